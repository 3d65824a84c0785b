import type { Coded } from '../layouts/align.js';
import { quantumOf } from '../layouts/read.js';
import { plain } from '../layouts/words.js';
import type { Budget, MoneyUnit } from '../model/budget.js';
import { functionsOf } from '../model/catalogue.js';
import { contains } from '../model/cube.js';
import type { Equation } from '../model/equation.js';
import { equationOf } from '../model/equation-of.js';
import type { Figure, NoClaim } from '../model/figure.js';
import { keyOf, type Quantity } from '../model/quantity.js';
import { Decimal } from '../source/decimal.js';
import type { SentenceContext } from './context.js';
import { isMoneyUnit, type NumberToken } from './numbers.js';
import { type Reading, readParagraph, type Stated } from './paragraph.js';
import { type ParagraphReading, readSections, type SectionReading } from './sections.js';

/** What the narrative of a budget states. */
export interface NarrativeReading {
  readonly sections: readonly SectionReading[];
  readonly figures: readonly Figure[];
  readonly noClaims: readonly NoClaim[];
  /** Relations that sentences state: shares, growth, lists that add up. */
  readonly equations: readonly Equation[];
}

/** What the sentences are read against. */
export interface NarrativeContext {
  readonly functions: readonly Coded[];
  /** The projects that the tables list. */
  readonly projects: readonly string[];
  /** How many of them have their goals listed; null where no table lists them. */
  readonly goals: number | null;
}

/** Reads every number of the narrative with its role, and binds it to the cell that it states. */
export function readNarrative(budget: Budget, context: NarrativeContext): NarrativeReading {
  const sections = readSections(budget);
  const addresses = new Map<string, number>();
  const sentence = {
    functions: context.functions.length > 0 ? context.functions : functionsOf(budget.year),
    ownFunctions: context.functions.length > 0,
    projects: context.projects,
    unitName: plain(budget.unit.name.text),
    year: budget.year,
  };
  const parts = sections.map((section) => readSection(section, context, sentence, addresses));
  return {
    sections,
    figures: parts.flatMap((part) => part.figures),
    noClaims: parts.flatMap((part) => part.noClaims),
    equations: parts.flatMap((part) => part.equations),
  };
}

type Part = Omit<NarrativeReading, 'sections'>;

/** A figure with what it was read as, where a relation needs to know. */
interface Placed {
  readonly figure: Figure;
  readonly reading: Reading;
  readonly paragraph: ParagraphReading;
}

function readSection(
  section: SectionReading,
  context: NarrativeContext,
  sentence: SentenceContext,
  addresses: Map<string, number>,
): Part {
  const noClaims: NoClaim[] = [];
  const placed: Placed[] = [];
  const readings = section.paragraphs.map((paragraph) => ({
    paragraph,
    readings: readParagraph(paragraph.printed.text, paragraph.address, paragraph.topic, sentence),
  }));
  const quantum = sectionQuantum(readings.flatMap((one) => one.readings));
  for (const { paragraph, readings: list } of readings) {
    for (const reading of list) {
      const definition = section.glossary && 'token' in reading;
      if (reading.kind === 'no claim' || definition) {
        const reason = reading.kind === 'no claim' ? reading.reason : 'definition';
        if ('token' in reading) noClaims.push(noClaimOf(paragraph, reading.token, reason));
      } else if (!section.glossary) {
        placed.push({ figure: figureOf(paragraph, reading, quantum, addresses), reading, paragraph });
      }
    }
  }
  return {
    figures: placed.map((one) => one.figure),
    noClaims,
    equations: [...relations(placed, context), ...functionLists(placed)],
  };
}

const numberOf = (token: NumberToken): Decimal => new Decimal(token.digits.replaceAll(',', ''));
const placesOf = (token: NumberToken): number => token.digits.split('.')[1]?.length ?? 0;

/** The finest place at which the section prints money, by unit. */
function sectionQuantum(readings: readonly Reading[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const reading of readings) {
    if (!('token' in reading) || reading.kind === 'no claim' || !isMoneyUnit(reading.token.unit)) continue;
    const { token } = reading;
    places.set(token.unit, Math.max(places.get(token.unit) ?? 0, placesOf(token)));
  }
  return places;
}

function noClaimOf(paragraph: ParagraphReading, token: NumberToken, reason: NoClaim['reason']): NoClaim {
  const start = paragraph.printed.place.start + token.start;
  return {
    address: paragraph.address,
    text: token.digits,
    place: { start, end: start + token.end - token.start },
    reason,
  };
}

const ROLE_NAMES: Readonly<Record<Exclude<Reading['kind'], 'no claim'>, string>> = {
  amount: '金额',
  previous: '上年数',
  change: '增减',
  growth: '增幅',
  share: '占比',
  count: '数量',
  average: '平均',
  zero: '金额',
  'no change': '增减',
};

function figureOf(
  paragraph: ParagraphReading,
  reading: Exclude<Reading, { kind: 'no claim' }>,
  quantum: ReadonlyMap<string, number>,
  addresses: Map<string, number>,
): Figure {
  const name = 'of' in reading ? reading.of.name : reading.name;
  const counts = reading.kind === 'zero' && !isMoneyUnit(reading.unit);
  const role = counts ? ROLE_NAMES.count : ROLE_NAMES[reading.kind];
  const path = [paragraph.address, name.replaceAll('/', '／'), role].join('/');
  const ordinal = (addresses.get(path) ?? 0) + 1;
  addresses.set(path, ordinal);
  const address = ordinal === 1 ? path : `${path}#${ordinal}`;
  const base = paragraph.printed.place.start;
  if (!('token' in reading)) {
    const unit = reading.kind === 'zero' ? reading.unit : '万元';
    const places = quantum.get(unit) ?? 0;
    return {
      address,
      text: reading.words.text,
      place: { start: base + reading.words.start, end: base + reading.words.end },
      kind: isMoneyUnit(unit) ? 'amount' : 'count',
      value: new Decimal(0),
      unit,
      places,
      // 持平 is said of rounded amounts; that there is none is exact.
      quantum: reading.kind === 'no change' ? places : null,
      quantity: quantityOf(reading),
      standing: 'sentence',
      blank: true,
    };
  }
  const { token } = reading;
  const money = isMoneyUnit(token.unit);
  const negative = (reading.kind === 'change' || reading.kind === 'growth') && reading.sign === -1;
  return {
    address,
    text: paragraph.printed.text.slice(token.start, token.end),
    place: { start: base + token.start, end: base + token.end },
    kind: money ? 'amount' : token.unit === '%' ? 'rate' : 'count',
    value: negative ? numberOf(token).neg() : numberOf(token),
    unit: token.unit,
    places: placesOf(token),
    quantum: money
      ? quantumOf(quantum.get(token.unit) ?? placesOf(token), token.unit as MoneyUnit)
      : token.unit === '%'
        ? placesOf(token)
        : null,
    quantity: quantityOf(reading),
    standing: 'sentence',
    blank: false,
  };
}

function quantityOf(reading: Exclude<Reading, { kind: 'no claim' }>): Quantity | null {
  switch (reading.kind) {
    case 'amount':
    case 'zero':
    case 'count':
      return reading.quantity;
    case 'previous':
      return { ...reading.of.quantity, measure: reading.base };
    case 'change':
    case 'no change':
      return { ...reading.of.quantity, measure: `比${reading.base}` };
    case 'growth':
    case 'share':
    case 'average':
      return null;
  }
}

const same = (a: Quantity, b: Quantity): boolean => keyOf(a) === keyOf(b);

/** What rates, changes and counts follow from, by the figures that stand before them in the section. */
function relations(placed: readonly Placed[], context: NarrativeContext): readonly Equation[] {
  const origin = { kind: 'sentence' } as const;
  return placed.flatMap(({ figure, reading }, i) => {
    const before = placed.slice(0, i).reverse();
    const find = (kind: Reading['kind'], of: Stated): Figure | undefined =>
      before.find((one) => one.reading.kind === kind && quantityMatches(one.reading, of))?.figure;
    switch (reading.kind) {
      case 'share': {
        const part = find('amount', reading.of);
        const whole = denominatorOf(placed, i, reading);
        return part && whole
          ? [equationOf({ law: 'derived', form: 'share', whole: figure, parts: [part, whole], origin })]
          : [];
      }
      case 'growth': {
        const current = find('amount', reading.of);
        const change = find('change', reading.of);
        const previous = find('previous', reading.of);
        if (current && change) {
          return [equationOf({ law: 'derived', form: 'growth', whole: figure, parts: [change, current], origin })];
        }
        return current && previous
          ? [
              equationOf({
                law: 'derived',
                form: 'growth from previous',
                whole: figure,
                parts: [current, previous],
                origin,
              }),
            ]
          : [];
      }
      case 'change': {
        const current = find('amount', reading.of);
        const previous = find('previous', reading.of);
        return current && previous
          ? [equationOf({ law: 'derived', form: 'change', whole: figure, parts: [current, previous], origin })]
          : [];
      }
      case 'count': {
        const counted = reading.counted === 'projects' ? context.goals : reading.counted;
        return counted === null
          ? []
          : [equationOf({ law: 'derived', form: 'count', whole: figure, parts: [], counted, origin })];
      }
      default:
        return [];
    }
  });
}

function quantityMatches(reading: Reading, of: Stated): boolean {
  if (reading.kind === 'amount') return same(reading.quantity, of.quantity);
  return 'of' in reading && same(reading.of.quantity, of.quantity);
}

/** The denominator that the words name, else the amount that the section is about. */
function denominatorOf(
  placed: readonly Placed[],
  index: number,
  reading: Reading & { kind: 'share' },
): Figure | undefined {
  const amounts = placed.filter((one, i) => i < index && one.reading.kind === 'amount');
  const { denominator } = reading;
  if (denominator) {
    const named = amounts.find((one) => one.reading.kind === 'amount' && one.reading.name === denominator.name);
    return (named ?? amounts.find((one) => one.figure.quantity && contains(one.figure.quantity, denominator.at)))
      ?.figure;
  }
  return amounts.find((one) => wraps(one.figure, reading.of.quantity))?.figure;
}

/** Whether a figure states a cell that contains this one and more. */
function wraps(figure: Figure, at: Quantity): boolean {
  return figure.quantity !== null && contains(figure.quantity, at) && !same(figure.quantity, at);
}

/**
 * A list of functions adds up to the amount that its section is about: in one sentence, or item by item under one
 * sub-heading. A list that is left open (等) does not.
 */
function functionLists(placed: readonly Placed[]): readonly Equation[] {
  const amounts = placed.filter((one) => one.reading.kind === 'amount');
  const groups = new Map<string, Placed[]>();
  for (const one of amounts) {
    const code = one.figure.quantity?.function;
    if (code === undefined) continue;
    const key = `${one.paragraph.address.replace(/\/\(\d+\)$/, '')} ${code.length}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const open = group.some((one) => one.reading.kind === 'amount' && one.reading.openList);
    const codes = new Set(group.map((one) => one.figure.quantity?.function));
    if (!first || group.length < 2 || open || codes.size < group.length) return [];
    const whole = amounts.find((one) => one.figure.quantity?.function === undefined && holds(one.figure, group));
    return whole
      ? [
          equationOf({
            law: 'sum',
            form: 'sum',
            whole: whole.figure,
            parts: group.map((one) => one.figure),
            origin: { kind: 'sentence' },
          }),
        ]
      : [];
  });
}

function holds(whole: Figure, group: readonly Placed[]): boolean {
  return group.every((one) => whole.quantity && one.figure.quantity && contains(whole.quantity, one.figure.quantity));
}
