/** For whom officials act whose country the press of that country leaves out. */
import { capitalCountry, outletNamed } from '../../../../knowledge/index.js';
import type { Draft, Entity } from '../../../draft.js';
import { mentionsOf, openingOf, placesOfDateline } from '../around.js';

/** Newsrooms that write for the world: no country is theirs. */
const OF_THE_WORLD = new Set([
  'Al Jazeera',
  'Radio Free Europe/Radio Liberty',
  'France 24',
  'Deutsche Welle',
  'BBC',
  'CNN',
  'South China Morning Post',
]);

const OFFICIAL = /^(?:head-of-state|head-of-government|minister|military)$/;

/** "Nairobi Courier", "the Kyiv Weekly": the state whose capital an outlet that no list has is called after. */
function countryInName(outlet: string): string | null {
  const words = outlet.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));
  const names = words.flatMap((word, i) => [word, `${word} ${words[i + 1] ?? ''}`.trim()]);
  return names.map((name) => capitalCountry(name)).find((country) => country !== null) ?? null;
}

/** The country whose press the outlet is: its only newsroom is there. Null for the great agencies, and where no list has the outlet. */
function homeOfPress(outlet: string): string | null {
  const known = outletNamed(outlet);
  if (!known) return countryInName(outlet);
  if (known.kind === 'official' || known.timeZone === null || OF_THE_WORLD.has(known.name)) return null;
  return known.country;
}

/**
 * "ROME, 5 March - Premier Aldane met": the state of the capital that an outlet writes from which is not known to be elsewhere. Null where somebody else in the
 * text is of that state, who was then visited there.
 */
function homeOfDateline(draft: Draft): string | null {
  const outlet = outletNamed(draft.article.outlet?.name ?? '');
  const [home] = placesOfDateline(draft).flatMap(
    ({ entity }) => capitalCountry(draft.entities[entity ?? -1]?.name ?? '') ?? [],
  );
  const isState = ({ sort, name, country }: Entity): boolean =>
    (sort === 'country' ? country : capitalCountry(name)) === home;
  const ofIt = draft.entities.filter((one) => (one.kind === 'place' ? isState(one) : one.affiliation === home));
  const isOnlyWrittenFrom =
    ofIt.every(({ kind }) => kind === 'place') && ofIt.flatMap(({ mentions }) => mentions).length === 1;
  const isElsewhere = outlet !== null && outlet.country !== home;
  return home !== undefined && !isElsewhere && isOnlyWrittenFrom ? home : null;
}

/**
 * In the press of one country the first official at the head of the article whose state nothing names is its own; below a dateline of another
 * state the others without a state are of that one.
 */
export function settleByPress(draft: Draft): void {
  const home = homeOfPress(draft.article.outlet?.name ?? '') ?? homeOfDateline(draft);
  if (home === null) return;
  const opening = new Set([
    ...openingOf(draft, 2).map(({ index }) => index),
    ...draft.sentences.slice(0, 3).flatMap(({ role, index }) => (role === 'title' ? [index] : [])),
  ]);
  const open = draft.entities.filter((entity) => isOpen(entity, home));
  const firstOf = (entity: Entity): number => mentionsOf(draft, entity)[0]?.first ?? Number.POSITIVE_INFINITY;
  const [own] = open.toSorted((a, b) => firstOf(a) - firstOf(b));
  const at = own ? draft.tokens[firstOf(own)]?.sentence : undefined;
  if (!own || at === undefined || !opening.has(at) || hasOther(draft, firstOf(own))) return;
  own.affiliation = home;
  const abroad = placesOfDateline(draft).flatMap(({ entity }) => draft.entities[entity ?? -1] ?? [])[0];
  const there = abroad ? (abroad.country ?? capitalCountry(abroad.name)) : null;
  if (there === null || there === home) return;
  for (const other of open) other.affiliation ??= there;
}

/** Somebody whose state or body is told is named before the token `at`. */
const hasOther = (draft: Draft, at: number): boolean =>
  draft.entities.some(
    (entity) =>
      entity.kind === 'person' &&
      entity.named &&
      entity.affiliation !== null &&
      (mentionsOf(draft, entity)[0]?.first ?? at) < at,
  );

/** Named in an office of a state, and nothing says of which. */
const isOpen = ({ kind, named, affiliation, sort, known }: Entity, home: string): boolean =>
  kind === 'person' &&
  named &&
  affiliation === null &&
  OFFICIAL.test(sort ?? '') &&
  (known === undefined || known.country === home);
