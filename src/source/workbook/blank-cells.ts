/** Eight columns formatted down to the last row of Excel: clerks have such sheets, and none that state more. */
export const MOST_BLANK_CELLS = 8 * 2 ** 20;

const BLANK = 0x0201;
const BLANKS = 0x00be;
/** A record that every reader passes over: an index of rows. */
const PASSED_OVER = 0x00d7;

/**
 * The stream of an .xls in which cells that have a format and nothing else are passed over; throws where there are more
 * of them than may be. No record moves: the sheets are found by their offsets.
 */
export function withoutBlankCells(stream: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(stream);
  const view = new DataView(bytes.buffer);
  let blanks = 0;
  for (let at = 0; at + 4 <= bytes.length; at += 4 + view.getUint16(at + 2, true)) {
    const type = view.getUint16(at, true);
    if (type !== BLANK && type !== BLANKS) continue;
    // A row and a column before the formats, a column behind them.
    blanks += type === BLANK ? 1 : Math.max(0, view.getUint16(at + 2, true) - 6) / 2;
    if (blanks > MOST_BLANK_CELLS) throw new RangeError('more blank cells than may be');
    view.setUint16(at, PASSED_OVER, true);
  }
  return bytes;
}
