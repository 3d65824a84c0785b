import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/report/index.js';
import { pageWords } from '../../src/wording/page.js';
import { checked, OPTIONS, SLIPS, shangyu, slipped } from './checked.js';
import { file, RULES, report, swapped } from './sample.js';

const wrong = shangyu(SLIPS);
const again = checked(slipped(SLIPS), wrong.path);
const right = shangyu([], 'budgets/right.yaml');
const unread = checked('勾稽: 1\n单位: {名称: "未完\n', 'budgets/broken.yaml');

describe.each(FORMATS.map(({ name, load }) => ({ name, load })))('the format $name', ({ load }) => {
  it.each(['zh', 'en'] as const)('gives the same bytes for the same report, and no time (%s)', async (language) => {
    const render = await load();
    const options = { ...OPTIONS, language };
    const text = render(report(wrong, right, unread), options);
    expect(render(report(again, right, unread), options)).toBe(text);
    expect(text).not.toMatch(/20\d\d-\d\d-\d\d|\d\d:\d\d:\d\d/);
    expect(text).toMatch(/\n$/);
    expect(text).not.toContain('undefined');
    expect(text).not.toContain('[object');
  });

  it('is never cut', async () => {
    const many = report(file({ findings: Array.from({ length: 500 }, () => swapped) }));
    const text = (await load())(many, { ...OPTIONS, rules: RULES });
    expect(text.split('公安的金额与其他数字不符').length - 1).toBeGreaterThanOrEqual(500);
  });

  it('shows a file without findings too, and a file that could not be read', async () => {
    const render = await load();
    // Annotations and issues have places for findings alone; the tally counts the files.
    const findingsOnly = ['[]\n', '::notice title=gouji::共 1 个文件  错误 0，警告 0，提示 0\n'];
    const calm = render(report(right), OPTIONS);
    expect(calm.includes('budgets/right.yaml') || findingsOnly.includes(calm)).toBe(true);
    expect(render(report(unread), OPTIONS)).toContain('budgets/broken.yaml');
  });
});

describe('the words of a page', () => {
  it('are all there in both languages, and English in English', () => {
    const { zh, en } = { zh: JSON.stringify(pageWords('zh')), en: JSON.stringify(pageWords('en')) };
    expect(en).not.toMatch(/\p{Script=Han}/u);
    for (const words of [zh, en]) expect(words).not.toContain('""');
    expect(pageWords('en').finding(1)).not.toBe(pageWords('zh').finding(1));
  });
});
