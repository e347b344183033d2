/**
 * Aldane said that the road stays open.
 * Aldane condemned the raid and thanked Morvia for its help, adding that the road stays open.
 */
import { absoluteSubject } from './absolute-subject.js';
import { canSpeak } from './can-speak.js';
import { clauseFloor } from './clause-start.js';
import { complementOf } from './complement.js';
import type { Cue } from './cues.js';
import { contentEnd } from './extent.js';
import type { Construct, Found, Hunt } from './found.js';
import { contentsOf } from './fragments.js';
import { withoutOccasion } from './occasion.js';
import { isPersonal } from './phrases.js';
import { at, isComma, lowerAt, type Run, type Scene, sentenceOf } from './scene.js';
import { acrossApposition, openingSubject, participleSubject, subjectBefore } from './subject.js';
import type { Takes } from './verbs.js';

export const reporting: Construct = {
  name: 'reporting-clause',
  find(hunt) {
    const { scene } = hunt;
    const found: Found[] = [];
    const subjects = new Map<Cue, Run | null>();
    let covered: Covered = { sentence: -1, until: -1, subject: null };
    hunt.cues.forEach((cue, i) => {
      const subject = cue.use === 'impersonal' ? null : subjectOf(hunt, cue, cueBefore(hunt, i), subjects, covered);
      subjects.set(cue, subject);
      const role = sentenceOf(scene, cue.first).role;
      if (hunt.claimedCues.has(cue) || role === 'title' || role === 'heading' || !mayQuote(hunt, cue, subject)) return;
      if (!subject && cue.use !== 'impersonal') return;
      if (
        subject &&
        subject.first === subject.last &&
        /^(?:we|i|you)$/.test(lowerAt(scene, subject.first)) &&
        !/ed$|^(?:said|told)$/.test(lowerAt(scene, cue.first))
      )
        return;
      if (subject && cue.use === 'finite' && isSupposed(scene, cue, subject)) return;
      const complement = complementOf(scene, cue);
      if (!complement || (subject && !canSpeak(scene, subject, cue.verb, complement.takes))) return;
      if (subject && OBJECTS.has(complement.takes) && isContactClause(hunt, subject)) return;
      const end = contentEnd(scene, hunt.bounds, cue, complement.from, complement.mode);
      const last = complement.mode === 'object' ? withoutOccasion(scene, complement.from, end) : end;
      // Inside what somebody said, only speech is told again: 'said that Aldane had said so', not 'said that they rejected it'.
      const inside = covered.sentence === cue.sentence && cue.first < covered.until;
      if (inside && OBJECTS.has(complement.takes) && !toldOfAnother(hunt, cue, subject)) return;
      if (last < complement.from + (complement.mode === 'object' ? 0 : 1)) return;
      if (complement.mode === 'clause' && !inside && scene.quotationAt[cue.first] === -1)
        covered = { sentence: cue.sentence, until: last, subject };
      hunt.claimedCues.add(cue);
      const rule =
        cue.use === 'participle' ? 'participle' : complement.mode === 'clause' ? 'reporting-clause' : 'stance-object';
      found.push(
        ...contentsOf(
          hunt,
          { first: complement.from, last },
          {
            cue: { first: cue.first, last: complement.cueLast },
            subject,
            rule,
            fragmentsOnly: complement.takes === 'as',
          },
        ),
      );
    });
    return found;
  },
};

/** 'If the ministry says the road is closed', 'on whether Aldane announces it': nobody has said so yet. */
const isSupposed = (scene: Scene, cue: Cue, subject: Run): boolean =>
  /^(?:whether|if|unless)$/.test(lowerAt(scene, subject.first - 1)) ||
  [2, 3, 4, 5].some((back) => lowerAt(scene, cue.first - back) === 'whether');

const OBJECTS: ReadonlySet<Takes> = new Set(['np', 'as', 'att', 'who-for', 'who-to', 'to']);

/** 'those they claim to defend', 'the plan he announced': the object stands before the subject. */
const isContactClause = (hunt: Hunt, subject: Run): boolean => {
  const before = at(hunt.scene, subject.last - 1);
  const pronoun = isPersonal(at(hunt.scene, subject.last));
  return pronoun && (before?.pos === 'NOUN' || before?.pos === 'PROPN' || before?.lower === 'those');
};

/** Inside a quotation only what is told of a third person is somebody else's speech: “The minister stressed the need …”, never “We condemn …”. */
function mayQuote(hunt: Hunt, cue: Cue, subject: Run | null): boolean {
  const { scene } = hunt;
  const quotation = scene.draft.quotations[scene.quotationAt[cue.first] ?? -1];
  if (!quotation) return true;
  if (!subject || cue.use !== 'finite' || quotation.lastToken - quotation.firstToken < 14) return false;
  return !/^(?:we|i|you|that|this|it|these|those|which|what)$/.test(lowerAt(scene, subject.first));
}

/** 'The ministry said both sides reaffirmed their support': told of those who met, by one who was not there; never 'said that they rejected it'. */
const toldOfAnother = (hunt: Hunt, cue: Cue, subject: Run | null): boolean =>
  subject !== null &&
  cue.use === 'finite' &&
  /^(?:say|promise|urge)$/.test(cue.verb.kind) &&
  /(?:ed|d)$/.test(lowerAt(hunt.scene, cue.first)) &&
  hunt.scene.mentionsAt.get(subject.first)?.some((m) => m.first === subject.first && m.kind !== 'pronoun') === true;

/** The stretch of the last reported clause, and who reported it. */
type Covered = { readonly sentence: number; readonly until: number; readonly subject: Run | null };

/** The cue before in the same sentence, past those inside a quotation that this one stands outside of: 'praised those who “read more” and said'. */
function cueBefore(hunt: Hunt, i: number): Cue | undefined {
  const { scene, cues } = hunt;
  const own = cues[i] as Cue;
  let k = i - 1;
  while (
    k >= 0 &&
    cues[k]?.sentence === own.sentence &&
    scene.quotationAt[cues[k]?.first ?? 0] !== scene.quotationAt[own.first]
  )
    k -= 1;
  return cues[k];
}

/** A cue behind 'and' or a comma, and a participle, share the subject of the cue before them in their clause. */
function subjectOf(
  hunt: Hunt,
  cue: Cue,
  previous: Cue | undefined,
  subjects: ReadonlyMap<Cue, Run | null>,
  covered: Covered,
): Run | null {
  const { scene } = hunt;
  const floor = clauseFloor(scene, cue.first);
  const shared =
    previous && previous.sentence === cue.sentence && scene.quotationAt[previous.first] === scene.quotationAt[cue.first]
      ? (subjectCovering(previous, cue, covered) ?? subjects.get(previous) ?? null)
      : null;
  if (cue.use === 'finite') {
    let k = cue.first - 1;
    while (at(scene, k)?.pos === 'ADV' || at(scene, k)?.pos === 'AUX') k -= 1;
    const bound = at(scene, k)?.pos === 'CCONJ' || isComma(at(scene, k));
    if (bound && shared) return (isComma(at(scene, k)) ? acrossApposition(scene, k, floor) : null) ?? shared;
    const eager = lowerAt(scene, cue.first - 1) === 'to' ? openingSubject(scene, floor, cue.first) : null;
    return eager ?? subjectBefore(scene, cue.first) ?? shared;
  }
  const absolute = absoluteSubject(scene, cue.first);
  if (absolute) return absolute;
  if (opensSentence(hunt, cue)) return behind(hunt, cue);
  return shared ?? participleSubject(scene, floor, cue.first);
}

/** 'Aldane said that Morvic supports it, stressing …': the stressing is Aldane's, for Morvic's verb lies inside what she said. */
const subjectCovering = (previous: Cue, cue: Cue, covered: Covered): Run | null =>
  covered.sentence === cue.sentence && previous.first < covered.until && cue.first > covered.until
    ? covered.subject
    : null;

const opensSentence = (hunt: Hunt, cue: Cue): boolean => {
  const from = sentenceOf(hunt.scene, cue.first).from;
  for (let k = from; k < cue.first; k += 1) {
    const token = at(hunt.scene, k);
    if (token?.pos !== 'ADP' && token?.pos !== 'SCONJ' && token?.pos !== 'ADV' && token?.lower !== 'while')
      return false;
  }
  return true;
};

/** 'Praising the plan, Aldane …' */
function behind(hunt: Hunt, cue: Cue): Run | null {
  const sentence = sentenceOf(hunt.scene, cue.first);
  for (let k = cue.last + 1; k < sentence.to - 1; k += 1) {
    if (!isComma(at(hunt.scene, k))) continue;
    const subject = openingSubject(hunt.scene, k + 1, sentence.to);
    if (subject && subject.first <= k + 2) return subject;
  }
  return null;
}
