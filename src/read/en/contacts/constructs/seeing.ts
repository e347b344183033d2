/** Meetings told by a word for seeing: "will see Morvic in Oslo", "came to see", "have not seen each other since". */
import type { Mention } from '../../../draft.js';
import { isPossessiveMark } from '../../words.js';
import type { Candidate } from '../candidate.js';
import { addAcross } from './across.js';
import { lastMet } from './last-met.js';
import type { Scene } from '../scene.js';

const SOMEBODY = /^(?:person|office)$/;

/** "will see Aldane in Oslo", "had flown to Oslo to see Aldane"; not "wants to see Aldane resign", "will see Aldane through". */
export function see(scene: Scene, at: number): boolean {
  const word = scene.clauses.token(at)?.lower;
  if (seeEachOther(scene, at)) return true;
  if (word === 'saw') return lastSaw(scene, at) || sawInTurn(scene, at) || sawThen(scene, at) || sawAlso(scene, at);
  if (word === 'seeing' && besideSeeing(scene, at)) return true;
  if ((word === 'sees' && !whenSeeing(scene, at)) || word === 'seeing') return sawThen(scene, at);
  if (scene.clauses.token(at)?.lower === 'seen') return false;
  const journey = journeyBefore(scene, at);
  const wasAllowed = wasLet(scene, at) || cameTo(scene, at);
  const isWhen = whenSeeing(scene, at);
  if (!isIntended(scene, at) && !journey && !isPleasure(scene, at) && !wasAllowed && !isWhen) return false;
  const hosts = whomToSee(scene, at + 1);
  const last = hosts.at(-1);
  if (!last || !isEndOfSeen(scene, last) || isSeenAs(scene, last)) return false;
  const says = 'the words say that one goes to see the other';
  return addAcross(
    scene,
    at,
    says,
    scene.subjects(at, hosts),
    hosts,
    wasAllowed
      ? { status: 'held' }
      : isWhen
        ? { status: 'planned' }
        : journey && !isIntended(scene, at)
          ? { status: journey.status }
          : {},
  );
}

const WILL = /\b(?:will|shall|expects?|is to|are to|intends?|plans?|look(?:s|ing)? forward)\b|['’]ll\b/i;

/** "I expect it to come up when I see President Morvic", "will raise it when she sees him": what will be done then. */
function whenSeeing(scene: Scene, at: number): boolean {
  const { start } = scene.clauses.sentenceOf(at);
  const own = scene.clauses.endingAt(at - 1);
  const when = scene.clauses.token((own?.first ?? at - 1) - 1);
  const isOfOne = own !== undefined || /^I$/.test(scene.clauses.token(at - 1)?.text ?? '');
  const seen = peopleFrom(scene, at + 1);
  return (
    isOfOne &&
    /^(?:when|once)$/.test(when?.lower ?? '') &&
    WILL.test(scene.clauses.draft.view.slice(start, when?.start)) &&
    seen.some((one) => scene.isOfficial(one))
  );
}

/** "said after seeing President Morvic", "left without having seen her counterpart": officials, of whom nothing more is said; not "after seeing Morvic resign". */
function besideSeeing(scene: Scene, at: number): boolean {
  if (!/^(?:after|before|without|on|upon)$/.test(scene.clauses.token(at - 1)?.lower ?? '')) return false;
  const others = peopleFrom(scene, at + 1).filter((one) => scene.isOfficial(one));
  const last = others.at(-1);
  if (!last || others[0]?.first !== at + 1 || !isWhole(scene, scene.clauses.afterAsides(last))) return false;
  if (isSeenAs(scene, last)) return false;
  return addAcross(scene, at, 'the words say that one saw the other', scene.subjects(at, others), others);
}

/** "agreed that they would see each other again", "have not seen each other since March": officials. */
function seeEachOther(scene: Scene, at: number): boolean {
  const [each, other] = [1, 2].map((step) => scene.clauses.token(at + step)?.lower ?? '');
  if (!(each === 'each' && other === 'other') && !(each === 'one' && other === 'another')) return false;
  const subjects = scene.subjects(at, []);
  const isKnown = subjects.every((one) => scene.isBackward(one) || scene.isOfficial(one));
  if (subjects.length === 0 || !isKnown || wordsBehind(scene, at)[0] === 'as') return false;
  const says = 'the words tell that the one saw the other';
  if (lastMet(scene, at, 'meeting', subjects, [])) return true;
  const since = wordsBehind(scene, at).includes('since');
  const time = scene.clauses.time(at + 3) ?? scene.clauses.time(at + 4);
  const status = since ? ({ status: 'held', recalled: true } as const) : time ? { time } : {};
  return scene.add(at, 'meeting', 'meeting-verb', says, subjects, [], status);
}

const wordsBehind = (scene: Scene, at: number): string[] =>
  scene.clauses.draft.tokens.slice(at + 3, at + 6).map(({ lower }) => lower);

/** "was able to see the detained leader", "had been allowed to see him": it was done. */
const wasLet = (scene: Scene, at: number): boolean =>
  scene.clauses.token(at - 1)?.lower === 'to' &&
  /^(?:able|allowed|permitted|managed)$/.test(scene.clauses.token(at - 2)?.lower ?? '') &&
  /^(?:was|were|been|had|he|she|they)$/.test(scene.clauses.token(at - 3)?.lower ?? '');

/** "Aldane last saw Morvic in Oslo in March", "had last seen": officials; not "last saw the film". */
function lastSaw(scene: Scene, at: number): boolean {
  if (!/^(?:last|first)$/.test(scene.clauses.token(at - 1)?.lower ?? '')) return false;
  const others = peopleFrom(scene, at + 1).filter((one) => scene.isOfficial(one));
  const last = others.at(-1);
  if (!last || !isWhole(scene, scene.clauses.afterAsides(last))) return false;
  const says = 'the words tell when one last saw the other';
  return scene.add(at, 'meeting', 'told-in-passing', says, scene.subjects(at, others), others, { recalled: true });
}

/** "Aldane, who also saw President Morvic, left", "also saw Morvic.": officials, beside somebody else whom the text tells of. */
function sawAlso(scene: Scene, at: number): boolean {
  if (!/^(?:also|separately)$/.test(scene.clauses.token(at - 1)?.lower ?? '')) return false;
  const others = peopleFrom(scene, at + 1).filter((one) => scene.isOfficial(one));
  const last = others.at(-1);
  const isOfWho = scene.clauses.token(at - 2)?.lower === 'who';
  if (!last || others[0]?.first !== at + 1 || (!isOfWho && isSeenAs(scene, last))) return false;
  const end = scene.clauses.afterAsides(last);
  const state = scene.clauses.token(end)?.lower === 'of' ? scene.clauses.startingAt(end + 1) : undefined;
  const behind = state?.kind === 'place' ? state.last + 1 : end;
  if (!/^(?:[.,;]|in|at|on)$/.test(scene.clauses.token(behind)?.lower ?? '')) return false;
  return addAcross(scene, at, 'the words say that one saw the other', scene.subjects(at, others), others);
}

/** "came to see Morvic": it was done. */
const cameTo = (scene: Scene, at: number): boolean =>
  scene.clauses.token(at - 1)?.lower === 'to' &&
  /^(?:came|went|flew|drove|travel+ed|arrived|returned)$/.test(scene.clauses.token(at - 2)?.lower ?? '');

/** "saw Morvic in Oslo on Monday", "sees her on Friday", "is seeing him in June": officials, and a time right behind or behind the place; not "saw Morvic on television". */
function sawThen(scene: Scene, at: number): boolean {
  if (
    scene.clauses.token(at)?.lower === 'seeing' &&
    !/^(?:is|are|was|were|to)$/.test(scene.clauses.token(at - 1)?.lower ?? '')
  )
    return false;
  const others = seenThen(scene, at);
  const last = others.at(-1);
  if (!last || isPossessiveMark(scene.clauses.token(last.last + 1))) return false;
  if (scene.clauses.token(last.last + 1)?.lower === 'off') return false;
  const { to } = scene.clauses.sentenceOf(at);
  let behind = scene.clauses.afterAsides(last);
  if (scene.clauses.token(behind)?.text === ',') behind += 1;
  const end = scene.clauses.placePhraseEnd(behind, to);
  const isDated = [behind, end].some((i) => {
    const isPreposition = scene.clauses.token(i)?.pos === 'ADP';
    return i < to && (scene.clauses.time(i) ?? (isPreposition ? scene.clauses.time(i + 1) : null)) !== null;
  });
  if (!isDated && !isDatedAhead(scene, at, behind) && !isDaysFrom(scene, at)) return false;
  const says = 'the words tell when one saw the other';
  return addAcross(scene, at, says, scene.subjects(at, others), others);
}

/** "Chile's Ida Morvic": a full name right behind a state. */
const isOfNamedState = (scene: Scene, { kind, first, last }: Mention): boolean =>
  kind === 'person' &&
  last > first &&
  isPossessiveMark(scene.clauses.token(first - 1)) &&
  scene.clauses.endingAt(first - 2)?.kind === 'place';

/** "saw President Morvic", "saw her": officials. */
function seenThen(scene: Scene, at: number): Mention[] {
  const them = scene.clauses.startingAt(at + 1);
  const isHim = them?.kind === 'pronoun' && /^(?:him|her)$/.test(scene.clauses.token(at + 1)?.lower ?? '');
  return (isHim ? [them] : peopleFrom(scene, at + 1)).filter(
    (one) => scene.isOfficial(one) || isOfNamedState(scene, one),
  );
}

/** "a day after Aldane saw the Chilean minister", "two weeks before she saw". */
function isDaysFrom(scene: Scene, at: number): boolean {
  const { from } = scene.clauses.sentenceOf(at);
  for (let i = at - 1; i > Math.max(from, at - 9); i -= 1)
    if (/^(?:after|before)$/.test(scene.clauses.token(i)?.lower ?? ''))
      return /^(?:days?|hours?|weeks?)$/.test(scene.clauses.token(i - 1)?.lower ?? '');
  return false;
}

/** "In March Aldane saw Morvic.": the sentence opens with a time and ends behind whom she saw. */
function isDatedAhead(scene: Scene, at: number, behind: number): boolean {
  const { from, to } = scene.clauses.sentenceOf(at);
  const isOver = behind >= to || /^[.;]$/.test(scene.clauses.token(behind)?.text ?? '');
  return isOver && ([from, from + 1].some((i) => scene.clauses.time(i) !== null && i < at) || isOpenedByDay(scene, at));
}

/** "Before flying home this morning, Aldane saw": the clause that opens the sentence ends with a time. */
function isOpenedByDay(scene: Scene, at: number): boolean {
  const { from } = scene.clauses.sentenceOf(at);
  const comma = scene.clauses.draft.tokens.slice(from, at).find(({ text }) => text === ',')?.index ?? from;
  const opensClause = /^(?:before|after)$/.test(scene.clauses.token(from)?.lower ?? '');
  return opensClause && comma > from && scene.clauses.time(comma - 1) !== null;
}

/** "saw Morvic and Tarn, each in turn, at a hotel": one after the other; not "saw Morvic resign". */
function sawInTurn(scene: Scene, at: number): boolean {
  const others = peopleFrom(scene, at + 1).filter((one) => scene.isOfficial(one));
  const last = others.at(-1)?.last ?? at;
  const behind = scene.clauses.draft.tokens.slice(last + 1, last + 6).map(({ lower }) => lower);
  if (
    others.length < 2 ||
    !/^,? ?(?:each )?(?:in turn|one by one|one after (?:the other|another))\b/.test(behind.join(' '))
  )
    return false;
  const says = 'the words say that one saw the others in turn';
  const subjects = scene.subjects(at, others);
  return others.every((other) => scene.add(at, 'meeting', 'separate-contacts', says, subjects, [other], {}));
}

/** The people at the head of a list, up to the first that is none. */
export function peopleFrom(scene: Scene, at: number): Mention[] {
  const list = scene.clauses.listFrom(at);
  const other = list.findIndex((mention) => !SOMEBODY.test(mention.kind));
  return other < 0 ? list : list.slice(0, other);
}

/** People, or a group that acts for a state: "had planned to see members of the Chilean parliament". */
function whomToSee(scene: Scene, at: number): Mention[] {
  const people = peopleFrom(scene, at);
  const [group] = people.length === 0 ? scene.clauses.listFrom(at) : [];
  const name = group?.kind === 'group' ? (scene.clauses.entity(group)?.name ?? '') : '';
  const acts = /\b(?:members|lawmakers|officials|ministers|leaders|envoys|diplomats|senators)\b/i.test(name);
  return group && acts && scene.clauses.entity(group)?.affiliation != null ? [group] : people;
}

/** Nothing is said of what those seen do: also behind their state or office, and behind "there". */
function isEndOfSeen(scene: Scene, last: Mention): boolean {
  if (isWhole(scene, last.last + 1)) return true;
  const end = scene.clauses.afterAsides(last);
  if (end > last.last + 1 && isWhole(scene, end)) return true;
  const next = scene.clauses.token(end)?.lower ?? '';
  return (
    /^(?:there|here|during|parliament)$/.test(next) &&
    /^(?:[.,;]|in|on|at|a|an|the|his|her|their)$/.test(scene.clauses.token(end + 1)?.lower ?? '.')
  );
}

/** "will see", "is to see". */
function isIntended(scene: Scene, at: number): boolean {
  const word = scene.clauses.token(at - 1)?.lower ?? '';
  if (/^(?:will|would|also|then|may|might|could|should|shall)$/.test(word)) return true;
  if (word !== 'to') return false;
  // "is instead to see", "was then to see"
  const verb = scene.clauses.token(at - 2)?.pos === 'ADV' ? at - 3 : at - 2;
  return INTENDS.test(scene.clauses.token(verb)?.lower ?? '') || isThereTo(scene, at);
}

/** "is in Oslo to see Morvic". */
function isThereTo(scene: Scene, at: number): boolean {
  const { start } = scene.clauses.sentenceOf(at);
  const before = scene.clauses.draft.view.slice(start, scene.clauses.token(at)?.start);
  return /\b(?:is|are|was|were) (?:back |now |currently |also )?in \p{Lu}[^,;]{2,40} to $/u.test(before);
}

const INTENDS =
  /^(?:is|was|are|were|due|expected|scheduled|set|slated|likely|arranging|arranged|hope[sd]?|hoping|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|going|supposed|meant|able|declined|refused|failed|unable|agreed|about|came|come|went|flew|drove|travel+ed|arrived|returned|there)$/;

/** "Great to see my friend Morvic" in a post. */
const isPleasure = (scene: Scene, at: number): boolean =>
  scene.clauses.token(at - 1)?.lower === 'to' &&
  scene.clauses.quotation(at) !== null &&
  /^(?:great|good|nice|wonderful|pleasure|delighted|pleased|glad|happy|lovely)$/.test(
    scene.clauses.token(at - 2)?.lower ?? '',
  );

/** "flew to Oslo to see": the journey told before in the sentence. */
export function journeyBefore(scene: Scene, at: number): Candidate | undefined {
  if (scene.clauses.token(at - 1)?.lower !== 'to') return undefined;
  const { from } = scene.clauses.sentenceOf(at);
  const told = scene.out.at(-1);
  return told?.kind === 'visit' && told.trigger >= from ? told : undefined;
}

/** "came to see Morvia's president, Ilse Morvic, as a rival", "hopes to see Morvic, the president, resign". */
export function isSeenAs(scene: Scene, last: Mention): boolean {
  const behind = scene.clauses.afterAsides(last);
  const isAside = scene.clauses.token(behind)?.text === ',';
  const next = scene.clauses.token(isAside ? behind + 1 : behind);
  if (!next || next.lower === 'as') return next !== undefined;
  return isAside && scene.clauses.time(next.index) === null && /^(?:VERB|NOUN|ADJ)$/.test(next.pos);
}

/** The clause ends, or a time or a place follows: nothing is said of what the one seen does. */
export function isWhole(scene: Scene, at: number): boolean {
  const token = scene.clauses.token(at);
  if (!token || scene.clauses.time(at)) return true;
  return /^(?:[.,;]|and|on|at|before|after|later|for|to)$/.test(token.lower)
    ? !(token.lower === 'to' && scene.clauses.token(at + 1)?.pos !== 'VERB')
    : token.lower === 'in' && scene.clauses.placePhraseEnd(at, scene.clauses.sentenceOf(at).to) > at;
}
