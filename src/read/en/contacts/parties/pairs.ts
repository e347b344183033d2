/** "the EU-China summit", "Japan-Philippines talks": two sides in one hyphenated word. */
import { countryName, countryOf, demonymCountry, organisationNamed } from '../../../../knowledge/index.js';
import type { Draft, Entity, Mention, Token } from '../../../draft.js';
import type { Clauses } from '../clause.js';

/** Shortened adjectives of states that stand in such a word only. */
const SHORT = new Map([
  ['Indo', 'IN'],
  ['Russo', 'RU'],
  ['Italo', 'IT'],
  ['Greco', 'GR'],
  ['Austro', 'AT'],
  ['Hispano', 'ES'],
  ['Luso', 'PT'],
]);

/** Mentions of the two sides that the hyphenated word at a token names; none where it names no two. Adds the entities that the draft lacks. */
export function sidesOfPair(clauses: Clauses, at: number): Mention[] {
  const { draft } = clauses;
  const token = draft.tokens[at];
  const parts = token?.text.split(/[-–]/) ?? [];
  if (!token || parts.length < 2 || clauses.endingAt(at)) return [];
  const entities = parts.map((part) => sideNamed(draft, part));
  return entities.every((entity) => entity !== null) ? entities.map((entity) => mentionAt(token, entity)) : [];
}

/** "the recent Norway-Chile, Chile-Peru and Norway-Peru summits": the sides of each pair, where there are several before the noun at a token. */
export function pairsBefore(clauses: Clauses, at: number): Mention[][] {
  const pairs: Mention[][] = [];
  for (let i = at - 1; i > at - 12; i -= 1) {
    const { lower = '', text = '', pos = 'X' } = clauses.token(i) ?? {};
    const pair = text.includes('-') || text.includes('–') ? sidesOfPair(clauses, i) : [];
    if (pair.length === 2) pairs.unshift(pair);
    else if (!/^(?:,|and|as|well)$/.test(lower) && (pairs.length > 0 || !/^(?:NOUN|ADJ)$/.test(pos))) break;
  }
  return pairs.length > 1 ? pairs : [];
}

function sideNamed(draft: Draft, words: string): Entity | null {
  const country = countryOf(words) ?? demonymCountry(words) ?? SHORT.get(words) ?? null;
  const body = country ? null : organisationNamed(words);
  if (!country && body?.kind !== 'international') return null;
  const known = draft.entities.find((entity) =>
    country
      ? entity.kind === 'place' && entity.sort === 'country' && entity.country === country
      : entity.name === body?.name,
  );
  if (known) return known;
  const entity: Entity = {
    index: draft.entities.length,
    kind: country ? 'place' : 'organisation',
    named: true,
    name: body?.name ?? nameOfSide(words, country),
    country,
    sort: country ? 'country' : 'international',
    affiliation: country ?? body?.name ?? null,
    mentions: [],
  };
  draft.entities.push(entity);
  return entity;
}

/** "Chilean-Peruvian talks" are of the states Chile and Peru. */
const nameOfSide = (words: string, country: string | null): string =>
  country !== null && countryOf(words) === null ? (countryName(country) ?? words) : words;

const mentionAt = ({ index }: Token, entity: Entity): Mention => ({
  index: -1,
  kind: entity.kind === 'place' ? 'place' : 'organisation',
  first: index,
  last: index,
  nameFirst: index,
  nameLast: index,
  entity: entity.index,
  members: [],
  office: null,
  affiliation: entity.affiliation,
  plural: false,
  embedded: false,
});
