/**
 * Fields (page numbers, sums, references) are stored as instruction and result, one in another. Only the result is
 * displayed.
 */
export interface Fields {
  readonly begin: () => void;
  readonly separate: () => void;
  readonly end: () => void;
  readonly shown: () => boolean;
  /** An instruction never goes past its paragraph: a field that was broken off must not swallow the document. */
  readonly endParagraph: () => void;
}

export function fields(): Fields {
  const open: ('instruction' | 'result')[] = [];
  return {
    begin: () => open.push('instruction'),
    separate: () => {
      if (open.length > 0) open[open.length - 1] = 'result';
    },
    end: () => open.pop(),
    shown: () => !open.includes('instruction'),
    endParagraph: () => {
      const broken = open.indexOf('instruction');
      if (broken !== -1) open.length = broken;
    },
  };
}
