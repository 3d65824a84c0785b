import { type Document, isCollection, isScalar, type Node, parseDocument, visit, type YAMLError } from 'yaml';
import { tooDeepAt } from './depth.js';
import { lineStarts, positionAt } from './lines.js';
import type { Place, Source } from './place.js';
import type { YamlFault, YamlProblem } from './problem.js';
import { trapsIn } from './yaml-traps.js';

export interface YamlReading {
  /** Null where the file is empty, or so broken that nothing in it can be trusted. */
  readonly root: Node | null;
  readonly problems: readonly YamlProblem[];
}

/** YAML to nodes with their places. The first problem of each line is told, and what only follows from it is not. */
export function parseYaml(source: Source): YamlReading {
  const { path, text } = source;
  const deep = tooDeepAt(text);
  if (deep !== null) return { root: null, problems: [tooDeep(path, deep)] };
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false });
  if (document.errors.length > 0) return { root: null, problems: syntaxProblems(document, source) };
  return { root: document.contents, problems: document.contents === null ? [] : trapsIn(document.contents, source) };
}

function tooDeep(path: string, at: number): YamlProblem {
  return { code: 'too-deep', path, place: { start: at, end: at + 1 }, args: {} };
}

function syntaxProblems(document: Document, source: Source): YamlProblem[] {
  const { path, text } = source;
  const problems: YamlProblem[] = [];
  const starts = lineStarts(text);
  const spanning = new Set(
    document.errors.filter(({ code }) => code === 'MULTILINE_IMPLICIT_KEY').map(({ pos }) => pos[0]),
  );
  let broken: number | null = null;
  let streamEnded = false;
  for (const error of document.errors) {
    const [start, end] = error.pos;
    const follows = error.message.includes('in YAML stream');
    if (follows && streamEnded) continue;
    streamEnded ||= follows;
    if (isBareDash(error, text)) {
      broken = positionAt(starts, start).line;
      problems.push({ code: 'bare-dash', path, place: { start, end: start + 1 }, args: {} });
      continue;
    }
    if (positionAt(starts, start).line === broken) continue;
    broken = positionAt(starts, start).line;
    if (error.code === 'RESOURCE_EXHAUSTION') return [tooDeep(path, start)];
    if (error.code === 'MULTIPLE_DOCS') {
      problems.push({ code: 'several-documents', path, place: { start, end: lineEnd(text, start) }, args: {} });
      continue;
    }
    const fault = faultOf(error, spanning);
    const place = openerOf(fault, document, text, start) ?? wordsIn(text, start, end);
    problems.push({ code: 'yaml', path, place, args: { fault, text: text.slice(place.start, place.end) } });
    if (fault === 'unclosed quote') break;
  }
  return problems;
}

/** A dash that was copied for a blank cell: YAML takes it for the mark of a list. */
function isBareDash(error: YAMLError, text: string): boolean {
  const [start] = error.pos;
  const list = error.code === 'BLOCK_IN_FLOW' || error.message.includes('block-seq-ind on same line');
  return list && /^-(?=[ \t]*(?:[,}\]\r\n]|$))/.test(text.slice(start, start + 40));
}

const FAULTS: readonly (readonly [YAMLError['code'], RegExp, YamlFault])[] = [
  ['MISSING_CHAR', /closing .quote/, 'unclosed quote'],
  ['MISSING_CHAR', /must end with/, 'unclosed bracket'],
  ['BAD_INDENT', /and end with/, 'unclosed bracket'],
  ['MISSING_CHAR', /Missing ,/, 'missing comma'],
  ['MISSING_CHAR', /Implicit map keys/, 'missing colon'],
  ['MISSING_CHAR', /without - indicator/, 'indentation'],
  ['BLOCK_IN_FLOW', /./, 'colon in text'],
  ['BLOCK_AS_IMPLICIT_KEY', /Nested mappings/, 'colon in text'],
  ['BLOCK_AS_IMPLICIT_KEY', /./, 'indentation'],
  ['MULTILINE_IMPLICIT_KEY', /./, 'missing colon'],
  ['BAD_INDENT', /./, 'indentation'],
  ['TAB_AS_INDENT', /./, 'tab'],
  ['BAD_SCALAR_START', /./, 'first character'],
  ['BAD_DQ_ESCAPE', /./, 'escape'],
  ['UNEXPECTED_TOKEN', /at node end/, 'text after quote'],
  ['UNEXPECTED_TOKEN', /flow-(?:map|seq)-end/, 'stray bracket'],
];

function faultOf(error: YAMLError, spanning: ReadonlySet<number>): YamlFault {
  const fault = FAULTS.find(([code, message]) => error.code === code && message.test(error.message))?.[2] ?? 'other';
  // A text that goes on in the next line, where another key stands: that line is too far right.
  return fault === 'colon in text' && spanning.has(error.pos[0]) ? 'indentation' : fault;
}

/** What is shown of an error: its first line, without the spaces before it. */
function wordsIn(text: string, start: number, end: number): Place {
  const from = start + (/^ *(?=[^ \r\n])/.exec(text.slice(start, start + 400))?.[0].length ?? 0);
  const stop = Math.min(Math.max(end, from + 1), lineEnd(text, from), text.length);
  return { start: from, end: Math.max(from, stop) };
}

/** What is not closed is noticed late, often at the end of the file: point to where it was opened. */
function openerOf(fault: YamlFault, document: Document, text: string, noticed: number): Place | null {
  if (fault !== 'unclosed quote' && fault !== 'unclosed bracket') return null;
  let opener: number | null = null;
  visit(document, {
    Node(_, node) {
      const [start = 0, end = 0] = node.range ?? [];
      if (start > noticed) return undefined;
      const isOpen =
        fault === 'unclosed quote'
          ? isScalar(node) && /^QUOTE/.test(node.type ?? '') && end >= noticed
          : isCollection(node) && node.flow === true && !/[\]}]/.test(text[end - 1] ?? '');
      if (isOpen) opener = start;
      return undefined;
    },
  });
  return opener === null ? null : { start: opener, end: lineEnd(text, opener) };
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return text.slice(start, end === -1 ? text.length : end).trimEnd().length + start;
}
