/** Receptions told by who gave them: "a dinner was given by Aldane in honour of Morvic", "a lunch hosted by Aldane for Morvic". */
import type { Mention } from '../../../draft.js';
import type { Scene } from '../scene.js';

const FEAST = /^(?:dinner|banquet|reception|luncheon|lunch|breakfast|iftar)$/;
const BESIDE = /^(?:will|would|was|were|is|be|been|being|to|also|later|then|had|has|in|the|evening)$/;
const FAR = 8;
const REACH = 12;

/** The feast is named right before the verb, the host behind "by", the guest behind "for" or "in honour of". */
export function feastGivenBy(scene: Scene, at: number): boolean {
  if (wordAt(scene, at + 1) !== 'by' || !isOfFeast(scene, at)) return false;
  const hosts = scene.clauses.listFrom(at + 2).filter(isSomebody);
  const last = hosts.at(-1);
  if (last === undefined) return false;
  const guests = guestsBehind(scene, scene.clauses.afterAsides(last));
  const says = 'the words say by whom a reception was given for the other';
  return guests.length > 0 && scene.add(at, 'reception', 'reception-passive', says, hosts, guests, { hosted: true });
}

function isOfFeast(scene: Scene, at: number): boolean {
  for (let i = at - 1; i > at - FAR; i -= 1) {
    const word = wordAt(scene, i);
    if (FEAST.test(word)) return true;
    if (!BESIDE.test(word)) return false;
  }
  return false;
}

function guestsBehind(scene: Scene, from: number): Mention[] {
  for (let i = from; i < from + REACH; i += 1) {
    const word = wordAt(scene, i);
    const isHonour = word === 'in' && /^honou?r$/.test(wordAt(scene, i + 1)) && wordAt(scene, i + 2) === 'of';
    if (word === 'for' || isHonour) return scene.clauses.listFrom(isHonour ? i + 3 : i + 1).filter(isSomebody);
    if (word === '' || /^[.;:]$/.test(word)) return [];
  }
  return [];
}

const isSomebody = ({ kind }: Mention): boolean => /^(?:person|office|group|pronoun)$/.test(kind);

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';
