import type { Engine } from './engine.js';
import type { Box } from './ink.js';
import { after, identity, type Matrix, mapX, mapY, readMatrix } from './matrix.js';

/** What is drawn on a page besides characters, in the space of the page (y goes up). */
export interface Drawing {
  /** Straight pieces along an axis: strokes, and fills as thin as a rule. */
  readonly pieces: readonly Piece[];
  readonly pictures: readonly Box[];
}

export interface Piece {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Producers draw a rule as a stroke or as a filled rectangle of its thickness; a thicker one is an area. */
const thickest = 3;
const depthLimit = 8;

const path = 2;
const image = 3;
const form = 5;
const lineTo = 0;
const bezierTo = 1;
const moveTo = 2;

export function readDrawing(engine: Engine, page: number): Drawing {
  const { call } = engine;
  const drawing = { pieces: [] as Piece[], pictures: [] as Box[] };
  const count = call.FPDFPage_CountObjects(page);
  for (let index = 0; index < count; index += 1)
    readObject(engine, call.FPDFPage_GetObject(page, index), identity, 0, drawing);
  return drawing;
}

interface Drawn {
  readonly pieces: Piece[];
  readonly pictures: Box[];
}

function readObject(engine: Engine, object: number, outer: Matrix, depth: number, drawn: Drawn): void {
  const { call, scratch } = engine;
  if (object === 0) return;
  const type = call.FPDFPageObj_GetType(object);
  if (type === path) readPath(engine, object, outer, drawn);
  else if (type === image) readPicture(engine, object, outer, drawn);
  else if (type === form && depth < depthLimit) {
    call.FPDFPageObj_GetMatrix(object, scratch);
    const matrix = after(readMatrix(engine, scratch), outer);
    const count = call.FPDFFormObj_CountObjects(object);
    for (let index = 0; index < count; index += 1)
      readObject(engine, call.FPDFFormObj_GetObject(object, index), matrix, depth + 1, drawn);
  }
}

function readPicture(engine: Engine, object: number, outer: Matrix, drawn: Drawn): void {
  const { call, scratch } = engine;
  call.FPDFPageObj_GetMatrix(object, scratch);
  const matrix = after(readMatrix(engine, scratch), outer);
  const xs = [mapX(matrix, 0, 0), mapX(matrix, 1, 0), mapX(matrix, 0, 1), mapX(matrix, 1, 1)];
  const ys = [mapY(matrix, 0, 0), mapY(matrix, 1, 0), mapY(matrix, 0, 1), mapY(matrix, 1, 1)];
  const box = { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
  // Some converters draw their rules as pictures of one pixel.
  if (box.right - box.left <= thickest || box.top - box.bottom <= thickest) addThin(box, drawn);
  else drawn.pictures.push(box);
}

function readPath(engine: Engine, object: number, outer: Matrix, drawn: Drawn): void {
  const { call, scratch } = engine;
  const segments = call.FPDFPath_CountSegments(object);
  if (segments < 2 || call.FPDFPath_GetDrawMode(object, scratch, scratch + 4) === 0) return;
  const filled = engine.int(scratch) !== 0;
  const stroked = engine.int(scratch + 4) !== 0;
  if (
    !(stroked && shows(engine, object, call.FPDFPageObj_GetStrokeColor)) &&
    !(filled && shows(engine, object, call.FPDFPageObj_GetFillColor))
  )
    return;
  call.FPDFPageObj_GetMatrix(object, scratch);
  const matrix = after(readMatrix(engine, scratch), outer);
  let subpath: Point[] = [];
  const finish = () => {
    if (stroked) addStrokes(subpath, drawn);
    else addThin(boxOf(subpath), drawn);
  };
  for (let index = 0; index < segments; index += 1) {
    const segment = call.FPDFPath_GetPathSegment(object, index);
    const kind = call.FPDFPathSegment_GetType(segment);
    call.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4);
    const x = engine.float(scratch);
    const y = engine.float(scratch + 4);
    if (kind === moveTo && subpath.length > 0) {
      finish();
      subpath = [];
    }
    subpath.push({ x: mapX(matrix, x, y), y: mapY(matrix, x, y), straight: kind === lineTo });
    const first = subpath[0];
    if (kind !== bezierTo && first !== undefined && call.FPDFPathSegment_GetClose(segment) !== 0)
      subpath.push({ x: first.x, y: first.y, straight: true });
  }
  finish();
}

interface Point {
  readonly x: number;
  readonly y: number;
  /** By a straight line from the point before. */
  readonly straight: boolean;
}

type Colour = (object: number, r: number, g: number, b: number, a: number) => number;

/** White on white paper separates nothing that a person sees. */
function shows(engine: Engine, object: number, colour: Colour): boolean {
  const at = engine.scratch + 8;
  if (colour(object, at, at + 4, at + 8, at + 12) === 0) return true;
  const white = engine.int(at) > 250 && engine.int(at + 4) > 250 && engine.int(at + 8) > 250;
  return !white && engine.int(at + 12) > 0;
}

function addStrokes(points: readonly Point[], drawn: Drawn): void {
  // A stroked rectangle as thin as a rule is one rule, not four.
  const box = boxOf(points);
  if (points.length > 3 && Math.min(box.right - box.left, box.top - box.bottom) <= thickest) {
    addThin(box, drawn);
    return;
  }
  let before: Point | undefined;
  for (const point of points) {
    if (before !== undefined && point.straight) {
      const wide = Math.abs(point.x - before.x);
      const high = Math.abs(point.y - before.y);
      if (Math.min(wide, high) <= 0.6 && Math.max(wide, high) > 0.6)
        drawn.pieces.push({ x1: before.x, y1: before.y, x2: point.x, y2: point.y });
    }
    before = point;
  }
}

function addThin(box: Box, drawn: Drawn): void {
  const wide = box.right - box.left;
  const high = box.top - box.bottom;
  if (high <= thickest && wide > high) {
    const y = (box.top + box.bottom) / 2;
    drawn.pieces.push({ x1: box.left, y1: y, x2: box.right, y2: y });
  } else if (wide <= thickest && high > wide) {
    const x = (box.left + box.right) / 2;
    drawn.pieces.push({ x1: x, y1: box.bottom, x2: x, y2: box.top });
  }
}

function boxOf(points: readonly Point[]): Box {
  let left = Infinity;
  let right = -Infinity;
  let bottom = Infinity;
  let top = -Infinity;
  for (const { x, y } of points) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < bottom) bottom = y;
    if (y > top) top = y;
  }
  return { left, right, bottom, top };
}
