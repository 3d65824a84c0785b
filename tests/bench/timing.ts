import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Times as ratios within one run, since nothing else can be compared from machine to machine. */
const ROOT = process.cwd();
export const SEED = join(ROOT, 'budgets/shangyu-2024.yaml');

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

export function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Medians of several things, run in turn so that what else the machine does falls on all alike. */
export function medians<Name extends string>(
  runs: Readonly<Record<Name, () => unknown>>,
  times: number,
): Record<Name, number> {
  const names = Object.keys(runs) as Name[];
  const taken = Array.from({ length: times }, () => names.map((name) => timed(runs[name])));
  return Object.fromEntries(names.map((name, i) => [name, median(taken.map((row) => row[i] ?? 0))])) as Record<
    Name,
    number
  >;
}

/** One line: whether a number is within what was asked, the number, and what it is. */
export function tell(what: string, value: number, most: number, unit = '×'): void {
  console.log(
    `${value <= most ? 'ok  ' : 'over'}  ${value.toFixed(2).padStart(6)} ${unit}  (at most ${most} ${unit})  ${what}`,
  );
}

/** A run of node with these arguments, from the start of the process to its end. */
export const node =
  (...args: readonly string[]) =>
  () =>
    spawnSync(process.execPath, args, { cwd: ROOT });

/** A run of the program as it is built; one that could not do its work is not timed. */
export const gouji =
  (...args: readonly string[]) =>
  () => {
    const { status, stderr } = node('bin/gouji.js', ...args)();
    if (status !== 0) throw new Error(`gouji ${args.join(' ')}: exit status ${status}: ${stderr}`);
  };
