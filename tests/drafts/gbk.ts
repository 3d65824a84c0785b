/** A text in GBK, which Windows calls ANSI: Node decodes it but does not encode it, so its table is turned around. */
export function inGbk(text: string): Uint8Array {
  return new Uint8Array([...text].flatMap((character) => BYTES.get(character) ?? [character.charCodeAt(0)]));
}

const BYTES: ReadonlyMap<string, readonly number[]> = tableOfGbk();

function tableOfGbk(): Map<string, readonly number[]> {
  const decoder = new TextDecoder('gbk');
  const table = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(new Uint8Array([lead, trail]));
      if ([...character].length === 1 && character !== '\ufffd' && !table.has(character))
        table.set(character, [lead, trail]);
    }
  return table;
}
