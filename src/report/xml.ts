/** Characters that XML 1.0 cannot hold, not even escaped: controls, halves of pairs, two that are no characters. */
const IMPOSSIBLE = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text between the tags of XML. */
export function xmlText(text: string): string {
  return text.replace(IMPOSSIBLE, '\ufffd').replace(/[&<>\r]/g, (mark) => ENTITIES[mark] ?? mark);
}

/** The attributes of an element, each with a space before it; in values even line ends are kept. */
export function xmlAttributes(attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => {
      const text = String(value).replace(IMPOSSIBLE, '\ufffd');
      return ` ${name}="${text.replace(/[&<>"\t\n\r]/g, (mark) => ENTITIES[mark] ?? mark)}"`;
    })
    .join('');
}
