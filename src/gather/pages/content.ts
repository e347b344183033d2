import { diagnostic, type Diagnostic, type Original, Trouble } from '../../domain/index.js';
import type { Content } from '../content.js';
import { pagesIn } from './envelope.js';

/** A paragraph of so many code units that stood on an earlier page is no news on a later one: the lead, what each page shows. */
const SAID_AGAIN = 40;

/** The content of an article of several pages: their texts in order, and what its first page says of it. Throws a `Trouble` where that has no text. */
export function contentOfPages(original: Original, contentOf: (page: Original) => Content): Content {
  const pages = pagesIn(original.bytes);
  if (pages === null) throw new Trouble(original.source, 'this is no article of several pages', 'Leave it out.');
  const contents = pages.map(({ url, bytes, charset }, at): Content | null => {
    const given = { ...original.given, ...(charset !== null && { charset }) };
    const page: Original = { bytes, source: at === 0 ? original.source : url, media: 'html', given };
    return at === 0 ? contentOf(page) : contentOrNone(page, contentOf);
  });
  const [first] = contents;
  if (!first) throw new Trouble(original.source, 'there is no text on its first page', 'Leave it out.');
  const text = joinedText(contents.flatMap((content) => content?.text ?? []));
  const addresses = pages.map(({ url }) => url).join(', ');
  const joined = diagnostic('joined-pages', `The text was put together from ${pages.length} pages: ${addresses}.`);
  return { ...first, text, diagnostics: [...notesOf(contents), joined] };
}

/** Null for a page without text: pictures, an advertisement. */
function contentOrNone(page: Original, contentOf: (page: Original) => Content): Content | null {
  try {
    return contentOf(page);
  } catch (error) {
    if (error instanceof Trouble) return null;
    throw error;
  }
}

/** Each once; that the article goes on counts for the last page alone. */
function notesOf(contents: readonly (Content | null)[]): Diagnostic[] {
  const notes = contents.flatMap((content, at) =>
    (content?.diagnostics ?? []).filter(({ code }) => code !== 'several-pages' || at === contents.length - 1),
  );
  const known = new Map(notes.map((note) => [`${note.code} ${note.message}`, note]));
  return [...known.values()];
}

/** Texts of pages as one, without the long paragraphs that stood on an earlier page. */
export function joinedText(texts: readonly string[]): string {
  const said = new Set<string>();
  const kept: string[] = [];
  for (const text of texts) {
    const paragraphs = paragraphsOf(text).filter((words) => words.length < SAID_AGAIN || !said.has(words));
    for (const words of paragraphs) said.add(words);
    kept.push(paragraphs.join('\n\n'));
  }
  return kept.filter((text) => text !== '').join('\n\n');
}

/** True where a text has a long paragraph that none of the earlier ones has. */
export function saysMore(text: string, earlier: readonly string[]): boolean {
  const said = new Set(earlier.flatMap(paragraphsOf));
  return paragraphsOf(text).some((words) => words.length >= SAID_AGAIN && !said.has(words));
}

function paragraphsOf(text: string): readonly string[] {
  return text.split('\n\n');
}
