import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { gouji } from './world.js';

describe('a command line that is wrong', () => {
  it.each<[string, readonly string[], string]>([
    ['an unknown command', ['chekc', 'a.yaml'], '没有命令 chekc，是否指 check？'],
    ['an unknown option', ['check', '--fromat', 'json'], '没有选项 --fromat，是否指 --format？'],
    ['an unknown option with a value', ['check', '--fromat=json'], '没有选项 --fromat，是否指 --format？'],
    ['an option before its command', ['--fail-on', 'info', 'check'], '--fail-on 是 gouji check 的选项，请写在命令之后'],
    ['an option without its value', ['check', 'a.yaml', '--format'], '选项 --format 缺少取值'],
    ['an unknown format', ['check', '--format', 'jsno'], '--format 不能取“jsno”，是否指 json？可取：pretty、json'],
    ['an unknown level', ['check', '--fail-on', 'warn'], '--fail-on 不能取“warn”，是否指 warning？'],
    ['an unknown language', ['check', '--lang', 'zn'], '--lang 不能取“zn”，是否指 zh？可取：zh、en'],
    ['an unknown rounding', ['check', '--rounding', 'half'], '--rounding 不能取“half”'],
    ['no number', ['check', '--max-warnings', 'x'], '--max-warnings 要一个不小于 0 的整数，不能是“x”'],
    ['a negative number', ['check', '--limit=-1'], '--limit 要一个不小于 0 的整数，不能是“-1”'],
    ['no percentage', ['check', '--min-coverage', '101'], '--min-coverage 要 0 到 100 的百分数，不能是“101”'],
    ['an unknown rule', ['check', '--rule', 'inptu=off'], '没有规则 inptu，是否指 input？'],
    ['a rule without a level', ['check', '--rule', 'input'], '--rule 应写成 ID=off|info|warning|error，不能是“input”'],
    ['the rule that cannot be changed', ['check', '--rule', 'input=off'], '规则 input 的级别不能改'],
    ['an output without a file', ['check', '--output', 'json'], '--output 应写成 NAME=FILE，不能是“json”'],
    ['an output of an unknown format', ['check', '--output', 'jsn=a'], '--output 不能取“jsn”，是否指 json？'],
    ['two outputs to one file', ['check', '--output', 'json=a', '--output', 'pretty=a'], '--output 两次写到同一文件 a'],
    ['a missing argument', ['figures'], '缺少参数 <input>'],
    ['too many arguments', ['figures', 'a', 'b', 'c'], '参数太多：最多 2 个，给出了 3 个'],
    ['a file instead of a command', [manifestPath()], `缺少命令，是否指 gouji check ${manifestPath()}？`],
    ['stdin instead of a command', ['-'], '缺少命令，是否指 gouji check -？'],
    ['an unknown rule to explain', ['rules', 'inptu'], '没有规则 inptu，是否指 input？'],
  ])('with %s is refused, with the nearest that is known', async (_, argv, message) => {
    const ran = await gouji(argv);
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toContain(`gouji: ${message}`);
    expect(ran.stderr).toMatch(/\n用法见 gouji .*--help\n$/);
    expect(ran.stderr).not.toContain('    at ');
  });

  it('is refused in English where that is asked for', async () => {
    const ran = await gouji(['check', '--fromat', 'json', '--lang', 'en']);
    expect(ran.stderr).toBe('gouji: no option --fromat; did you mean --format?\nsee gouji check --help\n');
  });
});

describe('help', () => {
  it.each<[string, readonly string[]]>([
    ['without arguments', []],
    ['with a language alone', ['--lang', 'en']],
    ['asked for', ['--help']],
    ['asked for by name', ['help']],
  ])('is printed %s', async (_, argv) => {
    const ran = await gouji(argv);
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    expect(ran.stdout).toContain('核对预算 / check budgets');
  });

  it('of a command says its options in both languages, and the exit status', async () => {
    const { stdout } = await gouji(['check', '--help']);
    expect(stdout).toContain('报告');
    expect(stdout).toContain('repeatable');
    expect(stdout).toMatch(/退出码 \/ Exit status:\n {2}0/);
    expect((await gouji(['help', 'check'])).stdout).toBe(stdout);
  });

  it('tells the version', async () => {
    expect(await gouji(['--version'])).toEqual({ status: 0, stdout: `${manifest.version}\n`, stderr: '' });
  });
});

function manifestPath(): string {
  return new URL('../../package.json', import.meta.url).pathname;
}
