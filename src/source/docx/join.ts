/** Characters that stand without a blank beside their neighbours: Chinese, its marks, and forms of full width. */
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u2014\u2018-\u201d\u2026\u{20000}-\u{3ffff}]/u;

/**
 * Lines of one cell as one text. A figure that goes on (`422.` `79`) is joined; two figures in one cell stay apart,
 * since Word wraps by itself and an explicit break between figures was meant.
 */
export function joinLines(lines: readonly string[]): string {
  let joined = '';
  for (const line of lines) {
    const text = line.trim();
    if (text === '') continue;
    joined += joined === '' || touches(joined, text) ? text : ` ${text}`;
  }
  return joined;
}

function touches(before: string, after: string): boolean {
  const [last, first] = [before.slice(-1), after.slice(0, 1)];
  if (WIDE.test(last) || WIDE.test(first) || /\p{Cs}/u.test(last)) return true;
  return (/\d[.,]$/.test(before) && /\d/.test(first)) || (/\d$/.test(before) && /^[.,]\d|^%/.test(after));
}
