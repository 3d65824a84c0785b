import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/model/language.js';
import { marksOf } from '../../src/report/html/marks.js';
import { html as markup } from '../../src/report/html/markup.js';
import { html } from '../../src/report/html.js';
import type { FileReport } from '../../src/report/report.js';
import { arithmetic, checked, OPTIONS, SLIPS, shangyu } from './checked.js';
import { equation, FIGURES, file, finding, outcome, place, RULES, report, spotOf } from './sample.js';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

function elements(node: Node): readonly Element[] {
  const inside = 'childNodes' in node ? node.childNodes.flatMap(elements) : [];
  return 'attrs' in node ? [node, ...inside] : inside;
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value;
const has = (element: Element, name: string) => (attribute(element, 'class') ?? '').split(' ').includes(name);

/** The page parsed as a browser does, with what the parser objects to. */
function page(files: readonly FileReport[], language: Language = 'zh', rules = OPTIONS.rules) {
  const errors: string[] = [];
  const text = html(report(...files), { ...OPTIONS, language, rules });
  const all = elements(parse(text, { onParseError: ({ code }) => errors.push(code) }));
  return { text, all, errors, of: (name: string) => all.filter((one) => has(one, name)) };
}

const slipped = page([shangyu(SLIPS), shangyu([], 'right.yaml')]);

describe('the page', () => {
  it('is well formed, its ids are each there once, and every link inside it leads somewhere', () => {
    expect(slipped.errors).toEqual([]);
    const ids = slipped.all.flatMap((one) => attribute(one, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const known = new Set(ids);
    const links = slipped.all.flatMap((one) => (one.tagName === 'a' ? [attribute(one, 'href') ?? ''] : []));
    expect(links.length).toBeGreaterThan(1000);
    expect(links.filter((link) => !known.has(link.slice(1)))).toEqual([]);
    const figures = slipped.of('q').flatMap((one) => (attribute(one, 'data-f') ?? '').split(' '));
    expect(figures.filter((id) => !known.has(id))).toEqual([]);
  });

  it('loads nothing', () => {
    const loading = slipped.all.filter(
      (one) => attribute(one, 'src') ?? /^(?:link|img|iframe|object)$/.exec(one.tagName),
    );
    expect(loading).toEqual([]);
    expect(slipped.text).not.toMatch(/url\(|@import|https?:\/\//);
  });

  it('has every printed figure of the document once, with the state that it is in', () => {
    const right = page([shangyu()]);
    const places = new Set(
      [...shangyu().figures.values()].filter(({ text }) => text !== '').map(({ place }) => place.start),
    );
    expect(right.of('f')).toHaveLength(places.size);
    expect(
      right
        .of('f')
        .filter((one) => has(one, 'untied'))
        .map(textOf),
    ).toEqual(Array.from({ length: 3 }, () => '0 (没有等式约束，未经核对)'));
    const wrong = slipped.of('f').filter((one) => has(one, 'error'));
    expect(wrong.map(textOf)).toEqual(['44.6 (有错误)', '250.07 (有错误)']);
  });

  it('says the verdict and each finding with its equations, in both languages', () => {
    const english = page([arithmetic(shangyu(SLIPS))], 'en');
    const chinese = page([arithmetic(shangyu(SLIPS)), arithmetic(shangyu([], 'right.yaml'))]);
    expect(chinese.of('sentence').map(textOf)).toEqual([
      '勾稽不符：有的数字不能同时成立。',
      '勾稽相符，尾差都能由四舍五入解释。',
    ]);
    expect(english.of('sentence').map(textOf)).toEqual(['Does not reconcile: some figures cannot hold together.']);
    expect(english.of('finding').map((one) => attribute(one, 'data-name'))).toEqual(['Finding 1', 'Finding 2']);
    const [, amount] = chinese.of('finding');
    expect(amount === undefined ? '' : textOf(amount).replace(/\s+/g, ' ')).toContain(
      '合计等于各项之和 ≠ 不等 2040250 事业运行250.07 +2040299 其他公安支出187.82 合计应为437.89 写的是 20402 公安少 45.00 万元（尾差应小于 0.015）392.89',
    );
  });

  it('leads to the first error where other findings stand before it', () => {
    const mixed = page([shangyu(SLIPS)]);
    const [link] = mixed.all.filter((one) => one.tagName === 'a' && textOf(one) === '看第一处错误');
    const target = mixed.all.find((one) => `#${attribute(one, 'id')}` === (link && attribute(link, 'href')));
    const [first] = mixed.of('finding').filter((one) => has(one, 'error'));
    expect(target).toBeDefined();
    expect(target).toBe(first);
    expect(page([arithmetic(shangyu(SLIPS))]).text).not.toContain('看第一处错误');
  });

  it('leads from each place of a finding about words to the words, and from there back', () => {
    const words = shangyu().findings.flatMap(({ spots }, n) =>
      spots.map(({ text }) => ({ text, finding: `#b1n${n + 1}` })),
    );
    const right = page([shangyu()]);
    const places = right.of('where').map((one) => elements(one).find(({ tagName }) => tagName === 'a'));
    expect(places).toHaveLength(words.length);
    for (const [i, place] of places.entries()) {
      const target = right.all.find((one) => `#${attribute(one, 'id')}` === (place && attribute(place, 'href')));
      if (target === undefined) throw new Error(`a place without a target: ${words[i]?.text}`);
      expect(textOf(target)).toContain(words[i]?.text);
      const signs = elements(target).filter((one) => has(one, 'sign'));
      expect(signs.map((one) => attribute(one, 'href'))).toContain(words[i]?.finding);
    }
  });

  describe('with words at fault', () => {
    /** A page of the sample whose findings speak of words that stand in it, and the paragraph of it. */
    function about(...given: readonly string[]) {
      const spots = given.map((text) => ({ address: `三/1/${text}`, text, place: place(text) }));
      const shown = page([file({ findings: spots.map((spot) => finding({ spots: [spot] })) })], 'zh', RULES);
      const [paragraph] = shown.of('text').flatMap((one) => elements(one).filter(({ tagName }) => tagName === 'p'));
      if (paragraph === undefined) throw new Error('no paragraph');
      return { ...shown, paragraph };
    }
    const bare = (node: Node): string =>
      'attrs' in node && (has(node, 'sign') || has(node, 'unseen'))
        ? ''
        : 'childNodes' in node
          ? node.childNodes.map(bare).join('')
          : textOf(node);

    it.each([
      ['over figures', ['支出预算205.66万元，占总支出的51.2%'], ['支出预算205.66万元，占总支出的51.2%']],
      ['in other words', ['占总支出的51.2%', '总支出'], ['占总支出的51.2%', '总支出']],
      ['that reach into others', ['支出预算205.66万元', '万元，占'], ['支出预算205.66万元', '万元', '，占']],
      ['that reach into a figure', ['预算205'], ['预算205.66']],
    ])('marks words %s, and each figure as before', (_, words, marked) => {
      const { paragraph, errors, of } = about(...words);
      expect(errors).toEqual([]);
      expect(bare(paragraph)).toBe('2024年支出预算205.66万元，占总支出的51.2%，比上年减少0.40万元。');
      expect(
        elements(paragraph)
          .filter((one) => has(one, 'w'))
          .map(bare),
      ).toEqual(marked);
      expect(
        elements(paragraph)
          .filter((one) => has(one, 'f'))
          .map(bare),
      ).toEqual(['205.66', '51.2%', '0.40']);
      expect(of('sign')).toHaveLength(words.length);
    });

    it('leads to the heading above where the page does not print them', () => {
      const spots = [{ address: '支出总表', text: '万元', place: place('万元', 3) }];
      const shown = page([file({ findings: [finding({ spots })] })], 'zh', RULES);
      const [link] = shown
        .of('where')
        .flatMap(elements)
        .filter(({ tagName }) => tagName === 'a');
      const target = shown.all.find((one) => `#${attribute(one, 'id')}` === (link && attribute(link, 'href')));
      expect(target && textOf(target)).toBe('支出总表');
    });
  });

  it('shows a file that could not be read', () => {
    const broken = page([checked('[1]', 'broken.yaml')]);
    expect(broken.errors).toEqual([]);
    expect(broken.of('sentence').map(textOf)).toEqual(['没有核对。']);
    expect(broken.of('f')).toEqual([]);
  });

  it('takes nothing of a document for HTML', () => {
    const nasty = '</style><script>alert(1)</script><img src=x onerror=alert(2)>&amp;"\'';
    const budget = `勾稽: 1
单位: {名称: '${nasty.replaceAll("'", "''")}'}
年度: 2024
正文:
  - 题: '${nasty.replaceAll("'", "''")}'
    文: |
      ${nasty}
表:
  - 题: '${nasty.replaceAll("'", "''")}'
    计量: 万元
    栏: [科目名称, '${nasty.replaceAll("'", "''")}']
    行:
      - {科目名称: '${nasty.replaceAll("'", "''")}', '${nasty.replaceAll("'", "''")}': 1.00}
`;
    const { all, errors } = page([checked(budget, `${nasty}.yaml`)]);
    expect(errors).toEqual([]);
    expect(all.filter(({ tagName }) => tagName === 'script')).toHaveLength(1);
    expect(all.filter(({ tagName }) => tagName === 'img')).toEqual([]);
    const said = all.filter(({ tagName }) => tagName === 'h4').map(textOf);
    expect(said.filter((text) => text === nasty)).toHaveLength(2);
  });
});

describe('markup', () => {
  it.each([
    ['<b>', '&lt;b&gt;'],
    ['"\'&', '&quot;&#39;&amp;'],
    ['a\u202eb\u0000c', 'a\ufffdb\ufffdc'],
    ['a\nb', 'a\nb'],
    [null, ''],
    [0, '0'],
    [[markup`<i>${'<'}</i>`, 'x'], '<i>&lt;</i>x'],
  ])('puts %j in as %j', (value, text) => {
    expect(markup`${value}`.markup).toBe(text);
  });
});

describe('the mark of a figure', () => {
  const rounded = outcome(equation('sum', FIGURES.total, [FIGURES.running]), 'rounding', ['1', '0.01', '0.015']);

  it.each([
    ['is in a finding, the gravest', { findings: [finding({ severity: 'info' }), finding()] }, 'error'],
    [
      'is another suspect of a warning',
      {
        findings: [
          finding({
            severity: 'warning',
            spots: [spotOf(FIGURES.other)],
            suspects: [{ spot: spotOf(FIGURES.total), suggestion: null }],
          }),
        ],
      },
      'warning',
    ],
    [
      'is in no equation',
      { findings: [], untied: [{ spot: spotOf(FIGURES.total), reason: 'another basis' }] },
      'untied',
    ],
    ['differs by rounding', { findings: [], outcomes: [rounded] }, 'rounding'],
    ['is none of these', { findings: [] }, 'tied'],
  ] satisfies readonly (readonly [string, Partial<FileReport>, string])[])('that %s', (_, given, state) => {
    expect(marksOf(file(given), 'b1').at(FIGURES.total.address)?.state).toBe(state);
  });

  it('is one where one number prints several figures, and none where marks would overlap', () => {
    const twice = { ...FIGURES.total, address: '支出总表/20402/另一' };
    const inside = {
      ...FIGURES.total,
      address: '支出总表/20402/其中',
      place: { start: FIGURES.total.place.start + 1, end: FIGURES.total.place.end },
    };
    const figures = new Map([FIGURES.total, twice, inside].map((one) => [one.address, one]));
    const marks = marksOf(file({ figures, findings: [], outcomes: [] }), 'b1');
    expect(marks.at(twice.address)).toBe(marks.at(FIGURES.total.address));
    const { start, end } = FIGURES.total.place;
    expect(marks.within({ start: start - 3, end: end + 3 }).map(({ addresses }) => addresses)).toEqual([
      [FIGURES.total.address, twice.address],
    ]);
  });
});
