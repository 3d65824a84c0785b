import { zipSync } from 'fflate';
import type { DraftProblem } from '../draft.js';
import { MOST_BLANK_CELLS } from './blank-cells.js';
import { inflated, inflatedPieces, type ZipEntry, zipEntries } from './zip.js';

/** What is kept of a package, all together: a budget takes less than one of them. */
const MAX_KEPT = 96 * 2 ** 20;
/** What one sheet may unpack to while its empty cells are taken out of it. */
const MAX_SHEET = 512 * 2 ** 20;

export interface Package {
  /** The package again, small enough to be read as a whole. */
  readonly bytes: Uint8Array;
  /** Its texts by name. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** Names of all files, also of those that were left out. */
  readonly names: readonly string[];
}

export type Unpacking =
  | { readonly ok: true; readonly package: Package }
  | { readonly ok: false; readonly problem: DraftProblem };

/** Unpacks a workbook within bounds: neither a bomb nor a sheet of millions of empty cells may take the memory. */
export async function unpack(bytes: Uint8Array): Promise<Unpacking> {
  const entries = zipEntries(bytes);
  if (entries === null) return failed('damaged', 'directory');
  if (entries.some(({ encrypted }) => encrypted)) return failed('encrypted', 'entry');
  const parts = new Map<string, Uint8Array>();
  let left = MAX_KEPT;
  for (const entry of entries.filter(isText)) {
    try {
      const part = isSheet(entry.name) ? await withoutEmptyCells(entry, left) : inflated(entry, left);
      left -= part.length;
      parts.set(entry.name, part);
    } catch (error) {
      return failed(isTooLarge(error) ? 'too large' : 'damaged', entry.name);
    }
  }
  if ([...parts.values()].some(definesEntities)) return failed('damaged', 'entities');
  if (/<(?:\w+:)?encryption-data\b/.test(textOf(parts, 'META-INF/manifest.xml')))
    return failed('encrypted', 'manifest');
  const files = Object.fromEntries([...parts].map(([name, part]) => [name, [part, { level: 0 }] as const]));
  return {
    ok: true,
    package: { bytes: zipSync(files as Parameters<typeof zipSync>[0]), parts, names: entries.map(({ name }) => name) },
  };
}

/** No program writes them into a workbook; the library would leave them in the text unread. */
export function definesEntities(part: Uint8Array): boolean {
  return Buffer.from(part.buffer, part.byteOffset, Math.min(part.byteLength, 65_536)).includes('<!ENTITY');
}

export function textOf(parts: ReadonlyMap<string, Uint8Array>, name: string): string {
  return new TextDecoder().decode(parts.get(name));
}

function failed(code: DraftProblem['code'], detail: string): Unpacking {
  return { ok: false, problem: { code, detail } };
}

function isTooLarge(error: unknown): boolean {
  return error instanceof RangeError;
}

/** Pictures, fonts and settings of printers say nothing that is read. */
function isText({ name }: ZipEntry): boolean {
  return (
    /\.(?:xml|rels|bin)$|^mimetype$/i.test(name) && !/printerSettings|calcChain|\/(?:media|embeddings)\//i.test(name)
  );
}

function isSheet(name: string): boolean {
  return /^xl\/worksheets\/[^/]+\.xml$/i.test(name);
}

/** Cells that have a format and nothing else, and rows of them: sheets are formatted down to rows that no one uses. */
const EMPTY = /<c(?:\s[^<>]*)?(?:\/>|><\/c>)/g;
const EMPTY_ROW = /<row(?:\s[^<>]*)?(?:\/>|><\/row>)/g;

/** Bytes pass as they are, one character each: the tags looked for are ASCII. */
async function withoutEmptyCells(entry: ZipEntry, limit: number): Promise<Uint8Array> {
  const kept: Buffer[] = [];
  let size = 0;
  let rest = '';
  let blanks = 0;
  const keep = (text: string): void => {
    blanks += text.match(EMPTY)?.length ?? 0;
    if (blanks > MOST_BLANK_CELLS) throw new RangeError('more blank cells than may be');
    const part = Buffer.from(text.replace(EMPTY, '').replace(EMPTY_ROW, ''), 'latin1');
    size += part.length;
    if (size > limit) throw new RangeError('larger than may be');
    kept.push(part);
  };
  for await (const piece of inflatedPieces(entry, MAX_SHEET)) {
    rest += Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('latin1');
    if (rest.length < 2 ** 20) continue;
    const cut = Math.max(0, rest.lastIndexOf('<row'));
    keep(rest.slice(0, cut));
    rest = rest.slice(cut);
    if (rest.length > limit) throw new RangeError('larger than may be');
  }
  keep(rest);
  return Buffer.concat(kept);
}
