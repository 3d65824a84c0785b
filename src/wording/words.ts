import type { UntiedReason } from '../evaluation/coverage.js';
import type { State, Verdict } from '../evaluation/outcome.js';
import type { Slip } from '../evaluation/slip.js';
import type { Suggestion } from '../evaluation/suggestion.js';
import type { Law } from '../model/equation.js';
import type { Language, Severity } from '../model/language.js';
import type { Dimension } from '../model/quantity.js';
import { en } from './en.js';
import { zh } from './zh.js';

/** A place in a draft, as far as its format has one. */
export interface DraftPlace {
  readonly page?: number;
  readonly sheet?: string;
  readonly cell?: string;
  readonly table?: number;
  readonly paragraph?: number;
}

/** How many equations came out how. */
export interface EquationCounts {
  readonly total: number;
  readonly equal: number;
  readonly rounding: number;
  readonly unequal: number;
  readonly unchecked: number;
}

/** How many findings a list leaves out, and for which of the two causes. */
export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly waived: number;
}

export interface Hidden {
  readonly byLimit: number;
  readonly byLevel: number;
}

/** What all formats and commands say alike. A language is one value of this type, so neither can lack a word. */
export interface Words {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly law: Readonly<Record<Law, string>>;
  readonly slip: Readonly<Record<Slip, string>>;
  readonly certainty: Readonly<Record<Suggestion['certainty'], string>>;
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly state: Readonly<Record<State, string>>;
  /** Said after a verdict that looked at each equation alone. */
  readonly notJoint: string;
  /** Said after a verdict: contradictions in which no figure could be named, and that there may be others. */
  readonly unexplained: (n: number) => string;
  readonly moreToFind: string;
  /** Said after a verdict where all that it rests on was accepted. */
  readonly allWaived: string;
  readonly nothingToCheck: string;
  /** Said of a budget without a figure, as `gouji init` makes it. */
  readonly nothingPrinted: string;
  readonly untied: Readonly<Record<UntiedReason, string>>;
  readonly dimension: Readonly<Record<Dimension, string>>;
  /** A quantity without dimensions: the total of the budget. */
  readonly wholeBudget: string;
  readonly ratio: string;
  readonly states: string;
  /** Above true amounts that print as the document, and where there are none. */
  readonly witness: string;
  readonly noWitness: Readonly<Record<'none' | 'undecided', string>>;
  readonly inEquations: (equations: number, unequal: number) => string;
  readonly unit: (unit: string) => string;
  /** A difference between percentages. */
  readonly points: (amount: string) => string;

  readonly inTable: (table: string, lane: string | null, row: string, column: string) => string;
  readonly inText: (section: string, paragraph: number, states: string) => string;
  readonly text: string;
  /** Where a person finds a place of a draft: its page, its sheet and cell, its table or its paragraph. */
  readonly draftPlace: (place: DraftPlace) => string;
  readonly paragraph: (n: number) => string;
  readonly blankCell: string;
  readonly moreBlanks: (n: number) => string;

  /** Before the computed value: what the figure should be, by the kind of relation. */
  readonly shouldBe: Readonly<Record<Law, string>>;
  readonly counted: string;
  readonly atMost: string;
  readonly printed: string;
  /** Before the figure at fault, and beside it where it is a part. */
  readonly printedHere: string;
  readonly here: string;
  readonly over: (amount: string) => string;
  readonly under: (amount: string) => string;
  readonly beyondRounding: (allowance: string) => string;
  readonly withinRounding: (allowance: string) => string;
  readonly holds: string;
  /** Equations of a finding that a terminal leaves out. */
  readonly moreEquations: (n: number) => string;
  readonly notCheckable: (reason: string) => string;
  /** Reasons why an equation cannot be checked; one that is not known here is said as it is. */
  readonly reasons: Readonly<Record<string, string>>;

  readonly likelySlip: (slip: string) => string;
  readonly changeTo: (text: string, certainty: string, mends: number) => string;
  readonly why: (slip: string | null, mends: number) => string;
  readonly otherSuspects: string;
  readonly alsoAt: string;
  readonly morePlaces: (n: number) => string;
  readonly next: string;

  readonly explained: (n: number) => string;
  readonly untiedFigures: (n: number) => string;
  readonly equations: (counts: EquationCounts) => string;
  readonly coverage: (tied: number, figures: number, share: string) => string;
  /** Findings by level; those that are waived are in none of them. */
  readonly findings: (counts: FindingCounts) => string;
  readonly waivedFindings: (n: number) => string;
  readonly waivedFor: (reason: string, until: string | null) => string;
  readonly hidden: (hidden: Hidden) => string;
  readonly allFiles: (files: number) => string;
  readonly blanksNotListed: (n: number) => string;
  /** The parts of a rule that is explained. */
  readonly rule: Readonly<Record<'level' | 'checks' | 'ground' | 'bad' | 'good' | 'remedy', string>>;
  readonly tally: {
    readonly verdict: string;
    readonly equations: string;
    readonly coverage: string;
    readonly findings: string;
  };
}

const WORDS: Readonly<Record<Language, Words>> = { zh, en };

export function words(language: Language): Words {
  return WORDS[language];
}
