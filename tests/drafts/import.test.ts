import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Checked, checkBudget } from '../../src/check.js';
import { readBudgetDraft } from '../../src/drafts/read.js';
import type { Budget } from '../../src/model/budget.js';
import { loadBudget } from '../../src/model/load.js';
import { printBudget } from '../../src/model/print.js';
import { readDraft } from '../../src/source/read-draft.js';
import { budgetOf } from '../fragment.js';
import { generated, textOf, withPrinting } from '../properties/generate.js';
import { DEPARTMENT, UNIT } from '../properties/names.js';
import { printedAmounts, slipped } from '../properties/trial.js';
import { documentOf, type SeedDocument } from './seed-document.js';
import { writeDocx } from './write-docx.js';
import { writeHtml } from './write-html.js';
import { writeWorkbook } from './write-workbook.js';

/** Findings as a person sees them, wherever in the file they stand. */
function told({ verdict, findings }: Checked): readonly string[] {
  const lines = findings.map(({ rule, severity, spots, args, suggestion }) =>
    [rule, severity, ...spots.map(({ address }) => address), JSON.stringify(args), suggestion?.text].join(' '),
  );
  return [verdict, ...lines];
}

async function recognised(path: string, bytes: Uint8Array): Promise<Budget> {
  const reading = await readDraft(path, bytes);
  if (!reading.ok) throw new Error(`${path}: ${reading.problem.code}`);
  const draft = readBudgetDraft(reading.draft);
  if (!draft.ok) throw new Error(`${path}: ${draft.reason}`);
  return draft.budget;
}

function encoded(budget: Budget): Budget {
  const loading = loadBudget({ path: 'imported.yaml', text: printBudget(budget) });
  if (!loading.ok) throw new Error(JSON.stringify(loading.problems));
  return loading.budget;
}

const asDraft = (budget: Budget): readonly string[] =>
  told(checkBudget(budget, { rounding: 'half-open', draft: true }));
const asEncoded = (budget: Budget): readonly string[] => told(checkBudget(budget, { rounding: 'half-open' }));

const WRITERS: Readonly<Record<string, (document: SeedDocument) => Uint8Array>> = {
  'draft.docx': writeDocx,
  'draft.xlsx': (document) => writeWorkbook(document, 'xlsx'),
  'draft.html': (document) => new TextEncoder().encode(writeHtml(document)),
};

/** Budgets made up in the forms of five places, each with a slip in one figure. */
function slippedBudgets(count: number): readonly Budget[] {
  return fc.sample(generated, { seed: 1, numRuns: count }).map((made, i) => {
    const cover = made.truth.units > 1 ? [DEPARTMENT, '2024年部门预算'] : [UNIT, '2024年单位预算'];
    const text = textOf(made).replace('正文:', ['封面: |', ...cover.map((line) => `  ${line}`), '正文:'].join('\n'));
    const amounts = printedAmounts(text);
    const figure = amounts[(i * 37) % amounts.length];
    return budgetOf(
      figure === undefined
        ? text
        : withPrinting(
            text,
            figure,
            slipped(figure, () => 0.5),
          ),
    );
  });
}

describe('a draft and what is imported of it', () => {
  test.each(Object.keys(WRITERS))('are told what the budget is told that was written: %s', async (name) => {
    for (const written of slippedBudgets(12)) {
      const budget = await recognised(name, WRITERS[name]?.(documentOf(written)) ?? new Uint8Array());
      expect(asDraft(budget)).toEqual(asEncoded(written));
      expect(asEncoded(encoded(budget))).toEqual(asDraft(budget));
      expect(asDraft(budget).length).toBeGreaterThan(1);
    }
  });
});

/** Published budgets are not part of the repository. */
const folder = process.env.GOUJI_SAMPLES ?? join('..', 'shared', 'samples', 'published');
const files = existsSync(folder) ? readdirSync(folder).filter((name) => !name.includes('scan')) : [];

describe(`published budgets${files.length > 0 ? '' : ' (skipped: no samples)'}`, () => {
  test.skipIf(files.length === 0).each(files)('%s is told the same when imported', async (name) => {
    const budget = await recognised(name, readFileSync(join(folder, name)));
    expect(asEncoded(encoded(budget))).toEqual(asDraft(budget));
  });
});
