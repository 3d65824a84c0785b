import { promises } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { crypto } from './source/crypto.js';

/** Writes a file whole or not at all: beside it first, then renamed over it. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const { chmod, realpath, rename, rm, stat, writeFile } = promises;
  const target = await realpath(path).catch(() => path);
  const old = await stat(target).catch(() => null);
  // A device or a pipe (/dev/null, /dev/stdout) must not be replaced by a file.
  if (old !== null && !old.isFile()) return writeFile(target, text);

  const beside = join(dirname(target), `.${basename(target)}.${crypto().randomUUID()}.tmp`);
  try {
    await writeFile(beside, text, { flag: 'wx' });
    if (old !== null) await chmod(beside, old.mode);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
