import type { BudgetReading } from '../check.js';
import { namedBy } from '../evaluation/cause.js';
import { diagnose } from '../evaluation/diagnosis.js';
import type { Rounding } from '../evaluation/interval.js';
import { buildJoint, type Joint, restated } from '../evaluation/joint.js';
import { type Neighbours, neighboursIn } from '../evaluation/neighbours.js';
import { withText } from '../evaluation/restate.js';
import type { Figure } from '../model/figure.js';
import { prepareCodeTrials } from './code-trial.js';
import { roomIn } from './room.js';
import { type SlipKind, type Slipped, sameValue } from './slips.js';
import type { Planned, Room, Trial } from './trial.js';

export interface MutateOptions {
  readonly rounding: Rounding;
  readonly seed: number;
  /** How many slips are made at once: 1, or 2 in different figures. */
  readonly slips: 1 | 2;
  /** At most so many trials, drawn evenly; null: every figure and every kind. */
  readonly sample: number | null;
}

/** Puts slips into a budget that was read, one trial after another; no trial depends on another. */
export function prepareTrials(reading: BudgetReading, options: MutateOptions): (planned: Planned) => Trial {
  const joint = buildJoint(reading.figures, reading.equations, options);
  joint.system.check();
  const neighbours = neighboursIn(reading.tables);
  const room = roomIn(reading, joint);
  const ofCode = prepareCodeTrials(reading, options.rounding);
  return (planned) =>
    planned.kind === 'code'
      ? ofCode(planned.slip)
      : runTrial({ reading, joint, neighbours, options, room }, planned.kind, planned.slipped);
}

interface Prepared {
  readonly reading: BudgetReading;
  readonly joint: Joint;
  readonly neighbours: Neighbours;
  readonly options: MutateOptions;
  readonly room: (figure: Figure) => Room;
}

function runTrial({ reading, joint, neighbours, options, room }: Prepared, kind: SlipKind, slipped: Slipped): Trial {
  const figures = new Map(reading.figures);
  const changed = slipped.flatMap(({ address, text }) => {
    const figure = figures.get(address);
    return figure ? [withText(figure, text)] : [];
  });
  for (const figure of changed) figures.set(figure.address, figure);
  const system = restated(joint, figures, changed, reading.equations, options);
  const { consistent, causes } = diagnose(figures, reading.equations, options, { prepared: system, neighbours });
  const first = new Map(causes.flatMap(namedBy).map((one) => [one.address, one] as const));
  const named = slipped.every(({ address }) => first.has(address));
  const restored = slipped.every(({ address }) => {
    const value = first.get(address)?.value ?? null;
    return value !== null && sameValue(value, reading.figures.get(address)?.text ?? '');
  });
  return {
    kind,
    slipped,
    found: consistent === false,
    located: named && first.size === slipped.length,
    alone: named && causes.every((cause) => cause.candidates.length === 1),
    restored: named && restored,
    room: consistent !== false ? changed.map(room) : [],
  };
}
