import type { Finding, Spot } from '../rules/rule.js';
import type { Stale, Waiver } from '../rules/waiver.js';
import { UNCHECKABLE } from './level.js';

/** A finding that a person has accepted, and why. */
export interface Waived {
  readonly finding: Finding;
  readonly waiver: Waiver;
}

/** The findings of one file, parted by what was accepted. */
export interface Settled {
  readonly findings: readonly Finding[];
  readonly waived: readonly Waived[];
  readonly stale: readonly Stale[];
}

/** What a waiver is held against: one file that was checked. */
export interface Subject {
  readonly unit: { readonly code: string | null; readonly name: string } | null;
  readonly year: number | null;
  readonly findings: readonly Finding[];
  readonly spotAt: (address: string) => Spot | null;
}

/** Rules whose findings nobody can accept: a file that was not checked, and a waiver that does not fit. */
export const UNWAIVABLE: readonly string[] = [UNCHECKABLE, 'waiver'];

/** Takes out the findings that are accepted as they are. Each waiver accepts one finding, and says so where it cannot. */
export function settle(subject: Subject, waivers: readonly Waiver[], today: string): Settled {
  const open = subject.findings.filter(({ rule }) => !UNWAIVABLE.includes(rule));
  const waived: Waived[] = [];
  const unmet: Waiver[] = [];
  const take = (fits: (finding: Finding) => boolean): Finding | null => {
    const at = open.findIndex(fits);
    return at < 0 ? null : (open.splice(at, 1)[0] ?? null);
  };
  const stale: Stale[] = [];
  for (const waiver of waivers.filter((one) => isAbout(one, subject))) {
    const finding = take((one) => isSame(waiver, one));
    if (finding === null) unmet.push(waiver);
    else if (waiver.until !== null && waiver.until < today) stale.push(staleOf('expired', waiver, finding, subject));
    else waived.push({ finding, waiver });
  }
  // Only what no other waiver accepts can be what this one was written for.
  for (const waiver of unmet) {
    const finding = take(({ rule, spots }) => rule === waiver.rule && spots[0]?.address === waiver.address);
    stale.push(staleOf(finding === null ? 'gone' : 'changed', waiver, finding, subject));
  }
  const accepted = new Set(waived.map(({ finding }) => finding));
  return { findings: subject.findings.filter((finding) => !accepted.has(finding)), waived, stale };
}

function isAbout({ unit, year }: Waiver, subject: Subject): boolean {
  return subject.unit !== null && unit === unitOf(subject.unit) && year === subject.year;
}

/** How a waiver names the unit of a file. */
export function unitOf({ code, name }: { readonly code: string | null; readonly name: string }): string {
  return code ?? name;
}

function isSame(waiver: Waiver, finding: Finding): boolean {
  const pins = pinsOf(finding);
  return (
    waiver.rule === finding.rule &&
    waiver.address === pins.address &&
    waiver.text === pins.text &&
    waiver.differences.join('\n') === pins.differences.join('\n')
  );
}

/** What of a finding a waiver holds fast: where it is, what is printed there, and by how much it is off. */
export function pinsOf({ spots, outcomes }: Finding): Pick<Waiver, 'address' | 'text' | 'differences'> {
  const off = outcomes
    .filter(({ difference }) => !difference.isZero())
    .map(({ difference, unit }) => `${difference.toFixed()}${unit === '' ? '' : ` ${unit}`}`);
  return { address: spots[0]?.address ?? '', text: spots[0]?.text ?? '', differences: [...new Set(off)].sort() };
}

function staleOf(kind: Stale['kind'], waiver: Waiver, finding: Finding | null, subject: Subject): Stale {
  const pins = finding === null ? null : pinsOf(finding);
  const nowhere: Spot = { address: waiver.address, text: waiver.text, place: { start: 0, end: 0 } };
  return {
    kind,
    waiver,
    now: pins === null ? null : { text: pins.text, differences: pins.differences },
    spot: finding?.spots[0] ?? subject.spotAt(waiver.address) ?? nowhere,
  };
}
