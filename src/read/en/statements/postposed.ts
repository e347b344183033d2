/**
 * The road stays open, Aldane said.
 * The plan, as Aldane made clear, comes first.
 */
import type { Cue } from './cues.js';
import { contentEnd, trimEnd } from './extent.js';
import { isFinite } from './finite.js';
import { type Construct, cuesBetween, type Found, type Hunt } from './found.js';
import { contentsOf } from './fragments.js';
import type { Postposed } from './postposed-cue.js';
import { at, isComma, isQuoteMark, lowerAt, type Run, type Scene, sentenceOf } from './scene.js';

export const clauseThenCue: Construct = {
  name: 'clause-then-cue',
  find(hunt) {
    const found: Found[] = [];
    for (const post of hunt.postposed.values()) {
      if (hunt.claimedCues.has(post.cue) || hunt.scene.quotationAt[post.cue.first] !== -1) continue;
      const role = sentenceOf(hunt.scene, post.cue.first).role;
      if (role === 'title' || role === 'caption') continue;
      const content = contentOf(hunt, post);
      if (!content) continue;
      hunt.claimedCues.add(post.cue);
      found.push(
        ...contentsOf(hunt, content, {
          cue: post.cue,
          subject: post.subject,
          rule: 'clause-then-cue',
          fragmentsOnly: false,
        }),
      );
    }
    return found;
  },
};

/** The clause before the cue; where the cue stands in the middle, the longer part. */
function contentOf(hunt: Hunt, { cue, subject, mark }: Postposed): Run | null {
  const { scene } = hunt;
  const sentence = sentenceOf(scene, cue.first);
  // 'The premier reiterated her support, as she said on Monday': her support is told already.
  if (
    lowerAt(scene, mark + 1) === 'as' &&
    cuesBetween(hunt, sentence.from, mark).some((c) => c.use === 'finite' && c.last < mark)
  )
    return null;
  const before: Run = {
    first: opening(scene, sentence.from, mark),
    last: trimEnd(scene, sentence.from, isQuoteMark(at(scene, mark)) ? mark : mark - 1),
  };
  const after = Math.max(cue.last, subject.last) + 1;
  // 'Asked why, Aldane said “a bomb” had gone off': the quoted words open what she said.
  if (isQuoteMark(at(scene, after)) && scene.quotationAt[after + 1] !== -1 && scene.quotationAt[after - 1] === -1)
    return null;
  const goesOn =
    isComma(at(scene, after)) &&
    !/^(?:and|but|adding|while|who|which|after|before|with|when|where|as|citing|during)$/.test(
      lowerAt(scene, after + 1),
    ) &&
    !lowerAt(scene, after + 1).endsWith('ing');
  // 'said Morvic, head of the port': behind an inverted subject a description comes first.
  const told = goesOn && (subject.first < cue.first || anyVerb(scene, after + 1, sentence.to));
  const behind: Run | null = told
    ? { first: after + 1, last: contentEnd(scene, hunt.bounds, cue, after + 1, 'clause') }
    : null;
  const hasVerb = verbIn(scene, before) && !isFronted(scene, before);
  // 'the town, which, the ministry said, was empty'
  if (
    behind &&
    /^(?:which|who|that|because|but|although)$/.test(lowerAt(scene, before.last)) &&
    behind.last > behind.first
  )
    return behind;
  if (behind && behind.last - behind.first > before.last - before.first && (!hasVerb || verbIn(scene, behind)))
    return behind.last > behind.first ? behind : null;
  if (before.last > before.first && (hasVerb || (!goesOn && isTold(scene, cue, before, after)))) return before;
  return behind && behind.last > behind.first && verbIn(scene, behind) ? behind : null;
}

/** So many words before a cue with nothing behind it were told, though the tagger saw no verb in them; never 'Asked about the road, …'. */
const isTold = (scene: Scene, cue: Cue, before: Run, after: number): boolean =>
  /^(?:say|tell|report|add|state)$/.test(cue.verb.lemma) &&
  before.last - before.first >= LEAST_TOLD &&
  /^(?:DET|NOUN|PROPN|NUM|ADJ)$/.test(at(scene, before.first)?.pos ?? '') &&
  !lowerAt(scene, before.first).endsWith('ed') &&
  !isQuoteMark(at(scene, after));
const LEAST_TOLD = 7;

/** 'When the bell rang, Aldane laughed': a clause that hangs on the cue's own, with no comma in it, was not told. */
function isFronted(scene: Scene, before: Run): boolean {
  if (!/^(?:when|after|while|although|though|once|as|since)$/.test(lowerAt(scene, before.first))) return false;
  for (let k = before.first; k <= before.last; k += 1) if (isComma(at(scene, k))) return false;
  return true;
}

const anyVerb = (scene: Scene, from: number, to: number): boolean => {
  for (let k = from; k < to; k += 1) if (/^(?:VERB|AUX)$/.test(at(scene, k)?.pos ?? '')) return true;
  return false;
};

const verbIn = (scene: Scene, run: Run): boolean => {
  for (let k = run.first; k <= run.last; k += 1) if (isFinite(scene, k)) return true;
  return false;
};

/** Past a semicolon and a leading conjunction. */
function opening(scene: Scene, from: number, mark: number): number {
  let first = from;
  for (let k = from; k < mark; k += 1) if (at(scene, k)?.text === ';' && scene.depthAt[k] === 0) first = k + 1;
  return at(scene, first)?.pos === 'CCONJ' ? first + 1 : first;
}
