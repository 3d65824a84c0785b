import { closeSync, openSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import { decodeStrictly, glimpse } from './decode.js';
import { find, reasonOf } from './find.js';
import type { Source } from './place.js';
import type { FileProblem, InputNote } from './problem.js';

/** Larger files are refused: a budget of a whole province has a few megabytes, and YAML is parsed in memory. */
export const MAX_BYTES = 20 * 1024 * 1024;

/** What the reader needs from outside. */
export interface Surroundings {
  /** Opened only where it is read: to open it takes longer than to read a budget. */
  readonly stdin: () => AsyncIterable<Uint8Array | string>;
  /** What the text from stdin is called. */
  readonly stdinName: string;
  /** Whether a text has a key of the encoding at its top level. */
  readonly looksLikeBudget: (text: string) => boolean;
}

export interface Reading {
  /** In the order of the arguments, those of a folder by name; a file that is given twice is read once. */
  readonly sources: readonly Source[];
  /** Drafts: files of another format than the encoding, still to be read. */
  readonly drafts: readonly DraftFile[];
  readonly problems: readonly FileProblem[];
  readonly notes: readonly InputNote[];
  /** How many files of folders and patterns are no budgets. */
  readonly skipped: number;
}

export interface DraftFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Formats in which drafts are written. A folder gives the office and PDF files; the others are taken when named. */
const OFFICE = /\.(?:docx|doc|xlsx|xls|ods|pdf)$/i;
const NAMED = /\.(?:docx|doc|xlsx|xls|ods|fods|pdf|html?|md|markdown|txt)$/i;

/** Our own files that stand beside budgets: to tell that they are passed over would say nothing. */
const BESIDE = /(?:^|\/)(?:budget\.schema\.json|gouji\.config\.yaml)$/;

/** Reads what the arguments name: files, folders, patterns, and `-` for stdin. */
export async function readInputs(inputs: readonly string[], surroundings: Surroundings): Promise<Reading> {
  const sources: Source[] = [];
  const drafts: DraftFile[] = [];
  const problems: FileProblem[] = [];
  const notes: InputNote[] = [];
  const take = (read: Extract<Text, { ok: true }>): void => {
    sources.push(read.source);
    if (read.encoding === 'GB18030') notes.push({ code: 'gb18030', path: read.source.path, place: null, args: {} });
  };
  const seen = new Set<string>();
  let skipped = 0;
  if (inputs.length === 0) problems.push({ code: 'no-input', path: '', place: null, args: {} });
  for (const input of new Set(inputs)) {
    if (input === '-') {
      const text = await readText(surroundings.stdin(), surroundings.stdinName);
      if (text.ok) take(text);
      else problems.push(text.problem);
      continue;
    }
    const found = find(input);
    problems.push(...found.problems);
    let budgets = 0;
    let others = 0;
    for (const path of found.files) {
      if (seen.has(resolve(path))) {
        budgets += 1;
        continue;
      }
      const read = await readFile(path, found.kind === 'named', surroundings.looksLikeBudget);
      if (read === null) {
        if (!BESIDE.test(path)) others += 1;
        continue;
      }
      budgets += 1;
      seen.add(resolve(path));
      if ('bytes' in read) drafts.push(read);
      else if (read.ok) take(read);
      else problems.push(read.problem);
    }
    skipped += others;
    if (budgets === 0) {
      problems.push(
        found.kind === 'folder'
          ? { code: 'no-budgets', path: found.argument, place: null, args: { skipped: others } }
          : { code: 'no-match', path: found.argument, place: null, args: {} },
      );
    }
  }
  return { sources, drafts, problems, notes, skipped };
}

type Text =
  | {
      readonly ok: true;
      readonly source: Source;
      readonly encoding: 'UTF-8' | 'GB18030';
      readonly chunks: readonly Buffer[];
    }
  | {
      readonly ok: false;
      readonly problem: FileProblem;
      readonly start: Uint8Array;
      readonly chunks: readonly Buffer[];
    };

/** Null: a file of a folder or pattern that is no budget. */
async function readFile(
  path: string,
  named: boolean,
  looksLikeBudget: Surroundings['looksLikeBudget'],
): Promise<Text | DraftFile | null> {
  if ((named ? NAMED : OFFICE).test(path)) return readBytes(path, looksLikeBudget);
  const isYaml = /\.ya?ml$/i.test(path);
  if (!named && !isYaml) return null;
  const text = await readText(piecesOf(path), path);
  if (named) return text.ok || isYaml || text.problem.code !== 'not-utf8' ? text : draftOf(path, text);
  if (text.ok) return looksLikeBudget(text.source.text) ? text : null;
  return text.problem.code === 'unreadable' || looksLikeBudget(glimpse(text.start)) ? text : null;
}

/** The bytes of a draft; a text that has a key of the encoding is a budget, whatever it is called. */
async function readBytes(path: string, looksLikeBudget: Surroundings['looksLikeBudget']): Promise<Text | DraftFile> {
  const read = await readText(piecesOf(path), path);
  if (read.ok) return looksLikeBudget(read.source.text) ? read : draftOf(path, read);
  return read.problem.code === 'not-utf8' ? draftOf(path, read) : read;
}

const draftOf = (path: string, { chunks }: Text): DraftFile => ({ path, bytes: Buffer.concat(chunks) });

type Pieces = Iterable<Uint8Array | string> | AsyncIterable<Uint8Array | string>;

const PIECE = 65_536;

/** Read without waiting for another thread, which would take longer to start than a budget to read. */
function* piecesOf(path: string): Generator<Buffer> {
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const piece = Buffer.allocUnsafe(PIECE);
      const length = readSync(file, piece);
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}

/** Stops reading as soon as there is more than may be. */
async function readText(stream: Pieces, path: string): Promise<Text> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
      chunks.push(bytes);
      size += bytes.length;
      if (size > MAX_BYTES)
        return refused({ code: 'too-large', path, place: null, args: { limit: MAX_BYTES } }, chunks);
    }
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === 'ENOENT') return refused({ code: 'missing-file', path, place: null, args: {} }, []);
    return refused({ code: 'unreadable', path, place: null, args: { reason } }, []);
  }
  const decoding = decodeStrictly(Buffer.concat(chunks));
  if (decoding.ok) return { ok: true, source: { path, text: decoding.text }, encoding: decoding.encoding, chunks };
  const { encoding, line } = decoding;
  return refused({ code: 'not-utf8', path, place: null, args: { encoding, line } }, chunks);
}

function refused(problem: FileProblem, chunks: readonly Buffer[]): Text {
  return { ok: false, problem, start: Buffer.concat(chunks).subarray(0, 65_536), chunks };
}
