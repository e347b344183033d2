/** Cues that stand behind what they report: '…, the ministry said.', '…,” said Aldane.' */
import { clauseFloor } from './clause-start.js';
import type { Cue } from './cues.js';
import { isFinite } from './finite.js';
import { phraseAfter } from './phrase-after.js';
import { isPersonal } from './phrases.js';
import { at, isComma, isDash, isQuoteMark, isTime, lowerAt, type Run, type Scene, sentenceOf } from './scene.js';
import { acrossApposition, startOfDescription, subjectAfter, subjectBefore } from './subject.js';

/** A cue that stands behind what it reports: '…, the ministry said.', '…," said Aldane.' */
export type Postposed = {
  readonly cue: Cue;
  readonly subject: Run /** The comma, dash or mark before it. */;
  readonly mark: number;
};

const HEARER_OR_ADJUNCT = new Set(
  'of in on at during after before by via from through while as when with ahead following according for last this late earlier per without amid about upon'.split(
    ' ',
  ),
);

/** Tells whether a cue stands behind its content, and who speaks then. */
export function postposedOf(scene: Scene, cue: Cue): Postposed | null {
  if (
    cue.use !== 'finite' ||
    (lowerAt(scene, cue.first) === 'states' && !isQuoteMark(at(scene, cue.first - 1))) ||
    !cue.others.some(
      (o) =>
        o.verb.takes.has('quote') || o.verb.kind === 'think' || o.verb.kind === 'find' || o.verb.lemma === 'make clear',
    )
  )
    return null;
  const inverted = invertedSubject(scene, cue);
  if (inverted) return { cue, subject: inverted, mark: cue.first - 1 };
  const subject = subjectBefore(scene, cue.first);
  // '…, the envoy, who briefed him on the plan' reports nothing that stands before.
  if (!subject || subject.last >= cue.first || isRelative(scene, cue) || isDisputed(scene, subject)) return null;
  let mark = startOfDescription(scene, subject, clauseFloor(scene, cue.first)) - 1;
  if (lowerAt(scene, mark) === 'as') mark -= 1;
  else if (mark >= 0 && at(scene, mark)?.pos === 'CCONJ') return null;
  const before = at(scene, mark);
  // 'had “emphasized the need”': the mark opens the quotation that the cue itself stands in.
  if (isQuoteMark(before) && scene.quotationAt[cue.first] !== -1) return null;
  if (mark < sentenceOf(scene, cue.first).from - 1 || !(isComma(before) || isDash(before) || isQuoteMark(before)))
    return null;
  return endsAfter(scene, cue) ? { cue, subject, mark } : null;
}

/** ', a charge Morvia denies': the noun is what is denied. */
const isDisputed = (scene: Scene, subject: Run): boolean =>
  /^an?$/.test(lowerAt(scene, subject.first)) &&
  /^(?:charge|claim|allegation|accusation|move|decision|view|figure|position|suggestion|description|report)$/.test(
    lowerAt(scene, subject.first + 1),
  ) &&
  subject.last > subject.first + 1;

const isRelative = (scene: Scene, cue: Cue): boolean => {
  let k = cue.first - 1;
  while (at(scene, k)?.pos === 'ADV' || at(scene, k)?.pos === 'AUX') k -= 1;
  return /^(?:who|which)$/.test(lowerAt(scene, k));
};

function invertedSubject(scene: Scene, cue: Cue): Run | null {
  const before = at(scene, cue.first - 1);
  // 'told Aldane' names the hearer, never the speaker.
  if (cue.verb.takes.has('who') && cue.verb.lemma !== 'warn') return null;
  if (isQuoteMark(before) && scene.quotationAt[cue.first] !== -1) return null;
  if (!(isComma(before) || isQuoteMark(before) || isDash(before)) || !cue.others.some((o) => o.verb.takes.has('quote')))
    return null;
  if (
    isComma(before) &&
    scene.quotationAt[cue.first - 2] === -1 &&
    !isQuoteMark(at(scene, cue.first - 2)) &&
    (cue.verb.kind === 'urge' ||
      acrossApposition(scene, cue.first - 1, clauseFloor(scene, cue.first)) !== null ||
      !inversionEnds(scene, cue))
  )
    return null;
  const start = cue.others.find((o) => o.verb.rest.length === 0)?.last ?? cue.last;
  const subject = subjectAfter(scene, start + 1);
  if (!subject) return null;
  const next = at(scene, subject.last + 1);
  return next && (isFinite(scene, subject.last + 1) || (next.pos === 'VERB' && !next.lower.endsWith('ing')))
    ? null
    : subject;
}

const inversionEnds = (scene: Scene, cue: Cue): boolean => {
  const { to } = sentenceOf(scene, cue.first);
  const subject = phraseAfter(scene, cue.last + 1, to);
  if (!subject || isPersonal(at(scene, subject.first))) return false;
  for (let k = subject.first; k < to; k += 1) {
    if (/^[.,;]$/.test(lowerAt(scene, k))) return true;
    if (isFinite(scene, k) || at(scene, k)?.pos === 'SCONJ') return false;
  }
  return true;
};

/** True where nothing behind the cue can be its content: the sentence ends, or a comma or an adjunct follows. */
function endsAfter(scene: Scene, cue: Cue): boolean {
  const end = sentenceOf(scene, cue.first).to;
  let k = cue.last + 1;
  while (k < end && (at(scene, k)?.pos === 'ADV' || isTime(scene, k))) k += 1;
  const token = at(scene, k);
  if (k >= end || !token || isQuoteMark(token) || /^[.,:;!?…—–-]$/.test(token.text) || token.text.startsWith('--'))
    return true;
  if (token.lower === 'that') return false;
  if (cue.verb.takes.has('who')) {
    const hearer = phraseAfter(scene, k, end);
    if (!hearer) return false;
    return (
      (!isFinite(scene, hearer.last + 1) &&
        /^(?:[.,:;!?…]|in|on|at|during|after|by|via|via)$/.test(lowerAt(scene, hearer.last + 1))) ||
      hearer.last + 1 >= end ||
      isQuoteMark(at(scene, hearer.last + 1)) ||
      isTime(scene, hearer.last + 1) ||
      (at(scene, hearer.last + 1)?.pos === 'ADV' && /^[.,]$/.test(lowerAt(scene, hearer.last + 2)))
    );
  }
  return (
    (HEARER_OR_ADJUNCT.has(token.lower) ||
      (token.lower === 'to' && at(scene, k + 1)?.pos !== 'VERB' && at(scene, k + 1)?.pos !== 'AUX') ||
      (token.pos === 'VERB' && token.lower.endsWith('ing')) ||
      token.pos === 'CCONJ') &&
    !hasThat(scene, k, end)
  );
}

const hasThat = (scene: Scene, from: number, to: number): boolean => {
  for (let k = from; k < to && k < from + 12; k += 1) {
    if (lowerAt(scene, k) === 'that' && at(scene, k)?.pos === 'SCONJ') return true;
    if (isFinite(scene, k) || (isComma(at(scene, k)) && lowerAt(scene, k + 1).endsWith('ing'))) return false;
  }
  return false;
};
