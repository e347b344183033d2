/** Contacts that a sentence tells on its way to something else: "after three hours with Morvic", "was briefed by", "signed in Oslo with". */
import type { Token } from '../../../draft.js';
import type { Scene } from '../scene.js';
import { isOfTwo } from '../parties/pair-before.js';
import { addAcross } from './across.js';
import { journeyBefore, peopleFrom } from './seeing.js';

const ACTS = /^(?:person|office|group)$/;
const SOMEBODY = /^(?:person|office)$/;

/** "left empty-handed after three hours with Aldane", "spent an hour with Aldane". */
export function hoursWith(scene: Scene, at: number): boolean {
  const { from } = scene.clauses.sentenceOf(at);
  if (scene.clauses.token(at + 1)?.lower === 'for') return timeFor(scene, at);
  const behind = behindDoors(scene, at);
  if (scene.clauses.token(behind)?.lower !== 'with')
    return (
      /^(?:together|in|at|on|over|behind|discussing)$/.test(scene.clauses.token(at + 1)?.lower ?? '') &&
      hoursTogether(scene, at)
    );
  const before = scene.clauses.draft.tokens.slice(Math.max(from, at - 5), at);
  if (
    !before.some((token) =>
      /^(?:after|following|during|spent|spends|spending|for|got|had|gave|given|granted|secured)$/.test(token.lower),
    )
  )
    return false;
  const others = peopleFrom(scene, behind + 1);
  if (others.length === 0) return false;
  const says = 'the words say how long one was with the other';
  return addAcross(scene, at, says, scene.mainSubject(at, others), others);
}

/** "did find half an hour for her Chilean counterpart", "made time for Morvic in Oslo": officials. */
function timeFor(scene: Scene, at: number): boolean {
  const verb = [1, 2, 3, 4].map((step) => at - step).find((i) => scene.clauses.token(i)?.pos === 'VERB');
  if (
    !/^(?:f(?:i|ou)nd(?:s|ing)?|m[ak][kd]es?|making|clear(?:s|ed)|spared?)$/.test(
      scene.clauses.token(verb ?? at)?.lower ?? '',
    )
  )
    return false;
  const others = peopleFrom(scene, at + 2).filter((one) => scene.isOfficial(one));
  const last = others.at(-1);
  if (!last || scene.clauses.token(scene.clauses.afterAsides(last))?.lower === 'to') return false;
  const says = 'the words say that one had time for the other';
  return addAcross(scene, at, says, scene.subjects(verb ?? at, others), others);
}

/** "an hour behind closed doors with", "two hours alone with": the token of "with". */
function behindDoors(scene: Scene, at: number): number {
  const words = [1, 2, 3].map((step) => scene.clauses.token(at + step)?.lower ?? '');
  if (words.join(' ') === 'behind closed doors') return at + 4;
  if (/^(?:alone|privately|locked|closeted)$/.test(words[0] ?? '')) return at + 2;
  return words[0] === 'in' && /^(?:private|talks|conversation|conclave)$/.test(words[1] ?? '') ? at + 3 : at + 1;
}

/** "Aldane and Morvic spent two hours together in Oslo": two officials of two sides; "the two presidents had spent an hour in the palace". */
function hoursTogether(scene: Scene, at: number): boolean {
  const verb = [1, 2, 3, 4, 5]
    .map((step) => at - step)
    .find((i) => /^sp(?:ent|end|ends|ending)$/.test(scene.clauses.token(i)?.lower ?? ''));
  const [one, ...others] =
    verb === undefined ? [] : scene.clauses.subjectOf(verb).filter(({ kind }) => ACTS.test(kind));
  const says = 'the words say how long they were together';
  if (one?.kind === 'group' && others.length === 0 && scene.isBackward(one) && isOfTwo(scene, one))
    return scene.add(at, 'meeting', 'told-in-passing', says, [one], [], { strength: 1 });
  if (!one || others.length === 0) return false;
  return addAcross(scene, at, says, [one], others);
}

/** "Aldane was briefed by Egyptian mediators", "the envoy briefed Aldane on the talks". */
export function brief(scene: Scene, at: number): boolean {
  const passive = scene.isPassive(at);
  const isReport = scene.clauses.token(at)?.lower === 'report';
  // "flew to Oslo to report to President Morvic"
  if (isReport && !(journeyBefore(scene, at) && scene.clauses.token(at + 1)?.lower === 'to')) return false;
  const from = isReport ? at + 2 : at + 1;
  const others = (passive ? scene.afterWord(at, 'by') : scene.clauses.listFrom(from)).filter((one) =>
    ACTS.test(one.kind),
  );
  const vague = others.some((mention) => mention.kind === 'group' && mention.affiliation === null);
  if (vague || others.some((mention) => scene.isPress(mention))) return false;
  const says = 'the words say that one briefed the other';
  return addAcross(scene, at, says, scene.subjects(at, others), others);
}

/** "spent Thursday in Oslo with Morvic", "spent the evening with her Chilean counterpart": officials, and a time that is none of hours or days. */
export function spentWith(scene: Scene, at: number): boolean {
  if (!/^sp(?:ent|ends?|ending)$/.test(scene.clauses.token(at)?.lower ?? '')) return false;
  const time = scene.clauses.time(at + 1) ?? scene.clauses.time(at + 2);
  const isPart = /^(?:an?|the|his|her)$/.test(scene.clauses.token(at + 1)?.lower ?? '') && scene.after(at, PART_OF_DAY);
  const end = time ? time.last + 1 : isPart ? at + 3 : null;
  if (end === null) return false;
  const there = scene.clauses.token(end)?.lower === 'there' ? end + 1 : scene.clauses.behindVenue(end - 1);
  if (scene.clauses.token(there)?.lower !== 'with') return false;
  const others = peopleFrom(scene, there + 1).filter((one) => scene.isOfficial(one));
  if (others.length === 0) return false;
  return addAcross(scene, at, 'the words say with whom one spent the day', scene.subjects(at, others), others);
}

const PART_OF_DAY = /^(?:day|morning|afternoon|evening|night|weekend)$/;

/** "Aldane toured the base with Morvic": two officials who went round together. */
export function tourWith(scene: Scene, at: number): boolean {
  if (!(scene.clauses.token(at) as Token).lower.startsWith('tour')) return false;
  const others = scene.objectsOf(at, ['with', 'alongside'], true).filter((mention) => SOMEBODY.test(mention.kind));
  if (others.length === 0) return false;
  return addAcross(scene, at, 'the words say that they toured it together', scene.subjects(at, others), others);
}

/** "was shown around a hospital by Morvic", "was given a tour of the port by Morvic": two officials who went round together. */
export function shownAround(scene: Scene, at: number): boolean {
  const words = [1, 2, 3].map((step) => scene.clauses.token(at + step)?.lower ?? '');
  const isShown =
    /^(?:around|round|over|through)$/.test(words[0] ?? '') || (/^an?$/.test(words[0] ?? '') && words.includes('tour'));
  if (!isShown || !scene.isPassive(at)) return false;
  const hosts = scene.afterWord(at, 'by').filter((mention) => SOMEBODY.test(mention.kind));
  if (hosts.length === 0) return false;
  return addAcross(scene, at, 'the words say that one showed the other round', scene.subjects(at, hosts), hosts);
}
