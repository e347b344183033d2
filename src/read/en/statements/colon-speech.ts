/**
 * Aldane added: the road stays open.
 * Mira Aldane: The road stays open
 */
import { isGivenName } from '../../../knowledge/index.js';
import { clauseFloor } from './clause-start.js';
import { isFinite } from './finite.js';
import type { Construct, Found, Hunt } from './found.js';
import { at, isQuoteMark, lowerAt, type Run, sentenceOf } from './scene.js';
import { openingSubject, subjectBefore } from './subject.js';

export const colonSpeech: Construct = {
  name: 'colon-speech',
  find: (hunt) => [...afterCues(hunt), ...afterNames(hunt)],
};

function afterCues(hunt: Hunt): Found[] {
  const { scene } = hunt;
  const found: Found[] = [];
  for (const cue of hunt.cues) {
    if (
      hunt.claimedCues.has(cue) ||
      cue.use === 'impersonal' ||
      !cue.others.some((o) => o.verb.takes.has('quote') && (o.verb.takes.has('that') || o.verb.takes.has('bare'))) ||
      scene.quotationAt[cue.first] !== -1
    )
      continue;
    const colon = colonBehind(hunt, cue.last);
    const sentence = sentenceOf(scene, cue.first);
    if (
      colon === null ||
      colon + 3 > sentence.to ||
      isQuoteMark(at(scene, colon + 1)) ||
      /^(?:the following|this)$/.test(lowerAt(scene, colon - 1))
    )
      continue;
    const subject =
      (cue.use === 'finite' ? subjectBefore(scene, cue.first) : null) ??
      openingSubject(scene, clauseFloor(scene, cue.first), cue.first);
    if (!subject) continue;
    hunt.claimedCues.add(cue);
    found.push({
      content: { first: colon + 1, last: sentence.to - 1 },
      direct: false,
      cue,
      subject,
      continues: null,
      rule: 'colon-speech',
    });
  }
  return found;
}

/** The colon behind a cue and its adjuncts: 'said on Monday:'; null where a verb comes first. */
function colonBehind(hunt: Hunt, last: number): number | null {
  const { scene } = hunt;
  const end = sentenceOf(scene, last).to;
  for (let k = last + 1; k < end && k < last + 16; k += 1) {
    if (at(scene, k)?.text === ':') return k;
    if (
      isFinite(scene, k) ||
      isQuoteMark(at(scene, k)) ||
      at(scene, k)?.text === ';' ||
      at(scene, k)?.pos === 'VERB' ||
      lowerAt(scene, k) === 'that'
    )
      return null;
  }
  return null;
}

/** A line that opens with a person's name and a colon. An organisation's name there is the outlet's or a label more often than a speaker's. */
function afterNames(hunt: Hunt): Found[] {
  const { scene } = hunt;
  const found: Found[] = [];
  let paragraph = -1;
  for (const sentence of scene.draft.sentences) {
    if (sentence.paragraph === paragraph) continue;
    paragraph = sentence.paragraph;
    const name = hunt.turns.length === 0 ? nameAt(hunt, sentence.from) : null;
    if (!name || at(scene, name.last + 1)?.text !== ':' || name.last + 5 > sentence.to) continue;
    const start = name.last + 2;
    if (isQuoteMark(at(scene, start)) || !hasVerb(hunt, start, sentence.to)) continue;
    const last = sentence.to - 1;
    found.push({
      content: { first: start, last },
      direct: false,
      cue: { first: name.last + 1, last: name.last + 1 },
      subject: { first: name.first, last: name.last },
      continues: null,
      rule: 'colon-speech',
    });
  }
  return found;
}

/** The person named from token `start` on: a mention, or a given name with capitalised words behind it. */
function nameAt(hunt: Hunt, start: number): Run | null {
  const { scene } = hunt;
  const mention = scene.mentionsAt.get(start)?.find((m) => m.first === start);
  if (mention) return mention.kind === 'person' ? { first: mention.first, last: mention.last } : null;
  let last = start - 1;
  while (/^\p{Lu}\p{Ll}/u.test(at(scene, last + 1)?.text ?? '')) last += 1;
  return last > start && last - start < 4 && isGivenName(at(scene, start)?.text ?? '') ? { first: start, last } : null;
}

const hasVerb = (hunt: Hunt, from: number, to: number): boolean => {
  for (let k = from; k < to; k += 1) if (isFinite(hunt.scene, k)) return true;
  return false;
};
