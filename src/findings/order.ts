import type { Severity } from '../model/language.js';
import type { Finding } from '../rules/rule.js';

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Findings in the order of the document, the graver first where two stand in one place; whatever order they came in. */
export function inDocumentOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (a, b) =>
      start(a) - start(b) ||
      end(a) - end(b) ||
      RANK[a.severity] - RANK[b.severity] ||
      compareText(a.rule, b.rule) ||
      compareText(everything(a), everything(b)),
  );
}

function start({ spots }: Finding): number {
  return spots[0]?.place.start ?? 0;
}

function end({ spots }: Finding): number {
  return spots[0]?.place.end ?? 0;
}

/** What is left to tell two findings apart, as text that depends on nothing but them. */
function everything({ spots, args, suspects }: Finding): string {
  const places = [...spots, ...suspects.map(({ spot }) => spot)].map(({ address, place }) => [address, place.start]);
  return JSON.stringify([places, args]);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
