import { childNode, childNodes, type XmlNode } from '../xml.js';
import type { Level, NumberedList } from './counters.js';
import { isOn, settingOf } from './styles.js';

export interface Numbering {
  readonly lists: ReadonlyMap<string, NumberedList>;
  /** The level of a list that a style stands for, where the style does not say it. */
  readonly levelOfStyle: (listId: string, styleId: string) => number | undefined;
}

export function readNumbering(root: XmlNode | null): Numbering {
  const abstracts = new Map(
    (root === null ? [] : childNodes(root, 'w:abstractNum')).map((node) => [
      node.attributes['w:abstractNumId'] ?? '',
      node,
    ]),
  );
  const styles = new Map<string, number>();
  const lists = new Map<string, NumberedList>();
  for (const num of root === null ? [] : childNodes(root, 'w:num')) {
    const id = num.attributes['w:numId'] ?? '';
    const [counter, abstract] = definition(abstracts, settingOf(num, 'w:abstractNumId') ?? '');
    const levels = new Map<number, Level>();
    const starts = new Map<number, number>();
    const take = (node: XmlNode) => {
      const at = Number(node.attributes['w:ilvl'] ?? 0);
      levels.set(at, readLevel(node, at));
      const style = settingOf(node, 'w:pStyle');
      if (style !== undefined) styles.set(`${id}/${style}`, at);
    };
    if (abstract !== undefined) childNodes(abstract, 'w:lvl').forEach(take);
    for (const override of childNodes(num, 'w:lvlOverride')) {
      const start = settingOf(override, 'w:startOverride');
      if (start !== undefined) starts.set(Number(override.attributes['w:ilvl'] ?? 0), Number(start) || 0);
      childNodes(override, 'w:lvl').forEach(take);
    }
    lists.set(id, { counter, levels, starts });
  }
  return { lists, levelOfStyle: (listId, styleId) => styles.get(`${listId}/${styleId}`) };
}

/** A list may be defined by the list of a style (`numStyleLink`): then that one has the levels and the counter. */
function definition(abstracts: ReadonlyMap<string, XmlNode>, id: string): readonly [string, XmlNode | undefined] {
  const abstract = abstracts.get(id);
  const link = settingOf(abstract, 'w:numStyleLink');
  if (link === undefined || (abstract !== undefined && childNode(abstract, 'w:lvl') !== undefined))
    return [id, abstract];
  const linked = [...abstracts].find(([, node]) => settingOf(node, 'w:styleLink') === link);
  return linked ?? [id, abstract];
}

function readLevel(node: XmlNode, at: number): Level {
  const restart = settingOf(node, 'w:lvlRestart');
  const follow = settingOf(node, 'w:suff');
  return {
    start: Number(settingOf(node, 'w:start') ?? 0) || 0,
    format: formatOf(node),
    text: settingOf(node, 'w:lvlText') ?? '',
    follow: follow === 'nothing' || follow === 'space' ? follow : 'tab',
    legal: isOn(childNode(node, 'w:isLgl') === undefined ? undefined : (settingOf(node, 'w:isLgl') ?? '1')),
    // As stored it counts levels from 1, and 0 is never.
    restartAfter: restart === undefined ? at - 1 : Number(restart) === 0 ? null : Number(restart) - 1,
  };
}

/** New formats stand in a choice, with a copy for programs that do not know them. */
function formatOf(node: XmlNode): string {
  const choice = childNode(childNode(node, 'mc:AlternateContent'), 'mc:Choice');
  return settingOf(node, 'w:numFmt') ?? settingOf(choice, 'w:numFmt') ?? 'decimal';
}
