/**
 * The Foreign Ministry gave another account. It said the road stays open.
 * 'It' that says is a body or a document: the one that spoke, or that a sentence is about, right before.
 */
import type { Sentence } from '../../draft.js';

import { within } from '../ordered.js';
import { issuerOf, sentBy } from './issuer.js';
import { bare, mentionsIn, namesOf, type Speaker, spanOfRun, type Spoken } from './named.js';
import { at, lowerAt, type Run, type Scene, sentenceOf, wordsOfRun } from './scene.js';
import { openingSubject } from './subject.js';

/** So many sentences back a body may have been named. */
const REACH = 2;
const FURTHEST = 20;

/** The body or document that 'it' stands for; null where a person was spoken of last, or nothing. `earlier` are the statements before. */
export function bodySpeaker(scene: Scene, it: Run, earlier: readonly Spoken[]): Speaker | null {
  const here = sentenceOf(scene, it.first);
  const span = spanOfRun(scene, it);
  const last = earlier.slice(-FURTHEST).findLast((one) => one.at < it.first && one.speaker.name !== null);
  for (let back = 0; back <= REACH; back += 1) {
    const sentence = scene.draft.sentences[here.index - back];
    if (!sentence || sentence.role !== 'body') return null;
    if (last && sentenceOf(scene, last.at).index === sentence.index && isBody(scene, last))
      return { name: last.speaker.name, spans: [span, ...last.speaker.spans] };
    const found = bodyIn(scene, sentence, back === 0 ? it.first : sentence.to, earlier);
    if (found) return { name: found.name, spans: [span, ...found.spans] };
  }
  return null;
}

const isBody = (scene: Scene, { at: cue, speaker }: Spoken): boolean => {
  const { from, to } = sentenceOf(scene, cue);
  const own = within(scene.draft.mentions, (m) => m.first, from, to);
  const named = own.find((m) => m.entity !== null && scene.draft.entities[m.entity]?.name === speaker.name);
  return named ? named.kind === 'organisation' : BODIES.test(lastWord(speaker.spans[0]?.text ?? ''));
};

const lastWord = (words: string): string => words.toLowerCase().split(/\s+/).at(-1) ?? '';

/** The body or the document that a sentence is about: its subject. */
function bodyIn(scene: Scene, sentence: Sentence, to: number, earlier: readonly Spoken[]): Speaker | null {
  const subject = to - sentence.from < 2 ? null : openingSubject(scene, sentence.from, to);
  if (!subject || lowerAt(scene, subject.first) === 'it') return null;
  const issuer = issuerOf(scene, subject, earlier);
  if (issuer?.name) return issuer;
  const mentions = mentionsIn(scene, subject);
  const spans = [spanOfRun(scene, subject)];
  if (mentions.length === 1 && mentions[0]?.kind === 'organisation')
    return { name: namesOf(scene, mentions[0]).join(' and ') || null, spans };
  const sender = sentBy(scene, sentence.from, to);
  if (sender) return { name: sender, spans: [] };
  const word = lowerAt(scene, subject.last);
  return mentions.length === 0 && at(scene, subject.last)?.pos === 'NOUN' && BODIES.test(word)
    ? { name: bare(wordsOfRun(scene, subject)), spans }
    : null;
}

/** Of the nouns that speak, those that 'it' can stand for. */
const BODIES =
  /^(?:ministry|government|administration|delegation|committee|council|court|office|agency|department|army|military|union|group|movement|bloc|embassy|parliament|statement|release|message|report|readout|communiqu[ée]|declaration|document|resolution|letter|newspaper|paper|daily|website|network|article|study|survey|poll|company|firm|bank|organi[sz]ation|association|party|commission|mission|cabinet|presidency|secretariat|bureau)$/;
