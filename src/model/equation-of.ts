import type { Equation, Form, Law, Origin, Term } from './equation.js';
import type { Figure } from './figure.js';

export interface EquationParts {
  readonly law: Law;
  readonly form: Form;
  readonly whole: Figure;
  readonly parts: readonly Figure[];
  readonly rest?: readonly Figure[] | null;
  readonly counted?: number;
  readonly origin: Origin;
}

const term = (figure: Figure): Term => ({ address: figure.address, sign: 1 });

/** An equation of these figures. */
export function equationOf({ law, form, whole, parts, rest, counted, origin }: EquationParts): Equation {
  return {
    law,
    form,
    whole: term(whole),
    parts: parts.map(term),
    rest: rest?.map(term) ?? null,
    counted: counted ?? null,
    origin,
  };
}
