/** Readings and a record made by hand, for the tests of this folder. All people, places, outlets and sentences are invented. */
import type {
  Account,
  Agreement,
  AgreementField,
  Contact,
  DateValue,
  Reading,
  RecordAccount,
  RecordDocument,
  Span,
  Statement,
} from '../../domain/index.js';
import { bareReading } from '../../domain/testing.js';

/** The first place of `words` in `text`. Throws where there is none: the fixture is wrong then. */
export function at(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`no '${words}' in the fixture`);
  return { start, end: start + words.length, text: words };
}

export function aDate(edtf: string | null, more: Partial<DateValue> = {}): DateValue {
  return {
    edtf,
    how: 'stated',
    phrase: null,
    anchor: null,
    reason: 'The words name the day.',
    alternatives: [],
    ...more,
  };
}

export function anAccount(more: Partial<Account> = {}): Account {
  return {
    id: 'c1',
    kind: 'meeting',
    status: 'held',
    foreground: true,
    participants: [],
    date: aDate('2031-03-04'),
    place: null,
    topics: [],
    spans: [],
    why: [],
    ...more,
  };
}

export function aReading(
  id: string,
  text: string,
  more: Partial<Reading> = {},
  article: Partial<Reading['article']> = {},
): Reading {
  return bareReading(text, { id, source: `news/${id}.txt`, ...article }, more);
}

export function aStatement(text: string, words: string, more: Partial<Statement> = {}): Statement {
  const content = at(text, words);
  return {
    id: `s${content.start}`,
    speaker: { name: null, spans: [] },
    direct: true,
    content,
    cue: null,
    account: null,
    rule: 'quotation',
    ...more,
  };
}

const SILENT: Agreement<string> = { state: 'silent', values: [] };

export function anAgreement(more: Partial<Contact['agreement']> = {}): {
  readonly [F in AgreementField]: Agreement<string>;
} {
  return { kind: SILENT, date: SILENT, place: SILENT, participants: SILENT, status: SILENT, topics: SILENT, ...more };
}

/** An account in the record; independent unless `more` says otherwise. */
export function told(article: string, account: Account, more: Partial<RecordAccount> = {}): RecordAccount {
  const source = `news/${article}.txt`;
  return {
    id: `${article}#${account.id}`,
    article,
    source,
    outlet: null,
    account,
    independent: true,
    copyOf: null,
    chain: [],
    ...more,
  };
}

export function aContact(id: string, more: Partial<Contact> = {}): Contact {
  return {
    id,
    kind: 'meeting',
    status: 'held',
    participants: [],
    date: aDate('2031-03-04'),
    place: null,
    accounts: [told('a1000000000000000', anAccount())],
    agreement: anAgreement(),
    statements: [],
    partOf: null,
    why: [],
    ...more,
  };
}

export function aRecord(contacts: readonly Contact[], more: Partial<RecordDocument> = {}): RecordDocument {
  return { format: 'readout.record/1', people: [], organisations: [], contacts, undecided: [], ...more };
}

const HARBOUR = `Aldane and Morvic speak of the strait

PORT SAND, 5 March 2031 (Harbour Post) – Foreign Minister Karel Aldane of Norland spoke by phone on Tuesday with Prime Minister Ilse Morvic of Sarvia. The two spoke for an hour.

"The strait stays open," Aldane told her, according to his office. Morvic said that her navy would keep its distance.

Aldane is to visit Lowmark in April.
`;
const DELTA = `Phone call on the strait

The Harbour Post reported that Mr. Aldane called Ilse Morvic-Hale on Wednesday about the strait.
`;
const COAST = `Envoys meet

Norland's envoy, Jorun Tase, met a Sarvian delegation in Lowmark on 22 March. Sarvia's ministry denied that Morvic received her.
`;

/** Three articles of three outlets; the second is a copy of the first. */
export const HARBOUR_ID = 'a1111111111111111';
export const DELTA_ID = 'a2222222222222222';
export const COAST_ID = 'a3333333333333333';

const aldane = {
  name: 'Karel Aldane',
  type: 'person',
  role: 'foreign minister',
  affiliation: 'NO',
  side: null,
} as const;
const morvic = { name: 'Ilse Morvic', type: 'person', role: null, affiliation: 'Sarvia', side: null } as const;
const tase = { name: 'Jorun Tase', type: 'person', role: 'envoy', affiliation: 'Norland', side: 'guest' } as const;

const call = anAccount({
  id: 'c98',
  kind: 'call',
  participants: [
    { ...aldane, spans: [at(HARBOUR, 'Karel Aldane')] },
    { ...morvic, spans: [at(HARBOUR, 'Ilse Morvic')] },
  ],
  date: aDate('2031-03-04', {
    how: 'inferred',
    phrase: at(HARBOUR, 'on Tuesday'),
    anchor: 'published 2031-03-05',
    reason: 'The last Tuesday before the article was published',
  }),
  topics: [at(HARBOUR, 'the strait')],
  spans: [at(HARBOUR, 'spoke by phone')],
  why: [
    {
      field: 'kind',
      rule: 'phone-verb',
      reason: "'spoke by phone' tells of a call.",
      spans: [at(HARBOUR, 'spoke by phone')],
    },
  ],
});
const visit = anAccount({
  id: 'c310',
  kind: 'visit',
  status: 'planned',
  foreground: false,
  participants: [{ ...aldane, side: 'guest', spans: [at(HARBOUR, 'Aldane is')] }],
  date: aDate('2031-04', { phrase: at(HARBOUR, 'in April') }),
  place: { name: 'Lowmark', country: 'Sarvia', how: 'stated', spans: [at(HARBOUR, 'Lowmark')] },
  spans: [at(HARBOUR, 'is to visit')],
});
const copied = anAccount({
  id: 'c60',
  kind: 'call',
  participants: [
    { ...aldane, name: 'Aldane', role: null, spans: [at(DELTA, 'Aldane')] },
    { ...morvic, name: 'Ilse Morvic-Hale', spans: [at(DELTA, 'Ilse Morvic-Hale')] },
  ],
  date: aDate(null, { phrase: at(DELTA, 'on Wednesday'), reason: 'A weekday without a date of publication.' }),
  spans: [at(DELTA, 'called')],
});
const meeting = anAccount({
  id: 'c42',
  participants: [{ ...tase, spans: [at(COAST, 'Jorun Tase')] }],
  date: aDate('XXXX-03-22', { phrase: at(COAST, 'on 22 March') }),
  place: { name: 'Lowmark', country: 'Sarvia', how: 'stated', spans: [at(COAST, 'Lowmark')] },
  spans: [at(COAST, 'met')],
});
const denied = anAccount({
  id: 'c110',
  kind: 'reception',
  status: 'denied',
  participants: [
    { ...tase, spans: [] },
    { ...morvic, side: 'host', spans: [at(COAST, 'Morvic')] },
  ],
  date: aDate(null, { reason: 'No words give a date.' }),
  spans: [at(COAST, 'denied'), at(COAST, 'received')],
});

export const READINGS: ReadonlyMap<string, Reading> = new Map(
  [
    aReading(
      HARBOUR_ID,
      HARBOUR,
      {
        people: [
          { name: 'Karel Aldane', mentions: [at(HARBOUR, 'Karel Aldane')], offices: [] },
          { name: 'Ilse Morvic', mentions: [at(HARBOUR, 'Ilse Morvic')], offices: [] },
        ],
        contacts: [call, visit],
        statements: [
          aStatement(HARBOUR, 'The strait stays open,', {
            speaker: { name: 'Karel Aldane', spans: [at(HARBOUR, 'Aldane told')] },
            cue: at(HARBOUR, 'told'),
            account: 'c98',
          }),
          aStatement(HARBOUR, 'her navy would keep its distance', {
            speaker: { name: 'Ilse Morvic', spans: [at(HARBOUR, 'Morvic said')] },
            direct: false,
            account: 'c98',
          }),
        ],
      },
      {
        outlet: { name: 'Harbour Post', how: 'stated', spans: [at(HARBOUR, 'Harbour Post')] },
        title: at(HARBOUR, 'Aldane and Morvic speak of the strait'),
        titleText: 'Aldane and Morvic speak of the strait',
        url: 'https://harbour.example/strait?a=1&b=2',
        published: aDate('2031-03-05', { phrase: at(HARBOUR, '5 March 2031'), reason: 'The dateline states it.' }),
      },
    ),
    aReading(
      DELTA_ID,
      DELTA,
      {
        people: [{ name: 'Ilse Morvic-Hale', mentions: [at(DELTA, 'Ilse Morvic-Hale')], offices: [] }],
        contacts: [copied],
        cites: [{ name: 'Harbour Post', spans: [at(DELTA, 'Harbour Post')] }],
      },
      { outlet: { name: 'Delta Wire', how: 'given', spans: [] }, titleText: 'Phone call on the strait' },
    ),
    aReading(COAST_ID, COAST, { contacts: [meeting, denied] }, { titleText: 'Envoys meet' }),
  ].map((reading) => [reading.article.id, reading]),
);

/** A call with a copy and a disputed date, a planned visit, a meeting of unknown year that was a part of it, a denied reception without a date. */
export const RECORD: RecordDocument = aRecord(
  [
    aContact('k-call', {
      kind: 'call',
      participants: [
        { entity: 'p-aldane', name: 'Karel Aldane', role: 'foreign minister' },
        { entity: 'p-morvic', name: 'Ilse Morvic', role: null },
      ],
      date: call.date,
      accounts: [
        told(DELTA_ID, copied, {
          outlet: 'Delta Wire',
          independent: false,
          copyOf: HARBOUR_ID,
          chain: [{ relation: 'copy', name: 'Harbour Post', account: HARBOUR_ID, words: null, share: 0.94 }],
        }),
        told(HARBOUR_ID, call, { outlet: 'Harbour Post' }),
      ],
      agreement: anAgreement({
        kind: { state: 'agreed', values: [{ value: 'call', accounts: [`${HARBOUR_ID}#c98`, `${DELTA_ID}#c60`] }] },
        date: {
          state: 'disputed',
          values: [
            { value: '2031-03-04', accounts: [`${HARBOUR_ID}#c98`] },
            { value: '2031-03-05', accounts: [`${DELTA_ID}#c60`] },
          ],
        },
      }),
      why: ['Both tell of a call between the same two people in one week.'],
    }),
    aContact('k-denied', {
      kind: 'reception',
      status: 'denied',
      participants: [
        { entity: 'p-tase', name: 'Jorun Tase', role: 'envoy' },
        { entity: 'p-morvic', name: 'Ilse Morvic', role: null },
      ],
      date: denied.date,
      accounts: [told(COAST_ID, denied)],
    }),
    aContact('k-meeting', {
      participants: [
        { entity: 'p-tase', name: 'Jorun Tase', role: 'envoy' },
        { entity: 'o-sarvia', name: 'Sarvian delegation', role: null },
      ],
      date: meeting.date,
      place: { name: 'Lowmark', country: 'Sarvia' },
      accounts: [told(COAST_ID, meeting)],
      partOf: 'k-visit',
    }),
    aContact('k-visit', {
      kind: 'visit',
      status: 'planned',
      participants: [{ entity: 'p-aldane', name: 'Karel Aldane', role: 'foreign minister' }],
      date: visit.date,
      place: { name: 'Lowmark', country: 'Sarvia' },
      accounts: [told(HARBOUR_ID, visit, { outlet: 'Harbour Post' })],
    }),
  ],
  {
    people: [
      {
        id: 'p-aldane',
        name: 'Karel Aldane',
        names: [
          { text: 'Karel Aldane', articles: [HARBOUR_ID] },
          { text: 'Aldane', articles: [DELTA_ID, HARBOUR_ID] },
        ],
        offices: [{ title: 'foreign minister', organisation: 'Norland', from: null, to: null, articles: [HARBOUR_ID] }],
        seenAs: [`${HARBOUR_ID}@0`],
      },
      {
        id: 'p-morvic',
        name: 'Ilse Morvic',
        names: [
          { text: 'Ilse Morvic', articles: [HARBOUR_ID] },
          { text: 'Ilse Morvic-Hale', articles: [DELTA_ID] },
        ],
        offices: [],
        seenAs: [`${HARBOUR_ID}@1`, `${DELTA_ID}@0`],
      },
      {
        id: 'p-tase',
        name: 'Jorun Tase',
        names: [{ text: 'Jorun Tase', articles: [COAST_ID] }],
        offices: [],
        seenAs: [],
      },
    ],
    organisations: [
      {
        id: 'o-sarvia',
        name: 'Sarvian delegation',
        names: [{ text: 'Sarvian delegation', articles: [COAST_ID] }],
        seenAs: [],
      },
    ],
    undecided: [
      { a: 'k-denied', b: 'k-meeting', question: 'Are these one meeting?', reasons: ['same envoy', 'one is denied'] },
    ],
  },
);
