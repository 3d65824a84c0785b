import type { Format } from './format.js';

/** All formats. Each is loaded when it is asked for, so that a name costs nothing. */
export const FORMATS: readonly Format[] = [
  { name: 'pretty', load: async () => (await import('./pretty.js')).pretty },
  { name: 'json', load: async () => (await import('./json.js')).json },
  { name: 'ndjson', load: async () => (await import('./ndjson.js')).ndjson },
  { name: 'sarif', load: async () => (await import('./sarif.js')).sarif },
  { name: 'junit', load: async () => (await import('./junit.js')).junit },
  { name: 'github', load: async () => (await import('./github.js')).github },
  { name: 'gitlab', load: async () => (await import('./gitlab.js')).gitlab },
  { name: 'markdown', load: async () => (await import('./markdown.js')).markdown },
  { name: 'csv', load: async () => (await import('./csv.js')).csv },
  { name: 'html', load: async () => (await import('./html.js')).html },
];
