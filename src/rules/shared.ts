import type { Context } from './context.js';

/** What several rules ask of one document: found when the first asks, and kept for the others. */
export function shared<T>(find: (context: Context) => T): (context: Context) => T {
  const found = new WeakMap<Context, { readonly value: T }>();
  return (context) => {
    const known = found.get(context) ?? { value: find(context) };
    found.set(context, known);
    return known.value;
  };
}
