/** Finds the words that report speech: 'said', 'went on to say', 'called for', 'was quoted as saying'. */
import { isPersonal, phraseBefore } from './phrases.js';
import { at, isComma, isDash, isQuoteMark, lowerAt, type Run, type Scene, sentenceOf } from './scene.js';
import { type ReportingVerb, type VerbForm, verbsOfForm } from './verbs.js';

export type Cue = Run & {
  readonly verb: ReportingVerb;
  /** Every verb that the same words may be, the longest first: 'called for', 'called'. All of them end at `last` or before. */
  readonly others: readonly { readonly verb: ReportingVerb; readonly last: number }[];
  /** finite: has a subject of its own or shares one. participle: 'stressing', hangs on another clause. impersonal: 'it was announced'. */
  readonly use: 'finite' | 'participle' | 'impersonal';
  readonly sentence: number;
};

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

/** All cues of the sentences in running text, in text order. */
export function findCues(scene: Scene): Cue[] {
  const cues: Cue[] = [];
  for (const sentence of scene.draft.sentences) {
    if (sentence.role === 'caption') continue;
    for (let i = sentence.from; i < sentence.to; i += 1) {
      const cue = cueAt(scene, i);
      if (!cue) continue;
      cues.push(cue);
      i = cue.last;
    }
  }
  return cues;
}

function cueAt(scene: Scene, i: number): Cue | null {
  const token = at(scene, i);
  if (!token || (token.pos === 'PUNCT' && token.text.length < 2)) return null;
  const readings = verbsOfForm(token.lower);
  if (
    readings.length === 0 ||
    (/^\p{Lu}/u.test(token.text) && token.pos === 'PROPN' && i !== sentenceOf(scene, i).from)
  )
    return null;
  const fits = readings
    .map((r) => ({ verb: r.verb, forms: r.forms, last: lastOf(scene, i, r.verb.rest) }))
    .filter((r) => r.last !== null) as { verb: ReportingVerb; forms: readonly VerbForm[]; last: number }[];
  const best = fits[0];
  if (!best) return null;
  const use = useOf(scene, i, best.last, best.forms, best.verb);
  // 'It is learnt that …' reports; 'she learned that …' tells what she heard.
  if (!use || (best.verb.kind === 'learn' && use !== 'impersonal')) return null;
  return {
    first: i,
    last: best.last,
    verb: best.verb,
    others: fits.map(({ verb, last }) => ({ verb, last })),
    use,
    sentence: token.sentence,
  };
}

/** Where the verb's further words end: 'pointed out', 'made it clear', 'called again for'. null where they do not stand there. */
function lastOf(scene: Scene, i: number, rest: readonly string[]): number | null {
  let k = i;
  for (const word of rest) {
    k += 1;
    if (lowerAt(scene, k) !== word && at(scene, k)?.pos === 'ADV') k += 1;
    if (lowerAt(scene, k) !== word) return null;
  }
  return k;
}

function useOf(
  scene: Scene,
  i: number,
  last: number,
  forms: readonly VerbForm[],
  verb: ReportingVerb,
): Cue['use'] | null {
  const before = beforeAdverbs(scene, i);
  const previous = at(scene, before);
  const word = previous?.lower ?? '';
  if (denies(word) || denies(lowerAt(scene, i - 1)) || negatedAcross(scene, before)) return null;
  if (/^(?:some|any|many|few|several|all)$/.test(word) && at(scene, last + 1)?.pos === 'NOUN' && !forms.includes('ing'))
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

/** 'the ministers say', 'they call for': a verb in its plain form needs its plural subject right before it. */
function baseUse(scene: Scene, i: number, before: number): Cue['use'] | null {
  const token = at(scene, i);
  if (token?.pos !== 'VERB' || lowerAt(scene, i + 1) === 'tank') return null;
  const previous = at(scene, before);
  if (/^(?:who|whom|they|we|i|you|police|people|others|many|some)$/.test(previous?.lower ?? '')) return 'finite';
  if (/^(?:do|does|did)$/.test(previous?.lower ?? '')) return 'finite';
  if (token.lower === 'say' && previous?.pos === 'PROPN') return 'finite';
  return /^(?:NOUN|PROPN)$/.test(previous?.pos ?? '') && /s$|^(?:people|police)$/.test(previous?.lower ?? '')
    ? 'finite'
    : null;
}

/** 'reports' and 'calls' are verbs where the tagger says so, or where a subject stands before and a clause behind. */
function thirdUse(scene: Scene, i: number, last: number, before: number): Cue['use'] | null {
  const token = at(scene, i);
  const previous = at(scene, before);
  if (token?.pos === 'VERB') return 'finite';
  const subject =
    previous?.pos === 'PROPN' || isPersonal(previous) || (isQuoteMark(previous) && isComma(at(scene, before - 1)));
  return subject && /^(?:that|the|it|he|she|they|[“",:])$/.test(lowerAt(scene, last + 1)) ? 'finite' : null;
}

/** 'stressing that', 'while praising', 'in expressing'; 'is calling for' is finite. */
function ingUse(scene: Scene, i: number, before: number): Cue['use'] | null {
  const previous = at(scene, before);
  const word = previous?.lower ?? '';
  if (BE.has(word)) return 'finite';
  if (before < sentenceOf(scene, i).from) return 'participle';
  if (isComma(previous) || isDash(previous) || isQuoteMark(previous) || previous?.text === ')') return 'participle';
  if (GERUND_AFTER.has(word) || previous?.pos === 'CCONJ' || absoluteSubject(scene, i)) return 'participle';
  return messageBefore(scene, before) ? 'participle' : null;
}

/** ', with Aldane insisting that': who does what the participle says; null where it hangs on the clause's own subject. */
export function absoluteSubject(scene: Scene, i: number): Run | null {
  const phrase = phraseBefore(scene, i - 1, sentenceOf(scene, i).from);
  return phrase && lowerAt(scene, phrase.first - 1) === 'with' && isComma(at(scene, phrase.first - 2)) ? phrase : null;
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
