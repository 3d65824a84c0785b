import type { Equation } from '../model/equation.js';
import type { Figure } from '../model/figure.js';
import { keyOf } from '../model/quantity.js';
import { Decimal } from '../source/decimal.js';
import type { JointOptions } from './assemble.js';
import { inItsTable } from './blanks.js';
import type { Candidate } from './cause.js';
import { worth } from './interval.js';
import { addressOf, type Joint, restated } from './joint.js';
import type { Neighbours } from './neighbours.js';
import { isPrintable, printableValues, type Range } from './printable.js';
import { type Reach, rangeOf } from './range.js';
import { withText } from './restate.js';
import type { Effort, System } from './simplex.js';
import { beforeOneSlip, misplaced, type SlipReading, slipBetween } from './slip.js';

/** What a diagnosis asks, and of what. */
export interface Search {
  readonly joint: Joint;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly equations: readonly Equation[];
  readonly options: JointOptions;
  readonly effort: Effort;
  readonly neighbours: Neighbours;
  /** By cell, the figures that state it. */
  readonly printings: ReadonlyMap<string, readonly Figure[]>;
}

export function printingsOf(figures: ReadonlyMap<string, Figure>): ReadonlyMap<string, readonly Figure[]> {
  const printings = new Map<string, Figure[]>();
  for (const figure of figures.values()) {
    if (figure.quantity === null) continue;
    const key = keyOf(figure.quantity);
    printings.set(key, [...(printings.get(key) ?? []), figure]);
  }
  return printings;
}

/** `system` holds everything but the repair, and has a solution; null where the figure is not asked. */
export function candidateOf(search: Search, system: System | null, label: string): Candidate {
  const address = addressOf(label);
  const printed = search.figures.get(address);
  const figure = printed?.blank ? inItsTable(printed, search.figures) : printed;
  const none = {
    address,
    values: null,
    value: null,
    slip: { slip: null, cost: 12 },
    agreeing: 0,
    forced: false,
    coarse: false,
  };
  if (!figure || !system) return none;
  const { range, values } = leftFor(search, system, figure);
  const forced = isForced(figure, range);
  const best = values === null ? oneSlipAway(search, system, figure, range) : bestOf(search, figure, values, forced);
  return {
    address,
    values,
    value: best?.value ?? null,
    slip: best?.slip ?? none.slip,
    agreeing: best?.agreeing ?? 0,
    forced,
    coarse: isCoarse(figure, range),
  };
}

interface LeftFor {
  readonly range: Range;
  readonly values: readonly string[] | null;
}

/** So few values are tried one by one, which is quicker than to look for the least and the greatest. */
const FEW = 4;

/** What the rest leaves of a figure. Where one row at a time leaves one value, all rows together leave it too. */
function leftFor(search: Search, system: System, figure: Figure): LeftFor {
  const { joint, equations, effort } = search;
  const ask = (reach: Reach): LeftFor => {
    const range = rangeOf({ joint, system, effort, reach }, figure, equations);
    return { range, values: printableValues(figure, range) };
  };
  const outer = ask('outer');
  const { range, values } = outer;
  const many = values === null || values.length > FEW;
  if (many || isForced(figure, range) || isCoarse(figure, range)) return ask('exact');
  const possible = (text: string): boolean => canRead(search, system, [withText(figure, text)]);
  return values.length === 1 ? outer : { range, values: values.filter(possible) };
}

/** Whether figures may read so for all that the rest says; where the work ends before that is known, they may. */
export function canRead(
  { joint, figures, equations, options, effort }: Search,
  system: System,
  read: readonly Figure[],
) {
  return restated({ ...joint, system }, figures, read, equations, options).system.probe(effort).feasible !== false;
}

function isForced(figure: Figure, range: Range): boolean {
  return figure.quantum !== null && isWithin(figure, range, figure.quantum, 3);
}

function isCoarse(figure: Figure, range: Range): boolean {
  return figure.quantum !== null && figure.places < figure.quantum && isWithin(figure, range, figure.places, 1);
}

interface Choice {
  readonly value: string;
  readonly slip: SlipReading;
  readonly agreeing: number;
}

/** How much unlikelier a value is that was chosen among many. */
const GUESSED = 0.1;

/** Of more values than can be listed, the only one that the likeliest slip of the hand would turn into what is printed. */
function oneSlipAway(search: Search, system: System, figure: Figure, range: Range): Choice | undefined {
  const near = beforeOneSlip(figure.text)
    .map((text) => withText(figure, text))
    .filter((read) => read.places === figure.places && isPrintable(read, range))
    .map((read) => ({ read, slip: slipBetween(figure.text, read.text) }));
  const least = Math.min(...near.map(({ slip }) => slip.cost));
  const [only, ...others] = near.filter(({ slip }) => slip.cost === least);
  if (!only || others.length > 0 || !canRead(search, system, [only.read])) return undefined;
  // Less than what the rest leaves as the only value.
  return { value: only.read.text, slip: { ...only.slip, cost: only.slip.cost + GUESSED }, agreeing: 0 };
}

function bestOf(search: Search, figure: Figure, values: readonly string[], forced: boolean): Choice | undefined {
  const others = figure.quantity ? (search.printings.get(keyOf(figure.quantity)) ?? []) : [];
  const middle = (values.length - 1) / 2;
  return values
    .map((value, index) => ({
      value,
      slip: slipIn(search, figure, value),
      agreeing: others.filter((other) => other.address !== figure.address && other.text.trim() === value).length,
      echoes: values.length === 1 ? 0 : echoesOf(search, figure, value),
      aside: Math.abs(index - middle),
      away: new Decimal(value.replaceAll(',', '')).abs().sub(figure.value.abs()).abs(),
    }))
    .sort(
      (a, b) =>
        b.agreeing - a.agreeing ||
        b.echoes - a.echoes ||
        a.slip.cost - b.slip.cost ||
        // Where rounding alone leaves several, it seldom leaves the outermost: each part would round the same way.
        (forced ? 0 : a.aside - b.aside) ||
        a.away.comparedTo(b.away),
    )[0];
}

/** How a figure came to be printed instead of a value: by a slip of the hand, or taken from the row above. */
function slipIn({ neighbours }: Search, figure: Figure, value: string): SlipReading {
  const typed = slipBetween(figure.text, value);
  const copied = neighbours.above(figure.address)?.value.eq(figure.value) && !figure.value.isZero();
  const placed = misplaced('row above');
  return copied && placed.cost < typed.cost ? placed : typed;
}

/** Where several values would do: how often sentences print one of them as a rate, or as a change since the same year. */
function echoesOf(search: Search, figure: Figure, value: string): number {
  const alike = (other: Figure): boolean =>
    other.address !== figure.address &&
    other.kind === figure.kind &&
    other.standing === 'sentence' &&
    other.quantity?.measure === figure.quantity?.measure &&
    other.text.trim() === value;
  if (figure.kind !== 'rate' && figure.quantity?.measure === undefined) return 0;
  return [...search.figures.values()].filter(alike).length;
}

/** Whether the range comes within `halves` half quanta of the printed value. */
function isWithin(figure: Figure, range: Range, places: number | null, halves: number): boolean {
  if (places === null || range.low === null || range.high === null) return false;
  const value = figure.value.mul(worth(figure.unit));
  const reach = new Decimal(10).pow(-places).mul(worth(figure.unit)).div(2).mul(halves);
  const above =
    range.low.lt(value.add(reach)) || (halves === 1 && range.low.eq(value.add(reach)) && value.isNegative());
  return above && range.high.gt(value.sub(reach));
}
