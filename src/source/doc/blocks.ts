import type { FlowBlock, FlowParagraph, Told } from '../docx/flow.js';
import type { Boxes } from './boxes.js';
import { type Characters, readCharacters } from './characters.js';
import type { WordDocument } from './document.js';
import type { Paragraph } from './paragraphs.js';
import { DELETED, HIDDEN } from './runs.js';
import { tableStack } from './table-stack.js';

/** Reads a stretch of the text, block after block; `emit` says whether to go on. */
export function readStretch(
  start: number,
  stop: number,
  document: WordDocument,
  boxes: Boxes | null,
  emit: (block: FlowBlock) => boolean,
): void {
  const end = Math.min(stop, document.text.length);
  const stack = tableStack(document);
  // A paragraph whose end was deleted runs on into the next one.
  let carried: { readonly text: string; readonly told: readonly Told[] } | null = null;
  let goOn = true;
  const give = (blocks: readonly FlowBlock[]) => {
    for (const block of blocks) goOn &&= emit(block);
  };
  for (let at = start; at < end && goOn; ) {
    const next = Math.min(end, document.paragraphEnd(at));
    const mark = next - 1;
    const paragraph = document.paragraphAt(mark);
    if (paragraph.endsRow) {
      give(stack.endRow(paragraph, mark));
    } else {
      const shown = readCharacters(at, endOfText(mark, document), document);
      const pictures = shown.drawings.filter((position) => boxes?.isPicture(position) === true);
      const told: readonly Told[] = [
        ...(carried?.told ?? []),
        ...shown.told,
        ...pictures.map((): Told => ({ code: 'picture', text: '' })),
      ];
      const text: string = (carried?.text ?? '') + shown.text;
      carried = null;
      const isCellMark = document.text[mark] === '\u0007' || paragraph.endsInnerCell;
      if (flagsOf(mark, document) & DELETED && !isCellMark) carried = { text, told };
      else give(stack.add(paragraph, numbered(text, told, paragraph, mark, document)));
      if (boxes !== null) give(boxesOn(shown, document, boxes).flatMap((block) => stack.add(paragraph, block)));
      if (isCellMark) give(stack.endCell(paragraph));
    }
    at = next;
  }
  if (carried !== null) give([{ kind: 'paragraph', text: carried.text, indent: 0, told: carried.told }]);
  give(stack.finish());
}

/** Text boxes in the order in which they hang on a paragraph. */
function boxesOn({ drawings }: Characters, document: WordDocument, boxes: Boxes): readonly FlowBlock[] {
  return drawings.flatMap((position) => {
    const box = boxes.at(position);
    if (box === undefined) return [];
    const blocks: FlowBlock[] = [];
    readStretch(box.start, box.end, document, null, (block) => blocks.push(block) > 0);
    return blocks;
  });
}

/** The text goes up to the mark; a stretch may end without one. */
function endOfText(mark: number, { text }: WordDocument): number {
  return '\r\u0007\f'.includes(text.charAt(mark)) ? mark : mark + 1;
}

function flagsOf(position: number, { runs }: WordDocument): number {
  return runs.flags[position] ?? 0;
}

function numbered(
  text: string,
  told: readonly Told[],
  paragraph: Paragraph,
  mark: number,
  document: WordDocument,
): FlowParagraph {
  const style = document.styleOf(paragraph.style);
  const id = paragraph.list ?? style.list ?? 0;
  const list = document.lists.get(id);
  const gone = text === '' && ((flagsOf(mark, document) & HIDDEN) !== 0 || told.length > 0);
  const level = paragraph.level ?? (paragraph.list === undefined ? style.level : undefined) ?? 0;
  const number = list === undefined || gone ? '' : document.count(String(id), list, level);
  return { kind: 'paragraph', text: number + text, indent: paragraph.indent ?? style.indent ?? 0, told };
}
