import type { Color } from '../color.js';
import { type Status, wasChecked } from '../findings/level.js';
import type { Budget } from '../model/budget.js';
import type { FileReport } from '../report/report.js';
import { run } from '../run.js';
import { write } from '../world.js';
import { type Console, note, refuse, tellFault } from './console.js';
import { problemsOf } from './problems.js';

export interface OneBudget {
  readonly file: FileReport;
  readonly budget: Budget;
}

/** The one budget that a command works on, encoded or a draft, checked; where there is none, why is told. */
export async function oneBudget(
  input: string,
  stdinName: string,
  color: Color,
  console: Console,
): Promise<({ readonly ok: true } & OneBudget) | { readonly ok: false; readonly status: Status }> {
  const { world, language, words } = console;
  const options = { language, rounding: 'half-open', levels: new Map(), stdinName } as const;
  const { files, absent, notes, faults } = await run([input], options, world);
  for (const line of [...absent, ...notes]) await note(console, line);
  for (const { path, error } of faults) await tellFault(console, error, path);
  const [file] = files;
  if (file === undefined) return { ok: false, status: 3 };
  if (files.length > 1) return { ok: false, status: await refuse(console, words.oneInput(files.length)) };
  if (wasChecked(file) && file.budget) return { ok: true, file, budget: file.budget };
  await write(world.stderr, problemsOf(file, color, console));
  return { ok: false, status: 2 };
}
