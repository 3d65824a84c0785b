import type { Node } from 'yaml';
import { placeOf } from '../model/nodes.js';
import { printQuoted, printText } from '../model/scalar.js';
import type { Waiver } from '../rules/waiver.js';
import { lineStarts, positionAt } from '../source/lines.js';
import type { Source } from '../source/place.js';
import type { InputProblem } from '../source/problem.js';
import { parseYaml } from '../source/yaml.js';
import { readChoice, readDate, readEntries, readItems, readText, readWords, readYear, type Told } from './keys.js';

export interface WaiverFile {
  readonly waivers: readonly Waiver[];
  readonly problems: readonly InputProblem[];
}

const TOP = '豁免';
const REQUIRED = ['规则', '单位', '年度', '地址', '写作', '理由'] as const;
const OPTIONAL = ['差额', '至'] as const;

/** Reads a file of waivers. A file with a problem accepts nothing. */
export function readWaivers(source: Source, rules: readonly string[]): WaiverFile {
  const { root, problems } = parseYaml(source);
  if (problems.length > 0) return { waivers: [], problems };
  if (root === null) return { waivers: [], problems: [] };
  const told: Told = { source, problems: [] };
  const top = readEntries(root, source.path, { required: [], optional: [TOP] }, told);
  const starts = lineStarts(source.text);
  const waivers = readItems(top.get(TOP), TOP, told).flatMap((node) => {
    const read = readWaiver(node, rules, told);
    const line = node === null ? 1 : positionAt(starts, placeOf(node).start).line;
    return read === null ? [] : [{ ...read, path: source.path, line }];
  });
  return told.problems.length > 0 ? { waivers: [], problems: told.problems } : { waivers, problems: [] };
}

function readWaiver(node: Node | null, rules: readonly string[], told: Told): Omit<Waiver, 'path' | 'line'> | null {
  const entries = readEntries(node, TOP, { required: REQUIRED, optional: OPTIONAL }, told);
  const rule = readChoice(entries.get('规则'), '规则', rules, told);
  const unit = readWords(entries.get('单位'), '单位', told);
  const year = readYear(entries.get('年度'), '年度', told);
  const address = readText(entries.get('地址'), '地址', told);
  const text = readText(entries.get('写作'), '写作', told);
  const reason = readWords(entries.get('理由'), '理由', told);
  const until = readDate(entries.get('至'), '至', told);
  const differences = readItems(entries.get('差额'), '差额', told).flatMap((item) => {
    const read = readText(item, '差额', told);
    return read === null ? [] : [read];
  });
  if (rule === null || unit === null || year === null || address === null || text === null || reason === null)
    return null;
  return { rule, unit, year, address, text, differences: differences.toSorted(), reason, until };
}

/** One entry as the file has it, a line a key. */
export function printWaiver(waiver: Omit<Waiver, 'path' | 'line'>): readonly string[] {
  const { rule, unit, year, address, text, differences, reason, until } = waiver;
  return [
    `规则: ${rule}`,
    `单位: ${printQuoted(unit)}`,
    `年度: ${year}`,
    `地址: ${printText(address)}`,
    `写作: ${printQuoted(text)}`,
    ...(differences.length === 0 ? [] : [`差额: [${differences.map((one) => printQuoted(one)).join(', ')}]`]),
    `理由: ${printText(reason)}`,
    ...(until === null ? [] : [`至: ${until}`]),
  ];
}

/** The text of a file with entries added at its end; every character that was there stays. */
export function withWaivers(text: string, added: readonly Omit<Waiver, 'path' | 'line'>[]): string {
  const indent = /^( *)- /m.exec(text)?.[1] ?? '  ';
  const items = added.flatMap((waiver) =>
    printWaiver(waiver).map((line, at) => `${indent}${at === 0 ? '- ' : '  '}${line}`),
  );
  const body = text.replace(/^豁免:[ \t]*\[[ \t]*\][ \t]*$/m, `${TOP}:`);
  const head = /^豁免:/m.test(body) ? '' : `${TOP}:\n`;
  const gap = body === '' || body.endsWith('\n') ? '' : '\n';
  return `${body}${gap}${head}${items.join('\n')}\n`;
}
