/** Why or when somebody is at a place: "is in Oslo for talks", "was in Oslo last week", "is in Oslo as envoy". Indices are tokens. */
import type { Mention } from '../../../draft.js';
import type { Scene } from '../scene.js';
import { FRAMES } from '../words.js';

/** "for talks", "on a visit", "to attend", "last week": why or when somebody is there. */
export function isForSomething(scene: Scene, target: Mention): boolean {
  const places = scene.placesFrom(target);
  const at = (places.at(-1) as Mention).last + 1;
  const word = scene.clauses.token(at)?.lower ?? '';
  const next = scene.clauses.token(at + 1);
  if (
    isOpenedByTime(scene, target) ||
    scene.clauses.time(at) ||
    (/^(?:on|from|until|till|since|through|at|over|during)$/.test(word) && scene.clauses.time(at + 1)) ||
    (word === ',' && next?.lower === 'where' && isToldOf(scene, at + 2))
  )
    return true;
  if (word === 'to') return isErrand(scene, at + 1);
  if (FOR_TIME.test(scene.clauses.draft.view.slice(scene.clauses.token(at)?.start, scene.clauses.token(at + 5)?.end)))
    return true;
  if (AS_ENVOY.test(scene.clauses.draft.view.slice(scene.clauses.token(at)?.start, scene.clauses.token(at + 6)?.end)))
    return true;
  return (
    /^(?:for|on)$/.test(word) &&
    [1, 2, 3, 4, 5].some((step) =>
      /^(?:visit|trip|talks|consultations|meetings?|summit|conference|forum|negotiations|mission|tour|discussions|session|assembly|congress|ceremony|inauguration|funeral|coronation|gathering|jubilee|anniversary|commemorations?|celebrations?|signing|round|launch|opening|ministerial|wedding|parade|enthronement)$/.test(
        scene.clauses.token(at + step)?.lower ?? '',
      ),
    )
  );
}

/** "for the second time", "since Tuesday", "not long ago", "at the same time", "with the delegation". */
const FOR_TIME =
  /^(?:for the (?:first|second|third|fourth|fifth|last) time|since |not long ago|at the same time|with (?:an?|the|his|her) (?:[\p{L}-]+ )?(?:delegation|group|mission|team)|together with|alongside|as part of (?:an?|the|his|her) )/iu;

/** "is in Oslo to stay": no errand. */
const STAYS = /^(?:stay|live|reside|study|remain|retire|rest|recover|recuperate|settle)$/;

/** "is in Oslo to brief the ministers": what one goes abroad to do. */
export function isErrand(scene: Scene, at: number): boolean {
  const verb = scene.clauses.token(at);
  return verb?.pos === 'VERB' && !STAYS.test(verb.lower);
}

/** "is in Oslo as special envoy", "at the invitation of the government", "at the head of a delegation". */
const AS_ENVOY =
  /^(?:as (?:(?:an?|the|his|her|their|\p{Lu}\p{L}+(?: \p{Lu}[\p{L}-]+)?['’]s) )?(?:special |personal |presidential )?(?:envoy|representative|guest|emissary|head of)\b|at the (?:invitation|head) of\b|(?:leading|heading) (?:an?|the)\b|accompanied by\b)/iu;

/** "was in Oslo, where on Monday the king received her": what was done there stands behind the words. */
const isToldOf = (scene: Scene, from: number): boolean =>
  scene.clauses.draft.tokens
    .slice(from, Math.min(from + 16, scene.clauses.sentenceOf(from).to))
    .some(({ lower }) => FRAMES.get(lower)?.some((frame) => /^(?:meet|receive|see|sign|speak)$/.test(frame)) === true);

/** "In February he was in Oslo and Bergen": a time opens the sentence, and nothing but the traveller stands between. */
function isOpenedByTime(scene: Scene, { first }: Mention): boolean {
  const { from } = scene.clauses.sentenceOf(first);
  const time = [from, from + 1].map((at) => scene.clauses.time(at)).find((one) => one !== null);
  if (!time || first - time.last > 12) return false;
  return !scene.clauses.draft.tokens
    .slice(time.last + 1, first - 1)
    .some(({ pos, lower }) => pos === 'VERB' || pos === 'ADP' || /^(?:that|who|;|:)$/.test(lower));
}
