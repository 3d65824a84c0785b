import { type CFB$Container, find, parse } from 'cfb';
import type { DraftProblem } from '../draft.js';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export type ContainerOpening =
  | { readonly ok: true; readonly container: CFB$Container }
  | { readonly ok: false; readonly problem: DraftProblem };

export function isContainer(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, i) => bytes[i] === byte);
}

/** The compound file that .doc and .xls are stored in, and new formats under a password. */
export function openContainer(bytes: Uint8Array): ContainerOpening {
  try {
    const container = parse(bytes, { type: 'buffer' });
    if (streamOf(container, 'EncryptedPackage') !== null)
      return { ok: false, problem: { code: 'encrypted', detail: 'EncryptedPackage' } };
    return { ok: true, container };
  } catch (error) {
    return { ok: false, problem: { code: 'damaged', detail: `compound file: ${String(error)}` } };
  }
}

export function streamOf(container: CFB$Container, name: string): Uint8Array | null {
  const entry = find(container, `/${name}`);
  return entry === null || entry.type !== 2 ? null : new Uint8Array(entry.content);
}

/** Why a compound file is not a file of the new formats; null where it is no compound file. */
export function describeContainer(bytes: Uint8Array): DraftProblem | null {
  if (!isContainer(bytes)) return null;
  const opening = openContainer(bytes);
  if (!opening.ok) return opening.problem;
  return { code: 'not this format', detail: kindOf(opening.container) };
}

export function kindOf(container: CFB$Container): string {
  if (streamOf(container, 'WordDocument') !== null) return 'doc';
  if (streamOf(container, 'Workbook') !== null || streamOf(container, 'Book') !== null) return 'xls';
  if (streamOf(container, 'PowerPoint Document') !== null) return 'ppt';
  return 'a compound file';
}
