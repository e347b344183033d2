import type { Given } from '../domain/index.js';
import { type Field, FIELD_NAMES, foldFieldName } from './field-names.js';

/** A JSON object, or the mapping of a front matter. */
export type Fields = { readonly [name: string]: unknown };

/** What the file says of an article, and the text where that is a field too. */
type Metadata = { readonly given: Given; readonly id: string | null; readonly text: string | null };

/** Names under which programs wrap an article's fields, and those under which one object holds many articles. */
const WRAPPERS = ['article', '_source', 'record', 'data', 'fields', 'document'];
const LISTS = ['articles', 'items', 'records', 'results', 'documents', 'docs', 'entries', 'data', 'posts'];

/** True for an object with named fields: no array, no null. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads the fields of an object by their usual names. What is absent, empty or of an unfit type counts as not given. */
export function metadataOf(fields: Fields): Metadata {
  const byName = foldedFields(fields);
  const text = textOf(byName);
  if (text === null) {
    const inner = WRAPPERS.map((name) => fields[name]).find(isFields);
    if (inner) return withOuter(metadataOf(inner), { given: givenOf(byName), id: idOf(byName), text: null });
  }
  return { given: givenOf(byName), id: idOf(byName), text };
}

/** The articles that one object holds in a list ('articles', 'items' …); null where it holds none, or has a text of its own. */
export function articlesWithin(fields: Fields): readonly unknown[] | null {
  if (textOf(foldedFields(fields)) !== null) return null;
  const list = LISTS.map((name) => fields[name]).find((value) => Array.isArray(value) && value.some(isFields));
  return Array.isArray(list) ? list : null;
}

type FoldedFields = ReadonlyMap<string, unknown>;

function foldedFields(fields: Fields): FoldedFields {
  const folded = new Map<string, unknown>();
  for (const [name, value] of Object.entries(fields)) {
    if (!folded.has(foldFieldName(name))) folded.set(foldFieldName(name), value);
  }
  return folded;
}

function withOuter(inner: Metadata, outer: Metadata): Metadata {
  return { given: { ...outer.given, ...inner.given }, id: inner.id ?? outer.id, text: inner.text };
}

function givenOf(fields: FoldedFields): Given {
  const title = wordsOf(fields, 'title');
  const outlet = wordsOf(fields, 'outlet', (words) => !isAddress(words));
  const published = wordsOf(fields, 'published');
  const url = wordsOf(fields, 'url') ?? wordsAt(fields.get('source'), isAddress);
  const language = wordsOf(fields, 'language');
  return {
    ...(title === null ? {} : { title }),
    ...(outlet === null ? {} : { outlet }),
    ...(published === null ? {} : { published }),
    ...(url === null ? {} : { url }),
    ...(language === null ? {} : { language }),
  };
}

function idOf(fields: FoldedFields): string | null {
  return wordsOf(fields, 'id');
}

/** A string as it is; a list of paragraphs with an empty line between them. */
function textOf(fields: FoldedFields): string | null {
  for (const name of FIELD_NAMES.text) {
    const value = fields.get(name);
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (Array.isArray(value) && value.length > 0 && value.every((part) => typeof part === 'string')) {
      return value.join('\n\n');
    }
  }
  return null;
}

function wordsOf(fields: FoldedFields, field: Field, fits: (words: string) => boolean = () => true): string | null {
  for (const name of FIELD_NAMES[field]) {
    const words = wordsAt(fields.get(name), fits);
    if (words !== null) return words;
  }
  return null;
}

/** A string, a number, or an object's own name ('"source": {"name": "Harbour Post"}', '"_id": {"$oid": "…"}'). */
function wordsAt(value: unknown, fits: (words: string) => boolean): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return fits(String(value)) ? String(value) : null;
  if (value instanceof Date) return wordsAt(value.toISOString(), fits);
  if (isFields(value)) return wordsAt(value['name'] ?? value['$oid'] ?? value['$date'], fits);
  if (typeof value !== 'string') return null;
  const words = value.trim();
  return words !== '' && fits(words) ? words : null;
}

function isAddress(words: string): boolean {
  return /^(?:https?:|www\.)\S+$/i.test(words);
}
