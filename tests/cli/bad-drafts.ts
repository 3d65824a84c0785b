import { find, read, utils, write } from 'cfb';
import { strToU8, unzipSync, zipSync } from 'fflate';

const LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';

export function emptyPages(count: number): Uint8Array {
  const kids = Array.from({ length: count }, (_, i) => `${i + 3} 0 R`).join(' ');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${count}/Kids[${kids}]>>`,
    ...Array.from({ length: count }, () => '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>'),
  ].map((object, i) => `${i + 1} 0 obj${object}endobj\n`);
  const offsets: number[] = [];
  let start = 9;
  for (const object of objects) {
    offsets.push(start);
    start += object.length;
  }
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return strToU8(
    `%PDF-1.4\n${objects.join('')}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`,
  );
}

/** The package with entities defined in one of its parts, and used before this tag. */
export function laughing(bytes: Uint8Array, name: string, tag: string): Uint8Array {
  const files = unzipSync(bytes);
  return zipSync({ ...files, [name]: strToU8(laughingText(new TextDecoder().decode(files[name]), tag)) });
}

export function laughingText(markup: string, tag: string): string {
  return LAUGHS + markup.replace(/^<\?xml.*?\?>\s*/s, '').replace(tag, `&b;${tag}`);
}

/** What Office writes in place of the package where a password is asked for. */
export const SEALED = { EncryptionInfo: new Uint8Array(2048), EncryptedPackage: new Uint8Array(8192) };

export function container(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const made = utils.cfb_new();
  for (const [name, bytes] of Object.entries(streams)) utils.cfb_add(made, `/${name}`, Buffer.from(bytes));
  return new Uint8Array(write(made, { type: 'buffer' }));
}

/** The head of a file of Word 97, with the flag of a password. */
export function lockedWord(): Uint8Array {
  const bytes = new Uint8Array(4096);
  const view = new DataView(bytes.buffer);
  for (const [at, value] of [
    [0, 0xa5ec],
    [2, 0xc1],
    [10, 0x0100],
  ] as const)
    view.setUint16(at, value, true);
  return bytes;
}

/** The stream of a workbook that begins (BOF) and asks for a password (FILEPASS, RC4). */
export function lockedBook(): Uint8Array {
  const bytes = new Uint8Array(4096);
  const view = new DataView(bytes.buffer);
  [0x0809, 16, 0x0600, 0x0005].forEach((value, i) => {
    view.setUint16(2 * i, value, true);
  });
  [0x002f, 54, 1, 1, 1].forEach((value, i) => {
    view.setUint16(20 + 2 * i, value, true);
  });
  return bytes;
}

export function lockedOpenDocument(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  return zipSync({ ...files, 'META-INF/manifest.xml': strToU8('<m><manifest:encryption-data/></m>') });
}

export function lockedPdf(): Uint8Array {
  const keys = `/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>`;
  const encrypt = `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4${keys}>>`;
  return strToU8(new TextDecoder().decode(emptyPages(1)).replace('/Root 1 0 R', `/Root 1 0 R${encrypt}`));
}

/** The package with 200 MB of nothing for one of its parts. */
export function swollen(bytes: Uint8Array, name: string): Uint8Array {
  return zipSync({ ...unzipSync(bytes), [name]: [new Uint8Array(200 * 2 ** 20), { level: 1 }] });
}

/** A page, or a flat workbook, with this before its last such end tag. */
export function within(markup: string, tag: string, more: string): string {
  const at = markup.lastIndexOf(tag);
  return markup.slice(0, at) + more + markup.slice(at);
}

/** The package with this before the last such end tag of one of its parts. */
export function withinPart(bytes: Uint8Array, name: string, tag: string, more: string): Uint8Array {
  const files = unzipSync(bytes);
  return zipSync({
    ...files,
    [name]: [strToU8(within(new TextDecoder().decode(files[name]), tag, more)), { level: 1 }],
  });
}

/** The .xls with records before the end of its last sheet. */
export function withRecords(bytes: Uint8Array, records: Uint8Array): Uint8Array {
  const stream = find(read(Buffer.from(bytes), { type: 'buffer' }), 'Workbook');
  const content = Buffer.from(stream?.content ?? []).subarray(0, stream?.size);
  const end = content.length - 4;
  return container({ Workbook: Buffer.concat([content.subarray(0, end), records, content.subarray(end)]) });
}

/** Rows of 256 cells that have a format and nothing else (MULBLANK). */
export function blankRecords(rows: number): Uint8Array {
  const length = 4 + 4 + 256 * 2 + 2;
  const view = new DataView(new ArrayBuffer(rows * length));
  for (let row = 0; row < rows; row += 1) {
    [0x00be, length - 4, row].forEach((value, i) => {
      view.setUint16(row * length + 2 * i, value, true);
    });
    for (let column = 0; column < 256; column += 1) view.setUint16(row * length + 8 + 2 * column, 15, true);
    view.setUint16((row + 1) * length - 2, 255, true);
  }
  return new Uint8Array(view.buffer);
}
