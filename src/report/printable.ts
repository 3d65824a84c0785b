const CONTROL = /[\p{Cc}\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Text of a document as a terminal may see it: a tab is a space, and what could move the cursor, change colours
 * or turn the direction of writing is shown as a mark. The length in UTF-16 units stays the same.
 */
export function printable(text: string): string {
  return text.replace(CONTROL, (character) => (character === '\t' ? ' ' : '\ufffd'));
}
