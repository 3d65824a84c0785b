import { type Checked, checkBudget } from './check.js';
import type { LastYear } from './equations/last-year.js';
import type { Rounding } from './evaluation/interval.js';
import { type Level, wasChecked, withLevels } from './findings/level.js';
import { inDocumentOrder } from './findings/order.js';
import { settle, UNWAIVABLE } from './findings/waivers.js';
import type { Archive } from './last-year.js';
import type { Budget } from './model/budget.js';
import type { Language } from './model/language.js';
import { loadBudget, looksLikeBudget } from './model/load.js';
import type { FileReport } from './report/report.js';
import { RULES } from './rules/index.js';
import { reading } from './rules/reading.js';
import { type Waiver, waiver } from './rules/waiver.js';
import { readWaivers } from './settings/waiver-file.js';
import type { Source } from './source/place.js';
import { exitStatusOf, type FileProblem, type InputNote } from './source/problem.js';
import { readInputs } from './source/read.js';
import { asWholeDrafts, completed, type DraftLoaded, type LoadedDraft } from './two-files.js';
import { notChecked, refused, unreadable } from './unchecked.js';
import { inputMessage, noteMessage } from './wording/input.js';
import { today, type World } from './world.js';

export interface RunOptions {
  readonly language: Language;
  readonly rounding: Rounding;
  readonly levels: ReadonlyMap<string, Level>;
  readonly stdinName: string;
  /** The file of accepted findings, if there is one. */
  readonly waivers?: string | null;
  /** Where last year's budgets are: a file or a folder. */
  readonly previous?: string | null;
}

/** What a run established, and what is to be said beside the report. */
export interface Run {
  readonly files: readonly FileReport[];
  /** Where there was nothing to check: an empty folder, a pattern that matches nothing. */
  readonly absent: readonly string[];
  readonly notes: readonly string[];
  /** Files of folders that are no budgets. */
  readonly skipped: number;
  /** Errors of this program itself, each in one file. */
  readonly faults: readonly { readonly path: string; readonly error: unknown }[];
}

/** From the arguments to the report of each file: read, load, check, put in order. */
export async function run(inputs: readonly string[], options: RunOptions, world: World): Promise<Run> {
  const { stdinName, language } = options;
  const accepted = await loadWaivers(options.waivers ?? null, world);
  const { previous = null } = options;
  // Only here, since most runs have no use for it.
  const archive =
    previous === null ? null : await (await import('./last-year.js')).openArchive(previous, options, world);
  const read = await readInputs(inputs, { stdin: () => world.stdin, stdinName, looksLikeBudget });
  const { sources, drafts, problems, skipped } = read;
  const notes = [...(archive?.notes ?? []), ...read.notes.map((note) => about(note.path, noteMessage(note, language)))];
  const faults: { path: string; error: unknown }[] = [];
  const given: Given = { accepted, archive };
  const checked = sources.map((source) => {
    try {
      return checkSource(source, options, given, notes);
    } catch (error) {
      faults.push({ path: source.path, error });
      return notChecked(source, [{ kind: 'fault', fault: error instanceof Error ? error.message : String(error) }]);
    }
  });
  const broken = (path: string, error: unknown): FileReport => {
    faults.push({ path, error });
    const fault = error instanceof Error ? error.message : String(error);
    return notChecked({ path, text: '' }, [{ kind: 'fault', fault }]);
  };
  const readings: DraftLoaded[] = [];
  for (const file of drafts) {
    try {
      const { loadDraft } = await import('./draft.js');
      readings.push({ file, loading: await loadDraft(file) });
    } catch (error) {
      checked.push(broken(file.path, error));
    }
  }
  const loaded: LoadedDraft[] = [];
  const told = await completed(readings, async (...file) => (await import('./draft.js')).loadDraft(...file));
  for (const { file, loading: read } of told) {
    const loading = read.ok ? read : await (await import('./draft.js')).withYearOfFile(file, read);
    if (loading.ok) loaded.push(loading);
    else checked.push(notChecked(loading.source, [{ kind: 'problem', problem: loading.problem }]));
  }
  for (const { draft, tables } of asWholeDrafts(loaded)) {
    const { path } = draft.source;
    if (tables !== null) {
      const note: InputNote = { code: 'two-files', path, place: null, args: { tables: tables.path } };
      notes.push(about(path, noteMessage(note, language)));
    }
    try {
      checked.push(checkDraft(draft, options, given, notes));
    } catch (error) {
      checked.push(broken(path, error));
    }
  }
  // A file that was named for nothing is a mistake; that a folder lacks one of several units is told beside the report.
  const isUnfit = checked.some(wasChecked) && !checked.some(({ lastYear }) => lastYear);
  const isAbsent = (problem: FileProblem): boolean => exitStatusOf(problem) === 3;
  return {
    files: [
      ...checked,
      ...problems.filter((problem) => !isAbsent(problem)).map(unreadable),
      ...accepted.files,
      ...(archive?.files ?? []),
      ...(isUnfit ? (archive?.unfit ?? []) : []),
    ],
    absent: problems.filter(isAbsent).map((problem) => about(problem.path, inputMessage(problem, language))),
    notes,
    skipped,
    faults,
  };
}

/** A draft: what was not read of it is told beside what was found. */
function checkDraft(
  draft: LoadedDraft,
  options: RunOptions,
  { accepted, archive }: Given,
  notes: string[],
): FileReport {
  const lastYear = lastYearOf(draft.budget, draft.source, archive, { notes, language: options.language });
  const checked = checkBudget(draft.budget, { rounding: options.rounding, lastYear, draft: true });
  const findings = [...checked.findings, ...reading.check(draft)];
  return finished(draft.source, draft.budget, { ...checked, findings }, options, accepted);
}

/** One encoded budget that was read already, without waivers. */
export function checkText(source: Source, options: RunOptions): FileReport {
  return checkSource(source, options, { accepted: { waivers: [], today: '', files: [] }, archive: null }, []);
}

function checkSource(source: Source, options: RunOptions, { accepted, archive }: Given, notes: string[]): FileReport {
  const loading = loadBudget(source);
  if (!loading.ok) return refused(source, loading.problems);
  notes.push(...loading.notes.map((note) => about(source.path, noteMessage(note, options.language))));
  const { budget } = loading;
  const lastYear = lastYearOf(budget, source, archive, { notes, language: options.language });
  return finished(source, budget, checkBudget(budget, { rounding: options.rounding, lastYear }), options, accepted);
}

function finished(
  source: Source,
  budget: Budget,
  checked: Checked,
  { levels }: RunOptions,
  { waivers, today }: Accepted,
): FileReport {
  const spotAt = (address: string) => checked.figures.get(address) ?? null;
  const settled = settle({ ...checked, findings: inDocumentOrder(checked.findings), spotAt }, waivers, today);
  const findings = inDocumentOrder(withLevels([...settled.findings, ...waiver.check(settled.stale)], levels));
  return { ...checked, findings, waived: settled.waived, budget, path: source.path, source };
}

interface Told {
  readonly notes: string[];
  readonly language: Language;
}

/** What was accepted as it is, and the file that says so where it could not be understood. */
interface Accepted {
  readonly waivers: readonly Waiver[];
  readonly today: string;
  readonly files: readonly FileReport[];
}

async function loadWaivers(path: string | null, world: World): Promise<Accepted> {
  const none: Accepted = { waivers: [], today: today(world), files: [] };
  if (path === null) return none;
  const { sources, problems } = await readInputs([path], { stdin: () => world.stdin, stdinName: '-', looksLikeBudget });
  const [source] = sources;
  if (source === undefined) return { ...none, files: problems.map(unreadable) };
  const rules = RULES.map(({ id }) => id).filter((id) => !UNWAIVABLE.includes(id));
  const read = readWaivers(source, rules);
  if (read.problems.length === 0) return { ...none, waivers: read.waivers };
  return {
    ...none,
    files: [refused(source, read.problems)],
  };
}

/** Beside the files themselves: what was accepted of them, and last year's budgets. */
interface Given {
  readonly accepted: Accepted;
  readonly archive: Archive | null;
}

/** Last year's budget of the same unit; that there is none, where it was asked for, is told. */
function lastYearOf(budget: Budget, { path }: Source, archive: Archive | null, told: Told): LastYear | null {
  const found = archive?.find(budget) ?? null;
  if (archive !== null && found === null) {
    const args = { unit: budget.unit.name.text, year: budget.year - 1 };
    told.notes.push(about(path, noteMessage({ code: 'no-last-year', path, place: null, args }, told.language)));
  }
  return found;
}

/** What is said of a file. */
function about(path: string, message: string): string {
  return path === '' ? message : `${path}: ${message}`;
}
