/** A text without its white space, with where each character stood. */
export interface Compact {
  readonly text: string;
  readonly at: (index: number) => number;
}

/** Spaces and line ends stand anywhere in a draft: 未安排 购置未安排购置. */
export function compact(text: string): Compact {
  const places: number[] = [];
  let kept = '';
  for (const { 0: words, index } of text.matchAll(/\S+/g)) {
    kept += words;
    for (let i = 0; i < words.length; i++) places.push(index + i);
  }
  return { text: kept, at: (index) => places[index] ?? text.length };
}
