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
  | { readonly ok: false; readonly source: Source; readonly problem: FileProblem };

/** Reads a draft of any format and recognises the budget in it. The readers are loaded only here. */
export async function loadDraft({ path, bytes }: DraftFile): Promise<DraftLoading> {
  const problem = (fault: DraftFault, detail = ''): FileProblem => ({
    code: 'draft',
    path,
    place: null,
    args: { fault, detail },
  });
  const { readDraft } = await import('./source/read-draft.js');
  const read = await readDraft(path, bytes);
  if (!read.ok) {
    return { ok: false, source: { path, text: '' }, problem: problem(read.problem.code, read.problem.detail) };
  }
  const { draft } = read;
  const recognised = readBudgetDraft(draft);
  if (!recognised.ok) return { ok: false, source: { path, text: '' }, problem: problem(recognised.reason) };
  return { ok: true, source: draft.source, budget: recognised.budget, left: recognised.left, notices: draft.notices };
}
