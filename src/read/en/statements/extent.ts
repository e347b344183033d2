/** Where the words that somebody is said to have said come to an end. */
import type { Cue } from './cues.js';
import { isFinite } from './finite.js';
import { newVerb } from './new-verb.js';
import { isNominal, isPersonal } from './phrases.js';
import { at, isComma, isDash, isQuoteMark, lowerAt, type Scene, sentenceOf } from './scene.js';
import { subjectAfter } from './subject.js';

/** clause: 'said that they would and could'. object: 'welcomed the plan', which ends where another verb of the same subject comes. */
export type Mode = 'clause' | 'object';

/** The cues of a text by their first token, and where those begin that stand behind what was said. */
export type Boundaries = { readonly cues: ReadonlyMap<number, Cue>; readonly postposedAt: ReadonlySet<number> };

/** The last token, inclusive, of content that starts at `from` and belongs to `cue`. */
export function contentEnd(scene: Scene, bounds: Boundaries, cue: Cue, from: number, mode: Mode): number {
  const sentence = sentenceOf(scene, cue.first);
  const inside = scene.quotationAt[cue.first];
  let k = from;
  for (; k < sentence.to; k += 1) {
    if (inside !== -1 && scene.quotationAt[k] !== inside) break;
    if (inside === -1 && scene.quotationAt[k] !== -1) continue;
    if (scene.depthAt[k] !== scene.depthAt[cue.first]) continue;
    if (k > from && endsAt(scene, bounds, cue, k, mode)) break;
  }
  return trimEnd(scene, from, k - 1);
}

/** Whether the content of the cue is over before token `k`. */
function endsAt(scene: Scene, bounds: Boundaries, cue: Cue, k: number, mode: Mode): boolean {
  const token = at(scene, k);
  if (!token) return true;
  if (token.lower === 'according' && lowerAt(scene, k + 1) === 'to') return true;
  if (bounds.postposedAt.has(k)) return true;
  if (token.text === ':' && isQuoteMark(at(scene, k + 1))) return true;
  if (isQuoteMark(token) && isComma(at(scene, k - 1))) return participleFollows(scene, bounds, k + 1);
  if (isComma(token) && mode === 'object' && lowerAt(scene, k + 1) === 'which' && namedIn(bounds, k + 2)) return true;
  if (
    (isComma(token) || isDash(token)) &&
    isSubordinate(scene, cue) &&
    hasVerb(scene, cue, k) &&
    mainClauseAt(scene, k + 1)
  )
    return true;
  if (isComma(token) || isDash(token))
    return (
      participleFollows(scene, bounds, k + 1) || (cue.use === 'participle' && mainVerbFollows(scene, bounds, k + 1))
    );
  if (token.text === ';') return clauseWithCue(scene, bounds, k + 1);
  if (JOINS.has(token.lower)) return refusal(scene, k) || newVerb(scene, bounds, cue, k, mode);
  if (CONCEDES.has(token.lower)) return isComma(at(scene, k - 1)) && newVerb(scene, bounds, cue, k, mode);
  return cue.use === 'participle' && opensSentence(scene, cue) && isComma(at(scene, k - 1)) && mainClauseAt(scene, k);
}

/** 'When Aldane said that the road was open, …': behind the comma the main clause comes. */
const isSubordinate = (scene: Scene, cue: Cue): boolean => {
  const { from } = sentenceOf(scene, cue.first);
  return (
    cue.use === 'finite' &&
    cue.first - from < 9 &&
    /^(?:when|after|while|although|though|since|because|before|once|whenever)$/.test(lowerAt(scene, from)) &&
    scene.quotationAt[cue.first] === -1 &&
    ![...Array(cue.first - from).keys()].some((i) => isComma(at(scene, from + i)))
  );
};

const hasVerb = (scene: Scene, cue: Cue, to: number): boolean => {
  for (let k = cue.last + 1; k < to; k += 1) if (isFinite(scene, k)) return true;
  return false;
};

const JOINS = new Set(['and', 'but', 'while', 'before']);

const CONCEDES = new Set(['although', 'though', 'whereas']);

/** ', but she declined to comment', 'and refused to say when': what follows was not said. */
function refusal(scene: Scene, k: number): boolean {
  const verb = isPersonal(at(scene, k + 1)) ? k + 2 : k + 1;
  return (
    /^(?:declined|refused)$/.test(lowerAt(scene, verb)) &&
    lowerAt(scene, verb + 1) === 'to' &&
    /^(?:comment|say|elaborate|answer|give|provide|specify|confirm|name|discuss|go|identify|reveal|disclose)$/.test(
      lowerAt(scene, verb + 2),
    )
  );
}

/** ', which he called absurd': the object is over. */
const namedIn = (bounds: Boundaries, from: number): boolean =>
  [from, from + 1, from + 2, from + 3].some((k) => bounds.cues.get(k)?.verb.kind === 'name');

/** Whether the cue is the first word of its sentence, or the second. */
const opensSentence = (scene: Scene, cue: Cue): boolean => cue.first - sentenceOf(scene, cue.first).from <= 1;

/** 'Aldane, while announcing help, once again stressed the need' */
function mainVerbFollows(scene: Scene, bounds: Boundaries, from: number): boolean {
  let k = from;
  while (
    at(scene, k) &&
    (at(scene, k)?.pos === 'ADV' || /^(?:once|again|also|has|had|have)$/.test(lowerAt(scene, k))) &&
    k < from + 4
  )
    k += 1;
  return bounds.cues.get(k)?.use === 'finite';
}

/** ', noting that', ', while stressing', ', and adding' */
function participleFollows(scene: Scene, bounds: Boundaries, from: number): boolean {
  let k = from;
  while (
    at(scene, k) &&
    (at(scene, k)?.pos === 'ADV' || /^(?:and|while|by|also|as)$/.test(lowerAt(scene, k))) &&
    k < from + 4
  )
    k += 1;
  const next = bounds.cues.get(k);
  return next?.use === 'participle';
}

/** Whether a clause with a cue of its own begins at the token. */
const clauseWithCue = (scene: Scene, bounds: Boundaries, from: number): boolean => {
  for (let k = from; k < from + 12; k += 1) {
    if (bounds.cues.get(k)?.use === 'finite') return true;
    if (k < from + 4 && isQuoteMark(at(scene, k))) return true;
  }
  return lowerAt(scene, from) === '';
};

/** Behind a fronted participle the sentence's own subject and verb come. */
const mainClauseAt = (scene: Scene, k: number): boolean => {
  if (/^(?:it|this|there)$/.test(lowerAt(scene, k)) && isFinite(scene, k + 1)) return true;
  const subject = subjectAfter(scene, k);
  if (!subject) return false;
  let v = subject.last + 1;
  while (at(scene, v)?.pos === 'ADV') v += 1;
  return isFinite(scene, v) || (isComma(at(scene, v)) && subject.last > subject.first);
};

/** Off with the full stop, a comma, a conjunction or a lone mark at the end. */
export function trimEnd(scene: Scene, from: number, end: number): number {
  let last = end;
  while (last >= from) {
    const token = at(scene, last);
    const loose =
      isComma(token) ||
      isDash(token) ||
      token?.text === '.' ||
      token?.text === ':' ||
      token?.text === ';' ||
      token?.pos === 'CCONJ' ||
      token?.lower === 'while';
    if (loose) last -= 1;
    else if (isQuoteMark(token) && !balanced(scene, from, last)) last -= 1;
    else break;
  }
  return last;
}

/** Whether the mark that ends the content closes a quotation that began in it. */
const balanced = (scene: Scene, from: number, last: number): boolean => {
  const quotation = scene.quotationAt[last - 1] ?? -1;
  const found = quotation >= 0 ? scene.draft.quotations[quotation] : undefined;
  return found !== undefined && found.firstToken > from;
};

/** True where a noun phrase, a gerund or a quotation may begin at token `k`. */
export const startsNominal = (scene: Scene, k: number): boolean => {
  const token = at(scene, k);
  return (
    token !== undefined &&
    (isNominal(token) ||
      token.pos === 'DET' ||
      token.pos === 'PRON' ||
      isQuoteMark(token) ||
      (token.pos === 'VERB' && token.lower.endsWith('ing')) ||
      (token.pos === 'VERB' && token.lower.endsWith('ed') && at(scene, k + 1)?.pos === 'NOUN'))
  );
};

/** Where content begins, and how far it may reach; null where there is none. */
export type ComplementFound = { readonly from: number; readonly mode: Mode } | null;
