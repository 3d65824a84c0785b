import type { Language } from '../model/language.js';

/** What the command line itself says on stderr, in both languages. */
export interface CommandWords {
  readonly usage: (message: string, command: string | null) => string;
  readonly unknownOption: (option: string, nearest: string | null) => string;
  readonly optionOf: (option: string, commands: readonly string[]) => string;
  readonly unknownCommand: (command: string, nearest: string | null) => string;
  readonly meantCheck: (file: string) => string;
  readonly tooManyArguments: (expected: string, got: string) => string;
  readonly missingArgument: (argument: string) => string;
  readonly missingValue: (option: string) => string;
  readonly wrongChoice: (option: string, value: string, choices: readonly string[], nearest: string | null) => string;
  readonly wrongNumber: (option: string, value: string, expected: 'count' | 'percentage') => string;
  readonly wrongPair: (option: string, value: string, expected: string) => string;
  readonly twice: (option: string, value: string) => string;
  readonly unknownRule: (rule: string, nearest: string | null) => string;
  readonly fixedRule: (rule: string) => string;
  readonly unknownAddress: (address: string, nearest: readonly string[]) => string;
  readonly oneInput: (count: number) => string;
  readonly exists: (path: string) => string;
  readonly cannotWrite: (path: string, reason: string) => string;
  readonly written: (path: string) => string;
  readonly encodedAlready: (path: string) => string;
  readonly skipped: (files: number) => string;
  readonly noSettings: string;
  readonly watching: string;
  readonly notWatchable: string;
  readonly reasonNeeded: string;
  readonly nothingToWaive: string;
  readonly nowWaived: (findings: number) => string;
  readonly notAppendable: (path: string) => string;
  readonly wrongDate: (option: string, value: string) => string;
  readonly tooManyWarnings: (warnings: number, allowed: number) => string;
  readonly tooLittleCoverage: (path: string, tied: number, figures: number, demanded: string) => string;
  readonly fault: (message: string) => string;
}

/** What the system's short names mean for a person who wants a file written, and what to do. */
const WRITE_FAULTS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  ENOENT: {
    zh: '没有这个文件夹。请先建立文件夹，或核对路径。',
    en: 'there is no such folder. Make it first, or check the path.',
  },
  EISDIR: {
    zh: '这是一个文件夹。请写出文件名。',
    en: 'this is a folder. Name a file in it.',
  },
  ENOTDIR: {
    zh: '路径中有一段是文件，不是文件夹。请核对路径。',
    en: 'a part of the path is a file and no folder. Check the path.',
  },
  EACCES: {
    zh: '没有权限。请换一个文件夹，或检查权限。',
    en: 'permission is denied. Choose another folder, or check the permissions.',
  },
  EPERM: {
    zh: '不允许写入。请关闭打开着这个文件的程序（如 Excel），或检查权限。',
    en: 'it is not permitted. Close the program that has the file open (such as Excel), or check the permissions.',
  },
  EBUSY: {
    zh: '文件正被占用。请关闭打开着它的程序（如 Excel）后再试。',
    en: 'the file is in use. Close the program that has it open (such as Excel), and try again.',
  },
  ENOSPC: { zh: '磁盘已满。', en: 'the disk is full.' },
};

const zh: CommandWords = {
  usage: (message, command) => `${message}\n用法见 gouji ${command === null ? '' : `${command} `}--help`,
  unknownOption: (option, nearest) => `没有选项 ${option}${nearest === null ? '' : `，是否指 ${nearest}？`}`,
  optionOf: (option, commands) =>
    `${option} 是 ${commands.map((command) => `gouji ${command}`).join('、')} 的选项，请写在命令之后`,
  unknownCommand: (command, nearest) => `没有命令 ${command}${nearest === null ? '' : `，是否指 ${nearest}？`}`,
  meantCheck: (file) => `缺少命令，是否指 gouji check ${file}？`,
  tooManyArguments: (expected, got) => `参数太多：最多 ${expected} 个，给出了 ${got} 个`,
  missingArgument: (argument) => `缺少参数 <${argument}>`,
  missingValue: (option) => `选项 ${option} 缺少取值`,
  wrongChoice: (option, value, choices, nearest) =>
    `${option} 不能取“${value}”${nearest === null ? '。' : `，是否指 ${nearest}？`}可取：${choices.join('、')}`,
  wrongNumber: (option, value, expected) =>
    `${option} 要${expected === 'count' ? '一个不小于 0 的整数' : ' 0 到 100 的百分数'}，不能是“${value}”`,
  wrongPair: (option, value, expected) => `${option} 应写成 ${expected}，不能是“${value}”`,
  twice: (option, value) => `${option} 两次写到同一文件 ${value}`,
  unknownRule: (rule, nearest) =>
    `没有规则 ${rule}${nearest === null ? '' : `，是否指 ${nearest}？`}gouji rules 列出全部规则`,
  fixedRule: (rule) => `规则 ${rule} 的级别不能改：无法核对的文件不能算通过`,
  unknownAddress: (address, nearest) =>
    `没有地址 ${address}${nearest.length === 0 ? '；gouji figures 文件名 列出全部地址' : `，最接近的是：\n${nearest.map((one) => `  ${one}`).join('\n')}`}`,
  oneInput: (count) => `这里要恰好一份预算，给出的有 ${count} 份`,
  exists: (path) => `${path} 已经存在，不会覆盖`,
  cannotWrite: (path, reason) => `无法写入 ${path}：${WRITE_FAULTS[reason]?.zh ?? reason}`,
  written: (path) => `已写入 ${path}`,
  encodedAlready: (path) => `${path} 已经是编码的预算，不用转换`,
  skipped: (files) => `跳过 ${files} 个不是预算的文件`,
  noSettings: '没有 gouji.config.yaml，全为默认',
  watching: '等待文件改动，Ctrl+C 结束',
  notWatchable: '--watch 要写明文件或文件夹，标准输入不能等待改动',
  reasonNeeded: '--reason 必须写明理由',
  nothingToWaive: '没有可以豁免的发现',
  nowWaived: (findings) => `写入 ${findings} 条豁免`,
  notAppendable: (path) => `${path} 的写法无法在末尾添加，没有改动；请不用 -o，把输出的内容自行加入`,
  wrongDate: (option, value) => `${option} 应是日期，如 2026-12-31，不能是“${value}”`,
  tooManyWarnings: (warnings, allowed) => `警告 ${warnings} 个，多于 --max-warnings 允许的 ${allowed} 个`,
  tooLittleCoverage: (path, tied, figures, demanded) =>
    `${path}: ${figures} 个数字中 ${tied} 个有等式约束，不到 --min-coverage 要求的 ${demanded}%`,
  fault: (message) =>
    `gouji 自身出错：${message}\n这是程序的缺陷，请连同输入文件报告给 gouji 项目；设环境变量 GOUJI_DEBUG=1 再运行一次可得到详情`,
};

const en: CommandWords = {
  usage: (message, command) => `${message}\nsee gouji ${command === null ? '' : `${command} `}--help`,
  unknownOption: (option, nearest) => `no option ${option}${nearest === null ? '' : `; did you mean ${nearest}?`}`,
  optionOf: (option, commands) =>
    `${option} is an option of ${commands.map((command) => `gouji ${command}`).join(', ')}: put it after the command`,
  unknownCommand: (command, nearest) => `no command ${command}${nearest === null ? '' : `; did you mean ${nearest}?`}`,
  meantCheck: (file) => `a command is missing; did you mean gouji check ${file}?`,
  tooManyArguments: (expected, got) => `too many arguments: at most ${expected}, and ${got} were given`,
  missingArgument: (argument) => `the argument <${argument}> is missing`,
  missingValue: (option) => `the option ${option} needs a value`,
  wrongChoice: (option, value, choices, nearest) =>
    `${option} cannot be “${value}”${nearest === null ? '.' : `; did you mean ${nearest}?`} It can be: ${choices.join(', ')}`,
  wrongNumber: (option, value, expected) =>
    `${option} takes ${expected === 'count' ? 'a whole number from 0' : 'a percentage from 0 to 100'}, not “${value}”`,
  wrongPair: (option, value, expected) => `${option} is written ${expected}, not “${value}”`,
  twice: (option, value) => `${option} writes ${value} twice`,
  unknownRule: (rule, nearest) =>
    `no rule ${rule}${nearest === null ? '' : `; did you mean ${nearest}?`} gouji rules lists all`,
  fixedRule: (rule) => `the level of ${rule} is fixed: a file that could not be checked cannot pass`,
  unknownAddress: (address, nearest) =>
    `no address ${address}${nearest.length === 0 ? '; gouji figures FILE lists all addresses' : `; the nearest are:\n${nearest.map((one) => `  ${one}`).join('\n')}`}`,
  oneInput: (count) => `exactly one budget is needed here, and ${count} were given`,
  exists: (path) => `${path} exists and is not overwritten`,
  cannotWrite: (path, reason) => `cannot write ${path}: ${WRITE_FAULTS[reason]?.en ?? reason}`,
  written: (path) => `wrote ${path}`,
  encodedAlready: (path) => `${path} is an encoded budget already`,
  skipped: (files) => `${files} ${files === 1 ? 'file that is no budget' : 'files that are no budgets'} skipped`,
  noSettings: 'no gouji.config.yaml: all defaults',
  watching: 'waiting for changes; Ctrl+C ends it',
  notWatchable: '--watch needs files or folders: stdin does not change',
  reasonNeeded: '--reason has to say why',
  nothingToWaive: 'there is no finding to waive',
  nowWaived: (findings) => `wrote ${findings} ${findings === 1 ? 'waiver' : 'waivers'}`,
  notAppendable: (path) =>
    `${path} is written in a way that nothing can be added to its end, and was left as it is: leave out -o and add the output yourself`,
  wrongDate: (option, value) => `${option} takes a date such as 2026-12-31, not “${value}”`,
  tooManyWarnings: (warnings, allowed) => `${warnings} warnings, more than the ${allowed} that --max-warnings allows`,
  tooLittleCoverage: (path, tied, figures, demanded) =>
    `${path}: ${tied} of ${figures} figures are tied, less than the ${demanded}% that --min-coverage demands`,
  fault: (message) =>
    `gouji itself failed: ${message}\nThis is a defect: please report it to the gouji project with the input; GOUJI_DEBUG=1 in the environment shows the details`,
};

const COMMAND_WORDS: Readonly<Record<Language, CommandWords>> = { zh, en };

export function commandWords(language: Language): CommandWords {
  return COMMAND_WORDS[language];
}
