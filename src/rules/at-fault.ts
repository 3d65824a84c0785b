import { type Candidate, type Cause, namedBy } from '../evaluation/cause.js';
import type { Outcome } from '../evaluation/outcome.js';
import type { Suggestion } from '../evaluation/suggestion.js';
import { isChange } from '../model/cube.js';
import { addressesOf, allAddressesOf } from '../model/equation.js';
import type { Figure } from '../model/figure.js';
import type { Language, Severity } from '../model/language.js';
import type { Context } from './context.js';
import { rateSlip } from './rate-slip.js';
import type { Finding, Spot, Suspect } from './rule.js';
import { isTruncated } from './truncated.js';

/** What the words of a rule about a figure at fault need. */
export interface AtFault {
  readonly address: string;
  /** As printed; empty where a cell is blank. */
  readonly stated: string;
  readonly unit: string;
  readonly suggestion: Suggestion | null;
  /** How many other figures would explain it as well. */
  readonly others: number;
  /** The neighbour with which it was exchanged, as printed, and what that should be. */
  readonly partner: { readonly address: string; readonly stated: string; readonly should: string } | null;
  /** How many figures are wrong in the same way. */
  readonly repeated: number;
}

/** Which rule speaks of a cause: by what a person has to mend. */
export type CauseRule = 'amount' | 'rate' | 'change' | 'count' | 'part' | 'forced' | 'unequal' | 'missing-row';

export function ruleOf(cause: Cause, context: Context): CauseRule {
  if (cause.rowMissing) return 'missing-row';
  const [first] = cause.candidates;
  const figure = first && context.figures.get(first.address);
  if (!first || !figure || isLastYears(figure)) return 'unequal';
  if (first.forced) return 'forced';
  if (figure.kind === 'rate') return 'rate';
  if (figure.kind === 'count') return 'count';
  if (figure.quantity && isChange(figure.quantity)) return 'change';
  const broken = brokenBy([figure.address], context);
  return broken.length > 0 && broken.every((outcome) => outcome.equation.law === 'part') ? 'part' : 'amount';
}

/** Last year's document is not the one to be mended: where it alone would explain a cause, nothing here is named. */
function isLastYears({ standing }: Figure): boolean {
  return standing === 'last year';
}

/** One finding a cause. */
export function findingsOf(context: Context, rule: CauseRule, severity: Severity): readonly Finding<AtFault>[] {
  return context.diagnosis.causes
    .filter((cause) => ruleOf(cause, context) === rule)
    .map((cause) => findingOf(cause, context, rule, severity));
}

function findingOf(cause: Cause, context: Context, rule: CauseRule, severity: Severity): Finding<AtFault> {
  const [best, ...others] = cause.candidates;
  const named = best && context.figures.get(best.address);
  const partner = partnerOf(cause, context);
  const outcomes = evidence(cause, context);
  const [first, figure] = named && isLastYears(named) ? [] : [best, named];
  const suggestion = first && figure ? suggestionOf(first, figure, cause, context) : null;
  const suspects = others.flatMap((candidate) => suspectOf(candidate, cause, context));
  const spots = figure
    ? namedBy(cause)
        .flatMap(({ address }) => context.figures.get(address) ?? [])
        .map(spotOf)
    : conflicting(cause, outcomes, context);
  return {
    rule,
    severity: first?.coarse === true ? 'warning' : severity,
    args: {
      address: first?.address ?? spots[0]?.address ?? '',
      stated: figure?.text ?? spots[0]?.text ?? '',
      unit: figure?.unit ?? '',
      suggestion,
      others: suspects.length,
      partner,
      repeated: cause.repeated.length,
    },
    spots,
    suggestion,
    suspects,
    outcomes,
  };
}

function partnerOf({ partner }: Cause, { figures }: Context): AtFault['partner'] {
  const figure = partner && figures.get(partner.address);
  return figure && partner.value !== null
    ? { address: figure.address, stated: figure.text, should: partner.value }
    : null;
}

const spotOf = (figure: Figure): Spot => ({ address: figure.address, text: figure.text, place: figure.place });

/** The figures that cannot hold together, those of this document first. */
function conflicting({ conflict, candidates }: Cause, outcomes: readonly Outcome[], context: Context): readonly Spot[] {
  const broken = outcomes.flatMap(({ equation }) => addressesOf(equation));
  const figures = [...new Set(candidates.length > 0 ? broken : conflict.labels)].flatMap(
    (address) => context.figures.get(address) ?? [],
  );
  return [...figures.filter((one) => !isLastYears(one)), ...figures.filter(isLastYears)].map(spotOf);
}

function suspectOf(candidate: Candidate, cause: Cause, context: Context): readonly Suspect[] {
  const figure = context.figures.get(candidate.address);
  return figure ? [{ spot: spotOf(figure), suggestion: suggestionOf(candidate, figure, cause, context) }] : [];
}

function suggestionOf(candidate: Candidate, figure: Figure, cause: Cause, context: Context): Suggestion | null {
  if (candidate.value === null) return null;
  const single = candidate.values?.length === 1;
  const broken = brokenBy([candidate.address, ...mendedWith(candidate, cause)], context);
  return {
    text: candidate.value,
    certainty: single && cause.only ? 'proved' : single || candidate.slip.slip !== null ? 'likely' : 'possible',
    slip:
      rateSlip(figure, broken, context) ??
      (isTruncated(figure, candidate.value, context) ? 'truncated' : candidate.slip.slip),
    mends: broken.filter(({ equation }) => equation.law !== 'tie').length,
  };
}

/** What is mended together with the figure named first. */
const mendedWith = (candidate: Candidate, cause: Cause): readonly string[] =>
  candidate === cause.candidates[0] ? namedBy(cause).map(({ address }) => address) : [];

/** The equations that fail on the printed figures and hold one of these. */
function brokenBy(addresses: readonly string[], context: Context): readonly Outcome[] {
  return context.outcomes.filter(
    (outcome) => outcome.state === 'unequal' && addresses.some((address) => holds(outcome, address)),
  );
}

function holds({ equation }: Outcome, address: string): boolean {
  return allAddressesOf(equation).includes(address);
}

/** What shows that the figure is wrong: the equations that it breaks, else those that cannot hold together. */
function evidence(cause: Cause, context: Context): readonly Outcome[] {
  const addresses = namedBy(cause).map(({ address }) => address);
  const broken = brokenBy(addresses, context);
  if (broken.length > 0) return [...broken].sort((a, b) => WEIGHT[a.equation.law] - WEIGHT[b.equation.law]);
  const together = new Set(cause.conflict.equations);
  return context.outcomes.filter(({ equation }) => together.has(equation));
}

/** A printed sum shows an error better than an inequality does. */
const WEIGHT = { sum: 0, derived: 1, same: 2, part: 3, tie: 4 } as const;

/** The sentence that all rules about a figure at fault say alike. */
export function faultMessage(args: AtFault, language: Language): string {
  const { address, stated, suggestion, others, partner, repeated } = args;
  const zh = language === 'zh';
  const is = stated === '' ? (zh ? '空白' : 'blank') : stated;
  const place = placeOf(address);
  const also =
    others === 0
      ? ''
      : zh
        ? `；另有 ${others} 处也可能是错处`
        : `; ${others} other figure${others === 1 ? '' : 's'} may be at fault instead`;
  const again = repeated === 0 ? '' : zh ? `；同样写错的另有 ${repeated} 处` : `; ${repeated} more in the same way`;
  if (suggestion === null) {
    return zh
      ? `${place} 写作 ${is}，与其他数字不能同时成立${also}`
      : `${place} reads ${is}, which cannot hold together with the other figures${also}`;
  }
  const { text, certainty } = suggestion;
  if (partner) {
    const [one, other] = [`${place} ${is}`, `${placeOf(partner.address)} ${partner.stated}`];
    const sure = certainty === 'proved';
    return zh
      ? `${one} 与 ${other} ${sure ? '' : '很可能'}填反了，应分别为 ${text} 和 ${partner.should}${again}${also}`
      : `${one} and ${other} ${sure ? 'are' : 'are probably'} exchanged; they should read ${text} and ${partner.should}${again}${also}`;
  }
  const should = {
    proved: zh ? `应为 ${text}` : `should read ${text}`,
    likely: zh ? `很可能应为 ${text}` : `should probably read ${text}`,
    possible: zh ? `可能应为 ${text}` : `may have to read ${text}`,
  }[certainty];
  return zh ? `${place} 写作 ${is}，${should}${again}${also}` : `${place} reads ${is}; it ${should}${again}${also}`;
}

const placeOf = (address: string): string => address.split('/').join(' / ');
