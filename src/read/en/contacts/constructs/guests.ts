/** Whose guest somebody was: "was the guest of Morvic", "was Morvic's guest in Oslo", "was host to Morvic". */
import type { Mention } from '../../../draft.js';
import { isPossessiveMark } from '../../words.js';
import type { Scene } from '../scene.js';

const BEING = /^(?:as|is|are|was|were|be|been|being)$/;
const SAYS = 'the words say that one was the guest of the other';

/** "spent the weekend in Oslo as the guest of Morvic", "was Morvic's guest"; not "a guest of honour", "guests of the hotel". */
export function guestOf(scene: Scene, at: number): boolean {
  const isOf = wordAt(scene, at + 1) === 'of' && /^(?:the|a)$/.test(wordAt(scene, at - 1));
  const hosts = isOf && BEING.test(wordAt(scene, at - 2)) ? peopleFrom(scene, at + 2) : ownerBefore(scene, at);
  if (hosts.length === 0) return false;
  const guests = scene.clauses.subjectOf(at).filter((one) => !hosts.includes(one));
  return scene.add(at, 'reception', 'contact-phrase', SAYS, hosts, guests, { hosted: true });
}

/** "was Morvic's (dinner) guest": whose; none where another verb or nobody in office stands before. */
function ownerBefore(scene: Scene, at: number): Mention[] {
  let mark = at - 1;
  if (/^(?:dinner|lunch|house|state|first|personal|weekend)$/.test(wordAt(scene, mark))) mark -= 1;
  const owner = isPossessiveMark(scene.clauses.token(mark)) ? scene.clauses.endingAt(mark - 1) : undefined;
  if (!owner || !scene.isOfficial(owner) || !BEING.test(wordAt(scene, owner.first - 1))) return [];
  return /^(?:person|office)$/.test(owner.kind) ? [owner] : [];
}

/** "Nairobi was host to Morvic in March", "Aldane was host to the president"; not "was host to a conference". */
export function hostTo(scene: Scene, at: number): boolean {
  if (wordAt(scene, at + 1) !== 'to' || !BEING.test(wordAt(scene, at - 1))) return false;
  const guests = peopleFrom(scene, at + 2);
  if (guests.length === 0) return false;
  return scene.add(at, 'reception', 'contact-phrase', SAYS, scene.clauses.subjectOf(at), guests, { hosted: true });
}

const peopleFrom = (scene: Scene, at: number): Mention[] =>
  scene.clauses.listFrom(at).filter(({ kind }) => kind === 'person' || kind === 'office');

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';
