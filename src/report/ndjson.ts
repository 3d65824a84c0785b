import { type JsonOptions, jsonFindings, jsonResult, jsonWaived } from './json.js';
import type { Report } from './report.js';

/** For programs that read as they go: a line for each finding of a file and each that is waived, then a line for the file itself. */
export function ndjson(report: Report, options: JsonOptions): string {
  return report.files
    .flatMap((file) => [
      ...jsonFindings(file, options).map((finding) => ({ type: 'finding', file: file.path, ...finding })),
      ...jsonWaived(file, options).map((finding) => ({ type: 'waived', file: file.path, ...finding })),
      { type: 'file', ...jsonResult(file), findings: file.findings.length, waived: file.waived?.length ?? 0 },
    ])
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');
}
