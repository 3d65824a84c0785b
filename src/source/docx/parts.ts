import type { DraftProblem } from '../draft.js';
import { childNodes, parseXml, type XmlNode } from '../xml.js';
import type { Zip } from '../zip.js';
import { WORD_XML } from './names.js';

export type PartReading =
  | { readonly ok: true; readonly root: XmlNode | null }
  | { readonly ok: false; readonly problem: DraftProblem };

/** A part of the package as a tree; null where it is missing. */
export function readPart(zip: Zip, name: string | undefined): PartReading {
  const bytes = name === undefined ? null : zip.read(name);
  if (name === undefined || bytes === null) return { ok: true, root: null };
  return bytes.ok ? parseXml(name, bytes.bytes, WORD_XML) : bytes;
}

/** What a part refers to, by kind (`styles`, `header`…), in the order of the file; targets are names of parts. */
export type Targets = ReadonlyMap<string, readonly string[]>;

export function targetsOf(part: string, relationships: XmlNode | null): Targets {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const targets = new Map<string, string[]>();
  for (const { attributes } of relationships === null ? [] : childNodes(relationships)) {
    const target = attributes.Target;
    if (target === undefined || attributes.TargetMode === 'External') continue;
    const kind = (attributes.Type ?? '').split('/').at(-1) ?? '';
    targets.set(kind, [...(targets.get(kind) ?? []), resolved(folder, target)]);
  }
  return targets;
}

export function relationshipsOf(part: string): string {
  const cut = part.lastIndexOf('/') + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

function resolved(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
