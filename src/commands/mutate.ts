import { Chalk } from 'chalk';
import { type Color, colorLevel } from '../color.js';
import type { Status } from '../findings/level.js';
import type { MutateOptions } from '../mutation/mutate.js';
import { type Progress, runTrials } from '../mutation/parallel.js';
import { mutationJson, mutationTable } from '../mutation/report.js';
import { summarize } from '../mutation/summary.js';
import { mutationWords } from '../mutation/words.js';
import { version } from '../version.js';
import { write } from '../world.js';
import { choice } from './choice.js';
import { type Console, note, refuse } from './console.js';
import { oneBudget } from './one-budget.js';
import { count } from './settings.js';

/** The options of `gouji mutate` as the command line gives them. */
export interface MutateFlags {
  readonly slips: string;
  readonly seed: string;
  readonly sample?: string;
  readonly format: string;
  readonly stdinName: string;
}

/** Puts one realistic slip after another into a budget in memory, and reports how many are found, and located. */
export async function mutate(input: string, flags: MutateFlags, color: Color, console: Console): Promise<Status> {
  const { world, language, words } = console;
  const format = choice('--format', flags.format, ['pretty', 'json'] as const, words);
  if (!format.ok) return refuse(console, format.message);
  const slips = choice('--slips', flags.slips, ['1', '2'] as const, words);
  if (!slips.ok) return refuse(console, slips.message);
  const seed = count('--seed', flags.seed, words);
  if (!seed.ok) return refuse(console, seed.message);
  const sample = count('--sample', flags.sample, words);
  if (!sample.ok) return refuse(console, sample.message);

  const found = await oneBudget(input, flags.stdinName, color, console);
  if (!found.ok) return found.status;
  const { file, budget } = found;
  const said = mutationWords(language);
  if (file.verdict === 'inconsistent' || file.verdict === 'forced') {
    await note(console, `gouji: ${said.notReconciled(file.path)}`);
    return 2;
  }
  const options: MutateOptions = {
    rounding: 'half-open',
    seed: seed.value ?? 1,
    slips: slips.value === '1' ? 1 : 2,
    sample: sample.value,
  };
  const trials = await runTrials({ budget, options }, progressOn(console));
  if (trials.length === 0) {
    await note(console, `gouji: ${said.nothingToTry(file.path)}`);
    return 3;
  }
  const summary = summarize(trials);
  const chalk = new Chalk({ level: colorLevel(color, world.stdout, world) });
  await write(
    world.stdout,
    format.value === 'json'
      ? mutationJson(summary, file, { version }, options)
      : mutationTable(summary, { language, chalk }),
  );
  return 0;
}

/** A line that is written over, on a terminal alone: a pipe keeps no trace of it. */
function progressOn({ world, language }: Console): Progress {
  if (world.stderr.isTTY !== true) return () => {};
  const { progress } = mutationWords(language);
  return (done, all) => world.stderr.write(`\r\u001b[2K${done < all ? progress(done, all) : ''}`);
}
