import type { ChalkInstance } from 'chalk';
import type { Severity } from '../model/language.js';
import type { JsonOptions } from './json.js';
import type { Report } from './report.js';

/** What a format may need beside the report. Formats for programs heed the language and the rules alone. */
export interface RenderOptions extends JsonOptions {
  readonly chalk: ChalkInstance;
  /** The lowest severity that is listed. */
  readonly show: Severity;
  /** How many findings are listed at most; null: all. */
  readonly limit: number | null;
  /** Nothing about files in which there is nothing to list. */
  readonly quiet: boolean;
  /** Width of the terminal. */
  readonly columns: number;
}

/** A report as one text: whole, and the same bytes for the same report. */
export type Render = (report: Report, options: RenderOptions) => string;

export interface Format {
  readonly name: string;
  readonly load: () => Promise<Render>;
}
