import { plain } from '../layouts/words.js';
import type { Column, Lane, MoneyUnit, Printed, Table } from '../model/budget.js';
import { readAmount } from '../source/amount.js';
import type { GridCell } from '../source/draft.js';
import type { Matrix } from './grid.js';

/** A form about one project, or about one unit as a whole, as a row of a table of such. */
export interface Form {
  readonly lane: Lane;
  readonly unit: MoneyUnit | null;
  /** The cells whose words became its headings. */
  readonly labels: readonly GridCell[];
}

const OWNER = /^(?:项目|部门|单位|预算部门|预算单位|部门（单位）|单位（部门）|项目（政策）|政策和项目)名称：?$/;
/** What stands at the left of a form and over a column of a list. */
const SECTION =
  /^(?:项目资金|预算资金|资金情况|年度资金|年度.*目标|年度.*任务|总体目标|中期目标|实施期|绩效(?:目标|指标)|一级指标)/;
const AMOUNT =
  /^(?:其中：|[-—－])?(?:(?:年度|预算|项目)?(?:资金|预算)?总额|财政拨款|本级财政拨款|其他资金|单位资金|上年结转|基本支出|项目支出)(?:（[^）]*）)?：?$/;
const IN_UNIT = /（(?:单位：)?(元|千元|万元)）/;

/** Reads a grid as forms, one below another: labels at the left of what they name. Null where it is a list with headings. */
export function readForms(matrix: Matrix, first: number): Form | null {
  const starts = Array.from({ length: matrix.rows - first }, (_, r) => first + r).filter((row) => {
    const label = matrix.at(row, 0);
    return label?.row === row && OWNER.test(plain(label.text));
  });
  if (starts[0] !== first) return null;
  const forms = starts.map((start, i) => readForm(matrix, start, starts[i + 1] ?? matrix.rows));
  const [one] = forms;
  if (!one || forms.some((form) => form === null || headingsOf(form.lane) !== headingsOf(one.lane))) return null;
  return {
    ...one,
    lane: { ...one.lane, rows: forms.flatMap((form) => form?.lane.rows ?? []) },
    labels: forms.flatMap((form) => form?.labels ?? []),
  };
}

const headingsOf = ({ columns }: Lane): string => columns.map(({ path }) => path.join('/')).join('|');

/** Whether a table of a form is one more of those above it. */
export function goesOn(above: Table, form: Table): boolean {
  const headings = ({ lanes }: Table): string => lanes.map(headingsOf).join('|');
  return (
    plain(above.title.text) === plain(form.title.text) && above.unit === form.unit && headings(above) === headings(form)
  );
}

export function withRows(above: Table, form: Table): Table {
  const rows = form.lanes.flatMap((lane) => lane.rows);
  return { ...above, lanes: above.lanes.map((lane) => ({ ...lane, rows: [...lane.rows, ...rows] })) };
}

function readForm(matrix: Matrix, first: number, end: number): Form | null {
  const label = matrix.at(first, 0);
  const name = label && matrix.at(first, label.column + label.columnSpan);
  if (!label || !name || name.text.trim() === '') return null;
  const cells = Array.from({ length: end - first }, (_, r) =>
    Array.from({ length: matrix.columns }, (_, c) => matrix.at(first + r, c)).filter(
      (cell, c): cell is GridCell => cell !== null && cell.row === first + r && cell.column === c,
    ),
  ).flat();
  if (!cells.some((cell) => cell.column === 0 && cell.row > first && SECTION.test(plain(cell.text)))) return null;
  const amounts = cells.flatMap((cell) => {
    const beside = matrix.at(cell.row, cell.column + cell.columnSpan);
    const heading = plain(cell.text).replace(/^[-—－]|：$/g, '');
    return AMOUNT.test(plain(cell.text)) && beside && readAmount(beside.text).ok ? [{ heading, beside, cell }] : [];
  });
  if (amounts.length === 0) return null;
  const unit = cells.map((cell) => IN_UNIT.exec(plain(cell.text))?.[1]).find((found) => found !== undefined);
  const columnOf = (heading: string, cell: GridCell): Column => ({ path: [heading], place: cell.place });
  const columns = [
    columnOf(plain(label.text).replace(/：$/, ''), label),
    ...amounts.map(({ heading, beside }) => columnOf(heading.replace(/（[^）]*）$/, ''), beside)),
  ];
  const row = { cells: [name, ...amounts.map(({ beside }) => beside)].map(printedOf), place: name.place };
  const labels = [label, ...amounts.map(({ cell }) => cell)];
  return { lane: { name: null, columns, rows: [row] }, unit: (unit as MoneyUnit | undefined) ?? null, labels };
}

const printedOf = (cell: GridCell): Printed | null =>
  cell.text.trim() === '' ? null : { text: cell.text.trim(), place: cell.place };
