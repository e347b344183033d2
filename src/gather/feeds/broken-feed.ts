/** No more entries of a broken feed are looked at: each is parsed by itself. */
const MOST_ENTRIES = 5000;

/**
 * Takes a feed's XML that cannot be parsed as a whole apart: each entry from its opening to its closing tag becomes a feed of its own, with the
 * root's attributes, so that its prefixes mean what they meant. What stands before the first one becomes a feed without entries.
 */
export function entriesApart(xml: string): { readonly head: string; readonly entries: readonly string[] } {
  const [whole = '', name = '', attributes = ''] =
    /<((?:rdf:)?RDF|rss|feed)\b([^>]*)>/i.exec(xml.slice(0, 65_536)) ?? [];
  if (whole === '') return { head: '', entries: [] };
  const isAtom = name.toLowerCase() === 'feed';
  const tag = isAtom ? 'entry' : 'item';
  const wrap = (inside: string): string =>
    name.toLowerCase() === 'rss'
      ? `<${name}${attributes}><channel>${inside}</channel></${name}>`
      : `<${name}${attributes}>${inside}</${name}>`;
  const entries: string[] = [];
  const opening = new RegExp(`<${tag}\\b`, 'gi');
  const first = opening.exec(xml)?.index ?? xml.length;
  for (let start = first; start < xml.length && entries.length < MOST_ENTRIES; ) {
    opening.lastIndex = start + 1;
    const next = opening.exec(xml)?.index ?? xml.length;
    entries.push(wrap(closed(xml.slice(start, next), tag)));
    start = next;
  }
  const head = xml.slice(xml.indexOf(whole) + whole.length, first).replace(/^[^]*<channel\b[^>]*>/i, '');
  return { head: wrap(head), entries };
}

/** Up to its closing tag; with one where it has none. */
function closed(entry: string, tag: string): string {
  const end = entry.search(new RegExp(`</${tag}\\s*>`, 'i'));
  return end < 0 ? entry : `${entry.slice(0, end)}</${tag}>`;
}
