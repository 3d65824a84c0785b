import { Chalk } from 'chalk';
import { type Color, colorLevel } from '../color.js';
import type { Status } from '../findings/level.js';
import { nearest } from '../model/nearest.js';
import { type RenderRules, ruleList, rulesExplained, rulesJson, rulesMarkdown } from '../report/rules.js';
import { RULES } from '../rules/index.js';
import { write } from '../world.js';
import { choice } from './choice.js';
import { type Console, refuse } from './console.js';

const FORMATS = ['pretty', 'json', 'markdown'] as const;

/** Lists the rules, or explains one. */
export async function rules(
  id: string | undefined,
  flags: { readonly format: string },
  color: Color,
  console: Console,
): Promise<Status> {
  const { world, language, words } = console;
  const format = choice('--format', flags.format, FORMATS, words);
  if (!format.ok) return refuse(console, format.message);
  const asked = id === undefined ? RULES : RULES.filter((rule) => rule.id === id);
  if (id !== undefined && asked.length === 0) {
    return refuse(
      console,
      words.unknownRule(
        id,
        nearest(
          id,
          RULES.map((rule) => rule.id),
        ),
      ),
    );
  }
  const render: Readonly<Record<(typeof FORMATS)[number], RenderRules>> = {
    pretty: id === undefined ? ruleList : rulesExplained,
    json: rulesJson,
    markdown: rulesMarkdown,
  };
  const chalk = new Chalk({ level: colorLevel(color, world.stdout, world) });
  await write(world.stdout, render[format.value](asked, { language, chalk }));
  return 0;
}
