import type { Status } from '../findings/level.js';
import type { Language } from '../model/language.js';
import { type CommandWords, commandWords } from '../wording/command.js';
import { type World, write } from '../world.js';

/** What every command is given: its world, the language, and the words of the command line in it. */
export interface Console {
  readonly world: World;
  readonly language: Language;
  readonly words: CommandWords;
  /** The command that is run; null where none was given. */
  readonly command: string | null;
}

export function openConsole(world: World, language: Language, command: string | null): Console {
  return { world, language, words: commandWords(language), command };
}

export function note({ world }: Console, text: string): Promise<void> {
  return write(world.stderr, `${text}\n`);
}

/** A command that was used wrongly: says so, and that nothing was done. */
export async function refuse(console: Console, message: string): Promise<Status> {
  await note(console, `gouji: ${console.words.usage(message, console.command)}`);
  return 2;
}

/** A defect of this program. The stack is for those who ask for it. */
export async function tellFault(console: Console, error: unknown, path: string | null = null): Promise<Status> {
  const said = error instanceof Error ? error.message : String(error);
  const message = path === null ? said : `${path}: ${said}`;
  await note(console, `gouji: ${console.words.fault(message)}`);
  if (console.world.env.GOUJI_DEBUG && error instanceof Error) await note(console, error.stack ?? '');
  return 2;
}

/** What the system says of a file that it does not let us have. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.message : String(error);
}
