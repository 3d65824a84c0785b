/** Whether a path given by the user is a pattern rather than a name. */
export function isPattern(path: string): boolean {
  return /[*?]/.test(path);
}

/** The folder below which everything that a pattern can match stands. */
export function patternRoot(pattern: string): string {
  const parts = pattern.split('/');
  const fixed = parts.slice(
    0,
    parts.findIndex((part) => isPattern(part)),
  );
  if (fixed.length === 0) return '.';
  return fixed.join('/') || '/';
}

/** A matcher for paths with `/`: `*` and `?` stay within one part, `**` spans any number of parts, none included. */
export function matcherOf(pattern: string): (path: string) => boolean {
  const parts = pattern.replace(/^(?:\.\/)+/, '').split('/');
  return (path) => matches(parts, path.replace(/^(?:\.\/)+/, '').split('/'));
}

/**
 * Row by row over the parts of the pattern: `reached[i]` tells whether the pattern so far matches the first i parts of
 * the path. Time grows with the product of the two lengths, whatever the pattern.
 */
function matches(pattern: readonly string[], path: readonly string[]): boolean {
  let reached = path.map(() => false);
  reached = [true, ...reached];
  for (const part of pattern) {
    const next = reached.map(() => false);
    for (let i = 0; i <= path.length; i++) {
      if (part === '**') next[i] = reached[i] === true || next[i - 1] === true;
      else next[i] = reached[i - 1] === true && partMatches(part, path[i - 1] ?? '');
    }
    reached = next;
  }
  return reached[path.length] === true;
}

function partMatches(pattern: string, name: string): boolean {
  let reached = [true, ...Array.from(name, () => false)];
  for (const mark of pattern) {
    const next = reached.map(() => false);
    const letters = ['', ...name];
    for (let i = 0; i < letters.length; i++) {
      if (mark === '*') next[i] = reached[i] === true || next[i - 1] === true;
      else next[i] = reached[i - 1] === true && (mark === '?' || mark === letters[i]);
    }
    reached = next;
  }
  return reached[reached.length - 1] === true;
}
