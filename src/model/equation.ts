export type Law = 'same' | 'sum' | 'derived' | 'part' | 'tie';

/** A figure in an equation, by its address, with the sign with which it is added. */
export interface Term {
  readonly address: string;
  readonly sign: 1 | -1;
}

/**
 * What the figures must satisfy. `whole` is printed first, then `parts` in their order.
 * - same: whole = parts[0]
 * - sum: whole = Σ parts
 * - part: 0 ≤ whole − Σ parts, and ≤ Σ rest where `rest` is not null (the unprinted parts can hold no more)
 * - share: whole % = parts[0] / parts[1]
 * - growth: whole % = parts[0] / (parts[1] − parts[0]): change over what it was a change from
 * - growth from previous: whole % = (parts[0] − parts[1]) / parts[1]
 * - change: whole = parts[0] − parts[1]
 * - average: whole = parts[0] / parts[1]
 * - count: whole = `counted` things in the list that it counts
 */
export type Form =
  | 'same'
  | 'sum'
  | 'part'
  | 'share'
  | 'growth'
  | 'growth from previous'
  | 'change'
  | 'average'
  | 'count';

/** Where an equation comes from. */
export type Origin =
  | { readonly kind: 'rows'; readonly table: string }
  | { readonly kind: 'columns'; readonly table: string }
  | { readonly kind: 'same cell' }
  | { readonly kind: 'definition'; readonly dimension: string }
  | { readonly kind: 'sentence' }
  | { readonly kind: 'tie'; readonly tie: string };

/** A relation between figures: pure data, evaluated elsewhere. */
export interface Equation {
  readonly law: Law;
  readonly form: Form;
  readonly whole: Term;
  readonly parts: readonly Term[];
  readonly rest: readonly Term[] | null;
  /** For `count`: how many things stand in the list. */
  readonly counted: number | null;
  readonly origin: Origin;
}

/** Made of the form and the addresses alone: stable under any order of rows and files. */
export function idOf({ form, whole, parts, rest }: Equation): string {
  const bounded = rest === null ? [] : ['≤', ...rest.map(({ address }) => address)];
  return [form, whole.address, ...parts.map(({ address }) => address), ...bounded].join(' ');
}

/** The figures that an equation ties, the whole first. */
export function addressesOf({ whole, parts }: Pick<Equation, 'whole' | 'parts'>): readonly string[] {
  return [whole, ...parts].map(({ address }) => address);
}

/** Those and the figures that bound what its unprinted parts can hold. */
export function allAddressesOf(equation: Equation): readonly string[] {
  return [...addressesOf(equation), ...(equation.rest ?? []).map(({ address }) => address)];
}
