import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url).pathname;
const SEED = join(ROOT, 'budgets/shangyu-2024.yaml');

let folder = '';
let tarball = '';
let files: readonly string[] = [];

/** What an installed package brings along: all that the lock file does not mark as for development. */
const lock: { readonly packages: Readonly<Record<string, { readonly dev?: boolean }>> } = JSON.parse(
  readFileSync(join(ROOT, 'package-lock.json'), 'utf8'),
);
const DEPENDENCIES = Object.entries(lock.packages).flatMap(([path, { dev }]) => (path === '' || dev ? [] : [path]));

/** The package as it would be published, installed in an empty folder. Only its dependencies come from here. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-'));
  execFileSync('npm', ['run', '--silent', 'types'], { cwd: ROOT });
  const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const [{ filename, files: listed }] = JSON.parse(packed);
  tarball = join(folder, filename);
  files = listed.map(({ path }: { path: string }) => path);
  execFileSync('mkdir', ['-p', join(folder, 'node_modules/gouji')]);
  execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', join(folder, 'node_modules/gouji')]);
  for (const path of DEPENDENCIES) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    symlinkSync(join(ROOT, path), join(folder, path));
  }
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
}, 240_000);

describe('the package', () => {
  it('holds what is needed and nothing else', () => {
    const folders = new Set(files.map((path) => path.split('/')[0]));
    expect([...folders].sort()).toEqual(['LICENSE', 'README.md', 'bin', 'budgets', 'dist', 'package.json']);
    expect(files).toContain('dist/cli.cjs');
    expect(files).toContain('dist/types/src/index.d.ts');
    expect(files.filter((path) => path.startsWith('bin/')).sort()).toEqual([
      'bin/gouji.js',
      'bin/package.json',
      'bin/program.js',
    ]);
    expect(files.filter((path) => /\.(?:ts|map)$/.test(path) && !path.endsWith('.d.ts'))).toEqual([]);
  });

  it('takes at most 30 MB where it is installed, with all that it brings along', () => {
    const sizes = [join(folder, 'node_modules/gouji'), ...DEPENDENCIES.map((path) => join(ROOT, path))].map(sizeOf);
    expect(sizes.every((size) => size > 0)).toBe(true);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(30_000_000);
  });

  it('runs where it is installed', () => {
    const bin = join(folder, 'node_modules/gouji/bin/gouji.js');
    const ran = spawnSync(process.execPath, [bin, 'check', SEED], { cwd: folder, encoding: 'utf8' });
    expect(ran.stderr).toBe('');
    expect(ran.status).toBe(0);
  });

  it('is a library', () => {
    const script = `import { check } from 'gouji';
      import { readFileSync } from 'node:fs';
      const file = check(readFileSync(${JSON.stringify(SEED)}, 'utf8'));
      console.log(file.verdict, file.findings.filter(({ severity }) => severity === 'error').length);
      console.log(file.findings.find(({ rule }) => rule === 'traditional-characters').locations[0].text);
      console.log(check('勾稽: 2').findings[0].rule);`;
    const ran = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: folder, encoding: 'utf8' });
    expect(ran).toMatchObject({ status: 0, stdout: 'rounding 0\n職業\ninput\n', stderr: '' });
  });

  it('has types', () => {
    writeFileSync(
      join(folder, 'use.ts'),
      `import { check, type CheckedFile } from 'gouji';
const file: CheckedFile = check('', { language: 'en', rounding: 'exact' });
export const severities: readonly ('error' | 'warning' | 'info')[] = file.findings.map(({ severity }) => severity);
// @ts-expect-error no such rounding
check('', { rounding: 'nearest' });
`,
    );
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', 'use.ts'];
    const ran = spawnSync(process.execPath, [tsc, ...options], { cwd: folder, encoding: 'utf8' });
    expect(ran.stdout).toBe('');
    expect(ran.status).toBe(0);
  });

  it('is what its manifest says', () => {
    const lint = spawnSync('npx', ['publint', 'run', tarball, '--strict'], { cwd: ROOT, encoding: 'utf8' });
    expect(lint.stdout).toContain('All good!');
    const types = spawnSync('npx', ['attw', tarball, '--profile', 'esm-only', '--format', 'json'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect({ status: types.status, stderr: types.stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('names its version once', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const bin = join(folder, 'node_modules/gouji/bin/gouji.js');
    expect(execFileSync(process.execPath, [bin, '--version'], { encoding: 'utf8' })).toBe(`${version}\n`);
  });
});

function sizeOf(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}
