import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { readBudget } from './check.js';
import { loadSingleDraft } from './draft.js';
import type { LastYear } from './equations/last-year.js';
import { plain } from './layouts/words.js';
import type { Budget, Identity } from './model/budget.js';
import type { Language } from './model/language.js';
import { loadBudget, looksLikeBudget } from './model/load.js';
import type { FileReport } from './report/report.js';
import type { Source } from './source/place.js';
import type { InputProblem } from './source/problem.js';
import { readInputs } from './source/read.js';
import { refused } from './unchecked.js';
import { inputMessage } from './wording/input.js';
import type { World } from './world.js';

/** Budgets among which last year's is looked for. */
export interface Archive {
  /** The budget of the same unit for the year before, with all that it states. */
  readonly find: (budget: Budget) => LastYear | null;
  /** The one file that was named, where it could not be read. */
  readonly files: readonly FileReport[];
  /** The one file that was named, as it is told where it is last year's of nothing that is checked. */
  readonly unfit: readonly FileReport[];
  /** What of a folder could not be read: it may have nothing to do with what is checked. */
  readonly notes: readonly string[];
}

type Document = Pick<LastYear, 'source' | 'budget'>;

/** Reads a file or a folder of budgets, encoded or drafts. */
export async function openArchive(
  path: string,
  { language }: { readonly language: Language },
  world: World,
): Promise<Archive> {
  const { sources, drafts, problems } = await readInputs([path], {
    stdin: () => world.stdin,
    stdinName: '-',
    looksLikeBudget,
  });
  const documents: Document[] = [];
  const unread: { source: Source; problems: readonly InputProblem[] }[] = problems.map((problem) => ({
    source: { path: problem.path, text: '' },
    problems: [problem],
  }));
  for (const source of sources) {
    const loading = loadBudget(source);
    if (loading.ok) documents.push({ source, budget: loading.budget });
    else unread.push({ source, problems: loading.problems });
  }
  for (const draft of drafts) {
    const loading = await loadSingleDraft(draft);
    if (loading.ok) documents.push({ source: loading.source, budget: loading.budget });
    else unread.push({ source: loading.source, problems: [loading.problem] });
  }
  const isFolder = statSync(resolve(world.cwd, path), { throwIfNoEntry: false })?.isDirectory() ?? false;
  return {
    find: (budget) => lastYearIn(documents, budget),
    files: isFolder ? [] : unread.map(({ source, problems }) => refused(source, problems)),
    unfit: isFolder ? [] : documents.map(({ source, budget }) => refused(source, [notLastYear(source, budget)])),
    notes: isFolder
      ? unread.flatMap(({ source, problems }) =>
          problems.map((problem) => `${source.path}: ${inputMessage(problem, language)}`),
        )
      : [],
  };
}

function notLastYear({ path }: Source, { unit, year }: Budget): InputProblem {
  return { code: 'not-last-year', path, place: null, args: { unit: unit.name.text, year } };
}

function lastYearIn(documents: readonly Document[], { unit, year }: Budget): LastYear | null {
  const found = documents.find(({ budget }) => budget.year === year - 1 && isSameUnit(budget.unit, unit));
  return found === undefined ? null : { ...found, figures: [...readBudget(found.budget).figures.values()] };
}

/** By the code where both have one: a unit may be renamed. */
function isSameUnit(a: Identity, b: Identity): boolean {
  return a.code !== null && b.code !== null ? a.code.text === b.code.text : plain(a.name.text) === plain(b.name.text);
}
