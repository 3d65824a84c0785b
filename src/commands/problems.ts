import { Chalk } from 'chalk';
import { type Color, colorLevel } from '../color.js';
import { pretty } from '../report/pretty.js';
import type { FileReport } from '../report/report.js';
import { RULES } from '../rules/index.js';
import { version } from '../version.js';
import type { Console } from './console.js';

/** Why a file could not be read, for commands that need one that can. */
export function problemsOf(file: FileReport, color: Color, { world, language }: Console): string {
  return pretty(
    { version, files: [file] },
    {
      language,
      rules: RULES,
      chalk: new Chalk({ level: colorLevel(color, world.stderr, world) }),
      show: 'error',
      limit: null,
      quiet: false,
      columns: Math.max(60, world.stderr.columns ?? 100),
    },
  );
}
