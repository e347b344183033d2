/**
 * The Harbour Post quoted Aldane as saying that the road stays open.
 * Aldane was quoted by the Harbour Post as saying: “The road stays open.”
 * “The road stays open,” the Harbour Post quoted Aldane as saying.
 */
import { firstFrom } from '../ordered.js';
import { behindAdjuncts } from './clause-opening.js';
import { contentEnd } from './extent.js';
import type { Construct, Found, Hunt } from './found.js';
import { contentsOf } from './fragments.js';
import { phraseAfter } from './phrase-after.js';
import { at, isComma, isQuoteMark, lowerAt, type Run, sentenceOf } from './scene.js';
import { subjectBefore } from './subject.js';

const SAYING = new Set(['saying', 'telling', 'stating', 'declaring', 'warning']);

export const quotedAsSaying: Construct = {
  name: 'quoted-as-saying',
  find(hunt) {
    const found: Found[] = [];
    for (let saying = 3; saying < hunt.scene.tokens.length; saying += 1) {
      if (
        !SAYING.has(lowerAt(hunt.scene, saying)) ||
        lowerAt(hunt.scene, saying - 1) !== 'as' ||
        hunt.scene.quotationAt[saying] !== -1
      )
        continue;
      const quoted = quotedBefore(hunt, saying);
      if (quoted === null) continue;
      const subject = speakerAt(hunt, quoted, saying);
      const cue = hunt.bounds.cues.get(saying);
      if (cue) hunt.claimedCues.add(cue);
      if (subject) found.push(...said(hunt, quoted, saying, subject));
    }
    return found;
  },
};

function quotedBefore(hunt: Hunt, saying: number): number | null {
  const { from } = sentenceOf(hunt.scene, saying);
  for (let k = saying - 2; k >= from && k > saying - 16; k -= 1)
    if (/^(?:quoted|cited|quotes|cites|reported|quoting|citing)$/.test(lowerAt(hunt.scene, k))) return k;
  return null;
}

/** 'quoted Aldane as saying': the words between; 'was quoted as saying', 'was quoted by the Post as saying': the subject. */
function speakerAt(hunt: Hunt, quoted: number, saying: number): Run | null {
  const between = quoted + 1 < saying - 1 && lowerAt(hunt.scene, quoted + 1) !== 'by';
  return between ? { first: quoted + 1, last: saying - 2 } : subjectBefore(hunt.scene, quoted);
}

function said(hunt: Hunt, quoted: number, saying: number, subject: Run): Found[] {
  const { scene } = hunt;
  const sentence = sentenceOf(scene, saying);
  const frame = {
    cue: { first: Math.min(quoted, saying), last: saying },
    subject,
    rule: 'quoted-as-saying',
    fragmentsOnly: false,
  };
  let from = behindHearer(hunt, saying);
  while (isComma(at(scene, from)) || at(scene, from)?.text === ':' || lowerAt(scene, from) === 'that') from += 1;
  if (from + 1 >= sentence.to) return quotationBefore(hunt, quoted, frame.cue, subject);
  if (isQuoteMark(at(scene, from))) {
    const index = scene.quotationAt[from + 1] ?? -1;
    const quotation = scene.draft.quotations[index];
    if (!quotation) return [];
    hunt.claimedQuotations.add(index);
    return [
      {
        content: { first: quotation.firstToken, last: quotation.lastToken },
        direct: true,
        cue: frame.cue,
        subject,
        continues: null,
        rule: frame.rule,
      },
    ];
  }
  const last = contentEnd(
    scene,
    hunt.bounds,
    { ...hunt.bounds.cues.get(saying), first: saying, last: saying, use: 'finite' } as Parameters<typeof contentEnd>[2],
    from,
    'clause',
  );
  return last > from ? contentsOf(hunt, { first: from, last }, frame) : [];
}

/** 'saying', 'saying by the Post', 'telling Morvic by telephone that': where what was said begins. */
function behindHearer(hunt: Hunt, saying: number): number {
  const { scene } = hunt;
  const { to } = sentenceOf(scene, saying);
  if (lowerAt(scene, saying + 1) === 'by') return behindAdjuncts(scene, saying + 1, to);
  if (lowerAt(scene, saying) !== 'telling') return saying + 1;
  for (let k = saying + 1; k < to && k < saying + 12; k += 1) if (lowerAt(scene, k) === 'that') return k;
  return phraseAfter(scene, saying + 1, to)?.last ?? saying + 1;
}

function quotationBefore(hunt: Hunt, quoted: number, cue: Run, subject: Run): Found[] {
  const { scene } = hunt;
  const index = firstFrom(scene.draft.quotations, (q) => q.lastToken, quoted) - 1;
  const quotation = scene.draft.quotations[index];
  if (!quotation || sentenceOf(scene, quotation.lastToken).index !== sentenceOf(scene, quoted).index) return [];
  hunt.claimedQuotations.add(index);
  return [
    {
      content: { first: quotation.firstToken, last: quotation.lastToken },
      direct: true,
      cue,
      subject,
      continues: null,
      rule: 'quoted-as-saying',
    },
  ];
}
