import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/source/pdf/read.js';
import { a4, pdf, text } from './write.js';

const whole = pdf([{ ...a4, ink: [text(a4, 100, 100, '本单位')] }]);

async function problemOf(bytes: Uint8Array): Promise<string | null> {
  const reading = await readPdf('draft.pdf', bytes);
  return reading.ok ? null : reading.problem.code;
}

describe('a file that cannot be read', () => {
  it('is told for what it is', async () => {
    expect(await problemOf(new TextEncoder().encode('单位预算'))).toBe('not this format');
    expect(await problemOf(new Uint8Array())).toBe('not this format');
    expect(await problemOf(whole.subarray(0, whole.length / 2))).toBe('damaged');
    const noise = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251);
    expect(await problemOf(new Uint8Array([...new TextEncoder().encode('%PDF-1.7\n'), ...noise]))).toBe('damaged');
    expect(await problemOf(new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF'))).toBe('damaged');
  });

  it('is encrypted where it asks for a password', async () => {
    const locked = new TextDecoder('latin1')
      .decode(whole)
      .replace(
        '/Root 1 0 R',
        `/Root 1 0 R/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>>>`,
      );
    expect(await problemOf(new TextEncoder().encode(locked))).toBe('encrypted');
  });

  it('is a scan where its pages are pictures', async () => {
    const picture = 'q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q';
    expect(await problemOf(pdf([{ ...a4, ink: [picture] }]))).toBe('scan');
  });

  it('is empty where nothing is on its pages, however many', async () => {
    expect(await problemOf(pdf(Array.from({ length: 5000 }, () => ({ ...a4, ink: [] }))))).toBe('empty');
  });

  it('does not keep the next one from being read', async () => {
    await problemOf(whole.subarray(0, 400));
    expect(await problemOf(whole)).toBeNull();
  });
});
