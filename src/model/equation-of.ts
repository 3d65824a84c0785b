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

/** An equation of these figures. Its id is made of the form and the addresses alone. */
export function equationOf(made: EquationParts): Equation {
  const rest = made.rest?.map(term) ?? null;
  const id = [
    made.form,
    made.whole.address,
    ...made.parts.map((part) => part.address),
    ...(rest ? ['≤', ...rest.map((one) => one.address)] : []),
  ].join(' ');
  return {
    id,
    law: made.law,
    form: made.form,
    whole: term(made.whole),
    parts: made.parts.map(term),
    rest,
    counted: made.counted ?? null,
    origin: made.origin,
  };
}
