import { parentPort, workerData } from 'node:worker_threads';
import { readBudget } from './check.js';
import { prepareTrials } from './mutation/mutate.js';
import type { Done, Slice, Work } from './mutation/parallel.js';
import { trialsOf } from './mutation/plan.js';

/** One core's share of `gouji mutate`: runs the slices that it is sent, and sends back what came of them. */
const { budget, options } = workerData as Work;
const reading = readBudget(budget);
const planned = trialsOf(reading, options);
const run = prepareTrials(reading, options);

parentPort?.on('message', ({ from, to }: Slice) => {
  const done: Done = { from, to, trials: planned.slice(from, to).map(run) };
  parentPort?.postMessage(done);
});
