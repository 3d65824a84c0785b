import type { Language } from '../model/language.js';
import type { AnyRule } from '../rules/index.js';
import { words as wordsIn } from '../wording/words.js';
import type { RenderOptions } from './format.js';
import { displayWidth, padEnd } from './width.js';

/** Rules as one text, for `gouji rules` and for the pages about them. */
export type RenderRules = (rules: readonly AnyRule[], options: Pick<RenderOptions, 'language' | 'chalk'>) => string;

/** One rule a line: id, level, title. */
export const ruleList: RenderRules = (rules, { language }) => {
  const words = wordsIn(language);
  const ids = Math.max(0, ...rules.map(({ id }) => displayWidth(id)));
  const levels = Math.max(...Object.values(words.severity).map((level) => displayWidth(level)));
  return rules
    .map(
      ({ id, severity, title }) =>
        `${padEnd(id, ids)}  ${padEnd(words.severity[severity], levels)}  ${title[language]}\n`,
    )
    .join('');
};

/** Rules explained, for a terminal. */
export const rulesExplained: RenderRules = (rules, { language, chalk }) => {
  const { severity, rule: names } = wordsIn(language);
  return rules
    .map((rule) =>
      [
        `${chalk.bold(rule.id)}  ${severity[rule.severity]}  ${chalk.bold(rule.title[language])}`,
        ...sections(rule, language).map(([name, text]) => `${chalk.underline(names[name])}\n${indented(text)}`),
      ].join('\n\n'),
    )
    .map((page) => `${page}\n`)
    .join('\n');
};

export const rulesMarkdown: RenderRules = (rules, { language }) => {
  const { severity, rule: names } = wordsIn(language);
  return rules
    .map((rule) =>
      [
        `## \`${rule.id}\` ${rule.title[language]}`,
        `**${names.level}**: ${severity[rule.severity]}`,
        ...sections(rule, language).map(([name, text]) =>
          name === 'good' || name === 'bad'
            ? `**${names[name]}**\n\n\`\`\`yaml\n${text.trimEnd()}\n\`\`\``
            : `**${names[name]}**: ${text}`,
        ),
      ].join('\n\n'),
    )
    .map((page) => `${page}\n`)
    .join('\n');
};

export const rulesJson: RenderRules = (rules) => {
  const plain = rules.map(({ id, severity, title, checks, ground, remedy, examples }) => ({
    id,
    severity,
    title,
    checks,
    ground,
    remedy,
    examples,
  }));
  return `${JSON.stringify({ schemaVersion: 1, rules: plain }, null, 2)}\n`;
};

type Part = 'checks' | 'ground' | 'bad' | 'good' | 'remedy';

function sections(
  { checks, ground, examples, remedy }: AnyRule,
  language: Language,
): readonly (readonly [Part, string])[] {
  const all: readonly (readonly [Part, string])[] = [
    ['checks', checks[language]],
    ['ground', ground[language]],
    ['bad', examples.bad],
    ['good', examples.good],
    ['remedy', remedy[language]],
  ];
  // Not every rule can be shown by a budget alone.
  return all.filter(([, text]) => text !== '');
}

function indented(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`.trimEnd())
    .join('\n');
}
