import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { COLORS, type Color } from './color.js';
import { type CheckFlags, check } from './commands/check.js';
import { completion } from './commands/completion.js';
import { type Console, note, openConsole, reasonOf, refuse, tellFault } from './commands/console.js';
import { type FiguresFlags, figures } from './commands/figures.js';
import { importDraft } from './commands/import.js';
import { type InitFlags, init } from './commands/init.js';
import type { MutateFlags } from './commands/mutate.js';
import { rules } from './commands/rules.js';
import { type WaiveFlags, waive } from './commands/waive.js';
import { watchAndCheck } from './commands/watch.js';
import type { Status } from './findings/level.js';
import { HELP, withStatusHelp } from './help.js';
import type { Language } from './model/language.js';
import { FORMATS } from './report/index.js';
import { findSettings } from './settings/find.js';
import { type LoadedSettings, loadSettings } from './settings/load.js';
import { commandIn, usageMessage } from './usage.js';
import { version } from './version.js';
import { type World, write } from './world.js';

/** Runs one command line and returns its exit status. Nothing ends the process earlier, so that all output gets out. */
export async function runProgram(argv: readonly string[], world: World): Promise<number> {
  const settings = await settingsFor(argv, world);
  const language = languageIn(argv) ?? settings?.settings.lang ?? 'zh';
  const run: Running = { world, language, settings, printed: [], status: 0 };
  const program = build(run);
  const command = commandIn(argv, program);
  const console = openConsole(world, language, command === program ? null : command.name());
  try {
    if (argv.length === 0) program.outputHelp();
    else await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) run.status = await tellFailure(console, error);
    else if (!isHelp(error)) run.status = await refuse(console, meaning(error, argv, program, command, console));
  }
  await write(world.stdout, run.printed.join(''));
  return run.status;
}

/** What a run gathers: the texts that commander prints, and the exit status. */
interface Running {
  readonly world: World;
  readonly language: Language;
  readonly settings: LoadedSettings | null;
  readonly printed: string[];
  status: Status;
}

interface Shared {
  readonly color: Color;
}

const PRETTY = 'pretty';

/**
 * The commands share nearly all that they load, so they are loaded together: files split for each of them would take
 * longer to open than they save. What few runs need (drafts, the self-test) is loaded by itself.
 */
function build(run: Running): Command {
  const { world, language } = run;
  const program = new Command('gouji')
    .description('核对单位预算中的勾稽关系 / recompute a unit budget and name every figure that does not reconcile')
    .version(version, '-V, --version', '版本 / version')
    .helpOption('-h, --help', '帮助 / help')
    .helpCommand('help [command]', '某个命令的帮助 / help for a command')
    .addOption(new Option('--lang <lang>', '语言 / language').choices(['zh', 'en']).default('zh'))
    .addOption(new Option('--color <when>', '颜色 / colour').choices(COLORS).default('auto'))
    .exitOverride()
    .configureHelp(HELP)
    .configureOutput({
      writeOut: (text) => run.printed.push(text),
      writeErr: (text) => run.printed.push(text),
      outputError: () => {},
      getOutHelpWidth: () => world.stdout.columns ?? 100,
      getErrHelpWidth: () => world.stdout.columns ?? 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });

  const open = (command: Command): Console => openConsole(world, language, command.name());
  const color = (command: Command): Color => command.optsWithGlobals<Shared>().color;

  withStatusHelp(program.command('check'))
    .description('核对预算 / check budgets')
    .argument('[input...]', '文件、文件夹、通配符，或 - 表示标准输入 / files, folders, patterns, or - for stdin')
    .option(
      '--format <name>',
      `终端上的格式 / format on the terminal: ${FORMATS.map(({ name }) => name).join(' ')}`,
      PRETTY,
    )
    .option('--output <name=file>', '另存一份报告，可重复 / also write a report to a file, repeatable', append)
    .option('--show <level>', '终端列出的最低级别 / lowest level listed: error warning info', 'warning')
    .option(
      '--fail-on <level>',
      '算作不通过的最低级别 / lowest level that fails: error warning info (default: "error")',
    )
    .option('--max-warnings <n>', '允许的警告数 / number of warnings allowed')
    .option('--min-coverage <percent>', '数字至少有多少受等式约束 / share of figures that must be tied')
    .option('--rule <id=level>', '改规则的级别，可重复 / level of a rule, repeatable: off info warning error', append)
    .option(
      '--rounding <kind>',
      '怎样算四舍五入 / how figures were rounded: half-open closed truncated exact',
      'half-open',
    )
    .option('--waivers <file>', '豁免文件：已认可的发现 / file of findings that were accepted')
    .option('--previous <path>', '上年的预算：文件或文件夹 / last year’s budget: a file or a folder')
    .option('--watch', '文件一改就重新核对 / check again on each change')
    .option('--print-config', '只列出起作用的设置 / only print the settings that hold')
    .option('--quiet', '没有发现就不出声 / silence where nothing is found')
    .option('--limit <n>', '终端最多列出几处发现 / how many findings the terminal lists')
    .option('--stdin-name <name>', '标准输入的名称 / what stdin is called', '<stdin>')
    .action(async (inputs: string[], flags: CheckFlags, command: Command) => {
      run.status = await check(inputs, flags, { color: color(command), settings: run.settings }, open(command));
      if (flags.watch !== true || run.status === 2) return;
      const given = { color: color(command), settings: run.settings };
      run.status = await watchAndCheck(inputs, flags, given, run.status, open(command));
    });

  program
    .command('import')
    .description('把草稿写成编码的预算 / a draft as an encoded budget')
    .argument('<draft>', 'Word、Excel、PDF、网页或文本文件 / a Word, Excel, PDF, web or text file')
    .option('-o, --output <file>', '写入文件 / write to a file')
    .action(async (draft: string, flags: { output?: string }, command: Command) => {
      run.status = await importDraft(draft, flags.output, open(command));
    });

  program
    .command('figures')
    .description('列出每个数字，或详列一个 / every figure, or one in full')
    .argument('<input>', '一份预算 / one budget')
    .argument('[address]', '数字的地址，或其开头 / address of a figure, or its beginning')
    .option('--witness', '列出一组能印成这份文件的真实金额 / true amounts that print as this document')
    .option('--format <name>', '格式 / format: pretty json', PRETTY)
    .option('--stdin-name <name>', '标准输入的名称 / what stdin is called', '<stdin>')
    .action(async (input: string, address: string | undefined, flags: FiguresFlags, command: Command) => {
      run.status = await figures(input, address, flags, color(command), open(command));
    });

  program
    .command('rules')
    .description('列出规则，或讲解一条 / the rules, or one explained')
    .argument('[rule]', '规则 / rule')
    .option('--format <name>', '格式 / format: pretty json markdown', PRETTY)
    .action(async (rule: string | undefined, flags: { format: string }, command: Command) => {
      run.status = await rules(rule, flags, color(command), open(command));
    });

  program
    .command('init')
    .description('一份待填的空预算 / an empty budget to fill in')
    .option('--from <file>', '取上年的预算，清空数字 / from last year’s file, with its figures emptied')
    .option('-o, --output <file>', '写入文件，不覆盖 / write to a file, never over one')
    .action(async (flags: InitFlags, command: Command) => {
      run.status = await init(flags, color(command), open(command));
    });

  program
    .command('schema')
    .description('预算写法的 JSON Schema / the JSON Schema of the encoding')
    .action(async (_: unknown, command: Command) => {
      const { schema } = await import('./commands/schema.js');
      run.status = await schema(open(command));
    });

  program
    .command('waive')
    .description('豁免：连同理由认可现有的发现 / accept what is found now, with a reason')
    .argument('<input>', '一份预算 / one budget')
    .option('--reason <text>', '理由，必须写明 / why; it has to be given')
    .option('--rule <id>', '只豁免一条规则的发现 / the findings of one rule')
    .option('--address <address>', '只豁免一处，或其下各处 / the findings at an address, or below it')
    .option('--until <date>', '到哪一天为止 / the last day on which it holds')
    .option('-o, --output <file>', '加入豁免文件，原有的不动 / add to a file of waivers, whose entries stay')
    .action(async (input: string, flags: WaiveFlags, command: Command) => {
      run.status = await waive(input, flags, color(command), open(command));
    });

  program
    .command('completion')
    .description('命令行补全的脚本 / a script that completes command lines')
    .argument('<shell>', 'bash zsh powershell')
    .action(async (shell: string, _: unknown, command: Command) => {
      run.status = await completion(shell, program, open(command));
    });

  program
    .command('mutate')
    .description(
      '自测：逐个放进差错，看能发现多少 / the self-test: put slips in and see how many are found and located',
    )
    .argument('<input>', '一份勾稽相符的预算 / one budget that reconciles')
    .option('--slips <n>', '同时放几个差错 / how many slips at once: 1 2', '1')
    .option('--seed <n>', '随机数的种子 / seed of what is random', '1')
    .option('--sample <n>', '最多试几次 / how many trials at most')
    .option('--format <name>', '格式 / format: pretty json', PRETTY)
    .option('--stdin-name <name>', '标准输入的名称 / what stdin is called', '<stdin>')
    .action(async (input: string, flags: MutateFlags, command: Command) => {
      const { mutate } = await import('./commands/mutate.js');
      run.status = await mutate(input, flags, color(command), open(command));
    });

  return program;
}

function append(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** The language must be known before the rest is understood, for what is wrong with it to be said in it. */
function languageIn(argv: readonly string[]): Language | null {
  const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const value = argv[at] === '--lang' ? argv[at + 1] : argv[at]?.slice('--lang='.length);
  if (value === undefined) return null;
  return value === 'en' ? 'en' : 'zh';
}

/** The file of settings up the tree. Reading it is not worth the time where nothing would heed it. */
async function settingsFor(argv: readonly string[], { cwd }: World): Promise<LoadedSettings | null> {
  const [first = '-h'] = argv;
  if (['-h', '--help', '-V', '--version', 'help', 'completion'].includes(first)) return null;
  const path = findSettings(cwd);
  return path === null ? null : loadSettings(path);
}

/** A disk that is full is no fault of ours. */
async function tellFailure(console: Console, error: unknown): Promise<Status> {
  const isWriting = error instanceof Error && 'syscall' in error && error.syscall === 'write';
  if (!isWriting) return tellFault(console, error);
  await note(console, `gouji: ${console.words.cannotWrite('<stdout>', reasonOf(error))}`);
  return 2;
}

/** Commander ends its help and version by an error, too. */
function isHelp({ code }: CommanderError): boolean {
  return code === 'commander.helpDisplayed' || code === 'commander.help' || code === 'commander.version';
}

function meaning(
  error: CommanderError,
  argv: readonly string[],
  program: Command,
  command: Command,
  { words, world }: Console,
): string {
  const file = program.args[0];
  const isFile = file !== undefined && (file === '-' || existsSync(resolve(world.cwd, file)));
  if (error.code === 'commander.unknownCommand' && isFile) return words.meantCheck(argv.join(' '));
  return usageMessage(error, program, command, words);
}
