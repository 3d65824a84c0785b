import { plain } from '../layouts/words.js';
import type { Printed } from '../model/budget.js';
import type { Block } from '../source/draft.js';
import { lineKind, readUnit } from './captions.js';

/** A table that is empty is often said to be so in place of it. */
const NONE = /无|没有|未|不涉及|空表|不存在|零/;
const LONGEST_CAPTION = 40;

/** Titles with the unit of their amounts below and no table under that: a picture, or rows of a text. */
export function titlesWithoutTable(blocks: readonly Block[]): readonly Printed[] {
  return blocks.flatMap((block, i) => {
    if (block.kind !== 'paragraph' || lineKind(block.text) !== 'title') return [];
    const end = blocks.findIndex((other, at) => at > i && !isCaption(other));
    const captions = blocks.slice(i + 1, end < 0 ? blocks.length : end);
    const next = blocks[end < 0 ? blocks.length : end];
    const unit = captions.some((one) => one.kind === 'paragraph' && readUnit(one.text) !== null);
    if (!unit || next?.kind === 'grid' || (next && NONE.test(plain(next.text)))) return [];
    return [{ text: block.text, place: block.place }];
  });
}

function isCaption(block: Block): boolean {
  if (block.kind === 'grid' || block.text.length > LONGEST_CAPTION) return false;
  return /^(?:unit|owner|number)$/.test(lineKind(block.text)) || readUnit(block.text) !== null;
}
