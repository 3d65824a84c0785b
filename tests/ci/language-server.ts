import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';

type Answer = (result: unknown) => void;

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: { readonly items?: readonly unknown[]; readonly uri?: string; readonly diagnostics?: unknown };
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** A running yaml-language-server, spoken to over LSP as an editor does. */
export interface LanguageServer {
  readonly request: (method: string, params: object) => Promise<unknown>;
  readonly notify: (method: string, params: object) => void;
  /** The next diagnostics of a document. */
  readonly diagnostics: (uri: string) => Promise<readonly { readonly message: string; readonly range: object }[]>;
  readonly stop: () => void;
}

export function startLanguageServer(): LanguageServer {
  const bin = createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server');
  const server = spawn(process.execPath, [bin, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = new Map<number | string, { readonly resolve: Answer; readonly reject: (error: Error) => void }>();
  const waiting: { readonly uri: string; readonly resolve: Answer }[] = [];
  let next = 1;

  const send = (message: object): void => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin?.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };

  onMessages(server, ({ id, method, params, result, error }) => {
    if (method === 'textDocument/publishDiagnostics') {
      for (const one of waiting.splice(0).filter(({ uri }) => uri === params?.uri)) one.resolve(params?.diagnostics);
    } else if (method !== undefined && id !== undefined) {
      // The server asks for settings, and to be told of changes; it gets none.
      send({ id, result: method === 'workspace/configuration' ? (params?.items ?? []).map(() => ({})) : null });
    } else if (id !== undefined) {
      const answer = answers.get(id);
      answers.delete(id);
      if (error) answer?.reject(new Error(error.message));
      else answer?.resolve(result);
    }
  });

  return {
    request: (method, params) =>
      new Promise((resolve, reject) => {
        const id = next++;
        answers.set(id, { resolve, reject });
        send({ id, method, params });
      }),
    notify: (method, params) => send({ method, params }),
    diagnostics: (uri) =>
      new Promise((resolve) => waiting.push({ uri, resolve: resolve as Answer })) as ReturnType<
        LanguageServer['diagnostics']
      >,
    stop: () => server.kill(),
  };
}

/** Takes the messages apart that a server writes one after the other, each with its length before it. */
function onMessages(server: ChildProcess, told: (message: Message) => void): void {
  let buffer = Buffer.alloc(0);
  server.stdout?.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const head = /^Content-Length: (\d+)[\s\S]*?\r\n\r\n/.exec(buffer.subarray(0, 200).toString('latin1'));
      if (head === null) return;
      const end = head[0].length + Number(head[1]);
      if (buffer.length < end) return;
      const message: Message = JSON.parse(buffer.subarray(head[0].length, end).toString('utf8'));
      buffer = buffer.subarray(end);
      told(message);
    }
  });
}
