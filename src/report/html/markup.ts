import { printable } from '../printable.js';

/** Text that is HTML already. Everything else is escaped where it is put in. */
export interface Markup {
  readonly markup: string;
}

export type Content = Markup | string | number | null | readonly Content[];

/** HTML with values put in, between tags or in quoted attributes; what is no markup is escaped. */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return { markup: parts.map((part, index) => part + markupOf(values[index] ?? null)).join('') };
}

/** A constant of this program that is to stand as it is: the style and the script. */
export function asItIs(markup: string): Markup {
  return { markup };
}

function markupOf(content: Content): string {
  if (content === null) return '';
  if (typeof content === 'string' || typeof content === 'number') return escaped(String(content));
  return 'markup' in content ? content.markup : content.map(markupOf).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  const lines = text.split('\n').map(printable).join('\n');
  return lines.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
}
