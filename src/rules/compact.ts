/** A text without its white space, with where each character stood. */
export interface Compact {
  readonly text: string;
  readonly at: (index: number) => number;
}

/** Spaces and line ends stand anywhere in a draft: 未安排 购置未安排购置. */
export function compact(text: string): Compact {
  const places: number[] = [];
  let kept = '';
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (/\s/.test(char)) continue;
    kept += char;
    places.push(i);
  }
  return { text: kept, at: (index) => places[index] ?? text.length };
}
