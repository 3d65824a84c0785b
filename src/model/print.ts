import type { Budget, Column, Identity, Lane, Printed, Row, Section, Table } from './budget.js';
import { isTextColumn } from './columns.js';
import { countedHeadings, fullHeading, shortHeadings } from './headings.js';
import { fitsLiteral, printNumber, printQuoted, printText } from './scalar.js';
import { VERSION } from './schema.js';

/** Editors with a YAML language server complete and check the file by this line. */
const MODELINE = '# yaml-language-server: $schema=budget.schema.json';

/** The one canonical text of a budget: loading it gives the same budget, and printing that gives the same text. */
export function printBudget(budget: Budget): string {
  const blocks = [
    [MODELINE, `勾稽: ${VERSION}`, `单位: ${printIdentity(budget.unit)}`, `年度: ${budget.year}`],
    printLines('封面', budget.cover),
    printLines('目录', budget.contents),
    ...printList('正文', budget.sections.map(printSection)),
    ...printList('表', budget.tables.map(printTable)),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

/** A key and its items, with an empty line between them. */
function printList(key: string, items: readonly (readonly string[])[]): string[][] {
  return items.map((item, index) => {
    const lines = item.map((line, at) => (line === '' ? '' : `${at === 0 ? '  - ' : '    '}${line}`));
    return index === 0 ? [`${key}:`, ...lines] : lines;
  });
}

function printIdentity({ code, name, level, nature, parents }: Identity): string {
  const parts = [
    ...(code === null ? [] : [`代码: ${printQuoted(code.text)}`]),
    `名称: ${printText(name.text)}`,
    ...(level === null ? [] : [`级别: ${level}`]),
    ...(nature === null ? [] : [`性质: ${nature}`]),
    ...(parents.length === 0 ? [] : [`上级: [${parents.map(({ text }) => printText(text)).join(', ')}]`]),
  ];
  return `{${parts.join(', ')}}`;
}

function printSection({ title, paragraphs }: Section): string[] {
  return [`题: ${printText(title.text)}`, ...printLines('文', paragraphs)];
}

function printTable(table: Table): string[] {
  const [note] = table.notes;
  return [
    `题: ${printText(table.title.text)}`,
    ...(table.number === undefined ? [] : [`表号: ${printText(table.number.text)}`]),
    ...(table.caption === null ? [] : [`编制: ${printText(table.caption.text)}`]),
    `计量: ${table.unit}`,
    ...printLanes(table.lanes),
    ...(note === undefined
      ? []
      : table.notes.length === 1
        ? [`注: ${printText(note.text)}`]
        : ['注:', ...table.notes.map(({ text }) => `  - ${printText(text)}`)]),
  ];
}

function printLanes(lanes: readonly Lane[]): string[] {
  const names = lanes.map(({ name }) => name);
  const [first] = lanes;
  if (first !== undefined && lanes.length === 1 && first.name === null) return printLane(first);
  if (names.join(' ') === '收入 支出') {
    return lanes.flatMap((lane) => [`${lane.name}:`, ...printLane(lane).map((line) => `  ${line}`)]);
  }
  const items = lanes.map((lane) => [
    ...(lane.name === null ? [] : [`名: ${printText(lane.name)}`]),
    ...printLane(lane),
  ]);
  return ['分栏:', ...items.flatMap((item) => item.map((line, at) => `${at === 0 ? '  - ' : '    '}${line}`))];
}

function printLane({ columns, numbers = [], rows }: Lane): string[] {
  const headings = shortHeadings(columns);
  const isText = columns.map(({ path }) => isTextColumn(path));
  const printRow = ({ cells }: Row): string => {
    const entries = cells.flatMap((cell, index) => {
      if (cell === null) return [];
      const value = isText[index] === true ? printText(cell.text) : printNumber(cell.text);
      return [`${printText(headings[index] ?? '')}: ${value}`];
    });
    return `  - {${entries.join(', ')}}`;
  };
  return [
    `栏: [${printColumns(columns).join(', ')}]`,
    ...(numbers.length === 0 ? [] : [`栏号: [${numbers.map(({ text }) => printNumber(text)).join(', ')}]`]),
    ...(rows.length === 0 ? ['行: []'] : ['行:', ...rows.map(printRow)]),
  ];
}

function printColumns(columns: readonly Column[]): string[] {
  const counted = countedHeadings(columns);
  return columns.map((column, i) => {
    const heading = counted[i] ?? '';
    if (column.path.every((part) => !part.includes('/'))) return printText(heading);
    const count = heading.slice(fullHeading(column).length);
    const parts = [...column.path.slice(0, -1), `${column.path.at(-1) ?? ''}${count}`];
    return `[${parts.map(printText).join(', ')}]`;
  });
}

/** A literal block, one text a line, never folded; a list where a text would not survive in one. */
function printLines(key: string, lines: readonly Printed[]): string[] {
  const texts = lines.map(({ text }) => text);
  if (texts.length === 0) return [];
  if (fitsLiteral(texts)) return [`${key}: |`, ...texts.map((text) => `  ${text}`)];
  return [`${key}:`, ...texts.map((text) => `  - ${printText(text)}`)];
}
