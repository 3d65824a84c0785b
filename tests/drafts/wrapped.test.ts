import { describe, expect, test } from 'vitest';
import { checkBudget } from '../../src/check.js';
import { loadDraft } from '../../src/draft.js';
import type { Finding } from '../../src/rules/rule.js';
import { type SeedBlock, type SeedDocument, seedDocument } from './seed-document.js';
import { writeDocx } from './write-docx.js';
import { writeHtml } from './write-html.js';
import { writeText } from './write-text.js';

const seed = seedDocument();

/** What comes of a PDF that was converted or copied: every printed line of a text is a paragraph. */
function wrapped({ blocks }: SeedDocument, widthOf: (paragraph: number) => number): SeedDocument {
  return {
    blocks: blocks.flatMap((block, i): readonly SeedBlock[] => {
      if (block.kind === 'table') return [block];
      return linesOf(block.text, widthOf(i)).map((text) => ({ ...block, text }));
    }),
  };
}

function linesOf(text: string, width: number): readonly string[] {
  return text.length <= width ? [text] : [text.slice(0, width), ...linesOf(text.slice(width), width)];
}

const FORMATS: Readonly<Record<string, (document: SeedDocument) => Uint8Array | string>> = {
  'draft.docx': writeDocx,
  'draft.html': (document) => writeHtml(document),
  'draft.txt': (document) => writeText(document),
  'lines.txt': (document) => writeText(document).replaceAll('\n\n', '\n'),
};

const WIDTHS: Readonly<Record<string, (paragraph: number) => number>> = {
  '30 characters': () => 30,
  '36 characters': () => 36,
  '40 characters': () => 40,
  '30 to 40 characters': (paragraph) => 30 + (paragraph % 11),
};

describe.each(Object.keys(WIDTHS))('a draft whose every printed line of %s is a paragraph', (width) => {
  test.each(Object.keys(FORMATS))('has the findings of the draft, as %s', async (name) => {
    const write = FORMATS[name] ?? writeDocx;
    const lines = wrapped(seed, WIDTHS[width] ?? (() => 30));
    expect(await findingsOf(name, write(lines))).toEqual(await findingsOf(name, write(seed)));
  });
});

async function findingsOf(path: string, content: Uint8Array | string) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const loading = await loadDraft({ path, bytes });
  if (!loading.ok) throw new Error(JSON.stringify(loading.problem.args));
  const { verdict, findings } = checkBudget(loading.budget);
  return { verdict, findings: findings.map(told) };
}

/** A line that ends with a sentence may end its paragraph too: which paragraph it is, is not compared. */
const told = ({ rule, severity, spots }: Finding): string =>
  `${severity} ${rule}: ${spots.map(({ address, text }) => `${address.replace(/\/\d+\//, '/')} ${text}`).join('; ')}`;
