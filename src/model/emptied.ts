import type { Budget, Lane, Printed } from './budget.js';
import { isTextColumn } from './columns.js';

const MONTH_OR_YEAR = /^\s*[年月日]/;
const THRESHOLD = /^\s*(?:千元|万元|亿元|元)\s*(?:[（(]含[）)])?以[上下内]/;
const COUNTED = /^\s*(?:千元|万元|亿元|元|[%％]|个|辆|台|套|家|人|名|项|批|次|平方米)/;

/** Last year's budget to fill in for the next: the same structure and labels, the year moved on, no amount left. */
export function emptied(budget: Budget): Budget {
  const moved = (text: Printed): Printed => ({ ...text, text: yearsMoved(text.text, budget.year) });
  return {
    ...budget,
    year: budget.year + 1,
    cover: budget.cover.map(moved),
    contents: budget.contents.map(moved),
    sections: budget.sections.map(({ title, paragraphs }) => ({
      title: moved(title),
      paragraphs: paragraphs.map((text) => moved({ ...text, text: withoutFigures(text.text) })),
    })),
    tables: budget.tables.map((table) => ({
      ...table,
      title: moved(table.title),
      lanes: table.lanes.map(withoutAmounts),
      notes: table.notes.map(moved),
    })),
  };
}

function withoutAmounts(lane: Lane): Lane {
  const isText = lane.columns.map(({ path }) => isTextColumn(path));
  const rows = lane.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, i) => (isText[i] === true ? cell : null)),
  }));
  return { ...lane, rows };
}

/** This year and the one before move on together; other years stay, as they date something else. */
function yearsMoved(text: string, year: number): string {
  return text.replace(/(?<!\d)\d{4}(?=\s*年)/g, (digits) =>
    digits === `${year}` || digits === `${year - 1}` ? `${BigInt(digits) + 1n}` : digits,
  );
}

/** Figures become XX. Numerals, dates, thresholds and what stands in the name of a document are no figures. */
function withoutFigures(text: string): string {
  return text.replace(/\d+(?:[.,，]\d+)*/g, (figure, at: number) => {
    const after = text.slice(at + figure.length);
    const numeral = /^\s*[（(]?\s*$/.test(text.slice(0, at)) && /^\s*[)）.．、]/.test(after);
    const inName = text.lastIndexOf('《', at) > text.lastIndexOf('》', at);
    if (numeral || inName || MONTH_OR_YEAR.test(after) || THRESHOLD.test(after)) return figure;
    return COUNTED.test(after) || /[.,，]/.test(figure) ? 'XX' : figure;
  });
}
