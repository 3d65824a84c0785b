import type { Budget, Printed, Section } from '../../model/budget.js';
import { inked } from './inked.js';
import { sectionId, tableId } from './marks.js';
import { html, type Markup } from './markup.js';
import type { Sheet } from './sheet.js';
import { tableOf } from './table.js';

/** The document itself, in its printed order, with every figure marked. */
export function documentOf(budget: Budget, sheet: Sheet): Markup {
  const { page, prefix } = sheet;
  return html`<div class="document" lang="zh-CN">
${budget.cover.length === 0 ? null : html`<div class="cover block">${lines(budget.cover, sheet)}</div>\n`}
${budget.contents.length === 0 ? null : html`<details class="contents"><summary lang="${sheet.language}">${page.contents}</summary><div class="block">${lines(budget.contents, sheet)}</div></details>\n`}
${budget.sections.map((section, index) => sectionOf(section, sectionId(prefix, index), sheet))}
${budget.tables.map((table, index) => tableOf(table, tableId(prefix, index), sheet))}</div>
`;
}

function sectionOf({ title, paragraphs }: Section, id: string, sheet: Sheet): Markup {
  const level = /^\s*[一二三四五六七八九十]+、/.test(title.text) ? 'part' : 'section';
  return html`<section class="text block"><h4 class="${level}" id="${id}">${inked(title, sheet)}</h4>
${lines(paragraphs, sheet)}</section>
`;
}

function lines(printed: readonly Printed[], sheet: Sheet): readonly Markup[] {
  return printed.map((line) => html`<p>${inked(line, sheet)}</p>\n`);
}
