/** Chinese text files come as UTF-8, as what the Windows editor calls ANSI (GB18030), or with a byte order mark. */
export function decodeText(bytes: Uint8Array): string | null {
  const marked = markedEncoding(bytes);
  if (marked !== null) return decodeAs(marked, bytes);
  const wide = unmarkedUtf16(bytes);
  if (wide !== null) return printable(decodeAs(wide, bytes));
  return printable(decodeAs('utf-8', bytes) ?? decodeAs('gb18030', bytes));
}

/** Control characters are in no text that a person wrote: what has them was decoded wrongly or is no text. */
function printable(text: string | null): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text !== null && /[\u0000-\u0008\u000e-\u0019]/.test(text) ? null : text;
}

/** The encoding that a byte order mark states. */
export function markedEncoding(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/** Null where the bytes are not text of that encoding, or where no such encoding is known. */
export function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Without a mark, UTF-16 shows by its digits and line ends: half of each is a zero byte, nearly always the same half. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const start = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  start.forEach((byte, i) => {
    if (byte !== 0) return;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  });
  if (odd > start.length / 50 && odd > 4 * even) return 'utf-16le';
  if (even > start.length / 50 && even > 4 * odd) return 'utf-16be';
  return null;
}
