import type { Finding } from '../../rules/rule.js';
import type { Place } from '../../source/place.js';
import type { FigureState } from '../../wording/page.js';
import type { FileReport } from '../report.js';

/** Words or digits of the document that are marked: a place, what stands there, and how that stands. */
export interface Mark {
  readonly id: string;
  readonly place: Place;
  /** One printed number may be several figures: “均为 0” is one for each item of its list. */
  readonly addresses: readonly string[];
  readonly state: FigureState;
  /** The findings that speak of it, by their numbers in the report. */
  readonly findings: readonly number[];
}

export interface Marks {
  /** In the order of the document. */
  readonly all: readonly Mark[];
  readonly at: (address: string) => Mark | undefined;
  /** Those that stand inside a place, none of them over another. */
  readonly within: (place: Place) => readonly Mark[];
}

const RANK: readonly FigureState[] = ['error', 'warning', 'info', 'untied', 'rounding', 'tied'];

interface Found {
  readonly place: Place;
  readonly addresses: Set<string>;
}

/** All that is to be marked in a file: each printed figure, each number not understood, all that findings speak of. */
export function marksOf(file: FileReport, prefix: string): Marks {
  const stateOf = stater(file);
  const all = foundIn(file).map(({ place, addresses }, index): Mark => {
    const states = [...addresses].map(stateOf);
    return {
      id: `${prefix}f${index + 1}`,
      place,
      addresses: [...addresses],
      state: RANK.find((state) => states.includes(state)) ?? 'tied',
      findings: file.findings.flatMap((finding, nth) =>
        atFault(finding).some((address) => addresses.has(address)) ? [nth + 1] : [],
      ),
    };
  });
  const byAddress = new Map(all.flatMap((mark) => mark.addresses.map((address) => [address, mark] as const)));
  return { all, at: (address) => byAddress.get(address), within: (place) => withinPlace(all, place) };
}

function foundIn(file: FileReport): readonly Found[] {
  const found = new Map<string, Found>();
  const add = ({ address, place, text }: { address: string; place: Place; text: string }): void => {
    // A blank cell prints nothing that could be marked.
    if (address === '' || text === '' || place.end <= place.start) return;
    const key = `${place.start}-${place.end}`;
    const known = found.get(key) ?? { place, addresses: new Set() };
    known.addresses.add(address);
    found.set(key, known);
  };
  for (const figure of file.figures.values()) add(figure);
  for (const { spot } of file.untied) add(spot);
  for (const { spots } of file.findings) for (const spot of spots) add(spot);
  for (const { suspects } of file.findings) for (const { spot } of suspects) add(spot);
  return [...found.values()].toSorted((a, b) => a.place.start - b.place.start || b.place.end - a.place.end);
}

function stater(file: FileReport): (address: string) => FigureState {
  const untied = new Set(file.untied.map(({ spot }) => spot.address));
  // The whole shows the difference; its parts are as good as in any other equation.
  const rounded = new Set(
    file.outcomes.flatMap(({ state, equation }) => (state === 'rounding' ? [equation.whole.address] : [])),
  );
  const faults = new Map<string, FigureState>();
  for (const severity of ['info', 'warning', 'error'] as const) {
    for (const finding of file.findings.filter((one) => one.severity === severity)) {
      for (const address of atFault(finding)) faults.set(address, severity);
    }
  }
  return (address) =>
    faults.get(address) ?? (untied.has(address) ? 'untied' : rounded.has(address) ? 'rounding' : 'tied');
}

function atFault({ spots, suspects }: Finding): readonly string[] {
  return [...spots, ...suspects.map(({ spot }) => spot)].map(({ address }) => address);
}

function withinPlace(all: readonly Mark[], { start, end }: Place): readonly Mark[] {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.place.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const inside: Mark[] = [];
  let reached = start;
  for (let index = low; index < all.length; index += 1) {
    const mark = all[index];
    if (mark === undefined || mark.place.start >= end) break;
    if (mark.place.start < reached || mark.place.end > end) continue;
    inside.push(mark);
    reached = mark.place.end;
  }
  return inside;
}
