const latin = new TextDecoder('latin1');

export function isPdf(bytes: Uint8Array): boolean {
  return latin.decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

/**
 * Whether the end of the file is missing. The engine rebuilds what it finds of such a file and says nothing of the
 * pages that are gone. What follows the last end mark of a whole file is at most a little padding.
 */
export function isCutShort(bytes: Uint8Array): boolean {
  const head = latin.decode(bytes.subarray(0, 2048));
  const declared = /\/Linearized\b[^>]*?\/L\s+(\d+)/u.exec(head)?.[1];
  if (declared !== undefined && Number(declared) > bytes.length) return true;
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf('%%EOF');
  if (end < 0) return true;
  return bytes.length - end > 2048 && /\d+\s+\d+\s+obj\b/u.test(latin.decode(bytes.subarray(end + 5)));
}
