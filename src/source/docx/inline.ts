import type { NoticeCode } from '../draft.js';
import { childNode, childNodes, textOf, type XmlNode } from '../xml.js';
import type { Context } from './context.js';
import type { Told } from './flow.js';
import { isOn, ownProperties, type Styled, settingOf } from './styles.js';
import { symbolText } from './symbols.js';

/** What a paragraph shows, and the text boxes that hang on it. */
export interface Inline {
  readonly text: string;
  readonly told: readonly Told[];
  readonly boxes: readonly XmlNode[];
}

interface Out {
  text: string;
  readonly told: Told[];
  readonly boxes: XmlNode[];
  /** The stretch of deleted or hidden text that the last run was part of. */
  gap: { code: NoticeCode; text: string } | null;
}

export function readInline(paragraph: XmlNode, style: Styled, context: Context): Inline {
  const out: Out = { text: '', told: [], boxes: [], gap: null };
  walk(paragraph, { out, style, context, deleted: false, hidden: false });
  closeGap(out);
  context.fields.endParagraph();
  return { text: out.text, told: out.told, boxes: out.boxes };
}

interface Walk {
  readonly out: Out;
  /** Of the paragraph. */
  readonly style: Styled;
  readonly context: Context;
  readonly deleted: boolean;
  readonly hidden: boolean;
}

function walk(parent: XmlNode, here: Walk): void {
  for (const node of parent.children) if (typeof node !== 'string') read(node, here);
}

function read(node: XmlNode, here: Walk): void {
  const { context } = here;
  const text = textIn(node);
  if (text !== null) {
    show(text, node.name === 'w:delText' ? { ...here, deleted: true } : here);
    return;
  }
  switch (node.name) {
    case 'w:r':
      walk(node, { ...here, hidden: isHidden(node, here) });
      break;
    case 'w:del':
    case 'w:moveFrom':
      walk(node, { ...here, deleted: true });
      break;
    case 'w:fldChar':
      readFieldMark(node, here);
      break;
    case 'mc:AlternateContent': {
      const chosen = childNode(node, 'mc:Choice') ?? childNode(node, 'mc:Fallback');
      if (chosen !== undefined) walk(chosen, here);
      break;
    }
    case 'w:footnoteReference':
    case 'w:endnoteReference': {
      const kind = node.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
      tell('footnote', context.notes.get(`${kind}/${node.attributes['w:id']}`) ?? '', here);
      break;
    }
    case 'w:drawing':
    case 'w:pict':
      readDrawing(node, here);
      break;
    case 'w:object':
      tell('embedded object', find(node, 'o:OLEObject')?.attributes.ProgID ?? '', here);
      break;
    case 'w:rt': // the reading beside a character, in w:ruby
    case 'w:pPr':
    case 'w:rPr':
    case 'w:sdtPr':
    case 'w:instrText':
    case 'w:delInstrText':
      break;
    default:
      // Insertions, hyperlinks, smart tags, content controls, and whatever comes in later versions.
      walk(node, here);
  }
}

/** What an element shows by itself; null where it is no text. */
function textIn(node: XmlNode): string | null {
  const { name, attributes } = node;
  switch (name) {
    case 'w:t':
    case 'w:delText':
      return shownText(node);
    case 'm:t':
      return textOf(node);
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:softHyphen':
      return '';
    case 'w:sym':
      return symbolText(attributes['w:font'] ?? '', Number.parseInt(attributes['w:char'] ?? '', 16));
    default:
      return null;
  }
}

/** Blanks at the ends count only where the file says so: Word drops the others. */
function shownText(node: XmlNode): string {
  const text = textOf(node);
  return node.attributes['xml:space'] === 'preserve' ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
}

function isHidden(run: XmlNode, { style, context }: Walk): boolean {
  const properties = childNode(run, 'w:rPr');
  const own = ownProperties(undefined, properties).hidden;
  return own ?? context.styles.styled(settingOf(properties, 'w:rStyle')).hidden ?? style.hidden ?? false;
}

function readFieldMark(node: XmlNode, { context: { fields } }: Walk): void {
  const kind = node.attributes['w:fldCharType'];
  if (kind === 'begin') fields.begin();
  else if (kind === 'separate') fields.separate();
  else if (kind === 'end') fields.end();
}

function show(text: string, here: Walk): void {
  const { out, context } = here;
  if (text === '' || !context.fields.shown()) return;
  if (!here.deleted && !here.hidden) {
    closeGap(out);
    out.text += text;
    return;
  }
  const code = here.deleted ? 'deleted text' : 'hidden text';
  if (out.gap?.code !== code) closeGap(out);
  out.gap ??= { code, text: '' };
  out.gap.text += text;
}

function closeGap(out: Out): void {
  const text = out.gap?.text.trim() ?? '';
  if (out.gap !== null && text !== '') out.told.push({ code: out.gap.code, text });
  out.gap = null;
}

function tell(code: NoticeCode, text: string, { out, deleted, hidden }: Walk): void {
  if (!deleted && !hidden) out.told.push({ code, text: text.trim() });
}

/** A drawing is a text box, or a picture, or a chart; lines and frames say nothing. */
function readDrawing(node: XmlNode, here: Walk): void {
  if (here.deleted || here.hidden || isOn(find(node, 'wp:docPr')?.attributes.hidden)) return;
  const boxes = findAll(node, 'w:txbxContent');
  here.out.boxes.push(...boxes);
  const name = find(node, 'wp:docPr');
  const words =
    name?.attributes.descr || name?.attributes.name || find(node, 'v:imagedata')?.attributes['o:title'] || '';
  if (find(node, 'pic:pic') !== undefined || find(node, 'v:imagedata') !== undefined) tell('picture', words, here);
  else if (boxes.length === 0 && find(node, 'c:chart') !== undefined) tell('embedded object', words, here);
  else if (boxes.length === 0 && find(node, 'dgm:relIds') !== undefined) tell('picture', words, here);
}

/** The outermost elements of a name, of every choice the first. */
function findAll(node: XmlNode, name: string): readonly XmlNode[] {
  return childNodes(node).flatMap((child) => {
    if (child.name === name) return [child];
    if (child.name === 'mc:Fallback' && childNode(node, 'mc:Choice') !== undefined) return [];
    return findAll(child, name);
  });
}

function find(node: XmlNode, name: string): XmlNode | undefined {
  return findAll(node, name)[0];
}
