/** Finds the places where an article names a source of its report. Each construct opens with its example. */
import { demonymCountry, outletPhrases } from '../../../knowledge/index.js';
import type { Draft, Token } from '../../draft.js';
import { within } from '../ordered.js';
import { describedOrganisation } from '../statements/described.js';
import { ledSource, outletFrom } from './led.js';

/** A source as named at one place; offsets into the text. */
export type Source = { readonly name: string; readonly start: number; readonly end: number };

const REPORTED = new Set(
  'reported reports said says quoted quotes cited cites revealed reveals wrote writes added noted claimed carried published aired broadcast announced covered'.split(
    ' ',
  ),
);
const LEADS = new Set('told citing by via quoting'.split(' '));
const KINDS =
  /^(?:daily|newspaper|agency|broadcaster|network|channel|magazine|website|site|outlet|weekly|portal|paper|tabloid|station|wire|newswire|programme)$/;
const PAPER = /^(?:statement|release|communique|communiqué|readout|declaration)$/;
const ORGAN = /^(?:media|television|tv|radio|newspapers?|agenc(?:y|ies)|broadcaster)$/;

/** All sources of running text, in text order. */
export function sourcesIn(draft: Draft): Source[] {
  const words = draft.tokens.map((token) => token.text);
  const found: Source[] = [];
  for (const sentence of draft.sentences) {
    if (sentence.role === 'title' || sentence.role === 'caption') continue;
    for (let at = sentence.from; at < sentence.to; at += 1) {
      const one =
        outletAt(draft, words, at, sentence.to) ??
        ledAt(draft, at, sentence.to) ??
        describedBehind(draft, at, sentence.to) ??
        describedAt(draft, at, sentence.to) ??
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

type Hit = { readonly source: Source; readonly last: number } | null;

const word = (draft: Draft, at: number): string => draft.tokens[at]?.lower ?? '';

function hit(draft: Draft, first: number, last: number, name?: string): Hit {
  const start = (draft.tokens[first] as Token).start;
  const end = (draft.tokens[last] as Token).end;
  return {
    source: {
      name:
        name ??
        draft.view
          .slice(start, end)
          .replace(/\s+/g, ' ')
          .replace(/^(?:the|an?)\s+/i, ''),
      start,
      end,
    },
    last,
  };
}

/** 'the Harbour Post reported', 'according to the Harbour Post', 'told the Harbour Post', 'in an interview with the Harbour Post' */
function outletAt(draft: Draft, words: readonly string[], at: number, end: number): Hit {
  const initial =
    /^\p{Lu}/u.test(words[at] ?? '') || (word(draft, at) === 'the' && /^\p{Lu}/u.test(words[at + 1] ?? ''));
  const match = initial ? outletPhrases.match(words, at) : null;
  if (!match || !/^\p{Lu}/u.test(words[at + (match.the ? 1 : 0)] ?? '') || at + match.length > end) return null;
  const first = at + (match.the ? 1 : 0);
  const last = at + match.length - 1;
  if (!isReportedBy(draft, last + 1, end) && !isLedTo(draft, at)) return null;
  return hit(draft, first, last);
}

/** 'Fars News reported', 'AFP, citing officials, said', 'reported the Post' */
function isReportedBy(draft: Draft, after: number, end: number): boolean {
  for (let k = after; k < end && k < after + 3; k += 1) {
    if (REPORTED.has(word(draft, k))) return true;
    if (draft.tokens[k]?.pos !== 'ADV' && draft.tokens[k]?.pos !== 'AUX' && !/^(?:agency|news)$/.test(word(draft, k)))
      return false;
  }
  return false;
}

/** 'according to', 'told', 'citing', 'reported by', 'in remarks to', 'spoke on' before the name, a description of the outlet between. */
function isLedTo(draft: Draft, at: number): boolean {
  let k = at - 1;
  while (k > at - 6 && k >= 0 && describes(draft, k)) k -= 1;
  const lead = word(draft, k);
  if (lead === 'to' && word(draft, k - 1) === 'according') return true;
  if (lead === 'by')
    return /^(?:reported|published|carried|quoted|cited|released|obtained|seen|aired|broadcast|interviewed)$/.test(
      word(draft, k - 1),
    );
  if (LEADS.has(lead)) return true;
  if (lead === 'to') return near(draft, k, /^(?:remarks|interview|statement|comments|spoke|speaking|statements)$/);
  if (lead === 'with') return near(draft, k, /^interview$/);
  if (lead === 'on') return near(draft, k, /^(?:spoke|said|speaking|aired|appearance|appearing)$/);
  return lead === ',' && /^(?:reported|said)$/.test(word(draft, k - 1));
}

const describes = (draft: Draft, k: number): boolean => {
  const token = draft.tokens[k];
  return (
    token !== undefined &&
    (token.pos === 'DET' ||
      token.pos === 'ADJ' ||
      KINDS.test(token.lower) ||
      /^(?:news|media|the|local|state|pan-arab|based|official|semi-official)$/.test(token.lower) ||
      token.lower.endsWith('-based') ||
      (token.pos === 'PROPN' && KINDS.test(word(draft, k + 1))) ||
      (token.pos === 'NOUN' && KINDS.test(word(draft, k + 1))))
  );
};

const near = (draft: Draft, k: number, what: RegExp): boolean =>
  what.test(word(draft, k - 1)) || what.test(word(draft, k - 2));

/** 'citing Meridian News Service', 'reported by the Harbour Monitor'; a name that says it is an outlet's also before 'reported' and behind 'told' */
function ledAt(draft: Draft, at: number, end: number): Hit {
  const led = ledSource(draft, at, end);
  if (led) return hit(draft, led.first, led.last);
  const first = word(draft, at) === 'the' ? at + 1 : at;
  if (!isName(draft, first) || isName(draft, first - 1)) return null;
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
      return KINDS.test(word(draft, k - 1)) && isReportedBy(draft, k + 1, end) ? hit(draft, at, last) : null;
    if (draft.tokens[k]?.pos === 'VERB') return null;
  }
  return null;
}

/** 'the Morvian daily Zarya said', 'told the news agency Zarya': a word says that the name is an outlet's */
function describedAt(draft: Draft, at: number, end: number): Hit {
  if (!KINDS.test(word(draft, at)) || !isName(draft, at + 1) || isPerson(draft, at + 1)) return null;
  let last = at + 1;
  while (last + 1 < end && isName(draft, last + 1)) last += 1;
  return isReportedBy(draft, last + 1, end) || isLedTo(draft, at) ? hit(draft, at + 1, last) : null;
}

/** A name of two words or more that the article knows as a person's. */
const isPerson = (draft: Draft, at: number): boolean =>
  within(draft.mentions, (m) => m.first, at - 6, at + 1).some(
    (m) =>
      m.kind === 'person' && m.last >= at && m.entity !== null && (draft.entities[m.entity]?.name ?? '').includes(' '),
  );

const isName = (draft: Draft, k: number): boolean =>
  /^\p{Lu}/u.test(draft.tokens[k]?.text ?? '') && draft.tokens[k]?.pos !== 'PUNCT' && draft.tokens[k]?.pos !== 'PRON';

/** 'Morvian state media reported', 'according to state television' */
function organAt(draft: Draft, at: number, end: number): Hit {
  const kind = word(draft, at);
  const owned = /^(?:state|state-run|state-owned|semi-official|pro-government)$/.test(kind);
  if (!owned && !(/^(?:local|national|domestic)$/.test(kind) || demonymCountry(draft.tokens[at]?.text ?? '') !== null))
    return null;
  let last = at + 1;
  if (!owned && word(draft, last) !== 'media') return null;
  if (word(draft, last) === 'news' || word(draft, last) === 'run') last += 1;
  if (!ORGAN.test(word(draft, last))) return null;
  while (last + 1 < end && isName(draft, last + 1)) last += 1;
  const first = isName(draft, at - 1) && draft.tokens[at - 1]?.pos !== 'DET' ? at - 1 : at;
  return isReportedBy(draft, last + 1, end) || isLedTo(draft, first) ? hit(draft, first, last) : null;
}

/** 'a statement released by the Front', 'the statement from the Front said', 'according to a Harbour Department news release' */
function paperAt(draft: Draft, at: number, end: number): Hit {
  if (!PAPER.test(word(draft, at))) return null;
  const led = accordingBefore(draft, at);
  const issuer = issuerBehind(draft, at, end);
  if (issuer && (led || isReportedBy(draft, issuer.last + 1, end)))
    return hit(draft, at, issuer.last, `${issuer.name} ${word(draft, at)}`);
  if (!led) return null;
  const first = ownerBefore(draft, at);
  return first < at ? hit(draft, first, at) : null;
}

function accordingBefore(draft: Draft, at: number): boolean {
  for (let k = at - 1; k > at - 8 && k > 0; k -= 1) {
    if (word(draft, k) === 'to' && word(draft, k - 1) === 'according') return true;
    if (draft.tokens[k]?.pos === 'PUNCT' || draft.tokens[k]?.pos === 'VERB') return false;
  }
  return false;
}

/** 'released by the Front', 'from the Front': the issuer's name or, for 'the movement', the name that it stands for. */
function issuerBehind(draft: Draft, at: number, end: number): { readonly name: string; readonly last: number } | null {
  let k = at + 1;
  if (/^(?:released|issued|published|posted|carried)$/.test(word(draft, k))) k += 1;
  if (!/^(?:by|from|of)$/.test(word(draft, k))) return null;
  const mention = within(draft.mentions, (m) => m.first, k + 1, k + 3).find((m) => m.last < end && m.kind !== 'place');
  if (mention) {
    const entity = mention.entity === null ? undefined : draft.entities[mention.entity];
    const name = entity?.name ?? hit(draft, mention.first, mention.last)?.source.name ?? '';
    return mention.kind === 'person' || mention.kind === 'pronoun' ? null : { name, last: mention.last };
  }
  return describedOrganisation(draft, k + 1);
}

/** 'a Harbour Department news release': back to the first capital of the name. */
function ownerBefore(draft: Draft, at: number): number {
  let first = at;
  for (let k = at - 1; k > at - 8; k -= 1) {
    const token = draft.tokens[k];
    if (!token || token.pos === 'DET' || !(isName(draft, k) || /^(?:news|press|['’]s)$/.test(token.lower))) break;
    if (isName(draft, k)) first = k;
  }
  return first;
}

/** 'the Geological Office reported': an organisation that reports, not one that speaks for itself, and no person. */
function agencyAt(draft: Draft, at: number, end: number): Hit {
  if (!/^(?:reported|reports)$/.test(word(draft, at)) || draft.tokens[at]?.pos !== 'VERB' || at + 1 >= end) return null;
  let first = at;
  while (first > 0 && draft.tokens[first - 1]?.sentence === draft.tokens[at]?.sentence && joinsName(draft, first - 1))
    first -= 1;
  while (first < at && !isName(draft, first)) first += 1;
  const single = draft.tokens[first]?.text ?? '';
  const passedOn =
    first > (draft.sentences[draft.tokens[at]?.sentence ?? 0]?.from ?? 0) && /^[,.]$|^that$/.test(word(draft, at + 1));
  const long = at - first > 1 || (at > first && (passedOn || /^\p{Lu}{3,}$/u.test(single)));
  if (
    !long ||
    within(draft.mentions, (m) => m.first, draft.sentences[draft.tokens[at]?.sentence ?? 0]?.from ?? 0, at).some(
      (m) =>
        (m.kind === 'person' || m.kind === 'office' || m.kind === 'place' || m.kind === 'group') && m.last === at - 1,
    )
  )
    return null;
  const found = hit(draft, first, at - 1);
  return found && { source: found.source, last: at };
}

const joinsName = (draft: Draft, k: number): boolean =>
  isName(draft, k) || (/^(?:and|of|for|['’]s)$/.test(word(draft, k)) && isName(draft, k - 1));
