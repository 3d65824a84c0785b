import { CFB } from '@e965/xlsx';
import { definesEntities } from './package.js';

/** Whether a workbook of markup goes on to its end: SheetJS reads half a file as far as it goes, without a word. */
export function isWhole(bytes: Uint8Array): boolean {
  const end = new TextDecoder('latin1').decode(bytes.subarray(-512)).replaceAll('\0', '');
  return /<\/(?:\w+:)?(?:Workbook|document)>\s*$/.test(end) && !definesEntities(bytes);
}

/** The stream in which an .xls keeps its sheets; null where it is shorter than its directory says. */
export function wholeStream(bytes: Uint8Array): Uint8Array | null {
  try {
    const file = CFB.read(bytes, { type: 'array' });
    const stream = CFB.find(file, 'Workbook') ?? CFB.find(file, 'Book');
    if (stream === null || stream === undefined || stream.content.length < stream.size) return null;
    return Uint8Array.from(stream.content).subarray(0, stream.size);
  } catch {
    return null;
  }
}

/** A cell that is filled once and repeated over a whole sheet of an OpenDocument. Blank ones are always repeated like that. */
export function repeatsWithoutEnd(content: string): boolean {
  const rows = /<table:table-row\b[^>]*number-rows-repeated="\d{4,}"[^>]*(?<!\/)>(?:(?!<\/table:table-row>).)*<text:p/s;
  const cells = /<table:table-cell\b[^>]*number-columns-repeated="\d{4,}"[^>]*(?<!\/)>\s*<text:p/;
  return rows.test(content) || cells.test(content);
}
