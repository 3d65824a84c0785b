/** A label as it is compared: without white space, quotes and wrapping marks, brackets in full width. */
export function plain(text: string): string {
  return text
    .replace(/[\s\u3000"“”'‘’*]+/g, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replaceAll(':', '：')
    .replaceAll(',', '，');
}

const NUMBERING = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|\d+[.、．])/;
const LEAD = /^(?:其中|减|加)：?/;

/** A row's label without its numbering and 其中. */
export function withoutNumbering(label: string): string {
  let rest = label;
  for (;;) {
    const next = rest.replace(NUMBERING, '').replace(LEAD, '');
    if (next === rest || next === '') return rest;
    rest = next;
  }
}

/** Whether a label says that it is one of several parts: 其中：经费拨款. */
export function isAmong(label: string): boolean {
  return /^其中：?/.test(label.replace(NUMBERING, ''));
}

const TOTAL = /^(?:总计|合计|小计|总合计|合计数|共计)$/;

/** Whether a label says no more than that its figure is the sum of its siblings. */
export function isTotalWord(label: string): boolean {
  return TOTAL.test(label);
}

/** How alike two names are, from 0 to 1: twice the common characters in order, over the lengths of both. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length === 0 || b.length === 0) return 0;
  let previous = new Array<number>(b.length + 1).fill(0);
  for (let i = 1; i <= a.length; i++) {
    const current = [0];
    for (let j = 1; j <= b.length; j++) {
      current[j] = a[i - 1] === b[j - 1] ? (previous[j - 1] ?? 0) + 1 : Math.max(previous[j] ?? 0, current[j - 1] ?? 0);
    }
    previous = current;
  }
  return (2 * (previous[b.length] ?? 0)) / (a.length + b.length);
}
