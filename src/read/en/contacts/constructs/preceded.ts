/** What came before or behind the contact told of, of the same two: "was preceded by a telephone conversation", "was followed by a dinner hosted by Aldane". */
import type { ContactKind } from '../../../../domain/index.js';
import type { Mention } from '../../../draft.js';
import { timesBetween } from '../around.js';
import type { Scene } from '../scene.js';

/** How far behind the noun the call's time may stand. */
const REACH = 8;

/** Tells of a call that came before what was told of, of the same two; false where somebody is named with it, or no contact of two was told of. */
export function precededBy(scene: Scene, at: number, kind: ContactKind, named: readonly Mention[]): boolean {
  if (!/^(?:call|video-call)$/.test(kind) || named.length > 0) return false;
  const by = [2, 3, 4, 5].map((step) => at - step).find((i) => scene.clauses.token(i)?.lower === 'by');
  if (by === undefined || scene.clauses.token(by - 1)?.lower !== 'preceded') return false;
  const told = scene.out.findLast(
    ({ kind: one, parties, backward }) => one !== 'visit' && !backward && parties.length === 2,
  );
  if (!told) return false;
  const { to } = scene.clauses.sentenceOf(at);
  const [time] = timesBetween(scene.clauses.draft, at, Math.min(to, at + REACH));
  const parties = told.parties.flatMap(({ mentions }) => mentions.slice(0, 1));
  const says = `the words tell of a ${kind} of the two before that`;
  return scene.add(at, kind, 'event-noun', says, parties, [], {
    time: time ?? null,
    fresh: true,
    recalled: true,
    strength: 1,
  });
}

const MEAL = /^(?:dinner|lunch|luncheon|banquet|breakfast|reception)$/;

/** "The meeting was followed by a working dinner hosted by Aldane": with those who were told of last. */
export function followedBy(scene: Scene, at: number): boolean {
  if (!MEAL.test(scene.clauses.token(at)?.lower ?? '')) return false;
  const by = [2, 3, 4, 5].map((step) => at - step).find((i) => scene.clauses.token(i)?.lower === 'by');
  if (by === undefined || scene.clauses.token(by - 1)?.lower !== 'followed') return false;
  const told = scene.out.findLast(({ kind, parties, backward }) => kind !== 'visit' && !backward && parties.length > 1);
  if (!told || scene.clauses.sentenceOf(at).index - scene.clauses.sentenceOf(told.trigger).index > 2) return false;
  const next = scene.clauses.token(at + 1)?.lower ?? '';
  if (!/^(?:hosted|given|offered)$/.test(next) || scene.clauses.token(at + 2)?.lower !== 'by') return false;
  const hosts = scene.clauses.listFrom(at + 3).filter(({ kind }) => /^(?:person|office)$/.test(kind));
  const own = new Set(hosts.map(({ entity }) => entity));
  const guests = told.parties.flatMap(({ entity, mentions }) => (own.has(entity) ? [] : mentions.slice(0, 1)));
  if (hosts.length === 0) return false;
  const says = 'the words tell of a meal behind the meeting';
  return scene.add(at, 'reception', 'event-noun', says, hosts, guests, {
    fresh: true,
    hosted: true,
    time: told.time,
    places: [...told.places],
  });
}
