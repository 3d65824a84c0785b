import { readdirSync, statSync } from 'node:fs';
import { isPattern, matcherOf, patternRoot } from './glob.js';
import type { FileProblem } from './problem.js';

/** What one argument of the command line stands for: one named file, or the files below a folder or of a pattern. */
export interface Found {
  readonly argument: string;
  readonly kind: 'named' | 'folder' | 'pattern';
  readonly files: readonly string[];
  readonly problems: readonly FileProblem[];
}

/** Paths are written with `/` on every system, so that reports are the same everywhere. */
export function find(argument: string): Found {
  const path = process.platform === 'win32' ? argument.replaceAll('\\', '/') : argument;
  const kind = kindOf(path);
  if (kind === 'folder') return { argument: path, kind: 'folder', ...filesBelow(path.replace(/(?<=.)\/+$/, '')) };
  if (kind === 'nothing' && isPattern(path)) {
    const below = filesBelow(patternRoot(path));
    const matches = matcherOf(path);
    const files = below.files.filter((file) => matches(file));
    return { argument: path, kind: 'pattern', files, problems: files.length === 0 ? [] : below.problems };
  }
  return { argument: path, kind: 'named', files: [path], problems: [] };
}

function kindOf(path: string): 'file' | 'folder' | 'nothing' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'nothing';
  }
}

/** All files below a folder in the order of their names; hidden folders, node_modules and links to folders are left alone. */
function filesBelow(folder: string): Pick<Found, 'files' | 'problems'> {
  const files: string[] = [];
  const problems: FileProblem[] = [];
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const prefix = next === '.' && folder === '.' ? '' : next.endsWith('/') ? next : `${next}/`;
    try {
      for (const entry of readdirSync(next, { withFileTypes: true })) {
        if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
        if (entry.isDirectory()) waiting.push(prefix + entry.name);
        const linked = entry.isSymbolicLink() && kindOf(prefix + entry.name) === 'file';
        if (entry.isFile() || linked) files.push(prefix + entry.name);
      }
    } catch (error) {
      problems.push({ code: 'unreadable', path: next, place: null, args: { reason: reasonOf(error) } });
    }
  }
  return { files: files.sort(), problems };
}

/** The system's short name of what went wrong: EACCES, ENOENT. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : String(error);
}
