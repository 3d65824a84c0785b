import { resolve } from 'node:path';
import { Chalk } from 'chalk';
import { type Color, colorLevel } from '../color.js';
import { ROUNDINGS } from '../evaluation/interval.js';
import { coversEnough, type Demands, type Status, statusOf, wasChecked, worst } from '../findings/level.js';
import { summarize, tiedFigures } from '../report/count.js';
import type { RenderOptions } from '../report/format.js';
import { FORMATS } from '../report/index.js';
import type { Report } from '../report/report.js';
import { RULES } from '../rules/index.js';
import { type Run, run } from '../run.js';
import type { LoadedSettings } from '../settings/load.js';
import { NO_SETTINGS, printSettings } from '../settings/settings.js';
import { lineStarts, positionAt } from '../source/lines.js';
import { version } from '../version.js';
import { inputMessage } from '../wording/input.js';
import { write } from '../world.js';
import { writeWhole } from '../write-file.js';
import { choice, type Setting } from './choice.js';
import { type Console, note, reasonOf, refuse, tellFault } from './console.js';
import { count, levels, type OutputFile, outputs, percentage, severity } from './settings.js';

/** The options of `gouji check` as the command line gives them. */
export interface CheckFlags {
  readonly format: string;
  readonly output?: readonly string[];
  readonly show: string;
  readonly failOn?: string;
  readonly maxWarnings?: string;
  readonly minCoverage?: string;
  readonly rule?: readonly string[];
  readonly rounding: string;
  readonly quiet?: boolean;
  readonly limit?: string;
  readonly stdinName: string;
  readonly waivers?: string;
  readonly previous?: string;
  readonly printConfig?: boolean;
  readonly watch?: boolean;
}

/** What is given beside the flags of the command itself. */
export interface Given {
  readonly color: Color;
  readonly settings: LoadedSettings | null;
}

const NAMES = FORMATS.map(({ name }) => name);

/** Checks budgets, prints the report and writes the files that are asked for. */
export async function check(
  inputs: readonly string[],
  flags: CheckFlags,
  { color, settings: file }: Given,
  console: Console,
): Promise<Status> {
  const { world, language, words } = console;
  if (file !== null && file.problems.length > 0) return refuseSettings(file, console);
  const preset = file?.settings ?? NO_SETTINGS;
  const quiet = flags.quiet === true;
  const read = {
    format: choice('--format', flags.format, NAMES, words),
    outputs: outputs(flags.output ?? [], NAMES, words),
    show: severity('--show', flags.show, words),
    failOn: severity('--fail-on', flags.failOn ?? preset.failOn ?? 'error', words),
    maxWarnings: count('--max-warnings', flags.maxWarnings, words),
    minCoverage: percentage('--min-coverage', flags.minCoverage, words),
    levels: levels(
      flags.rule ?? [],
      RULES.map(({ id }) => id),
      words,
    ),
    rounding: choice('--rounding', flags.rounding, ROUNDINGS, words),
    limit: count('--limit', flags.limit, words),
  };
  const settings = allOf(read);
  if (!settings.ok) return refuse(console, settings.message);
  const { format, show, limit, ...flagged } = settings.value;
  // What a flag says of a rule wins over what the file says of it.
  const given = { ...flagged, levels: new Map([...preset.rules, ...flagged.levels]) };
  const waivers = flags.waivers ?? preset.waivers;
  const previous = flags.previous ?? preset.previous;
  if (flags.printConfig === true) {
    const held = { lang: language, failOn: given.failOn, rules: given.levels, waivers, previous };
    await write(world.stdout, `# ${file?.source.path ?? words.noSettings}\n${printSettings(held)}`);
    return 0;
  }

  const done = await run(inputs, { language, ...given, stdinName: flags.stdinName, waivers, previous }, world);
  const report: Report = { version, files: done.files };
  const options: RenderOptions = {
    language,
    rules: RULES,
    chalk: new Chalk({ level: 0 }),
    show,
    limit: null,
    quiet: false,
    columns: 100,
  };
  const terminal = {
    ...options,
    chalk: new Chalk({ level: colorLevel(color, world.stdout, world) }),
    limit,
    quiet,
    columns: Math.max(60, world.stdout.columns ?? 100),
  };

  const statuses: Status[] = [statusOf(report.files, given)];
  if (done.absent.length > 0) statuses.push(3);
  for (const { path, error } of done.faults) statuses.push(await tellFault(console, error, path));
  for (const file of given.outputs) statuses.push(await writeReport(report, file, options, console));
  await write(world.stdout, await render(format, report, terminal));
  for (const line of [...(quiet ? [] : remarks(done, console)), ...reasons(report, done, given, console)]) {
    await note(console, line);
  }
  return worst(statuses);
}

async function refuseSettings({ source, problems }: LoadedSettings, console: Console): Promise<Status> {
  const starts = lineStarts(source.text);
  for (const problem of problems) {
    const { line, column } = positionAt(starts, problem.place?.start ?? 0);
    await note(console, `${source.path}:${line}:${column}: ${inputMessage(problem, console.language)}`);
  }
  return 2;
}

async function render(name: string, report: Report, options: RenderOptions): Promise<string> {
  const format = FORMATS.find((known) => known.name === name);
  if (format === undefined) throw new Error(`no format ${name}`);
  return (await format.load())(report, options);
}

async function writeReport(
  report: Report,
  file: OutputFile,
  options: RenderOptions,
  console: Console,
): Promise<Status> {
  const text = await render(file.format, report, options);
  try {
    await writeWhole(resolve(console.world.cwd, file.path), text);
    return 0;
  } catch (error) {
    await note(console, `gouji: ${console.words.cannotWrite(file.path, reasonOf(error))}`);
    return 2;
  }
}

/** What was read otherwise than it stands, and what was passed over. */
function remarks({ notes, skipped }: Run, { words }: Console): readonly string[] {
  return [...notes, ...(skipped > 0 ? [words.skipped(skipped)] : [])];
}

/** Why the status is what it is, where the report does not show it. */
function reasons(
  report: Report,
  { absent }: Run,
  { maxWarnings, minCoverage }: Demands,
  { words }: Console,
): readonly string[] {
  const { warnings } = summarize(report);
  return [
    ...absent,
    ...(maxWarnings !== null && warnings > maxWarnings ? [words.tooManyWarnings(warnings, maxWarnings)] : []),
    ...report.files
      .filter((file) => wasChecked(file) && !coversEnough(file, minCoverage))
      .map((file) =>
        words.tooLittleCoverage(file.path, tiedFigures(file), file.figureCount, minCoverage?.toFixed() ?? ''),
      ),
  ];
}

type Values<Settings> = {
  readonly [Name in keyof Settings]: Settings[Name] extends Setting<infer Value> ? Value : never;
};

/** All settings, or the first thing that is wrong with one. */
function allOf<Settings extends Readonly<Record<string, Setting<unknown>>>>(
  settings: Settings,
): Setting<Values<Settings>> {
  const values: Record<string, unknown> = {};
  for (const [name, setting] of Object.entries(settings)) {
    if (!setting.ok) return setting;
    values[name] = setting.value;
  }
  // Each name was read from the setting of that name.
  return { ok: true, value: values as Values<Settings> };
}
