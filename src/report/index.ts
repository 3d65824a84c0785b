import { csv } from './csv.js';
import type { Format } from './format.js';
import { github } from './github.js';
import { gitlab } from './gitlab.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { markdown } from './markdown.js';
import { ndjson } from './ndjson.js';
import { pretty } from './pretty.js';
import { sarif } from './sarif.js';

/** All formats. The page, with its style and script, is loaded when it is asked for. */
export const FORMATS: readonly Format[] = [
  { name: 'pretty', load: async () => pretty },
  { name: 'json', load: async () => json },
  { name: 'ndjson', load: async () => ndjson },
  { name: 'sarif', load: async () => sarif },
  { name: 'junit', load: async () => junit },
  { name: 'github', load: async () => github },
  { name: 'gitlab', load: async () => gitlab },
  { name: 'markdown', load: async () => markdown },
  { name: 'csv', load: async () => csv },
  { name: 'html', load: async () => (await import('./html.js')).html },
];
