/**
 * According to the ministry, the road stays open.
 * The road stays open, according to a statement by the ministry.
 */
import { trimEnd, contentEnd } from './extent.js';
import { isFinite } from './finite.js';
import { type Construct, cuesBetween, type Found, type Hunt } from './found.js';
import { phraseAfter } from './phrase-after.js';
import { isPersonal } from './phrases.js';
import { at, isComma, isDash, isQuoteMark, lowerAt, type Run, type Scene, sentenceOf } from './scene.js';
import type { Cue } from './cues.js';
import { contentsOf } from './fragments.js';

/** 'according to plan', 'according to schedule' name no source. */
const NO_SOURCE =
  /^(?:plan|plans|schedule|need|needs|taste|size|age|law|protocol|tradition|custom|ability|procedure|procedures|rules|the|which)$/;

/** 'two diplomats familiar with the talks' */
const KNOWS = /^(?:familiar|close|briefed|involved)$/;

export const accordingTo: Construct = {
  name: 'according-to',
  find(hunt) {
    const { scene } = hunt;
    const found: Found[] = [];
    for (let k = 0; k + 2 < scene.tokens.length; k += 1) {
      if (lowerAt(scene, k) !== 'according' || lowerAt(scene, k + 1) !== 'to' || scene.quotationAt[k] !== -1) continue;
      const role = sentenceOf(scene, k).role;
      if (role === 'caption' || role === 'title') continue;
      const source = sourceAfter(scene, k + 2);
      if (!source) continue;
      const content = cueBefore(hunt, k) || toldBefore(hunt, k) ? null : contentAt(hunt, k, source);
      if (content)
        found.push(
          ...contentsOf(hunt, content, {
            cue: { first: k, last: k + 1 },
            subject: source,
            rule: 'according-to',
            fragmentsOnly: false,
          }),
        );
    }
    return found;
  },
};

/** In words. */
const LONGEST_CUE = 12;

/** 'The court ruled, according to the summary, that …': the ruling is the court's. */
const cueBefore = (hunt: Hunt, k: number): boolean =>
  cuesBetween(hunt, k - LONGEST_CUE, k).some(
    (c) => c.last === k - 1 || (c.last === k - 2 && isComma(at(hunt.scene, k - 1))),
  );

/** '“The road is open,” Aldane told his host, according to the office': the words are told already, and are Aldane's. */
const toldBefore = (hunt: Hunt, k: number): boolean => {
  const { from } = sentenceOf(hunt.scene, k);
  return cuesBetween(hunt, from, k).some(
    (cue) =>
      hunt.claimedCues.has(cue) &&
      (hunt.postposed.get(cue)?.mark ?? k) < cue.first &&
      isQuoteMark(at(hunt.scene, hunt.postposed.get(cue)?.mark ?? -1)),
  );
};

/** The words that name the source, a participle with its agent included: 'a statement released by the ministry'. */
function sourceAfter(scene: Scene, start: number): Run | null {
  const end = sentenceOf(scene, start).to;
  const first =
    phraseAfter(scene, start, end) ?? (at(scene, start)?.pos === 'PRON' ? { first: start, last: start } : null);
  if (!first) return null;
  if (first.first === first.last && NO_SOURCE.test(lowerAt(scene, first.first))) return null;
  let last = first.last;
  for (let k = last + 1; k < end; k += 1) {
    const by =
      /^(?:by|from|of)$/.test(lowerAt(scene, k)) ||
      (/^(?:with|to|on|in)$/.test(lowerAt(scene, k)) && KNOWS.test(lowerAt(scene, k - 1))) ||
      (lowerAt(scene, k).endsWith('ed') && lowerAt(scene, k + 1) === 'by');
    if (!by) break;
    const start2 = lowerAt(scene, k + 1) === 'by' ? k + 2 : k + 1;
    const more = phraseAfter(scene, start2, end);
    if (!more) break;
    last = more.last;
    k = last;
  }
  return { first: first.first, last };
}

function contentAt(hunt: Hunt, k: number, source: Run): Run | null {
  // 'He was ill and, according to the ministry, died at home': the second half alone.
  const joint = isComma(at(hunt.scene, k - 1)) ? k - 2 : k - 1;
  if (at(hunt.scene, joint)?.pos === 'CCONJ') return contentAfter(hunt, k, source);
  const before = contentBefore(hunt.scene, k);
  const behind = before && hasFinite(hunt.scene, before) ? null : contentAfter(hunt, k, source);
  return inMiddle(hunt.scene, before, behind, k) ? behind : (before ?? behind);
}

/** The clause before ', according to'; only its last member where no comma divides and it is a participle: ', killing twelve according to'. */
function contentBefore(scene: Scene, k: number): Run | null {
  const sentence = sentenceOf(scene, k);
  if (k - sentence.from < 3) return null;
  let first = sentence.from;
  const divided = isComma(at(scene, k - 1)) || isDash(at(scene, k - 1));
  for (let c = k - 2; c > sentence.from; c -= 1) {
    const behind = at(scene, c + 1);
    if (at(scene, c)?.text === ';') {
      first = c + 1;
      break;
    }
    if (!divided && isComma(at(scene, c)) && behind?.pos === 'VERB' && behind.lower.endsWith('ing')) {
      first = c + 1;
      break;
    }
  }
  const last = trimEnd(scene, first, k - 1);
  return last - first >= 1 ? { first, last } : null;
}

/** 'The talks, according to Aldane, went well': without a verb before it, what was told goes on behind it. */
function inMiddle(scene: Scene, before: Run | null, behind: Run | null, k: number): boolean {
  if (
    !before ||
    !behind ||
    !isComma(at(scene, k - 1)) ||
    /^(?:SCONJ|CCONJ|ADP)$/.test(at(scene, behind.first)?.pos ?? '')
  )
    return false;
  return !hasFinite(scene, before) && hasFinite(scene, behind);
}

const hasFinite = (scene: Scene, run: Run): boolean => {
  for (let k = run.first; k <= run.last; k += 1) if (isFinite(scene, k)) return true;
  return false;
};

function contentAfter(hunt: Hunt, k: number, source: Run): Run | null {
  const { scene } = hunt;
  let first = source.last + 1;
  const end = sentenceOf(scene, k).to;
  if (!(isPersonal(at(scene, first)) && isFinite(scene, first + 1))) {
    while (first < end && !isComma(at(scene, first)) && first < source.last + 12) first += 1;
    first += 1;
  }
  if (first + 1 >= end) return null;
  const cue = { first: k, last: k + 1, use: 'finite' } as Cue;
  const last = contentEnd(scene, hunt.bounds, cue, first, 'clause');
  return last > first ? { first, last } : null;
}
