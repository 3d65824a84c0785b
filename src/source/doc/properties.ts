/** One property of a list of properties: its code and where its value stands. */
export type OnProperty = (code: number, at: number, length: number) => void;

const TABLE_DEFINITION = 0xd608;
const OLD_TABLE_DEFINITION = 0xd606;
const TABS = 0xc615;

/** Walks a list of properties ("sprms"): the code says how long the value is. */
export function eachProperty(view: DataView, start: number, end: number, on: OnProperty): void {
  let at = start;
  while (at + 2 < end) {
    const code = view.getUint16(at, true);
    const length = lengthOf(view, code, at + 2);
    if (at + 2 + length > end) return;
    on(code, at + 2, length);
    at += 2 + length;
  }
}

function lengthOf(view: DataView, code: number, at: number): number {
  switch (code >> 13) {
    case 0:
    case 1:
      return 1;
    case 2:
    case 4:
    case 5:
      return 2;
    case 3:
      return 4;
    case 7:
      return 3;
    default:
      break;
  }
  if (code === TABLE_DEFINITION || code === OLD_TABLE_DEFINITION) return 1 + view.getUint16(at, true);
  const length = view.getUint8(at);
  if (code !== TABS || length !== 255) return 1 + length;
  const removed = view.getUint8(at + 1);
  return 3 + 4 * removed + 3 * view.getUint8(at + 2 + 4 * removed);
}
