import { describe, expect, it } from 'vitest';
import { grids, noticed, paragraphs, readSheets, rows } from './drafts.js';
import { a4, line, table, text, thinFill } from './write.js';

const budget = [
  ['科目编码', '科目名称', '总计', '基本支出', null],
  [undefined, undefined, undefined, '人员支出', '公用经费'],
  ['204', '公共安全支出', '392.89', '187.53', '205.36'],
  ['20402', '公安', '392.89', '187.53', '205.36'],
  ['', '合计', '392.89', '187.53', '205.36'],
] as const;
const widths = [60, 150, 80, 80, 80];

describe('a ruled table', () => {
  for (const [name, rule] of [
    ['strokes', line],
    ['thin fills', thinFill],
  ] as const)
    it(`is read from ${name}, merged headings and all`, async () => {
      const draft = await readSheets([{ ...a4, ink: table(a4, { left: 50, top: 100, widths, rows: budget, rule }) }]);
      expect(rows(grids(draft)[0])).toEqual(budget);
      expect(noticed(draft, 'table without rules')).toEqual([]);
    });

  it('gives each cell its place in the transcript and on the page', async () => {
    const draft = await readSheets([
      { ...a4, ink: [text(a4, 50, 80, '支出总表'), ...table(a4, { left: 50, top: 100, widths, rows: budget })] },
    ]);
    const { source } = draft;
    for (const block of draft.blocks)
      for (const { text: shown, place } of block.kind === 'grid' ? block.cells : [block])
        expect(source.text.slice(place.start, place.end)).toBe(shown);
    const mark = source.marks.find((each) => source.text.slice(each.start, each.end) === '公安');
    expect(mark).toMatchObject({ page: 1, table: 1, cell: '(4,2)' });
    expect(source.text.split('\n')[3]).toBe('204\t公共安全支出\t392.89\t187.53\t205.36');
  });

  it('joins the lines of a cell without a blank between Chinese characters or inside a figure', async () => {
    const ink = table(a4, {
      left: 50,
      top: 100,
      widths: [45, 40],
      height: 40,
      rows: [
        ['一般公共\n预算拨款', '21,118.5\n1'],
        ['GDP per\nhead', '2025\n2026'],
      ],
    });
    expect(rows(grids(await readSheets([{ ...a4, ink }]))[0])).toEqual([
      ['一般公共预算拨款', '21,118.51'],
      ['GDP per head', '2025 2026'],
    ]);
  });

  it('reads headings that are set from top to bottom, in one column or in several', async () => {
    const stacked = [...'财政拨款收入'].map((character, index) => text(a4, 55, 112 + 11 * index, character));
    const right = [...'事业单位'].map((character, index) => text(a4, 95, 112 + 11 * index, character));
    const left = [...'经营收入'].map((character, index) => text(a4, 78, 112 + 11 * index, character));
    const ink = [
      ...table(a4, {
        left: 50,
        top: 100,
        widths: [20, 60],
        height: 80,
        rows: [
          ['', ''],
          ['1', '2'],
        ],
      }),
      ...stacked,
      ...left,
      ...right,
    ];
    expect(rows(grids(await readSheets([{ ...a4, ink }]))[0])).toEqual([
      ['财政拨款收入', '事业单位经营收入'],
      ['1', '2'],
    ]);
  });

  it('cuts a run of text where it crosses a rule', async () => {
    const ink = [
      ...table(a4, {
        left: 50,
        top: 100,
        widths: [50, 50],
        rows: [
          ['', ''],
          ['甲', '乙'],
        ],
      }),
      text(a4, 80, 114, '合计100.00'),
    ];
    expect(rows(grids(await readSheets([{ ...a4, ink }]))[0])?.[0]).toEqual(['合计', '100.00']);
  });

  it('is read in the direction of its text on a turned page', async () => {
    // The text runs up the sheet, as on a landscape table bound into a portrait document.
    const landscape = { width: 842, height: 595 };
    const upright = await readSheets([
      { ...landscape, ink: table(landscape, { left: 50, top: 100, widths, rows: budget }) },
    ]);
    const turned = table(landscape, { left: 50, top: 100, widths, rows: budget }).map(
      (op) => `q 0 1 -1 0 595 0 cm ${op} Q`,
    );
    for (const rotate of [0, 90]) {
      const draft = await readSheets([{ ...a4, rotate, ink: turned }]);
      expect(draft.source.text).toBe(upright.source.text);
    }
  });

  it('takes neither a frame around text nor an underline for a table', async () => {
    const frame = [
      line(a4, 50, 50, 300, 50),
      line(a4, 50, 90, 300, 90),
      line(a4, 50, 50, 50, 90),
      line(a4, 300, 50, 300, 90),
    ];
    const draft = await readSheets([
      { ...a4, ink: [...frame, text(a4, 60, 75, '单位：万元'), line(a4, 60, 200, 120, 200)] },
    ]);
    expect(grids(draft)).toEqual([]);
    expect(paragraphs(draft)).toEqual(['单位：万元']);
  });

  it('says how far labels are set in', async () => {
    const ink = [
      ...table(a4, {
        left: 50,
        top: 100,
        widths: [150, 80],
        rows: [
          ['', ''],
          ['', '1'],
          ['', '2'],
          ['', '3'],
        ],
      }),
      ...['一、本年收入', '财政拨款', '其他收入'].map((label, index) =>
        text(a4, index === 0 ? 52 : 72, 132 + 20 * index, label),
      ),
    ];
    const [grid] = grids(await readSheets([{ ...a4, ink }]));
    expect(grid?.cells.filter((cell) => cell.column === 0).map((cell) => cell.indent)).toEqual([0, 0, 2, 2]);
  });
});

describe('a table that goes on over pages', () => {
  const head = budget.slice(0, 2);
  const first = { ...a4, ink: table(a4, { left: 50, top: 100, widths, rows: budget.slice(0, 4) }) };
  const whole = [
    ...budget.slice(0, 4),
    ['20499', '其他', '1.00', '1.00', ''],
    ['', '合计', '393.89', '188.53', '205.36'],
  ];
  const rest = whole.slice(4);

  it('is one table, with or without its heading again', async () => {
    const plain = await readSheets([first, { ...a4, ink: table(a4, { left: 50, top: 60, widths, rows: rest }) }]);
    expect(grids(plain).map(rows)).toEqual([whole]);
    const again = await readSheets([
      first,
      { ...a4, ink: table(a4, { left: 50, top: 60, widths, rows: [...head, ...rest] }) },
    ]);
    expect(grids(again).map(rows)).toEqual([whole]);
    expect(noticed(again, 'header or footer')).toEqual(['科目编码 科目名称 总计 基本支出', '人员支出 公用经费']);
    const mark = again.source.marks.find((each) => each.cell === '(5,1)');
    expect(mark?.page).toBe(2);
  });

  it('takes in a last page that has only the total, with its merged cells', async () => {
    const total = table(a4, {
      left: 50,
      top: 60,
      widths: [210, 80, 80, 80],
      rows: [['合计', '393.89', '188.53', '205.36']],
    });
    const draft = await readSheets([first, { ...a4, ink: total }]);
    expect(grids(draft)).toHaveLength(1);
    expect(rows(grids(draft)[0]).at(-1)).toEqual(['合计', null, '393.89', '188.53', '205.36']);
  });

  it('goes on under its title, repeated, but not under another one', async () => {
    const titled = (title: string, top: number, body: readonly (readonly (string | null | undefined)[])[]) => ({
      ...a4,
      ink: [
        text(a4, 200, top - 30, title, { size: 16 }),
        text(a4, 400, top - 5, '单位：万元'),
        ...table(a4, { left: 50, top, widths, rows: body }),
      ],
    });
    const same = await readSheets([
      titled('支出总表', 100, budget.slice(0, 4)),
      titled('支出总表', 100, [...head, ...rest]),
    ]);
    expect(grids(same).map(rows)).toEqual([whole]);
    expect(paragraphs(same)).toEqual(['支出总表', '单位：万元']);
    const other = await readSheets([
      titled('支出总表', 100, budget.slice(0, 4)),
      titled('收入总表', 100, [...head, ...rest]),
    ]);
    expect(grids(other)).toHaveLength(2);
  });

  it('is not one table with the next form of the same title', async () => {
    const form = (name: string) => ({
      ...a4,
      ink: [
        text(a4, 200, 70, '绩效目标表'),
        ...table(a4, {
          left: 50,
          top: 100,
          widths: [100, 200],
          rows: [
            ['项目名称', name],
            ['金额', '1.00'],
          ],
        }),
      ],
    });
    expect(grids(await readSheets([form('甲'), form('乙')]))).toHaveLength(2);
  });

  it('is put side by side again where a wide sheet was cut into page columns', async () => {
    const left = [
      ['单位名称', '总计'],
      ['合计', '3.00'],
      ['甲', '1.00'],
      ['乙', '2.00'],
    ];
    const right = [
      ['小计', '其他收入'],
      ['3.00', '0.00'],
      ['1.00', ''],
      ['2.00', ''],
    ];
    for (const cut of [
      [100, 80],
      [80, 120],
    ]) {
      const draft = await readSheets([
        {
          ...a4,
          ink: [text(a4, 50, 80, '收入总表'), ...table(a4, { left: 50, top: 100, widths: [100, 80], rows: left })],
        },
        { ...a4, ink: table(a4, { left: 50, top: 100, widths: cut, rows: right }) },
      ]);
      expect(grids(draft).map(rows)).toEqual([left.map((row, index) => [...row, ...(right[index] ?? [])])]);
    }
  });

  it('takes in the rest of a row that the end of the page cut', async () => {
    const narrow = [80, 60];
    const draft = await readSheets([
      {
        ...a4,
        ink: table(a4, {
          left: 50,
          top: 100,
          widths: narrow,
          height: 34,
          rows: [
            ['单位名称', '总计'],
            ['绍兴市公安局上', '1.00'],
          ],
        }),
      },
      {
        ...a4,
        ink: table(a4, {
          left: 50,
          top: 60,
          widths: narrow,
          height: 34,
          rows: [
            ['虞区分局', ''],
            ['其他单位', '2.00'],
          ],
        }),
      },
    ]);
    expect(grids(draft).map(rows)).toEqual([
      [
        ['单位名称', '总计'],
        ['绍兴市公安局上虞区分局', '1.00'],
        ['其他单位', '2.00'],
      ],
    ]);
  });
});
