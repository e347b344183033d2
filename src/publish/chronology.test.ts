import { expect, test } from 'vitest';
import { chronologyOf } from './chronology.js';
import { chronologyJson } from './chronology-json.js';
import { chronologyMarkdown, escapeMarkdown } from './chronology-markdown.js';
import { chronologyText } from './chronology-text.js';
import { aContact, aDate, anAccount, aRecord, READINGS, RECORD, told } from './testing/fixtures.js';

const CHRONOLOGY = chronologyOf(RECORD, READINGS);

test('contacts stand by day, what has no year follows, what has no date is last', () => {
  expect(CHRONOLOGY.sections.map((section) => [section.title, section.entries.map((entry) => entry.id)])).toEqual([
    ['March 2031', ['k-call']],
    ['April 2031', ['k-visit']],
    ['Year unknown', ['k-meeting']],
    ['Date unknown', ['k-denied']],
  ]);
});

test('the same record gives the same chronology, in whatever order its contacts stand', () => {
  const turned = { ...RECORD, contacts: RECORD.contacts.toReversed() };
  expect(chronologyJson(chronologyOf(turned, READINGS))).toBe(chronologyJson(CHRONOLOGY));
});

test('of a year alone, the section follows the months of that year', () => {
  const dates = ['2031', '2031-12-30', '2032-01-02', '2031-01', null, 'XXXX-05'];
  const record = aRecord(dates.map((edtf, index) => aContact(`k${index}`, { date: aDate(edtf) })));
  expect(chronologyOf(record, new Map()).sections.map((section) => section.title)).toEqual([
    'January 2031',
    'December 2031',
    '2031, month unknown',
    'January 2032',
    'Year unknown',
    'Date unknown',
  ]);
});

test('a weekday that cannot be placed is shown as what is known of it', () => {
  const date = aDate(null, { phrase: { start: 0, end: 10, text: 'on Tuesday' } });
  const [section] = chronologyOf(aRecord([aContact('k', { date })]), new Map()).sections;
  expect(section?.entries[0]?.when).toBe('a Tuesday; which one is unknown');
});

test('outlets are counted once each, and copies are not independent', () => {
  expect(CHRONOLOGY.sections[0]?.entries[0]?.reported).toBe('reported by 2 outlets, 1 independent');
  const twice = aContact('k', {
    accounts: [
      told('a1', anAccount(), { outlet: 'Harbour Post' }),
      told('a2', anAccount(), { outlet: 'Harbour Post' }),
    ],
  });
  expect(chronologyOf(aRecord([twice]), new Map()).sections[0]?.entries[0]?.reported).toBe('reported by 1 outlet');
});

test('the whole as text for a terminal', () => {
  expect(chronologyText(CHRONOLOGY)).toBe(`Chronology: 4 contacts from 3 articles of 2 outlets
Read by a program and not checked by a person. Each line says who reports it and shows the words
that it rests on; it does not say that it is true.

MARCH 2031

Tuesday 4 March 2031 (date worked out)  k-call
  Karel Aldane (foreign minister) spoke by phone with Ilse Morvic (Sarvia).
  Place not stated. Reported by 2 outlets, 1 independent.
  Disputed, date: Tuesday 4 March 2031 (Harbour Post) or Wednesday 5 March 2031 (Delta Wire)
    • Harbour Post, “Aldane and Morvic speak of the strait”, published Wednesday 5 March 2031
      news/a1111111111111111.txt
      “PORT SAND, 5 March 2031 (Harbour Post) – Foreign Minister Karel Aldane of Norland spoke by
       phone on Tuesday with Prime Minister Ilse Morvic of Sarvia.”
      Said there:
      - Karel Aldane: “The strait stays open,”
      - Ilse Morvic, in reported speech: her navy would keep its distance
    • Delta Wire, “Phone call on the strait”, copy of Harbour Post, citing Harbour Post
      news/a2222222222222222.txt
      “The Harbour Post reported that Mr. Aldane called Ilse Morvic-Hale on Wednesday about the
       strait.”

APRIL 2031

April 2031 (date stated)  k-visit
  Karel Aldane (foreign minister) is to visit Lowmark, Sarvia (announced).
  Reported by 1 outlet.
    • Harbour Post, “Aldane and Morvic speak of the strait”, published Wednesday 5 March 2031
      news/a1111111111111111.txt
      “Aldane is to visit Lowmark in April.”

YEAR UNKNOWN

22 March, year unknown (date stated)  k-meeting
  Jorun Tase (envoy) met Sarvian delegation in Lowmark, Sarvia.
  Reported by 1 outlet.
  Part of: Karel Aldane (foreign minister) is to visit Lowmark, Sarvia (announced) (k-visit).
    • outlet not named, “Envoys meet”
      news/a3333333333333333.txt
      “Norland's envoy, Jorun Tase, met a Sarvian delegation in Lowmark on 22 March.”

DATE UNKNOWN

Date unknown  k-denied
  Ilse Morvic (Sarvia) is said not to have received Jorun Tase (envoy) (denied).
  Place not stated. Reported by 1 outlet.
    • outlet not named, “Envoys meet”
      news/a3333333333333333.txt
      “Sarvia's ministry denied that Morvic received her.”

LEFT FOR A PERSON TO DECIDE
  ? Are these one meeting? (k-denied, k-meeting)
`);
});

test('a contact whose article is not at hand keeps its line and loses only its quotation', () => {
  const text = chronologyText(chronologyOf(RECORD, new Map()));
  expect(text).toContain('Karel Aldane (foreign minister) spoke by phone with Ilse Morvic');
  expect(text).not.toContain('“PORT SAND');
});

test('a filter is named in the document', () => {
  expect(chronologyText(chronologyOf(RECORD, READINGS, { person: 'Aldane', kind: 'call' }))).toContain(
    'Only: person Aldane and kind call.',
  );
});

test('the Markdown has the same lines, links and quotations', () => {
  const markdown = chronologyMarkdown(CHRONOLOGY);
  expect(markdown).toContain(
    '### Tuesday 4 March 2031 (date worked out)\n\n**Karel Aldane** (foreign minister) spoke by phone with **Ilse Morvic** (Sarvia). Place not stated.',
  );
  expect(markdown).toContain('[“Aldane and Morvic speak of the strait”](<https://harbour.example/strait?a=1&b=2>)');
  expect(markdown).toContain('  > “Aldane is to visit Lowmark in April.”');
  expect(markdown).toContain('- **Disputed**, date: Tuesday 4 March 2031 (Harbour Post) or');
});

test('words of an article are never taken for Markdown', () => {
  expect(escapeMarkdown('<b>*Aldane*</b> [x](javascript:y) `z` http://a.example')).toBe(
    '\\<b\\>\\*Aldane\\*\\</b\\> \\[x\\](javascript:y) \\`z\\` http\\://a.example',
  );
  expect(escapeMarkdown('1. Aldane')).toBe('1\\. Aldane');
  expect(escapeMarkdown('- Aldane')).toBe('\\- Aldane');
});

test('only web addresses become links', () => {
  const reading = [...READINGS.values()][0];
  const dangerous = reading && { ...reading, article: { ...reading.article, url: 'javascript:alert(1)' } };
  const readings = new Map(dangerous ? [[dangerous.article.id, dangerous]] : []);
  const sources = chronologyOf(RECORD, readings).sections.flatMap((section) =>
    section.entries.flatMap((entry) => entry.sources),
  );
  expect(sources.map((source) => source.url)).toEqual(sources.map(() => null));
});

test('what a person decided says so in every document, and what nobody decided says that nobody checked it', () => {
  const mark = {
    field: 'kind',
    value: 'call',
    read: 'meeting',
    act: 'correct',
    decision: 'd1',
    by: 'Bo Lind',
    at: '2031-05-06T07:08:09.000Z',
    why: null,
  } as const;
  const date = { ...mark, field: 'date', value: '2031-03-04', read: '2031-03-04', act: 'confirm' } as const;
  const contact = aContact('k1', {
    kind: 'call',
    decided: [mark, date],
    accounts: [told('a1', anAccount(), { decided: [mark] })],
  });
  const decided = chronologyOf(aRecord([contact]), READINGS);
  for (const document of [chronologyText, chronologyMarkdown, chronologyJson].map((make) =>
    make(decided).replace(/\s+/g, ' '),
  )) {
    expect(document).toContain('Kind, decided by Bo Lind on 2031');
    expect(document).toContain('Misread here: Kind, decided by Bo Lind');
    expect(document).toContain('the program has meeting');
    expect(document).toContain('(date confirmed)'.slice(1, -1));
    expect(document).toContain('nothing else was checked by a person');
  }
  expect(CHRONOLOGY.notice).toContain('not checked by a person');
  expect(CHRONOLOGY.sections.flatMap(({ entries }) => entries).every((entry) => entry.decided.length === 0)).toBe(true);
});

test('what people rejected stands at the end, and is left out of a chronology that is narrowed', () => {
  const what = { act: 'reject', of: [] } as const;
  const decision = { id: 'd1', at: '2031-05-06T07:08:09.000Z', by: 'Bo Lind', why: 'a rehearsal', what };
  const record = { ...RECORD, decisions: [{ decision, state: 'holds', because: '', bearsOn: ['a1#c1'] }] as const };
  expect(chronologyText(chronologyOf(record, READINGS))).toMatch(
    /LEFT OUT BY A PERSON\n {2}- .*is no contact \(d1, Bo Lind, 2031-05-06\); why: a rehearsal\n$/,
  );
  expect(chronologyMarkdown(chronologyOf(record, READINGS))).toContain('## Left out by a person');
  expect(chronologyOf(record, READINGS, { kind: 'call' }).rejected).toEqual([]);
});
