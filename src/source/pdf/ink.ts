/** One character as it stands on the page, in points from the top left corner, in the direction of reading. */
export interface Glyph {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The line that it stands on. */
  readonly base: number;
  readonly size: number;
  /** In degrees against the direction of reading of the page: 0 for nearly all. */
  readonly angle: number;
}

/** A ruled line: for a horizontal one `at` is down and `from`, `to` across; for a vertical one the other way. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What is on a page, turned so that its text reads from left to right. */
export interface PageInk {
  /** From 1. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
  readonly pictures: readonly Box[];
  /** Off the page, clipped away or drawn invisibly. */
  readonly unseen: readonly Glyph[];
}

/** Where a character is, as far as cells go: a little above its base line, whatever its box says. */
export function middleOf(glyph: Glyph): number {
  return glyph.base - glyph.size * 0.35;
}

export function centreOf(glyph: Glyph): number {
  return (glyph.left + glyph.right) / 2;
}

/** What two boxes in the space of the page, where y goes up, have in common. */
export function common(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    right: Math.min(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
    top: Math.min(a.top, b.top),
  };
}
