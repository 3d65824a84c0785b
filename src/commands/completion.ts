import type { Command } from 'commander';
import type { Status } from '../findings/level.js';
import { RULES } from '../rules/index.js';
import { write } from '../world.js';
import { choice } from './choice.js';
import { type Console, refuse } from './console.js';

const SHELLS = ['bash', 'zsh', 'powershell'] as const;

/** What can follow on a command line: the options of a command, and the values of an option. */
interface Words {
  readonly command: string;
  readonly flags: readonly string[];
  readonly values: readonly { readonly flag: string; readonly words: readonly string[] }[];
}

/** Prints a script that completes command lines, made from the commands themselves. */
export async function completion(shell: string, program: Command, console: Console): Promise<Status> {
  const chosen = choice('completion', shell, SHELLS, console.words);
  if (!chosen.ok) return refuse(console, chosen.message);
  const commands = program.commands.map((command) => wordsOf(command, program));
  const render = { bash, zsh, powershell }[chosen.value];
  await write(console.world.stdout, render(commands));
  return 0;
}

function wordsOf(command: Command, program: Command): Words {
  const options = [...command.options, ...program.options.filter(({ long }) => long !== '--version')];
  return {
    command: command.name(),
    flags: [...options.map(({ long, short }) => long ?? short ?? ''), '--help'],
    values: options.flatMap(({ long, short, description, argChoices }) => {
      const words = argChoices ?? listedIn(description);
      return words.length === 0 ? [] : [long, short].flatMap((flag) => (flag ? [{ flag, words }] : []));
    }),
  };
}

/** The help of an option that takes one of several words ends with them. */
function listedIn(description: string): readonly string[] {
  if (/\bID=level|level of a rule/.test(description)) {
    return RULES.flatMap(({ id }) => ['off', 'info', 'warning', 'error'].map((level) => `${id}=${level}`));
  }
  const [, words = ''] = /: ([a-z0-9-]+(?: [a-z0-9-]+)+)(?: \(default.*\))?$/.exec(description) ?? [];
  return words.split(' ').filter((word) => word !== '');
}

/** Words that stand where an argument does; files are completed by the shell. */
function argumentsOf(command: string): readonly string[] {
  if (command === 'rules') return RULES.map(({ id }) => id);
  return command === 'completion' ? SHELLS : [];
}

function bash(commands: readonly Words[]): string {
  const cases = commands.flatMap(({ command, flags, values }) => [
    `    ${command})`,
    '      case "$before" in',
    ...values.map(({ flag, words }) => `        ${flag}) words="${words.join(' ')}" ;;`),
    '        *)',
    '          case "$word" in',
    `            -*) words="${flags.join(' ')}" ;;`,
    `            *) words="${argumentsOf(command).join(' ')}" ;;`,
    '          esac ;;',
    '      esac ;;',
  ]);
  return `# gouji: source <(gouji completion bash)
_gouji() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${[...commands.map(({ command }) => command), 'help'].join(' ')} --help --version" -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  if [ -n "$words" ]; then COMPREPLY=($(compgen -W "$words" -- "$word"))
  else COMPREPLY=($(compgen -f -- "$word")); fi
}
complete -o filenames -F _gouji gouji
`;
}

/** zsh runs the functions of bash. */
function zsh(commands: readonly Words[]): string {
  return `# gouji: source <(gouji completion zsh)
autoload -U +X bashcompinit && bashcompinit
${bash(commands).split('\n').slice(1).join('\n')}`;
}

function powershell(commands: readonly Words[]): string {
  const list = (words: readonly string[]): string => `@(${words.map((word) => `'${word}'`).join(', ')})`;
  const entries = commands.map(({ command, flags, values }) => {
    const given = values.map(({ flag, words }) => `'${flag}' = ${list(words)}`).join('; ');
    return `    '${command}' = @{ flags = ${list(flags)}; words = ${list(argumentsOf(command))}; values = @{ ${given} } }`;
  });
  return `# gouji: gouji completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName gouji -ScriptBlock {
  param($word, $line, $position)
  $commands = @{
${entries.join('\n')}
  }
  $given = @($line.CommandElements | ForEach-Object { $_.ToString() })
  $before = if ($word -eq '') { $given[-1] } else { $given[-2] }
  $command = if ($given.Count -gt 1) { $commands[$given[1]] } else { $null }
  $words = if ($null -eq $command -or ($given.Count -eq 2 -and $word -ne '')) { $commands.Keys | Sort-Object }
    elseif ($command.values.ContainsKey($before)) { $command.values[$before] }
    elseif ($word -like '-*') { $command.flags }
    else { $command.words }
  $words | Where-Object { $_ -like "$word*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
}
