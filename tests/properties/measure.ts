/**
 * How many generated budgets are silent, and how many slips in them are found and named first, place by place.
 *   npm run generated -- 1000 4 2024      budgets, slips in each, seed
 */
import fc from 'fast-check';
import { randomFrom } from '../../src/mutation/random.js';
import { FAMILIES, generated } from './generate.js';
import { alarms, percent, type Trial, trials } from './trial.js';

const [budgets = 1000, slips = 2, seed = 2024] = process.argv.slice(2).map(Number);
const random = randomFrom(seed);
const tried: { readonly place: string; readonly trial: Trial }[] = [];
const silent = new Map<string, boolean[]>();

for (const [index, budget] of fc.sample(generated, { numRuns: budgets, seed }).entries()) {
  const { place } = budget;
  const told = alarms(budget);
  silent.set(place, [...(silent.get(place) ?? []), told.length === 0]);
  if (told.length > 0) console.log(`${index} ${place}: not silent: ${told.join('; ')}`);
  for (const trial of trials(budget, slips, random)) {
    tried.push({ place, trial });
    const { figure, printed, found } = trial;
    if (!found) console.log(`${index} ${place}: ${figure.address} ${figure.text} printed ${printed} passes in silence`);
  }
}

function tell(name: string, quiet: readonly boolean[], list: readonly Trial[]): void {
  const share = (is: (trial: Trial) => boolean): string => percent(list.filter(is).length, list.length).padStart(7);
  const budgetsSilent = `${quiet.filter(Boolean).length} of ${quiet.length} silent`.padEnd(22);
  console.log(
    `${name.padEnd(8)} ${budgetsSilent} ${String(list.length).padStart(6)} slips: found ${share((one) => one.found)}, named alone and first ${share((one) => one.first)}, restored ${share((one) => one.restored)}`,
  );
}

for (const { place } of FAMILIES) {
  const own = tried.filter((one) => one.place === place).map(({ trial }) => trial);
  tell(place, silent.get(place) ?? [], own);
}
const all = tried.map(({ trial }) => trial);
for (const where of ['text', 'tables'] as const)
  tell(
    where,
    [],
    all.filter((one) => one.where === where),
  );
tell('all', [...silent.values()].flat(), all);
