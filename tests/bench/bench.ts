import { readFileSync } from 'node:fs';
import { checkReading, readBudget } from '../../src/check.js';
import { diagnose } from '../../src/evaluation/diagnosis.js';
import { withText } from '../../src/evaluation/restate.js';
import type { Budget } from '../../src/model/budget.js';
import { loadBudget } from '../../src/model/load.js';
import { randomFrom } from '../../src/mutation/random.js';
import { wrongDigit } from '../../src/mutation/slips.js';
import { timeDrafts } from './drafts.js';
import { largeBudget } from './large.js';
import { gouji, medians, node, SEED, tell, timed } from './timing.js';

const HALF_OPEN = { rounding: 'half-open' } as const;

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

const start = medians({ bare: node('-e', '0'), version: gouji('--version'), check: gouji('check', SEED) }, 20);
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

timeDrafts(seed);
