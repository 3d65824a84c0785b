import { PassThrough, Readable, Writable } from 'node:stream';
import { main } from '../../src/cli.js';
import type { World } from '../../src/world.js';

export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Given {
  readonly stdin?: string;
  readonly env?: World['env'];
  readonly cwd?: string;
  readonly terminal?: boolean;
  readonly now?: Date;
  readonly stop?: AbortSignal;
  /** Hears what is printed while the command runs. */
  readonly told?: (text: string) => void;
}

/** Runs one command line in a world of its own. */
export async function gouji(
  argv: readonly string[],
  { stdin = '', env = {}, cwd = '/', terminal, now = new Date(2026, 0, 15), stop, told }: Given = {},
): Promise<Ran> {
  const stdout = captured(terminal, told);
  const stderr = captured(terminal, told);
  const world: World = {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout,
    stderr,
    env,
    cwd,
    now: () => now,
    ...(stop ? { stop } : {}),
  };
  const status = await main(argv, world);
  return { status, stdout: stdout.text(), stderr: stderr.text() };
}

function captured(terminal = false, told: (text: string) => void = () => {}) {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk));
      told(String(chunk));
      done();
    },
  });
  return Object.assign(stream, { text: () => chunks.join(''), ...(terminal ? { isTTY: true, columns: 100 } : {}) });
}

/** An output whose reader has gone. */
export function brokenPipe(): PassThrough {
  return Object.assign(new PassThrough(), {
    write(_text: string, done: (error: Error) => void) {
      done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      return false;
    },
  });
}
