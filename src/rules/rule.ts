import type { Outcome } from '../evaluation/outcome.js';
import type { Suggestion } from '../evaluation/suggestion.js';
import type { Bilingual, Language, Severity } from '../model/language.js';
import type { Place } from '../source/place.js';

/** Words or digits that a finding speaks of. */
export interface Spot {
  readonly address: string;
  readonly text: string;
  readonly place: Place;
}

export interface Suspect {
  readonly spot: Spot;
  readonly suggestion: Suggestion | null;
}

/** One cause. `args` are what the rule's own words need; the first spot is the figure or words at fault. */
export interface Finding<Args = unknown> {
  readonly rule: string;
  readonly severity: Severity;
  readonly args: Args;
  readonly spots: readonly Spot[];
  readonly suggestion: Suggestion | null;
  /** All explanations that are equally small, the likeliest first. */
  readonly suspects: readonly Suspect[];
  readonly outcomes: readonly Outcome[];
}

/** A rule is one plain module: what it checks, on what ground, how to mend it, and its words in both languages. */
export interface Rule<Args = never, Context = unknown> {
  readonly id: string;
  readonly severity: Severity;
  readonly title: Bilingual;
  /** What is checked, in one or two sentences. */
  readonly checks: Bilingual;
  /** On what ground: a law, a regulation, a rule of the trade. */
  readonly ground: Bilingual;
  readonly remedy: Bilingual;
  /** Fragments of the encoding (正文, 表, 目录 …): `bad` gives a finding of this rule, `good` gives none. */
  readonly examples: { readonly good: string; readonly bad: string };
  readonly check: (context: Context) => readonly Finding<Args>[];
  readonly message: (args: Args, language: Language) => string;
}
