/** The longest XML document that is taken apart, in characters: as much as a sitemap may have. */
export const LONGEST_XML = 50 * 1024 * 1024;

/** How far the root element is looked for. */
const LOOKED_AT = 16 * 1024;

/** The name of the root element, lower case and without its prefix; null where the text is no XML (nor HTML). */
export function rootOf(text: string): string | null {
  let rest = text.slice(0, LOOKED_AT);
  for (;;) {
    const skipped = /^(?:\ufeff|\s+|<\?[^]*?\?>|<!--[^]*?-->)+/.exec(rest)?.[0] ?? '';
    rest = rest.slice(skipped.length);
    if (!/^<!doctype\b/i.test(rest)) break;
    rest = rest.slice(doctypeLength(rest));
  }
  return /^<(?:[\w.-]+:)?([a-z][\w.-]*)/i.exec(rest)?.[1]?.toLowerCase() ?? null;
}

/**
 * The document without its document type, and so without entities of its own: those may stand for one another a billion times, or for a file of
 * this machine. What refers to them stays as it is written.
 */
export function withoutDoctype(text: string): string {
  const start = /<!doctype\b/i.exec(text.slice(0, LOOKED_AT))?.index ?? -1;
  return start < 0 ? text : text.slice(0, start) + text.slice(start + doctypeLength(text.slice(start)));
}

/** Up to the '>' that ends it: outside of quotation marks, and of the brackets with declarations. All that is left where there is none. */
function doctypeLength(text: string): number {
  const part = /["']|<!--|[[\]>]/g;
  let isInside = false;
  for (let found = part.exec(text); found; found = part.exec(text)) {
    const [sign] = found;
    if (sign === '[') isInside = true;
    else if (sign === ']') isInside = false;
    else if (sign === '>') {
      if (!isInside) return found.index + 1;
    } else {
      const end = text.indexOf(sign === '<!--' ? '-->' : sign, found.index + sign.length);
      if (end < 0) return text.length;
      part.lastIndex = end + 1;
    }
  }
  return text.length;
}

const NAMED: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** With the five named references of XML and the numbered ones as the characters that they stand for. */
export function unescaped(text: string): string {
  return text.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi, (whole, name, decimal, hex) => {
    if (name) return NAMED[String(name).toLowerCase()] ?? whole;
    const point = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
