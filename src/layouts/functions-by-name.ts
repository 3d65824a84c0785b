import { codesOf } from '../model/catalogue.js';
import type { Coded } from './align.js';

/**
 * The functions that names without any code stand for, in the order of a table: each below the one that the
 * catalogue has above it, for the names of 项 repeat from 款 to 款.
 */
export function functionsByName(names: readonly string[]): readonly Coded[] {
  let path: readonly string[] = [];
  return names.flatMap((name) => {
    const fitting = [name, `${name}支出`]
      .flatMap((one) => codesOf('function', one))
      .filter((code) => code.length === 3 || path.includes(code.slice(0, -2)))
      .sort((a, b) => b.length - a.length);
    const [code] = fitting;
    if (code === undefined) return [];
    path = [...path.filter((above) => code.startsWith(above)), code];
    return [{ code, name }];
  });
}
