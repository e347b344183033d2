/** Finds the words that report speech: 'said', 'went on to say', 'called for', 'was quoted as saying'. */
import { perWord } from '../words.js';
import { type Use, useOf } from './cue-use.js';
import { at, lowerAt, type Run, type Scene, sentenceOf } from './scene.js';
import { type ReportingVerb, type VerbForm, verbsOfForm } from './verbs.js';

export type Cue = Run & {
  readonly verb: ReportingVerb;
  /** Every verb that the same words may be, the longest first: 'called for', 'called'. All of them end at `last` or before. */
  readonly others: readonly { readonly verb: ReportingVerb; readonly last: number }[];
  readonly use: Use;
  readonly sentence: number;
};

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

const readingsOf = perWord(({ lower }) => verbsOfForm(lower));

function cueAt(scene: Scene, i: number): Cue | null {
  const token = at(scene, i);
  if (!token || (token.pos === 'PUNCT' && token.text.length < 2)) return null;
  const readings = readingsOf(token);
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
    if (lowerAt(scene, k) !== word && at(scene, k)?.pos === 'ADV' && lowerAt(scene, k) !== 'ahead') k += 1;
    if (lowerAt(scene, k) !== word) return null;
  }
  return k;
}
