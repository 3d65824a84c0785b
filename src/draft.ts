import { fileName, yearInFileName } from './drafts/file-name.js';
import type { Known } from './drafts/identity.js';
import { readBudgetDraft } from './drafts/read.js';
import type { Left } from './drafts/table.js';
import type { Budget } from './model/budget.js';
import type { Notice } from './source/draft.js';
import type { Source } from './source/place.js';
import type { DraftFault, FileProblem } from './source/problem.js';
import type { DraftFile } from './source/read.js';

/** A draft as a budget, with what was not read into it. */
export type DraftLoading =
  | {
      readonly ok: true;
      readonly source: Source;
      readonly budget: Budget;
      readonly left: readonly Left[];
      readonly notices: readonly Notice[];
    }
  | {
      readonly ok: false;
      readonly source: Source;
      readonly problem: FileProblem;
      /** What the file says of owner and year, where nothing but the rest of that is missing. */
      readonly known: Known | null;
    };

/**
 * Reads a draft of any format and recognises the budget in it. The readers are loaded only here. `told` is what another
 * file of the same budget says of its owner and year.
 */
export async function loadDraft({ path, bytes }: DraftFile, told?: Known): Promise<DraftLoading> {
  const problem = (fault: DraftFault, detail = ''): FileProblem => ({
    code: 'draft',
    path,
    place: null,
    args: { fault, detail },
  });
  const { readDraft } = await import('./source/read-draft.js');
  const read = await readDraft(path, bytes);
  const nothing: Source = { path, text: '' };
  if (!read.ok) {
    return { ok: false, source: nothing, problem: problem(read.problem.code, read.problem.detail), known: null };
  }
  const { source, notices } = read.draft;
  const recognised = readBudgetDraft(read.draft, told);
  if (recognised.ok) return { ok: true, source, budget: recognised.budget, left: recognised.left, notices };
  const { reason } = recognised;
  if (reason !== 'no identity') return { ok: false, source: nothing, problem: problem(reason), known: null };
  return { ok: false, source, problem: problem(reason), known: recognised.known };
}

/** The draft with the year in the name of its file, where that is all that was missing: it is told that it was read so. */
export async function withYearOfFile(file: DraftFile, loading: DraftLoading): Promise<DraftLoading> {
  const year = loading.ok || loading.known?.year !== null ? null : yearInFileName(file.path);
  if (year === null) return loading;
  const again = await loadDraft(file, { name: null, year });
  if (!again.ok) return loading;
  const printed = { text: fileName(file.path), place: { start: 0, end: 0 } };
  return { ...again, left: [{ reason: 'no year', printed }, ...again.left] };
}

/** Reads a draft that stands by itself. */
export async function loadSingleDraft(file: DraftFile): Promise<DraftLoading> {
  return withYearOfFile(file, await loadDraft(file));
}
