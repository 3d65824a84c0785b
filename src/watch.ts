import { type FSWatcher, statSync, watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import { isPattern, patternRoot } from './source/glob.js';

/** Editors write in several steps: wait until a file has been quiet for so long. */
const QUIET = 120;

/**
 * Calls back after each change in what the inputs name, one call at a time, until the signal ends it. A file is
 * watched through its folder, since many editors put a new file in its place.
 */
export function watchInputs(
  inputs: readonly string[],
  signal: AbortSignal | undefined,
  changed: () => Promise<unknown>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | null = null;
    let running: Promise<unknown> = Promise.resolve();
    const later = (): void => {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => {
        running = running.then(changed).catch(reject);
      }, QUIET);
    };
    const watchers = inputs.map((input) => watchOne(input, later));
    const end = (): void => {
      if (timer !== null) clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
      running.then(() => resolve(), reject);
    };
    for (const watcher of watchers) watcher.on('error', reject);
    if (signal?.aborted) end();
    signal?.addEventListener('abort', end, { once: true });
  });
}

function watchOne(input: string, changed: () => void): FSWatcher {
  const folder = isPattern(input) ? patternRoot(input) : input;
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (isFolder) {
    return watch(folder, { recursive: true }, (_, name) => {
      // What we write ourselves is no change of a budget.
      if (name === null || /\.ya?ml$|\.(?:docx?|xlsx?|ods|pdf|html?|txt|md)$/i.test(name)) changed();
    });
  }
  const own = basename(input);
  return watch(dirname(input), (_, name) => {
    if (name === null || name === own) changed();
  });
}
