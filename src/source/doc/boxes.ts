import { plcAt, viewOf } from './bytes.js';
import { type Fib, TABLES } from './fib.js';
import { readPictures } from './pictures.js';

/** A text box: the positions of its text among all text of the document. */
export interface Box {
  readonly start: number;
  readonly end: number;
}

export interface Boxes {
  /** The text box that hangs on a character, by its position. */
  readonly at: (position: number) => Box | undefined;
  /** Whether a picture hangs on it. */
  readonly isPicture: (position: number) => boolean;
  /** Those that hang on nothing. */
  readonly loose: readonly Box[];
}

const SHAPE_SIZE = 26;
const BOX_SIZE = 22;
const SHAPE_OF_BOX = 14;

/** The texts of boxes stand one after another behind the document; the shape that has one says where it hangs. */
export function readBoxes(tables: Uint8Array, fib: Fib): Boxes {
  const { main, footnotes, headers, comments, endnotes, boxes } = fib.lengths;
  const view = viewOf(tables);
  const first = main + footnotes + headers + comments + endnotes;
  const byShape = new Map<number, Box>();
  const texts = fib.table(TABLES.boxes);
  if (boxes > 0 && texts.length > 0) {
    const plc = plcAt(view, texts.start, texts.length, BOX_SIZE);
    for (let i = 0; i < plc.count; i += 1) {
      const shape = view.getInt32(plc.record(i) + SHAPE_OF_BOX, true);
      const box = { start: first + plc.position(i), end: first + Math.min(boxes, plc.position(i + 1)) };
      // What is left over after the last box is stored as a box of no shape.
      if (shape !== 0 && box.start < box.end) byShape.set(shape, box);
    }
  }
  const byPosition = new Map<number, Box>();
  const pictures = readPictures(tables, fib);
  const picturePositions = new Set<number>();
  const shapes = fib.table(TABLES.shapes);
  if (shapes.length > 0) {
    const plc = plcAt(view, shapes.start, shapes.length, SHAPE_SIZE);
    for (let i = 0; i < plc.count; i += 1) {
      const shape = view.getInt32(plc.record(i), true);
      if (pictures.has(shape)) picturePositions.add(plc.position(i));
      const box = byShape.get(shape);
      if (box === undefined || plc.position(i) >= main) continue;
      byPosition.set(plc.position(i), box);
      byShape.delete(shape);
    }
  }
  return {
    at: (position) => byPosition.get(position),
    isPicture: (position) => picturePositions.has(position),
    loose: [...byShape.values()],
  };
}
