/** The turns of a briefing or an interview as statements of those who took them. */
import { isAnswer, isQuestion, labelWords } from '../turns.js';
import type { Construct, Found } from './found.js';
import type { Run, Scene } from './scene.js';

export const transcript: Construct = {
  name: 'transcript',
  find({ scene, turns }) {
    return turns.map(
      ({ label, content }): Found => ({
        content,
        direct: true,
        cue: { first: label.last + 1, last: label.last + 1 },
        subject: speakerIn(scene, label, turns[0]?.label.first ?? 0),
        continues: null,
        rule: 'transcript',
      }),
    );
  },
};

/** Whom a label names: nobody for a question, for an answer the one most spoken of before the first turn. */
function speakerIn(scene: Scene, label: Run, start: number): Run | null {
  const word = labelWords(scene.draft, label);
  if (isQuestion(word)) return null;
  return isAnswer(word) ? questioned(scene, start) : label;
}

function questioned(scene: Scene, before: number): Run | null {
  const counts = new Map<number, number>();
  let best: Run | null = null;
  let most = 0;
  for (const mention of scene.draft.mentions) {
    if (mention.first >= before) break;
    if (mention.entity === null || mention.embedded || mention.kind === 'place' || mention.kind === 'organisation')
      continue;
    const count = (counts.get(mention.entity) ?? 0) + 1;
    counts.set(mention.entity, count);
    if (count < most || (mention.kind !== 'person' && mention.kind !== 'office')) continue;
    [most, best] = [count, { first: mention.first, last: mention.last }];
  }
  return best;
}
