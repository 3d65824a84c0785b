import type { Severity } from '../model/language.js';
import type { Finding } from '../rules/rule.js';
import { compareText } from '../source/compare-text.js';
import { compareStarts, keyOfPlace, type Place } from '../source/place.js';

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Findings in the order of the document, the graver first where two stand in one place; whatever order they came in. */
export function inDocumentOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (a, b) =>
      compareStarts(placeOf(a), placeOf(b)) ||
      placeOf(a).end - placeOf(b).end ||
      RANK[a.severity] - RANK[b.severity] ||
      compareText(a.rule, b.rule) ||
      compareText(everything(a), everything(b)),
  );
}

const START: Place = { start: 0, end: 0 };

function placeOf({ spots }: Finding): Place {
  return spots[0]?.place ?? START;
}

/** What is left to tell two findings apart, as text that depends on nothing but them. */
function everything({ spots, args, suspects }: Finding): string {
  const places = [...spots, ...suspects.map(({ spot }) => spot)].map(({ address, place }) => [
    address,
    keyOfPlace(place),
  ]);
  return JSON.stringify([places, args]);
}
