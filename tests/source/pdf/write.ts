/**
 * PDFs as small as they can be, written for the tests: Chinese in a font that is not embedded, its characters one em
 * wide and ASCII half an em, so that a test knows where everything stands. y goes down, in points.
 */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly rotate?: number;
  readonly ink: readonly string[];
}

export const a4 = { width: 595, height: 842 } as const;

export function text(
  sheet: { readonly height: number },
  x: number,
  y: number,
  content: string,
  { size = 10, angle = 0, mode = 0 }: { readonly size?: number; readonly angle?: number; readonly mode?: number } = {},
): string {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const hex = [...content].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('');
  const matrix = [cos, sin, -sin, cos, x, sheet.height - y].map((value) => value.toFixed(3)).join(' ');
  return `BT /F1 ${size} Tf ${mode} Tr ${matrix} Tm <${hex}> Tj ET`;
}

export function line(sheet: { readonly height: number }, x1: number, y1: number, x2: number, y2: number): string {
  return `0.5 w ${x1} ${sheet.height - y1} m ${x2} ${sheet.height - y2} l S`;
}

/** As some producers draw a rule: a filled rectangle half a point thick. */
export function thinFill(sheet: { readonly height: number }, x1: number, y1: number, x2: number, y2: number): string {
  return `${x1} ${sheet.height - y2} ${Math.max(x2 - x1, 0.5)} ${Math.max(y2 - y1, 0.5)} re f`;
}

type RuleOf = typeof line;

export interface TableForm {
  readonly left: number;
  readonly top: number;
  readonly widths: readonly number[];
  readonly height?: number;
  /** `null` belongs to the cell at its left, `undefined` to the one above. */
  readonly rows: readonly (readonly (string | null | undefined)[])[];
  readonly rule?: RuleOf | null;
  readonly size?: number;
}

/** A ruled table; a cell with line breaks is set on several lines. */
export function table(sheet: { readonly height: number }, form: TableForm): readonly string[] {
  const { left, top, widths, rows, height = 20, rule = line, size = 10 } = form;
  const xs = [left];
  for (const width of widths) xs.push((xs.at(-1) ?? left) + width);
  const ys = Array.from({ length: rows.length + 1 }, (_, index) => top + index * height);
  const at = (edges: readonly number[], index: number) => edges[index] ?? Number.NaN;
  const ink: string[] = [];
  rows.forEach((row, r) => {
    widths.forEach((_, c) => {
      const cell = row[c];
      const right = c + 1 === widths.length || row[c + 1] !== null;
      const below = r + 1 === rows.length || rows[r + 1]?.[c] !== undefined || cell === undefined;
      if (rule !== null) {
        if (r === 0) ink.push(rule(sheet, at(xs, c), at(ys, r), at(xs, c + 1), at(ys, r)));
        if (c === 0) ink.push(rule(sheet, at(xs, c), at(ys, r), at(xs, c), at(ys, r + 1)));
        if (right) ink.push(rule(sheet, at(xs, c + 1), at(ys, r), at(xs, c + 1), at(ys, r + 1)));
        if (below && rows[r + 1]?.[c] !== undefined)
          ink.push(rule(sheet, at(xs, c), at(ys, r + 1), at(xs, c + 1), at(ys, r + 1)));
        else if (r + 1 === rows.length) ink.push(rule(sheet, at(xs, c), at(ys, r + 1), at(xs, c + 1), at(ys, r + 1)));
      }
      for (const [index, part] of (cell ?? '').split('\n').entries())
        if (part !== '') ink.push(text(sheet, at(xs, c) + 2, at(ys, r) + size * 1.2 * (index + 1), part, { size }));
    });
  });
  return ink;
}

export function pdf(sheets: readonly Sheet[]): Uint8Array {
  const objects: string[] = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${sheets.length}/Kids[${sheets.map((_, index) => `${6 + 2 * index} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000/W[1 95 500]/FontDescriptor 5 0 R>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
  ];
  sheets.forEach((sheet, index) => {
    const content = sheet.ink.join('\n');
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${sheet.width} ${sheet.height}]/Rotate ${sheet.rotate ?? 0}/Resources<</Font<</F1 3 0 R>>>>/Contents ${7 + 2 * index} 0 R>>`,
      `<</Length ${content.length}>>stream\n${content}\nendstream`,
    );
  });
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) file += `${String(offset).padStart(10, '0')} 00000 n \n`;
  file += `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}
