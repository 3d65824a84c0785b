import type { Readable, Writable } from 'node:stream';

/** A stream that text is written to; a terminal says so, and how wide it is. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** All that a command touches beside files: taken as a value, so that a test can be one. */
export interface World {
  readonly stdin: Readable;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly now: () => Date;
  /** Ends what would go on until it is interrupted. */
  readonly stop?: AbortSignal;
}

export function processWorld(): World {
  return {
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return process.stdout;
    },
    get stderr() {
      return process.stderr;
    },
    env: process.env,
    cwd: process.cwd(),
    now: () => new Date(),
  };
}

/** The day that the clock on the wall shows, as 2026-12-31. */
export function today({ now }: Pick<World, 'now'>): string {
  const date = now();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Writes all of a text and waits until it is out. A reader that has left (`| head`) is no error. */
export function write(output: Output, text: string): Promise<void> {
  if (text === '' || output.destroyed) return Promise.resolve();
  // Without a listener an error of a stream ends the process; what matters is told to who writes.
  if (!output.listeners('error').includes(ignore)) output.on('error', ignore);
  return new Promise((resolve, reject) => {
    output.write(text, (error) => (error == null || hasLeft(error) ? resolve() : reject(error)));
  });
}

function ignore(): void {}

function hasLeft(error: Error): boolean {
  return 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');
}
