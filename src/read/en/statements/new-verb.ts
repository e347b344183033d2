/** Where an object ends before another verb of the sentence's own: 'and stressed', 'and the leaders reaffirmed'. */
import type { Cue } from './cues.js';
import type { Boundaries, Mode } from './extent.js';
import { isFinite } from './finite.js';
import { phraseAfter } from './phrase-after.js';
import { isPersonal, phraseBefore } from './phrases.js';
import { at, isComma, lowerAt, type Run, type Scene, sentenceOf } from './scene.js';

/** 'and stressed', 'and the leaders reaffirmed', 'and met': the content of an object ends before another finite verb of the sentence's own. */
export function newVerb(scene: Scene, bounds: Boundaries, cue: Cue, k: number, mode: Mode): boolean {
  // 'which she and the premier signed', 'were killed and injured'
  let n = k + 1;
  while (at(scene, n)?.pos === 'ADV') n += 1;
  const passive = at(scene, k - 1)?.pos === 'VERB' && at(scene, k - 2)?.pos === 'AUX' && lowerAt(scene, k) === 'and';
  if (isPersonal(at(scene, k - 1)) || (passive && !bounds.cues.has(n))) return false;
  if (at(scene, n)?.pos === 'AUX' && bounds.cues.get(n + 1)?.use === 'finite') {
    // 'said Morvia was concerned and had shared its evidence': the tense goes on with what was said.
    if (mode === 'clause' && lowerAt(scene, n) === 'had') return false;
    n += 1;
  }
  const next = bounds.cues.get(n);
  if (next)
    return next.use === 'participle'
      ? true
      : cue.use !== 'participle' || isComma(at(scene, k - 1)) || mode === 'object';
  if (
    mode === 'object' &&
    cue.use !== 'participle' &&
    isFinite(scene, n) &&
    at(scene, n)?.pos === 'VERB' &&
    /(?:ed|t|d|e|w|k)$/.test(lowerAt(scene, n))
  )
    return true;
  const subject = phraseAfter(scene, n, sentenceOf(scene, k).to);
  if (!subject || inContactClause(scene, k, sentenceOf(scene, k).from)) return false;
  let v = subject.last + 1;
  while (at(scene, v)?.pos === 'ADV') v += 1;
  if (bounds.cues.get(v)?.use === 'finite' || (at(scene, v)?.pos === 'AUX' && bounds.cues.get(v + 1)?.use === 'finite'))
    return mode === 'object' || isComma(at(scene, k - 1)) || lowerAt(scene, k) === 'while';
  return (
    mode === 'object' &&
    isFinite(scene, v) &&
    !relativeGap(scene, subject) &&
    !pastMain(scene, cue, v) &&
    !reduced(scene, subject, v)
  );
}

/** 'the part Morvia and its neighbour can play': what stands before 'and' follows a noun directly. */
const inContactClause = (scene: Scene, and: number, floor: number): boolean => {
  const phrase = phraseBefore(scene, and - 1, floor);
  return phrase !== null && at(scene, phrase.first)?.pos === 'DET' && at(scene, phrase.first - 1)?.pos === 'NOUN';
};

/** 'the progress that Morvia made and the steps Aldane took': the second verb belongs to its own noun. */
const relativeGap = (scene: Scene, subject: Run): boolean => {
  for (let k = subject.first + 1; k <= subject.last; k += 1)
    if (at(scene, k)?.pos === 'PROPN' && at(scene, k - 1)?.pos === 'NOUN') return true;
  return false;
};

/** 'and response plans based on it': a participle, for the noun has no article and a preposition follows. */
const reduced = (scene: Scene, subject: Run, verb: number): boolean =>
  lowerAt(scene, verb).endsWith('ed') &&
  at(scene, verb + 1)?.pos === 'ADP' &&
  at(scene, subject.first)?.pos !== 'DET' &&
  at(scene, subject.first)?.pos !== 'PRON' &&
  at(scene, subject.last)?.pos !== 'PROPN';

/** Whether the verb is an auxiliary of the clause that a participle goes with. */
const pastMain = (scene: Scene, cue: Cue, verb: number): boolean =>
  cue.use === 'participle' && at(scene, verb)?.pos === 'AUX';
