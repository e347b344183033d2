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
