import type { Words } from '../wording/words.js';
import type { Where } from './where.js';

/** A place in one phrase. */
export function phrase(where: Where, words: Words): string {
  switch (where.kind) {
    case 'cell':
      return words.inTable(where.table, where.lane, where.row, where.column);
    case 'sentence':
      return words.inText(where.section, where.paragraph, where.states);
    case 'address':
      return where.address;
  }
}

/**
 * Short names for figures that stand side by side in one equation: what all of them share is left out,
 * so that the addends of a column are told apart by their rows alone.
 */
export function shortLabels(places: readonly Where[], words: Words): readonly string[] {
  const rows = places.map((where) => partsOf(where, words));
  const alike = new Set(places.map(({ kind }) => kind)).size === 1;
  const shared = (at: number): boolean => alike && rows.length > 1 && rows.every((row) => row[at] === rows[0]?.[at]);
  return rows.map((row) => {
    const telling = row.filter((part, at) => part !== '' && !shared(at));
    return (telling.length > 0 ? telling : row.filter((part) => part !== '').slice(-1)).join(' / ');
  });
}

function partsOf(where: Where, words: Words): readonly string[] {
  switch (where.kind) {
    case 'cell':
      return [where.short, where.lane ?? '', where.row, where.column];
    case 'sentence':
      return [
        `${words.text}${numberOf(where.section)}`,
        where.paragraph > 0 ? words.paragraph(where.paragraph) : '',
        where.states,
      ];
    case 'address':
      return [where.address];
  }
}

/** Of a heading `（三）关于…情况说明` what it is called by. */
function numberOf(heading: string): string {
  return (
    /^\s*(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、|[\d.]+)/u.exec(heading)?.[0].trim() ??
    ` ${heading}`
  );
}
