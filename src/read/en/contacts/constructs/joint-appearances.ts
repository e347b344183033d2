/** Contacts told by where two were seen or heard together: "at a joint news conference with Morvic", "standing alongside Morvic", "has been in touch with". */
import type { Mention } from '../../../draft.js';
import { timesBetween } from '../around.js';
import type { Scene } from '../scene.js';
import { addAcross } from './across.js';
import { lastInTouch } from './last-met.js';

const SOMEBODY = /^(?:person|office)$/;
/** A word behind which two show themselves together. */
const SHOWN =
  /^(?:standing|stood|speaking|spoke|appearing|appeared|seated|sitting|sat|reporters|journalists|conference|statement|said|says|announced|told|declared|questions)$/;

/** "Aldane, standing alongside Morvic, said", "told reporters alongside Morvic"; not "fought alongside Morvian troops". */
export function alongside(scene: Scene, at: number): boolean {
  const { from } = scene.clauses.sentenceOf(at);
  const before = scene.clauses.draft.tokens.slice(Math.max(from, at - 3), at);
  if (!before.some((token) => SHOWN.test(token.lower))) return false;
  const isNextTo = wordAt(scene, at) === 'next';
  if (isNextTo && wordAt(scene, at + 1) !== 'to') return false;
  // "next" would be of what is to come
  return isNextTo
    ? together(scene, at - 1, scene.clauses.listFrom(at + 2))
    : together(scene, at, scene.clauses.listFrom(at + 1));
}

/** "his Chilean counterpart", "Egyptian President Morvic": nobody of the press. */
const isInOffice = (scene: Scene, mention: Mention): boolean =>
  scene.isOfficial(mention) || /^counterparts?$/.test(wordAt(scene, mention.last));

/** "at a joint news conference with Morvic", "during a press conference with her Chilean counterpart". */
export function jointNewsConference(scene: Scene, at: number): boolean {
  if (!/^(?:news|press|media)$/.test(wordAt(scene, at - 1)) || wordAt(scene, at + 1) !== 'with') return false;
  const others = scene.clauses.listFrom(at + 2);
  if (![2, 3].some((step) => wordAt(scene, at - step) === 'joint') && !others.every((one) => isInOffice(scene, one)))
    return false;
  return together(scene, at, others);
}

function together(scene: Scene, at: number, list: readonly Mention[]): boolean {
  const others = list.filter(
    (mention) => SOMEBODY.test(mention.kind) || /^counterparts$/.test(wordAt(scene, mention.last)),
  );
  if (others.length === 0) return false;
  const says = 'the words say that one appeared beside the other';
  return addAcross(scene, at, says, scene.mainSubject(at, others), others, { kind: 'talks' });
}

const BEFORE_OR_AFTER = /^(?:before|after|during|following|to|of)$/;
/** "ahead of", "prior to". */
const FIRST_OF_TWO = /^(?:ahead|prior)$/;
const THEIR_EVENT = /^(?:meeting|talks|summit|lunch|dinner|discussions)$/;
/** "Remarks by Aldane and Morvic", in the heading of a transcript. */
const HEADS_TRANSCRIPT = /^(?:remarks|statements?|comments)$/;

/** "Aldane and Morvic spoke to reporters before their meeting"; in a headline also "before bilateral meeting". The pair that is named first in the sentence. */
export function pairBeforeTheirs(scene: Scene, at: number): readonly Mention[] {
  if (!THEIR_EVENT.test(wordAt(scene, at))) return [];
  const { from, role } = scene.clauses.sentenceOf(at);
  const isHeadline = role === 'title' || role === 'heading';
  let opener = at - 1;
  while (/^(?:ADJ|NOUN)$/.test(scene.clauses.token(opener)?.pos ?? '') && opener > at - 4) opener -= 1;
  const isTheirs = wordAt(scene, opener) === 'their';
  const isBilateral = isHeadline && /^(?:bilateral|trilateral)$/.test(wordAt(scene, at - 1));
  const preposition = [opener, opener - 1, at - 1, at - 2].find((i) => BEFORE_OR_AFTER.test(wordAt(scene, i)));
  if (preposition === undefined || !(isTheirs || isBilateral)) return [];
  if (/^(?:to|of)$/.test(wordAt(scene, preposition)) && !FIRST_OF_TWO.test(wordAt(scene, preposition - 1))) return [];
  const start = HEADS_TRANSCRIPT.test(wordAt(scene, from)) && wordAt(scene, from + 1) === 'by' ? from + 2 : from;
  const pair = namesFrom(scene, start).filter(({ kind, last }) => SOMEBODY.test(kind) && last < preposition);
  return new Set(pair.map(({ entity }) => entity)).size > 1 ? pair : [];
}

/** The list that begins here, also where the office before its first name stands by itself. */
function namesFrom(scene: Scene, start: number): readonly Mention[] {
  const list = scene.clauses.listFrom(start, { pair: true });
  const behind = scene.clauses.listFrom((list[0]?.last ?? start) + 1, { pair: true });
  const isTitle = list[0]?.kind === 'office' && behind[0]?.kind === 'person' && behind[0].first === list[0].last + 1;
  return isTitle ? behind : list;
}

/** Words for a relation, and no one occasion: "in regular contact with". */
const AS_A_RULE = /^(?:close|closer|constant|regular|frequent|permanent|daily|continuous|steady|ongoing|lasting|good)$/;

/** "has been in touch with Israel about the captives", "with his Egyptian counterpart"; not "stays in touch with", "in regular contact with". */
export function inTouch(scene: Scene, at: number): boolean {
  if (lastInTouch(scene, at)) return true;
  if (wordAt(scene, at + 1) !== 'with') return false;
  if (madeContact(scene, at)) return true;
  const start = [at - 1, at - 2].find((i) => wordAt(scene, i) === 'in');
  if (start === undefined || AS_A_RULE.test(wordAt(scene, at - 1))) return false;
  const verb = [start - 1, start - 2].find((i) => /^(?:been|was|were|got)$/.test(wordAt(scene, i)));
  if (verb === undefined) return false;
  const named = scene.clauses.listFrom(at + 2);
  const others = named.length > 0 ? named : included(scene, at);
  const last = others.at(-1)?.last;
  if (last === undefined || /^an?$/.test(wordAt(scene, at + 2))) return false;
  if (named.length > 0 && !isOccasion(scene, last + 1) && !others.every((one) => isOfficial(scene, one))) return false;
  const says = 'the words say that one was in touch with the other';
  return scene.add(at, scene.remote(at) ?? 'other', 'speaking-verb', says, scene.clauses.subjectOf(verb), others, {});
}

/** "made telephone contact with President Morvic", "had phone contacts with": by telephone, with people in office. */
function madeContact(scene: Scene, at: number): boolean {
  if (!/^(?:phone|telephone|telephonic)$/.test(wordAt(scene, at - 1))) return false;
  const verb = [2, 3]
    .map((step) => at - step)
    .find((i) => /^(?:made|makes|had|has|held|established)$/.test(wordAt(scene, i)));
  const others = scene.clauses.listFrom(at + 2).filter(({ kind }) => SOMEBODY.test(kind));
  if (verb === undefined || others.length === 0 || !others.every((one) => scene.isOfficial(one))) return false;
  const says = 'the words say that one was in touch with the other';
  return scene.add(at, 'call', 'calling-verb', says, scene.clauses.subjectOf(verb), others, {});
}

const SEVERAL = /^(?:governments|states|countries|capitals|allies|partners)$/;

/** "with other governments about the call, including Chile and Peru": the states that are named among them. */
function included(scene: Scene, at: number): Mention[] {
  const { to } = scene.clauses.sentenceOf(at);
  if (![2, 3, 4].some((step) => SEVERAL.test(wordAt(scene, at + step)))) return [];
  for (let i = at + 4; i < to && i < at + 14; i += 1)
    if (wordAt(scene, i) === 'including')
      return scene.clauses.listFrom(i + 1).filter(({ kind }) => kind === 'place' || kind === 'group');
  return [];
}

/** "his Egyptian counterpart", "President Morvic": one in office, and no government as a whole. */
const isOfficial = (scene: Scene, mention: Mention): boolean =>
  mention.kind === 'person'
    ? mention.office !== null
    : mention.kind === 'office' && wordAt(scene, mention.last) === 'counterpart';

/** "about the captives", "on Monday": what it was about, or when. */
function isOccasion(scene: Scene, from: number): boolean {
  const { to } = scene.clauses.sentenceOf(from);
  if (/^(?:about|over|regarding|concerning)$/.test(wordAt(scene, from))) return true;
  return timesBetween(scene.clauses.draft, from, Math.min(to, from + 4)).length > 0;
}

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';
