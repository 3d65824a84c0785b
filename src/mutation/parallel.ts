import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { readBudget } from '../check.js';
import type { Budget } from '../model/budget.js';
import { type MutateOptions, prepareTrials } from './mutate.js';
import { trialsOf } from './plan.js';
import type { Planned, Trial } from './trial.js';

/** What a worker is started with; it reads the budget itself, and so plans the same trials. */
export interface Work {
  readonly budget: Budget;
  readonly options: MutateOptions;
}

export interface Slice {
  readonly from: number;
  readonly to: number;
}

export interface Done extends Slice {
  readonly trials: readonly Trial[];
}

/** Told after every few trials: how many are done, of how many. */
export type Progress = (done: number, all: number) => void;

/** Small enough that no core waits long for the other at the end. */
const SLICE = 12;

/** Runs all trials on all cores; the results are those of one core, in the same order. */
export async function runTrials(
  work: Work,
  progress: Progress,
  cores = availableParallelism(),
): Promise<readonly Trial[]> {
  const reading = readBudget(work.budget);
  const planned = trialsOf(reading, work.options);
  const slices = Array.from({ length: Math.ceil(planned.length / SLICE) }, (_, i) => ({
    from: i * SLICE,
    to: Math.min((i + 1) * SLICE, planned.length),
  }));
  const program = new URL('./trial-worker.js', import.meta.url);
  // Run from its sources, the program has no worker beside it.
  const workers = existsSync(fileURLToPath(program)) ? Math.min(cores, slices.length) : 1;
  if (workers > 1) return onWorkers(program, work, planned, slices, workers, progress);

  const run = prepareTrials(reading, work.options);
  return slices.flatMap(({ from, to }) => {
    const trials = planned.slice(from, to).map(run);
    progress(to, planned.length);
    return trials;
  });
}

async function onWorkers(
  program: URL,
  workerData: Work,
  planned: readonly Planned[],
  slices: readonly Slice[],
  workers: number,
  progress: Progress,
): Promise<readonly Trial[]> {
  const waiting = [...slices];
  const results: Trial[][] = [];
  let done = 0;
  const runOne = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(program, { workerData });
      const next = (): void => {
        const slice = waiting.shift();
        if (slice === undefined) void worker.terminate().then(() => resolve());
        else worker.postMessage(slice);
      };
      worker.on('error', reject);
      worker.on('message', ({ from, to, trials }: Done) => {
        results[from] = [...trials];
        done += to - from;
        progress(done, planned.length);
        next();
      });
      next();
    });
  await Promise.all(Array.from({ length: workers }, runOne));
  return results.flat();
}
