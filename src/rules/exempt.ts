/** The text with quoted titles of documents and dates up to which something is counted blanked out; offsets stay. */
export function withoutTitles(text: string): string {
  const blank = (words: string): string => '\u3000'.repeat(words.length);
  return text
    .replace(/《[^》]*》?/g, blank)
    .replace(/〔\d{4}〕/g, blank)
    .replace(/截(?:至|止到?)\s*\d{4}\s*年(?:\s*\d+\s*月(?:\s*\d+\s*日)?)?/g, blank);
}
