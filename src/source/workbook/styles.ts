import { SaxesParser } from 'saxes';
import { type Package, textOf } from './package.js';

/** What SheetJS does not tell of a cell: how far it is set in, and whether it is ruled at a side and above or below. */
export interface CellStyle {
  readonly indent: number;
  readonly ruled: boolean;
}

/** The styles of the cells of a sheet by `row,column` from 0; only of those that have one. */
export type SheetStyles = ReadonlyMap<string, CellStyle>;

const NONE: SheetStyles = new Map();

/** Reads the styles of all sheets of an .xlsx by the names of the sheets. */
export function sheetStyles(file: Package): (sheet: string) => SheetStyles {
  const styles = cellStyles(textOf(file.parts, 'xl/styles.xml'));
  if (styles.every(({ indent, ruled }) => indent === 0 && !ruled)) return () => NONE;
  const paths = sheetPaths(file);
  return (sheet) => {
    const path = paths.get(sheet);
    return path === undefined ? NONE : stylesOf(textOf(file.parts, path), styles);
  };
}

function stylesOf(xml: string, styles: readonly CellStyle[]): SheetStyles {
  const found = new Map<string, CellStyle>();
  for (const [, attributes = ''] of xml.matchAll(/<(?:\w+:)?c\s([^>]*)>/g)) {
    const style = styles[Number(/\bs="(\d+)"/.exec(attributes)?.[1] ?? 0)];
    const [, column = '', row = ''] = /\br="([A-Z]+)(\d+)"/.exec(attributes) ?? [];
    if (style !== undefined && row !== '') found.set(`${Number(row) - 1},${columnNumber(column)}`, style);
  }
  return found;
}

export function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** One style for each `xf` of `cellXfs`, in order. */
function cellStyles(xml: string): CellStyle[] {
  const styles: { indent: number; ruled: boolean }[] = [];
  const borders: { side: boolean; level: boolean }[] = [];
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const tag = name.replace(/^\w+:/, '');
    const parent = open.at(-1);
    const border = borders.at(-1);
    if (tag === 'border' && parent === 'borders') borders.push({ side: false, level: false });
    else if (parent === 'border' && border !== undefined && (attributes.style ?? 'none') !== 'none') {
      if (/^(?:left|right|start|end)$/.test(tag)) border.side = true;
      if (/^(?:top|bottom)$/.test(tag)) border.level = true;
    } else if (tag === 'xf' && parent === 'cellXfs') {
      const { side = false, level = false } = borders[Number(attributes.borderId ?? 0)] ?? {};
      styles.push({ indent: 0, ruled: side && level });
    } else if (tag === 'alignment' && parent === 'xf' && open.at(-2) === 'cellXfs') {
      const style = styles.at(-1);
      if (style !== undefined) style.indent = Number(attributes.indent ?? 0) || 0;
    }
    open.push(tag);
  });
  parser.on('closetag', () => open.pop());
  parser.on('error', () => {});
  parser.write(xml).close();
  return styles;
}

function sheetPaths({ parts }: Package): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  const paths = new Map<string, string>();
  eachTag(textOf(parts, 'xl/_rels/workbook.xml.rels'), 'Relationship', ({ Id = '', Target = '' }) => {
    targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
  });
  eachTag(textOf(parts, 'xl/workbook.xml'), 'sheet', ({ name = '', ...others }) => {
    const id = Object.entries(others).find(([key]) => /(?:^|:)id$/.test(key))?.[1] ?? '';
    paths.set(name, targets.get(id) ?? '');
  });
  return paths;
}

function eachTag(xml: string, tag: string, use: (attributes: Partial<Record<string, string>>) => void): void {
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name.replace(/^\w+:/, '') === tag) use(attributes);
  });
  parser.on('error', () => {});
  parser.write(xml).close();
}
