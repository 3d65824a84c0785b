import { readCharacters } from './characters.js';
import type { Engine } from './engine.js';
import type { Box, PageInk } from './ink.js';
import { readDrawing } from './strokes.js';
import { turnPage } from './turn.js';

/** The ink of one page, or null where the page cannot be loaded. `number` counts from 1. */
export function readPage(engine: Engine, document: number, number: number): PageInk | null {
  const { call } = engine;
  const page = call.FPDF_LoadPage(document, number - 1);
  if (page === 0) return null;
  try {
    const sheet = sheetOf(engine, page);
    const characters = readCharacters(engine, page, sheet);
    return turnPage(number, sheet, characters, readDrawing(engine, page), call.FPDFPage_GetRotation(page));
  } finally {
    call.FPDF_ClosePage(page);
  }
}

/** The part of the page that is shown or printed, in its own space: y goes up. */
function sheetOf(engine: Engine, page: number): Box {
  const { call, scratch } = engine;
  if (call.FPDF_GetPageBoundingBox(page, scratch) === 0) return { left: 0, top: 842, right: 595, bottom: 0 };
  return {
    left: engine.float(scratch),
    top: engine.float(scratch + 4),
    right: engine.float(scratch + 8),
    bottom: engine.float(scratch + 12),
  };
}
