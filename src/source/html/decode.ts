import { decodeAs, markedEncoding } from '../text/decode.js';

const DECLARED = /charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i;
/** Browsers look for a declaration at the start only, and so does this. */
const HEAD = 4096;

/** By mark, by declaration, by what the bytes can be. A declaration may be wrong: pages are moved and re-saved. */
export function decodeHtml(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes);
  const declared = DECLARED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)));
  const named = label(declared?.[1] ?? declared?.[2]);
  for (const encoding of [marked, named, 'utf-8', 'gb18030']) {
    const text = encoding === null ? null : decodeAs(encoding, bytes);
    if (text !== null) return text;
  }
  return new TextDecoder(named ?? 'utf-8').decode(bytes);
}

/** GB2312 and GBK are read as what contains them. */
function label(name: string | undefined): string | null {
  if (name === undefined || /^utf-?16/i.test(name)) return null;
  if (/^gb|^x-gbk|^cp936|^windows-936/i.test(name)) return 'gb18030';
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}
