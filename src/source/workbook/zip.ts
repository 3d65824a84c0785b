import { createInflateRaw, inflateRawSync } from 'node:zlib';

/** One file in a package, as its directory lists it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  /** As stated: what comes out may be another size, and is then damaged or meant to do harm. */
  readonly size: number;
  readonly compressed: Uint8Array;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/** The files that a package lists; null where its directory is missing or points out of it, as in half a file. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === null) return null;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) return null;
    const entry = entryAt(bytes, view, at);
    if (entry === null) return null;
    entries.push(entry);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endRecord(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) if (view.getUint32(at, true) === END) return at;
  return null;
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): ZipEntry | null {
  const local = view.getUint32(at + 42, true);
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) return null;
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const end = start + view.getUint32(at + 20, true);
  if (end > bytes.length) return null;
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
  return {
    name: name.replaceAll('\\', '/'),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    size: view.getUint32(at + 24, true),
    compressed: bytes.subarray(start, end),
  };
}

/** What an entry holds; throws where it is damaged or larger than may be. */
export function inflated({ method, compressed, size }: ZipEntry, limit: number): Uint8Array {
  if (size > limit) throw new RangeError('larger than may be');
  if (method === 0) return compressed;
  const bytes = inflateRawSync(compressed, { maxOutputLength: size + 1 });
  // More than is stated stops above, so that a lie about the size does no harm.
  if (bytes.length !== size) throw new Error('not of the size that the package states');
  return bytes;
}

/** The same piece by piece, for what would not fit into memory as a whole. */
export async function* inflatedPieces({ method, compressed }: ZipEntry, limit: number): AsyncGenerator<Uint8Array> {
  if (method === 0) {
    yield compressed;
    return;
  }
  const stream = createInflateRaw({ chunkSize: 1 << 18 });
  stream.end(compressed);
  let size = 0;
  for await (const piece of stream as AsyncIterable<Uint8Array>) {
    size += piece.length;
    if (size > limit) throw new RangeError('larger than may be');
    yield piece;
  }
}
