import { SaxesParser } from 'saxes';
import type { DraftProblem } from './draft.js';

/** An element of a part of an office file. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlNode | string)[];
}

export interface XmlShape {
  /** What a namespace is called here, whatever prefix the file gives it: names come out as `w:p`. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** Elements that are passed over with all that they hold. */
  readonly passOver?: ReadonlySet<string>;
  /** Elements that are handed over as soon as they are whole, outermost first, and not kept: large parts stay small. */
  readonly handOver?: ReadonlySet<string>;
}

export type XmlReading =
  | { readonly ok: true; readonly root: XmlNode }
  | { readonly ok: false; readonly problem: DraftProblem };

/** Elements kept at once. A table of 100,000 cells has a million. */
const MAX_KEPT = 2_000_000;
const MAX_DEPTH = 400;
const CHUNK = 64 * 1024;
const NONE: Readonly<Record<string, string>> = Object.freeze({});

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlNode | string)[];
}

/** Carries the problem out of the parser, which has no other way to stop. */
class Stop extends Error {
  constructor(readonly problem: DraftProblem) {
    super(problem.detail);
  }
}

/**
 * Reads a part into a tree. A document type declaration is refused, so that no entity is ever expanded. What `take`
 * returns ends the reading.
 */
export function parseXml(
  name: string,
  bytes: Uint8Array,
  shape: XmlShape,
  take: (node: XmlNode) => DraftProblem | null = () => null,
): XmlReading {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const nameOf = namer(shape.prefixes);
  const root: Open = { name: '', attributes: NONE, children: [] };
  const open: Open[] = [root];
  let passed = 0;
  let kept = 0;
  let handing = 0;
  const stop = (code: DraftProblem['code'], detail: string): never => {
    throw new Stop({ code, detail: `${name}: ${detail}` });
  };
  parser.on('doctype', () => stop('damaged', 'a document type declaration'));
  parser.on('error', (error) => stop('damaged', error.message));
  parser.on('opentag', (tag) => {
    nameOf.declare(tag.attributes);
    const tagName = nameOf.element(tag.name);
    if (passed > 0 || shape.passOver?.has(tagName) === true) {
      passed += 1;
      return;
    }
    kept += 1;
    if (kept > MAX_KEPT) stop('too large', `${kept} elements in one piece`);
    if (open.length > MAX_DEPTH) stop('too large', `${open.length} elements in one another`);
    if (shape.handOver?.has(tagName) === true) handing += 1;
    open.push({ name: tagName, attributes: nameOf.attributes(tag.attributes), children: [] });
  });
  const text = (value: string) => {
    // Between the elements handed over there is nothing but blanks.
    if (passed === 0 && (handing > 0 || shape.handOver === undefined)) open.at(-1)?.children.push(value);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', () => {
    if (passed > 0) {
      passed -= 1;
      return;
    }
    const node = open.pop() ?? root;
    if (shape.handOver?.has(node.name) !== true) {
      open.at(-1)?.children.push(node);
      return;
    }
    handing -= 1;
    if (handing > 0) {
      open.at(-1)?.children.push(node);
      return;
    }
    kept = open.length;
    const problem = take(node);
    if (problem !== null) throw new Stop(problem);
  });
  try {
    writeDecoded(parser, bytes);
  } catch (error) {
    if (error instanceof Stop) return { ok: false, problem: error.problem };
    if (error instanceof TypeError)
      return { ok: false, problem: { code: 'damaged', detail: `${name}: ${error.message}` } };
    throw error;
  }
  const [top] = root.children.filter((child) => typeof child !== 'string');
  if (top === undefined) return { ok: false, problem: { code: 'damaged', detail: `${name}: no element` } };
  return { ok: true, root: top };
}

/** Chunk by chunk, so that the text of a large part is never whole in memory. Bytes that do not decode are a TypeError. */
function writeDecoded(parser: { write(text: string): unknown; close(): unknown }, bytes: Uint8Array): void {
  const [first, second] = bytes;
  const wide = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  const decoder = new TextDecoder(wide ?? 'utf-8', { fatal: true });
  for (let at = 0; at < bytes.length; at += CHUNK) {
    parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }));
  }
  parser.write(decoder.decode());
  parser.close();
}

/** Gives names the prefixes of this house; those of namespaces that it does not know stay as they are. */
function namer(known: ReadonlyMap<string, string>) {
  const prefixes = new Map<string, string>();
  const names = new Map<string, string>();
  const element = (name: string): string => {
    const cached = names.get(name);
    if (cached !== undefined) return cached;
    const colon = name.indexOf(':');
    const prefix = prefixes.get(colon === -1 ? '' : name.slice(0, colon));
    const made = prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`;
    names.set(name, made);
    return made;
  };
  const declare = (attributes: Readonly<Record<string, string>>): void => {
    for (const key in attributes) {
      if (!key.startsWith('xmlns')) continue;
      const prefix = known.get(attributes[key] ?? '');
      const declared = key.slice('xmlns:'.length);
      if (prefix === undefined || prefixes.get(declared) === prefix) continue;
      prefixes.set(declared, prefix);
      names.clear();
    }
  };
  const attributesOf = (given: Readonly<Record<string, string>>): Readonly<Record<string, string>> => {
    let made: Record<string, string> | null = null;
    for (const key in given) {
      if (key.startsWith('xmlns')) continue;
      made ??= {};
      // An attribute without a prefix is in no namespace, whatever the default is.
      made[key.includes(':') ? element(key) : key] = given[key] ?? '';
    }
    return made ?? NONE;
  };
  return { element, declare, attributes: attributesOf };
}

export function childNodes(node: XmlNode, name?: string): readonly XmlNode[] {
  return node.children.filter(
    (child) => typeof child !== 'string' && (name === undefined || child.name === name),
  ) as XmlNode[];
}

export function childNode(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child): child is XmlNode => typeof child !== 'string' && child.name === name);
}

/** The text of an element and of all that it holds. */
export function textOf(node: XmlNode): string {
  return node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
