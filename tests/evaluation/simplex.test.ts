import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, exactly, over, ratio } from '../../src/evaluation/rational.js';
import { createSystem, type Extreme, type Label, type System } from '../../src/evaluation/simplex.js';
import { isFeasible, largest } from './oracle.js';
import { inequalitiesOf, labelsOf, type Problem, problem, proves, systemOf, violations } from './problems.js';
import { synthetic } from './synthetic.js';

const anyLabel = (): boolean => true;

/** Checks whatever a check says against the oracle and by plain arithmetic, for the labels that hold. */
function verify(given: Problem, system: System, holds: (label: Label | null) => boolean): void {
  const verdict = system.check();
  expect(verdict.feasible).toBe(isFeasible(inequalitiesOf(given, holds)));
  expect(system.probe().feasible).toBe(verdict.feasible);
  if (verdict.feasible) expect(violations(given, system, holds)).toEqual([]);
  if (verdict.feasible !== false) return;
  const { conflict, certificate, irreducible } = verdict;
  expect(irreducible).toBe(true);
  expect(proves(given, certificate)).toBe(true);
  const named = new Set(certificate.flatMap(({ bound }) => bound.label ?? []));
  expect(new Set(conflict)).toEqual(named);
  expect(conflict.every(holds)).toBe(true);
  const among = (labels: readonly Label[]) => (label: Label | null) => label === null || labels.includes(label);
  expect(isFeasible(inequalitiesOf(given, among(conflict)))).toBe(false);
  for (const label of conflict) {
    expect(isFeasible(inequalitiesOf(given, among(conflict.filter((other) => other !== label))))).toBe(true);
  }
}

function expected(given: Problem, holds: (label: Label | null) => boolean, variable: number, side: number): Extreme {
  const mirrored = { ...given, rows: [...given.rows, [{ variable, coefficient: side }]] };
  const objective = given.initials.length + given.rows.length;
  const found = largest(inequalitiesOf(mirrored, holds, objective));
  if (found === null) return { kind: 'unbounded' };
  const value = over(exactly(found.numerator * BigInt(side)), exactly(found.denominator));
  return { kind: 'bounded', value, attained: found.attained };
}

describe('against Fourier–Motzkin elimination', () => {
  test('a check is right, its solution exact, its conflict irreducible and its proof sound', () => {
    fc.assert(
      fc.property(problem, (given) => verify(given, systemOf(given), anyLabel)),
      { numRuns: 500 },
    );
  });

  test('so is every check in a course of disabling and enabling', () => {
    const course = fc.array(fc.nat(), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(problem, course, (given, steps) => {
        const system = systemOf(given);
        const labels = labelsOf(given);
        const off = new Set<Label | null>();
        for (const step of steps) {
          const label = labels[step % labels.length];
          if (label === undefined) return;
          if (off.delete(label)) system.enable(label);
          else {
            system.disable(label);
            off.add(label);
          }
          verify(given, system, (other) => !off.has(other));
        }
        for (const label of labels) system.enable(label);
        verify(given, system, anyLabel);
      }),
      { numRuns: 300 },
    );
  });

  test('minimum and maximum are exact, know whether they are attained, and leave the system usable', () => {
    fc.assert(
      fc.property(problem, (given) => {
        const system = systemOf(given);
        const feasible = isFeasible(inequalitiesOf(given, anyLabel));
        for (let variable = 0; variable < given.initials.length + given.rows.length; variable++) {
          const [low, high] = [system.minimum(variable), system.maximum(variable)];
          expect(low).toEqual(feasible ? expected(given, anyLabel, variable, -1) : { kind: 'infeasible' });
          expect(high).toEqual(feasible ? expected(given, anyLabel, variable, 1) : { kind: 'infeasible' });
          const [least, most] = [system.outerMinimum(variable), system.outerMaximum(variable)];
          if (least.kind === 'bounded' && low.kind === 'bounded')
            expect(compare(least.value, low.value)).toBeLessThan(1);
          if (most.kind === 'bounded' && high.kind === 'bounded')
            expect(compare(high.value, most.value)).toBeLessThan(1);
          if (low.kind === 'unbounded') expect(least).toEqual(low);
          if (high.kind === 'unbounded') expect(most).toEqual(high);
        }
        verify(given, system, anyLabel);
      }),
      { numRuns: 300 },
    );
  });

  test('a clone answers alike, and on its own', () => {
    fc.assert(
      fc.property(problem, (given) => {
        const system = systemOf(given);
        const before = system.clone();
        const verdict = system.check();
        for (const label of labelsOf(given)) before.clone().disable(label);
        expect(before.check()).toEqual(verdict);
        const after = system.clone();
        for (const label of labelsOf(given)) after.disable(label);
        after.check();
        verify(given, system, anyLabel);
      }),
      { numRuns: 200 },
    );
  });

  test('giving up for want of work is no answer, and does no harm', () => {
    fc.assert(
      fc.property(problem, fc.integer({ min: -1, max: 40 }), (given, work) => {
        const system = systemOf(given);
        const verdict = system.check({ left: work });
        const truth = isFeasible(inequalitiesOf(given, anyLabel));
        expect([truth, undefined]).toContain(verdict.feasible);
        if (verdict.feasible === false) expect(proves(given, verdict.certificate)).toBe(true);
        verify(given, system, anyLabel);
      }),
      { numRuns: 200 },
    );
  });
});

describe('trees of rounded sums', () => {
  interface Interval {
    readonly low: number;
    readonly high: number;
  }

  /** By interval arithmetic, which is exact on a tree: what each sum can be, given all below it. Upper ends are open. */
  function possible(parents: readonly number[], printed: readonly number[]): boolean {
    const below: Interval[] = printed.map(() => ({ low: 0, high: 0 }));
    for (let node = printed.length - 1; node >= 0; node--) {
      const sum = below[node] ?? { low: 0, high: 0 };
      const own = { low: 2 * (printed[node] ?? 0) - 1, high: 2 * (printed[node] ?? 0) + 1 };
      const met = parents.includes(node)
        ? { low: Math.max(sum.low, own.low), high: Math.min(sum.high, own.high) }
        : own;
      if (met.low >= met.high) return false;
      const above = below[parents[node] ?? -1];
      if (above) below[parents[node] ?? -1] = { low: above.low + met.low, high: above.high + met.high };
    }
    return true;
  }

  const node = fc.record({ parent: fc.nat(), digits: fc.nat(999), slip: fc.nat(40) });
  const tree = fc.array(node, { minLength: 2, maxLength: 60 });

  test('are decided as interval arithmetic decides them', () => {
    fc.assert(
      fc.property(tree, (nodes) => {
        const parents = nodes.map(({ parent }, node) => (node === 0 ? -1 : parent % node));
        const amounts = nodes.map(({ digits }, node) => (parents.includes(node) ? 0 : digits));
        for (let node = nodes.length - 1; node > 0; node--) {
          const parent = parents[node] ?? 0;
          amounts[parent] = (amounts[parent] ?? 0) + (amounts[node] ?? 0);
        }
        const slips = nodes.map(({ slip }) => (slip < 2 ? 2 * slip - 1 : 0));
        const printed = amounts.map((amount, node) => Math.floor(amount / 10 + 0.5) + (slips[node] ?? 0));
        const system = createSystem();
        for (const value of printed) system.variable(2 * value);
        printed.forEach((value, node) => {
          system.bound(node, 'lower', 2 * value - 1, false, node);
          system.bound(node, 'upper', 2 * value + 1, true, node);
          const children = parents.flatMap((parent, child) => (parent === node ? [child] : []));
          if (children.length === 0) return;
          const gap = system.row([
            { variable: node, coefficient: -1 },
            ...children.map((variable) => ({ variable, coefficient: 1 })),
          ]);
          system.bound(gap, 'lower', 0, false, null);
          system.bound(gap, 'upper', 0, false, null);
        });
        expect(system.check().feasible).toBe(possible(parents, printed));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a table of rounded sums and shares', () => {
  test.each([
    [60, 100, 1],
    [60, 10, 2],
    [150, 30, 3],
  ])('of %i rows has the amounts that it was made from, or others that print alike', (rows, odd, seed) => {
    const { system, figures, residual } = synthetic(rows, odd, 20, seed);
    expect(residual).toBeGreaterThan(0);
    expect(system.check()).toEqual({ feasible: true });
    for (const { variable, printed, blank } of figures) {
      const amount = system.value(variable);
      expect(compare(amount, printed - (blank ? 0 : 1))).toBeGreaterThanOrEqual(0);
      expect(compare(amount, printed + (blank ? 0 : 1))).toBeLessThan(blank ? 1 : 0);
    }
  });

  test('with one figure changed names it in an irreducible conflict, and is whole again without it', () => {
    const { system, figures } = synthetic(60, 30, 20, 4);
    const slip = figures.findIndex(({ printed, blank }, figure) => figure > 20 && !blank && printed > 1000);
    const { variable, printed } = figures[slip] ?? { variable: -1, printed: 0 };
    system.disable(slip);
    system.bound(variable, 'lower', printed + 899, false, 'slip');
    system.bound(variable, 'upper', printed + 901, true, 'slip');
    const verdict = system.check();
    expect(verdict).toMatchObject({ feasible: false, irreducible: true });
    expect(verdict.feasible === false && verdict.conflict).toContain('slip');
    system.disable('slip');
    expect(system.check()).toEqual({ feasible: true });
    const [low, high] = [system.minimum(variable), system.maximum(variable)];
    expect(low.kind === 'bounded' && compare(low.value, printed + 1)).toBe(-1);
    expect(high.kind === 'bounded' && compare(high.value, printed - 1)).toBe(1);
  });
});

describe('one quantity printed as 326.71 and as 326.72', () => {
  function printedTwice(closed: boolean): { system: System; amount: number } {
    const system = createSystem();
    const amount = system.variable(ratio(32671, 100));
    for (const [label, cents] of [
      ['总表', 32671],
      ['正文', 32672],
    ] as const) {
      system.bound(amount, 'lower', ratio(2 * cents - 1, 200), false, label);
      system.bound(amount, 'upper', ratio(2 * cents + 1, 200), !closed, label);
    }
    return { system, amount };
  }

  test('is impossible where upper ends are open', () => {
    expect(printedTwice(false).system.check()).toMatchObject({
      feasible: false,
      conflict: ['正文', '总表'],
      irreducible: true,
    });
  });

  test('is 326.715 and nothing else where they are closed', () => {
    const { system, amount } = printedTwice(true);
    expect(system.check()).toEqual({ feasible: true });
    const only = { kind: 'bounded', value: ratio(326715, 1000), attained: true };
    expect(system.minimum(amount)).toEqual(only);
    expect(system.maximum(amount)).toEqual(only);
    expect(system.value(amount)).toEqual(ratio(326715, 1000));
  });
});

describe('the system', () => {
  test('leaves a start that satisfies everything as it is', () => {
    const system = createSystem();
    const [whole, part, rest] = [system.variable(30), system.variable(12), system.variable(18)];
    const gap = system.row([
      { variable: whole, coefficient: -1 },
      { variable: part, coefficient: 1 },
      { variable: rest, coefficient: 1 },
    ]);
    for (const side of ['lower', 'upper'] as const) system.bound(gap, side, 0, false, null);
    expect(system.check({ left: 0 })).toEqual({ feasible: true });
    expect([whole, part, rest, gap].map(system.value)).toEqual([30, 12, 18, 0]);
  });

  test('never blames what is permanent', () => {
    const system = createSystem();
    const amount = system.variable(0);
    system.bound(amount, 'lower', 0, true, null);
    system.bound(amount, 'upper', 0, false, '空白');
    expect(system.check()).toMatchObject({ feasible: false, conflict: ['空白'] });
    system.bound(amount, 'upper', 0, false, null);
    expect(system.check()).toMatchObject({ feasible: false, conflict: [] });
  });

  test('prefers the proof by one equation to the proof by all its leaves', () => {
    const system = createSystem();
    const figures = [18, 6, 6, 2, 2, 2, 2, 2, 2].map((value, figure) => {
      const variable = system.variable(value);
      system.bound(variable, 'lower', value - 1, false, figure);
      system.bound(variable, 'upper', value + 1, true, figure);
      return variable;
    });
    for (const [whole, ...parts] of [
      [0, 1, 2],
      [1, 3, 4, 5],
      [2, 6, 7, 8],
    ] as const) {
      const gap = system.row([
        { variable: figures[whole] ?? -1, coefficient: -1 },
        ...parts.map((part) => ({ variable: figures[part] ?? -1, coefficient: 1 })),
      ]);
      for (const side of ['lower', 'upper'] as const) system.bound(gap, side, 0, false, null);
    }
    expect(system.check()).toMatchObject({ feasible: false, conflict: [0, 1, 2] });
  });

  test('refuses what is not exact, and what it does not know', () => {
    const system = createSystem();
    expect(() => system.variable(0.1)).toThrow(RangeError);
    expect(() => system.row([{ variable: 7, coefficient: 1 }])).toThrow(RangeError);
    expect(() => system.bound(7, 'lower', 0, false, null)).toThrow(RangeError);
    expect(() => system.disable('nothing')).toThrow(RangeError);
  });
});
