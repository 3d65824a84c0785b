import type { InputNote, InputProblem } from '../source/problem.js';

/** What is wrong, what was expected, what to do: in this order, in whole sentences, in both languages. */
type Words<Args> = Readonly<Record<'zh' | 'en', (args: Args) => string>>;

type Told = InputProblem | InputNote;

/** The words for each kind of problem; a kind without words does not compile. */
export type WordsFor<P extends Told> = { readonly [Code in P['code']]: Words<Extract<P, { code: Code }>['args']> };

/** A list as a sentence of either language has it; a long one is cut, and says so. */
export function listed(items: readonly string[], language: 'zh' | 'en'): string {
  const shown = items.slice(0, 12).join(language === 'zh' ? '、' : ', ');
  if (items.length <= 12) return shown;
  return language === 'zh' ? `${shown} 等 ${items.length} 个` : `${shown} … (${items.length} in all)`;
}

/** A text from the file, cut so that the message stays readable. */
export function quoted(text: string, language: 'zh' | 'en'): string {
  const [line = ''] = text.split('\n');
  const letters = [...line];
  const shown = letters.length > 40 ? `${letters.slice(0, 40).join('')}…` : line;
  return language === 'zh' ? `“${shown}”` : `"${shown}"`;
}
