/** From the words of a subject to the one who speaks: the entity's name where the reader knows it, else the words as they stand. */
import type { Span } from '../../../domain/index.js';
import type { Mention } from '../../draft.js';
import { lastBefore } from '../ordered.js';
import { bodySpeaker } from './body-speaker.js';
import { describedPerson } from './described-person.js';
import { issuerOf } from './issuer.js';
import { jointSpeaker } from './joint.js';
import {
  bare,
  behindPreposition,
  isPossessor,
  mentionsIn,
  namesOf,
  NOBODY,
  type Speaker,
  spanOfRun,
  type Spoken,
} from './named.js';
import { isPersonal, opensClause } from './phrases.js';
import { at, lowerAt, type Run, type Scene, sentenceOf, wordsOfRun } from './scene.js';

const IMPERSONAL = new Set('there this that these those what'.split(' '));
const NOT_SHOWN = new Set('i we you'.split(' '));

/** The speaker that a subject names. `earlier` are the statements before it; `goesOn`: the verb is 'added' or 'continued', so the one who spoke last speaks on. */
export function speakerOf(scene: Scene, subject: Run | null, earlier: readonly Spoken[], goesOn: boolean): Speaker {
  if (!subject) return NOBODY;
  const span = spanOfRun(scene, subject);
  if (goesOn && /^(?:he|she)$/.test(lowerAt(scene, subject.first)))
    return pronounSpeaker(scene, subject, span, earlier);
  const first = lowerAt(scene, subject.first);
  if (first === 'it' && subject.first === subject.last) return bodySpeaker(scene, subject, earlier) ?? NOBODY;
  if (subject.first === subject.last && (IMPERSONAL.has(first) || NOT_SHOWN.has(first))) {
    const author = first === 'i' ? mentionsIn(scene, subject)[0] : undefined;
    return author ? { name: namesOf(scene, author)[0] ?? null, spans: [span] } : { name: null, spans: [] };
  }
  const issuer = issuerOf(scene, subject, earlier);
  if (issuer) return issuer;
  const joint = jointSpeaker(scene, subject, earlier);
  if (joint) return joint;
  const somebody = describedPerson(scene, subject, earlier);
  if (somebody) return somebody;
  const mentions = mentionsIn(scene, subject);
  const described =
    mentions.length === 1 &&
    mentions[0]?.entity === null &&
    mentions[0].members.length === 0 &&
    mentions[0].kind !== 'pronoun';
  const names = described ? [] : [...new Set(mentions.flatMap((m) => namesOf(scene, m)))];
  if (names.length > 0 && names.length <= 4)
    return { name: names.join(' and '), spans: mentions.length > 0 ? spansOf(scene, subject, mentions) : [span] };
  if (isPersonal(at(scene, subject.first)) && subject.first === subject.last)
    return pronounSpeaker(scene, subject, span, earlier);
  const words = bare(wordsOfRun(scene, subject));
  return { name: words === '' ? null : words, spans: [span] };
}

/** 'He added': where the reader left the pronoun open, whoever spoke last in this paragraph or the one before. */
function pronounSpeaker(scene: Scene, subject: Run, span: Span, earlier: readonly Spoken[]): Speaker {
  const here = sentenceOf(scene, subject.first).paragraph;
  if (/^(?:they|them|both|all)$/.test(lowerAt(scene, subject.first)))
    return { name: lastGroup(scene, subject.first, earlier), spans: [span] };
  const last = lastNamed(scene, earlier, subject.first, here - 1);
  if (last !== null) return { name: last, spans: [span] };
  const person = subjectBeforeIn(scene, subject.first);
  return { name: person, spans: [span] };
}

/** How many statements, or mentions, back a pronoun's meaning is looked for. */
const FURTHEST = 300;

/** The name of the last one who spoke before token `before`, in paragraph `from` or later. */
function lastNamed(scene: Scene, earlier: readonly Spoken[], before: number, from: number): string | null {
  for (let i = earlier.length - 1; i >= 0 && i >= earlier.length - FURTHEST; i -= 1) {
    const spoken = earlier[i] as Spoken;
    if (sentenceOf(scene, spoken.at).paragraph < from) return null;
    if (spoken.at < before && spoken.speaker.name !== null) return spoken.speaker.name;
  }
  return null;
}

/** 'They': several that spoke last in this paragraph, or the group that a sentence before opens with. */
function lastGroup(scene: Scene, before: number, earlier: readonly Spoken[]): string | null {
  const { paragraph } = sentenceOf(scene, before);
  const last = earlier.findLast((s) => s.at < before);
  const spoke = last && sentenceOf(scene, last.at).paragraph === paragraph ? last : null;
  if (spoke?.speaker.name && (/ and /.test(spoke.speaker.name) || spoke.speaker.spans[0]?.text.endsWith('s'))) {
    return spoke.speaker.name;
  }
  const group = lastBefore(
    scene.draft.mentions,
    (m) => m.first,
    before,
    FURTHEST,
    (m) =>
      m.last < before &&
      m.kind === 'group' &&
      m.plural &&
      sentenceOf(scene, m.first).paragraph === paragraph &&
      opensClause(scene, m.first, sentenceOf(scene, m.first).from),
  );
  return group ? namesOf(scene, group).join(' and ') || null : null;
}

/** The person that the sentence before opens with, in the same paragraph. */
function subjectBeforeIn(scene: Scene, token: number): string | null {
  const here = sentenceOf(scene, token);
  const previous = scene.draft.sentences[here.index - 1];
  if (!previous || previous.paragraph !== here.paragraph) return null;
  for (let k = previous.from; k < previous.to; k += 1) {
    const person = scene.mentionsAt.get(k)?.find((m) => m.first === k && m.kind === 'person' && !m.embedded);
    if (person)
      return isPossessor(scene, person) || behindPreposition(scene, person, { first: previous.from, last: previous.to })
        ? null
        : (namesOf(scene, person)[0] ?? null);
  }
  return null;
}

function spansOf(scene: Scene, subject: Run, mentions: readonly Mention[]): Span[] {
  if (mentions.length === 1) return [spanOfRun(scene, subject)];
  return mentions.map((m) => spanOfRun(scene, { first: m.first, last: m.last }));
}
