import type {
  Account,
  ContactKind,
  ContactStatus,
  DateValue,
  Participant,
  Person,
  Reading,
  Span,
} from '../domain/index.js';
import { bareReading } from '../domain/testing.js';

/** An account as a test writes it. `who`: 'Tomas Aldane (president, Norway) + *a Lumen Front delegation (Lumen Front)'; a star marks what is no person, 'the' opens a description of somebody who is not named. */
export type AccountSketch = {
  readonly who: string;
  readonly kind?: ContactKind;
  readonly status?: ContactStatus;
  readonly foreground?: boolean;
  readonly date?: string | null;
  /** The words that give the time: 'on Tuesday'. */
  readonly when?: string;
  readonly place?: string;
  readonly country?: string;
  readonly topics?: readonly string[];
};

export type ReadingSketch = {
  readonly id: string;
  readonly published?: string;
  readonly outlet?: string;
  readonly accounts?: readonly AccountSketch[];
  readonly people?: readonly string[];
  /** Names of those that the article has it from. */
  readonly cites?: readonly string[];
};

/** Described, not named: 'the Norwegian president'. */
const DESCRIPTION = /^the /;
const WHO = /^(\*?)([^(]+?)\s*(?:\((?:(.*),\s*)?([^,)]+)\))?$/;

/** Builds a reading whose spans all check, from the least that a test has to say. People come from `people` and from the accounts. */
export function readingOf(sketch: ReadingSketch): Reading {
  const page = new Page();
  const contacts = (sketch.accounts ?? []).map((account, index) => accountOf(page, account, index));
  const people = new Map<string, Person>();
  for (const who of sketch.people ?? []) addPerson(people, participantOf(page, who));
  for (const one of contacts.flatMap((account) => account.participants))
    if (one.type === 'person' && !DESCRIPTION.test(one.name)) addPerson(people, one);
  const groups = contacts.flatMap((account) => account.participants).filter((one) => one.type !== 'person');
  const outlet = sketch.outlet === undefined ? null : ({ name: sketch.outlet, how: 'given', spans: [] } as const);
  const published = sketch.published === undefined ? null : dateOf(sketch.published, null);
  return bareReading(
    page.text,
    { id: sketch.id, source: `${sketch.id}.txt`, outlet, published },
    {
      people: [...people.values()],
      organisations: [...new Map(groups.map((one) => [one.name, { name: one.name, mentions: one.spans }])).values()],
      contacts,
      cites: (sketch.cites ?? []).map((name) => ({ name, spans: [] })),
    },
  );
}

/** A text that grows by the words that are put on it. */
class Page {
  text = '';

  put(words: string): Span {
    const start = this.text.length;
    this.text += `${words} `;
    return { start, end: start + words.length, text: words };
  }
}

function accountOf(page: Page, sketch: AccountSketch, index: number): Account {
  const telling = page.put(`contact ${index}`);
  const place =
    sketch.place === undefined
      ? null
      : {
          name: sketch.place,
          country: sketch.country ?? null,
          how: 'stated' as const,
          spans: [page.put(sketch.place)],
        };
  return {
    id: `c${index}`,
    kind: sketch.kind ?? 'meeting',
    status: sketch.status ?? 'held',
    foreground: sketch.foreground ?? true,
    participants: sketch.who.split(/\s*\+\s*/).map((who) => participantOf(page, who)),
    date: dateOf(sketch.date ?? null, sketch.when === undefined ? null : page.put(sketch.when)),
    place,
    topics: (sketch.topics ?? []).map((topic) => page.put(topic)),
    spans: [telling],
    why: [],
  };
}

function participantOf(page: Page, who: string): Participant {
  const [, mark, name = who, role, affiliation] = WHO.exec(who.trim()) ?? [];
  const isGroup = mark === '*';
  return {
    name,
    type: isGroup ? 'organisation' : 'person',
    role: role ?? null,
    affiliation: affiliation === undefined || affiliation === '-' ? null : affiliation,
    side: null,
    spans: [page.put(name)],
  };
}

function addPerson(people: Map<string, Person>, { name, role, affiliation, spans }: Participant): void {
  const there = people.get(name) ?? { name, mentions: [], offices: [] };
  const offices =
    role === null ? there.offices : [...there.offices, { title: role, organisation: affiliation, spans: [] }];
  people.set(name, { name, mentions: [...there.mentions, ...spans], offices });
}

function dateOf(edtf: string | null, phrase: Span | null): DateValue {
  return { edtf, how: 'stated', phrase, anchor: null, reason: 'As the article says.', alternatives: [] };
}
