import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LanguageServer, startLanguageServer } from './language-server.js';

const BUDGETS = new URL('../../budgets/', import.meta.url).pathname;
const SEED = readFileSync(join(BUDGETS, 'shangyu-2024.yaml'), 'utf8');
const PATIENCE = 120_000;

describe('an editor with yaml-language-server', () => {
  let server: LanguageServer;
  let folder = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gouji-'));
    copyFileSync(join(BUDGETS, 'budget.schema.json'), join(folder, 'budget.schema.json'));
    server = startLanguageServer();
    await server.request('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(folder).href,
      capabilities: { textDocument: { completion: { completionItem: {} } }, workspace: { configuration: true } },
    });
    server.notify('initialized', {});
    server.notify('workspace/didChangeConfiguration', {
      settings: { yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false } } },
    });
  }, PATIENCE);
  afterAll(() => server.stop());

  /** Opens a text as a file of the folder; its modeline alone names the schema. */
  async function open(name: string, text: string) {
    writeFileSync(join(folder, name), text);
    const uri = pathToFileURL(join(folder, name)).href;
    const told = server.diagnostics(uri);
    server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
    return { uri, diagnostics: await told };
  }

  /** Where a text first stands. */
  function positionOf(text: string, words: string) {
    const before = text.slice(0, text.indexOf(words)).split('\n');
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  }

  it(
    'finds nothing wrong in a budget, and explains its keys in Chinese and English',
    async () => {
      const { uri, diagnostics } = await open('budget.yaml', SEED);
      expect(diagnostics).toEqual([]);
      const hover = async (key: string): Promise<string> => {
        const position = positionOf(SEED, key);
        return JSON.stringify(await server.request('textDocument/hover', { textDocument: { uri }, position }));
      };
      expect(await hover('年度:')).toMatch(/预算年度，四位数字。.*The budget year\./);
      expect(await hover('计量:')).toMatch(/金额的计量单位。.*What one unit of a printed amount is worth\./);
      expect(await hover('行:')).toMatch(/空白单元格不写.*blank cells are left out/);
    },
    PATIENCE,
  );

  it(
    'marks a key that is wrong, where it stands',
    async () => {
      const wrong = SEED.replace('计量: 万元', '单位: 万元');
      const { diagnostics } = await open('wrong.yaml', wrong);
      const start = positionOf(wrong, '单位: 万元');
      expect(diagnostics.find(({ message }) => /单位/.test(message))?.range).toEqual({
        start,
        end: { ...start, character: start.character + 2 },
      });
      expect(diagnostics.some(({ message }) => /计量/.test(message))).toBe(true);
    },
    PATIENCE,
  );

  it(
    'completes keys and their values',
    async () => {
      const text =
        '# yaml-language-server: $schema=budget.schema.json\n勾稽: 1\n单位: {名称: 甲}\n年度: 2024\n表:\n  - 题: 表\n    计量: \n    \n';
      const { uri } = await open('new.yaml', text);
      const completed = async (line: number, character: number): Promise<readonly string[]> => {
        const list = (await server.request('textDocument/completion', {
          textDocument: { uri },
          position: { line, character },
        })) as { readonly items: readonly { readonly label: string }[] };
        return list.items.map(({ label }) => label);
      };
      expect(await completed(7, 4)).toEqual(expect.arrayContaining(['编制', '栏', '行', '收入', '支出', '注']));
      expect(await completed(6, 8)).toEqual(expect.arrayContaining(['元', '千元', '万元', '亿元']));
    },
    PATIENCE,
  );
});
