/** "In a March phone call they agreed", "At their last meeting, in Oslo in May,": another contact of the two who were told of last. */
import type { ContactKind, ContactStatus } from '../../../../domain/index.js';
import type { Mention, TimeMention } from '../../../draft.js';
import { timesBetween } from '../around.js';
import type { Candidate } from '../candidate.js';
import type { Scene } from '../scene.js';

const KINDS: ReadonlySet<ContactKind> = new Set<ContactKind>(['call', 'video-call', 'meeting', 'talks']);
const WHICH = /^(?:last|previous|earlier|first|initial|recent|latest|next|second|third)$/;
const ON_IT = /^(?:in|at|during|over|since|after|following|by|on|recall(?:s|ed|ing)?|remember(?:s|ed|ing)?)$/;
const HOLDS = /^(?:held|had|hold|holding|having)$/;
/** How far before and behind the noun its words are looked for. */
const REACH = 6;

/**
 * Tells of a call, a meeting or talks with a time of its own, weeks, months or years from the news, which the words give to nobody but "they" or "the two";
 * false where somebody is named with it, where its day may be that of the news, and where no contact of two people was told of before.
 */
export function recalled(scene: Scene, at: number, kind: ContactKind, named: readonly Mention[]): boolean {
  const isOfTwo = named.length === 1 && named.every((one) => one.kind === 'group' && isTwo(scene, one));
  if (!KINDS.has(kind) || (named.length > 0 && !isOfTwo)) return false;
  const time = timeOfItsOwn(scene, at, isOfTwo);
  if (!time || !(isOfTwo || isTheirs(scene, at) || isOfThose(scene, at) || isBesideTheirs(scene, at))) return false;
  const told = toldBefore(scene, at);
  if (!told || (isOfTwo && told.time?.value.edtf === time.value.edtf)) return false;
  const parties = told.parties.flatMap(({ mentions }) => mentions.slice(0, 1));
  const isAlike = wordAt(scene, at) === 'conversation' && told.kind.endsWith('call');
  const says = `the words tell of another ${kind} of the two`;
  return scene.add(at, isAlike ? told.kind : kind, 'event-noun', says, parties, [], {
    time,
    fresh: true,
    recalled: true,
    strength: 1,
  });
}

/**
 * "when they ran into each other in Quito in May", "They had met twice, most recently in Quito in May": the same, told by a verb whose subject is nobody
 * but those two.
 */
export function recalledByVerb(
  scene: Scene,
  at: number,
  kind: ContactKind,
  time: TimeMention | undefined,
  { places = [], status }: { readonly places?: Mention[]; readonly status?: ContactStatus } = {},
): boolean {
  const told = time && isFarFromNews(time) ? toldBefore(scene, at, officeOfSubject(scene, at)) : undefined;
  if (!told || !time) return false;
  const parties = told.parties.flatMap(({ mentions }) => mentions.slice(0, 1));
  const more = {
    time,
    places,
    backward: false,
    fresh: true,
    recalled: true,
    strength: 1,
    ...(status ? { status } : {}),
  } as const;
  return scene.add(at, kind, 'contact-phrase', `the words tell of another ${kind} of the two`, parties, [], more);
}

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';

/** "a March call", "their meeting in Oslo in March", "talks last year": a month, a year, weeks ago, right beside the noun. */
function timeOfItsOwn(scene: Scene, at: number, isOfTwo: boolean): TimeMention | null {
  const { from, to } = scene.clauses.sentenceOf(at);
  const near = timesBetween(scene.clauses.draft, Math.max(from, at - 3), Math.min(to, at + (isOfTwo ? 18 : REACH + 3)));
  const isOwn = isTheirEarlier(scene, at);
  return (
    near.find((time) => (isFarFromNews(time) || (isOwn && isPast(time))) && isBeside(scene, time, at, isOfTwo)) ?? null
  );
}

/** "their first conversation, last Thursday": one that was before, whenever that was. */
const isTheirEarlier = (scene: Scene, at: number): boolean =>
  wordAt(scene, at - 2) === 'their' && /^(?:first|previous|earlier|initial)$/.test(wordAt(scene, at - 1));

const isPast = ({ value }: TimeMention): boolean =>
  value.edtf !== null && !/\b(?:today|tonight|this|next|tomorrow)\b/i.test(value.phrase?.text ?? '');

/** No weekday and no "earlier today". */
const isFarFromNews = ({ value }: TimeMention): boolean =>
  value.phrase !== null &&
  value.edtf !== null &&
  !/day\b|\b(?:tonight|morning|evening|afternoon|night|hours?|minutes?|days?|this (?:week|year))\b/i.test(
    value.phrase.text,
  );

/** Nothing but where it was stands between the noun and its time: no verb, no "since" and no other clause. */
function isBeside(scene: Scene, time: TimeMention, at: number, isOfTwo: boolean): boolean {
  if (time.first < at) return time.last <= at - 1 && time.last >= at - 3;
  for (let i = at + 1; i < time.first; i += 1) {
    const { lower = '', pos } = scene.clauses.token(i) ?? {};
    if (pos === 'VERB' || pos === 'AUX' || /^(?:since|after|before|that|which|who|about|for|to)$/.test(lower))
      return false;
    if (!isOfTwo && /^(?:on|of)$/.test(lower) && !isBesideEvent(scene, i)) return false;
  }
  return true;
}

/** "on the sidelines of the summit", "on the margins of the Assembly". */
const isBesideEvent = (scene: Scene, at: number): boolean =>
  [at, at - 1, at - 2, at - 3].some((on) => wordAt(scene, on) === 'on' && ASIDE.test(wordAt(scene, on + 2))) ||
  ASIDE.test(wordAt(scene, at - 1));
const ASIDE = /^(?:sidelines?|margins?|fringes|occasion)$/;

/** "at their last meeting", "since their call": theirs, on which something happened, or the last one. */
function isTheirs(scene: Scene, at: number): boolean {
  for (let i = at - 1; i >= at - REACH; i -= 1) {
    const token = scene.clauses.token(i);
    if (token?.lower === 'our') return isOurs(scene, i);
    if (token?.lower === 'their') {
      const between = scene.clauses.draft.tokens.slice(i + 1, at).map(({ lower }) => lower);
      return between.some((word) => WHICH.test(word)) || ON_IT.test(wordAt(scene, i - 1));
    }
    if (!token || !(/^(?:ADJ|NOUN|NUM|PROPN)$/.test(token.pos) || scene.clauses.time(i))) return false;
  }
  return false;
}

/** "I recall with warmth our meeting in Oslo last month": told in the words of one of the two. */
function isOurs(scene: Scene, at: number): boolean {
  const before = scene.clauses.draft.tokens.slice(Math.max(0, at - 5), at).map(({ lower }) => lower);
  const isKept = before.some((word) =>
    /^(?:recall|remember|remembering|recalling|memor(?:y|ies)|during|since|at|in|after)$/.test(word),
  );
  return scene.clauses.quotation(at) !== null && isKept;
}

/** "It was their second meeting this year, after talks in Oslo in January": what came before a meeting of theirs. */
function isBesideTheirs(scene: Scene, at: number): boolean {
  if (!/^(?:after|following|since)$/.test(wordAt(scene, at - 1))) return false;
  const { from } = scene.clauses.sentenceOf(at);
  const before = scene.clauses.draft.tokens.slice(from, at).map(({ lower }) => lower);
  return /\btheir (?:first|second|third|fourth|fifth|latest|last) (?:\p{L}+ )?(?:meeting|encounter|call|talks|conversation)\b/u.test(
    before.join(' '),
  );
}

/** "in a call in March they agreed", "the two agreed in a call in March", "since they held talks in March". */
function isOfThose(scene: Scene, at: number): boolean {
  let i = at - 1;
  while (
    i > at - REACH &&
    (/^(?:ADJ|NOUN|NUM|PROPN|DET)$/.test(scene.clauses.token(i)?.pos ?? '') || scene.clauses.time(i))
  )
    i -= 1;
  const isHeld = HOLDS.test(wordAt(scene, i));
  if (!isHeld && !/^(?:in|at|during|over)$/.test(wordAt(scene, i))) return false;
  if (/^(?:the|this|that|his|her|its)$/.test(wordAt(scene, i + 1))) return false;
  const verbs = isHeld ? [i] : verbsAround(scene, i, at);
  return verbs.some((verb) => {
    const subjects = scene.clauses.subjectOf(verb);
    return subjects.length > 0 && subjects.every((one) => isTwo(scene, one));
  });
}

/** The verbs before the phrase and behind it. */
function verbsAround(scene: Scene, before: number, behind: number): number[] {
  const { from, to } = scene.clauses.sentenceOf(behind);
  const isVerb = (i: number): boolean => scene.clauses.token(i)?.pos === 'VERB';
  const out: number[] = [];
  for (let i = before - 1; i >= from && out.length === 0; i -= 1) if (isVerb(i)) out.push(i);
  for (let i = behind + 1; i < to; i += 1) if (isVerb(i)) return [...out, i];
  return out;
}

/** "they", "the two", "both leaders", and nobody whom the words name. */
const isTwo = (scene: Scene, mention: Mention): boolean =>
  scene.isBackward(mention) &&
  (mention.kind === 'pronoun' ||
    /^(?:two|pair|both)$/.test(wordAt(scene, mention.first + (wordAt(scene, mention.first) === 'the' ? 1 : 0))));

/** "the two presidents": what those hold who are the verb's subject; null where the words do not say. */
function officeOfSubject(scene: Scene, at: number): string | null {
  const [two, ...others] = scene.clauses.subjectOf(at);
  return two?.kind === 'group' && others.length === 0 ? (scene.clauses.entity(two)?.sort ?? null) : null;
}

/** The last contact of exactly two people that the text told of before this clause, of those in that office where there is one. */
function toldBefore(scene: Scene, at: number, office: string | null = null): Candidate | undefined {
  const { entities } = scene.clauses.draft;
  const isOfOffice = ({ parties }: Candidate) => parties.every(({ entity }) => entities[entity]?.sort === office);
  return (office === null ? undefined : lastOfTwo(scene, at, isOfOffice)) ?? lastOfTwo(scene, at, () => true);
}

function lastOfTwo(scene: Scene, at: number, fits: (one: Candidate) => boolean): Candidate | undefined {
  const { entities } = scene.clauses.draft;
  return scene.out.findLast(
    (one) =>
      one.kind !== 'visit' &&
      !one.backward &&
      one.trigger < at &&
      one.parties.length === 2 &&
      one.parties.every(({ entity }) => entities[entity]?.kind === 'person') &&
      fits(one),
  );
}
