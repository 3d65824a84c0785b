import type { Budget, Printed } from '../../model/budget.js';
import type { Finding, Spot } from '../../rules/rule.js';
import { compareStarts, isInside, keyOfPlace, type Place } from '../../source/place.js';
import type { FigureState } from '../../wording/page.js';
import type { FileReport } from '../report.js';

/** Words or digits of the document that are marked: a place, what stands there, and how that stands. */
export interface Mark {
  readonly id: string;
  /** A figure has equations to show; words have nothing but the findings that speak of them. */
  readonly kind: 'figure' | 'words';
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
  /** The mark of a figure that the page shows. */
  readonly at: (address: string) => Mark | undefined;
  /** The id in the page of what a finding speaks of; where that has no mark of its own, of the heading above it. */
  readonly target: (spot: Spot) => string | undefined;
  /** The figures that stand inside a place, none of them over another. */
  readonly within: (place: Place) => readonly Mark[];
  /** The words that stand inside a place, whatever they stand over. */
  readonly wordsWithin: (place: Place) => readonly Mark[];
}

const RANK: readonly FigureState[] = ['error', 'warning', 'info', 'untied', 'rounding', 'tied'];

interface Found {
  readonly place: Place;
  readonly addresses: Set<string>;
}

/** All that is to be marked in a file: each printed figure, each number not understood, all that findings speak of. */
export function marksOf(file: FileReport, prefix: string): Marks {
  const stateOf = stater(file);
  const isFigure = figuresOf(file);
  const counts = { figure: 0, words: 0 };
  const all = foundIn(file).map(({ place, addresses }): Mark => {
    const kind = [...addresses].some(isFigure) ? 'figure' : 'words';
    counts[kind] += 1;
    const states = [...addresses].map(stateOf);
    return {
      id: `${prefix}${kind === 'figure' ? 'f' : 'w'}${counts[kind]}`,
      kind,
      place,
      addresses: [...addresses],
      state: RANK.find((state) => states.includes(state)) ?? 'tied',
      findings: file.findings.flatMap((finding, nth) =>
        atFault(finding).some((address) => addresses.has(address)) ? [nth + 1] : [],
      ),
    };
  });
  const figures = all.filter(({ kind }) => kind === 'figure');
  const words = all.filter(({ kind }) => kind === 'words');
  const within = (place: Place) => withoutOverlap(insideOf(figures, place), place);
  const wordsWithin = (place: Place) => insideOf(words, place);
  const shown = inkedIn(file.budget).flatMap(({ place }) => [...within(place), ...wordsWithin(place)]);
  const byAddress = new Map(shown.flatMap((mark) => mark.addresses.map((address) => [address, mark] as const)));
  const byPlace = new Map(shown.map((mark) => [keyOfPlace(mark.place), mark] as const));
  const headings = headingsOf(file.budget, prefix);
  const target = ({ address, place }: Spot): string | undefined => {
    const mark = byPlace.get(keyOfPlace(place)) ?? byAddress.get(address);
    return mark?.id ?? headings.findLast((heading) => isAfter(place, heading.place))?.id;
  };
  return { all, at: (address) => byAddress.get(address), target, within, wordsWithin };
}

const isAfter = (place: Place, heading: Place): boolean =>
  place.source === heading.source && heading.start <= place.start;

/** The ids of the headings of sections and tables, in the order of the document. */
export const sectionId = (prefix: string, index: number): string => `${prefix}s${index + 1}`;
export const tableId = (prefix: string, index: number): string => `${prefix}t${index + 1}`;

function headingsOf(budget: Budget | null | undefined, prefix: string) {
  const sections = budget?.sections.map(({ title }, i) => ({ id: sectionId(prefix, i), place: title.place }));
  const tables = budget?.tables.map(({ title }, i) => ({ id: tableId(prefix, i), place: title.place }));
  return [...(sections ?? []), ...(tables ?? [])].toSorted((a, b) => compareStarts(a.place, b.place));
}

/** All that the page prints of the document with marks in it. */
function inkedIn(budget: Budget | null | undefined): readonly Printed[] {
  if (!budget) return [];
  const { cover, contents, sections, tables } = budget;
  return [
    ...cover,
    ...contents,
    ...sections.flatMap(({ title, paragraphs }) => [title, ...paragraphs]),
    ...tables.flatMap(({ title, lanes, notes }) => [
      title,
      ...lanes.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null))),
      ...notes,
    ]),
  ];
}

/** Suspects are figures, and so are numbers that were not understood. */
function figuresOf(file: FileReport): (address: string) => boolean {
  const others = new Set([
    ...file.untied.map(({ spot }) => spot.address),
    ...file.findings.flatMap(({ suspects }) => suspects.map(({ spot }) => spot.address)),
  ]);
  return (address) => file.figures.has(address) || others.has(address);
}

function foundIn(file: FileReport): readonly Found[] {
  const found = new Map<string, Found>();
  const add = ({ address, place, text }: { address: string; place: Place; text: string }): void => {
    // A blank cell prints nothing that could be marked.
    if (address === '' || text === '' || place.end <= place.start) return;
    const known = found.get(keyOfPlace(place)) ?? { place, addresses: new Set() };
    known.addresses.add(address);
    found.set(keyOfPlace(place), known);
  };
  for (const figure of file.figures.values()) add(figure);
  for (const { spot } of file.untied) add(spot);
  for (const { spots } of file.findings) for (const spot of spots) add(spot);
  for (const { suspects } of file.findings) for (const { spot } of suspects) add(spot);
  return [...found.values()].toSorted((a, b) => compareStarts(a.place, b.place) || b.place.end - a.place.end);
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

/** Of marks in the order of the document, those that stand inside a place. */
function insideOf(marks: readonly Mark[], place: Place): readonly Mark[] {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareStarts(marks[middle]?.place ?? place, place) < 0) low = middle + 1;
    else high = middle;
  }
  const inside: Mark[] = [];
  for (let index = low; index < marks.length; index += 1) {
    const mark = marks[index];
    if (mark === undefined || mark.place.source !== place.source || mark.place.start >= place.end) break;
    if (isInside(mark.place, place)) inside.push(mark);
  }
  return inside;
}

function withoutOverlap(marks: readonly Mark[], { start }: Place): readonly Mark[] {
  const apart: Mark[] = [];
  let reached = start;
  for (const mark of marks) {
    if (mark.place.start < reached) continue;
    apart.push(mark);
    reached = mark.place.end;
  }
  return apart;
}
