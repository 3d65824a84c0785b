import { draftWriter } from '../docx/draft-writer.js';
import type { DraftProblem, DraftReader, DraftReading } from '../draft.js';
import { readStretch } from './blocks.js';
import { readBoxes } from './boxes.js';
import { isContainer, kindOf, openContainer, streamOf } from './container.js';
import { openDocument, type WordDocument } from './document.js';
import { FIRST_VERSION, type Fib, isWordStream, readFib, TABLES } from './fib.js';
import { readNotes } from './notes.js';
import { readPieces } from './pieces.js';
import { whatItIs } from './what-it-is.js';

/** Word 97 to 2003. */
export const readDoc: DraftReader = async (path, bytes) => {
  if (!isContainer(bytes)) return failed('not this format', whatItIs(bytes));
  const opening = openContainer(bytes);
  if (!opening.ok) return opening;
  const main = streamOf(opening.container, 'WordDocument');
  if (main === null) return failed('not this format', kindOf(opening.container));
  if (!isWordStream(main)) return failed('not this format', 'a version of Word before 97');
  try {
    const fib = readFib(main);
    if (fib.version < FIRST_VERSION) return failed('not this format', 'a version of Word before 97');
    if (fib.encrypted) return failed('encrypted', 'WordDocument');
    const tables = streamOf(opening.container, fib.tableStream);
    if (tables === null) return failed('damaged', `no ${fib.tableStream}`);
    return readDocument(path, { main, tables, data: streamOf(opening.container, 'Data') }, fib);
  } catch (error) {
    // Every offset comes from the file: one that leads nowhere is the file's fault.
    if (error instanceof RangeError) return failed('damaged', error.message);
    throw error;
  }
};

function failed(code: DraftProblem['code'], detail: string): DraftReading {
  return { ok: false, problem: { code, detail } };
}

function readDocument(path: string, streams: Parameters<typeof openDocument>[0], fib: Fib): DraftReading {
  const pieces = readPieces(streams.main, streams.tables, fib.table(TABLES.pieces));
  if (pieces === null) return failed('too large', 'more than 16 million characters');
  const bare = openDocument(streams, fib, pieces);
  const notes = [...readNotes(streams.tables, fib)].map(
    ([position, { start, end }]) => [position, linesIn(start, end, bare).join(' ')] as const,
  );
  const document = { ...bare, notes: new Map(notes) };
  const boxes = readBoxes(streams.tables, fib);
  const { main, footnotes, headers } = fib.lengths;
  const writer = draftWriter(path);
  const found: DraftProblem[] = [];
  const emit = (block: Parameters<typeof writer.write>[0]): boolean => {
    const problem = writer.write(block);
    if (problem !== null) found.push(problem);
    return problem === null;
  };
  readStretch(0, main, document, boxes, emit);
  for (const { start, end } of boxes.loose) readStretch(start, end, document, null, emit);
  const [problem] = found;
  if (problem !== undefined) return { ok: false, problem };

  const margins = [...new Set(linesIn(main + footnotes, main + footnotes + headers, document))];
  if (margins.length > 0) writer.tell({ code: 'header or footer', text: margins.join(' / ') });
  return writer.finish();
}

/** The paragraphs of a part beside the text, without numbers and places. */
function linesIn(start: number, end: number, document: WordDocument): readonly string[] {
  const lines: string[] = [];
  readStretch(start, end, document, null, (block) => {
    const texts = block.kind === 'paragraph' ? [block.text] : [];
    lines.push(...texts.map((text) => text.replaceAll(/\s+/g, ' ').trim()).filter((text) => text !== ''));
    return true;
  });
  return lines;
}
