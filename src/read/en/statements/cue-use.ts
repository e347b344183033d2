/** Whether a word that may report speech does so where it stands, and how it is used there. */
import type { Token } from '../../draft.js';
import { absoluteSubject } from './absolute-subject.js';
import { isPersonal, phraseBefore } from './phrases.js';
import { at, isComma, isDash, isQuoteMark, lowerAt, type Scene, sentenceOf } from './scene.js';
import type { ReportingVerb, VerbForm } from './verbs.js';

/** finite: has a subject of its own or shares one. participle: 'stressing', hangs on another clause. impersonal: 'it was announced'. */
export type Use = 'finite' | 'participle' | 'impersonal';

const BE = new Set(
  "is are was were be been being 's 're remain remains remained seem seems seemed become becomes became look looks looked stay stays stayed get gets got when if as though although unless until".split(
    ' ',
  ),
);
const NO = new Set('not never no neither nor hardly cannot'.split(' '));
const denies = (word: string): boolean => NO.has(word) || word.endsWith("n't");
const MODAL = new Set("will would may might can could shall should must 'll".split(' '));
/** 'was keen to stress', 'was at pains to point out': said nonetheless. */
const EAGER = /^(?:keen|quick|careful|pains|eager|anxious)$/;
const GERUND_AFTER = new Set('while in when before after by'.split(' '));
const MESSAGE = new Set(
  'statement message letter release tweet post speech communique communiqué note article report video remarks interview address'.split(
    ' ',
  ),
);

/** How the verb at token `i`, its words ending at `last`, is used; null where it reports nothing: negated, wished for, no verb at all. */
export function useOf(
  scene: Scene,
  i: number,
  last: number,
  forms: readonly VerbForm[],
  verb: ReportingVerb,
): Use | null {
  const before = beforeAdverbs(scene, i);
  const previous = at(scene, before);
  const word = previous?.lower ?? '';
  if (isAsked(scene, i, before, verb) || (BE.has(word) && forms.length === 1 && forms[0] === 'third')) return null;
  if (denies(word) || denies(lowerAt(scene, i - 1)) || negatedAcross(scene, before)) return null;
  if (
    /^(?:some|any|many|few|several|all)$/.test(word) &&
    verb.lemma !== 'say' &&
    at(scene, last + 1)?.pos === 'NOUN' &&
    !forms.includes('ing')
  )
    return null;
  if (forms.includes('ing')) return ingUse(scene, i, before);
  if (isDeterminer(scene, before)) return null;
  if (BE.has(word) && (forms.includes('participle') || forms.includes('past'))) {
    if (verb.lemma === 'agree') return 'finite';
    return (lowerAt(scene, before - 1) === 'it' && /^(?:that|,)$/.test(lowerAt(scene, last + 1))) ||
      passiveHearer(scene, i, verb)
      ? 'impersonal'
      : null;
  }
  if (word === 'to' && EAGER.test(lowerAt(scene, before - 1))) return 'finite';
  if (word === 'to' || MODAL.has(word)) return word === 'would' && verb.lemma === 'say' ? 'finite' : null;
  // 'is said to have offered help'
  if (word === 'have' && lowerAt(scene, before - 1) === 'to') return null;
  if (lowerAt(scene, last + 1) === 'by' && forms.includes('participle')) return null;
  // 'a statement posted on the website'
  if (/^(?:post|publish)$/.test(verb.lemma) && MESSAGE.has(word)) return null;
  if (forms.includes('past'))
    return at(scene, i)?.pos === 'ADJ' && !isComma(at(scene, i - 1)) && at(scene, i + 1)?.pos === 'NOUN'
      ? null
      : 'finite';
  if (forms.includes('third')) return thirdUse(scene, i, last, before);
  if (forms.includes('participle')) return /^(?:has|have|had|'ve)$/.test(word) ? 'finite' : null;
  return baseUse(scene, i, before);
}

/** 'Aldane, asked if she would go, …', 'Speaking of the fire, …': what others asked, and what a speech was about. */
const isAsked = (scene: Scene, i: number, before: number, verb: ReportingVerb): boolean =>
  (lowerAt(scene, i) === 'asked' && (isComma(at(scene, before)) || before < sentenceOf(scene, i).from)) ||
  (verb.lemma === 'speak of' && before < sentenceOf(scene, i).from);

/** 'the ministers say', 'they call for': a verb in its plain form needs its plural subject right before it. */
function baseUse(scene: Scene, i: number, before: number): Use | null {
  const token = at(scene, i);
  const previous = at(scene, before);
  if (token?.lower === 'say' && /^(?:some|many|others|they|critics|officials|experts)$/.test(previous?.lower ?? ''))
    return 'finite';
  if (token?.pos !== 'VERB' || lowerAt(scene, i + 1) === 'tank') return null;
  if (/^(?:who|whom|they|we|i|you|police|people|others|many|some)$/.test(previous?.lower ?? '')) return 'finite';
  if (/^(?:do|does|did)$/.test(previous?.lower ?? '')) return 'finite';
  if (token.lower === 'say' && previous?.pos === 'PROPN') return 'finite';
  return isNoun(previous) && (PLURAL.test(previous.lower) || pluralHead(scene, before)) ? 'finite' : null;
}

const PLURAL = /s$|^(?:people|police)$/;
const isNoun = (token: Token | undefined): token is Token => token?.pos === 'NOUN' || token?.pos === 'PROPN';

/** 'critics of the government say': the phrase that ends at the token has a plural noun before its preposition. */
function pluralHead(scene: Scene, end: number): boolean {
  const phrase = phraseBefore(scene, end, sentenceOf(scene, end).from);
  if (!phrase || /^(?:no|few|none)$/.test(lowerAt(scene, phrase.first))) return false;
  for (let k = phrase.first + 1; k < phrase.last; k += 1)
    if (at(scene, k)?.pos === 'ADP') return isNoun(at(scene, k - 1)) && PLURAL.test(lowerAt(scene, k - 1));
  return false;
}

/** 'reports' and 'calls' are verbs where the tagger says so, or where a subject stands before and a clause behind. */
function thirdUse(scene: Scene, i: number, last: number, before: number): Use | null {
  const token = at(scene, i);
  const previous = at(scene, before);
  if (token?.pos === 'VERB') return 'finite';
  const subject =
    previous?.pos === 'PROPN' || isPersonal(previous) || (isQuoteMark(previous) && isComma(at(scene, before - 1)));
  if (subject && /^(?:that|the|it|he|she|they|[“",:])$/.test(lowerAt(scene, last + 1))) return 'finite';
  // 'the website states that': a noun would have no 'that' with a clause of its own.
  return previous?.pos === 'NOUN' && lowerAt(scene, last + 1) === 'that' && auxiliarySoon(scene, last + 2)
    ? 'finite'
    : null;
}

const auxiliarySoon = (scene: Scene, from: number): boolean =>
  [0, 1, 2, 3, 4, 5].some((i) => at(scene, from + i)?.pos === 'AUX');

/** 'stressing that', 'while praising', 'in expressing'; 'is calling for' is finite. */
function ingUse(scene: Scene, i: number, before: number): Use | null {
  const previous = at(scene, before);
  const word = previous?.lower ?? '';
  if (BE.has(word)) return 'finite';
  if (before < sentenceOf(scene, i).from) return 'participle';
  if (isComma(previous) || isDash(previous) || isQuoteMark(previous) || previous?.text === ')') return 'participle';
  if (GERUND_AFTER.has(word) || previous?.pos === 'CCONJ' || absoluteSubject(scene, i)) return 'participle';
  return messageBefore(scene, before) ? 'participle' : null;
}

/** 'a message on Friday announcing', 'a letter to the council calling for' */
function messageBefore(scene: Scene, from: number): boolean {
  for (let k = from; k > from - 8 && k >= 0; k -= 1) {
    if (MESSAGE.has(lowerAt(scene, k))) return true;
    const token = at(scene, k);
    if (!token || token.pos === 'VERB' || token.pos === 'AUX' || token.pos === 'PUNCT' || token.pos === 'PRON')
      return false;
  }
  return false;
}

/** 'Aldane was told that': nobody says who told him. */
const passiveHearer = (scene: Scene, i: number, verb: ReportingVerb): boolean =>
  verb.takes.has('who') && lowerAt(scene, i + 1) === 'that';

/** 'had not, as of Friday, announced' */
function negatedAcross(scene: Scene, comma: number): boolean {
  if (!isComma(at(scene, comma))) return false;
  for (let k = comma - 1; k > comma - 8; k -= 1) if (isComma(at(scene, k))) return denies(lowerAt(scene, k - 1));
  return false;
}

/** 'his stated aim', 'the reported deal', 'their calls': no verb. */
function isDeterminer(scene: Scene, k: number): boolean {
  const token = at(scene, k);
  if (!token) return false;
  if (token.pos === 'DET' && !/^(?:all|both|some|that|this|each)$/.test(token.lower)) return true;
  return /^(?:his|her|its|their|our|my|your|'s)$/.test(token.lower) && token.pos !== 'AUX';
}

/** The token before the adverbs that stand before `i`. */
function beforeAdverbs(scene: Scene, i: number): number {
  const from = sentenceOf(scene, i).from;
  let k = i - 1;
  while (k >= from && at(scene, k)?.pos === 'ADV' && !denies(lowerAt(scene, k)) && !GERUND_AFTER.has(lowerAt(scene, k)))
    k -= 1;
  return k;
}
