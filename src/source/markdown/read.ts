import type { ListItem, Nodes, PhrasingContent, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { hasTooManyCells } from '../cells.js';
import type { Block, DraftReader, Notice } from '../draft.js';
import { BREAK, type Char, displayed } from '../text/chars.js';
import { decodeText } from '../text/decode.js';
import { linesOf } from '../text/lines.js';
import { joinBroken } from '../text/paragraphs.js';
import { paragraphsFrom, readDecodedText } from '../text/read.js';
import { inlineChars, offsetsOf } from './inline.js';
import { readTable } from './table.js';

/** Reads Markdown with tables of bars, or of tabs where it has none of bars. */
export const readMarkdown: DraftReader = async (path, bytes) => {
  const text = decodeText(bytes);
  if (text === null) return { ok: false, problem: { code: 'not this format', detail: 'no text encoding fits' } };
  if (hasTooManyCells(text, /[|\t]|<t[dh]\b/gi)) return { ok: false, problem: { code: 'too large', detail: 'cells' } };
  const tree = fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  const tabbed = readDecodedText(path, text);
  const hasBars = tree.children.some(({ type }) => type === 'table' || type === 'html');
  if (!hasBars && (!tabbed.ok || tabbed.draft.blocks.some(({ kind }) => kind === 'grid'))) return tabbed;
  const { blocks, notices } = await readTree(tree, text);
  if (blocks.length === 0) return { ok: false, problem: { code: 'empty', detail: '' } };
  return { ok: true, draft: { source: { path, text, marks: [] }, blocks, notices } };
};

interface Part {
  readonly blocks: readonly Block[];
  readonly notices: readonly Notice[];
}

async function readTree({ children }: Root, source: string): Promise<Part> {
  const blocks: Block[] = [];
  const notices: Notice[] = [];
  let done = 0;
  for (const node of children) {
    const { start, end } = offsetsOf(node);
    if (start < done) continue;
    const part = node.type === 'html' ? await readHtmlAt(source, start, end) : { ...readNode(node, source, []), end };
    blocks.push(...part.blocks);
    notices.push(...part.notices);
    done = part.end;
  }
  return { blocks, notices };
}

/** For Markdown a blank line ends a piece of HTML, but not the table in it. */
async function readHtmlAt(source: string, start: number, end: number): Promise<Part & { readonly end: number }> {
  const { readHtmlPart } = await import('../html/read.js');
  const open = /<table\b/i.test(source.slice(start, end)) && !/<\/table>\s*$/i.test(source.slice(start, end));
  const close = open ? source.toLowerCase().indexOf('</table>', end) : -1;
  const last = close === -1 ? end : close + '</table>'.length;
  return { ...readHtmlPart(source, start, last), end: last };
}

function readNode(node: Nodes, source: string, before: readonly Char[]): Part {
  switch (node.type) {
    case 'heading':
    case 'paragraph':
      return {
        blocks: paragraphsOf([...before, ...inlineChars(node.children, source)]),
        notices: picturesIn(node.children),
      };
    case 'table':
      return { blocks: [readTable(node, source)], notices: [] };
    case 'code': {
      // Lines that are set in look like code to Markdown.
      const { start, end } = offsetsOf(node);
      const lines = linesOf(source.slice(start, end)).filter(({ text }) => !/^\s*(?:```|~~~)/.test(text));
      const placed = lines.map((line) => ({ ...line, start: start + line.start, end: start + line.end }));
      return { blocks: paragraphsFrom(placed), notices: [] };
    }
    case 'list':
      return together(node.children.map((item) => readItem(item, source, node.ordered === true)));
    case 'blockquote':
      return together(node.children.map((child) => readNode(child, source, [])));
    default:
      return { blocks: [], notices: [] };
  }
}

/** The number of an item is part of the text of these documents, as it was typed. */
function readItem(item: ListItem, source: string, ordered: boolean): Part {
  const { start } = offsetsOf(item);
  const [first] = item.children;
  const marker = source.slice(start, first === undefined ? start : offsetsOf(first).start);
  const number = marker.split('').map((char, i): Char => ({ char, start: start + i, end: start + i + 1 }));
  return together(item.children.map((child, i) => readNode(child, source, ordered && i === 0 ? number : [])));
}

function together(parts: readonly Part[]): Part {
  return { blocks: parts.flatMap(({ blocks }) => blocks), notices: parts.flatMap(({ notices }) => notices) };
}

function paragraphsOf(chars: readonly Char[]): Block[] {
  const lines: Char[][] = [[]];
  for (const char of chars) {
    if (char.char === '\n' || char.char === BREAK) lines.push([]);
    else lines.at(-1)?.push(char);
  }
  const shown = lines.map(displayed).filter((line) => line !== null);
  return joinBroken(shown.map(({ text, place }) => ({ text, ...place }))).map(({ text, ...place }) => {
    return { kind: 'paragraph', text, place };
  });
}

function picturesIn(nodes: readonly PhrasingContent[]): Notice[] {
  return nodes.flatMap((node): Notice[] => {
    if (node.type === 'image') return [{ code: 'picture', text: node.alt || node.url, place: offsetsOf(node) }];
    return 'children' in node ? picturesIn(node.children) : [];
  });
}
