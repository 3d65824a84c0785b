import type { DraftProblem } from '../draft.js';
import type { Engine } from './engine.js';
import type { PageInk } from './ink.js';
import { readPage } from './page.js';

export type PagesReading =
  | { readonly ok: true; readonly pages: readonly PageInk[] }
  | { readonly ok: false; readonly problem: DraftProblem };

/** A budget has some hundred pages and some hundred thousand characters. */
const mostPages = 20_000;
const mostCharacters = 20_000_000;
const passwordNeeded = 4;
const securityUnknown = 5;

export function readPages(engine: Engine, bytes: Uint8Array): PagesReading {
  const { call } = engine;
  const data = call.malloc(Math.max(bytes.length, 1));
  if (data === 0) return failed('too large', `${bytes.length} bytes`);
  engine.write(data, bytes);
  const document = call.FPDF_LoadMemDocument(data, bytes.length, 0);
  try {
    if (document === 0) {
      const error = call.FPDF_GetLastError();
      return error === passwordNeeded || error === securityUnknown
        ? failed('encrypted', `error ${error}`)
        : failed('damaged', `error ${error}`);
    }
    return pagesOf(engine, document);
  } finally {
    if (document !== 0) call.FPDF_CloseDocument(document);
    call.free(data);
  }
}

function pagesOf(engine: Engine, document: number): PagesReading {
  const count = engine.call.FPDF_GetPageCount(document);
  if (count === 0) return failed('damaged', 'no page');
  if (count > mostPages) return failed('too large', `${count} pages`);
  const pages: PageInk[] = [];
  let characters = 0;
  for (let number = 1; number <= count; number += 1) {
    const page = readPage(engine, document, number);
    if (page === null) return failed('damaged', `page ${number}`);
    characters += page.glyphs.length + page.unseen.length;
    if (characters > mostCharacters) return failed('too large', `page ${number}`);
    pages.push(page);
  }
  return { ok: true, pages };
}

function failed(code: DraftProblem['code'], detail: string): PagesReading {
  return { ok: false, problem: { code, detail } };
}
