/**
 * Fourier–Motzkin elimination on whole numbers: slow, and independent of everything in src/evaluation.
 * An inequality says Σ coefficients·x ≤ constant, or < where it is strict.
 */
export interface Inequality {
  readonly coefficients: readonly bigint[];
  readonly constant: bigint;
  readonly strict: boolean;
}

const size = (n: bigint): bigint => (n < 0n ? -n : n);
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? size(a) : gcd(b, a % b));
const at = (inequality: Inequality, column: number): bigint => inequality.coefficients[column] ?? 0n;

/** The sum of two inequalities, each times a number; a negative one is for equations alone. */
function combine(a: Inequality, p: bigint, b: Inequality, q: bigint): Inequality {
  const coefficients = a.coefficients.map((coefficient, column) => coefficient * p + at(b, column) * q);
  return { coefficients, constant: a.constant * p + b.constant * q, strict: a.strict || b.strict };
}

/** Of inequalities with the same left side only the tightest. */
function tightest(inequalities: readonly Inequality[]): Inequality[] {
  const kept = new Map<string, Inequality>();
  for (const inequality of inequalities) {
    const common = inequality.coefficients.reduce(gcd, 0n) || 1n;
    const key = inequality.coefficients.map((coefficient) => coefficient / common).join();
    const old = kept.get(key);
    const scale = old === undefined ? 1n : old.coefficients.reduce(gcd, 0n) || 1n;
    const difference = old === undefined ? -1n : inequality.constant * scale - old.constant * common;
    if (difference < 0n || (difference === 0n && inequality.strict)) kept.set(key, inequality);
  }
  return [...kept.values()];
}

function eliminate(inequalities: readonly Inequality[], column: number): Inequality[] {
  const touched = inequalities.filter((inequality) => at(inequality, column) !== 0n);
  const free = inequalities.filter((inequality) => at(inequality, column) === 0n);
  const negation = (a: Inequality, b: Inequality): boolean =>
    a.constant === -b.constant && a.coefficients.every((coefficient, k) => coefficient === -at(b, k));
  const equation = touched.find((a) => !a.strict && touched.some((b) => !b.strict && negation(a, b)));
  if (equation) {
    const pivot = at(equation, column);
    const solved = touched.map((other) =>
      combine(other, size(pivot), equation, pivot > 0n ? -at(other, column) : at(other, column)),
    );
    return tightest([...free, ...solved]);
  }
  const above = touched.filter((inequality) => at(inequality, column) > 0n);
  const below = touched.filter((inequality) => at(inequality, column) < 0n);
  const pairs = above.flatMap((a) => below.map((b) => combine(a, -at(b, column), b, at(a, column))));
  return tightest([...free, ...pairs]);
}

const impossible = ({ constant, strict }: Inequality): boolean => constant < 0n || (constant === 0n && strict);

export function isFeasible(inequalities: readonly Inequality[]): boolean {
  const columns = inequalities[0]?.coefficients.length ?? 0;
  let left = tightest(inequalities);
  for (let column = 0; column < columns; column++) left = eliminate(left, column);
  return !left.some(impossible);
}

export interface Largest {
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly attained: boolean;
}

/** The largest value of the last column, or null where it has no bound. */
export function largest(inequalities: readonly Inequality[]): Largest | null {
  const last = (inequalities[0]?.coefficients.length ?? 1) - 1;
  let left = tightest(inequalities);
  for (let column = 0; column < last; column++) left = eliminate(left, column);
  return left
    .map((inequality) => ({
      numerator: inequality.constant,
      denominator: at(inequality, last),
      attained: !inequality.strict,
    }))
    .filter(({ denominator }) => denominator > 0n)
    .reduce<Largest | null>((best, bound) => {
      const difference = best ? bound.numerator * best.denominator - best.numerator * bound.denominator : -1n;
      return difference < 0n || (difference === 0n && !bound.attained) ? bound : best;
    }, null);
}
