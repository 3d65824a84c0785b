/** What people write who know the words of the page rather than those of the encoding. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ['标题', '题'],
  ['题目', '题'],
  ['表名', '题'],
  ['正文', '文'],
  ['内容', '文'],
  ['段落', '文'],
  ['计量单位', '计量'],
  ['单位', '计量'],
  ['列', '栏'],
  ['表头', '栏'],
  ['备注', '注'],
  ['说明', '注'],
  ['年份', '年度'],
  ['年', '年度'],
  ['编码', '代码'],
  ['表格', '表'],
]);

/** The known name that was most likely meant, or null where none is near. */
export function nearest(name: string, known: readonly string[]): string | null {
  const meant = MEANT.get(name);
  if (meant !== undefined && known.includes(meant)) return meant;
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const distance = editDistance(name, candidate);
    if (distance < least && distance < Math.max(name.length, candidate.length)) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

/** Characters to put in, take out or replace (Levenshtein), over the first 60 of each. */
function editDistance(a: string, b: string): number {
  const from = [...a.slice(0, 60)];
  const to = [...b.slice(0, 60)];
  let previous = [0, ...to.map((_, index) => index + 1)];
  from.forEach((letter, row) => {
    const current = [row + 1];
    to.forEach((other, column) => {
      const replaced = (previous[column] ?? 0) + (letter === other ? 0 : 1);
      current.push(Math.min(replaced, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    });
    previous = current;
  });
  return previous[to.length] ?? 0;
}
