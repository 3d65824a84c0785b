/** What a file that is called .doc really is, as far as its first bytes tell. */
export function whatItIs(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'an empty file';
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'a zip, docx perhaps';
  const start = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 1024))
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '');
  const words = start.replaceAll('\0', '').trimStart();
  if (words.startsWith('{\\rtf')) return 'rtf';
  if (words.startsWith('%PDF')) return 'pdf';
  if (/^<\?xml/i.test(words)) return words.includes('Word.Document') ? 'Word XML 2003' : 'xml';
  if (/^(?:<!doctype html|<html|<head|<body|<table|<meta)/i.test(words)) return 'html';
  if (/^MIME-Version/i.test(words)) return 'mhtml';
  return [...words].some((character) => character < '\t') ? 'no Word file' : 'text';
}
