/** Signs of the fonts Symbol and Wingdings that a budget may print, by their place in the font. */
const SYMBOL: ReadonlyMap<number, string> = new Map([
  [0x2d, '−'],
  [0xa3, '≤'],
  [0xb0, '°'],
  [0xb1, '±'],
  [0xb3, '≥'],
  [0xb4, '×'],
  [0xb7, '•'],
  [0xb8, '÷'],
]);
const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x6c, '●'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x71, '❑'],
  [0x75, '◆'],
  [0x9f, '•'],
  [0xa1, '○'],
  [0xa8, '□'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
]);

/** A sign inserted from a font of signs; `code` as stored, in the private area or not. */
export function symbolText(font: string, code: number): string {
  if (Number.isNaN(code)) return '';
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const name = font.toLowerCase();
  if (name.startsWith('wingdings') || name.startsWith('webdings')) return WINGDINGS.get(place) ?? '□';
  if (name === 'symbol') return SYMBOL.get(place) ?? (place >= 0x20 && place < 0x7f ? String.fromCharCode(place) : '□');
  return place === 0 ? '' : String.fromCharCode(place);
}
