import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBudget } from '../../src/check.js';
import { loadBudget } from '../../src/model/load.js';
import { type MutateOptions, prepareTrials } from '../../src/mutation/mutate.js';
import { trialsOf } from '../../src/mutation/plan.js';
import { type Summary, summarize, type Tally } from '../../src/mutation/summary.js';
import type { Trial, TrialKind } from '../../src/mutation/trial.js';

const loading = loadBudget({
  path: 'shangyu-2024.yaml',
  text: readFileSync(new URL('../../budgets/shangyu-2024.yaml', import.meta.url), 'utf8'),
});
if (!loading.ok) throw new Error('the seed does not load');
const reading = readBudget(loading.budget);

const FIGURES_ALONE = (trial: { readonly kind: TrialKind }): boolean => trial.kind !== 'code';

function run(options: Partial<MutateOptions>): readonly Trial[] {
  const all: MutateOptions = { rounding: 'half-open', seed: 1, slips: 1, sample: null, ...options };
  return trialsOf(reading, all).filter(FIGURES_ALONE).map(prepareTrials(reading, all));
}

/** What share of the slips of some kinds was found, named first and restored, in percent. */
function shares({ kinds }: Summary, wanted: readonly TrialKind[]) {
  const tallies = kinds.filter(({ kind }) => wanted.includes(kind)).map(({ tally }) => tally);
  const total = (of: (tally: Tally) => number): number => tallies.reduce((sum, tally) => sum + of(tally), 0);
  const share = (of: (tally: Tally) => number): number => (100 * total(of)) / total(({ tried }) => tried);
  return { found: share((one) => one.found), first: share((one) => one.first), restored: share((one) => one.restored) };
}

describe('slips put into the first encoded budget', () => {
  const trials = run({});
  const summary = summarize(trials);

  it.each([
    [['digit'], 99.4, 96, 95],
    [['plus one', 'minus one'], 96, 88, 85],
    [['swap'], 100, 98, 98],
    [['times ten', 'tenth'], 100, 98, 97],
    [['dropped', 'doubled'], 100, 97, 95],
  ] as const)('%s: found, named first and restored', (kinds, found, first, restored) => {
    const got = shares(summary, kinds);
    expect(got.found).toBeGreaterThanOrEqual(found);
    expect(got.first).toBeGreaterThanOrEqual(first);
    expect(got.restored).toBeGreaterThanOrEqual(restored);
  });

  it('tell what the rest allows where one is not found', () => {
    const missed = trials.filter(({ found }) => !found);
    expect(missed.length).toBeGreaterThan(0);
    for (const { slipped, room } of missed) {
      expect(room.map(({ address }) => address)).toEqual(slipped.map(({ address }) => address));
      for (const { values, low, high } of room) expect([values, low, high]).not.toContain(null);
      for (const [i, { text }] of slipped.entries()) expect(room[i]?.values).toContain(text);
    }
  });

  it('are found in codes, too', () => {
    const options: MutateOptions = { rounding: 'half-open', seed: 1, slips: 1, sample: null };
    const codes = trialsOf(reading, options).filter(({ kind }) => kind === 'code');
    const tried = codes.filter((_, i) => i % 5 === 0).map(prepareTrials(reading, options));
    expect(tried.filter(({ found }) => !found)).toEqual([]);
    expect(tried.filter(({ located }) => located).length / tried.length).toBeGreaterThan(0.6);
  });

  it('are told apart where there are two', () => {
    const pairs = summarize(run({ slips: 2, sample: 250 })).all;
    expect((100 * pairs.first) / pairs.tried).toBeGreaterThanOrEqual(90);
  });
});

describe('trials', () => {
  it('depend on the seed alone', () => {
    const options: MutateOptions = { rounding: 'half-open', seed: 7, slips: 1, sample: 40 };
    expect(trialsOf(reading, options)).toEqual(trialsOf(reading, options));
    expect(trialsOf(reading, { ...options, seed: 8 })).not.toEqual(trialsOf(reading, options));
    expect(trialsOf(reading, options)).toHaveLength(40);
  });

  it('do not depend on one another', () => {
    const options: MutateOptions = { rounding: 'half-open', seed: 3, slips: 1, sample: 60 };
    const planned = trialsOf(reading, options).filter(FIGURES_ALONE);
    const forwards = planned.map(prepareTrials(reading, options));
    const backwards = planned.toReversed().map(prepareTrials(reading, options)).toReversed();
    expect(backwards).toEqual(forwards);
  });
});
