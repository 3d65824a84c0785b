import type { Block, Draft, GridCell } from './draft.js';

/**
 * The radicals that are characters by themselves, where Unicode has no or another character for them. Fonts without a map to Unicode give them in place of those, and so
 * does all that is copied or converted from such a PDF: no one sees a difference.
 */
const RADICALS: ReadonlyMap<string, string> = new Map(
  '⼾户⾭青⺎兀⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟'
    .match(/../gu)
    ?.map(([radical = '', character = '']) => [radical, character]),
);
const RADICAL = /[\u2e80-\u2fdf]/g;

/** A text with the characters that its radicals look like, each in its place. */
export function withoutRadicals(text: string): string {
  return text.replace(RADICAL, (radical) => RADICALS.get(radical) ?? radical.normalize('NFKC'));
}

export function draftWithoutRadicals(draft: Draft): Draft {
  const text = withoutRadicals(draft.source.text);
  if (text === draft.source.text) return draft;
  const shown = <T extends Block | GridCell>(printed: T): T =>
    'text' in printed ? { ...printed, text: withoutRadicals(printed.text) } : printed;
  return {
    ...draft,
    source: { ...draft.source, text },
    blocks: draft.blocks.map((block) =>
      block.kind === 'paragraph' ? shown(block) : { ...block, cells: block.cells.map(shown) },
    ),
  };
}
