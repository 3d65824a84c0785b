import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { looksLikeBudget } from '../../src/model/load.js';
import { exitStatusOf } from '../../src/source/problem.js';
import { MAX_BYTES, type Reading, readInputs } from '../../src/source/read.js';
import { inputMessage } from '../../src/wording/input.js';

const BUDGET = '勾稽: 1\n单位: {名称: 甲}\n年度: 2024\n';
/** 勾稽: 1, 年度: 2024 in GB18030. */
const GB18030 = Buffer.from([0xb9, 0xb4, 0xbb, 0xfc, 0x3a, 0x20, 0x31, 0x0a, 0xc4, 0xea, 0xb6, 0xc8, 0x3a, 0x20, 0x31]);

let folder = '';
beforeAll(async () => {
  folder = (await mkdtemp(join(tmpdir(), 'gouji-'))).replaceAll('\\', '/');
  for (const name of ['many/b/deep', 'many/a', 'many/.git', 'many/node_modules', 'none', 'odd']) {
    await mkdir(join(folder, name), { recursive: true });
  }
  const files: Record<string, string | Buffer> = {
    'plain.yaml': BUDGET,
    'bom.yaml': `\ufeff${BUDGET}`,
    'crlf.yaml': BUDGET.replaceAll('\n', '\r\n'),
    'gbk.yaml': GB18030,
    'utf16.yaml': Buffer.from(`\ufeff${BUDGET}`, 'utf16le'),
    'broken.yaml': Buffer.concat([Buffer.from(BUDGET), Buffer.from([0xff, 0x00])]),
    'big.yaml': `${BUDGET}# ${'x'.repeat(MAX_BYTES)}`,
    'many/b.yaml': BUDGET,
    'many/b/deep/c.yml': BUDGET,
    'many/a/a.YAML': BUDGET,
    'many/a/other.yaml': 'name: CI\non: push\n',
    'many/a/notes.txt': '勾稽: 1',
    'many/budget.schema.json': '{}',
    'many/gouji.config.yaml': 'lang: en\n',
    'many/.git/x.yaml': BUDGET,
    'many/node_modules/x.yaml': BUDGET,
    'none/readme.md': '# x',
    'none/workflow.yml': 'on: push',
    'picture.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0x00]),
    'odd/gbk.yaml': GB18030,
    'odd/binary.yml': Buffer.from([0, 1, 2, 255]),
    'odd/big.yaml': `# x\n${BUDGET}# ${'x'.repeat(MAX_BYTES)}`,
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
});
afterAll(async () => rm(folder, { recursive: true }));

async function read(...names: string[]): Promise<Reading> {
  async function* stdin(): AsyncIterable<Uint8Array> {
    yield Buffer.from(BUDGET).subarray(0, 4);
    yield Buffer.from(BUDGET).subarray(4);
  }
  const inputs = names.map((name) => (name === '-' ? name : `${folder}/${name}`));
  return readInputs(inputs, { stdin, stdinName: '<stdin>', looksLikeBudget });
}

describe('files that are read', () => {
  test('with and without a byte order mark, which is no part of the text', async () => {
    const { sources, problems } = await read('plain.yaml', 'bom.yaml');
    expect(problems).toEqual([]);
    expect(sources.map(({ text }) => text)).toEqual([BUDGET, BUDGET]);
  });

  test('Windows line ends stay, so that offsets are those of the file', async () => {
    expect((await read('crlf.yaml')).sources[0]?.text).toBe(BUDGET.replaceAll('\n', '\r\n'));
  });

  test('stdin, though a character is cut between two chunks', async () => {
    expect((await read('-', '-')).sources).toEqual([{ path: '<stdin>', text: BUDGET }]);
  });

  test('a folder gives its budgets at any depth, in the order of their names, and counts the other files', async () => {
    const { sources, problems, skipped } = await read('many/');
    expect(sources.map(({ path }) => path.slice(folder.length + 1))).toEqual([
      'many/a/a.YAML',
      'many/b.yaml',
      'many/b/deep/c.yml',
    ]);
    expect(problems).toEqual([]);
    expect(skipped).toBe(2);
  });

  test('a pattern gives what matches', async () => {
    const { sources } = await read('many/**/*.y*ml');
    expect(sources.map(({ path }) => path.slice(folder.length + 1))).toEqual(['many/b.yaml', 'many/b/deep/c.yml']);
  });

  test('in the encoding that Windows calls ANSI, which is told', async () => {
    const { sources, problems, notes } = await read('gbk.yaml', 'plain.yaml');
    expect(problems).toEqual([]);
    expect(sources.map(({ text }) => text)).toEqual(['勾稽: 1\n年度: 1', BUDGET]);
    expect(notes).toEqual([{ code: 'gb18030', path: `${folder}/gbk.yaml`, place: null, args: {} }]);
  });

  test('what is no text is left to the readers of drafts, whatever it is called', async () => {
    const { drafts, problems } = await read('picture.png', 'plain.yaml');
    expect(problems).toEqual([]);
    expect(drafts.map(({ path, bytes }) => [path, bytes.length])).toEqual([[`${folder}/picture.png`, 10]]);
  });

  test('a file that is named twice is read once', async () => {
    const { sources } = await read('many/b.yaml', 'many', 'many/../many/b.yaml');
    expect(sources).toHaveLength(3);
  });

  test('a link that leads in a circle does not end in one', async () => {
    await symlink(join(folder, 'odd'), join(folder, 'odd', 'again'));
    expect((await read('odd')).skipped).toBe(1);
    await rm(join(folder, 'odd', 'again'));
  });
});

describe('files that are not', () => {
  test.each([
    ['missing.yaml', 'missing-file', 2, '找不到', 'no such file'],
    ['utf16.yaml', 'not-utf8', 2, 'UTF-16', 'UTF-16'],
    ['broken.yaml', 'not-utf8', 2, '第 4 行', 'line 4'],
    ['big.yaml', 'too-large', 2, '20 MB', '20 MB'],
    ['none', 'no-budgets', 3, '另有 2 个其他文件', '2 other files'],
    ['none/*.xml', 'no-match', 3, '没有预算文件符合', 'No budget matches'],
    ['none/*', 'no-match', 3, '没有检查任何内容', 'nothing was checked'],
  ])('%s: %s, exit %i', async (name, code, status, zh, en) => {
    const { sources, problems } = await read(name);
    expect(sources).toEqual([]);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    const [problem] = problems;
    if (problem === undefined) throw new Error('no problem');
    expect(problem).toMatchObject({ path: `${folder}/${name}`, place: null });
    expect(exitStatusOf(problem)).toBe(status);
    expect(inputMessage(problem, 'zh')).toContain(zh);
    expect(inputMessage(problem, 'en')).toContain(en);
  });

  test('nothing named is nothing to check', async () => {
    const { problems } = await read();
    expect(problems.map(exitStatusOf)).toEqual([3]);
  });

  test('one bad file does not keep the others from being read', async () => {
    const { sources, problems } = await read('missing.yaml', 'utf16.yaml', 'plain.yaml');
    expect(sources).toHaveLength(1);
    expect(problems).toHaveLength(2);
  });

  test('in a folder, a budget in another encoding or too large is told; a binary file is not', async () => {
    const { problems, notes, skipped } = await read('odd');
    expect(problems.map(({ code }) => code)).toEqual(['too-large']);
    expect(notes.map(({ code }) => code)).toEqual(['gb18030']);
    expect(skipped).toBe(1);
  });
});
