import { Inflate } from 'fflate';
import type { DraftProblem } from './draft.js';

/** What all parts read from one file may unfold to: a budget of a province has some ten megabytes. */
export const MAX_UNFOLDED = 64 * 1024 * 1024;
/** Compressed bytes given to the decompressor at once: it unfolds at most a thousandfold before it is stopped. */
const SLICE = 16 * 1024;
const MAX_ENTRIES = 20_000;

export interface Zip {
  readonly names: readonly string[];
  /** The bytes of a part; null where there is no such part. */
  readonly read: (name: string) => ZipReading | null;
}

export type ZipReading =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: DraftProblem };

export type ZipOpening =
  | { readonly ok: true; readonly zip: Zip }
  | { readonly ok: false; readonly problem: DraftProblem };

interface Entry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly header: number;
}

/** Opens by the directory at the end alone. Nothing is unfolded before it is asked for, and never more than `limit`. */
export function openZip(bytes: Uint8Array, limit: number = MAX_UNFOLDED): ZipOpening {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return failed('not this format', 'no zip');
  const listed = listEntries(bytes);
  if (typeof listed === 'string') return failed('damaged', listed);
  const entries = new Map(listed.map((entry) => [entry.name, entry]));
  let left = limit;
  const read = (name: string): ZipReading | null => {
    const entry = entries.get(name);
    if (entry === undefined) return null;
    if (entry.size > left) return failed('too large', `${name}: ${entry.size} bytes`);
    left -= entry.size;
    return unfold(bytes, entry);
  };
  return { ok: true, zip: { names: [...entries.keys()], read } };
}

function failed(code: DraftProblem['code'], detail: string): { readonly ok: false; readonly problem: DraftProblem } {
  return { ok: false, problem: { code, detail } };
}

/** The entries of the central directory, or why there are none. */
function listEntries(bytes: Uint8Array): Entry[] | string {
  const view = viewOf(bytes);
  const end = findEnd(view);
  if (end === -1) return 'the end of the zip is missing';
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MAX_ENTRIES) return `${count} parts`;
  const entries: Entry[] = [];
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return 'the directory of the zip is broken';
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)).replaceAll('\\', '/'),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      header: view.getUint32(at + 42, true),
    });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The record at the end; only a comment of at most 64 KiB may follow it. */
function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return -1;
}

function unfold(bytes: Uint8Array, entry: Entry): ZipReading {
  const { name, header, packed, size, method } = entry;
  const view = viewOf(bytes);
  if (entry.encrypted) return failed('encrypted', name);
  if (header + 30 > bytes.length || view.getUint32(header, true) !== 0x04034b50) return failed('damaged', name);
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (start + packed > bytes.length) return failed('damaged', `${name}: cut off`);
  const data = bytes.subarray(start, start + packed);
  if (method !== 0 && method !== 8) return failed('damaged', `${name}: method ${method}`);
  const out = method === 0 ? data : inflate(data, size);
  // A size that lies, larger or smaller, is how a zip bomb passes the check of declared sizes.
  if (out === null || out.length !== size) return failed('damaged', `${name}: not the size that it declares`);
  if (crc32(out) !== entry.crc) return failed('damaged', `${name}: checksum`);
  return { ok: true, bytes: out };
}

/** At most `size` bytes; null where there are more, or where the stream is broken. */
function inflate(data: Uint8Array, size: number): Uint8Array | null {
  const out = new Uint8Array(size);
  let length = 0;
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new Error('more than declared');
    out.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < data.length; at += SLICE) {
      inflater.push(data.subarray(at, at + SLICE), at + SLICE >= data.length);
    }
  } catch {
    return null;
  }
  return out.subarray(0, length);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
