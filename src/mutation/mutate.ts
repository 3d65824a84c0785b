import type { BudgetReading } from '../check.js';
import { diagnose } from '../evaluation/diagnosis.js';
import type { Rounding } from '../evaluation/interval.js';
import { buildJoint, type Joint, restated } from '../evaluation/joint.js';
import type { TableReading } from '../layouts/reading.js';
import type { Figure } from '../model/figure.js';
import { Decimal } from '../source/decimal.js';
import { randomFrom } from './random.js';
import { type Neighbours, SLIP_KINDS, type SlipKind, type Slipped, sameValue, slipIn } from './slips.js';

export interface MutateOptions {
  readonly rounding: Rounding;
  readonly seed: number;
  /** How many slips are made at once: 1, or 2 in different figures. */
  readonly slips: 1 | 2;
  /** At most so many trials, drawn evenly; null: every figure and every kind. */
  readonly sample: number | null;
}

/** A slip put into the budget, and what the check made of it. */
export interface Trial {
  readonly kind: SlipKind;
  readonly slipped: Slipped;
  readonly found: boolean;
  /** Every slipped figure is the one named first in a finding. */
  readonly located: boolean;
  /** And no other is named with it. */
  readonly alone: boolean;
  /** The first value suggested for it is the true one. */
  readonly restored: boolean;
  /** For a slip that was not found: the values between which the figure may lie. */
  readonly allowed: string | null;
}

/** Lists the trials in a fixed order: by figure, then by kind. */
export function trialsOf(
  reading: BudgetReading,
  options: MutateOptions,
): readonly { kind: SlipKind; slipped: Slipped }[] {
  const near = neighboursIn(reading.tables);
  const random = randomFrom(options.seed);
  const figures = [...reading.figures.values()].filter((figure) => !figure.blank && figure.kind !== 'count');
  const singles = figures.flatMap((figure) =>
    SLIP_KINDS.flatMap((kind) => {
      const slipped = slipIn(figure, kind, random, near);
      return slipped ? [{ kind, slipped }] : [];
    }),
  );
  const all = options.slips === 1 ? singles : pairsOf(singles, random);
  if (options.sample === null || options.sample >= all.length) return all;
  const step = all.length / options.sample;
  return Array.from({ length: options.sample }, (_, i) => all[Math.floor(i * step)]).filter((one) => one !== undefined);
}

/** Each slip with another one in a different figure. */
function pairsOf(
  singles: readonly { kind: SlipKind; slipped: Slipped }[],
  random: () => number,
): readonly { kind: SlipKind; slipped: Slipped }[] {
  return singles.flatMap((one) => {
    const other = singles[Math.floor(random() * singles.length)];
    const apart = other?.slipped.every((b) => one.slipped.every((a) => a.address !== b.address));
    return other && apart ? [{ kind: one.kind, slipped: [...one.slipped, ...other.slipped] }] : [];
  });
}

function neighboursIn(tables: readonly TableReading[]): Neighbours {
  const beside = new Map<string, Figure>();
  const above = new Map<string, Figure>();
  for (const lane of tables.flatMap((table) => table.lanes)) {
    lane.figures.forEach((row, r) => {
      const printed = row.filter((figure) => figure !== null && !figure.blank) as Figure[];
      printed.forEach((figure, i) => {
        const next = printed[i + 1];
        if (next) beside.set(figure.address, next);
      });
      row.forEach((figure, c) => {
        const over = lane.figures[r - 1]?.[c];
        if (figure && over && !over.blank) above.set(figure.address, over);
      });
    });
  }
  return { beside: (address) => beside.get(address), above: (address) => above.get(address) };
}

/** Puts slips into a budget that was read, one trial after another. */
export function prepareTrials(
  reading: BudgetReading,
  options: MutateOptions,
): (trial: { kind: SlipKind; slipped: Slipped }) => Trial {
  const joint = buildJoint(reading.figures, reading.equations, { rounding: options.rounding, blanksFixed: true });
  joint.system.check();
  return ({ kind, slipped }) => runTrial(reading, joint, options, kind, slipped);
}

function runTrial(
  reading: BudgetReading,
  joint: Joint,
  options: MutateOptions,
  kind: SlipKind,
  slipped: Slipped,
): Trial {
  const figures = new Map(reading.figures);
  const changed = slipped.flatMap(({ address, text }) => {
    const figure = figures.get(address);
    return figure ? [withText(figure, text)] : [];
  });
  for (const figure of changed) figures.set(figure.address, figure);
  const system = restated(joint, changed, reading.equations, { rounding: options.rounding, blanksFixed: true });
  const { consistent, causes } = diagnose(figures, reading.equations, options, system);
  const first = new Map(
    causes.flatMap((cause) => cause.candidates.slice(0, 1).map((one) => [one.address, one] as const)),
  );
  const named = slipped.every(({ address }) => first.has(address));
  const restored = slipped.every(({ address }) => {
    const value = first.get(address)?.value ?? null;
    return value !== null && sameValue(value, reading.figures.get(address)?.text ?? '');
  });
  return {
    kind,
    slipped,
    found: !consistent,
    located: named && first.size === slipped.length,
    alone: named && causes.every((cause) => cause.candidates.length === 1),
    restored: named && restored,
    allowed: consistent ? slipped.map(({ address, text }) => `${address} ${text}`).join('; ') : null,
  };
}

/** The figure as it would be read with another text. */
export function withText(figure: Figure, text: string): Figure {
  const size = new Decimal(text.replace(/[,，\s]/g, ''));
  const value = figure.value.isNegative() && !text.startsWith('-') ? size.neg() : size;
  const places = text.split('.')[1]?.length ?? 0;
  return { ...figure, text, value, places, blank: false };
}
