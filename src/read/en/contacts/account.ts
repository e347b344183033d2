/** Makes the account of a contact out of the places that tell of it. */
import {
  type Account,
  bounds,
  type ContactStatus,
  type DateValue,
  type Participant,
  type Place,
  type Span,
  spanOf,
  type Why,
} from '../../../domain/index.js';
import type { Draft, Entity, Mention, Token } from '../../draft.js';
import { publicationDay } from '../mentions/known-holders.js';
import { placeOf } from './circumstances/account-place.js';
import { mentionsOf } from './around.js';
import type { Candidate, Merged, Party } from './candidate.js';
import type { Clauses } from './clause.js';
import type { ForegroundRule } from './circumstances/foreground.js';
import { isToldAsPast } from './circumstances/past-tense.js';
import { type Dated, dateOfContact } from './circumstances/when.js';
import { affiliationName, mentionSpan } from './wording.js';

const sentenceSpan = (clauses: Clauses, trigger: number): Span => {
  const sentence = clauses.sentenceOf(trigger);
  return spanOf(clauses.draft.text, sentence.start, sentence.end);
};

/** Makes the account of one contact: every value with its words, and the rules that gave them. */
export function accountOf(
  clauses: Clauses,
  merged: Merged,
  foreground: ForegroundRule | null,
  ids: Set<string>,
): Account {
  const { draft } = clauses;
  const first = merged.told[0] as Candidate;
  const read = statusOf(merged.told);
  const dated = dateOfContact(clauses, merged, read);
  const isToCome = read === 'held' && liesAhead(draft, dated.date) && !isToldAsPast(clauses, merged);
  const isOver = read === 'planned' && liesBehind(clauses, merged, dated.date);
  const status = isToCome ? 'planned' : isOver ? 'held' : read;
  const place = placeOf(clauses, merged);
  const participants = merged.parties.map((party) => participantOf(draft, party));
  return {
    id: freshId(ids, (clauses.token(first.trigger) as Token).start),
    kind: merged.kind,
    status,
    foreground: foreground !== null && foreground !== 'by-the-way',
    participants,
    date: dated.date,
    place,
    topics: distinct(merged.told.flatMap((told) => told.topics)),
    spans: distinct(merged.told.map((told) => sentenceSpan(clauses, told.trigger))),
    why: whyOf(clauses, merged, { status, isToCome }, foreground, dated, place, participants),
  };
}

/** "Aldane's visit next month will be her first": no verb says that the visit is planned, but its day does. */
function liesAhead(draft: Draft, { edtf }: DateValue): boolean {
  const published = publicationDay(draft);
  const { earliest } = bounds(edtf);
  return published !== null && earliest !== null && earliest > published;
}

const PLANS =
  /\b(?:plan|schedul|propos|postpon|cancel|invit|suppos|intend|offer|agree[ds]?\b|due\b|was to\b|were to\b|expected|slated|set to|upcoming|forthcoming|eve of|ahead of|before|prior|next|future|prepar|forward|would\b(?! follow))/i;

/** "will follow up on Morvic's visit last September": words for what is to come stand before the noun of what is over. */
function liesBehind(clauses: Clauses, { told }: Merged, { edtf, phrase }: DateValue): boolean {
  const published = publicationDay(clauses.draft);
  const { latest } = bounds(edtf);
  if (published === null || latest === null || latest >= published || phrase === null) return false;
  if (!/\b(?:last|ago)\b|\b(?:19|20)\d\d\b/i.test(phrase.text)) return false;
  return told.every(({ trigger, rule }) => {
    const { start, end } = clauses.sentenceOf(trigger);
    return rule.endsWith('-noun') && !PLANS.test(clauses.draft.view.slice(start, end));
  });
}

function freshId(ids: Set<string>, offset: number): string {
  for (let letter = 0; ; letter += 1) {
    const id = `c${offset}${letter === 0 ? '' : String.fromCharCode(97 + letter)}`;
    if (!ids.has(id)) {
      ids.add(id);
      return id;
    }
  }
}

function distinct(spans: readonly Span[]): Span[] {
  const seen = new Map<string, Span>();
  for (const span of spans) seen.set(`${span.start}-${span.end}`, span);
  return [...seen.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** A later word about putting off or calling off outranks the plan; what the first words say stands otherwise. */
function statusOf(told: readonly Candidate[]): ContactStatus {
  for (const status of ['cancelled', 'postponed', 'denied'] as const)
    if (
      told.some(
        (candidate) =>
          candidate.status === status && (!candidate.backward || neverWas(candidate) || told[0]?.status === 'planned'),
      )
    )
      return status;
  return (told[0] as Candidate).status;
}

/** "The meeting did not take place." */
const neverWas = ({ rule, status, kind }: Candidate): boolean =>
  rule === 'event-noun' && status === 'denied' && /^(?:meeting|talks|conference)$/.test(kind);

function participantOf(draft: Draft, party: Party): Participant {
  const entity = draft.entities[party.entity] as Entity;
  const own = mentionsOf(draft, entity).filter(
    (mention) => mention.entity === entity.index && mention.office !== null && !mention.embedded,
  );
  // "her Peruvian counterpart" says less than the office that the text gives elsewhere.
  const isTelling = (mention: Mention) =>
    mention.office !== null &&
    !/\b(?:counterparts?|colleagues?|visitors?|guests?|delegations?)$/i.test(mention.office.title);
  const here = party.mentions.find(isTelling) ?? own.find(isTelling) ?? own[0];
  return {
    name: entity.name,
    type: entity.kind === 'person' ? 'person' : entity.kind === 'organisation' ? 'organisation' : 'delegation',
    role: entity.kind === 'person' ? (here?.office?.title ?? null) : null,
    affiliation: affiliationName(entity.affiliation),
    side: party.side,
    spans: distinct(party.mentions.map((mention) => mentionSpan(draft, mention))),
  };
}

const FOREGROUND_REASONS: Readonly<Record<ForegroundRule | 'told-later', string>> = {
  'told-first': 'It stands in the headline or at the head of the article.',
  'goes-on': 'One of those in the contact that is the news went on to this one.',
  'by-the-way': 'It is told on the way to the news, as a welcome on arrival is.',
  'told-later': 'The article tells of it further down, or only by the way, beside its main news.',
};

function whyOf(
  clauses: Clauses,
  merged: Merged,
  { status, isToCome }: { readonly status: ContactStatus; readonly isToCome: boolean },
  foreground: ForegroundRule | null,
  { date, rule }: Dated,
  place: Place | null,
  participants: readonly Participant[],
): Why[] {
  const { draft } = clauses;
  const first = merged.told[0] as Candidate;
  const trigger = clauses.token(first.trigger) as Token;
  const word = spanOf(draft.text, trigger.start, trigger.end);
  const why: Why[] = [
    { field: 'contact', rule: first.rule, reason: `“${word.text}”: ${first.reason}.`, spans: [word] },
    { field: 'kind', rule: first.rule, reason: `“${word.text}” is read as ${merged.kind}.`, spans: [word] },
    {
      field: 'status',
      rule: `status-${status}`,
      reason: isToCome
        ? 'The day lies after that of publication.'
        : `The verbs around “${word.text}” are read as ${status}.`,
      spans: [sentenceSpan(clauses, first.trigger)],
    },
    {
      field: 'foreground',
      rule: foreground ?? 'told-later',
      reason: FOREGROUND_REASONS[foreground ?? 'told-later'],
      spans: [],
    },
    {
      field: 'participants',
      rule: first.rule,
      reason: 'They are the subject, the object or the named parties of the words that tell of the contact.',
      spans: participants.flatMap((participant) => participant.spans),
    },
    {
      field: 'date',
      rule,
      reason: date.reason,
      spans: date.phrase ? [date.phrase] : [],
    },
  ];
  for (const told of merged.told.filter((one) => one.rule === 'company')) {
    const spans = told.parties.flatMap((party) => party.mentions.map((mention) => mentionSpan(draft, mention)));
    why.push({ field: 'participants', rule: told.rule, reason: 'The words name who else took part.', spans });
  }
  for (const party of merged.parties.filter((one) => one.implied))
    why.push({
      field: 'participants',
      rule: 'party-implied',
      reason: `The words name one side only; ${(draft.entities[party.entity] as Entity).name} is whom the sentence or the article is about.`,
      spans: party.mentions.map((mention) => mentionSpan(draft, mention)),
    });
  const topics = distinct(merged.told.flatMap((told) => told.topics));
  if (topics.length > 0)
    why.push({
      field: 'topics',
      rule: 'topic-phrase',
      reason: 'They stand behind the words for discussing.',
      spans: topics,
    });
  if (place)
    why.push({
      field: 'place',
      rule: 'place-phrase',
      reason: `The place stands beside the words that tell of the contact.`,
      spans: [...place.spans],
    });
  return why;
}
