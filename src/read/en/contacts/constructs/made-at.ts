/** "the commitments that Aldane and Morvic made at the Oslo Summit", "as agreed by Aldane and Morvic at their last summit": both were there. */
import type { Mention } from '../../../draft.js';
import { wordIs } from '../../words.js';
import type { Scene } from '../scene.js';

const MADE =
  /^(?:made|reached|agreed|signed|announced|affirmed|reaffirmed|adopted|launched|struck|discussed|concluded|sealed|issued|released|outlined|set|established|decided)$/;
const EVENT = /^(?:summit|meeting|talks|conference)$/;

/** Where two people are the subject or the agents of what was made at an event; true where the scene now holds their meeting. */
export function madeAt(scene: Scene, at: number): boolean {
  const { clauses } = scene;
  const opener = openerOf(scene, at);
  if (opener === null) return false;
  const verb = opener - 1;
  if (MADE.test(clauses.token(verb)?.lower ?? '')) return together(scene, at, clauses.subjectOf(verb));
  // "discussed by Aldane and Morvic at the summit"
  const last = clauses.endingAt(verb);
  const agents = last ? scene.clauses.subjectOf(opener) : [];
  const before = agents[0] ? clauses.token(agents[0].first - 1) : undefined;
  return (
    before?.lower === 'by' && MADE.test(clauses.token(before.index - 1)?.lower ?? '') && together(scene, at, agents)
  );
}

/** The "at" or "during" before the event's own words. */
function openerOf(scene: Scene, at: number): number | null {
  for (let i = at - 1; i > at - 8; i -= 1) {
    const token = scene.clauses.token(i);
    if (!token) return null;
    if (/^(?:at|during)$/.test(token.lower)) return i;
    if (!/^(?:DET|ADJ|PROPN|NOUN|NUM|PRON|PART)$/.test(token.pos)) return null;
  }
  return null;
}

function together(scene: Scene, at: number, subjects: readonly Mention[]): boolean {
  const people = subjects.filter((mention) => /^(?:person|office)$/.test(mention.kind));
  if (new Set(people.map((mention) => mention.entity)).size < 2) return false;
  const says = 'the words say what they made there together';
  return scene.add(at, 'meeting', 'event-noun', says, people, [], { strength: 1 });
}

/** Whether the token is the last word of an event's name or an event noun. */
export const mayBeMadeAt = wordIs(({ lower }) => EVENT.test(lower));
