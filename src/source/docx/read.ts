import { describeContainer } from '../doc/container.js';
import type { DraftProblem, DraftReader, DraftReading } from '../draft.js';
import { childNodes, parseXml, type XmlNode } from '../xml.js';
import { openZip, type Zip } from '../zip.js';
import { blockReader, readBlocks } from './blocks.js';
import type { Context } from './context.js';
import { counting } from './counters.js';
import { type DraftWriter, draftWriter } from './draft-writer.js';
import { fields } from './fields.js';
import type { FlowBlock } from './flow.js';
import { WORD_BODY_XML } from './names.js';
import { readNumbering } from './numbering.js';
import { readPart, relationshipsOf, type Targets, targetsOf } from './parts.js';
import { readStyles } from './styles.js';

/** Word 2007 and later, and what WPS and LibreOffice write by that name. */
export const readDocx: DraftReader = async (path, bytes) => {
  const container = describeContainer(bytes);
  if (container !== null) return { ok: false, problem: container };
  const opening = openZip(bytes);
  if (!opening.ok) return opening;
  return readDocument(path, opening.zip);
};

function readDocument(path: string, zip: Zip): DraftReading {
  const packaged = readPart(zip, '_rels/.rels');
  if (!packaged.ok) return packaged;
  const main = targetsOf('', packaged.root).get('officeDocument')?.[0] ?? 'word/document.xml';
  const body = zip.read(main);
  if (body === null || !/(?:^|\/)word\//.test(main)) return { ok: false, problem: notWord(zip, main) };
  if (!body.ok) return body;
  const relationships = readPart(zip, relationshipsOf(main));
  if (!relationships.ok) return relationships;
  const targets = targetsOf(main, relationships.root);

  const setting = readContext(zip, targets);
  if (!setting.ok) return setting;
  const writer = draftWriter(path);
  const reader = blockReader(setting.context);
  const parsed = parseXml(main, body.bytes, WORD_BODY_XML, (node) => firstProblem(reader.read(node), writer));
  if (!parsed.ok) return parsed;
  const problem = firstProblem(reader.finish(), writer) ?? tellMargins(zip, targets, setting.context, writer);
  return problem === null ? writer.finish() : { ok: false, problem };
}

function firstProblem(blocks: readonly FlowBlock[], writer: DraftWriter): DraftProblem | null {
  for (const block of blocks) {
    const problem = writer.write(block);
    if (problem !== null) return problem;
  }
  return null;
}

function notWord(zip: Zip, main: string): DraftProblem {
  const kinds: readonly (readonly [RegExp, string])[] = [
    [/^xl\//, 'xlsx'],
    [/^ppt\//, 'pptx'],
    [/^content\.xml$/, 'OpenDocument'],
  ];
  const kind = kinds.find(([pattern]) => zip.names.some((name) => pattern.test(name)))?.[1];
  return { code: 'not this format', detail: kind ?? `a zip without ${main}` };
}

type Setting =
  | { readonly ok: true; readonly context: Context }
  | { readonly ok: false; readonly problem: DraftProblem };

function readContext(zip: Zip, targets: Targets): Setting {
  const styles = readPart(zip, targets.get('styles')?.[0]);
  if (!styles.ok) return styles;
  const numbering = readPart(zip, targets.get('numbering')?.[0]);
  if (!numbering.ok) return numbering;
  const notes = new Map<string, string>();
  const context: Context = {
    styles: readStyles(styles.root),
    numbering: readNumbering(numbering.root),
    count: counting(),
    fields: fields(),
    notes,
  };
  for (const kind of ['footnote', 'endnote']) {
    const part = readPart(zip, targets.get(`${kind}s`)?.[0]);
    if (!part.ok) return part;
    for (const note of part.root === null ? [] : childNodes(part.root, `w:${kind}`)) {
      notes.set(`${kind}/${note.attributes['w:id']}`, wordsOf(note, context));
    }
  }
  return { ok: true, context };
}

/** Headers and footers repeat on every page: told once, never read as part of the text. */
function tellMargins(zip: Zip, targets: Targets, context: Context, writer: DraftWriter): DraftProblem | null {
  const texts = new Set<string>();
  for (const name of [...(targets.get('header') ?? []), ...(targets.get('footer') ?? [])]) {
    const part = readPart(zip, name);
    if (!part.ok) return part.problem;
    if (part.root !== null) texts.add(wordsOf(part.root, context));
  }
  texts.delete('');
  if (texts.size > 0) writer.tell({ code: 'header or footer', text: [...texts].join(' / ') });
  return null;
}

function wordsOf(node: XmlNode, context: Context): string {
  const writer = draftWriter('');
  for (const block of readBlocks(node, context)) writer.write(block);
  const reading = writer.finish();
  return reading.ok ? reading.draft.source.text.replaceAll(/\s+/g, ' ').trim() : '';
}
