import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Status } from '../findings/level.js';
import type { Budget } from '../model/budget.js';
import { emptied } from '../model/emptied.js';
import { emptyBudget } from '../model/empty.js';
import { loadBudget, looksLikeBudget } from '../model/load.js';
import { printBudget } from '../model/print.js';
import type { InputProblem } from '../source/problem.js';
import { readInputs } from '../source/read.js';
import { inputMessage } from '../wording/input.js';
import { write } from '../world.js';
import { writeWhole } from '../write-file.js';
import { type Console, note, reasonOf, refuse } from './console.js';

export interface InitFlags {
  readonly from?: string;
  readonly output?: string;
}

/** Prints an empty budget to fill in, or last year's with its figures emptied. A file that exists is not overwritten. */
export async function init({ from, output }: InitFlags, console: Console): Promise<Status> {
  const { world, words } = console;
  const target = output === undefined ? null : resolve(world.cwd, output);
  if (target !== null && (await isThere(target))) return refuse(console, words.exists(output ?? ''));

  const budget = from === undefined ? emptyBudget(world.now().getFullYear()) : await lastYears(from, console);
  if (budget === null) return 2;
  const text = printBudget(budget);
  if (target === null) {
    await write(world.stdout, text);
    return 0;
  }
  try {
    await writeWhole(target, text);
  } catch (error) {
    await note(console, `gouji: ${words.cannotWrite(output ?? '', reasonOf(error))}`);
    return 2;
  }
  await note(console, words.written(output ?? ''));
  return 0;
}

async function lastYears(path: string, console: Console): Promise<Budget | null> {
  const { world, language, words } = console;
  const { sources, problems } = await readInputs([path], { stdin: world.stdin, stdinName: '-', looksLikeBudget });
  const [source] = sources;
  if (sources.length > 1) {
    await refuse(console, words.oneInput(sources.length));
    return null;
  }
  const loading = source === undefined ? null : loadBudget(source);
  if (loading?.ok) return emptied(loading.budget);
  const all: readonly InputProblem[] = loading === null ? problems : loading.problems;
  for (const problem of all) await note(console, `${problem.path}: ${inputMessage(problem, language)}`);
  return null;
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
