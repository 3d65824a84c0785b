import type { Field } from './heading-spans.js';
import { isBlank, type Line } from './lines.js';
import { tabbedRow } from './tabbed.js';

/** Lines of one kind, up to where the kind changes. */
export type Stretch =
  | { readonly kind: 'rows'; readonly rows: readonly (readonly Field[])[] }
  | { readonly kind: 'lines'; readonly lines: readonly Line[] };

type Open = { readonly kind: 'rows'; rows: (readonly Field[])[] } | { readonly kind: 'lines'; lines: Line[] };

/** Rows and other lines in turn. Blank lines part nothing but two tables of different widths. */
export function stretchesOf(lines: readonly Line[]): Stretch[] {
  const stretches: Open[] = [];
  let gap = false;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    const row = tabbedRow(lines, at);
    at += row?.lines ?? 1;
    const last = stretches.at(-1);
    if (row !== null) {
      if (last?.kind === 'rows' && (!gap || goesOn(last.rows, row.fields))) last.rows.push(row.fields);
      else stretches.push({ kind: 'rows', rows: [row.fields] });
      gap = false;
    } else if (line !== undefined && !isBlank(line)) {
      if (last?.kind === 'lines') last.lines.push(line);
      else stretches.push({ kind: 'lines', lines: [line] });
      gap = false;
    } else gap = true;
  }
  return stretches;
}

/** A page break leaves a blank line inside a table. Editors take the tabs at the end of a line away. */
function goesOn(rows: readonly (readonly Field[])[], next: readonly Field[]): boolean {
  const widths = new Set(rows.map((row) => row.length));
  return widths.has(next.length) || (widths.size > 1 && next.length < Math.max(...widths));
}
