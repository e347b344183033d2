/**
 * After the meeting the minister said:
 *   The road stays open. (a paragraph or more, without quotation marks)
 */
import type { Sentence } from '../../draft.js';
import { clauseFloor } from './clause-start.js';
import type { Construct, Found, Hunt } from './found.js';
import { at, isQuoteMark, lowerAt, sentenceOf } from './scene.js';
import { openingSubject, subjectBefore } from './subject.js';

export const blockQuote: Construct = {
  name: 'block-quote',
  find(hunt) {
    const { scene } = hunt;
    const found: Found[] = [];
    for (const cue of hunt.cues) {
      const sentence = sentenceOf(scene, cue.first);
      if (
        hunt.claimedCues.has(cue) ||
        at(scene, sentence.to - 1)?.text !== ':' ||
        !cue.others.some((o) => o.verb.takes.has('quote'))
      )
        continue;
      const last = blockEnd(hunt, sentence);
      if (last === null) continue;
      const subject =
        subjectBefore(scene, cue.first) ?? openingSubject(scene, clauseFloor(scene, cue.first), cue.first);
      if (!subject) continue;
      hunt.claimedCues.add(cue);
      found.push({
        content: { first: sentence.to, last },
        direct: true,
        cue,
        subject,
        continues: null,
        rule: 'block-quote',
      });
    }
    return found;
  },
};

/** The last token of the paragraphs that are quoted; null where the next paragraph is no speech. They end where one tells of the speaker from outside. */
function blockEnd(hunt: Hunt, intro: Sentence): number | null {
  const { scene } = hunt;
  const { sentences } = scene.draft;
  const next = sentences[intro.index + 1];
  if (!next || next.paragraph === intro.paragraph || isQuoteMark(at(scene, next.from)) || next.role !== 'body')
    return null;
  let last: number | null = null;
  let paragraph = -1;
  for (const sentence of sentences.slice(intro.index + 1)) {
    if (sentence.role !== 'body') break;
    if (sentence.paragraph !== paragraph && last !== null && toldFromOutside(hunt, sentence)) break;
    paragraph = sentence.paragraph;
    last = sentence.to - 1;
  }
  return last;
}

/** 'After the meeting the minister will fly home', 'The ministry added', a paragraph with quotation marks of its own. */
function toldFromOutside(hunt: Hunt, sentence: Sentence): boolean {
  const { scene } = hunt;
  for (let k = sentence.from; k < sentence.to; k += 1) {
    if (/^(?:i|we|our|us|my)$/.test(lowerAt(scene, k))) return false;
    if (scene.mentionsAt.get(k)?.some((m) => m.first === k && (m.kind === 'office' || m.kind === 'person')))
      return true;
  }
  return isQuoteMark(at(scene, sentence.from)) || /^\W*#/.test(lowerAt(scene, sentence.from));
}
