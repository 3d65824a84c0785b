import type { Notice, NoticeCode } from '../draft.js';
import type { Box, PageInk } from './ink.js';
import type { Repeated } from './join.js';
import { linesOf } from './lines.js';
import type { TablePart } from './parts.js';
import type { Transcript } from './transcript.js';

interface Told {
  readonly page: number;
  readonly code: NoticeCode;
  readonly text: string;
}

/** What was taken out of the text or put into tables, and may be asked about. */
interface Doubts {
  readonly running: readonly Repeated[];
  readonly unsure: readonly Repeated[];
  readonly unruled: readonly TablePart[];
}

/** What a person should know, page by page; each at the place where the text of its page begins. */
export function noticesOf(
  inks: readonly PageInk[],
  { running, unsure, unruled }: Doubts,
  transcript: Transcript,
): readonly Notice[] {
  const told: Told[] = [
    ...running.map(({ page, text }): Told => ({ page, code: 'header or footer', text })),
    ...unsure.map(({ page, text }): Told => ({ page, code: 'row over a page end', text })),
    ...unruled.map((table): Told => ({ page: table.page, code: 'table without rules', text: headOf(table) })),
    ...inks.flatMap(toldOfPage),
  ];
  return told
    .sort((a, b) => a.page - b.page)
    .map(({ page, code, text }) => {
      const start = transcript.startOf(page);
      return { code, text, place: { start, end: start } };
    });
}

/** The first row, for people to know which table is meant. */
function headOf(table: TablePart): string {
  return table.cells
    .filter((cell) => cell.row === 0 && cell.content.text !== '')
    .map((cell) => cell.content.text)
    .join(' ');
}

function toldOfPage(ink: PageInk): readonly Told[] {
  const { page } = ink;
  const unseen = linesOf(ink.unseen).map(({ text }): Told => ({ page, code: 'unseen text', text }));
  const isBlank = ink.glyphs.every((glyph) => glyph.text === ' ');
  const size = `${Math.round(ink.width)} × ${Math.round(ink.height)} pt`;
  if (isBlank && covered(ink) > 0.5) return [{ page, code: 'scanned page', text: size }, ...unseen];
  const pictures = ink.pictures.filter(isPicture).map(
    (box): Told => ({
      page,
      code: 'picture',
      text: `${sizeOf(box.right - box.left)} × ${sizeOf(box.bottom - box.top)} pt`,
    }),
  );
  const blank: readonly Told[] = isBlank ? [{ page, code: 'page without text', text: size }] : [];
  return [...blank, ...pictures, ...unseen];
}

/** Smaller ones are bullets and ornaments. */
function isPicture(box: Box): boolean {
  return box.right - box.left > 24 && box.bottom - box.top > 24;
}

function covered(ink: PageInk): number {
  const area = ink.pictures.reduce((sum, box) => sum + (box.right - box.left) * (box.bottom - box.top), 0);
  return area / Math.max(ink.width * ink.height, 1);
}

function sizeOf(length: number): string {
  return String(Math.round(length));
}
