/** Which words that may tell of a contact are verbs: the tagger takes many a plain form for another part of speech. */
import type { Mention, Token } from '../../draft.js';
import { isPossessiveMark } from '../words.js';
import type { Clauses } from './clause.js';
import { EVENT_NOUNS } from './words.js';

/** Whether the word is a verb here, also where the tagger takes it for a noun or an adjective. */
export function isVerb(clauses: Clauses, token: Token): boolean {
  if (token.lower === 'due') return true;
  if (isEarlierOne(clauses, token)) return false;
  if (isPhoneCall(clauses, token)) return false;
  if (/^(?:lunch|breakfast)$/.test(token.lower)) return isMealTaken(clauses, token);
  if (token.pos === 'VERB' || token.pos === 'AUX')
    return !(/^(?:meeting|talks)$/.test(token.lower) && isNounMeeting(clauses, token.index));
  // The tagger takes many a headline's and a plain past form for a noun: "Aldane visits Oslo", "Morvic hosts envoy".
  const heading = clauses.sentenceOf(token.index).role !== 'body';
  if (
    heading &&
    /^(?:meets?|hosts?|receives?|visits?|discuss|welcomes?|talks?|speaks?|calls?|travels?|arrives?|held|holds?)$/.test(
      token.lower,
    )
  ) {
    return clauses.endingAt(token.index - 1) !== undefined;
  }
  // "had informed Morvic", "have both made representations": the tagger takes it for an adjective.
  if (token.pos === 'ADJ')
    return [1, 2].some((step) => /^(?:have|has|had)$/.test(clauses.token(token.index - step)?.lower ?? ''));
  if (token.lower === 'bid') return clauses.token(token.index + 1)?.lower === 'farewell';
  if (token.pos !== 'NOUN') return false;
  if (isOfHimOrHer(clauses, token)) return true;
  if (isBehindModal(clauses, token)) return true;
  // "Aldane himself travels to Oslo"
  if (/^(?:him|her)self$/.test(clauses.token(token.index - 1)?.lower ?? '')) return true;
  if (isDoneTo(clauses, token)) return true;
  // "has been consulting the king": the tagger takes such a verb for a noun.
  if (token.lower.endsWith('ing') && /^(?:been|is|are|was|were)$/.test(clauses.token(token.index - 1)?.lower ?? ''))
    return clauses.startingAt(token.index + 1) !== undefined;
  if (isAndCallOn(clauses, token)) return true;
  // "look forward to meeting in person", "Arab leaders meeting in Oslo adopted the plan".
  if (token.lower === 'meeting')
    return (
      isMeetingSomebody(clauses, token.index) ||
      isMeetingDone(clauses, token.index) ||
      areMeeting(clauses, token.index) ||
      isMeetingWith(clauses, token.index) ||
      (clauses.token(token.index - 1)?.lower === 'to' && clauses.token(token.index - 2)?.lower === 'forward') ||
      (clauses.endingAt(token.index - 1)?.kind === 'group' &&
        /^(?:in|at|on|with)$/.test(clauses.token(token.index + 1)?.lower ?? ''))
    );
  // "Foreign ministers of the Group of Seven meet in Oslo on Monday".
  if (token.lower === 'meet')
    return (
      clauses.endingAt(token.index - 1)?.kind === 'group' &&
      /^(?:in|at|on|this|next|here)$/.test(nextOf(clauses, token))
    );
  if (isBehindAside(clauses, token) || isOnward(clauses, token)) return true;
  // "when Aldane visits Oslo": a name right before it is its subject.
  if (
    /^(?:visits|meets|hosts|receives|welcomes|travels|arrives|calls|sets|shares|clinks|walks|poses|hugs|greets|chats|touches|lands|gets)$/.test(
      token.lower,
    )
  )
    return (
      isPerson(personBefore(clauses, token.index)?.kind) &&
      (clauses.startingAt(token.index + 1) !== undefined ||
        /^(?:shares|clinks)$/.test(token.lower) ||
        /^(?:on|to|in|for|from|back|with|here|there|off|out|down)$/.test(clauses.token(token.index + 1)?.lower ?? ''))
    );
  return /^(?:met|spoke|visited|hosted|received|travelled|traveled|arrived|bade)$/.test(token.lower);
}

/** "will lunch with Morvic", "to breakfast with her". */
const isMealTaken = (clauses: Clauses, token: Token): boolean =>
  /^(?:will|would|to|shall|may|might|should)$/.test(clauses.token(token.index - 1)?.lower ?? '') &&
  /^(?:with|together)$/.test(nextOf(clauses, token));

/** "He telephones Morvic", "She later receives Tarn", "sees Morvic, then lunches with Tarn": a plain present behind the one who does it, or behind what was done before. */
function isOfHimOrHer(clauses: Clauses, token: Token): boolean {
  if (!/[^s]s$/.test(token.lower)) return false;
  const behind = clauses.startingAt(token.index + 1) ?? clauses.startingAt(token.index + 2);
  if (/^(?:lunches|dines|breakfasts)$/.test(token.lower) && clauses.token(token.index - 1)?.lower === 'then')
    return nextOf(clauses, token) === 'with' && isPerson(clauses.startingAt(token.index + 2)?.kind ?? 'person');
  const doer = clauses.token(token.index - 1)?.pos === 'ADV' ? token.index - 2 : token.index - 1;
  return /^s?he$/.test(clauses.token(doer)?.lower ?? '') && behind !== undefined;
}

/** "Aldane, whose term ends in May, travels to Oslo": behind what is said of her between commas. */
function isBehindAside(clauses: Clauses, { lower, index }: Token): boolean {
  if (!/^(?:visits|travels|arrives|heads|flies|returns)$/.test(lower) || clauses.token(index - 1)?.text !== ',')
    return false;
  const isOnWay = /^(?:to|in|for|from|back)$/.test(clauses.token(index + 1)?.lower ?? '');
  return (isOnWay || clauses.startingAt(index + 1)?.kind === 'place') && clauses.subjectOf(index).length === 1;
}

/** "The envoy moves on to Oslo", "heads on to Lima". */
const isOnward = (clauses: Clauses, { lower, index }: Token): boolean =>
  /^(?:moves|heads|travels|flies|continues)$/.test(lower) &&
  clauses.token(index + 1)?.lower === 'on' &&
  clauses.token(index + 2)?.lower === 'to' &&
  clauses.startingAt(index + 3)?.kind === 'place';

/** Who stands right before token `at`, but for a comma that closes an aside and for what a caption says of where somebody stands: "Aldane, right, meets", "Aldane (L) meets", "the minister, Aldane, meets". */
function personBefore(clauses: Clauses, at: number): Mention | undefined {
  const word = (step: number): string => clauses.token(at - step)?.lower ?? '';
  if (word(1) === ')' && word(3) === '(') return clauses.endingAt(at - 4);
  if (word(1) !== ',') return clauses.endingAt(at - 1);
  if (/^(?:left|right|cent(?:er|re))$/.test(word(2)) && word(3) === ',') return clauses.endingAt(at - 4);
  const person = clauses.endingAt(at - 2);
  const before =
    person && clauses.token(person.first - 1)?.text === ',' ? clauses.endingAt(person.first - 2) : undefined;
  return before && before.entity === person?.entity ? person : undefined;
}

/** "an earlier visit to Chile by Tarn": the tagger takes it for a verb. */
export const isEarlierOne = (clauses: Clauses, { lower, index }: Token): boolean =>
  (EVENT_NOUNS.has(lower) || lower === 'round') &&
  /^(?:earlier|later|further)$/.test(clauses.token(index - 1)?.lower ?? '') &&
  /^(?:an?|the|his|her|their)$/.test(clauses.token(index - 2)?.lower ?? '');

const isPerson = (kind: string | undefined): boolean => /^(?:person|office)$/.test(kind ?? '');

/** "left after briefing President Morvic", "by consulting the king": a participle, with the one it is done to right behind. */
const isDoneTo = (clauses: Clauses, { lower, index }: Token): boolean =>
  lower.endsWith('ing') &&
  /^(?:after|before|by|while|upon|without)$/.test(clauses.token(index - 1)?.lower ?? '') &&
  isPerson(clauses.startingAt(index + 1)?.kind);

/** "in separate phone calls, Dr. Aldane spoke": no verb. */
const isPhoneCall = (clauses: Clauses, { lower, index }: Token): boolean =>
  /^calls?$/.test(lower) && /^(?:phone|telephone|telephonic|video)$/.test(clauses.token(index - 1)?.lower ?? '');

const nextOf = (clauses: Clauses, { index }: Token): string => clauses.token(index + 1)?.lower ?? '';

/** "shuttled between the two, meeting President Aldane": a participle behind a comma, with whom right behind it. */
const isMeetingSomebody = (clauses: Clauses, at: number): boolean =>
  clauses.token(at - 1)?.text === ',' && /^(?:person|office)$/.test(clauses.startingAt(at + 1)?.kind ?? '');

/** "Aldane and Morvic, meeting in Oslo on Monday, agreed": a participle between commas, behind those who met. */
const areMeeting = (clauses: Clauses, at: number): boolean =>
  clauses.token(at - 1)?.text === ',' &&
  /^(?:in|at|on|for|here|face)$/.test(clauses.token(at + 1)?.lower ?? '') &&
  new Set(clauses.subjectOf(at).map(({ entity }) => entity)).size > 1;

/** "ruled out meeting President Aldane", "was seen meeting him": with whom right behind it. */
const isMeetingDone = (clauses: Clauses, at: number): boolean =>
  (/^(?:out|avoid(?:s|ed|ing)?|considers?|considered|considering|seen|spotted|photographed|filmed|of|for|from|despite|without|consider|denied|denies|recalled|recalls|like|remembers|remembered|admitted|admits|about)$/.test(
    clauses.token(at - 1)?.lower ?? '',
  ) &&
    isPerson(clauses.startingAt(at + 1)?.kind)) ||
  (isPerson(clauses.startingAt(at + 1)?.kind) && isPictured(clauses, at));

/** "Pictures show Aldane meeting Morvic", "photographs of Aldane meeting Morvic". */
function isPictured(clauses: Clauses, at: number): boolean {
  const doer = clauses.endingAt(at - 1);
  const before = clauses.token((doer?.first ?? 0) - 1)?.lower ?? '';
  return doer?.kind === 'person' && /^(?:show(?:s|ed|ing)?|of|saw|sees|captured|depict(?:s|ed|ing)?)$/.test(before);
}

/** "closer to Chile with Aldane meeting with Tarn": what somebody does, in words that go with the sentence. */
function isMeetingWith(clauses: Clauses, at: number): boolean {
  const doer = clauses.endingAt(at - 1);
  return (
    doer?.kind === 'person' &&
    clauses.token(doer.first - 1)?.lower === 'with' &&
    clauses.token(at + 1)?.lower === 'with'
  );
}

/** "will on Thursday host Morvic", "will, on 7 May, in Oslo, meet Morvic": only when and where stand between the verb and its "will". */
function isBehindModal(clauses: Clauses, { lower, index }: Token): boolean {
  // "will first fly to Oslo"
  if (
    /^(?:fly|travel|head|return|stop|visit)$/.test(lower) &&
    /^(?:first|next|then|also|later)$/.test(lowerAt(clauses, index - 1))
  )
    return /^(?:will|would|shall|to)$/.test(lowerAt(clauses, index - 2));
  if (!/^(?:host|visit|tour|phone|meet|receive|welcome|call|attend|address)$/.test(lower)) return false;
  let at = index - 1;
  while (at > index - MOST_BETWEEN && isWhenOrWhere(clauses, at)) at -= 1;
  return at < index - 1 && /^(?:will|would|shall|to)$/.test(clauses.token(at)?.lower ?? '');
}

const lowerAt = (clauses: Clauses, at: number): string => clauses.token(at)?.lower ?? '';

/** So many words may say when and where between "will" and its verb. */
const MOST_BETWEEN = 14;

/** A word of a time or a place, or what stands before one. */
function isWhenOrWhere(clauses: Clauses, at: number): boolean {
  if (
    clauses.time(at) ||
    /^(?:,|on|in|at|also|later|today|tomorrow|likely|probably|possibly|soon|again|then|first|separately|formally|officially|personally|reportedly)$/.test(
      clauses.token(at)?.lower ?? '',
    )
  )
    return true;
  const place = clauses.endingAt(at);
  return place?.kind === 'place';
}

/** "will meet Morvic and call on Tarn". */
const isAndCallOn = (clauses: Clauses, { lower, index }: Token): boolean =>
  /^calls?$/.test(lower) &&
  clauses.token(index - 1)?.lower === 'and' &&
  clauses.token(index + 1)?.lower === 'on' &&
  /^(?:person|office)$/.test(clauses.startingAt(index + 2)?.kind ?? '');

/** "a meeting", "his visit": a noun, also where the tagger takes it for a verb. */
export function isNounMeeting(clauses: Clauses, at: number): boolean {
  const before = clauses.token(at - 1);
  if (isInNameOfMeeting(clauses, at) || isEarlierOne(clauses, clauses.token(at) as Token)) return true;
  // "agreed to talks with Morvic": no infinitive.
  if (clauses.token(at)?.lower === 'talks')
    return /^(?:to|is|are|were|was)$/.test(before?.lower ?? '') || before?.pos === 'ADJ';
  // "made a surprise stop": the tagger may take the noun for a verb.
  if (before?.pos === 'NOUN' && /^an?$/.test(clauses.token(at - 2)?.lower ?? '')) return true;
  return (
    before !== undefined &&
    (/^(?:DET|ADJ|NUM)$/.test(before.pos) ||
      isPossessiveMark(before) ||
      /^(?:his|her|their|its|first|trilateral|bilateral)$|-(?:day|hour|minute|week|nation|country|leg)$/.test(
        before.lower,
      ))
  );
}

/** "the Commonwealth Heads of Government Meeting": written with a capital where nothing else but names are. */
export const isInNameOfMeeting = (clauses: Clauses, at: number): boolean =>
  clauses.token(at)?.text === 'Meeting' &&
  clauses.sentenceOf(at).role === 'body' &&
  /^(?:group|organisation)$/.test(clauses.endingAt(at - 1)?.kind ?? '');
