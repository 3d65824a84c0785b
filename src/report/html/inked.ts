import type { Printed } from '../../model/budget.js';
import { type Place, printedOffset } from '../../source/place.js';
import { figureOf } from './figure.js';
import { SIGNS } from './findings.js';
import type { Mark } from './marks.js';
import { type Content, html, type Markup } from './markup.js';
import { findingId, type Sheet } from './sheet.js';

/** A mark as it is laid over a printed text. */
interface Laid extends Place {
  readonly mark: Mark;
  /** Whether it is the rest of words that reach out of others; the first part has the id. */
  readonly rest: boolean;
}

/** A printed text with the figures in it marked, and the words that findings speak of. */
export function inked({ text, place }: Printed, sheet: Sheet): Content {
  const figures = sheet.marks.within(place).map((mark): Laid => ({ ...mark.place, mark, rest: false }));
  const words = sheet.marks.wordsWithin(place).map((mark) => aroundFigures(mark, figures));
  return laidOut([...words, ...figures].toSorted(outerFirst), place, (from, to) => {
    return text.slice(printedOffset(place, from), printedOffset(place, to));
  });

  function laidOut(marks: readonly Laid[], { start, end }: Place, cut: (from: number, to: number) => string): Content {
    const content: Content[] = [];
    let at = start;
    let left = marks;
    for (let [first] = left; first !== undefined; [first] = left) {
      const { mark, end: over } = first;
      const others = left.slice(1);
      const inside = others.filter((one) => one.start < over);
      const reachOut = inside.filter((one) => one.end > over).map((one) => ({ ...one, start: over, rest: true }));
      const inner = inside.map((one) => ({ ...one, end: Math.min(one.end, over) }));
      content.push(
        cut(at, first.start),
        mark.kind === 'figure'
          ? figureOf(cut(first.start, over), mark, sheet)
          : wordsOf(first, laidOut(inner, first, cut), sheet),
      );
      at = over;
      left = [...reachOut, ...others.slice(inside.length)].toSorted(outerFirst);
    }
    return [...content, cut(at, end)];
  }
}

function outerFirst(a: Laid, b: Laid): number {
  return a.start - b.start || b.end - a.end || (a.mark.kind === 'words' ? -1 : 1);
}

/** A figure is one button and is not cut: words that reach into it are laid around it. */
function aroundFigures(mark: Mark, figures: readonly Laid[]): Laid {
  const { start, end } = mark.place;
  const met = figures.filter((one) => one.start < end && start < one.end);
  return {
    start: Math.min(start, ...met.map((one) => one.start)),
    end: Math.max(end, ...met.map((one) => one.end)),
    mark,
    rest: false,
  };
}

/** Words at fault, with a sign that leads back to each finding about them. */
function wordsOf({ mark, rest }: Laid, content: Content, { file, page, prefix }: Sheet): Markup {
  if (rest) return html`<span class="w ${mark.state}">${content}</span>`;
  const signs = mark.findings.map((n) => {
    const sign = SIGNS[file.findings[n - 1]?.severity ?? 'info'];
    return html`<a class="sign" href="#${findingId(prefix, n)}" aria-label="${page.finding(n)}">${sign}</a>`;
  });
  return html`<span class="w ${mark.state}" id="${mark.id}" title="${page.marks[mark.state]}">${content}${signs}</span>`;
}
