import type { Language } from '../model/language.js';
import type { AnyRule } from '../rules/index.js';
import type { Finding } from '../rules/rule.js';

/** What a finding says: the words are its rule's, the arguments its own. */
export function messageOf(rules: readonly AnyRule[], finding: Finding, language: Language): string {
  const rule = rules.find(({ id }) => id === finding.rule);
  // Each finding was made by the rule that it names, so its arguments are what that rule's words take.
  return rule === undefined ? finding.rule : rule.message(finding.args as never, language);
}
