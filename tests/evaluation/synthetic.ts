import { createSystem, type System } from '../../src/evaluation/simplex.js';

/** A budget of random figures, in half units of the last printed place, so that its intervals have whole ends. */
export interface Synthetic {
  readonly system: System;
  /** By figure: its variable, its printed value in half units, and whether it is a blank that means exactly 0. */
  readonly figures: readonly { readonly variable: number; readonly printed: number; readonly blank: boolean }[];
  readonly equations: number;
  /** Equations that the printed values, taken as they are, do not satisfy. */
  readonly residual: number;
}

/** A small generator of its own, so that the same budget comes out on every machine. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Amounts are in hundredths of a printed unit until they are rounded. */
const fine = 100;
const rounded = (amount: number): number => 2 * Math.floor((amount + fine / 2) / fine);

/** The columns that are sums, and of which: 总计 of 基本支出 and 项目, 基本支出 of 人员 and 公用. */
const columnSums = [
  [0, [1, 4]],
  [1, [2, 3]],
] as const;

/**
 * A table: a random tree of rows, each with 总计, 基本支出, 人员, 公用 and 项目. Most cells of a leaf are blank or whole, the
 * share `odd` (in percent) of the others has digits that are not printed. Every cell is the sum of the row's columns
 * and of its children, and prints as that sum rounded.
 */
export function synthetic(rows: number, odd: number, shares: number, seed: number): Synthetic {
  const random = randomFrom(seed);
  const depths: number[] = [];
  for (let row = 0; row < rows; row++) depths.push(row === 0 ? 0 : 1 + random(Math.min((depths[row - 1] ?? 0) + 1, 4)));
  const parents = depths.map((depth, row) => depths.lastIndexOf(depth - 1, row));
  const children = parents.map((_, row) => parents.flatMap((parent, child) => (parent === row ? [child] : [])));
  const amounts = parents.map((): number[] => [0, 0, 0, 0, 0]);
  for (let row = rows - 1; row >= 0; row--) {
    const cells = amounts[row] ?? [];
    for (const column of [2, 3, 4]) {
      const own = children[row] ?? [];
      const leaf = random(100) < 55 ? 0 : (1 + random(20_000)) * fine + (random(100) < odd ? random(fine) : 0);
      cells[column] = own.length > 0 ? own.reduce((sum, child) => sum + (amounts[child]?.[column] ?? 0), 0) : leaf;
    }
    cells[1] = (cells[2] ?? 0) + (cells[3] ?? 0);
    cells[0] = (cells[1] ?? 0) + (cells[4] ?? 0);
  }

  const system = createSystem();
  const figures = amounts.flat().map((amount) => {
    const printed = rounded(amount);
    return { variable: system.variable(printed), printed, blank: amount === 0 };
  });
  figures.forEach(({ variable, printed, blank }, figure) => {
    system.bound(variable, 'lower', printed - (blank ? 0 : 1), false, figure);
    system.bound(variable, 'upper', printed + (blank ? 0 : 1), !blank, figure);
  });

  let equations = 0;
  let residual = 0;
  const sum = (whole: number, parts: readonly number[]): void => {
    const row = system.row([
      { variable: whole, coefficient: -1 },
      ...parts.map((variable) => ({ variable, coefficient: 1 })),
    ]);
    system.bound(row, 'lower', 0, false, null);
    system.bound(row, 'upper', 0, false, null);
    equations += 1;
    const printed = (figure: number): number => figures[figure]?.printed ?? 0;
    if (printed(whole) !== parts.reduce((total, part) => total + printed(part), 0)) residual += 1;
  };
  parents.forEach((_, row) => {
    for (const [whole, parts] of columnSums)
      sum(
        5 * row + whole,
        parts.map((part) => 5 * row + part),
      );
    const own = children[row] ?? [];
    if (own.length === 0) return;
    for (let column = 0; column < 5; column++)
      sum(
        5 * row + column,
        own.map((child) => 5 * child + column),
      );
  });

  for (let share = 0; share < shares; share++) {
    const row = random(rows);
    const [part, whole] = [amounts[row]?.[4] ?? 0, amounts[0]?.[0] ?? 0];
    const percent = Math.floor((10_000 * part) / whole + 0.5);
    // percent ± 0.005 of the whole, in 1/20000 of it
    const low = system.row([
      { variable: 5 * row + 4, coefficient: 20_000 },
      { variable: 0, coefficient: -(2 * percent - 1) },
    ]);
    const high = system.row([
      { variable: 5 * row + 4, coefficient: 20_000 },
      { variable: 0, coefficient: -(2 * percent + 1) },
    ]);
    system.bound(low, 'lower', 0, false, figures.length + share);
    system.bound(high, 'upper', 0, true, figures.length + share);
  }
  return { system, figures, equations, residual };
}
