import type { Engine } from './engine.js';
import { type Box, common } from './ink.js';

/** The rectangles of a page that objects are clipped to, by what tells one clip from another. */
export type Clips = Map<number, Box | null>;

const mostPaths = 1024;

/** The rectangle that an object is clipped to, in the space of the page; null where it is not clipped. */
export function clipBox(engine: Engine, object: number, clips: Clips): Box | null {
  const { call } = engine;
  const clip = object === 0 ? 0 : call.FPDFPageObj_GetClipPath(object);
  const paths = clip === 0 ? 0 : call.FPDFClipPath_CountPaths(clip);
  if (paths <= 0) return null;
  // Objects drawn under one clip share its paths, and a clip within it only adds to them.
  const last = call.FPDFClipPath_GetPathSegment(clip, paths - 1, 0);
  if (last === 0 || paths >= mostPaths) return readClip(engine, clip, paths);
  const key = last * mostPaths + paths;
  let box = clips.get(key);
  if (box === undefined) {
    box = readClip(engine, clip, paths);
    clips.set(key, box);
  }
  return box;
}

function readClip(engine: Engine, clip: number, paths: number): Box | null {
  const { call, scratch } = engine;
  let box: Box | null = null;
  for (let path = 0; path < paths; path += 1) {
    const segments = call.FPDFClipPath_CountPathSegments(clip, path);
    if (segments < 2) continue;
    let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
    // Nearly all are rectangles, which two of their corners give; each point costs two calls for each run of text.
    const step = segments === 4 || segments === 5 ? 2 : 1;
    for (let index = 0; index < Math.min(segments, step === 2 ? 3 : segments); index += step) {
      const segment = call.FPDFClipPath_GetPathSegment(clip, path, index);
      call.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4);
      const x = engine.float(scratch);
      const y = engine.float(scratch + 4);
      left = Math.min(left, x);
      right = Math.max(right, x);
      bottom = Math.min(bottom, y);
      top = Math.max(top, y);
    }
    box = box === null ? { left, top, right, bottom } : common(box, { left, top, right, bottom });
  }
  return box;
}
