/** Finds the places where an article names a source of its report. Each construct opens with its example. */
import { demonymCountry, outletPhrases, type Word } from '../../../knowledge/index.js';
import type { Draft } from '../../draft.js';
import { within } from '../ordered.js';
import { opensWithCapital } from '../words.js';
import { ledSource, outletFrom } from './led.js';
import { agencyAt, paperAt } from './papers.js';
import { type Hit, hit, isLedTo, isName, isReportedBy, KINDS, type Source, word } from './words.js';

const ORGAN = /^(?:media|television|tv|radio|newspapers?|agenc(?:y|ies)|broadcaster)$/;

const OWNED = new Set(['state', 'state-run', 'state-owned', 'semi-official', 'pro-government']);
const NATIONAL = new Set(['local', 'national', 'domestic']);

/** All sources of running text, in text order. */
export function sourcesIn(draft: Draft): Source[] {
  const words = draft.tokens.map((token) => token.word);
  const found: Source[] = [];
  for (const sentence of draft.sentences) {
    if (sentence.role === 'title' || sentence.role === 'caption') continue;
    for (let at = sentence.from; at < sentence.to; at += 1) {
      const one =
        outletAt(draft, words, at, sentence.to) ??
        ledAt(draft, at, sentence.to) ??
        describedBehind(draft, at, sentence.to) ??
        describedAt(draft, at, sentence.to) ??
        namedBefore(draft, at, sentence.from, sentence.to) ??
        organAt(draft, at, sentence.to) ??
        paperAt(draft, at, sentence.to) ??
        agencyAt(draft, at, sentence.to);
      if (!one) continue;
      found.push(one.source);
      at = one.last;
    }
  }
  return found;
}

/** 'the Harbour Post reported', 'according to the Harbour Post', 'told the Harbour Post', 'in an interview with the Harbour Post' */
function outletAt(draft: Draft, words: readonly Word[], at: number, end: number): Hit {
  const initial =
    opensWithCapital(words[at]?.text ?? '') ||
    (word(draft, at) === 'the' && opensWithCapital(words[at + 1]?.text ?? ''));
  const match = initial ? outletPhrases.match(words, at) : null;
  if (!match || !opensWithCapital(words[at + (match.the ? 1 : 0)]?.text ?? '') || at + match.length > end) return null;
  const first = at + (match.the ? 1 : 0);
  const last = at + match.length - 1;
  // 'released by the National Statistics Office' is no daily.
  const longer = isName(draft, last + 1) || (isName(draft, first - 1) && draft.tokens[first - 1]?.pos === 'PROPN');
  if (longer && first === last && COMMON.has(word(draft, last))) return null;
  if (!isReportedBy(draft, last + 1, end) && !isLedTo(draft, at)) return null;
  return hit(draft, first, last);
}

/** Names of outlets that are words of bodies, too. */
const COMMON = new Set(
  'national nation times guardian independent post sun mail star standard observer express mirror telegraph citizen monitor daily vanguard hill wire globe age australian herald economist union republic'.split(
    ' ',
  ),
);

/** 'citing Meridian News Service', 'reported by the Harbour Monitor'; a name that says it is an outlet's also before 'reported' and behind 'told' */
function ledAt(draft: Draft, at: number, end: number): Hit {
  const led = ledSource(draft, at, end);
  if (led) return hit(draft, led.first, led.last);
  const first = word(draft, at) === 'the' ? at + 1 : at;
  if (!isName(draft, first) || (isName(draft, first - 1) && draft.tokens[first - 1]?.pos !== 'DET')) return null;
  const named = outletFrom(draft, first, end);
  const told = named && (isReportedBy(draft, named.last + 1, end) || isLedTo(draft, at));
  return told ? hit(draft, named.first, named.last) : null;
}

/** 'Zarya, a Morvian daily, said' */
function describedBehind(draft: Draft, at: number, end: number): Hit {
  if (!isName(draft, at) || (at > 0 && isName(draft, at - 1))) return null;
  let last = at;
  while (last + 1 < end && isName(draft, last + 1)) last += 1;
  if (word(draft, last + 1) !== ',' || !/^(?:an?|the)$/.test(word(draft, last + 2))) return null;
  for (let k = last + 3; k < end && k < last + 9; k += 1) {
    if (word(draft, k) === ',')
      return KINDS.has(word(draft, k - 1)) && isReportedBy(draft, k + 1, end) ? hit(draft, at, last) : null;
    if (draft.tokens[k]?.pos === 'VERB') return null;
  }
  return null;
}

/** 'the Morvian daily Zarya said', 'told the news agency Zarya': a word says that the name is an outlet's */
function describedAt(draft: Draft, at: number, end: number): Hit {
  if (!KINDS.has(word(draft, at)) || !isName(draft, at + 1)) return null;
  if (isPerson(draft, at + 1) && !/^(?:al|el|an|le|la|der|die|das|il)$/.test(word(draft, at + 1))) return null;
  let last = at + 1;
  while (last + 1 < end && isName(draft, last + 1)) last += 1;
  return isReportedBy(draft, last + 1, end) || isLedTo(draft, at) ? hit(draft, at + 1, last) : null;
}

/** 'the Zemlya news agency quoted', 'told the Front's Al-Noor television': the word for an outlet behind its name */
function namedBefore(draft: Draft, at: number, from: number, end: number): Hit {
  if (!KINDS.has(draft.tokens[at]?.text ?? '') && !/^(?:television|TV|radio)$/.test(draft.tokens[at]?.text ?? ''))
    return null;
  let first = /^(?:news|television|tv|radio)$/.test(word(draft, at - 1)) ? at - 1 : at;
  const kind = first;
  while (first > from && isName(draft, first - 1) && draft.tokens[first - 1]?.pos !== 'DET') first -= 1;
  if (first === kind || OWNED.has(word(draft, first)) || isPerson(draft, first)) return null;
  if (within(draft.mentions, (m) => m.first, first, kind).some((m) => m.kind === 'place' && m.last === kind - 1))
    return null;
  // 'told Morvian television': whose it is, and no name.
  const last = demonymCountry(draft.tokens[kind - 1]?.text ?? '') === null ? kind - 1 : at;
  const named = isReportedBy(draft, at + 1, end) || isLedTo(draft, first) ? hit(draft, first, last) : null;
  return named && { source: named.source, last: at };
}

/** A name of two words or more that the article knows as a person's. */
const isPerson = (draft: Draft, at: number): boolean =>
  within(draft.mentions, (m) => m.first, at - 6, at + 1).some(
    (m) =>
      m.kind === 'person' && m.last >= at && m.entity !== null && (draft.entities[m.entity]?.name ?? '').includes(' '),
  );

/** 'Morvian state media reported', 'according to state television' */
function organAt(draft: Draft, at: number, end: number): Hit {
  const kind = word(draft, at);
  const owned = OWNED.has(kind);
  let last = at + 1;
  if (!owned && word(draft, last) !== 'media') return null;
  if (!owned && !(NATIONAL.has(kind) || demonymCountry(draft.tokens[at]?.text ?? '') !== null)) return null;
  if (word(draft, last) === 'news' || word(draft, last) === 'run') last += 1;
  if (!ORGAN.test(word(draft, last))) return null;
  while (last + 1 < end && isName(draft, last + 1)) last += 1;
  const first = isName(draft, at - 1) && draft.tokens[at - 1]?.pos !== 'DET' ? at - 1 : at;
  return isReportedBy(draft, last + 1, end) || isLedTo(draft, first) ? hit(draft, first, last) : null;
}
