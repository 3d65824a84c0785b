import { promises } from 'node:fs';
import { resolve } from 'node:path';
import type { Color } from '../color.js';
import { isAtLeast, type Status, wasChecked } from '../findings/level.js';
import { pinsOf, UNWAIVABLE, unitOf } from '../findings/waivers.js';
import type { FileReport } from '../report/report.js';
import { RULES } from '../rules/index.js';
import type { Finding } from '../rules/rule.js';
import type { Waiver } from '../rules/waiver.js';
import { run } from '../run.js';
import { isDate } from '../settings/keys.js';
import { readWaivers, withWaivers } from '../settings/waiver-file.js';
import { write } from '../world.js';
import { writeWhole } from '../write-file.js';
import { isAtOrBelow, knownAddress } from './address.js';
import { choice } from './choice.js';
import { type Console, note, reasonOf, refuse, tellFault } from './console.js';
import { problemsOf } from './problems.js';

/** The options of `gouji waive` as the command line gives them. */
export interface WaiveFlags {
  readonly reason?: string;
  readonly rule?: string;
  readonly address?: string;
  readonly until?: string;
  readonly output?: string;
}

const WAIVABLE = RULES.map(({ id }) => id).filter((id) => !UNWAIVABLE.includes(id));

/** Writes waivers for what is found now and is not waived yet. Entries that a file has are never touched. */
export async function waive(input: string, flags: WaiveFlags, color: Color, console: Console): Promise<Status> {
  const { world, language, words } = console;
  const reason = flags.reason?.trim() ?? '';
  if (reason === '') return refuse(console, words.reasonNeeded);
  if (flags.until !== undefined && !isDate(flags.until)) {
    return refuse(console, words.wrongDate('--until', flags.until));
  }
  const rule = flags.rule === undefined ? null : choice('--rule', flags.rule, WAIVABLE, words);
  if (rule?.ok === false) return refuse(console, rule.message);

  const { output } = flags;
  const target = output === undefined ? null : resolve(world.cwd, output);
  const before = target === null ? '' : await promises.readFile(target, 'utf8').catch(() => null);
  const waivers = before === null ? null : target;
  const options = { language, rounding: 'half-open', levels: new Map(), stdinName: '<stdin>', waivers } as const;
  const done = await run([input], options, world);
  for (const line of [...done.absent, ...done.notes]) await note(console, line);
  for (const { path, error } of done.faults) await tellFault(console, error, path);
  const unread = done.files.filter((file) => !wasChecked(file));
  for (const file of unread) await write(world.stderr, problemsOf(file, color, console));
  const [file] = done.files;
  if (unread.length > 0) return 2;
  if (file === undefined) return 3;
  if (done.files.length > 1) return refuse(console, words.oneInput(done.files.length));

  const at = flags.address === undefined ? null : knownAddress(flags.address, file);
  const chosen = file.findings.filter((finding) => isMeant(finding, flags.rule, at));
  if (chosen.length === 0) {
    await note(console, words.nothingToWaive);
    return 0;
  }
  const added = chosen.map((finding) => waiverOf(finding, file, reason, flags.until ?? null));
  return add(added, { output: output ?? null, target, before: before ?? '' }, console);
}

/** What is worth a waiver: errors and warnings, and hints of a rule that is asked for. */
function isMeant({ rule, severity, spots }: Finding, wanted: string | undefined, at: string | null): boolean {
  const address = spots[0]?.address ?? '';
  if (!WAIVABLE.includes(rule)) return false;
  if (wanted === undefined ? !isAtLeast(severity, 'warning') : rule !== wanted) return false;
  return at === null || isAtOrBelow(address, at);
}

type Entry = Omit<Waiver, 'path' | 'line'>;

function waiverOf(finding: Finding, { unit, year }: FileReport, reason: string, until: string | null): Entry {
  return { rule: finding.rule, unit: unit ? unitOf(unit) : '', year: year ?? 0, ...pinsOf(finding), reason, until };
}

interface Target {
  readonly output: string | null;
  readonly target: string | null;
  readonly before: string;
}

async function add(added: readonly Entry[], { output, target, before }: Target, console: Console): Promise<Status> {
  const { world, words } = console;
  const text = withWaivers(before, added);
  if (target === null || output === null) {
    await write(world.stdout, text);
    return 0;
  }
  if (!holds(text, before, added)) {
    await note(console, `gouji: ${words.notAppendable(output)}`);
    return 2;
  }
  try {
    await writeWhole(target, text);
  } catch (error) {
    await note(console, `gouji: ${words.cannotWrite(output, reasonOf(error))}`);
    return 2;
  }
  await note(console, `${output}: ${words.nowWaived(added.length)}`);
  return 0;
}

/** Whether a text has the waivers that were there before, and after them those that were added. */
function holds(text: string, before: string, added: readonly Entry[]): boolean {
  const read = (content: string): string[] =>
    readWaivers({ path: '', text: content }, WAIVABLE).waivers.map(({ path: _, line: __, ...entry }) =>
      identity(entry),
    );
  return read(text).join('\n') === [...read(before), ...added.map(identity)].join('\n');
}

function identity({ rule, unit, year, address, text, differences, reason, until }: Entry): string {
  return JSON.stringify([rule, unit, year, address, text, differences, reason, until]);
}
