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

/** Splits columns into lanes: the same sequence of label and amounts repeated. One lane where they do not repeat. */
export function planLanes(paths: readonly (readonly string[])[]): readonly LanePlan[] {
  const columns = paths.map((path) => ({ path, place: { start: 0, end: 0 } }));
  const roles = readColumns(columns).map((column) => column.role);
  const starts = roles.flatMap((role, i) => (isLabel(role) && !isLabel(roles[i - 1]) ? [i] : []));
  const whole: LanePlan = { name: null, from: 0, to: columns.length, columns };
  if (starts.length < 2 || starts[0] !== 0) return [whole];
  const lanes = starts.map((from, i) => ({ from, to: starts[i + 1] ?? columns.length }));
  if (lanes.some(({ from, to }) => !roles.slice(from, to).includes('amount'))) return [whole];
  return lanes.map(({ from, to }) => {
    const part = columns.slice(from, to);
    const top = part[0]?.path[0] ?? '';
    const shared = part.every((column) => column.path.length > 1 && column.path[0] === top);
    const name = shared ? plain(top) : laneName(part);
    return {
      name,
      from,
      to,
      columns: shared ? part.map((column) => ({ ...column, path: column.path.slice(1) })) : part,
    };
  });
}

const isLabel = (role: string | undefined): boolean =>
  role === 'name' || role === 'code' || role === 'unit' || role === 'project';

function laneName(columns: readonly Column[]): string | null {
  const words = columns.flatMap((column) => column.path).join('');
  if (/收入/.test(words) && !/支出/.test(words)) return '收入';
  return /支出|功能|经济|科目/.test(words) && !/收入/.test(words) ? '支出' : null;
}
