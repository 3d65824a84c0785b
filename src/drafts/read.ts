import { plain } from '../layouts/words.js';
import type { Budget, Printed, Table } from '../model/budget.js';
import type { Block, Draft, ParagraphBlock } from '../source/draft.js';
import type { Line } from '../source/text/lines.js';
import { joinWrappedLines } from '../source/text/paragraphs.js';
import type { Captions } from './captions.js';
import { goesOn, withRows } from './form.js';
import { type Known, readIdentity } from './identity.js';
import { titlesWithoutTable } from './missing-tables.js';
import { readOutline } from './outline.js';
import { type Left, readTable } from './table.js';

/** How many lines a title page has at most. */
const TITLE_PAGE = 8;

/** A draft as a budget, with all that did not become part of it. */
export type BudgetDraft =
  | { readonly ok: true; readonly budget: Budget; readonly left: readonly Left[] }
  | { readonly ok: false; readonly reason: 'no budget' | 'settlement'; readonly left: readonly Left[] }
  | { readonly ok: false; readonly reason: 'no identity'; readonly known: Known; readonly left: readonly Left[] };

/** Where nothing beside the draft says whose it is. */
const NOTHING: Known = { name: null, year: null };

/**
 * Recognises the tables, the narrative and the owner of a draft. Nothing is dropped: what is not used is left, with a
 * reason. `told` is what another file of the same budget says of its owner and year, where this one is silent.
 */
export function readBudgetDraft(draft: Draft, told: Known = NOTHING): BudgetDraft {
  const paragraphs: Printed[] = [];
  const tables: Table[] = [];
  const left: Left[] = [];
  let inherited: Captions | null = null;
  const blocks = joinedLines(draft.blocks);
  let isForm = false;
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      if (block.text.trim() !== '') paragraphs.push({ text: block.text, place: block.place });
      continue;
    }
    const read = readTable(block, paragraphs.slice(-6), inherited);
    left.push(...read.left);
    paragraphs.splice(paragraphs.length - read.taken, read.taken);
    if (!read.table) continue;
    inherited = { title: read.form ? read.table.title : null, unit: read.table.unit, caption: read.table.caption };
    const last = tables.at(-1);
    if (read.form && last && isForm && goesOn(last, read.table)) tables[tables.length - 1] = withRows(last, read.table);
    else tables.push(read.table);
    isForm = read.form ?? false;
  }
  left.push(...titlesWithoutTable(blocks).map((printed): Left => ({ reason: 'no table', printed })));
  const outline = readOutline(withoutNotes(paragraphs, tables));
  const grids = draft.blocks.filter((block) => block.kind === 'grid');
  const { code, level, ...known } = readIdentity(outline.cover, paragraphs, tables, grids);
  if (isSettlement(outline.cover, tables)) return { ok: false, reason: 'settlement', left };
  if (tables.length === 0 && outline.sections.length === 0) return { ok: false, reason: 'no budget', left };
  const name = known.name ?? told.name;
  const year = known.year ?? told.year;
  if (name === null || year === null) return { ok: false, reason: 'no identity', known, left };
  return {
    ok: true,
    budget: { unit: { code, name, level, nature: null, parents: [] }, year, ...outline, tables },
    left,
  };
}

/** The blocks of a draft, where lines of a page were made paragraphs each with those put together again. */
function joinedLines(blocks: readonly Block[]): readonly Block[] {
  const ends = [...blocks.keys()].filter((i) => blocks[i]?.kind === 'grid');
  const runs = [0, ...ends.map((end) => end + 1)].map((start, i) => {
    return blocks.slice(start, ends[i]).flatMap((block) => (block.kind === 'paragraph' ? [lineOf(block)] : []));
  });
  return joinWrappedLines(runs).flatMap((lines, i): readonly Block[] => {
    const paragraphs = lines.map(({ text, ...place }): Block => ({ kind: 'paragraph', text, place }));
    const grid = blocks[ends[i] ?? blocks.length];
    return grid === undefined ? paragraphs : [...paragraphs, grid];
  });
}

const lineOf = ({ text, place }: ParagraphBlock): Line => ({ text, ...place });

const NOTE = /^\s*[（(]?\s*(?:备注|注|说明)[：:]/;

/** Final accounts look like a budget: the title page says 决算 and not 预算, or else most tables do. */
function isSettlement(cover: readonly Printed[], tables: readonly Table[]): boolean {
  const page = cover.slice(0, TITLE_PAGE).map(({ text }) => plain(text).replace(/[《〔（][^》〕）]*[》〕）]/g, ''));
  if (page.some((line) => /预算/.test(line))) return false;
  if (page.some((line) => /决算/.test(line) && line.length <= 40)) return true;
  return tables.filter(({ title }) => /决算/.test(plain(title.text))).length * 2 > tables.length;
}

/** Lines below a table that begin with 注 belong to it. */
function withoutNotes(paragraphs: readonly Printed[], tables: Table[]): readonly Printed[] {
  return paragraphs.filter((paragraph) => {
    if (!NOTE.test(paragraph.text)) return true;
    const index = tables.findLastIndex((table) => table.title.place.start < paragraph.place.start);
    const table = tables[index];
    if (!table) return true;
    tables[index] = { ...table, notes: [...table.notes, paragraph] };
    return false;
  });
}
