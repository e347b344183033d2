/** What stands around a noun for an event: its owner, the states and bodies right before it, the verb that holds it, its article. */
import type { Mention, Token } from '../../../draft.js';
import { isCapitalised, isPossessiveMark } from '../../words.js';
import { isFirstPerson, speakerAt } from './first-person.js';
import { sidesOfPair } from './pairs.js';
import type { Scene } from '../scene.js';
import { FRAMES } from '../words.js';

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';

/** "Aldane's meeting", "his trip", "the Aldane–Morvic talks". */
export function ownerOf(scene: Scene, at: number): Mention[] {
  for (let i = at - 1; i >= at - 6; i -= 1) {
    const token = scene.clauses.token(i);
    if (!token || token.sentence !== scene.clauses.token(at)?.sentence) return [];
    if (isPossessiveMark(token)) {
      const owner = scene.clauses.endingAt(i - 1);
      return owner && scene.clauses.canAct(owner) ? [owner] : [];
    }
    if (isFirstPerson(token)) {
      const speaker = speakerAt(scene.clauses, i);
      return speaker ? [speaker] : [];
    }
    const pronoun = scene.clauses.startingAt(i);
    if (pronoun?.kind === 'pronoun' && /^(?:his|her|their|its)$/.test(token.lower))
      return [(/^(?:his|her)$/.test(token.lower) ? namedBehind(scene, pronoun, at) : null) ?? pronoun];
    // "my very useful talks"
    if (/^(?:very|most|highly|recently)$/.test(token.lower)) continue;
    if (
      !/^(?:ADJ|NOUN|PROPN|NUM|VERB)$/.test(token.pos) ||
      /^(?:said|says|with|met|follows|followed|precedes|preceded)$/.test(token.lower)
    )
      return [];
  }
  return [];
}

/** "In his meeting on Thursday with Morvic, Aldane stressed": the pronoun that opens the sentence is whoever the sentence is about. */
function namedBehind(scene: Scene, { first }: Mention, at: number): Mention | null {
  const { from, to } = scene.clauses.sentenceOf(first);
  const isSpeech = /^(?:address|speech|remarks|statement|keynote)$/.test(wordAt(scene, at));
  if (!isSpeech && ![1, 2, 3, 4].some((step) => wordAt(scene, at + step) === 'with')) return null;
  if (first - from > 2 || !/^(?:in|during|at|after|before|following|on|ahead)$/.test(wordAt(scene, from))) return null;
  for (let i = first + 1; i < to - 1; i += 1) {
    if (scene.clauses.token(i)?.text !== ',') continue;
    const named = scene.clauses.startingAt(i + 1);
    if (named?.kind !== 'person') continue;
    const verb = scene.clauses.token(named.last + 1);
    // "in his meeting with Morvic, Tarn said, the minister was calm"
    if (scene.clauses.token(named.last + 2)?.text === ',') continue;
    const before = scene.clauses.mentionsIn(at + 1, i).some(({ entity }) => entity === named.entity);
    if (before) return null;
    if (/^(?:VERB|AUX)$/.test(verb?.pos ?? '') || scene.clauses.token(named.last + 2)?.pos === 'VERB') return named;
  }
  return null;
}

/** "U.S.-Morvian talks", "a Chile–Peru summit", "a NATO summit": states and bodies named right before the noun. */
export function modifiersOf(scene: Scene, at: number): Mention[] {
  const bodies = bodiesBefore(scene, at);
  if (bodies.length > 0) return bodies;
  for (let i = at - 1; i > at - 4 && /^(?:NOUN|ADJ|PROPN)$/.test(scene.clauses.token(i)?.pos ?? ''); i -= 1) {
    const pair = sidesOfPair(scene.clauses, i);
    if (pair.length > 1) return pair;
  }
  const before = scene.clauses.endingAt(at - 1);
  if (
    before &&
    (before.kind === 'organisation' || before.kind === 'place') &&
    !isPossessiveMark(scene.clauses.token(at - 1))
  ) {
    const dash = scene.clauses.token(before.first - 1);
    const partner = dash && /^[–—/-]$/.test(dash.text) ? scene.clauses.endingAt(before.first - 2) : undefined;
    return partner ? [partner, before] : before.kind === 'organisation' && !isVenue(scene, before) ? [before] : [];
  }
  // "the Commonwealth Heads of Government Meeting"
  return before?.kind === 'group' && isCapitalised(scene.clauses.token(at) as Token) && isOfBody(before)
    ? [before]
    : [];
}

/** "the Aldane Tower meeting": where it was. */
const isVenue = (scene: Scene, { last }: Mention): boolean =>
  /^(?:tower|hotel|resort|villa|castle|hall|building|centre|center|palace)$/.test(wordAt(scene, last));

/** Leaders or ministers of a body that states have together. */
export const isOfBody = ({ kind, affiliation }: Mention): boolean =>
  kind === 'group' && affiliation !== null && !/^[A-Z]{2}$/.test(affiliation);

/** "the G7 and NATO summits", "the Bank annual meetings". */
function bodiesBefore(scene: Scene, at: number): Mention[] {
  let end = at - 1;
  // "the Indian Ocean Rim Association (IORA) meeting"
  if (scene.clauses.token(end)?.text === ')' && scene.clauses.token(end - 2)?.text === '(') end -= 3;
  // "the Bank's annual meetings", "the Council emergency session"
  while (
    end > at - 3 &&
    /^(?:annual|spring|autumn|fall|emergency|ministerial|plenary|extraordinary|leaders|foreign|ministers)$/.test(
      scene.clauses.token(end)?.lower ?? '',
    ) &&
    !scene.clauses.endingAt(end)
  )
    end -= 1;
  const last = scene.clauses.endingAt(end);
  if (last?.kind !== 'organisation') return [];
  const other = /^(?:and|,)$/.test(scene.clauses.token(last.first - 1)?.lower ?? '')
    ? scene.clauses.endingAt(last.first - 2)
    : undefined;
  return other?.kind === 'organisation' ? [other, last] : [last];
}

/** "called an emergency meeting": not "called the meeting a success", "called for talks". */
function isUrgent(scene: Scene, verb: number, noun: number): boolean {
  if (!/^(?:an?|two)$/.test(scene.clauses.token(verb + 1)?.lower ?? '')) return false;
  return (
    /^(?:emergency|extraordinary|urgent|special|crisis)$/.test(scene.clauses.token(verb + 2)?.lower ?? '') &&
    noun - verb < 6
  );
}

/** The verb that holds the event: "held a meeting", "had five calls", "attended the summit", "a meeting was held". */
export function governorOf(scene: Scene, at: number): number | null {
  const { from, to } = scene.clauses.sentenceOf(at);
  for (let i = at - 1; i >= from && i > at - 14; i -= 1) {
    const token = scene.clauses.token(i) as Token;
    // "to attend an Organization for Security and Cooperation in Europe meeting"
    const body = scene.clauses.endingAt(i);
    if (body?.kind === 'organisation' && body.first < i) {
      i = body.first;
      continue;
    }
    // "begin on Monday a tour"
    const time = scene.clauses.time(i);
    if (time) {
      i = /^(?:on|in|at)$/.test(scene.clauses.token(time.first - 1)?.lower ?? '') ? time.first - 1 : time.first;
      continue;
    }
    if (
      (token.pos === 'VERB' || token.pos === 'AUX') &&
      (FRAMES.get(token.lower)?.includes('hold') ||
        /^(?:sen[dt]|sends|pen(?:s|ned)|wrote|writes?|written|deliver\w*|hand\w*|convey\w*|receiv\w*|paid|pays|pay|made|makes|make|paying|making|carr(?:y|ies|ied|ying)|grant\w*|gave|gives|give|began|begun|kicked|placed|places|placing)$/.test(
          token.lower,
        ))
    )
      return i;
    if (/^call(?:s|ed)$/.test(token.lower) && isUrgent(scene, i, at)) return i;
    // "sat through a third day of talks", "entered a second day of talks"
    if (/^s[ia]ts?$/.test(token.lower) && scene.clauses.token(i + 1)?.lower === 'through') return i;
    if (/^enter(?:s|ed)?$/.test(token.lower) && isDayOf(scene, at)) return i;
    if (
      /^(?:in|at|during|after|before|ahead|following|for|on|about|from|since)$/.test(token.lower) &&
      !(token.lower === 'in' && /^(?:part|participat|engag)/.test(scene.clauses.token(i - 1)?.lower ?? '')) &&
      !isTheFollowing(scene, i)
    )
      return null;
    // "opened UN-brokered negotiations"
    if (/\p{L}\.?-\p{L}+ed$/u.test(token.text)) continue;
    if ((token.pos === 'VERB' && !isTheFollowing(scene, i)) || /^[,;:.]$/.test(token.text)) return null;
  }
  for (let i = at + 1; i < to && i < at + 14; i += 1) {
    const token = scene.clauses.token(i) as Token;
    if (
      /^(?:held|hosted|convened|chaired|co-chaired|scheduled|organised|organized|attended)$/.test(token.lower) &&
      scene.isPassive(i)
    )
      return i;
  }
  return null;
}

/** "a second day of talks", "another round of talks". */
const isDayOf = (scene: Scene, at: number): boolean =>
  wordAt(scene, at - 1) === 'of' && /^(?:day|week|round|hour)$/.test(wordAt(scene, at - 2));

/** "sent the following message": no preposition. */
const isTheFollowing = (scene: Scene, at: number): boolean =>
  scene.clauses.token(at)?.lower === 'following' && scene.clauses.token(at - 1)?.lower === 'the';

/** "the meeting", "this call": points back. */
export function isDefinite(scene: Scene, at: number): boolean {
  for (let i = at - 1; i >= at - 5; i -= 1) {
    const token = scene.clauses.token(i);
    if (!token) return false;
    if (/^(?:the|this|that|these|those)$/.test(token.lower)) return true;
    if (!/^(?:ADJ|NOUN|PROPN|NUM)$/.test(token.pos)) return false;
  }
  return false;
}

const COUNTED = /^(?:two|three|four|five|several|separate|series|phone|telephone)$/;

/** "held bilateral meetings with Aldane and Morvic": more occasions than one; not "meetings between". */
export function isPluralOccasion(scene: Scene, at: number): boolean {
  // "received two phone calls on Monday from", "made a series of calls to"
  const isCounted = [1, 2, 3].some((step) => COUNTED.test(wordAt(scene, at - step)));
  if (wordAt(scene, at) === 'calls' && isCounted)
    if (/^(?:from|to)$/.test(wordAt(scene, scene.clauses.behindVenue(at)))) return true;
  if (LETTERS.test(wordAt(scene, at)) && (isSentToOne(scene, at) || isFromOrTo(scene, at))) return true;
  return (
    (/^(?:meetings|calls|bilaterals|sit-downs|one-on-ones|pull-asides|telecons|encounters)$/.test(
      scene.clauses.token(at)?.lower ?? '',
    ) ||
      (scene.clauses.token(at)?.lower === 'talks' && scene.clauses.token(at - 1)?.lower === 'bilateral') ||
      (wordAt(scene, at) === 'conversations' && /^(?:tele)?phone$/.test(wordAt(scene, at - 1)))) &&
    [1, 2, 3, 4].some((step) => scene.clauses.token(at + step)?.lower === 'with') &&
    scene.clauses.token(at + 1)?.lower !== 'of'
  );
}

const LETTERS = /^(?:messages|telegrams|letters|cables|notes)$/;

/** "sent letters to Aldane and Morvic", "received messages from Aldane and Morvic": one a name. */
const isFromOrTo = (scene: Scene, at: number): boolean =>
  scene.clauses.draft.tokens
    .slice(at + 1, Math.min(at + 15, scene.clauses.sentenceOf(at).to))
    .some(({ lower }) => /^(?:from|to)$/.test(lower)) && ![1, 2].some((step) => wordAt(scene, at - step) === 'joint');

/** "Messages of congratulations were sent to Aldane by": one by each of those who sent them. */
const isSentToOne = (scene: Scene, at: number): boolean =>
  [2, 3, 4, 5, 6, 7].some(
    (step) =>
      /^(?:sent|addressed|dispatched|delivered|written)$/.test(wordAt(scene, at + step)) &&
      wordAt(scene, at + step + 1) === 'to',
  );
