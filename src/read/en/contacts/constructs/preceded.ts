/** "The meeting was preceded by a telephone conversation a few days ago": a call of the two who were told of last, before what is told of. */
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
