/**
 * Where the number tokens of each published budget went, held against pdftotext as an independent reader. Lines wrap
 * differently for two readers, so digits are compared beside tokens.
 *   npm run published -- ../shared/samples/published
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBudgetDraft } from '../../src/drafts/read.js';
import type { Budget, Printed } from '../../src/model/budget.js';
import type { Draft } from '../../src/source/draft.js';
import type { Place } from '../../src/source/place.js';
import { readDraft } from '../../src/source/read-draft.js';

const [folder = join('..', 'shared', 'samples', 'published')] = process.argv.slice(2);
const TOKEN = /\d+(?:,\d{3})*(?:\.\d+)?/g;

const tokensIn = (text: string): number => text.normalize('NFKC').match(TOKEN)?.length ?? 0;
const digitsIn = (text: string): number => text.normalize('NFKC').match(/\d/g)?.length ?? 0;

/** All that the budget prints, but for the headings of columns, which it keeps as paths without a place. */
function printedIn({ unit, cover, contents, sections, tables }: Budget): readonly Printed[] {
  const cells = tables.flatMap(({ lanes }) =>
    lanes.flatMap(({ rows, numbers = [] }) => [...numbers, ...rows.flatMap((row) => row.cells)]),
  );
  return [
    ...[unit.code, unit.name, ...cover, ...contents],
    ...sections.flatMap(({ title, paragraphs }) => [title, ...paragraphs]),
    ...tables.flatMap(({ title, number, caption, notes }) => [title, number ?? null, caption, ...notes]),
    ...cells,
  ].filter((one) => one !== null);
}

interface Count {
  readonly source: number;
  readonly budget: number;
  readonly headings: number;
  readonly left: number;
  readonly lost: readonly string[];
}

/** Each token of the transcript to the first that has it. */
function count({ source, blocks }: Draft): Count | string {
  const read = readBudgetDraft({ source, blocks, notices: [] });
  if (!read.ok) return read.reason;
  const { budget, left } = read;
  const within = (places: readonly Place[]): ((at: number) => boolean) => {
    const covered = new Uint8Array(source.text.length);
    for (const { start, end } of places) covered.fill(1, start, end);
    return (at) => covered[at] === 1;
  };
  const grids = blocks.filter((block) => block.kind === 'grid');
  const untitled = left.filter(({ reason }) => /^no (?:title|amounts)$/.test(reason));
  // A table that is left is named by its title or by its first words.
  const whole = untitled.flatMap(({ printed: { place } }) => {
    const grid = grids.find((one) => one.place.end >= place.start);
    return grid === undefined ? [] : [grid.place];
  });
  const inBudget = within(printedIn(budget).map(({ place }) => place));
  const inLeft = within([...left.map(({ printed }) => printed.place), ...whole]);
  // Unit lines and headings of columns are kept as what they say.
  const headings = new Set(
    budget.tables.flatMap(({ lanes }) => lanes.flatMap(({ columns }) => columns.flatMap(({ path }) => path))),
  );
  const said = grids.flatMap(({ cells }) => cells.filter(({ text }) => isSaid(text, headings)));
  const inHeadings = within(said.map(({ place }) => place));
  const tokens = [...source.text.matchAll(TOKEN)];
  const rest = tokens.filter(({ index }) => !inBudget(index) && !inHeadings(index) && !inLeft(index));
  return {
    source: tokens.length,
    budget: tokens.filter(({ index }) => inBudget(index)).length,
    headings: tokens.filter(({ index }) => !inBudget(index) && inHeadings(index)).length,
    left: tokens.filter(({ index }) => !inBudget(index) && !inHeadings(index) && inLeft(index)).length,
    lost: rest.map(({ index }) => source.text.slice(Math.max(0, index - 12), index + 16).replaceAll(/\s/g, ' ')),
  };
}

function isSaid(text: string, headings: ReadonlySet<string>): boolean {
  const heading = text.replace(/\s+/g, '');
  return headings.has(heading) || heading.split('/').every((part) => headings.has(part));
}

const row = (cells: readonly (string | number)[]): string =>
  cells.map((cell, i) => (i === 0 ? String(cell).padEnd(44) : String(cell).padStart(9))).join(' ');

console.log(row(['file', 'pdftotext', 'digits', 'read', 'digits', 'budget', 'headings', 'left', 'told', 'lost']));
for (const name of readdirSync(folder).filter((file) => file.endsWith('.pdf'))) {
  const path = join(folder, name);
  const oracle = execFileSync('pdftotext', ['-raw', path, '-'], { maxBuffer: 1e8 }).toString();
  const reading = await readDraft(path, readFileSync(path));
  const counted = reading.ok ? count(reading.draft) : reading.problem.code;
  if (!reading.ok || typeof counted === 'string') {
    console.log(row([name.slice(0, 40), tokensIn(oracle), digitsIn(oracle), String(counted)]));
    continue;
  }
  const { source, notices } = reading.draft;
  const told = notices
    .filter(({ code }) => code === 'header or footer' || code === 'unseen text')
    .map(({ text }) => text)
    .join('\n');
  console.log(
    row([
      name.slice(0, 40),
      tokensIn(oracle),
      digitsIn(oracle),
      counted.source + tokensIn(told),
      digitsIn(source.text) + digitsIn(told),
      counted.budget,
      counted.headings,
      counted.left,
      tokensIn(told),
      counted.lost.length,
    ]),
  );
  for (const lost of counted.lost.slice(0, 5)) console.log(`    …${lost}…`);
}
