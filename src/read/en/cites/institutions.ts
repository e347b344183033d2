/**
 * The harbour opens in May, the Foreign Ministry said.
 * According to a statement of the port's press office, nobody was hurt.
 * Ministries, press services and papers that are given as the source of what the article tells. People who speak are none.
 */
import type { Span, Statement } from '../../../domain/index.js';
import type { Draft } from '../../draft.js';
import type { Source } from './words.js';

/** Cues that pass on news; a ministry that condemns or urges speaks for itself. */
const TOLD = /^(?:said|says|say|stated|reported|reports|reads|read|announced|told|wrote|added|noted|according to)$/i;
const BODY = /^(?:ministry|department|secretariat|embassy|consulate|directorate)$/;
/** Seats of heads of state and government, whose offices tell the press. */
const SEAT =
  /^(?:kremlin|élysée|elysée|elysee|white house|downing street|blue house|matignon|quirinale|.+ presidency|.* palace|prime minister['’]s office|royal court)$/;
const SERVICE = /^(?:press|media|information|news) (?:service|office|department|centre|center|wing|bureau)$/;
const PAPER =
  /^(?:statement|release|communiqué|communique|readout|declaration|post|tweet|message|bulletin|circular|report|memo|memorandum)$/;
/** Say nothing of whose paper it is. */
const VAGUE =
  /^(?:new|recent|separate|written|later|same|short|brief|lengthy|strongly|worded|strongly-worded|the|this)$/;
/** '… said in a report last month' */
const IN_PAPER =
  /^ (?:on \w+ )?in (?:an?|its|the) (?:\w+ )?(?:report|statement|release|readout|communiqué|communique|survey|study)(?!\p{L})/u;
/** 'her office said in a readout': a paper that the press is given, of an office that is only described. */
const RELEASED =
  /^ (?:on \w+ )?in (?:an?|its|the) (readout|press release|press statement|news release|communiqu[ée])(?!\p{L})/u;
const OFFICE = /^(?:his|her|its|their|the) (?:\p{L}+ )?(?:office|ministry|department|embassy)$/iu;
/** 'a statement released by the ministry': nobody knows which; 'from his office' tells. */
const UNNAMED = /(?:by|from|of) (?:the|an?|his|her|its|their) (?!office$)\p{L}+$/u;
const PREPOSITION = /^(?:of|in|for|from|by|to|on|at|issued|released|published|posted|carried|sent|signed|read)$/;
const PERSON = /^(?:spokes\w+|official|officials|minister|secretary|ambassador)$/;
/** 'a source within the central' ministry: a person, whom nobody names. */
const SOMEBODY_IN =
  /\b(?:sources?|insiders?|employees?|somebody|someone|people) (?:within|inside|in|at|from|close to) (?:the )?(?:\p{L}+ )?$/iu;
const AGENCY = /\b(?:agency|fund|organi[sz]ation|service|bank|observatory)\b/i;

/** The institutions and papers that statements are ascribed to, in text order. */
export function institutionsIn(draft: Draft): Source[] {
  const organisations = new Set(draft.entities.flatMap((one) => (one.kind === 'organisation' ? [one.name] : [])));
  return [...draft.statements.flatMap((one) => sourceOf(draft, one, organisations) ?? []), ...jointPapers(draft)];
}

/** 'In a joint communiqué issued after the talks, the two sides …' */
function jointPapers(draft: Draft): Source[] {
  if (!draft.view.includes('joint ')) return [];
  return [
    ...draft.view.matchAll(
      /\bin (?:a|the|their) (joint (?:communiqué|communique|statement|declaration|press release))(?!\p{L})/giu,
    ),
  ].map((match) => {
    const start = match.index + match[0].length - (match[1] ?? '').length;
    return { name: match[1] ?? '', start, end: match.index + match[0].length };
  });
}

function sourceOf(draft: Draft, { speaker, cue, rule }: Statement, organisations: ReadonlySet<string>): Source | null {
  if (!cue || !TOLD.test(cue.text.replace(/\s+/g, ' '))) return null;
  for (const span of speaker.spans) {
    if (SOMEBODY_IN.test(draft.view.slice(Math.max(0, span.start - 48), span.start))) continue;
    const cited = shortBehind(draft, span) ?? citedAs(span.text, rule);
    if (cited) return { name: cited, start: span.start, end: span.end };
  }
  const [span] = speaker.spans;

  const behind = draft.view.slice(cue.end, cue.end + 60);
  const released = OFFICE.test(span?.text ?? '') ? RELEASED.exec(behind) : null;
  if (released) {
    const start = cue.end + released[0].length - (released[1] ?? '').length;
    return { name: released[1] ?? '', start, end: cue.end + released[0].length };
  }
  const paper = IN_PAPER.test(behind);
  return speaker.name !== null && organisations.has(speaker.name) && span && paper
    ? { name: speaker.name, start: span.start, end: span.end }
    : null;
}

/** 'the migration agency, TMO': known by its letters. */
function shortBehind(draft: Draft, span: Span): string | null {
  const short = AGENCY.test(span.text)
    ? /^, (\p{Lu}{2,})(?!\p{L})/u.exec(draft.view.slice(span.end, span.end + 12))
    : null;
  return short?.[1] ?? null;
}

/** The source that a speaker's words name; null where they name none. */
function citedAs(text: string, rule: string): string | null {
  const name = text.replace(/\s+/g, ' ').replace(/^(?:the|an?)\s+/i, '');
  const words = name
    .toLowerCase()
    .replace(/\s*\(.*$/, '')
    .split(' ');
  return isBody(words) ||
    isPaper(words) ||
    SEAT.test(words.join(' ')) ||
    name === 'Presidency' ||
    (rule === 'according-to' && isAgency(name, words))
    ? name
    : null;
}

/** The words up to the first preposition. */
function headOf(words: readonly string[]): readonly string[] {
  const end = words.findIndex((word, i) => i > 0 && PREPOSITION.test(word));
  return words.slice(0, end < 0 ? words.length : end);
}

/** Takes words in lower case. 'Foreign Ministry', 'ministry of trade', 'cabinet's press service', 'Foreign Ministry sources'; 'the ministry' alone is one named before. */
export function isBody(words: readonly string[]): boolean {
  const head = headOf(words);
  if (words.length < 2 || words.some((word) => PERSON.test(word))) return false;
  const last = head.at(-1) ?? '';
  const two = head.slice(-2).join(' ');
  return BODY.test(last) || SERVICE.test(two) || (/^(?:sources|source)$/.test(last) && BODY.test(head.at(-2) ?? ''));
}

/** 'statement by the guard', 'joint communiqué', 'press release'; not 'the statement', which repeats another. */
function isPaper(words: readonly string[]): boolean {
  const head = headOf(words);
  if (!PAPER.test(head.at(-1) ?? '')) return false;
  if (UNNAMED.test(words.join(' '))) return false;
  return words.length > head.length ? head.at(-1) !== 'report' : head.slice(0, -1).some((word) => !VAGUE.test(word));
}

/** Behind 'according to' also an office that has a name, and an agency. */
function isAgency(name: string, words: readonly string[]): boolean {
  if (!/\p{Lu}/u.test(name) || words.length < 2) return false;
  return words[0] === 'office' || AGENCY.test(name);
}
