/** A label as it is compared: without white space, quotes and wrapping marks, brackets in full width. */
export function plain(text: string): string {
  // Most are so as they stand.
  if (!/[\s\u3000"“”'‘’*():,]/.test(text)) return text;
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

const TOTAL = /^(?:总计|合计|小计|总合计|合计数|共计)：?$/;

/** Whether a label says no more than that its figure is the sum of its siblings. */
export function isTotalWord(label: string): boolean {
  return TOTAL.test(label);
}

/** How alike two names are, from 0 to 1: twice the common characters in order, over the lengths of both. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length === 0 || b.length === 0) return 0;
  // By how many characters of b were read: the common characters in order with as much of a as was read.
  const common = new Uint16Array(b.length + 1);
  for (const char of a.split('')) {
    let before = 0;
    for (let j = 1; j <= b.length; j++) {
      const above = common[j] ?? 0;
      common[j] = char === b[j - 1] ? before + 1 : Math.max(above, common[j - 1] ?? 0);
      before = above;
    }
  }
  return (2 * (common[b.length] ?? 0)) / (a.length + b.length);
}
