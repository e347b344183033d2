/** Talks told by what they were to bring: "talks failed to yield an accord between Chile and Peru". */
import type { Mention } from '../../../draft.js';
import type { Scene } from '../scene.js';

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';

const OF_TALKS = /^(?:talks|negotiations|meetings?|summit|dialogue|discussions)$/;
/** Whether the noun is one for talks. */
export const isOfTalks = (scene: Scene, at: number): boolean => OF_TALKS.test(wordAt(scene, at));

const PACT =
  /^(?:accord|agreement|deal|pact|treaty|truce|cease-?fire|peace|breakthrough|compromise|understanding|conflict|war|fighting|standoff|dispute)$/;

/** Those whose accord or war talks are about, from token `from` up to `to`: "talks failed to yield an accord between Chile and Peru", "talks to end the war between": none where nothing says so. */
export function pactBetween(scene: Scene, from: number, to: number): Mention[] {
  for (let i = from + 1; i < to; i += 1) {
    const word = wordAt(scene, i);
    if (word === 'between' && PACT.test(wordAt(scene, i - 1))) return scene.clauses.listFrom(i + 1, { pair: true });
    if (/^(?:[;:,]|that|which|who|and|but|said)$/.test(word)) return [];
  }
  return [];
}
