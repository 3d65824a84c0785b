import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

/** Loaded when it is first asked for: most runs need no digest, and to load it takes a tenth of a short run. */
export const crypto = (): typeof import('node:crypto') => load('node:crypto');
