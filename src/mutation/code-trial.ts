import { type BudgetReading, checkReading, readBudget } from '../check.js';
import type { Rounding } from '../evaluation/interval.js';
import { isAtLeast } from '../findings/level.js';
import type { Finding } from '../rules/rule.js';
import { type CodeSlip, withCode } from './code-slips.js';
import type { Trial } from './trial.js';

/** Puts mistyped codes into a budget. A code decides what a row states, so the whole budget is read and checked again. */
export function prepareCodeTrials(reading: BudgetReading, rounding: Rounding): (slip: CodeSlip) => Trial {
  let known: ReadonlySet<string> | null = null;
  return (slip) => {
    known ??= new Set(graveFindings(reading, rounding).map(identityOf));
    return runTrial(reading, slip, known, rounding);
  };
}

function runTrial(reading: BudgetReading, slip: CodeSlip, known: ReadonlySet<string>, rounding: Rounding): Trial {
  const slipped = readBudget(withCode(reading.budget, slip));
  const fresh = graveFindings(slipped, rounding).filter((finding) => !known.has(identityOf(finding)));
  const here = fresh.filter((finding) => isAt(finding, slip));
  const located = here.length > 0 && here.length === fresh.length;
  return {
    kind: 'code',
    slipped: [{ address: addressOf(reading, slip), text: slip.text }],
    found: fresh.length > 0,
    located,
    alone: located && here.every((finding) => finding.suspects.length === 0),
    restored: here.some(({ suggestion }) => suggestion?.text === slip.cell.printed.text),
    room: [],
  };
}

function graveFindings(reading: BudgetReading, rounding: Rounding): readonly Finding[] {
  return checkReading(reading, { rounding }).findings.filter(({ severity }) => isAtLeast(severity, 'warning'));
}

/** By its places, since a mistyped code changes addresses. */
function identityOf({ rule, spots }: Finding): string {
  return [rule, ...spots.map(({ place }) => `${place.start}-${place.end}`)].join(' ');
}

/** Whether a finding names the row first: its code, its name, or the row as a whole. */
function isAt({ spots }: Finding, { cell }: CodeSlip): boolean {
  return spots[0]?.place.start === cell.printed.place.start;
}

function addressOf({ tables }: BudgetReading, { cell }: CodeSlip): string {
  const table = tables[cell.table];
  const name = table?.lanes[cell.lane]?.lane.name;
  return [table?.address ?? '', ...(name ? [name] : []), cell.printed.text].join('/');
}
