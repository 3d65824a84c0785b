import { attributeOf, childElements, type Element, styleOf } from './tree.js';

const DIGITS = '零一二三四五六七八九';

/** The numbers that the page counts by itself before the items of an ordered list. */
export function listNumbers(list: Element): ReadonlyMap<Element, string> {
  if (list.tagName !== 'ol') return new Map();
  const style = /list-style(?:-type)?\s*:[^;]*?([\w-]+)/i.exec(styleOf(list))?.[1] ?? attributeOf(list, 'type') ?? '1';
  const numbers = new Map<Element, string>();
  let number = whole(attributeOf(list, 'start')) ?? 1;
  for (const item of childElements(list).filter(({ tagName }) => tagName === 'li')) {
    number = whole(attributeOf(item, 'value')) ?? number;
    numbers.set(item, numeral(number, style));
    number += 1;
  }
  return numbers;
}

function whole(text: string | null): number | null {
  return text !== null && /^-?\d+$/.test(text.trim()) ? Number(text) : null;
}

function numeral(number: number, style: string): string {
  if (/^(?:none|disc|circle|square)$/.test(style)) return '';
  if (/^(?:cjk|simp|trad)/.test(style)) return `${chinese(number)}、`;
  if (/^(?:a|lower-(?:alpha|latin))$/.test(style)) return `${letter(number)}. `;
  if (/^(?:A|upper-(?:alpha|latin))$/.test(style)) return `${letter(number).toUpperCase()}. `;
  return `${number}. `;
}

function letter(number: number): string {
  return String.fromCharCode(97 + ((number - 1) % 26));
}

function chinese(number: number): string {
  if (number < 10) return DIGITS[number] ?? '';
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  return `${tens === 1 ? '' : (DIGITS[tens] ?? tens)}十${ones === 0 ? '' : (DIGITS[ones] ?? '')}`;
}
