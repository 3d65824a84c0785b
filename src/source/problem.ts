import type { AmountProblem } from './amount.js';
import type { DraftProblem } from './draft.js';
import type { Place } from './place.js';

/** What is wrong with an input, as data: its words are in wording/input.ts. `place` is null where no text was read. */
interface Of<Code extends string, Args> {
  readonly code: Code;
  readonly path: string;
  readonly place: Place | null;
  readonly args: Args;
}
type None = Readonly<Record<never, never>>;

/** Problems with the file itself, before its text is read. */
export type FileProblem =
  | Of<'missing-file', None>
  | Of<'unreadable', { readonly reason: string }>
  | Of<'too-large', { readonly limit: number }>
  /** `encoding`: what the bytes seem to be instead. */
  | Of<'not-utf8', { readonly encoding: 'UTF-16' | null; readonly line: number }>
  | Of<'not-a-budget', { readonly keys: readonly string[] }>
  /** The file named as last year's is of another unit or year. */
  | Of<'not-last-year', { readonly unit: string; readonly year: number }>
  /** A draft that could not be read, or in which no budget was recognised. */
  | Of<'draft', { readonly fault: DraftFault; readonly detail: string }>
  | Of<'no-budgets', { readonly skipped: number }>
  | Of<'no-match', None>
  | Of<'no-input', None>;

/** Why a draft gives no budget: its bytes, or what it says. */
export type DraftFault = DraftProblem['code'] | 'no budget' | 'no identity' | 'settlement';

/** How YAML was broken, in terms of what a person did. */
export type YamlFault =
  | 'unclosed bracket'
  | 'unclosed quote'
  | 'stray bracket'
  | 'missing comma'
  | 'missing colon'
  | 'colon in text'
  | 'text after quote'
  | 'indentation'
  | 'tab'
  | 'first character'
  | 'escape'
  | 'other';

/** Problems with the YAML, whatever it says. */
export type YamlProblem =
  | Of<'yaml', { readonly fault: YamlFault; readonly text: string }>
  | Of<'bare-dash', None>
  | Of<'too-deep', None>
  | Of<'several-documents', None>
  | Of<'alias', { readonly text: string }>
  | Of<'tag', { readonly text: string }>
  | Of<'duplicate-key', { readonly key: string }>
  | Of<'complex-key', None>
  | Of<'broken-text', None>
  | Of<'no-colon', { readonly text: string }>
  /** `grouped`: with quotes it would be an amount. */
  | Of<'unquoted-commas', { readonly text: string; readonly grouped: boolean }>;

/** The parts of the encoding that have keys of their own. */
export type Part = 'budget' | 'unit' | 'section' | 'table' | 'lane';

/** What stands where something else should. */
export type Expected = 'mapping' | 'list' | 'text' | 'lines' | 'columns' | 'row' | 'cell';

/** Problems with what the YAML says, as a budget. */
export type BudgetProblem =
  | Of<'not-a-mapping', None>
  | Of<'version', { readonly text: string }>
  | Of<'year', { readonly text: string }>
  | Of<
      'unknown-key',
      { readonly key: string; readonly part: Part; readonly known: readonly string[]; readonly nearest: string | null }
    >
  | Of<'missing-key', { readonly key: string; readonly part: Part }>
  | Of<'wrong-kind', { readonly key: string; readonly expected: Expected }>
  | Of<'wrong-value', { readonly key: string; readonly text: string; readonly allowed: readonly string[] }>
  | Of<'empty-text', { readonly key: string }>
  | Of<'table-shape', { readonly given: readonly string[] }>
  | Of<'duplicate-column', { readonly heading: string }>
  | Of<
      'unknown-heading',
      { readonly key: string; readonly headings: readonly string[]; readonly nearest: string | null }
    >
  | Of<'ambiguous-heading', { readonly key: string; readonly paths: readonly string[] }>
  | Of<'duplicate-cell', { readonly heading: string }>
  | Of<'no-amount', { readonly text: string; readonly heading: string; readonly problem: AmountProblem }>;

/** What a setting should be. */
export type SettingKind = 'mapping' | 'list' | 'text' | 'year' | 'date';

/** Problems with what the files beside a budget say: accepted findings, settings. */
export type SettingProblem =
  | Of<'unknown-setting', { readonly key: string; readonly known: readonly string[]; readonly nearest: string | null }>
  | Of<'missing-setting', { readonly key: string }>
  | Of<'setting-kind', { readonly key: string; readonly expected: SettingKind }>
  | Of<
      'setting-value',
      {
        readonly key: string;
        readonly text: string;
        readonly allowed: readonly string[];
        readonly nearest: string | null;
      }
    >
  | Of<'empty-setting', { readonly key: string }>;

export type InputProblem = FileProblem | YamlProblem | BudgetProblem | SettingProblem;

/** Something that was read, and that the reader should know of. */
export type InputNote =
  | Of<'full-width', { readonly text: string; readonly heading: string }>
  /** No budget of that year was found to hold it against. */
  | Of<'no-last-year', { readonly unit: string; readonly year: number }>
  /** The file is in the encoding that Windows calls ANSI. */
  | Of<'gb18030', None>
  /** The tables stand in another file. */
  | Of<'two-files', { readonly tables: string }>;

/** 3 where there was nothing to check, 2 where something could not be checked. */
export function exitStatusOf(problem: InputProblem): 2 | 3 {
  return problem.code === 'no-budgets' || problem.code === 'no-match' || problem.code === 'no-input' ? 3 : 2;
}
