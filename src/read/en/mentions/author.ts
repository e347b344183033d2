/**
 * Who says "I" in a text outside of quotation marks: whoever the header, the headline, the byline or the signature names, the office that
 * the outlet is, in a transcript whoever has the turn.
 */
import type { Draft, Sentence } from '../../draft.js';
import { byOf, headerLines } from './header-names.js';
import { type Described, outletOffice } from './home.js';
import { isOfficialSort } from './official.js';
import type { Found } from './phrase.js';

/** What is known of the author: the mention that names or describes them, and the office that stands on a line of its own. */
export type Author = { readonly found: Found; readonly office: Found | null } | ({ readonly found: null } & Described);

/** A signature stands among so many last lines. */
const SIGNATURE = 6;

/** The author of the whole text; null where nothing names an official as its author. */
export function authorOf(draft: Draft, found: readonly Found[]): Author | null {
  const people = found.filter((one) => !one.embedded && !one.plural && /^(?:person|office)$/.test(one.kind));
  const from = new Map(people.map((one) => [one.first, one]));
  const head = headerLines(draft);
  for (const sentence of head) {
    const named = from.get(sentence.from);
    if (named && isLabelled(draft, named)) return { found: named, office: null };
    const one = ofDocument(draft, from, sentence);
    if (one) return { found: one, office: apposedTo(draft, from, one) };
  }
  const signed = signatory(draft, from);
  const office = signed ? null : outletOffice(draft.article.outlet?.name ?? '');
  return signed ?? (office && { found: null, ...office, name: nameSigned(draft, people) ?? office.name });
}

/** "Senator the Hon Ida Aldane" below the text, where the outlet is the office: the name that ends a line of its own. */
function nameSigned(draft: Draft, people: readonly Found[]): string | null {
  const lines = draft.sentences.slice(-SIGNATURE).filter((sentence) => sentence.role === 'heading');
  const signed = people.find(
    ({ kind, first, last }) =>
      kind === 'person' &&
      last > first &&
      lines.some(({ from, to }) => last === to - 1 && first >= from && first - from <= 4),
  );
  const [from, to] = [draft.tokens[signed?.nameFirst ?? -1], draft.tokens[signed?.nameLast ?? -1]];
  return from && to ? draft.view.slice(from.start, to.end) : null;
}

/** "Prime Minister: Aldane, Ida": the office, a colon and the name. */
const isLabelled = (draft: Draft, { first, nameFirst, kind, sort }: Found): boolean =>
  kind === 'person' && isOfficialSort(sort) && nameFirst > first && draft.tokens[nameFirst - 1]?.text === ':';

/** "Statement by Foreign Minister Aldane", "By Ida Aldane, foreign minister": one person, not a list. */
function ofDocument(draft: Draft, from: ReadonlyMap<number, Found>, line: Sentence): Found | null {
  const by = byOf(draft, line);
  const one = by === null ? undefined : (from.get(by + 1) ?? from.get(by + 2));
  return one && one.last < line.to && !/^(?:and|&)$/.test(draft.tokens[one.last + 1]?.lower ?? '') ? one : null;
}

/** "Ida Aldane, Foreign Minister of Morvia": the office in the same line. */
const apposedTo = (draft: Draft, from: ReadonlyMap<number, Found>, { kind, last }: Found): Found | null => {
  const office = kind === 'person' && draft.tokens[last + 1]?.text === ',' ? from.get(last + 2) : undefined;
  return office?.kind === 'office' ? office : null;
};

/** A line of the name and below or behind it the office, at the end of the text. */
function signatory(draft: Draft, from: ReadonlyMap<number, Found>): Author | null {
  const lines = draft.sentences.slice(-SIGNATURE).filter((sentence) => sentence.role === 'heading');
  for (const line of lines) {
    const named = from.get(line.from);
    if (named?.kind !== 'person') continue;
    const below = from.get(line.to);
    const office =
      apposedTo(draft, from, named) ?? (below?.kind === 'office' && named.last >= line.to - 2 ? below : null);
    if (isOfficialSort(office?.sort ?? named.sort)) return { found: named, office };
  }
  return null;
}
