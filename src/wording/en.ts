import { inRow } from './in-row.js';
import type { Words } from './words.js';

const UNITS: Readonly<Record<string, string>> = {
  元: 'yuan',
  千元: 'thousand yuan',
  万元: 'ten thousand yuan',
  亿元: 'hundred million yuan',
};

function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

export const en: Words = {
  severity: { error: 'error', warning: 'warning', info: 'info' },
  law: {
    same: 'same cell, same number',
    sum: 'a total is the sum of its parts',
    derived: 'follows from other figures',
    part: 'a part is at most its whole',
    tie: 'a customary tie',
  },
  slip: {
    'digits swapped': 'two digits swapped',
    'digit wrong': 'one digit wrong',
    'digit missing': 'a digit missing',
    'digit doubled': 'a digit too many',
    'point moved': 'the decimal point moved by one place',
    unit: 'another unit of money',
    sign: 'an increase taken for a decrease',
    'cells exchanged': 'two cells exchanged',
    'row above': "another row's figure",
    'last year': "last year's figure",
    'other base': 'a percentage of another base',
    truncated: 'truncated instead of rounded',
  },
  certainty: { proved: 'the other figures allow no other number', likely: 'likely', possible: 'possible' },
  verdict: {
    exact: 'Everything reconciles, to the last digit.',
    rounding: 'Everything reconciles; all differences are explained by rounding.',
    forced: 'Reconciles only if single figures are off by one more unit in their last place.',
    inconsistent: 'Does not reconcile: some figures cannot hold together.',
    unchecked: 'Not checked.',
  },
  state: { equal: 'equal', rounding: 'explained by rounding', unequal: 'unequal', unchecked: 'not checkable' },
  notJoint: ' (each equation judged alone)',
  unexplained: (n) => ` In ${counted(n, 'contradiction')} no figure could be named.`,
  moreToFind: ' There may be further contradictions: check again once these are mended.',
  allWaived: ' All of it is waived and does not count.',
  nothingToCheck: 'There is no equation to check.',
  nothingPrinted: 'No figure was filled in yet: copy the figures digit by digit, then check again.',
  untied: {
    'nothing to compare with': 'nothing in the document to compare with',
    'not understood': 'the sentence was not understood',
    'another basis': 'stated on another basis',
    'change without a rate': 'a change with no rate or last year to check it by',
    'reading in doubt': 'the reading of its table or column is in doubt',
    'pasted again': 'its table repeats an earlier one word for word',
  },
  dimension: {
    side: 'side',
    funding: 'funding',
    function: 'function',
    economic: 'economic class',
    government: 'economic class of the government',
    use: 'use',
    project: 'project',
    unit: 'unit',
    item: 'item',
    measure: 'measure',
    row: 'one of several rows of a code',
    own: 'this table only',
  },
  wholeBudget: 'the whole budget',
  ratio: 'a rate',
  states: 'states',
  witness: 'These true amounts print as this document; every equation and every printing was verified exactly.',
  noWitness: {
    none: 'no true amounts print as this document; gouji check names the figures that cannot hold together',
    undecided: 'the work allowed ended before it was decided; gouji check tells what was established',
  },
  inEquations: (equations, unequal) => `${counted(equations, 'equation')}${unequal > 0 ? ` (${unequal} unequal)` : ''}`,
  unit: (unit) => UNITS[unit] ?? unit,
  points: (amount) => `${amount} percentage points`,

  inTable: (table, lane, row, column) =>
    [`table 《${table}》`, lane, row === '' ? null : `row “${row}”`, column === '' ? null : `column “${column}”`]
      .filter((part) => part !== null)
      .join(', '),
  inText: (section, paragraph, states) =>
    `text “${section}”, ${paragraph > 0 ? `paragraph ${paragraph}` : 'heading'}${states === '' ? '' : `: ${states}`}`,
  text: 'text ',
  draftPlace: ({ page, sheet, cell, table, paragraph }) =>
    [
      page === undefined ? '' : `page ${page}`,
      sheet === undefined ? '' : `sheet “${sheet}”`,
      table === undefined ? '' : `table ${table}`,
      cell === undefined ? '' : (inRow(cell, (row, column) => `row ${row}, column ${column}`) ?? `cell ${cell}`),
      paragraph === undefined ? '' : `paragraph ${paragraph}`,
    ]
      .filter((part) => part !== '')
      .join(', '),
  paragraph: (n) => `par. ${n}`,
  blankCell: 'blank',
  moreBlanks: (n) => `and ${counted(n, 'blank cell')}`,

  shouldBe: {
    same: 'should be',
    sum: 'sum should be',
    derived: 'should come to',
    part: 'should be at least',
    tie: 'usually equals',
  },
  counted: 'listed',
  atMost: 'should be at most',
  printed: 'printed',
  printedHere: 'printed here',
  here: '<- here',
  over: (amount) => `${amount} too much`,
  under: (amount) => `${amount} too little`,
  beyondRounding: (allowance) => ` (rounding gives less than ${allowance})`,
  withinRounding: (allowance) => ` (by rounding: less than ${allowance})`,
  holds: 'holds',
  moreEquations: (n) => `and ${counted(n, 'equation')} more`,
  notCheckable: (reason) => `not checkable${reason === '' ? '' : `: ${reason}`}`,
  reasons: { 'zero base': 'the base is 0, which gives no rate' },

  likelySlip: (slip) => `looks like: ${slip}`,
  changeTo: (text, certainty, mends) =>
    `change to ${text} (${certainty})${mends > 0 ? `; ${counted(mends, 'equation')} would then hold` : ''}`,
  why: (slip, mends) =>
    [slip, mends > 0 ? `mends ${counted(mends, 'equation')}` : null].filter((part) => part !== null).join('; '),
  otherSuspects: 'or the fault is in (in no order)',
  alsoAt: 'also at',
  morePlaces: (n) => `and ${n} more`,
  next: 'next',

  explained: (n) => `${counted(n, 'difference')} explained by rounding`,
  untiedFigures: (n) => `${counted(n, 'figure')} in no equation`,
  equations: ({ total, equal, rounding, unequal, unchecked }) =>
    `${total}: ${equal} equal, ${rounding} explained by rounding, ${unequal} unequal, ${unchecked} not checkable`,
  coverage: (tied, figures, share) => `${tied} of ${counted(figures, 'figure')} tied by an equation (${share})`,
  findings: ({ errors, warnings, infos, waived }) =>
    `${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ${infos} info${waived === 0 ? '' : `; ${waived} waived, not counted`}`,
  waivedFindings: (n) => `${n} waived ${n === 1 ? 'finding' : 'findings'}`,
  waivedFor: (reason, until) => `waived: ${reason}${until === null ? '' : ` (until ${until})`}`,
  hidden: ({ byLimit, byLevel }) => {
    const causes = [
      byLimit > 0 ? `${byLimit} beyond --limit` : null,
      byLevel > 0 ? `${byLevel} of a lower level: add --show info` : null,
    ].filter((cause) => cause !== null);
    return ` (not listed: ${causes.join(', ')})`;
  },
  allFiles: (files) => counted(files, 'file'),
  blanksNotListed: (n) => `${counted(n, 'blank cell')} (0) not listed; give an address or its beginning to see them`,
  rule: {
    level: 'Level',
    checks: 'What is checked',
    ground: 'On what ground',
    bad: 'A bad example',
    good: 'A good example',
    remedy: 'What to do',
  },
  tally: { verdict: 'verdict', equations: 'equations', coverage: 'coverage', findings: 'findings' },
};
