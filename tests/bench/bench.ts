import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkReading, readBudget } from '../../src/check.js';
import { diagnose } from '../../src/evaluation/diagnosis.js';
import { withText } from '../../src/evaluation/restate.js';
import type { Budget } from '../../src/model/budget.js';
import { loadBudget } from '../../src/model/load.js';
import { randomFrom } from '../../src/mutation/random.js';
import { wrongDigit } from '../../src/mutation/slips.js';
import { largeBudget } from './large.js';

/** Times as ratios within one run, since nothing else can be compared from machine to machine. */
const ROOT = process.cwd();
const SEED = join(ROOT, 'budgets/shangyu-2024.yaml');
const HALF_OPEN = { rounding: 'half-open' } as const;

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Medians of several things, run in turn so that what else the machine does falls on all alike. */
function medians<Name extends string>(
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

function load(text: string): Budget {
  const loading = loadBudget({ path: 'bench.yaml', text });
  if (!loading.ok) throw new Error(JSON.stringify(loading.problems.slice(0, 3)));
  return loading.budget;
}

/** The budget as read, with a digit wrong in so many of its figures. */
function slipped(budget: Budget, slips: number, seed: number) {
  const reading = readBudget(budget);
  const random = randomFrom(seed);
  const figures = new Map(reading.figures);
  const printed = [...figures.values()].filter((figure) => !figure.blank && figure.kind === 'amount');
  for (let i = 0; i < slips; i++) {
    const figure = printed[Math.floor(((i + random()) * printed.length) / slips)];
    const text = figure && wrongDigit(figure.text, random);
    if (figure && text) figures.set(figure.address, withText(figure, text));
  }
  return { ...reading, figures };
}

function tell(what: string, value: number, most: number, unit = '×'): void {
  console.log(
    `${value <= most ? 'ok  ' : 'over'}  ${value.toFixed(2).padStart(6)} ${unit}  (at most ${most} ${unit})  ${what}`,
  );
}

const node =
  (...args: readonly string[]) =>
  () =>
    spawnSync(process.execPath, args, { cwd: ROOT });
const start = medians(
  { bare: node('-e', '0'), version: node('bin/gouji.js', '--version'), check: node('bin/gouji.js', 'check', SEED) },
  20,
);
tell('gouji --version / node -e 0', start.version / start.bare, 1.35);
tell('gouji check of the first budget / node -e 0', start.check / start.bare, 2.6);

const seed = load(readFileSync(SEED, 'utf8'));
const clean = readBudget(seed);
const three = slipped(seed, 3, 1);
for (let i = 0; i < 5; i++) checkReading(clean, HALF_OPEN);
const within = medians(
  {
    clean: () => checkReading(readBudget(seed), HALF_OPEN),
    joint: () => diagnose(clean.figures, clean.equations, HALF_OPEN),
    three: () => {
      readBudget(seed);
      checkReading(three, HALF_OPEN);
    },
  },
  20,
);
tell('a clean check with the joint test / without it', within.clean / (within.clean - within.joint), 1.25);
tell('a check with three slips / a clean one', within.three / within.clean, 2);

const large = load(largeBudget(1));
const count = [...readBudget(large).figures.values()].filter(({ blank }) => !blank).length;
const twenty = slipped(large, 20, 1);
let found = 0;
const seconds = timed(() => {
  found = checkReading({ ...readBudget(large), figures: twenty.figures }, HALF_OPEN).findings.filter(
    ({ severity }) => severity !== 'info',
  ).length;
});
tell(`a budget of ${count} figures with 20 slips (${found} findings)`, seconds / 1000, 5, 's');
