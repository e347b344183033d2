/**
 * The two leaders agreed that the road stays open. They also welcomed the plan.
 * Who speaks together is who took part in the contact told of last, or whoever the sentences before are about.
 */
import type { Span } from '../../../domain/index.js';
import { countryName } from '../../../knowledge/index.js';
import type { Entity, Sentence } from '../../draft.js';
import { lastBefore } from '../ordered.js';
import { isSpeaker } from './can-speak.js';
import { bare, mentionsIn, namesOf, type Speaker, spanOfRun, type Spoken } from './named.js';
import { at, lowerAt, type Run, type Scene, sentenceOf, wordsOfRun } from './scene.js';
import { openingSubject } from './subject.js';

/** Words that may stand between the article and the noun: 'the two foreign ministers'. */
const BETWEEN = new Set(
  'two three four foreign prime defence defense finance interior energy trade top national security'.split(' '),
);
const COUNTS: Readonly<Record<string, number>> = { two: 2, both: 2, pair: 2, duo: 2, three: 3, trio: 3, four: 4 };
/** Those of a contact, also without a number before them. */
const PARTIES = new Set(
  'leaders sides ministers presidents premiers counterparts principals parties chancellors two pair duo three trio four'.split(
    ' ',
  ),
);
/** Those of a contact only behind a number: 'the officials' may be any. */
const COUNTED = new Set(
  'officials diplomats envoys ambassadors men women chiefs heads delegations secretaries politicians statesmen advisors advisers spokesmen allies partners neighbours neighbors'.split(
    ' ',
  ),
);
const STATES = new Set('countries nations states governments capitals'.split(' '));
const PLURAL = /(?:[^s]s|men|people|police|children)$/;
const THEY = new Set(['they', 'both']);
/** So many sentences back 'they' may find whom it means. */
const REACH = 4;
const MOST = 4;

type Group = { readonly count: number | null; readonly states: boolean };
/** Several who are one speaker, with the words before that name them. */
type Several = { readonly name: string | null; readonly spans: readonly Span[] };

/** Several who speak as one, by their names; `earlier` are the statements before. null where the subject is none of that sort or the text leaves them open. */
export function jointSpeaker(scene: Scene, subject: Run, earlier: readonly Spoken[]): Speaker | null {
  const spans = [spanOfRun(scene, subject)];
  if (subject.first === subject.last && THEY.has(lowerAt(scene, subject.first))) {
    const meant = speakingOn(scene, subject.first, earlier) ?? antecedent(scene, subject.first);
    return meant && { name: meant.name, spans: [...spans, ...meant.spans] };
  }
  const group = groupIn(scene, subject);
  const met = group && partiesOf(scene, group, subject.first);
  return met && { name: met.name, spans: [...spans, ...met.spans] };
}

/** 'the two leaders', 'both sides', 'the pair'; null for 'the leaders of the party' or 'Arab leaders'. */
function groupIn(scene: Scene, run: Run): Group | null {
  const opens = lowerAt(scene, run.first);
  if (!/^(?:the|both|these|those)$/.test(opens) || run.last === run.first) return null;
  let count: number | null = opens === 'both' ? 2 : null;
  for (let k = run.first + 1; k <= run.last; k += 1) {
    const word = lowerAt(scene, k);
    count = COUNTS[word] ?? count;
    if (k < run.last && !BETWEEN.has(word)) return null;
  }
  const head = lowerAt(scene, run.last);
  if (STATES.has(head)) return count === null ? null : { count, states: true };
  return PARTIES.has(head) || (COUNTED.has(head) && count !== null) ? { count, states: false } : null;
}

/** Those who took part in the contact told of last before token `before` that has as many as the group. */
function partiesOf(scene: Scene, group: Group, before: number): Several | null {
  let [last, found]: [number, Several | null] = [-1, null];
  for (const anchor of scene.draft.contactAnchors) {
    if (anchor.token >= before || anchor.token <= last) continue;
    const several = severalOf(scene, anchor.entities, group, before);
    if (several) [last, found] = [anchor.token, several];
  }
  return found;
}

/** People where two or more are named, else whoever took part; for 'the two countries' the states that they act for. */
function severalOf(scene: Scene, indices: readonly number[], group: Group, before: number): Several | null {
  const entities = indices.flatMap((index) => scene.draft.entities[index] ?? []);
  const people = entities.filter((entity) => entity.kind === 'person' && entity.named);
  const parties = people.length >= 2 ? people : entities;
  const names = group.states ? statesOf(entities) : [...new Set(parties.map((entity) => entity.name))];
  if (names.length < 2 || names.length > MOST || (group.count !== null && names.length !== group.count)) return null;
  const spans = group.states ? [] : parties.flatMap((entity) => namedBefore(scene, entity, before));
  return { name: names.join(' and '), spans };
}

function statesOf(entities: readonly Entity[]): string[] {
  const codes = entities.map((entity) => (entity.kind === 'place' ? entity.country : entity.affiliation));
  return [...new Set(codes.flatMap((code) => (code?.length === 2 ? (countryName(code) ?? []) : [])))];
}

/** The last words before token `before` that name one who is spoken of as one of several. */
function namedBefore(scene: Scene, entity: Entity, before: number): Span[] {
  const { mentions } = scene.draft;
  const index = lastBefore(
    entity.mentions,
    (one) => mentions[one]?.first ?? 0,
    before,
    entity.mentions.length,
    (one) => {
      const mention = mentions[one];
      return mention !== undefined && mention.last < before && mention.kind === entity.kind;
    },
  );
  const mention = scene.draft.mentions[index ?? -1];
  return mention ? [spanOfRun(scene, { first: mention.nameFirst, last: mention.nameLast })] : [];
}

/** Several who spoke right before, in the same paragraph: 'Officials said … They added …'. */
function speakingOn(scene: Scene, token: number, earlier: readonly Spoken[]): Several | null {
  const here = sentenceOf(scene, token);
  const last = earlier.findLast((one) => one.at < token);
  if (!last?.speaker.name) return null;
  const spoken = sentenceOf(scene, last.at);
  const several = / and /.test(last.speaker.name) || PLURAL.test(last.speaker.spans[0]?.text ?? '');
  return several && spoken.paragraph === here.paragraph && here.index - spoken.index <= 1 ? last.speaker : null;
}

/** Whom 'they' means: the plural subject of a sentence before, or those of a contact that one tells of. */
function antecedent(scene: Scene, token: number): Several | null {
  const here = sentenceOf(scene, token);
  for (let back = 0; back <= REACH; back += 1) {
    const sentence = scene.draft.sentences[here.index - back];
    if (!sentence || sentence.paragraph < here.paragraph - 1 || sentence.role !== 'body') break;
    const found = pluralIn(scene, sentence, back === 0 ? token : sentence.to) ?? metIn(scene, sentence, token);
    if (found) return found;
  }
  return null;
}

function pluralIn(scene: Scene, sentence: Sentence, to: number): Several | null {
  const subject = to - sentence.from < 3 ? null : openingSubject(scene, sentence.from, to);
  if (!subject || THEY.has(lowerAt(scene, subject.first))) return null;
  const spans = [spanOfRun(scene, subject)];
  const group = groupIn(scene, subject);
  if (group) {
    const met = partiesOf(scene, group, subject.first);
    return { name: met?.name ?? bare(wordsOfRun(scene, subject)), spans: [...spans, ...(met?.spans ?? [])] };
  }
  const mentions = mentionsIn(scene, subject);
  const names = [...new Set(mentions.flatMap((mention) => namesOf(scene, mention)))];
  const several = names.length >= 2 || mentions.some((mention) => mention.kind === 'group' && mention.plural);
  if (several && names.length > 0 && names.length <= MOST) return { name: names.join(' and '), spans };
  const head = at(scene, subject.last);
  return mentions.length === 0 && head?.pos === 'NOUN' && PLURAL.test(head.lower) && isSpeaker(head.lower)
    ? { name: bare(wordsOfRun(scene, subject)), spans }
    : null;
}

/** 'Aldane met Morvic in Vienna. They …' */
function metIn(scene: Scene, sentence: Sentence, before: number): Several | null {
  const anchor = scene.anchorsIn.get(sentence.index)?.findLast((one) => one.token < before);
  return anchor ? severalOf(scene, anchor.entities, { count: null, states: false }, before) : null;
}
