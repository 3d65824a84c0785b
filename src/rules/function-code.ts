import { slipBetween } from '../evaluation/slip.js';
import { type CatalogueKind, type CatalogueName, codesOf, nameOf } from '../model/catalogue.js';
import { type CodedRow, codedRows, type StrayRow, strayRows } from './coded-rows.js';
import type { Context } from './context.js';
import { coreOf, sameName } from './names.js';
import type { Finding, Rule, Spot } from './rule.js';
import { finding, grouped, inOrder } from './spot.js';

type Mismatch =
  /** The code is a slip of the one that other tables or the catalogue have for the name; null where none is known. */
  | { readonly kind: 'code'; readonly code: string; readonly name: string; readonly should: string | null }
  /** The code has another name in other tables; `should` is null where neither is known to be right. */
  | {
      readonly kind: 'name';
      readonly code: string;
      readonly name: string;
      readonly should: string | null;
      readonly other: string;
    }
  /** The code has another name in the catalogue of the year. */
  | {
      readonly kind: 'catalogue';
      readonly code: string;
      readonly name: string;
      readonly should: string;
      readonly former: boolean;
    }
  /** A unit numbers its classes by itself: `code` and `name` are the first of them. */
  | { readonly kind: 'numbering'; readonly code: string; readonly name: string; readonly count: number }
  /** Other rows of the table stand below the row of their 类 or 款. */
  | { readonly kind: 'parent'; readonly code: string; readonly name: string; readonly should: string };

function slips(rows: readonly CodedRow[]): readonly Finding<Mismatch>[] {
  const wrong = rows.filter(({ printed, code }) => printed !== null && printed !== code);
  return grouped(wrong, ({ printed, code }) => `${printed} ${code}`).map((group) => {
    const [{ printed, name, code }] = group;
    return misprinted(printed ?? '', name, code, group);
  });
}

function strays(rows: readonly StrayRow[]): readonly Finding<Mismatch>[] {
  return grouped(rows, ({ printed, name }) => `${printed} ${name}`).map((group) => {
    const [{ printed, name, should }] = group;
    return misprinted(printed, name, should, group);
  });
}

/** A code that is a slip, with the code that it should be where that is known. */
function misprinted(
  code: string,
  name: string,
  should: string | null,
  rows: readonly { readonly codeSpot: Spot }[],
): Finding<Mismatch> {
  const args = { kind: 'code', code, name, should } as const;
  const found = finding<Mismatch>('function-code', 'warning', args, inOrder(rows.map(({ codeSpot }) => codeSpot)));
  if (should === null) return found;
  return {
    ...found,
    suggestion: { text: should, certainty: 'likely', slip: slipBetween(code, should).slip, mends: 0 },
  };
}

const known = (kind: CatalogueKind, code: string, year: number): CatalogueName | null => nameOf(kind, code, year);
/** Whether a table prints a name of the catalogue; what stands in brackets behind it may be left out or added. */
const fits = (name: string, entry: CatalogueName): boolean =>
  [entry.name, ...entry.aliases].some((one) => bare(one) === bare(name));
const bare = (name: string): string => coreOf(name.replace(/[（(][^（()）]*[）)]$/, '')).replaceAll('的', '');

/**
 * The rows whose names a narrow column does not cut off. It cuts all of them where it ends: none of its names is longer,
 * and more than one row goes on elsewhere or in the catalogue. One name that lacks its end is a slip.
 */
function wholeNames(rows: readonly CodedRow[], year: number): readonly CodedRow[] {
  const isBegun = ({ name }: CodedRow, whole: string): boolean => whole.length > name.length && whole.startsWith(name);
  const begun = new Set(
    grouped(rows, ({ kind, code }) => `${kind} ${code}`).flatMap((group) => {
      const [{ kind, code }] = group;
      const names = [...group.map(({ name }) => name), known(kind, code, year)?.name ?? ''];
      return group.filter((row) => names.some((whole) => isBegun(row, whole)));
    }),
  );
  const cut = grouped(rows, ({ table }) => table.address).flatMap((group) => {
    const widest = Math.max(...group.map(({ name }) => name.length));
    const lost = group.filter((row) => row.name.length === widest && begun.has(row));
    return lost.length > 1 ? lost : [];
  });
  return rows.filter((row) => !cut.includes(row));
}

/** One code with several names in the tables. */
function namings(rows: readonly CodedRow[], { budget: { year } }: Context): readonly Finding<Mismatch>[] {
  return grouped(rows, ({ kind, code }) => `${kind} ${code}`).flatMap((group) => {
    const [{ kind, code, name: first }] = group;
    if (group.every(({ name }) => name === first)) return [];
    // A row without a code that bears the name of another function was laid beside this one for want of its own.
    const own = group.filter((row) => row.printed !== null || !isAnother(row));
    const names = grouped(own, ({ name }) => name).toSorted((a, b) => b.length - a.length);
    const entry = known(kind, code, year);
    const [most, next] = names;
    if (!most) return [];
    const official = entry && names.find(([row]) => fits(row.name, entry));
    const right = official ?? most;
    const sure = official !== null || right.length > (next?.length ?? 0);
    // A text may shorten a name; tables of one document print it alike.
    const wrong = names.filter((one) => one !== right && coreOf(one[0].name) !== coreOf(right[0].name));
    return wrong.map((places) => {
      const [{ name }] = places;
      const should = sure ? right[0].name : null;
      const spots = [...inOrder(places.map(({ nameSpot }) => nameSpot)), right[0].nameSpot];
      return finding<Mismatch>(
        'function-code',
        'warning',
        { kind: 'name', code, name, should, other: right[0].name },
        spots,
      );
    });
  });
}

function isAnother({ kind, code, name }: CodedRow): boolean {
  return codesOf(kind, name).some((other) => other.length === code.length && other !== code);
}

/** A unit may number its classes as it likes: then many names are not the catalogue's. */
function numbersByItself(groups: readonly { readonly agrees: boolean }[]): boolean {
  const others = groups.filter(({ agrees }) => !agrees).length;
  return others > 1 && others * 4 > groups.length;
}

/** Codes whose name the catalogue of the year does not have. */
function unofficial(rows: readonly CodedRow[], { budget: { year } }: Context): readonly Finding<Mismatch>[] {
  const groups = grouped(rows, ({ kind, code }) => `${kind} ${code}`).flatMap((group) => {
    const [{ kind, code }] = group;
    const entry = known(kind, code, year);
    return entry ? [{ group, entry, agrees: group.some(({ name }) => fits(name, entry)) }] : [];
  });
  const own = (['function', 'economic'] as const).flatMap((kind): readonly Finding<Mismatch>[] => {
    const ofKind = groups.filter(({ group }) => group[0].kind === kind);
    const others = ofKind.filter(({ agrees }) => !agrees);
    const [first] = others;
    if (!first || !numbersByItself(ofKind)) return [];
    const [{ code, name }] = first.group;
    const spots = inOrder(others.flatMap(({ group }) => group.map(({ nameSpot }) => nameSpot)));
    return [finding('function-code', 'info', { kind: 'numbering', code, name, count: others.length }, spots)];
  });
  const single = groups.flatMap(({ group, entry, agrees }): readonly Finding<Mismatch>[] => {
    const [{ kind, code, name }] = group;
    const former = entry.formerly.find((one) => sameName(one.name, name));
    if (agrees || (!former && numbersByItself(groups.filter((one) => one.group[0].kind === kind)))) return [];
    const sure = former ? former.until !== null : entry.status === 'official-confirmed';
    const args = { kind: 'catalogue', code, name, should: entry.name, former: former !== undefined } as const;
    return [finding('function-code', sure ? 'warning' : 'info', args, inOrder(group.map(({ nameSpot }) => nameSpot)))];
  });
  return [...single, ...own];
}

const parentOf = ({ code }: CodedRow): string => code.slice(0, code.length - 2);

/** Whether each of several other tables that list such a row has the row above it. */
function isBelowElsewhere([{ code, table }]: readonly [CodedRow, ...CodedRow[]], rows: readonly CodedRow[]): boolean {
  const others = grouped(
    rows.filter((row) => row.table !== table),
    (row) => row.table.address,
  ).filter((list) => list.some((row) => row.code === code));
  const above = code.slice(0, code.length - 2);
  return others.length > 1 && others.every((list) => list.some((row) => row.code === above));
}

/** Rows without the row above them, in a table where most of the parents of their level have one, or where others have it. */
function orphans(rows: readonly CodedRow[], stray: readonly StrayRow[]): readonly Finding<Mismatch>[] {
  const coded = rows.filter(({ printed }) => printed !== null);
  return grouped(coded, ({ table }) => table.address).flatMap((group) => {
    const [{ table }] = group;
    const misprinted = stray.filter((one) => one.table === table).map(({ should }) => should);
    const codes = new Set<string | null>([...group.map(({ code }) => code), ...misprinted]);
    const below = group.filter(({ code }) => code.length > 3);
    return grouped(below, ({ code }) => String(code.length)).flatMap((level) => {
      const families = grouped(level, parentOf);
      const lost = families.filter(([child]) => !codes.has(parentOf(child)));
      if (lost.length * 2 > families.length && !(families.length === 1 && isBelowElsewhere(level, coded))) return [];
      return lost.map((children) => {
        const [child] = children;
        const args = { kind: 'parent', code: child.code, name: child.name, should: parentOf(child) } as const;
        const spots = children.map(({ codeSpot }) => codeSpot);
        return finding<Mismatch>('function-code', 'warning', args, spots);
      });
    });
  });
}

export const functionCode = {
  id: 'function-code',
  severity: 'warning',
  title: { zh: '科目编码与名称不符', en: 'A code and its name do not belong together' },
  checks: {
    zh: '同一编码在各表中名称是否一致、是否就是当年科目表中的名称；编码是否写错；逐级列示的表中，下级科目的上级是否有行。科目表中未经证实的名称只作提示。',
    en: 'Whether a code has one name in all tables and the one of the year’s catalogue, whether it is a slip, and whether its parent has a row where the table goes level by level. Names of the catalogue that are not confirmed give a hint only.',
  },
  ground: {
    zh: '政府收支分类科目：编码与名称一一对应，类、款、项逐级展开。',
    en: 'The catalogue of government revenue and expenditure: a code has one name, and 类, 款, 项 nest.',
  },
  remedy: {
    zh: '对照当年的政府收支分类科目改正编码或名称。',
    en: 'Correct code or name by the catalogue of the year.',
  },
  examples: {
    good: `表:
  - 题: 支出预算总表
    计量: 万元
    栏: [科目编码, 科目名称, 总计]
    行:
      - {科目编码: "204", 科目名称: 公共安全支出, 总计: 205.07}
      - {科目编码: "20402", 科目名称: 公安, 总计: 205.07}
      - {科目编码: "2040250", 科目名称: 事业运行, 总计: 205.07}
`,
    bad: `表:
  - 题: 支出预算总表
    计量: 万元
    栏: [科目编码, 科目名称, 总计]
    行:
      - {科目编码: "204", 科目名称: 公共安全支出, 总计: 205.07}
      - {科目编码: "20402", 科目名称: 公安, 总计: 205.07}
      - {科目编码: "2040250", 科目名称: 事业运行, 总计: 205.07}
  - 题: 一般公共预算支出表
    计量: 万元
    栏: [科目编码, 科目名称, 合计]
    行:
      - {科目编码: "204", 科目名称: 公共安全支出, 合计: 205.07}
      - {科目编码: "20402", 科目名称: 公安, 合计: 205.07}
      - {科目编码: "2040520", 科目名称: 事业运行, 合计: 205.07}
`,
  },
  check: (context: Context): readonly Finding<Mismatch>[] => {
    const rows = codedRows(context);
    const stray = strayRows(context);
    const whole = wholeNames(rows, context.budget.year);
    return [
      ...slips(rows),
      ...strays(stray),
      ...namings(whole, context),
      ...unofficial(whole, context),
      ...orphans(rows, stray),
    ];
  },
  message: (args: Mismatch, language) => {
    const { kind, code, name } = args;
    const zh = language === 'zh';
    switch (kind) {
      case 'code':
        if (args.should === null) {
          return zh
            ? `“${name}”的编码 ${code} 不是这类科目的编码`
            : `${code}, the code of ${name}, is none of its classification`;
        }
        return zh
          ? `“${name}”的编码写作 ${code}，应为 ${args.should}`
          : `${name} has the code ${code}, which should be ${args.should}`;
      case 'name':
        if (args.should === null) {
          return zh ? `${code} 名称不一：“${name}”“${args.other}”` : `${code} is called ${name} and ${args.other}`;
        }
        return zh
          ? `${code} 写作“${name}”，别处是“${args.should}”`
          : `${code} is called ${name}, elsewhere ${args.should}`;
      case 'catalogue': {
        const old = args.former ? (zh ? '，表中是旧称' : ', of which the table prints the former name') : '';
        return zh
          ? `${code} 写作“${name}”，当年科目表中是“${args.should}”${old}`
          : `${code} is called ${name}; the catalogue of the year has ${args.should}${old}`;
      }
      case 'numbering':
        return zh
          ? `${args.count} 个科目的编码不是当年科目表的，像是自行编号（如 ${code}“${name}”）`
          : `${args.count} codes are not those of the catalogue, as ${code} of ${name}: they seem to be the unit’s own`;
      case 'parent':
        return zh
          ? `${code}“${name}”的上级科目 ${args.should} 在表中没有这一行`
          : `${code} ${name} stands in the table without the row of its parent ${args.should}`;
    }
  },
} as const satisfies Rule<Mismatch, Context>;
