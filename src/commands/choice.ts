import { nearest } from '../model/nearest.js';
import type { CommandWords } from '../wording/command.js';

/** A setting as it was read from the command line, or what is wrong with it. */
export type Setting<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly message: string };

export function ok<Value>(value: Value): Setting<Value> {
  return { ok: true, value };
}

export function wrong(message: string): { readonly ok: false; readonly message: string } {
  return { ok: false, message };
}

export function choice<Value extends string>(
  option: string,
  value: string,
  choices: readonly Value[],
  words: CommandWords,
): Setting<Value> {
  const chosen = choices.find((one) => one === value);
  return chosen === undefined ? wrong(words.wrongChoice(option, value, choices, nearest(value, choices))) : ok(chosen);
}
