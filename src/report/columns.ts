import { displayWidth, padEnd, padStart, shorten } from './width.js';

/** One line of a calculation: what the number is, the number, and what there is to say of it. */
export interface Line {
  readonly operator: string;
  readonly label: string;
  /** As printed; numbers are set one below the other by their decimal point. */
  readonly number: string;
  readonly note: string;
}

/** Lines with labels on the left and numbers in one column, by display width; notes come last and may be ragged. */
export function inColumns(lines: readonly Line[], maxLabel: number): readonly string[] {
  const labels = lines.map(({ label }) => shorten(label, maxLabel));
  const numbers = lines.map(({ number }) => atPoint(number));
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => displayWidth(text)));
  const operators = widest(lines.map(({ operator }) => operator));
  const label = widest(labels);
  const whole = widest(numbers.map(({ before }) => before));
  const fraction = widest(numbers.map(({ after }) => after));

  return lines.map(({ operator, note }, index) => {
    const { before, after } = numbers[index] ?? atPoint('');
    const number = `${padStart(before, whole)}${padEnd(after, fraction)}`;
    return `${padEnd(operator, operators)} ${padEnd(labels[index] ?? '', label)}  ${number}  ${note}`.trimEnd();
  });
}

function atPoint(number: string): { readonly before: string; readonly after: string } {
  const digits = /^[^.．%‰]*/u.exec(number)?.[0] ?? '';
  return { before: digits, after: number.slice(digits.length) };
}
