import { readColumns } from '../layouts/columns.js';
import { plain } from '../layouts/words.js';
import type { Column } from '../model/budget.js';

/** The columns of a grid that stand side by side as a table of their own: 收入 | 支出, 301 | 302. */
export interface LanePlan {
  readonly name: string | null;
  readonly from: number;
  readonly to: number;
  readonly columns: readonly Column[];
}

/**
 * Splits columns into lanes: the same sequence of label and amounts repeated. One lane where they do not repeat.
 * Words before the first label, such as 序号, stand with the first lane.
 */
export function planLanes(paths: readonly (readonly string[])[]): readonly LanePlan[] {
  const columns = paths.map((path) => ({ path, place: { start: 0, end: 0 } }));
  const roles = readColumns(columns).map((column) => column.role);
  const starts = roles.flatMap((role, i) => (isLabel(role) && !isLabel(roles[i - 1]) ? [i] : []));
  const whole: LanePlan = { name: null, from: 0, to: columns.length, columns };
  const [first] = starts;
  if (first === undefined || starts.length < 2 || roles.slice(0, first).some((role) => role !== 'text')) return [whole];
  const lanes = starts.map((from, i) => ({ from: i === 0 ? 0 : from, to: starts[i + 1] ?? columns.length }));
  const isLane = (part: readonly string[]): boolean => part.includes('amount') && part.some(isName);
  if (!lanes.every(({ from, to }) => isLane(roles.slice(from, to)))) return [whole];
  const named = lanes.map(({ from, to }, i) => laneOf(columns.slice(from, to), i === 0 ? first : 0));
  const names = named.map(({ name }) => name);
  return lanes.map((lane, i) => {
    const { columns: own, name, label } = named[i] ?? { columns: [], name: null, label: '' };
    // Several lanes below one 支出 are told apart by what they break it down by.
    return {
      ...lane,
      columns: own,
      name: name !== null && names.indexOf(name) !== names.lastIndexOf(name) ? label : name,
    };
  });
}

/** The columns of a lane below the heading that they share, which is its name; and the heading of its labels. */
function laneOf(
  columns: readonly Column[],
  lead: number,
): { readonly name: string | null; readonly label: string; readonly columns: readonly Column[] } {
  const own = columns.slice(lead);
  const top = own[0]?.path[0] ?? '';
  const heading = plain(own[0]?.path.at(-1) ?? '');
  // 项目（按功能分类） says what it breaks down by in brackets.
  const label = /（.*(?:功能|经济|用途)/.test(heading) ? heading : heading.replace(/（.*$/, '');
  const shared = own.every((column) => column.path.length > 1 && column.path[0] === top);
  if (!shared) return { name: laneName(columns), label, columns };
  const below = own.map((column) => ({ ...column, path: column.path.slice(1) }));
  return { name: plain(top), label, columns: [...columns.slice(0, lead), ...below] };
}

const isLabel = (role: string | undefined): boolean => role === 'code' || isName(role);

const isName = (role: string | undefined): boolean => role === 'name' || role === 'unit' || role === 'project';

function laneName(columns: readonly Column[]): string | null {
  const words = columns.flatMap((column) => column.path).join('');
  if (/收入/.test(words) && !/支出/.test(words)) return '收入';
  return /支出|功能|经济|科目/.test(words) && !/收入/.test(words) ? '支出' : null;
}
