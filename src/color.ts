import type { Output, World } from './world.js';

export const COLORS = ['auto', 'always', 'never'] as const;
export type Color = (typeof COLORS)[number];
export type ColorLevel = 0 | 1 | 2 | 3;

/** How many colours an output gets: what the flag says, else NO_COLOR, else FORCE_COLOR, else whether it is a terminal. */
export function colorLevel(flag: Color, output: Output, { env }: Pick<World, 'env'>): ColorLevel {
  if (flag === 'never') return 0;
  if (flag === 'always') return forced(env.FORCE_COLOR) || 1;
  if (isSet(env.NO_COLOR)) return 0;
  if (env.FORCE_COLOR !== undefined) return forced(env.FORCE_COLOR);
  return output.isTTY === true && env.TERM !== 'dumb' ? 1 : 0;
}

function forced(value: string | undefined): ColorLevel {
  if (value === undefined || value === '0' || value === 'false') return 0;
  return value === '2' ? 2 : value === '3' ? 3 : 1;
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}
