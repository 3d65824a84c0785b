import type { Format } from './format.js';

/** All formats. Each is loaded when it is asked for, so that a name costs nothing. */
export const FORMATS: readonly Format[] = [
  { name: 'pretty', load: async () => (await import('./pretty.js')).pretty },
  { name: 'json', load: async () => (await import('./json.js')).json },
];
