import type { Account, Act, Decision, Participant, Place, Reading, Span, Why } from '../domain/index.js';
import { spansOf } from './quote.js';
import { decidedWords, foldName } from './words.js';

/** What a person found in an article, where the program found no contact. */
export type Telling = Extract<Act, { act: 'tells' }>;

/** The rule of every value of an account that a person found. */
const TOLD_RULE = 'decided';

/** The id of the account that a decision makes: its telling word as it was, and the decision. */
export function toldId(decision: Pick<Decision, 'id'>, { words }: Telling): string {
  return `c${words[0]?.start ?? 0}-${decision.id}`;
}

/** Gives a reading with the contacts that people found in its article; itself where they found none. One whose words are gone is left out. */
export function tellings(log: readonly Decision[]): (reading: Reading) => Reading {
  const byArticle = new Map<string, Decision[]>();
  for (const decision of log) {
    if (decision.what.act !== 'tells') continue;
    const there = byArticle.get(decision.what.article);
    if (there) there.push(decision);
    else byArticle.set(decision.what.article, [decision]);
  }
  return (reading) => (byArticle.get(reading.article.id) ?? []).reduce(withTelling, reading);
}

function withTelling(reading: Reading, decision: Decision): Reading {
  if (decision.what.act !== 'tells') return reading;
  const spans = spansOf(reading.text, decision.what.words);
  if (spans.length === 0) return reading;
  const account = accountOf(reading.text, decision, decision.what, spans);
  return withNamed({ ...reading, contacts: [...reading.contacts, account] }, account.participants);
}

function accountOf(text: string, decision: Decision, what: Telling, spans: readonly Span[]): Account {
  const reason = `${decidedWords(decision)}.`;
  const why = (field: Why['field'], words: readonly Span[] = []): Why => ({
    field,
    rule: TOLD_RULE,
    reason,
    spans: words,
  });
  const place = what.place && placeIn(text, what.place, spans[0]?.start ?? 0);
  return {
    id: toldId(decision, what),
    kind: what.kind,
    status: what.status,
    foreground: what.foreground,
    participants: what.participants.map(
      ({ words, ...one }): Participant => ({
        ...one,
        spans: words === null ? [] : spansOf(text, [words]),
      }),
    ),
    date: { edtf: what.date, how: 'given', phrase: null, anchor: null, reason, alternatives: [] },
    place,
    topics: spansOf(text, what.topics),
    spans,
    why: [
      why('contact', spans),
      why('kind'),
      why('status'),
      why('foreground'),
      why('participants'),
      ...(what.date === null ? [] : [why('date')]),
      ...(place === null ? [] : [why('place')]),
    ],
  };
}

/** A place that a person named, with the words nearest to those that tell of the contact where they stand in the article. */
function placeIn(text: string, place: { readonly name: string; readonly country: string | null }, near: number): Place {
  const spans = spansOf(text, [{ exact: place.name, prefix: '', suffix: '', start: near }]);
  return { ...place, how: 'given', spans };
}

/** The reading with those whom it does not know yet behind those whom it knows, so that they are linked across articles like all others. */
export function withNamed(reading: Reading, participants: readonly Participant[]): Reading {
  const isKnown = ({ name }: Participant, all: readonly { readonly name: string }[]): boolean =>
    all.some((one) => foldName(one.name) === foldName(name));
  const people = participants.filter((one) => one.type === 'person' && !isKnown(one, reading.people));
  const bodies = participants.filter((one) => one.type === 'organisation' && !isKnown(one, reading.organisations));
  if (people.length === 0 && bodies.length === 0) return reading;
  const officeOf = ({ role, affiliation }: Participant) =>
    role === null ? [] : [{ title: role, organisation: affiliation, spans: [] }];
  return {
    ...reading,
    people: [
      ...reading.people,
      ...people.map((one) => ({ name: one.name, mentions: one.spans, offices: officeOf(one) })),
    ],
    organisations: [...reading.organisations, ...bodies.map((one) => ({ name: one.name, mentions: one.spans }))],
  };
}
