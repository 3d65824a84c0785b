import { Chalk } from 'chalk';
import { type Color, colorLevel } from '../color.js';
import { type Status, wasChecked } from '../findings/level.js';
import type { Figure } from '../model/figure.js';
import { nearest } from '../model/nearest.js';
import { figureDetail, figureList, figuresJson } from '../report/figures.js';
import type { FileReport } from '../report/report.js';
import { run } from '../run.js';
import { words as wordsIn } from '../wording/words.js';
import { write } from '../world.js';
import { isAtOrBelow, knownAddress } from './address.js';
import { choice } from './choice.js';
import { type Console, note, refuse, tellFault } from './console.js';
import { problemsOf } from './problems.js';

/** Lists the figures of a budget, those below an address, or one in full. */
export async function figures(
  input: string,
  given: string | undefined,
  flags: { readonly format: string; readonly stdinName: string },
  color: Color,
  console: Console,
): Promise<Status> {
  const { world, language, words } = console;
  const format = choice('--format', flags.format, ['pretty', 'json'] as const, words);
  if (!format.ok) return refuse(console, format.message);

  const options = { language, rounding: 'half-open', levels: new Map(), stdinName: flags.stdinName } as const;
  const { files, absent, notes, faults } = await run([input], options, world);
  for (const line of [...absent, ...notes]) await note(console, line);
  for (const { path, error } of faults) await tellFault(console, error, path);
  const [file] = files;
  if (file === undefined) return 3;
  if (files.length > 1) return refuse(console, words.oneInput(files.length));
  if (!wasChecked(file)) {
    await write(world.stderr, problemsOf(file, color, console));
    return 2;
  }

  const address = given === undefined ? undefined : knownAddress(given, file);
  const all = [...file.figures.values()];
  const chosen = address === undefined ? all.filter(({ blank }) => !blank) : figuresAt(address, file);
  const [only] = chosen;
  if (only === undefined && address !== undefined) {
    await note(console, `gouji: ${words.unknownAddress(address, nearestTo(address, [...file.figures.keys()]))}`);
    return 2;
  }
  const rendering = { language, chalk: new Chalk({ level: colorLevel(color, world.stdout, world) }) };
  const isOne = only !== undefined && only.address === address;
  const text = isOne ? figureDetail(file, only, rendering) : figureList(file, chosen, rendering);
  await write(world.stdout, format.value === 'json' ? figuresJson(file, address === undefined ? all : chosen) : text);
  const blanks = all.length - chosen.length;
  if (address === undefined && blanks > 0 && format.value === 'pretty') {
    await note(console, wordsIn(language).blanksNotListed(blanks));
  }
  return 0;
}

/** The figure of an address, or all below it. */
function figuresAt(address: string, { figures: known }: FileReport): readonly Figure[] {
  const exact = known.get(address);
  if (exact !== undefined) return [exact];
  return [...known.values()].filter((figure) => isAtOrBelow(figure.address, address));
}

function nearestTo(address: string, known: readonly string[]): readonly string[] {
  const found: string[] = [];
  while (found.length < 3) {
    const next = nearest(
      address,
      known.filter((one) => !found.includes(one)),
    );
    if (next === null) break;
    found.push(next);
  }
  return found;
}
