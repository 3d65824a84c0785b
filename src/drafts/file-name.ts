/** A year that is part of a date, as of the day on which the file was made: 2025-03-01, 2025年3月. */
const DATED = /\d{4}\s*(?:年\s*\d{1,2}\s*月|[-._]\d{1,2}(?!\d))/g;
const YEAR = /(?<!\d)20\d{2}(?!\d)/g;

/** The year that the name of a file states, where it states one alone. */
export function yearInFileName(path: string): number | null {
  const years = new Set(fileName(path).normalize('NFKC').replace(DATED, '').match(YEAR));
  const [year] = years;
  return year === undefined || years.size > 1 ? null : Number(year);
}

export const fileName = (path: string): string => path.split(/[/\\]/).at(-1) ?? path;
