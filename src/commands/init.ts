import { promises } from 'node:fs';
import { resolve } from 'node:path';
import type { Color } from '../color.js';
import type { Status } from '../findings/level.js';
import type { Budget } from '../model/budget.js';
import { emptied } from '../model/emptied.js';
import { emptyBudget } from '../model/empty.js';
import { printBudget } from '../model/print.js';
import { write } from '../world.js';
import { writeWhole } from '../write-file.js';
import { type Console, note, reasonOf, refuse } from './console.js';
import { oneBudget } from './one-budget.js';

export interface InitFlags {
  readonly from?: string;
  readonly output?: string;
}

/** Prints an empty budget to fill in, or last year's with its figures emptied. A file that exists is not overwritten. */
export async function init({ from, output }: InitFlags, color: Color, console: Console): Promise<Status> {
  const { world, words } = console;
  const target = output === undefined ? null : resolve(world.cwd, output);
  if (target !== null && (await isThere(target))) return refuse(console, words.exists(output ?? ''));

  const budget = from === undefined ? emptyBudget(world.now().getFullYear()) : await lastYears(from, color, console);
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

/** Last year's budget, encoded or a draft. That it has findings is no matter: its figures are emptied. */
async function lastYears(path: string, color: Color, console: Console): Promise<Budget | null> {
  const found = await oneBudget(path, '-', color, console);
  return found.ok ? emptied(found.budget) : null;
}

async function isThere(path: string): Promise<boolean> {
  return promises.stat(path).then(
    () => true,
    () => false,
  );
}
