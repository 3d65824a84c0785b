import { describe, expect, test } from 'vitest';
import { checkBudget } from '../../src/check.js';
import { loadDraft } from '../../src/draft.js';
import { reading } from '../../src/rules/reading.js';
import { type SeedBlock, type SeedDocument, seedDocument, tablesOf } from './seed-document.js';
import { writeDocx } from './write-docx.js';
import { writeHtml } from './write-html.js';
import { textRows, writeText } from './write-text.js';

const seed = seedDocument();

/** The rows of every table as lines of text, their cells apart by this. */
function asLines({ blocks }: SeedDocument, between: string): SeedDocument {
  return {
    blocks: blocks.flatMap((block): readonly SeedBlock[] => {
      if (block.kind !== 'table') return [block];
      return textRows(block).map((cells) => ({ kind: 'paragraph', role: 'text', text: cells.join(between) }));
    }),
  };
}

async function load(path: string, content: Uint8Array | string) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const loading = await loadDraft({ path, bytes });
  if (!loading.ok) throw new Error(JSON.stringify(loading.problem.args));
  return loading;
}

describe('tables that were pasted as lines of text', () => {
  test('are read where tabs stand between their cells', async () => {
    const [pasted, whole] = [
      await load('a.docx', writeDocx(asLines(seed, '\t'))),
      await load('b.docx', writeDocx(seed)),
    ];
    const of = ({ budget }: typeof pasted) => checkBudget(budget).findings.map(({ rule, args }) => ({ rule, args }));
    expect(of(pasted)).toEqual(of(whole));
    expect(pasted.left).toEqual([]);
  });

  test.each([
    ['a.docx', () => writeDocx(asLines(seed, ' '))],
    ['a.html', () => writeHtml(asLines(seed, ' '))],
    ['a.txt', () => writeText(asLines(seed, ' '))],
  ])('are told where only blanks do: %s', async (name, write) => {
    const loading = await load(name, write());
    const [told] = reading.check(loading).filter(({ severity }) => severity === 'warning');
    expect(told?.args).toEqual({ reason: 'no table', count: 12 });
    expect(told?.spots.map(({ text }) => text)).toEqual(tablesOf(seed).map(({ title }) => title));
  });
});
