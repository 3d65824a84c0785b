import type { SeedBlock, SeedDocument, SeedParagraph } from './seed-document.js';

/** A sheet of a clerk's workbook: the narrative, line by line, or one table under its title. */
export interface Sheet {
  readonly name: string;
  readonly columns: number;
  readonly rows: number;
  readonly cells: readonly SheetCell[];
}

export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  /** Of a table, and so with a frame around it. */
  readonly ruled: boolean;
}

/** The narrative on the first sheet, then a sheet for each table. */
export function sheetsOf({ blocks }: SeedDocument): readonly Sheet[] {
  const narrative: SeedBlock[] = [];
  const tables: SeedBlock[][] = [];
  for (const block of blocks) {
    if (block.kind === 'paragraph' && block.role === 'title') tables.push([]);
    (tables.at(-1) ?? narrative).push(block);
  }
  return [
    ...(narrative.length === 0 ? [] : [sheetOf('说明', narrative)]),
    ...tables.map((table, i) => sheetOf(`表${i + 1}`, table)),
  ];
}

function sheetOf(name: string, blocks: readonly SeedBlock[]): Sheet {
  const columns = Math.max(1, ...blocks.map((block) => (block.kind === 'table' ? block.columns : 1)));
  const cells: SheetCell[] = [];
  let row = 0;
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      cells.push({ row, rowSpan: 1, ruled: false, text: block.text, ...placeOf(block, columns) });
      row += 1;
    } else {
      const top = row;
      cells.push(...block.cells.map((cell) => ({ ...cell, row: top + cell.row, ruled: true })));
      row += block.rows;
    }
  }
  return { name, columns, rows: row, cells };
}

/** Lines are merged over the table; the unit of its amounts stands at the right. */
function placeOf({ role }: SeedParagraph, columns: number): Pick<SheetCell, 'column' | 'columnSpan'> {
  if (role === 'unit') return { column: columns - 1, columnSpan: 1 };
  return { column: 0, columnSpan: columns };
}

/** Money is a number that a format displays; a code, a label and a column number are texts. */
export function isMoney(text: string): boolean {
  return /^-?\d+\.\d\d$/.test(text);
}
