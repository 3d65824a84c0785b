import type { Finding } from '../rules/rule.js';
import { crypto } from '../source/crypto.js';

/** What a fingerprint needs to know of the file: a document that could not be read is known by its path. */
export interface Document {
  readonly path: string;
  readonly unit: { readonly code: string | null; readonly name: string } | null;
  readonly year: number | null;
}

/**
 * One short text per finding that survives edits elsewhere: made of rule, unit, year and address, never of lines.
 * Findings of one file that would share a fingerprint are numbered, so give them in the order of the document.
 */
export function fingerprints(document: Document, findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const print = fingerprint(document, finding);
    const ordinal = (seen.get(print) ?? 0) + 1;
    seen.set(print, ordinal);
    return ordinal === 1 ? print : `${print}-${ordinal}`;
  });
}

function fingerprint({ path, unit, year }: Document, finding: Finding): string {
  const identity = unit === null ? `file:${path}` : (unit.code ?? unit.name);
  const parts = [finding.rule, identity, year, finding.spots[0]?.address ?? ''];
  return crypto().createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}
