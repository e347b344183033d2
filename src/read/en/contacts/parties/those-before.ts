/** "Tarn had met with both leaders separately": the two of the contact told of before, whom somebody else meets. */
import type { Mention } from '../../../draft.js';
import type { Scene } from '../scene.js';

/** The mentions of those two where the phrase means them and none of `subjects` is one of them; else the mention itself. */
export function thoseBefore(scene: Scene, mention: Mention, subjects: readonly Mention[]): readonly Mention[] {
  if (mention.kind !== 'group' || subjects.length !== 1 || !scene.isBackward(mention) || !isTwo(scene, mention))
    return [mention];
  const subject = subjects[0]?.entity ?? null;
  const told = scene.out.findLast((one) => one.kind !== 'visit' && !one.backward && one.parties.length > 1);
  const people = (told?.parties ?? []).filter(
    ({ entity }) => entity !== subject && scene.clauses.draft.entities[entity]?.kind === 'person',
  );
  if (subject === null || people.length !== 2) return [mention];
  return people.flatMap((party) => party.mentions.slice(0, 1));
}

/** "both leaders", "the two presidents". */
function isTwo(scene: Scene, { first }: Mention): boolean {
  const [word, next] = [0, 1].map((step) => scene.clauses.token(first + step)?.lower ?? '');
  return word === 'both' || next === 'two';
}

const SEVERAL_MEETINGS =
  /\b(?:held|had|holds|holding) (?:several|a series of|a number of|multiple|separate|numerous|various) (?:\p{L}+ ){0,2}(?:meetings|bilaterals|calls|engagements)\b/iu;

/** "held a series of meetings with his counterparts. … He conferred with Aldane, Morvic and Tarn": the list names those of the meetings told right before. */
export function isListOfMeetings(scene: Scene, at: number): boolean {
  const { draft } = scene.clauses;
  const sentence = (draft.tokens[at]?.sentence ?? 0) - 1;
  const before = draft.sentences[sentence];
  if (before && SEVERAL_MEETINGS.test(draft.view.slice(before.start, before.end))) return true;
  return scene.out.slice(-6).some(({ trigger, parties }) => {
    const word = draft.tokens[trigger];
    return (
      word?.sentence === sentence &&
      /^(?:meetings|calls)$/.test(word.lower) &&
      parties.some(({ entity }) => /\bcounterparts$/i.test(draft.entities[entity]?.name ?? ''))
    );
  });
}
