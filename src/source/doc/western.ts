/** What Windows-1252 has where Latin-1 has control characters: curly quotes, dashes, the ellipsis. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Text of one byte a character. `TextDecoder` of Node 20 leaves 0x80–0x9F as control characters, so a table of our own. */
export function westernText(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) {
    text += byte >= 0x80 && byte < 0xa0 ? (HIGH[byte - 0x80] ?? '') : String.fromCharCode(byte);
  }
  return text;
}
