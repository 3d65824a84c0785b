import { fingerprints } from '../findings/fingerprint.js';
import type { Severity } from '../model/language.js';
import { crypto } from '../source/crypto.js';
import { words as wordsIn } from '../wording/words.js';
import type { RenderOptions } from './format.js';
import { locator } from './locate.js';
import { messageOf } from './message.js';
import { placed } from './placed.js';
import { equationLine } from './prose.js';
import type { FileReport, Report } from './report.js';
import { relativePath } from './uri.js';

type Options = Pick<RenderOptions, 'language' | 'rules'>;

const SEVERITIES = { error: 'critical', warning: 'minor', info: 'info' } as const satisfies Record<Severity, string>;

/** The report as GitLab's code quality, one issue a finding. */
export function gitlab(report: Report, options: Options): string {
  return `${JSON.stringify(
    report.files.flatMap((file) => issuesOf(file, options)),
    null,
    2,
  )}\n`;
}

function issuesOf(file: FileReport, { rules, language }: Options) {
  const locate = locator(file.source);
  const words = wordsIn(language);
  const prints = fingerprints(file, file.findings);
  const path = relativePath(file.path);
  return file.findings.map((finding, index) => {
    const { lines, inDraft } = placed(finding.spots[0], locate, words);
    const equations = finding.outcomes.map((outcome) => equationLine(outcome, file, words));
    return {
      description: `${inDraft}  ${messageOf(rules, finding, language)}`.trimStart(),
      check_name: finding.rule,
      // GitLab wants each once in a report, and one budget may be there as two files.
      fingerprint: crypto()
        .createHash('sha256')
        .update(JSON.stringify([path, prints[index]]))
        .digest('hex'),
      severity: SEVERITIES[finding.severity],
      // A line is demanded, also of a draft.
      location: { path, lines: { begin: lines?.line ?? 1, end: lines?.endLine ?? 1 } },
      ...(equations.length === 0 ? {} : { content: { body: equations.join('\n\n') } }),
    };
  });
}
