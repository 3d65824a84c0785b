import type { Coded } from '../layouts/align.js';
import { wordAt } from '../layouts/vocabulary.js';
import { plain } from '../layouts/words.js';
import { codesNamed, formerName } from '../model/catalogue.js';
import { functionPaths, resolvePath } from '../narrative/functions.js';
import { codedRows } from './coded-rows.js';
import type { Context } from './context.js';
import { withoutTitles } from './exempt.js';
import { comparedLists } from './listed.js';
import { isMisspelt, misspellings } from './misspelt.js';
import { beforeMark, nearName, sameName } from './names.js';
import type { Finding, Rule, Spot } from './rule.js';
import { finding, grouped, inOrder, spotIn } from './spot.js';

interface Misnamed {
  /** As the text names it, and as the tables do. */
  readonly stated: string;
  readonly table: string;
  readonly code: string;
  readonly places: number;
  /** Which of the two is a name that was given up, and the first year of the new one, where known. */
  readonly former: { readonly of: 'text' | 'table'; readonly changed: number | null } | null;
}

interface Place {
  readonly stated: string;
  readonly table: string;
  readonly code: string;
  readonly spot: Spot;
}

/** The names in the paths of a section's sentences that are not the table's for that code. */
function inPaths({ narrative, functions }: Context): readonly Place[] {
  const names = new Map(functions.map(({ code, name }) => [code, name] as const));
  return narrative.sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ printed, address }) =>
      functionPaths(printed.text).flatMap((path) => {
        const found = resolvePath(path, functions);
        const deepest = path.names.at(-1);
        // A path that ends in the name of another function is of that one, though no row has it.
        if (!found || !deepest || isAnother(deepest.name, found.code, names)) return [];
        return path.names.flatMap(({ level, name, start, end }): readonly Place[] => {
          const code = found.code.slice(0, level);
          const table = names.get(code);
          if (table === undefined || (sameName(name, table) && !isMisspelt(name, table))) return [];
          const words = beforeMark(printed.text.slice(start, end));
          const spot = spotIn(printed, start, start + words.length, `${address}/${plain(words)}`);
          return [{ stated: plain(words), table, code, spot }];
        });
      }),
    ),
  );
}

/** Whether the catalogue has this name for another code of the same level. */
function isAnother(name: string, code: string, names: ReadonlyMap<string, string>): boolean {
  if (sameName(name, names.get(code) ?? '') || formerName(name)?.code === code) return false;
  return codesNamed(name).some((one) => one.kind === 'function' && one.code.length === code.length);
}

/** Names of a list of spending that are a row's with a character or two wrong. */
function inLists(context: Context): readonly Place[] {
  return comparedLists(context)
    .filter(({ list }) => list.of === '支出')
    .flatMap(({ near }) => near.map(({ spot, row }) => ({ stated: spot.text, table: row.name, code: row.code, spot })));
}

/** 2210203-购房补贴 28.48万元. */
const CODED = /(?<!\d)(2\d{2}(?:\d{2}){0,2})\s*[-－—–]\s*([\u4e00-\u9fff（）]{2,30})/g;
/** 购房补贴（2210203）74.61万元. */
const BEFORE_CODE = /([\u4e00-\u9fff]{2,30})\s*[（(](2\d{2}(?:\d{2}){0,2})[）)]/g;
/** 卫生健康支出 32.65万元 at the head of a clause, “农林水支出”科目. */
const PAID = /(?<=^|[，。；：、“\s])([\u4e00-\u9fff]{3,20}支出)(?=\s*(?:（类）)?\s*\d[\d,]*(?:\.\d+)?\s*万?元|”科目)/g;

/** Names printed with their code, and names of 类 with an amount, that are a row's with a character or two wrong. */
function besideFigures({ narrative, functions }: Context): readonly Place[] {
  const names = new Map(functions.map(({ code, name }) => [code, name] as const));
  const classes = functions.filter(({ code }) => code.length === 3);
  const misprinted = (name: string): Coded | undefined => {
    if (functions.some((one) => sameName(name, one.name)) || wordAt(plain(name)) !== undefined) return undefined;
    const near = classes.find((one) => nearName(name, one.name));
    return near === undefined || codesNamed(name).length > 0 ? undefined : near;
  };
  return narrative.sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ printed, address }) => {
      const place = (name: string, start: number, { code, name: table }: Coded): Place => {
        const spot = spotIn(printed, start, start + name.length, `${address}/${name}`);
        return { stated: name, table, code, spot };
      };
      const beside = (name: string, code: string, start: number): readonly Place[] => {
        const table = names.get(code);
        if (table === undefined || (sameName(name, table) && !isMisspelt(name, table)) || isAnother(name, code, names))
          return [];
        return [place(name, start, { code, name: table })];
      };
      const coded = [...printed.text.matchAll(CODED)].flatMap(({ 0: whole, 1: code = '', 2: name = '', index }) =>
        beside(name, code, index + whole.length - name.length),
      );
      const before = [...printed.text.matchAll(BEFORE_CODE)].flatMap(({ 1: name = '', 2: code = '', index }) =>
        beside(name, code, index),
      );
      const paid = [...printed.text.matchAll(PAID)].flatMap((match): readonly Place[] => {
        const row = misprinted(match[1] ?? '');
        return row ? [place(match[1] ?? '', match.index, row)] : [];
      });
      return [...coded, ...before, ...paid];
    }),
  );
}

/** Names of functions and classes anywhere in the text with a character wrong or missing. */
function inProse(context: Context): readonly Place[] {
  const classes = codedRows(context).filter(({ kind }) => kind === 'economic');
  const names = grouped([...context.functions, ...classes], ({ name }) => name).map(([{ code, name }]) => ({
    code,
    name,
  }));
  return context.narrative.sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ printed, address }) => {
      const text = withoutTitles(printed.text);
      return names.flatMap(({ code, name }) =>
        misspellings(text, name).map(({ start, stated }): Place => {
          const spot = spotIn(printed, start, start + stated.length, `${address}/${stated}`);
          return { stated, table: name, code, spot };
        }),
      );
    }),
  );
}

/** Words that several of these find are one place. */
function onceEach(places: readonly Place[]): readonly Place[] {
  const overlaps = ({ spot: one }: Place, { spot: other }: Place): boolean =>
    one.place.source === other.place.source && one.place.start < other.place.end && other.place.start < one.place.end;
  return places.filter((place, i) => !places.slice(0, i).some((before) => overlaps(before, place)));
}

function formerOf(stated: string, table: string): Misnamed['former'] {
  const text = formerName(stated);
  if (text) return { of: 'text', changed: text.changed };
  const row = formerName(table);
  return row && sameName(row.newName, stated) ? { of: 'table', changed: row.changed } : null;
}

/** Where the text is up to date and the table is not, it is the table that has to be mended: `function-code` says so. */
function isTablesFault(former: Misnamed['former'], year: number): boolean {
  return former?.of === 'table' && former.changed !== null && former.changed <= year;
}

export const functionName = {
  id: 'function-name',
  severity: 'warning',
  title: { zh: '科目名称与表不一致', en: 'A function is not named as in the tables' },
  checks: {
    zh: '文字中按（类）（款）（项）、连同编码或者连同金额写出的功能科目，名称是否就是各表中同一科目的名称；省略“支出”“费”等通常的简写不算不一致。',
    en: 'Whether a function that the text names by its （类）（款）（项）, with its code or with its amount bears the name that the tables give it; the usual shortenings do not count.',
  },
  ground: {
    zh: '政府收支分类科目：一个编码在一个年度只有一个名称；文字说明与报表应当一致。',
    en: 'The catalogue of government revenue and expenditure: one code has one name a year, and the text must agree with the tables.',
  },
  remedy: {
    zh: '把文字改成表中的名称；如果表中的名称已经停用，就改表。',
    en: 'Use the name of the table; where that name has been given up, correct the table.',
  },
  examples: {
    good: `正文:
  - 题: 一、一般公共预算拨款情况说明
    文: |
      （1）公共安全（类）公安（款）事业运行（项）安排 205.07 万元。
表:
  - 题: 一般公共预算支出表
    计量: 万元
    栏: [科目编码, 科目名称, 合计]
    行:
      - {科目编码: "204", 科目名称: 公共安全支出, 合计: 205.07}
      - {科目编码: "20402", 科目名称: 公安, 合计: 205.07}
      - {科目编码: "2040250", 科目名称: 事业运行, 合计: 205.07}
`,
    bad: `正文:
  - 题: 一、一般公共预算拨款情况说明
    文: |
      （1）公安安全支出（类）公安（款）事业运行（项）安排 205.07 万元。
表:
  - 题: 一般公共预算支出表
    计量: 万元
    栏: [科目编码, 科目名称, 合计]
    行:
      - {科目编码: "204", 科目名称: 公共安全支出, 合计: 205.07}
      - {科目编码: "20402", 科目名称: 公安, 合计: 205.07}
      - {科目编码: "2040250", 科目名称: 事业运行, 合计: 205.07}
`,
  },
  check: (context: Context): readonly Finding<Misnamed>[] =>
    grouped(
      onceEach([...inPaths(context), ...inLists(context), ...besideFigures(context), ...inProse(context)]),
      ({ stated, code }) => `${stated} ${code}`,
    ).flatMap((places) => {
      const [{ stated, table, code }] = places;
      const spots = inOrder(places.map(({ spot }) => spot));
      const former = formerOf(stated, table);
      if (isTablesFault(former, context.budget.year)) return [];
      return [finding('function-name', 'warning', { stated, table, code, places: spots.length, former }, spots)];
    }),
  message: ({ stated, table, code, places, former }: Misnamed, language) => {
    if (language === 'zh') {
      const since = former?.changed ? `，${former.changed} 年起已改名` : '，已改名';
      const why =
        former === null ? '' : former.of === 'text' ? `；“${stated}”是旧称${since}` : `；“${table}”是旧称${since}`;
      return `文字写作“${stated}”，表中 ${code} 的名称是“${table}”（${places} 处）${why}`;
    }
    const since = former?.changed ? `, given up in ${former.changed}` : ', since given up';
    const old = former === null ? '' : `; ${former.of === 'text' ? stated : table} is the former name${since}`;
    return `the text says ${stated}, the tables call ${code} ${table} (${places} place${places === 1 ? '' : 's'})${old}`;
  },
} as const satisfies Rule<Misnamed, Context>;
