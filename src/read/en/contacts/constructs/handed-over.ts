/** Things that one official handed to another: "handed over a patrol boat to Defence Minister Morvic", "passed him the keys", "received a paper from the ambassador". */
import type { Mention } from '../../../draft.js';
import { isPossessiveMark } from '../../words.js';
import { addAcross } from './across.js';
import type { Scene } from '../scene.js';

const HANDS = /^(?:hand(?:s|ed|ing)?|pass(?:es|ed|ing)?|present(?:s|ed|ing)?)$/;
/** What is read as a letter, as credentials or as an honour, and what nobody holds in his hands. */
const NO_THING =
  /^(?:letters?|notes?|messages?|telegrams?|cables?|credentials|credence|invitations?|greetings|regards|wishes|condolences|congratulations|medals?|orders?|award|power|control|authority|command|responsibility|chairmanship|presidency|chair|case|suspects?|prisoners?|hostages?|soldiers?|protests?|demarche|démarche|sentence|defeat|bodies|victory|judgment|verdict|baton)$/;
const SOMEBODY = /^(?:person|office)$/;
const REACH = 16;
const SAYS = 'the words say that one handed the other something';

/** Two officials of two sides, and a thing between them; not "handed power to", "handed the suspects over to". */
export function handedOver(scene: Scene, at: number): boolean {
  if (!HANDS.test(wordAt(scene, at))) return false;
  if (scene.isPassive(at)) return wasHanded(scene, at);
  const whom = receiversBehind(scene, at, at + 1);
  return whom.length > 0 && addAcross(scene, at, SAYS, scene.subjects(at, whom), whom, { kind: 'other' });
}

/** "The keys were handed over to Minister Aldane by Ambassador Morvic". */
function wasHanded(scene: Scene, at: number): boolean {
  const whom = receiversBehind(scene, at, scene.clauses.sentenceOf(at).from);
  const by = whom.length > 0 ? scene.afterWord(at, 'by').filter((one) => isOfficial(scene, one)) : [];
  return by.length > 0 && addAcross(scene, at, SAYS, by, whom, { kind: 'other' });
}

/** Those behind "to", where the words from token `from` on name a thing; none where they name what cannot be handed. */
function receiversBehind(scene: Scene, at: number, from: number): Mention[] {
  const { to } = scene.clauses.sentenceOf(at);
  for (let i = from; i < Math.min(to, at + REACH); i += 1) {
    const word = wordAt(scene, i);
    if (NO_THING.test(word) || /^[;:“”"]$/.test(word)) return [];
    if (i > at && /^(?:that|which|who|while|after|before|when)$/.test(word)) return [];
    if (i <= at || word !== 'to') continue;
    const list = scene.clauses.listFrom(i + 1).filter((one) => isOfficial(scene, one));
    const [first] = list;
    return first !== undefined && first.first <= i + 3 && !isPossessiveMark(scene.clauses.token(first.last + 1))
      ? list
      : [];
  }
  return [];
}

const isOfficial = (scene: Scene, one: Mention): boolean =>
  SOMEBODY.test(one.kind) && scene.isOfficial(one) && scene.clauses.entity(one)?.sort !== 'other';

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';
