import type { Field } from './heading-spans.js';
import type { Line } from './lines.js';
import { indentOf, joinWrapped } from './wrapped.js';

/** A quoted field holds at most this many lines; a quotation mark that is never closed is just a character. */
const MAX_QUOTED_LINES = 60;

/** One row of tabbed text: the fields between its tabs, and how many lines it takes. */
export interface TabbedRow {
  readonly fields: readonly Field[];
  readonly lines: number;
}

/**
 * The row that begins at a line, null where that line is no row. What a spreadsheet copies out puts a field with a
 * line break, a comma or a quotation mark into quotation marks, so a row may go on over several lines.
 */
export function tabbedRow(lines: readonly Line[], at: number): TabbedRow | null {
  const first = lines[at];
  // Tabs before a line that has none inside only set it in.
  if (first === undefined || !/\S.*\t|\t.*\t/.test(first.text)) return null;
  for (let count = 1; count <= MAX_QUOTED_LINES && at + count <= lines.length; count += 1) {
    const row = lines.slice(at, at + count);
    const fields = split(row.map(({ text }) => text).join('\n'), true);
    if (fields !== null) return { fields: fields.map((field) => fieldOf(field, row)), lines: count };
  }
  return { fields: (split(first.text, false) ?? []).map((field) => fieldOf(field, [first])), lines: 1 };
}

interface Raw {
  readonly text: string;
  readonly at: number;
  readonly quoted: boolean;
}

/** Null where a quoted field is still open at the end. */
function split(text: string, quotes: boolean): Raw[] | null {
  const fields: Raw[] = [];
  for (let at = 0; at <= text.length; ) {
    const closed = quotes ? matchAt(/"(?:[^"]|"")*"(?=\t|$)/y, text, at) : null;
    if (quotes && closed === null && matchAt(/"(?:[^"]|"")*$/y, text, at) !== null) return null;
    const field = closed ?? matchAt(/[^\t]*/y, text, at) ?? '';
    fields.push({ text: field, at, quoted: closed !== null });
    at += field.length + 1;
  }
  return fields;
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function fieldOf({ text: raw, at, quoted }: Raw, row: readonly Line[]): Field {
  const inner = quoted ? raw.slice(1, -1).replaceAll('""', '"') : raw;
  const text = joinWrapped(inner.split('\n'));
  const lead = (quoted ? 1 : 0) + inner.length - inner.trimStart().length;
  const tail = (quoted ? 1 : 0) + inner.length - inner.trimEnd().length;
  if (text === '') return { text, start: offsetOf(at, row), end: offsetOf(at, row), indent: 0 };
  const start = offsetOf(at + lead, row);
  return { text, start, end: offsetOf(at + raw.length - tail, row), indent: indentOf(inner) };
}

/** The lines of a row were joined by one character each, whatever ends them in the file. */
function offsetOf(index: number, row: readonly Line[]): number {
  let rest = index;
  for (const { text, start } of row) {
    if (rest <= text.length) return start + rest;
    rest -= text.length + 1;
  }
  return row.at(-1)?.end ?? 0;
}
