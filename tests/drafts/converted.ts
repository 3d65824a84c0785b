import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { chromium } from 'playwright-core';

export const hasOffice = spawnSync('soffice', ['--version']).status === 0;
const CHROMIUM = '/usr/bin/chromium';
export const hasChromium = existsSync(CHROMIUM);

type Files = Readonly<Record<string, Uint8Array | string>>;

/** These files as LibreOffice writes them in another format, all in one run of it and in a profile of its own. */
export function byOffice(files: Files, to: string): Readonly<Record<string, Uint8Array>> {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-office-'));
  try {
    const paths = Object.entries(files).map(([name, bytes]) => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    });
    const out = join(folder, 'out');
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', out, ...paths], {
      stdio: 'ignore',
      timeout: 240_000,
    });
    return Object.fromEntries(
      Object.keys(files).map((name) => [
        name,
        new Uint8Array(readFileSync(join(out, `${basename(name, `.${name.split('.').at(-1)}`)}.${to}`))),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** These pages as Chromium prints them to PDF. */
export async function byChromium(pages: Readonly<Record<string, string>>): Promise<Record<string, Uint8Array>> {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  try {
    const printed: Record<string, Uint8Array> = {};
    const page = await browser.newPage();
    for (const [name, html] of Object.entries(pages)) {
      await page.setContent(html);
      printed[name] = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
    }
    return printed;
  } finally {
    await browser.close();
  }
}
