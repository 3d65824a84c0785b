import { isNumber } from '../layouts/columns.js';
import type { LaneReading, TableReading } from '../layouts/reading.js';
import { plain } from '../layouts/words.js';
import type { Printed } from '../model/budget.js';
import { shared } from './shared.js';

export type PassageKind = 'cover' | 'contents' | 'heading' | 'paragraph' | 'definition' | 'title' | 'note' | 'cell';

/** Running words of the document, with their address. */
export interface Passage {
  readonly kind: PassageKind;
  readonly printed: Printed;
  readonly address: string;
}

/** All words of the document in the order in which they are printed; amounts, codes and headings of columns are not among them. */
export const passagesOf = shared(({ budget, narrative, tables }): readonly Passage[] => {
  const lines = (kind: PassageKind, printed: readonly Printed[], address: string): readonly Passage[] =>
    printed.map((line) => ({ kind, printed: line, address }));
  return [
    ...lines('cover', budget.cover, '封面'),
    ...lines('contents', budget.contents, '目录'),
    ...narrative.sections.flatMap((section): readonly Passage[] => [
      { kind: 'heading', printed: section.section.title, address: section.address },
      ...section.paragraphs.map(({ printed, address }): Passage => {
        return { kind: section.glossary ? 'definition' : 'paragraph', printed, address };
      }),
    ]),
    ...tables.flatMap((table): readonly Passage[] => [
      { kind: 'title', printed: table.table.title, address: table.address },
      ...table.lanes.flatMap((lane) => cellsOf(lane, table)),
      ...lines('note', table.table.notes, `${table.address}/注`),
    ]),
  ];
});

/** The cells of words: names of rows, and columns such as 绩效目标. */
function cellsOf(lane: LaneReading, { address }: TableReading): readonly Passage[] {
  return lane.rows.flatMap((row) =>
    lane.columns.flatMap((column, i): readonly Passage[] => {
      const cell = row.row.cells[i];
      if (!cell || isNumber(column) || column.role === 'code') return [];
      const path = [address, row.label, ...(cell === row.name ? [] : [plain(column.label)])];
      return [{ kind: 'cell', printed: cell, address: path.join('/') }];
    }),
  );
}
