/** Words about going somewhere that tell of no one journey: "offered to go to Oslo", "has visited Chile several times", ambassadors back at their posts. Indices are tokens. */
import type { Mention } from '../../../draft.js';
import type { Scene } from '../scene.js';

/** So many tokens behind the verb the words for how often may stand. */
const REACH = 7;

/** "offered to fly to Oslo herself", "has been to Chile many times": nobody went, or nobody says when. */
export const isUnmade = (scene: Scene, at: number): boolean => isOffer(scene, at) || isOften(scene, at);

const isOffer = (scene: Scene, at: number): boolean =>
  wordAt(scene, at - 1) === 'to' && /^(?:offer(?:s|ed|ing)|volunteer(?:s|ed|ing))$/.test(wordAt(scene, at - 2));

const isOften = (scene: Scene, at: number): boolean =>
  [...Array(REACH).keys()].some(
    (step) =>
      wordAt(scene, at + step + 2) === 'times' &&
      /^(?:several|many|numerous|countless|dozens|multiple)$/.test(wordAt(scene, at + step + 1)),
  );

/** "The ambassadors were able to return to Oslo", "Chile's head of mission has returned to Lima": to work there. */
export function isBackAtPost(scene: Scene, travellers: readonly Mention[]): boolean {
  const isPosted = (one: Mention): boolean => POSTED.test(scene.clauses.entity(one)?.name ?? '') || hasPost(scene, one);
  return travellers.length > 0 && travellers.every(isPosted);
}

/** "the Norwegian ambassador, Karel Aldane,": by the office that the text names. */
const hasPost = (scene: Scene, one: Mention): boolean => {
  const entity = scene.clauses.entity(one);
  if (entity?.kind !== 'person' || entity.sort !== 'diplomat') return false;
  const { mentions } = scene.clauses.draft;
  return entity.mentions.some((index) => POSTED.test(mentions[index]?.office?.title ?? ''));
};

const POSTED =
  /\b(?:ambassadors?|heads? of mission|charg[eé]s? d.affaires|high commissioners?|consuls?(?: general)?|nuncio)\b/i;

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';
