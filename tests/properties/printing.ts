import fc from 'fast-check';
import type { Family } from './family.js';

/** How a document prints what is true. */
export interface Style {
  readonly tables: 'cents of 万元' | '元' | 'fen' | 'fen of 万元';
  readonly text: 'cents of 万元' | 'as tables';
  readonly blanks: boolean;
  readonly totals: 'first' | 'last';
  readonly parent: boolean;
  /** Levels of the lists without codes: to 类, 款 or 项. */
  readonly depth: 3 | 5 | 7;
  /** 基本支出 as one column, or as 人员 and 公用 with or without their 小计. */
  readonly basic: 'one' | 'two' | 'three';
  readonly bySource: boolean;
  readonly commas: boolean;
  /** Decimals of a percentage. */
  readonly places: 1 | 2;
  /** Which of the ways to say a thing each kind of sentence takes. */
  readonly forms: readonly number[];
}

export const stylesFor = ({ precisions, textPrecisions }: Family): fc.Arbitrary<Style> =>
  fc.record({
    tables: fc.constantFrom(...precisions),
    text: fc.constantFrom(...textPrecisions),
    blanks: fc.boolean(),
    totals: fc.constantFrom<Style['totals']>('first', 'last'),
    parent: fc.boolean(),
    depth: fc.constantFrom<Style['depth']>(3, 5, 7),
    basic: fc.constantFrom<Style['basic']>('one', 'two', 'three'),
    bySource: fc.boolean(),
    commas: fc.boolean(),
    places: fc.constantFrom<Style['places']>(1, 2),
    forms: fc.array(fc.nat({ max: 59 }), { minLength: 24, maxLength: 24 }),
  });

type Precision = Style['tables'];
const STEP: Readonly<Record<Precision, { readonly fen: number; readonly places: number; readonly unit: string }>> = {
  'cents of 万元': { fen: 10_000, places: 2, unit: '万元' },
  元: { fen: 100, places: 0, unit: '元' },
  fen: { fen: 1, places: 2, unit: '元' },
  'fen of 万元': { fen: 1, places: 6, unit: '万元' },
};

export const unitOf = (precision: Precision): string => STEP[precision].unit;
export const textPrecision = (style: Style): Precision => (style.text === 'as tables' ? style.tables : style.text);

/** 四舍五入, mirrored below zero. */
export function rounded(fen: number, precision: Precision): string {
  const { fen: step, places } = STEP[precision];
  const units = Math.floor((2 * Math.abs(fen) + step) / (2 * step));
  const whole = 10 ** places;
  const size =
    places === 0 ? String(units) : `${Math.floor(units / whole)}.${String(units % whole).padStart(places, '0')}`;
  return fen < 0 && units > 0 ? `-${size}` : size;
}

export const grouped = (text: string): string => text.replace(/(?<=^\d+)(?=(?:\d{3})+(?:\.|$))/g, ',');

/** Parts per hundred of amounts of one sign. */
export function percentage(part: number, whole: number, places: number): string {
  const steps = Math.floor((200 * 10 ** places * part + whole) / (2 * whole));
  const all = 10 ** places;
  return `${Math.floor(steps / all)}.${String(steps % all).padStart(places, '0')}`;
}
