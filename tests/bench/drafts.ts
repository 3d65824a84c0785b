import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Budget } from '../../src/model/budget.js';
import { byOffice, hasOffice } from '../drafts/converted.js';
import { documentOf } from '../drafts/seed-document.js';
import { writeDocx } from '../drafts/write-docx.js';
import { writeOpenDocument } from '../drafts/write-open-document.js';
import { writeWorkbook } from '../drafts/write-workbook.js';
import { gouji, medians, node, SEED, tell } from './timing.js';

/** Drafts of a budget against its encoding, and a PDF against what only takes the text out of it. */
export function timeDrafts(budget: Budget): void {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
  const written = (name: string, bytes: Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };
  try {
    const document = documentOf(budget);
    const docx = written('draft.docx', writeDocx(document));
    const xlsx = written('draft.xlsx', writeWorkbook(document, 'xlsx'));
    const took = medians({ yaml: gouji('check', SEED), docx: gouji('check', docx), xlsx: gouji('check', xlsx) }, 10);
    tell('gouji check of a .docx / of the encoded budget', took.docx / took.yaml, 3);
    tell('gouji check of an .xlsx / of the encoded budget', took.xlsx / took.yaml, 3);
    if (!hasOffice || spawnSync('pdftotext', ['-v']).status !== 0) {
      console.log('skipped: a PDF, for want of LibreOffice and pdftotext');
      return;
    }
    const [bytes] = Object.values(byOffice({ 'draft.fods': writeOpenDocument(document) }, 'pdf'));
    if (!bytes) throw new Error('no PDF was made');
    const pdf = written('draft.pdf', bytes);
    const text = () => spawnSync('pdftotext', ['-layout', pdf, join(folder, 'draft.txt')]);
    const read = medians({ bare: node('-e', '0'), text, pdf: gouji('check', pdf) }, 10);
    tell('gouji check of a .pdf / pdftotext -layout and node -e 0', read.pdf / (read.text + read.bare), 4);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
