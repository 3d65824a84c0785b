/** A budget of a whole province has fewer cells; a few millions of them take minutes and gigabytes. */
export const MOST_CELLS = 500_000;

/** Whether a draft writes more cells one after another than any budget has. `mark`: what begins or parts them, global. */
export function hasTooManyCells(text: string, mark: RegExp): boolean {
  let count = 0;
  for (const _ of text.matchAll(mark)) {
    count += 1;
    if (count > MOST_CELLS) return true;
  }
  return false;
}
