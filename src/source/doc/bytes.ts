/** Numbers of a stream, least byte first. Reading past its end is a RangeError: the file is damaged. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Positions and the records between them: n + 1 positions of 4 bytes, then n records of one size. */
export interface Plc {
  readonly count: number;
  readonly position: (i: number) => number;
  /** The offset of a record in the stream. */
  readonly record: (i: number) => number;
}

export function plcAt(view: DataView, start: number, length: number, recordSize: number): Plc {
  const count = length < 4 ? 0 : Math.floor((length - 4) / (4 + recordSize));
  if (start + length > view.byteLength) throw new RangeError(`a table of ${length} bytes at ${start}`);
  // Stretches that lie over one another would be read again and again.
  for (let i = 1; i <= count; i += 1) {
    if (view.getUint32(start + 4 * i, true) < view.getUint32(start + 4 * i - 4, true))
      throw new RangeError(`a table out of order at ${start}`);
  }
  return {
    count,
    position: (i) => view.getUint32(start + 4 * i, true),
    record: (i) => start + 4 * (count + 1) + recordSize * i,
  };
}

/** The last of `count` ascending starts that is at most `wanted`; -1 before the first. */
export function lastAtMost(count: number, start: (i: number) => number, wanted: number): number {
  let low = -1;
  let high = count - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (start(middle) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
