import { inRow } from './in-row.js';
import type { Words } from './words.js';

export const zh: Words = {
  severity: { error: '错误', warning: '警告', info: '提示' },
  law: {
    same: '同一事项，同一数字',
    sum: '合计等于各项之和',
    derived: '由其他数字算出',
    part: '部分不大于整体',
    tie: '惯常的对应关系',
  },
  slip: {
    'digits swapped': '两位数字颠倒',
    'digit wrong': '有一位数字写错',
    'digit missing': '漏写一位数字',
    'digit doubled': '多写一位数字',
    'point moved': '小数点错了一位',
    unit: '计量单位混用',
    sign: '增减方向写反',
    'cells exchanged': '两格数字互换',
    'row above': '写成了另一行的数字',
    'last year': '写成了上年的数字',
    'other base': '百分比用了别的基数',
    truncated: '末位被舍去而没有四舍五入',
  },
  certainty: { proved: '其余数字只允许这一个数', likely: '很可能', possible: '有可能' },
  verdict: {
    exact: '全部勾稽相符，一分不差。',
    rounding: '勾稽相符，尾差都能由四舍五入解释。',
    forced: '勉强相符：除非个别数字的末位再差一位，没有一组金额能四舍五入成这份文件。',
    inconsistent: '勾稽不符：有的数字不能同时成立。',
    unchecked: '没有核对。',
  },
  state: { equal: '相等', rounding: '四舍五入可解释', unequal: '不等', unchecked: '无法核对' },
  notJoint: '（各条等式分别判断）',
  unexplained: (n) => `有 ${n} 处矛盾没能指明错在哪个数字。`,
  moreToFind: '可能还有别的矛盾，改正以上各处后请再核对一次。',
  allWaived: '不符之处均已豁免，不计入发现。',
  nothingToCheck: '没有可核对的等式。',
  nothingPrinted: '还没有填任何数字：先照抄数字，再核对。',
  untied: {
    'nothing to compare with': '文中没有可与之核对的数字',
    'not understood': '没有读懂这一句',
    'another basis': '口径不同',
    'change without a rate': '只有增减额，没有可核对的比率或上年数',
    'reading in doubt': '所在的表或列读法存疑',
    'pasted again': '与前面的表逐字相同，是重复的',
  },
  dimension: {
    side: '收支',
    funding: '资金来源',
    function: '功能分类',
    economic: '经济分类',
    government: '政府经济分类',
    use: '支出用途',
    project: '项目',
    unit: '单位',
    item: '事项',
    measure: '口径',
    row: '同一科目的分行',
    own: '仅限本表',
  },
  wholeBudget: '总计',
  ratio: '比率',
  states: '表示',
  witness: '这一组真实金额四舍五入后就是这份文件；每条等式、每处所印都已精确验算。',
  noWitness: {
    none: '没有一组真实金额能印成这份文件；哪些数字不能同时成立，见 gouji check',
    undecided: '计算量到了限度还没有结论；已查明的见 gouji check',
  },
  inEquations: (equations, unequal) => `${equations} 条等式${unequal > 0 ? `（${unequal} 条不等）` : ''}`,
  unit: (unit) => unit,
  points: (amount) => `${amount} 个百分点`,

  inTable: (table, lane, row, column) =>
    `《${table}》${lane === null ? '' : `${lane}栏`}${row === '' ? '' : `“${row}”行`}${column === '' ? '' : `“${column}”列`}`,
  inText: (section, paragraph, states) =>
    `正文“${section}”${paragraph > 0 ? `第 ${paragraph} 段` : '标题'}${states === '' ? '' : `：${states}`}`,
  text: '正文',
  draftPlace: ({ page, sheet, cell, table, paragraph }) =>
    [
      page === undefined ? '' : `第 ${page} 页`,
      sheet === undefined ? '' : `工作表“${sheet}”`,
      table === undefined ? '' : `第 ${table} 个表格`,
      cell === undefined ? '' : (inRow(cell, (row, column) => `第 ${row} 行第 ${column} 列`) ?? `单元格 ${cell}`),
      paragraph === undefined ? '' : `第 ${paragraph} 段`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  paragraph: (n) => `第${n}段`,
  blankCell: '空格',
  moreBlanks: (n) => `另有 ${n} 个空格`,

  shouldBe: { same: '应当等于', sum: '合计应为', derived: '算出应为', part: '应不少于', tie: '通常等于' },
  counted: '实际列出',
  atMost: '应不多于',
  printed: '写的是',
  printedHere: '此处写的是',
  here: '<- 此处',
  over: (amount) => `多 ${amount}`,
  under: (amount) => `少 ${amount}`,
  beyondRounding: (allowance) => `（尾差应小于 ${allowance}）`,
  withinRounding: (allowance) => `（尾差，允许小于 ${allowance}）`,
  holds: '相符',
  moreEquations: (n) => `另有 ${n} 条等式`,
  notCheckable: (reason) => `无法核对${reason === '' ? '' : `：${reason}`}`,
  reasons: { 'zero base': '基数为 0，没有比率可算' },

  likelySlip: (slip) => `像是：${slip}`,
  changeTo: (text, certainty, mends) => `改为 ${text}（${certainty}）${mends > 0 ? `，${mends} 条等式随之成立` : ''}`,
  why: (slip, mends) =>
    [slip, mends > 0 ? `改后 ${mends} 条等式成立` : null].filter((part) => part !== null).join('；'),
  otherSuspects: '也可能错在（不分先后）',
  alsoAt: '同样见于',
  morePlaces: (n) => `另有 ${n} 处`,
  next: '下一步',

  explained: (n) => `四舍五入能解释的尾差 ${n} 处`,
  untiedFigures: (n) => `没有等式约束的数字 ${n} 个`,
  equations: ({ total, equal, rounding, unequal, unchecked }) =>
    `${total} 条：相等 ${equal}，四舍五入可解释 ${rounding}，不等 ${unequal}，无法核对 ${unchecked}`,
  coverage: (tied, figures, share) => `${figures} 个数字中 ${tied} 个有等式约束（${share}）`,
  findings: ({ errors, warnings, infos, waived }) =>
    `错误 ${errors}，警告 ${warnings}，提示 ${infos}${waived === 0 ? '' : `；另已豁免 ${waived} 处，不计入`}`,
  waivedFindings: (n) => `已豁免的发现 ${n} 处`,
  waivedFor: (reason, until) => `豁免理由：${reason}${until === null ? '' : `（至 ${until}）`}`,
  hidden: ({ byLimit, byLevel }) => {
    const causes = [
      byLimit > 0 ? `${byLimit} 处超出 --limit` : null,
      byLevel > 0 ? `${byLevel} 处级别较低，加上 --show info 就会列出` : null,
    ].filter((cause) => cause !== null);
    return `（未列出：${causes.join('；')}）`;
  },
  allFiles: (files) => `共 ${files} 个文件`,
  blanksNotListed: (n) => `另有 ${n} 个空格（即 0）未列出；给出地址或其开头就会列出`,
  rule: { level: '级别', checks: '检查什么', ground: '依据', bad: '不符的例子', good: '相符的例子', remedy: '怎样改' },
  tally: { verdict: '结论', equations: '等式', coverage: '覆盖', findings: '发现' },
};
