import { resolve } from 'node:path';
import { loadSingleDraft } from '../draft.js';
import type { Status } from '../findings/level.js';
import { looksLikeBudget } from '../model/load.js';
import { printBudget } from '../model/print.js';
import { reading } from '../rules/reading.js';
import { readInputs } from '../source/read.js';
import { inputMessage } from '../wording/input.js';
import { write } from '../world.js';
import { writeWhole } from '../write-file.js';
import { type Console, note, reasonOf, refuse } from './console.js';

/** Writes a draft as an encoded budget. What was not read of it is said on stderr. */
export async function importDraft(input: string, output: string | undefined, console: Console): Promise<Status> {
  const { world, language, words } = console;
  const { sources, drafts, problems } = await readInputs([input], {
    stdin: () => world.stdin,
    stdinName: '-',
    looksLikeBudget,
  });
  for (const problem of problems) await note(console, `${problem.path}: ${inputMessage(problem, language)}`);
  const [draft] = drafts;
  if (drafts.length + sources.length > 1) return refuse(console, words.oneInput(drafts.length + sources.length));
  if (draft === undefined) {
    if (sources[0]) await note(console, `gouji: ${words.encodedAlready(sources[0].path)}`);
    return 2;
  }
  const loading = await loadSingleDraft(draft);
  if (!loading.ok) {
    await note(console, `${draft.path}: ${inputMessage(loading.problem, language)}`);
    return 2;
  }
  for (const finding of reading.check(loading))
    await note(console, `${draft.path}: ${reading.message(finding.args, language)}`);
  const text = printBudget(loading.budget);
  if (output === undefined) {
    await write(world.stdout, text);
    return 0;
  }
  try {
    await writeWhole(resolve(world.cwd, output), text);
  } catch (error) {
    await note(console, `gouji: ${words.cannotWrite(output, reasonOf(error))}`);
    return 2;
  }
  await note(console, words.written(output));
  return 0;
}
