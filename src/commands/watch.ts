import type { Status } from '../findings/level.js';
import { watchInputs } from '../watch.js';
import { write } from '../world.js';
import { type CheckFlags, check, type Given } from './check.js';
import { type Console, note, refuse } from './console.js';

const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/** Checks again after each change. Only a terminal is cleared and told that there is waiting. */
export async function watchAndCheck(
  inputs: readonly string[],
  flags: CheckFlags,
  given: Given,
  first: Status,
  console: Console,
): Promise<Status> {
  const { world, words } = console;
  if (inputs.length === 0 || inputs.includes('-')) return refuse(console, words.notWatchable);
  let status = first;
  const wait = async (): Promise<void> => {
    if (world.stderr.isTTY === true) await note(console, words.watching);
  };
  await wait();
  const preset = given.settings?.settings;
  const beside = [flags.waivers ?? preset?.waivers, flags.previous ?? preset?.previous];
  await watchInputs([...inputs, ...beside.filter((path) => typeof path === 'string')], world.stop, async () => {
    if (world.stdout.isTTY === true) await write(world.stdout, CLEAR);
    status = await check(inputs, flags, given, console);
    await wait();
  });
  return status;
}
