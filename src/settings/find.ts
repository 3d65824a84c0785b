import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** What the file of settings is called, wherever up the tree it stands. */
export const SETTINGS_FILE = 'gouji.config.yaml';

/** The nearest file of settings, from a folder upwards; null where there is none. */
export function findSettings(folder: string): string | null {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const path = join(at, SETTINGS_FILE);
    if (existsSync(path)) return path;
    if (dirname(at) === at) return null;
  }
}
