import type { Command, HelpConfiguration } from 'commander';
import { displayWidth } from './report/width.js';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法 / Usage:',
  'Arguments:': '参数 / Arguments:',
  'Options:': '选项 / Options:',
  'Global Options:': '通用选项 / Global options:',
  'Commands:': '命令 / Commands:',
};

/** Help in both languages, aligned by display width. */
export const HELP: HelpConfiguration = {
  showGlobalOptions: true,
  displayWidth: (text) => displayWidth(text),
  styleTitle: (title) => TITLES[title] ?? title,
};

/** What the exit status means, at the end of the help of the commands that have one. */
export function withStatusHelp(command: Command): Command {
  return command.addHelpText(
    'after',
    `
退出码 / Exit status:
  0  勾稽相符 / reconciled
  1  有达到 --fail-on 级别的发现 / findings at or above the fail level
  2  无法核对：用法有误、文件不能读、不是预算 / could not be checked: usage, unreadable, not a budget
  3  没有可核对的内容 / nothing was checked`,
  );
}
