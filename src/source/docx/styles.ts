import { childNode, childNodes, type XmlNode } from '../xml.js';

/** What styles give to a paragraph or a run, as far as it is text. */
export interface Styled {
  readonly listId: string | undefined;
  readonly level: number | undefined;
  readonly hidden: boolean | undefined;
  readonly indent: number | undefined;
}

export interface Styles {
  readonly styled: (id: string | undefined) => Styled;
  /** The style of paragraphs that name none. */
  readonly paragraph: string | undefined;
}

const PLAIN: Styled = { listId: undefined, level: undefined, hidden: undefined, indent: undefined };
const MAX_ANCESTORS = 30;

export function readStyles(root: XmlNode | null): Styles {
  const nodes = root === null ? [] : childNodes(root, 'w:style');
  const byId = new Map(nodes.map((node) => [node.attributes['w:styleId'] ?? '', node]));
  const cache = new Map<string, Styled>();
  const resolve = (id: string, depth: number): Styled => {
    const cached = cache.get(id);
    if (cached !== undefined) return cached;
    const node = byId.get(id);
    if (node === undefined || depth > MAX_ANCESTORS) return PLAIN;
    const base = settingOf(node, 'w:basedOn');
    const own = ownProperties(childNode(node, 'w:pPr'), childNode(node, 'w:rPr'));
    const made = over(own, base === undefined ? PLAIN : resolve(base, depth + 1));
    cache.set(id, made);
    return made;
  };
  const standard = nodes.find(
    ({ attributes }) => attributes['w:type'] === 'paragraph' && isOn(attributes['w:default']),
  );
  return {
    styled: (id) => (id === undefined ? PLAIN : resolve(id, 0)),
    paragraph: standard?.attributes['w:styleId'],
  };
}

/** The properties that a paragraph, run or style states itself. */
export function ownProperties(paragraph: XmlNode | undefined, run: XmlNode | undefined): Styled {
  const list = childNode(paragraph, 'w:numPr');
  const level = list === undefined ? undefined : settingOf(list, 'w:ilvl');
  const vanish = childNode(run, 'w:vanish');
  return {
    listId: list === undefined ? undefined : settingOf(list, 'w:numId'),
    level: level === undefined ? undefined : Number(level),
    hidden: vanish === undefined ? undefined : isOn(vanish.attributes['w:val'] ?? '1'),
    indent: indentOf(childNode(paragraph, 'w:ind')),
  };
}

export function over(own: Styled, base: Styled): Styled {
  return {
    listId: own.listId ?? base.listId,
    // A list named anew starts at its own level, not at that of the list it replaces.
    level: own.level ?? (own.listId === undefined ? base.level : undefined),
    hidden: own.hidden ?? base.hidden,
    indent: own.indent ?? base.indent,
  };
}

export function settingOf(node: XmlNode | undefined, name: string): string | undefined {
  return childNode(node, name)?.attributes['w:val'];
}

export function isOn(value: string | undefined): boolean {
  return value !== undefined && !['0', 'false', 'off', 'none'].includes(value);
}

/** Characters where Word counts in them, else the points of a text of ordinary size (五号, 10.5 points). */
function indentOf(node: XmlNode | undefined): number | undefined {
  if (node === undefined) return undefined;
  const { attributes } = node;
  const measured = (characters: readonly string[], twips: readonly string[]): number => {
    const inCharacters = characters.map((name) => attributes[name]).find((value) => value !== undefined);
    if (inCharacters !== undefined) return Number(inCharacters) / 100 || 0;
    return (Number(twips.map((name) => attributes[name]).find((value) => value !== undefined) ?? 0) || 0) / 210;
  };
  const left = measured(['w:leftChars', 'w:startChars'], ['w:left', 'w:start']);
  const hanging = measured(['w:hangingChars'], ['w:hanging']);
  const first = hanging > 0 ? -hanging : measured(['w:firstLineChars'], ['w:firstLine']);
  return Math.max(0, left + first);
}
