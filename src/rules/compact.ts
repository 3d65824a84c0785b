/** A text without its white space, with where each character stood. */
export interface Compact {
  readonly text: string;
  readonly at: (index: number) => number;
}

/** Spaces and line ends stand anywhere in a draft: 未安排 购置未安排购置. */
export function compact(text: string): Compact {
  const kept = text.replace(/\s+/g, '');
  // Where a character stood is asked only of a text in which something was found.
  let places: readonly number[] | undefined;
  return {
    text: kept,
    at: (index) => {
      places ??= [...text.matchAll(/\S/g)].map((match) => match.index);
      return places[index] ?? text.length;
    },
  };
}
