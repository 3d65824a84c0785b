import { Chalk } from 'chalk';
import { type Color, colorLevel } from '../color.js';
import { witnessOf } from '../evaluation/witness.js';
import type { Status } from '../findings/level.js';
import type { Figure } from '../model/figure.js';
import { nearest } from '../model/nearest.js';
import { figureDetail, figureList, figuresJson } from '../report/figures.js';
import type { FileReport } from '../report/report.js';
import { witnessJson, witnessList } from '../report/witness.js';
import { words as wordsIn } from '../wording/words.js';
import { write } from '../world.js';
import { isAtOrBelow, knownAddress } from './address.js';
import { choice } from './choice.js';
import { type Console, note, refuse } from './console.js';
import { oneBudget } from './one-budget.js';

/** The options of `gouji figures` as the command line gives them. */
export interface FiguresFlags {
  readonly format: string;
  readonly stdinName: string;
  readonly witness?: boolean;
}

/** Lists the figures of a budget, those below an address, or one in full. */
export async function figures(
  input: string,
  given: string | undefined,
  flags: FiguresFlags,
  color: Color,
  console: Console,
): Promise<Status> {
  const { world, language, words } = console;
  const format = choice('--format', flags.format, ['pretty', 'json'] as const, words);
  if (!format.ok) return refuse(console, format.message);

  const found = await oneBudget(input, flags.stdinName, color, console);
  if (!found.ok) return found.status;
  const { file } = found;

  const address = given === undefined ? undefined : knownAddress(given, file);
  const all = [...file.figures.values()];
  const chosen = address === undefined ? all.filter(({ blank }) => !blank) : figuresAt(address, file);
  const [only] = chosen;
  if (only === undefined && address !== undefined) {
    await note(console, `gouji: ${words.unknownAddress(address, nearestTo(address, [...file.figures.keys()]))}`);
    return 2;
  }
  const printed = chosen.filter(({ blank }) => !blank);
  if (flags.witness === true) return witness(file, printed, format.value, console);
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

/** One set of true amounts that prints as this document; where there is none, it has findings. */
async function witness(
  file: FileReport,
  chosen: readonly Figure[],
  format: 'pretty' | 'json',
  console: Console,
): Promise<Status> {
  const { world, language } = console;
  const equations = file.outcomes.map(({ equation }) => equation);
  if (file.verdict === 'unchecked') {
    await note(console, `gouji: ${wordsIn(language).nothingToCheck}`);
    return 3;
  }
  const found = witnessOf(file.figures, equations, 'half-open');
  const amounts = found.kind === 'amounts' ? found.of : null;
  if (format === 'json') await write(world.stdout, witnessJson(file, chosen, amounts));
  else if (amounts) await write(world.stdout, witnessList(chosen, amounts, { language }));
  if (amounts) return 0;
  await note(
    console,
    `gouji: ${file.path}: ${wordsIn(language).noWitness[found.kind === 'none' ? 'none' : 'undecided']}`,
  );
  return 1;
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
