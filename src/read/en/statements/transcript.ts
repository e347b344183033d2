/**
 * Question: Will the road stay open?
 * Answer: It will.
 * Mira Aldane: I have nothing to add.
 * Turns of a briefing or an interview, each with a label and a colon.
 */
import type { Construct, Found } from './found.js';
import { at, lowerAt, type Run, type Scene, sentenceOf } from './scene.js';

/** One turn: the label without its colon, and what was said. */
export type Turn = { readonly label: Run; readonly content: Run };

const ASKS = /^(?:q|question|reporter|journalist|interviewer|moderator|host)$/;
const ANSWERS = /^(?:a|answer)$/;
/** A label is no longer, in tokens. */
const LONGEST = 6;
/** Lines that label something else. */
const NO_TURN =
  /^(?:photo|photos|image|source|sources|note|tags?|read|see|related|editing|reporting|translator|editor|contact|update|updated|video|caption|date|time|venue|place|subject|topics?|by|also|location|copyright|background|summary|title)$/;

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

/** The turns of a text that is one, or holds one; none where labels do not come back. */
export function turnsIn(scene: Scene): Turn[] {
  const labels = labelsIn(scene);
  const words = labels.map((label) => wordsIn(scene, label));
  const comesBack = new Set(words).size < words.length && words.length > 2;
  const asked = words.some((one) => ASKS.test(one)) && words.some((one) => ANSWERS.test(one));
  if (!comesBack && !asked) return [];
  return labels.map((label, i) => ({ label, content: contentOf(scene, label, labels[i + 1]) }));
}

function labelsIn(scene: Scene): Run[] {
  const labels: Run[] = [];
  let paragraph = -1;
  for (const sentence of scene.draft.sentences) {
    if (sentence.paragraph === paragraph || sentence.role === 'caption') continue;
    paragraph = sentence.paragraph;
    const label = labelAt(scene, sentence.from, sentence.to);
    if (label) labels.push(label);
  }
  return labels;
}

/** Words with capitals up to a colon that something follows. */
function labelAt(scene: Scene, from: number, to: number): Run | null {
  for (let k = from; k < to - 1 && k <= from + LONGEST; k += 1) {
    const token = at(scene, k);
    if (!token || NO_TURN.test(token.lower)) return null;
    if (token.text === ':') return k > from ? { first: from, last: k - 1 } : null;
    if (!/^\p{Lu}/u.test(token.text) && token.text !== '.' && token.text !== '-') return null;
  }
  return null;
}

/** Up to the next turn; the last one has its own paragraph only, for the article may go on behind it. */
function contentOf(scene: Scene, label: Run, next: Run | undefined): Run {
  const first = label.last + 2;
  if (next) return { first, last: next.first - 1 };
  const { paragraph } = sentenceOf(scene, label.first);
  let last = first;
  while (at(scene, last + 1) && sentenceOf(scene, last + 1).paragraph === paragraph) last += 1;
  return { first, last };
}

/** Whom a label names: nobody for a question, for an answer the one most spoken of before the first turn. */
function speakerIn(scene: Scene, label: Run, start: number): Run | null {
  const word = wordsIn(scene, label);
  if (ASKS.test(word)) return null;
  return ANSWERS.test(word) ? questioned(scene, start) : label;
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

const wordsIn = (scene: Scene, { first, last }: Run): string => {
  const words = [];
  for (let k = first; k <= last; k += 1) words.push(lowerAt(scene, k));
  return words.join(' ');
};
