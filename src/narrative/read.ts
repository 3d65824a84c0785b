import type { Coded } from '../layouts/align.js';
import { quantumOf } from '../layouts/read.js';
import { plain } from '../layouts/words.js';
import type { Budget, MoneyUnit } from '../model/budget.js';
import { functionsOf } from '../model/catalogue.js';
import type { Equation } from '../model/equation.js';
import type { Figure, NoClaim } from '../model/figure.js';
import { keyOf, type Quantity } from '../model/quantity.js';
import { Decimal } from '../source/decimal.js';
import { stretchOf } from '../source/place.js';
import { amountLists } from './amount-lists.js';
import { changeLists } from './change-lists.js';
import { classLists } from './class-lists.js';
import type { SentenceContext } from './context.js';
import { namesOf } from './functions.js';
import { isMoneyUnit, type NumberToken } from './numbers.js';
import { readParagraph } from './paragraph.js';
import type { Reading } from './reading.js';
import { type Elsewhere, functionLists, kindLists, type Placed, relations } from './relations.js';
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
  /** The figures that the tables print. */
  readonly figures: readonly Figure[];
}

/** Reads every number of the narrative with its role, and binds it to the cell that it states. */
export function readNarrative(budget: Budget, context: NarrativeContext): NarrativeReading {
  const sections = readSections(budget, context.projects);
  const addresses = new Map<string, number>();
  let official: readonly Coded[] | undefined;
  const catalogue = (): readonly Coded[] => {
    official ??= functionsOf(budget.year);
    return official;
  };
  const functions = context.functions.length > 0 ? context.functions : catalogue();
  const sentence = {
    functions,
    catalogue,
    names: namesOf(functions, functionsOf(budget.year, 3)),
    ownFunctions: context.functions.length > 0,
    projects: context.projects,
    unitName: plain(budget.unit.name.text),
    year: budget.year,
  };
  const printed = new Map(
    context.figures.flatMap((one) => (one.quantity ? [[keyOf(one.quantity), one] as const] : [])),
  );
  const stated = new Map<string, Figure>();
  const elsewhere: Elsewhere = (at) => stated.get(keyOf(at)) ?? printed.get(keyOf(at));
  const parts = sections.map((section) => {
    const part = readSection(section, context, sentence, addresses, elsewhere);
    for (const figure of part.figures) {
      const key = figure.quantity ? keyOf(figure.quantity) : null;
      if (key !== null && !stated.has(key)) stated.set(key, figure);
    }
    return part;
  });
  return {
    sections,
    figures: parts.flatMap((part) => part.figures),
    noClaims: parts.flatMap((part) => part.noClaims),
    equations: parts.flatMap((part) => part.equations),
  };
}

type Part = Omit<NarrativeReading, 'sections'>;

function readSection(
  section: SectionReading,
  context: NarrativeContext,
  sentence: SentenceContext,
  addresses: Map<string, number>,
  elsewhere: Elsewhere,
): Part {
  const noClaims: NoClaim[] = [];
  const placed: Placed[] = [];
  const readings = section.paragraphs.map((paragraph, index) => ({
    paragraph,
    readings: readParagraph(paragraph.printed.text, `${paragraph.address}#${index}`, paragraph.topic, sentence),
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
    equations: [
      ...relations(placed, context.goals, elsewhere),
      ...functionLists(placed),
      ...kindLists(placed),
      ...classLists(placed),
      ...amountLists(placed),
      ...changeLists(placed, sentence.functions, elsewhere),
    ],
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
  return {
    address: paragraph.address,
    text: token.digits,
    place: stretchOf(paragraph.printed.place, token.start, token.end),
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
  'no previous': '上年数',
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
  const { place } = paragraph.printed;
  if (!('token' in reading)) {
    const unit = reading.kind === 'zero' ? reading.unit : '万元';
    const places = quantum.get(unit) ?? 0;
    return {
      address,
      text: reading.words.text,
      place: stretchOf(place, reading.words.start, reading.words.end),
      kind: isMoneyUnit(unit) ? 'amount' : 'count',
      value: new Decimal(0),
      unit,
      places,
      // 持平, and that there was none last year, is said of rounded amounts; that there is none is exact.
      quantum: reading.kind === 'zero' ? null : places,
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
    place: stretchOf(place, token.start, token.end),
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
    case 'no previous':
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
