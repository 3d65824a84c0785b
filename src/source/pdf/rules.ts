import type { Rule } from './ink.js';

/** Pieces of one rule lie this near each other across it, and leave gaps at most this long along it. */
const across = 1.6;
const gap = 3;
/** What stays shorter than this is no rule of a table. */
const shortest = 4;

/** Pieces to rules: those on one line that touch or nearly touch become one. */
export function joinPieces(pieces: readonly Rule[]): readonly Rule[] {
  return clusters([...pieces].sort((a, b) => a.at - b.at)).flatMap(joinAlong);
}

function clusters(sorted: readonly Rule[]): readonly (readonly Rule[])[] {
  const result: Rule[][] = [];
  let current: Rule[] = [];
  let start = Number.NEGATIVE_INFINITY;
  for (const piece of sorted) {
    if (piece.at - start > across) {
      current = [];
      result.push(current);
      start = piece.at;
    }
    current.push(piece);
  }
  return result;
}

function joinAlong(cluster: readonly Rule[]): readonly Rule[] {
  const joined: Rule[] = [];
  let open: { from: number; to: number; weight: number; sum: number } | null = null;
  const close = () => {
    if (open !== null && open.to - open.from >= shortest)
      joined.push({ at: open.sum / open.weight, from: open.from, to: open.to });
  };
  for (const piece of [...cluster].sort((a, b) => a.from - b.from)) {
    const length = piece.to - piece.from;
    if (open !== null && piece.from <= open.to + gap) {
      open.to = Math.max(open.to, piece.to);
      open.weight += length;
      open.sum += length * piece.at;
    } else {
      close();
      open = { from: piece.from, to: piece.to, weight: length, sum: length * piece.at };
    }
  }
  close();
  return joined;
}
