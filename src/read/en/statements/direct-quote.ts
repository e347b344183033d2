/**
 * “We will keep the road open,” Aldane said.
 * Aldane told reporters in Port Sereno: “We will keep the road open.”
 * “The road,” Aldane said, “stays open. We keep it so.”
 */
import { absoluteSubject } from './absolute-subject.js';
import { clauseFloor } from './clause-start.js';
import type { Cue } from './cues.js';
import { isFinite } from './finite.js';
import { type Construct, cuesBetween, type Found, type Hunt } from './found.js';
import { closeOf, endsClause, isNickname, isWhole, openOf, soundsComplete, wordCount } from './quotation-shape.js';
import { at, isComma, isDash, lowerAt, type Run, sentenceOf } from './scene.js';
import { openingSubject, participleSubject, startOfDescription, subjectBefore } from './subject.js';

type Source = {
  readonly cue: Run | null;
  readonly subject: Run | null;
  readonly continues: number | null;
  readonly by: Cue | null;
};

/** Quotations with their speaker: named before them, behind them, or in the sentence before. */
export const directQuote: Construct = {
  name: 'direct-quote',
  find(hunt) {
    const { scene } = hunt;
    const sources = new Map<number, Source>();
    const found: Found[] = [];
    scene.draft.quotations.forEach((quotation, index) => {
      const role = sentenceOf(scene, quotation.firstToken).role;
      if (role === 'title' || role === 'caption' || hunt.claimedQuotations.has(index)) return;
      if (isNickname(hunt, index)) return;
      const source =
        withSubject(sourceBefore(hunt, index), index, sources) ??
        sourceAfter(hunt, index) ??
        introduced(hunt, index) ??
        goingOn(hunt, index, sources) ??
        unsourced(hunt, index);
      if (!source) return;
      sources.set(index, source);
      const post = source.by && hunt.postposed.get(source.by);
      if (post && source.by && source.by.first > quotation.lastToken && endsClause(hunt, index, post.mark)) return;
      hunt.claimedQuotations.add(index);
      if (source.by) hunt.claimedCues.add(source.by);
      found.push({
        content: { first: quotation.firstToken, last: quotation.lastToken },
        direct: true,
        cue: source.cue,
        subject: source.subject,
        continues: source.continues,
        rule: 'direct-quote',
      });
    });
    return found;
  },
};

/** '“…,” Aldane said, adding: “…”': the participle is hers who said what stands before it in the sentence. */
function withSubject(source: Source | null, index: number, sources: ReadonlyMap<number, Source>): Source | null {
  if (!source || source.subject || source.by?.use !== 'participle') return source;
  const before = sources.get(index - 1);
  return before?.by?.sentence === source.by.sentence ? { ...source, subject: before.subject } : source;
}

/** 'Aldane said: “…', 'Aldane told reporters in Paris that “…', and the second half of a broken quotation */
function sourceBefore(hunt: Hunt, index: number): Source | null {
  const { scene } = hunt;
  const open = openOf(hunt, index);
  const floor = sentenceOf(scene, Math.max(open, 0)).from;
  const lead =
    sentenceOf(scene, Math.max(open, 0)).from === open && at(scene, open - 1)?.text === ':'
      ? sentenceOf(scene, open - 1).from
      : floor;
  const cue = cuesBetween(hunt, lead, open).findLast((c) => c.last < open && scene.quotationAt[c.first] === -1);
  if (!cue || !cue.others.some((o) => o.verb.takes.has('quote'))) return null;
  if (!leadsUpTo(hunt, cue, open) || opensClause(hunt, index)) return null;
  const post = hunt.postposed.get(cue);
  if (cue.use === 'impersonal') return { cue, subject: null, continues: null, by: cue };
  const subject = post
    ? post.subject
    : cue.use === 'finite'
      ? (subjectBefore(scene, cue.first) ?? openingSubject(scene, clauseFloor(scene, cue.first), cue.first))
      : (absoluteSubject(scene, cue.first) ??
        participleSubject(scene, clauseFloor(scene, cue.first), cue.first) ??
        mainSubject(hunt, cue, index));
  return { cue: { first: cue.first, last: cueWords(cue) }, subject, continues: null, by: cue };
}

/** 'said that “a bomb” had gone off': the quoted words are the beginning of what was said. */
function opensClause(hunt: Hunt, index: number): boolean {
  const { scene } = hunt;
  const close = closeOf(hunt, index);
  const last = at(scene, scene.draft.quotations[index]?.lastToken ?? 0);
  const next = at(scene, close + 1);
  return (
    !/^[,.?!…—–-]$/.test(last?.text ?? '') &&
    next !== undefined &&
    sentenceOf(scene, close + 1).index === sentenceOf(scene, close).index &&
    /^(?:AUX|VERB|ADP|NOUN|PROPN|SCONJ)$/.test(next.pos) &&
    wordCount(hunt, index) < 12
  );
}

/** 'Saying “the road is open,” Aldane left': behind the quotation. */
function mainSubject(hunt: Hunt, cue: Cue, index: number): Run | null {
  const { scene } = hunt;
  const sentence = sentenceOf(scene, cue.first);
  const next = closeOf(hunt, index) + 1;
  return cue.first === sentence.from && next < sentence.to ? openingSubject(scene, next, sentence.to) : null;
}

const cueWords = (cue: Cue): number => cue.others.find((o) => o.verb.takes.has('quote'))?.last ?? cue.last;

/** True where between the cue and the opening mark there is only a hearer, an adjunct, the inverted subject, a comma, a colon or 'that'. */
function leadsUpTo(hunt: Hunt, cue: Cue, open: number): boolean {
  const { scene } = hunt;
  const from = cueWords(cue) + 1;
  if (from >= open) return true;
  const last = at(scene, open - 1);
  const closes = isComma(last) || last?.text === ':' || last?.lower === 'that' || isDash(last);
  for (let k = from; k < open; k += 1) {
    if (isFinite(scene, k) || at(scene, k)?.text === ';' || scene.quotationAt[k] !== -1) return false;
    if (lowerAt(scene, k) === 'that' && k < open - 1) return false;
  }
  if (closes) return true;
  const post = hunt.postposed.get(cue);
  return post !== undefined && post.subject.first > cue.last && post.subject.last === open - 1;
}

/** '…,” Aldane said', '…,” said Aldane', '…?” he told reporters' */
function sourceAfter(hunt: Hunt, index: number): Source | null {
  const { scene } = hunt;
  const close = closeOf(hunt, index);
  let next = close + 1;
  if (isComma(at(scene, next)) || isDash(at(scene, next))) next += 1;
  const paragraph = sentenceOf(scene, close).paragraph;
  const cue = cuesBetween(hunt, next, next + 24).find(
    (c) => scene.quotationAt[c.first] === -1 && sentenceOf(scene, c.first).paragraph === paragraph,
  );
  const post = cue && hunt.postposed.get(cue);
  if (!cue || !post || !cue.others.some((o) => o.verb.takes.has('quote'))) return null;
  const start = Math.min(startOfDescription(scene, post.subject, next), cue.first);
  if (start !== next && !(start === next + 1 && at(scene, next)?.pos === 'ADV')) return null;
  if (!soundsComplete(hunt, index, close, next, cue)) return null;
  // “… the road.” Aldane said, “It …”: what follows the full stop belongs to the next quotation.
  const ended =
    at(scene, scene.draft.quotations[index]?.lastToken ?? 0)?.text === '.' &&
    sentenceOf(scene, cue.first).index !== sentenceOf(scene, close).index;
  if (ended && /^[,:“"]$/.test(lowerAt(scene, Math.max(cue.last, post.subject.last) + 1))) return null;
  return { cue: { first: cue.first, last: cueWords(cue) }, subject: post.subject, continues: null, by: cue };
}

/** 'Aldane opposed the plan: “…”', 'Bress was frank. “…”' is left to `goingOn`. */
function introduced(hunt: Hunt, index: number): Source | null {
  const { scene } = hunt;
  const open = openOf(hunt, index);
  if (at(scene, open - 1)?.text !== ':' || wordCount(hunt, index) < 4) return null;
  const floor = sentenceOf(scene, open - 1).from;
  const cue =
    cuesBetween(hunt, floor, open).findLast(
      (c) => c.last < open && c.use === 'finite' && !c.verb.takes.has('att') && scene.quotationAt[c.first] === -1,
    ) ?? null;
  const subject = cue
    ? (subjectBefore(scene, cue.first) ?? openingSubject(scene, floor, cue.first))
    : openingSubject(scene, floor, open - 1);
  return subject ? { cue: cue ?? { first: open - 1, last: open - 1 }, subject, continues: null, by: null } : null;
}

/** '…,” he said. “We keep it so.”': the same speech goes on, in the next sentence, or in the next paragraph where the mark was left open. */
function goingOn(hunt: Hunt, index: number, sources: ReadonlyMap<number, Source>): Source | null {
  const { scene } = hunt;
  const before = hunt.scene.draft.quotations[index - 1];
  const source = sources.get(index - 1);
  const open = openOf(hunt, index);
  if (!before || !source || !isWhole(hunt, index)) return null;
  const nextParagraph = sentenceOf(scene, open).paragraph === sentenceOf(scene, before.lastToken).paragraph + 1;
  if (nextParagraph) return before.continues ? { ...source, continues: index - 1, by: null } : null;
  const previous = scene.draft.sentences[sentenceOf(scene, open).index - 1];
  const spoken = source.cue ? sentenceOf(scene, source.cue.first).index : sentenceOf(scene, before.lastToken).index;
  const near =
    previous !== undefined && (spoken >= previous.index || sentenceOf(scene, before.lastToken).index >= previous.index);
  return near && sentenceOf(scene, open).paragraph === sentenceOf(scene, before.lastToken).paragraph
    ? { ...source, continues: index - 1, by: null }
    : null;
}

/** A whole quoted sentence that stands by itself is speech though nobody is named: behind another sentence of its paragraph that one's speaker is meant. */
function unsourced(hunt: Hunt, index: number): Source | null {
  if (!isWhole(hunt, index) || wordCount(hunt, index) < 5) return null;
  return { cue: null, subject: null, continues: -1, by: null };
}
