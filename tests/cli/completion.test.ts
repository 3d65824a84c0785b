import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { gouji } from './world.js';

/** What bash would offer for the last of some words. */
async function offered(...words: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await gouji(['completion', 'bash']);
  const quoted = ['gouji', ...words].map((word) => `'${word}'`).join(' ');
  const script = `${stdout}\nCOMP_WORDS=(${quoted}); COMP_CWORD=${words.length}; _gouji; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const ran = spawnSync('bash', ['--norc', '-c', script], { encoding: 'utf8' });
  expect(ran.stderr).toBe('');
  return ran.stdout.split('\n').filter((line) => line !== '');
}

describe('the completion of command lines', () => {
  it('knows the commands, their options and the values of these', async () => {
    expect(await offered('mu')).toEqual(['mutate']);
    expect(await offered('check', '--max')).toEqual(['--max-warnings']);
    expect(await offered('check', '--format', 'js')).toEqual(['json']);
    expect(await offered('check', '--fail-on', '')).toEqual(['error', 'warning', 'info']);
    expect(await offered('check', '--rule', 'amount=')).toEqual(
      ['off', 'info', 'warning', 'error'].map((l) => `amount=${l}`),
    );
    expect(await offered('rules', 'amo')).toEqual(['amount']);
    expect(await offered('completion', '')).toEqual(['bash', 'zsh', 'powershell']);
  });

  it('comes for other shells, too', async () => {
    expect((await gouji(['completion', 'zsh'])).stdout).toContain('bashcompinit');
    const { stdout } = await gouji(['completion', 'powershell']);
    expect(stdout).toContain("'mutate' = @{ flags = @(");
    expect(stdout.split('{').length).toBe(stdout.split('}').length);
    expect((await gouji(['completion', 'fish'])).status).toBe(2);
  });
});
