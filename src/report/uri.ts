/** A path as a URI: relative paths stay relative, absolute ones get their scheme, and what no URI may hold is escaped. */
export function uriOf(path: string): string {
  const escaped = relativePath(path).split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]%3A\//.test(escaped)) return `file:///${escaped.replace('%3A', ':')}`;
  return escaped.startsWith('/') ? `file://${escaped}` : escaped;
}

/** A path as CI servers compare it: without the `./` that a shell may put before it. */
export function relativePath(path: string): string {
  return path.replace(/^(?:\.\/+)+(?=.)/, '');
}
