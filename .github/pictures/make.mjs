/**
 * Makes the pictures of the README from what the built program prints (npm run build first): `node .github/pictures/make.mjs`.
 * With --check it makes none, and fails where one was made from something else than is printed now.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
/** Of each picture the hash of the page that it was made from. */
const MADE_FROM = join(HERE, 'made-from.json');

const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
const seed = readFileSync(join(ROOT, 'budgets/shangyu-2024.yaml'), 'utf8');
writeFileSync(join(folder, '2024年预算.yaml'), seed.replace('总计: 392.89', '总计: 398.29'));

function gouji(...args) {
  const run = spawnSync(process.execPath, [join(ROOT, 'bin/gouji.js'), 'check', '2024年预算.yaml', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (run.status !== 1) throw new Error(`exit status ${run.status}: ${run.stderr}`);
  return run.stdout;
}

const ESCAPE = '\u001b\\[';
const COLOURS = { 31: '#ff7b72', 32: '#7ee787', 33: '#e3b341', 34: '#79c0ff', 36: '#76e3ea' };
const STYLES = { 1: 'font-weight:700', 2: 'opacity:.65', 4: 'text-decoration:underline' };
const OFF = { 22: [1, 2], 24: [4], 39: Object.keys(COLOURS).map(Number) };

/** Text with the escapes of a terminal as HTML. A Chinese character is two columns wide. */
function terminalPage(command, text) {
  const held = new Set();
  const escaped = (part) => part.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const wide = (part) => escaped(part).replace(/[\u2e80-\u9fff\uff00-\uff60“”]/g, '<i>$&</i>');
  const body = text.split(new RegExp(`(${ESCAPE}\\d+m)`)).map((part) => {
    const code = new RegExp(`^${ESCAPE}(\\d+)m$`).exec(part)?.[1];
    if (code === undefined) {
      const style = [...held].map((one) => STYLES[one] ?? `color:${COLOURS[one]}`).join(';');
      return `<span style="${style}">${wide(part)}</span>`;
    }
    for (const one of OFF[code] ?? []) held.delete(one);
    if (OFF[code] === undefined) held.add(Number(code));
    return '';
  });
  return `<!doctype html><meta charset="utf-8"><style>
body { margin: 0; background: #fff; }
pre { margin: 0; padding: 18px 22px; background: #161b22; color: #e6edf3; display: inline-block;
  font: 14px/1.55 "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace; }
i { font-style: normal; display: inline-block; width: 2ch; text-align: center; }
b { color: #7ee787; }
</style><pre><b>&gt;</b> ${wide(command)}\n${body.join('')}</pre>`;
}

const pages = {
  'terminal.png': terminalPage('gouji check 2024年预算.yaml', gouji('--show', 'error', '--color', 'always').trimEnd()),
  'report.png': gouji('--format', 'html'),
};
const hashes = Object.fromEntries(
  Object.entries(pages).map(([name, page]) => [name, createHash('sha256').update(page).digest('hex')]),
);

if (process.argv.includes('--check')) {
  const made = JSON.parse(readFileSync(MADE_FROM, 'utf8'));
  const old = Object.keys(hashes).filter((name) => made[name] !== hashes[name]);
  for (const name of old) console.error(`${name} is out of date`);
  process.exitCode = old.length > 0 ? 1 : 0;
} else {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  const terminal = await browser.newPage({ viewport: { width: 1100, height: 800 } });
  await terminal.setContent(pages['terminal.png']);
  await terminal.locator('pre').screenshot({ path: join(HERE, 'terminal.png') });

  const report = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  await report.setContent(pages['report.png']);
  const wrong = report.locator('.document .f.error').first();
  await wrong.click();
  await wrong.evaluate((figure) => figure.scrollIntoView({ block: 'center' }));
  await report.screenshot({ path: join(HERE, 'report.png') });
  await browser.close();
  writeFileSync(MADE_FROM, `${JSON.stringify(hashes, null, 2)}\n`);
}
