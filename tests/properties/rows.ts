import { grouped, rounded, type Style, unitOf } from './printing.js';

/** A row as it is printed: what names it, and its true amounts by heading. */
export interface Row {
  readonly labels: Readonly<Record<string, string>>;
  readonly amounts: Readonly<Record<string, number>>;
}

function cell(fen: number, style: Style): string | null {
  if (fen === 0 && style.blanks) return null;
  const text = rounded(fen, style.tables);
  return style.commas ? `"${grouped(text)}"` : text;
}

function rowLine({ labels, amounts }: Row, style: Style): string {
  const cells = [
    ...Object.entries(labels).map(([key, text]) => `${key}: ${/^\d/.test(text) ? `"${text}"` : text}`),
    ...Object.entries(amounts).flatMap(([key, fen]) => {
      const text = cell(fen, style);
      return text === null ? [] : [`${key}: ${text}`];
    }),
  ];
  return `{${cells.join(', ')}}`;
}

/** All headings that a row prints something under. */
function columnsOf(rows: readonly Row[]): readonly string[] {
  return [
    ...new Set([
      ...rows.flatMap(({ labels }) => Object.keys(labels)),
      ...rows.flatMap(({ amounts }) => Object.keys(amounts)),
    ]),
  ];
}

function lane(columns: readonly string[], rows: readonly Row[], style: Style, indent: string): readonly string[] {
  return [
    `${indent}栏: [${columns.join(', ')}]`,
    `${indent}行:`,
    ...rows.map((row) => `${indent}  - ${rowLine(row, style)}`),
  ];
}

/** A table whose rows say what its columns are; `columns` puts those of its labels in their order. */
export function table(title: string, rows: readonly Row[], style: Style, columns: readonly string[] = []): string {
  const all = [...new Set([...columns, ...columnsOf(rows)])];
  const empty = rows.every(({ amounts }) =>
    Object.values(amounts).every((fen) => !/[1-9]/.test(rounded(fen, style.tables))),
  );
  return [
    `  - 题: ${title}`,
    `    计量: ${unitOf(style.tables)}`,
    ...lane(all, rows, style, '    '),
    ...(empty ? ['    注: 注：本表无数据。'] : []),
  ].join('\n');
}

export function twoLanes(
  title: string,
  lanes: Readonly<Record<'收入' | '支出', readonly Row[]>>,
  style: Style,
): string {
  return [
    `  - 题: ${title}`,
    `    计量: ${unitOf(style.tables)}`,
    ...Object.entries(lanes).flatMap(([name, rows]) => [
      `    ${name}:`,
      ...lane(columnsOf(rows), rows, style, '      '),
    ]),
  ].join('\n');
}

export const withTotal = (style: Style, whole: Row, rows: readonly Row[]): readonly Row[] =>
  style.totals === 'first' ? [whole, ...rows] : [...rows, whole];

export const item = (label: string, amount: number, heading = '预算数'): Row => ({
  labels: { 项目: label },
  amounts: { [heading]: amount },
});
