/** Bodies and islands as places: "at the Foreign Ministry", "in the Kremlin", "on the island of Naxos"; not "at the NATO summit", "at the G7". Indices are tokens. */
import { cityCountry } from '../../../../knowledge/index.js';
import type { Mention, Token } from '../../../draft.js';
import { isPossessiveMark } from '../../words.js';
import type { Clauses } from '../clause.js';
import { isOnlyMeeting } from '../meeting-bodies.js';
import { EVENT_NOUNS } from '../words.js';

/** Nouns behind a body's name that make a building of it. */
const SEAT = /^(?:headquarters|building|offices?|embassy|palace|hall)$/;

const ISLAND = /^(?:island|isle|archipelago|peninsula)$/;

/** The noun behind the name of a body that says that its building is meant: "UN Headquarters", "the League's headquarters"; null where none stands there. */
export function seatBehind(clauses: Clauses, { kind, last }: Mention): Token | null {
  const isOwner = kind === 'organisation' && isPossessiveMark(clauses.token(last + 1));
  const next = clauses.token(isOwner ? last + 2 : last + 1);
  return next !== undefined && SEAT.test(next.lower) ? next : null;
}

/** Whether the body named behind the preposition at token `at` is where they met. */
export function isVenueBody(clauses: Clauses, at: number, body: Mention): boolean {
  const entity = clauses.entity(body);
  const behind = clauses.token(body.last + 1)?.lower ?? '';
  if (seatBehind(clauses, body) !== null || entity?.sort === 'metonym') return true;
  if (clauses.token(at)?.lower !== 'at' || EVENT_NOUNS.has(behind)) return false;
  // "Aldane, coordinator for Africa at the Security Council": where she works.
  if (endsOffice(clauses, at - 1)) return false;
  if (isOnlyMeeting(entity?.name ?? '')) return false;
  // "at the Harbour Security Forum" says on what occasion, not where; "at the Oslo Forum" says both.
  return entity?.sort !== 'event' || townIn(clauses, body) !== null;
}

/** Whether an office goes on up to token `to`: "Coordinator for Policy and Arms Control". */
function endsOffice(clauses: Clauses, to: number): boolean {
  for (let i = to; i > to - 8; i -= 1) {
    if (clauses.endingAt(i)?.kind === 'office') return true;
    if (!/^(?:ADJ|NOUN|PROPN|CCONJ|ADP|DET)$/.test(clauses.token(i)?.pos ?? '')) return false;
  }
  return false;
}

/** "on the Greek island of Naxos", where no matter is talked about: "talks on the island of Cyprus". */
export function opensIsland(clauses: Clauses, on: number): boolean {
  if (clauses.token(on)?.lower !== 'on' || EVENT_NOUNS.has(clauses.token(on - 1)?.lower ?? '')) return false;
  return [2, 3, 4].some(
    (step) => ISLAND.test(clauses.token(on + step)?.lower ?? '') && clauses.token(on + step + 1)?.lower === 'of',
  );
}

/** The town that an event's or a body's name begins with, and its country. */
export function townIn(clauses: Clauses, event: Mention): { readonly name: string; readonly country: string } | null {
  const named = clauses.draft.tokens.slice(event.nameFirst, event.nameLast + 1).map((token) => token.text);
  const words = /^\d{4}$/.test(named[0] ?? '') ? named.slice(1) : named;
  for (const count of [2, 1]) {
    const name = words.slice(0, count).join(' ');
    const city = words.length > count ? cityCountry(name) : null;
    if (city && !city.ambiguous) return { name, country: city.country };
  }
  return null;
}

/** "the summit, which Chile will host", "talks hosted by Chile": the country or town that has the event told of at token `event`; undefined where none is named. */
export function hostBehind(clauses: Clauses, event: number): Mention | undefined {
  const at = clauses.token(event + 1)?.text === ',' ? event + 2 : event + 1;
  const [word, next] = [clauses.token(at)?.lower, clauses.token(at + 1)?.lower];
  if (/^(?:hosted|organi[sz]ed|convened)$/.test(word ?? '') && next === 'by') return placeNamed(clauses, at + 2);
  const host = word === 'which' ? placeNamed(clauses, at + 1) : undefined;
  const verbs = host ? clauses.draft.tokens.slice(host.last + 1, host.last + 5) : [];
  return verbs.some(({ lower }) => /^host(?:s|ed|ing)?$/.test(lower)) ? host : undefined;
}

/** What may stand between a host and "host": "Oslo stood ready to host", "Chile will again host". */
const TO_HOST =
  /^(?:(?:i|wa)s|are|were|will|would|to|stands?|stood|remains?|remained|ready|willing|prepared|set|due|expected|scheduled|offer(?:s|ed)|agreed|ha[sd]|have|also|again|next)$/;

/** "Oslo stood ready to host the third round of talks": the country or town before the verb that has the event told of at token `event`. */
export function hostBefore(clauses: Clauses, event: number): Mention | undefined {
  const { from } = clauses.sentenceOf(event);
  let at = event - 1;
  while (at > from && at > event - 8 && /^(?:DET|ADJ|NOUN|PROPN|NUM|ADP)$/.test(clauses.token(at)?.pos ?? '')) at -= 1;
  if (!/^host(?:s|ed|ing)?$/.test(clauses.token(at)?.lower ?? '')) return undefined;
  for (at -= 1; at > from && TO_HOST.test(clauses.token(at)?.lower ?? ''); ) at -= 1;
  const host = clauses.endingAt(at);
  return host?.kind === 'place' ? host : undefined;
}

function placeNamed(clauses: Clauses, at: number): Mention | undefined {
  const mention = clauses.startingAt(at);
  return mention?.kind === 'place' ? mention : undefined;
}
