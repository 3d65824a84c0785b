/**
 * Times of the joint test on synthetic budgets. Run it with
 *   npx esbuild tests/evaluation/simplex.measure.ts --bundle --platform=node --format=esm | node --input-type=module
 */
import type { System } from '../../src/evaluation/simplex.js';
import { type Synthetic, synthetic } from './synthetic.js';

const times = new Map<string, number[]>();

function timed<T>(what: string, work: () => T): T {
  const start = performance.now();
  const result = work();
  const taken = performance.now() - start;
  times.set(what, [...(times.get(what) ?? []), taken]);
  return result;
}

function report(title: string): void {
  console.log(`\n${title}`);
  for (const [what, taken] of times) {
    const sorted = taken.toSorted((a, b) => a - b);
    const at = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(2).padStart(8);
    const count = `${sorted.length}×`.padStart(6);
    console.log(`${what.padEnd(34)}${count} median${at(0.5)}  90%${at(0.9)}  most${at(1)} ms`);
  }
  times.clear();
}

/** Prints another value for a figure, and asks what can be asked about the conflict that this makes. */
function slip(base: System, { figures }: Synthetic, figure: number, by: number): void {
  const { variable, printed } = figures[figure] ?? { variable: 0, printed: 0 };
  const system = timed('clone', () => base.clone());
  system.disable(figure);
  system.bound(variable, 'lower', printed + by - 1, false, 'slip');
  system.bound(variable, 'upper', printed + by + 1, true, 'slip');
  const verdict = timed('check of one slip', () => system.check());
  if (verdict.feasible !== false) return;
  times.set('(labels in the conflict)', [...(times.get('(labels in the conflict)') ?? []), verdict.conflict.length]);
  for (const label of verdict.conflict) {
    system.disable(label);
    const mended = timed('disable, feasible?', () => system.probe().feasible === true);
    if (!mended) timed('then check for the conflict left', () => system.check());
    if (mended && label === 'slip') {
      timed('minimum and maximum', () => [system.minimum(variable), system.maximum(variable)]);
    }
    system.enable(label);
    timed('enable, feasible?', () => system.probe().feasible);
  }
}

function measure(rows: number, odd: number): void {
  let shape = '';
  for (let seed = 1; seed <= 6; seed++) {
    const budget = timed('build', () => synthetic(rows, odd, 30, seed));
    shape += ` ${budget.residual}`;
    const { system, figures } = budget;
    const again = system.clone();
    timed('first check, equations solved', () => system.check());
    timed('the same on a clone of the start', () => again.check());
    timed('check of what is settled', () => system.check());
    figures.forEach(({ blank }, figure) => {
      if (!blank && figure % Math.ceil(figures.length / 40) === 0) slip(system, budget, figure, figure % 2 ? 2 : 180);
    });
  }
  report(`${5 * rows} figures; equations that the printed values do not satisfy:${shape}`);
}

measure(60, 80);
measure(400, 15);
