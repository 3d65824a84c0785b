import type { BudgetReading } from '../check.js';
import { neighboursIn } from '../evaluation/neighbours.js';
import { codeSlips } from './code-slips.js';
import type { MutateOptions } from './mutate.js';
import { randomFrom } from './random.js';
import { SLIP_KINDS, type SlipKind, type Slipped, slipIn } from './slips.js';
import type { Planned } from './trial.js';

interface FigureSlip {
  readonly kind: SlipKind;
  readonly slipped: Slipped;
}

/** Lists the trials in a fixed order: by figure, then by kind; then the codes of rows, which are tried one at a time. */
export function trialsOf(reading: BudgetReading, options: MutateOptions): readonly Planned[] {
  const near = neighboursIn(reading.tables);
  const random = randomFrom(options.seed);
  const figures = [...reading.figures.values()].filter((figure) => !figure.blank && figure.kind !== 'count');
  const singles = figures.flatMap((figure) =>
    SLIP_KINDS.flatMap((kind) => {
      const slipped = slipIn(figure, kind, random, near);
      return slipped ? [{ kind, slipped }] : [];
    }),
  );
  const all: readonly Planned[] =
    options.slips === 1
      ? [...singles, ...codeSlips(reading.budget, random).map((slip) => ({ kind: 'code', slip }) as const)]
      : pairsOf(singles, random);
  return options.sample === null ? all : drawn(all, options.sample);
}

/** So many, evenly. */
function drawn(all: readonly Planned[], sample: number): readonly Planned[] {
  if (sample >= all.length) return all;
  const step = all.length / sample;
  return Array.from({ length: sample }, (_, i) => all[Math.floor(i * step)]).filter((one) => one !== undefined);
}

/** Each slip with another one in a different figure. */
function pairsOf(singles: readonly FigureSlip[], random: () => number): readonly FigureSlip[] {
  return singles.flatMap((one) => {
    const other = singles[Math.floor(random() * singles.length)];
    const apart = other?.slipped.every((b) => one.slipped.every((a) => a.address !== b.address));
    return other && apart ? [{ kind: one.kind, slipped: [...one.slipped, ...other.slipped] }] : [];
  });
}
