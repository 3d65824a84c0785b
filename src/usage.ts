import type { Command, CommanderError } from 'commander';
import { nearest } from './model/nearest.js';
import type { CommandWords } from './wording/command.js';

/** What was wrong with a command line, in our words. Commander tells it in English prose, from which the names are taken. */
export function usageMessage(error: CommanderError, program: Command, command: Command, words: CommandWords): string {
  const [name = '', value = ''] = [...error.message.matchAll(/'((?:[^']|'(?! ))*)'/g)].map((found) => found[1] ?? '');
  switch (error.code) {
    case 'commander.unknownOption':
      return unknownOption(name, program, command, words);
    case 'commander.unknownCommand':
      return words.unknownCommand(name, nearest(name, namesOf(program)));
    case 'commander.missingArgument':
      return words.missingArgument(name);
    case 'commander.optionMissingArgument':
      return words.missingValue(longFlag(name));
    case 'commander.excessArguments': {
      const [expected = '', got = ''] = error.message.match(/\d+(?= argument)|(?<=got )\d+/g) ?? [];
      return words.tooManyArguments(expected, got);
    }
    case 'commander.invalidArgument': {
      const choices = (/Allowed choices are (.*)\.$/s.exec(error.message)?.[1] ?? '').split(', ');
      return words.wrongChoice(longFlag(name), value, choices, nearest(value, choices));
    }
    default:
      return error.message.replace(/^error: /, '');
  }
}

/** The command that a command line is about, as far as can be told before it is understood. */
export function commandIn(argv: readonly string[], program: Command): Command {
  return program.commands.find((command) => argv.includes(command.name())) ?? program;
}

function unknownOption(flag: string, program: Command, command: Command, words: CommandWords): string {
  const [name = flag] = flag.split('=');
  const misplaced = command === program || flagsOf(command).includes(name);
  const owners = misplaced ? program.commands.filter((one) => flagsOf(one).includes(name)) : [];
  if (owners.length > 0)
    return words.optionOf(
      name,
      owners.map((owner) => owner.name()),
    );
  const known = [...flagsOf(command), ...(command === program ? [] : flagsOf(program))];
  return words.unknownOption(name, nearest(name, known));
}

function flagsOf(command: Command): readonly string[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .map(({ long, short }) => long ?? short ?? '');
}

function namesOf(program: Command): readonly string[] {
  return program.commands.map((command) => command.name());
}

/** `--fail-on <level>` and `-o, --output <file>` by the name that people know. */
function longFlag(flags: string): string {
  return /--[\w-]+/.exec(flags)?.[0] ?? flags;
}
