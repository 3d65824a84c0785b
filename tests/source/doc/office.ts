import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether LibreOffice is here to convert; the tests that need it are skipped where it is not. */
export const hasOffice = runs('soffice', ['--version']);

/** The bytes of the file as LibreOffice writes it in another format. It runs in a profile of its own. */
export function converted(bytes: Uint8Array, from: string, to: string, filter = to): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-office-'));
  try {
    writeFileSync(join(folder, `draft.${from}`), bytes);
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        filter,
        '--outdir',
        join(folder, 'out'),
        join(folder, `draft.${from}`),
      ],
      { stdio: 'ignore', timeout: 120_000 },
    );
    return new Uint8Array(readFileSync(join(folder, 'out', `draft.${to}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runs(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
