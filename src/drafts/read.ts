import type { Budget, Printed, Table } from '../model/budget.js';
import type { Draft } from '../source/draft.js';
import type { Captions } from './captions.js';
import { readIdentity } from './identity.js';
import { readOutline } from './outline.js';
import { type Left, readTable } from './table.js';

/** A draft as a budget, with all that did not become part of it. */
export type BudgetDraft =
  | { readonly ok: true; readonly budget: Budget; readonly left: readonly Left[] }
  | { readonly ok: false; readonly reason: 'no budget' | 'no identity' | 'settlement'; readonly left: readonly Left[] };

/** Recognises the tables, the narrative and the owner of a draft. Nothing is dropped: what is not used is left, with a reason. */
export function readBudgetDraft(draft: Draft): BudgetDraft {
  const paragraphs: Printed[] = [];
  const tables: Table[] = [];
  const left: Left[] = [];
  let inherited: Captions | null = null;
  for (const block of draft.blocks) {
    if (block.kind === 'paragraph') {
      if (block.text.trim() !== '') paragraphs.push({ text: block.text, place: block.place });
      continue;
    }
    const read = readTable(block, paragraphs.slice(-6), inherited);
    left.push(...read.left);
    if (!read.table) continue;
    paragraphs.splice(paragraphs.length - read.taken, read.taken);
    inherited = { title: null, unit: read.table.unit, caption: read.table.caption };
    tables.push(read.table);
  }
  const outline = readOutline(withoutNotes(paragraphs, tables));
  const identity = readIdentity([...outline.cover], paragraphs, tables);
  if (tables.length === 0 && outline.sections.length === 0) return { ok: false, reason: 'no budget', left };
  if (!identity) return { ok: false, reason: 'no identity', left };
  return { ok: true, budget: { ...identity, ...outline, tables }, left };
}

/** Lines below a table that begin with 注 belong to it. */
function withoutNotes(paragraphs: readonly Printed[], tables: Table[]): readonly Printed[] {
  return paragraphs.filter((paragraph) => {
    if (!/^\s*[（(]?注[：:]/.test(paragraph.text)) return true;
    const index = tables.findLastIndex((table) => table.title.place.start < paragraph.place.start);
    const table = tables[index];
    if (!table) return true;
    tables[index] = { ...table, notes: [...table.notes, paragraph] };
    return false;
  });
}
