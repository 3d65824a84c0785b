export type Decoding =
  | { readonly ok: true; readonly text: string; readonly encoding: 'UTF-8' | 'GB18030' }
  | { readonly ok: false; readonly encoding: 'UTF-16' | null; readonly line: number };

/**
 * Strict UTF-8, with or without a byte order mark, else strict GB18030, which editors on Windows write as ANSI: where
 * every byte fits, it is meant. UTF-16 is recognised in order to name it.
 */
export function decodeStrictly(bytes: Uint8Array): Decoding {
  const text = decodeWith('utf-8', bytes);
  if (text !== null) return { ok: true, text, encoding: 'UTF-8' };
  const encoding = encodingOf(bytes);
  const decoded = encoding === 'GB18030' ? decodeWith('gb18030', bytes) : null;
  if (decoded !== null) return { ok: true, text: decoded, encoding: 'GB18030' };
  return { ok: false, encoding: encoding === 'UTF-16' ? encoding : null, line: lineOfFirstBadByte(bytes) };
}

/** The text in whatever encoding fits, good enough to see what a file is about, never to read figures from. */
export function glimpse(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  return new TextDecoder(encoding === null ? 'utf-8' : labelOf(encoding, bytes)).decode(bytes);
}

function encodingOf(bytes: Uint8Array): 'GB18030' | 'UTF-16' | null {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16';
  if (bytes.includes(0) || decodeWith('utf-8', bytes) !== null) return null;
  return decodeWith('gb18030', bytes) === null ? null : 'GB18030';
}

function labelOf(encoding: 'GB18030' | 'UTF-16', bytes: Uint8Array): string {
  if (encoding === 'GB18030') return 'gb18030';
  return bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
}

function decodeWith(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The longest prefix that decodes ends before the first bad byte; a bad byte is found by halving. */
function lineOfFirstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (decodesSoFar(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return bytes.subarray(0, good).reduce((line, byte) => (byte === 0x0a ? line + 1 : line), 1);
}

/** `stream` lets a character be cut at the end. */
function decodesSoFar(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
