import { codesOf } from '../model/catalogue.js';
import type { Quantity } from '../model/quantity.js';

const OF_PROJECTS = /^按项目管理的/;

/**
 * What columns that are headed by economic classes say: 工资福利支出 | 商品和服务支出 beside one another. A name that
 * stands alone may be anything's; several below one heading are a classification, the government's where a name of
 * them is only its own.
 */
export function classHeadings(paths: readonly (readonly string[])[]): readonly (Quantity | null)[] {
  const groupOf = (path: readonly string[]): string => path.slice(0, -1).join('/');
  const found = paths.map((path) => classesNamed(path.at(-1) ?? ''));
  const inGroup = (group: string): readonly (readonly string[])[] =>
    found.filter((codes, i) => codes.length > 0 && groupOf(paths[i] ?? []) === group);
  return paths.map((path, i) => {
    const siblings = inGroup(groupOf(path));
    if ((found[i] ?? []).length === 0 || siblings.length < 2) return null;
    const government = siblings.some((codes) => codes.every((code) => code.startsWith('5')));
    const of = (codes: readonly string[]): readonly string[] =>
      codes.filter((code) => code.startsWith('5') === government);
    const whole = siblings.some((codes) => of(codes).some((code) => code.length === 3));
    const fitting = of(found[i] ?? []).filter((code) => (code.length === 3) === whole);
    const [code] = whole ? fitting : nearest(fitting, siblings.map(of));
    if (code === undefined) return null;
    const at: Quantity = government ? { government: code } : { economic: code };
    return OF_PROJECTS.test(path.at(-1) ?? '') ? { ...at, use: '项目支出' } : at;
  });
}

const classesNamed = (heading: string): readonly string[] => codesOf('economic', heading.replace(OF_PROJECTS, ''));

/** The codes of the class that most of the siblings have. */
function nearest(codes: readonly string[], siblings: readonly (readonly string[])[]): readonly string[] {
  const among = (code: string): number =>
    siblings.filter((others) => others.some((other) => other.slice(0, 3) === code.slice(0, 3))).length;
  return [...codes].sort((a, b) => among(b) - among(a));
}
