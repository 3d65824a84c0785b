import type { Engine } from './engine.js';
import type { Box } from './ink.js';

/** The rectangle that an object is clipped to, in the space of the page; null where it is not clipped. */
export function clipBox(engine: Engine, object: number): Box | null {
  const { call, scratch } = engine;
  const clip = object === 0 ? 0 : call.FPDFPageObj_GetClipPath(object);
  if (clip === 0) return null;
  let box: Box | null = null;
  const paths = call.FPDFClipPath_CountPaths(clip);
  for (let path = 0; path < paths; path += 1) {
    const segments = call.FPDFClipPath_CountPathSegments(clip, path);
    if (segments < 2) continue;
    let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
    // Nearly all are rectangles, which two of their corners give; each point costs two calls for each run of text.
    const step = segments === 4 || segments === 5 ? 2 : 1;
    for (let index = 0; index < Math.min(segments, step === 2 ? 3 : segments); index += step) {
      const segment = call.FPDFClipPath_GetPathSegment(clip, path, index);
      call.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4);
      const [x, y] = [engine.float(scratch), engine.float(scratch + 4)];
      left = Math.min(left, x);
      right = Math.max(right, x);
      bottom = Math.min(bottom, y);
      top = Math.max(top, y);
    }
    box = box === null ? { left, top, right, bottom } : common(box, { left, top, right, bottom });
  }
  return box;
}

function common(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    right: Math.min(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
    top: Math.min(a.top, b.top),
  };
}
