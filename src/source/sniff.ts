import { decodeText } from './text/decode.js';
import { inflated, zipEntries } from './workbook/zip.js';

/** What a file is. Those that no reader is for are told apart too, so that a person can be told. */
export type FileKind =
  | 'budget'
  | 'docx'
  | 'doc'
  | 'workbook'
  | 'pdf'
  | 'html'
  | 'markdown'
  | 'text'
  | 'encrypted'
  | 'damaged'
  | 'image'
  | 'odt'
  | 'rtf'
  | 'presentation'
  | 'word xml'
  | 'web archive'
  | 'archive'
  | 'empty'
  | 'unknown';

const HEAD = 65_536;
const IMAGES = ['89504e47', 'ffd8ff', '47494638', '424d', '49492a00', '4d4d002a', '52494646'];
const ARCHIVES = ['526172211a07', '377abcaf271c', '1f8b08'];
const BUDGET_KEYS = '勾稽|单位|年度|封面|目录|正文|表';

/** The kind of a file by its bytes. Only a text may be Markdown by its name: its bytes are those of any text. */
export function sniff(path: string, bytes: Uint8Array): FileKind {
  const hex = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  if (bytes.length === 0) return 'empty';
  if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf';
  if (hex.startsWith('504b0304') || hex.startsWith('504b0506')) return packageKind(bytes);
  if (hex === 'd0cf11e0a1b11ae1') return compoundKind(bytes);
  if (hex.startsWith('7b5c727466')) return 'rtf';
  if (IMAGES.some((start) => hex.startsWith(start))) return 'image';
  if (ARCHIVES.some((start) => hex.startsWith(start))) return 'archive';
  return textKind(path, bytes);
}

function packageKind(bytes: Uint8Array): FileKind {
  const entries = zipEntries(bytes);
  const names = entries?.map(({ name }) => name) ?? localNames(bytes);
  const has = (start: string): boolean => names.some((name) => name.startsWith(start));
  const mimetype = entries?.find(({ name }) => name === 'mimetype');
  const type = mimetype === undefined ? '' : decodedStart(() => inflated(mimetype, 1024));
  if (type.includes('opendocument.spreadsheet')) return 'workbook';
  if (type.includes('opendocument.text')) return 'odt';
  if (type.includes('opendocument.presentation') || has('ppt/')) return 'presentation';
  if (has('word/')) return 'docx';
  if (has('xl/')) return 'workbook';
  return entries === null ? 'damaged' : 'archive';
}

function decodedStart(read: () => Uint8Array): string {
  try {
    return new TextDecoder('latin1').decode(read());
  } catch {
    return '';
  }
}

/** Half a package has no directory, but still says what it was. */
function localNames(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 2 ** 20)).toString('latin1');
  return [...text.matchAll(/PK[^\w ]{2}.{26}([\w[\]./-]{1,200})/gs)].map(([, name = '']) => name);
}

/** A compound file is named by the streams at its root; what is embedded in it has streams of its own below. */
function compoundKind(bytes: Uint8Array): FileKind {
  const names = rootNames(bytes);
  if (names.length === 0) return 'damaged';
  if (names.includes('EncryptedPackage')) return 'encrypted';
  if (names.includes('WordDocument')) return 'doc';
  if (names.includes('Workbook') || names.includes('Book')) return 'workbook';
  return names.includes('PowerPoint Document') ? 'presentation' : 'unknown';
}

interface Stream {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly child: number;
}

function rootNames(bytes: Uint8Array): string[] {
  const streams = directoryOf(bytes);
  const names: string[] = [];
  const seen = new Set<number>();
  const open = [streams[0]?.child ?? -1];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const stream = streams[at];
    if (stream === undefined || seen.has(at)) continue;
    seen.add(at);
    names.push(stream.name);
    open.push(stream.left, stream.right);
  }
  return names;
}

/** The entries of the directory, sector after sector; as many of them as a damaged file still has. */
function directoryOf(bytes: Uint8Array): Stream[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 512) return [];
  const size = 2 ** view.getUint16(30, true);
  const number = (at: number): number => (at + 4 <= bytes.length ? view.getInt32(at, true) : -1);
  const nextOf = (sector: number): number => {
    const table = number(76 + 4 * Math.floor(sector / (size / 4)));
    return table < 0 ? -1 : number((table + 1) * size + 4 * (sector % (size / 4)));
  };
  const streams: Stream[] = [];
  const seen = new Set<number>();
  for (let sector = number(48); sector >= 0 && !seen.has(sector); sector = nextOf(sector)) {
    seen.add(sector);
    const start = (sector + 1) * size;
    for (let at = start; at < start + size && at + 128 <= bytes.length; at += 128) {
      const length = Math.max(0, Math.min(62, view.getUint16(at + 64, true) - 2));
      const name = new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length));
      streams.push({ name, left: number(at + 68), right: number(at + 72), child: number(at + 76) });
    }
  }
  return streams;
}

function textKind(path: string, bytes: Uint8Array): FileKind {
  const start = decodeText(bytes.subarray(0, HEAD)) ?? lenient(bytes);
  if (start === null) return 'unknown';
  const head = start.trimStart();
  if (head === '' && bytes.length <= HEAD) return 'empty';
  if (/^MIME-Version:/i.test(head)) return 'web archive';
  if (/^<(?:\?xml\b|!DOCTYPE\s+(?!html\b))/i.test(head) || /^<(?:\w+:)?(?:Workbook|document)\b/.test(head)) {
    if (/urn:schemas-microsoft-com:office:spreadsheet|opendocument\.spreadsheet/.test(head) && !/<html\b/i.test(head))
      return 'workbook';
    if (/<w:wordDocument\b|<pkg:package\b/.test(head)) return 'word xml';
    if (/opendocument\.text/.test(head)) return 'odt';
  }
  const markdown = /\.(?:md|markdown)$/i.test(path);
  if (/^<(?:!doctype\s+html|html\b|head\b|body\b|meta\b)/i.test(head)) return 'html';
  if (!markdown && /^<[!?%a-z]/i.test(head) && /<(?:html|body|table|tr|div|p|span|meta|h\d|br)\b/i.test(head))
    return 'html';
  if (isBudget(head)) return 'budget';
  return markdown ? 'markdown' : 'text';
}

/** A character may be cut at the end of the part that is looked at. */
function lenient(bytes: Uint8Array): string | null {
  const part = bytes.subarray(0, HEAD);
  if (part.includes(0)) return null;
  for (let cut = 1; cut < 4 && bytes.length > HEAD; cut += 1) {
    const text = decodeText(part.subarray(0, HEAD - cut));
    if (text !== null) return text;
  }
  return /<(?:html|table|meta)\b/i.test(new TextDecoder('latin1').decode(part))
    ? new TextDecoder('latin1').decode(part)
    : null;
}

/** The encoding begins with one of its keys, and has its name or another of them at the start of a line. */
function isBudget(head: string): boolean {
  const first = head.split('\n').find((line) => line.trim() !== '' && !/^(?:#|---|%)/.test(line)) ?? '';
  const key = new RegExp(`^["']?(${BUDGET_KEYS})["']?\\s*:(?=\\s|$)`);
  if (!key.test(first)) return false;
  const keys = new Set(head.split('\n').flatMap((line) => key.exec(line)?.[1] ?? []));
  return keys.has('勾稽') || keys.size > 1;
}
