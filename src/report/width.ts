/** How many columns a terminal gives to characters that Unicode calls ambiguous (“ ” — … · ÷). */
export type AmbiguousWidth = 1 | 2;

const WIDE =
  /^[\u1100-\u115f\u231a\u231b\u2329\u232a\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe\u2614\u2615\u26a1\u26aa\u26ab\u26d4\u2705\u274c\u274e\u2753-\u2755\u2757\u2b1b\u2b1c\u2b50\u2b55\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18cff}\u{1aff0}-\u{1b2ff}\u{1f004}\u{1f0cf}\u{1f18e}\u{1f191}-\u{1f19a}\u{1f200}-\u{1f320}\u{1f32d}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]$/u;

const AMBIGUOUS =
  /^[\u00a1\u00a4\u00a7\u00a8\u00b0-\u00b4\u00b6-\u00ba\u00bc-\u00bf\u00d7\u00f7\u0391-\u03c9\u0401\u0410-\u0451\u2010\u2013-\u2016\u2018\u2019\u201c\u201d\u2020-\u2022\u2024-\u2027\u2030\u2032\u2033\u2035\u203b\u2103\u2116\u2160-\u216b\u2170-\u2179\u2190-\u2199\u2208\u220f\u2211\u2215\u221a\u221e\u2220\u2225\u2227-\u222c\u222e\u2234-\u2237\u223d\u2248\u2260\u2261\u2264-\u2267\u2460-\u24e9\u2500-\u257f\u2580-\u258f\u2592-\u2595\u25a0\u25a1\u25b2\u25b3\u25bc\u25bd\u25c6\u25c7\u25cb\u25ce\u25cf\u2605\u2606\u2640\u2642]$/u;

const WITHOUT_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}\u1160-\u11ff]$/u;

function widthOf(character: string, ambiguous: AmbiguousWidth): number {
  if (character >= ' ' && character <= '~') return 1;
  if (WITHOUT_WIDTH.test(character)) return 0;
  if (WIDE.test(character)) return 2;
  return ambiguous === 2 && AMBIGUOUS.test(character) ? 2 : 1;
}

/** Columns that a text takes in a terminal. */
export function displayWidth(text: string, ambiguous: AmbiguousWidth = 1): number {
  let width = 0;
  for (const character of text) width += widthOf(character, ambiguous);
  return width;
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}

/** The longest beginning of a text that takes at most `width` columns. */
export function takeStart(text: string, width: number): string {
  let taken = '';
  let used = 0;
  for (const character of text) {
    used += displayWidth(character);
    if (used > width) break;
    taken += character;
  }
  return taken;
}

/** The longest end of a text that takes at most `width` columns. */
export function takeEnd(text: string, width: number): string {
  let taken = '';
  let used = 0;
  for (const character of [...text].reverse()) {
    used += displayWidth(character);
    if (used > width) break;
    taken = character + taken;
  }
  return taken;
}

/** A text that fits a column; what is cut is shown by two dots, whose width is never in doubt. */
export function shorten(text: string, width: number): string {
  return displayWidth(text) <= width ? text : `${takeStart(text, width - 2)}..`;
}
