import type {
  Account,
  Contact,
  ContactKind,
  ContactStatus,
  Participant,
  Reading,
  Span,
  Statement,
} from '../domain/index.js';
import { bareReading } from '../domain/testing.js';
import { compare, type LinkedInput } from './index.js';

/** What one of the article's people says; `at`: at the contact, as the article says. */
export type StatementSketch = {
  readonly by: string | null;
  readonly says: string;
  readonly direct?: boolean;
  readonly at?: boolean;
};

/** An article with one account of the contact that a test is about. `who`: 'Tomas Aldane' for a person, '*Norway' for what is no person. */
export type ArticleSketch = {
  readonly id: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly text?: string;
  readonly boilerplate?: string;
  /** Whom the article cites: where its text says so, else nowhere in particular. */
  readonly cites?: readonly string[];
  readonly statements?: readonly StatementSketch[];
  /** Paragraphs behind the account. */
  readonly after?: string;
  readonly who?: readonly string[];
  readonly roles?: readonly (string | null)[];
  readonly affiliations?: readonly (string | null)[];
  /** Where it is not what `who` shows. */
  readonly types?: readonly (Participant['type'] | null)[];
  readonly kind?: ContactKind;
  readonly status?: ContactStatus;
  readonly date?: string | null;
  /** The words that give the time: 'on Tuesday'. */
  readonly when?: string;
  readonly place?: string;
  readonly country?: string;
  readonly topics?: readonly string[];
};

const PAIR = ['Tomas Aldane', 'Ines Morvic'];

/** Builds a reading whose spans all check: its text is what the test gives, then the words of the account. */
export function articleOf(sketch: ArticleSketch): Reading {
  let text = `${sketch.text ?? ''} `;
  const put = (words: string): Span => {
    const start = text.length;
    text += `${words} `;
    return { start, end: start + words.length, text: words };
  };
  const boilerplate = sketch.boilerplate === undefined ? [] : [put(sketch.boilerplate)];
  const participants = (sketch.who ?? PAIR).map((who, index): Participant => {
    const name = who.replace(/^\*/, '');
    const type = sketch.types?.[index] ?? (who === name ? 'person' : 'organisation');
    return {
      name,
      type,
      role: sketch.roles?.[index] ?? null,
      affiliation: sketch.affiliations?.[index] ?? null,
      side: null,
      spans: [put(name)],
    };
  });
  const account: Account = {
    id: 'c0',
    kind: sketch.kind ?? 'meeting',
    status: sketch.status ?? 'held',
    foreground: true,
    participants,
    date: {
      edtf: sketch.date ?? null,
      how: 'stated',
      phrase: sketch.when === undefined ? null : put(sketch.when),
      anchor: null,
      reason: 'The article says so.',
      alternatives: [],
    },
    place:
      sketch.place === undefined
        ? null
        : { name: sketch.place, country: sketch.country ?? null, how: 'stated', spans: [put(sketch.place)] },
    topics: (sketch.topics ?? []).map(put),
    spans: [],
    why: [],
  };
  const statements = (sketch.statements ?? []).map(({ by, says, direct, at }, index): Statement => {
    return {
      id: `s${index}`,
      speaker: { name: by, spans: [] },
      direct: direct ?? false,
      content: put(says),
      cue: null,
      account: at ? 'c0' : null,
      rule: 'speech-verb',
    };
  });
  if (sketch.after !== undefined) text += `\n\n${sketch.after}`;
  const named = (type: Participant['type']) =>
    participants
      .filter((one) => one.type === type && /\p{Lu}/u.test(one.name))
      .map((one) => ({ name: one.name, mentions: one.spans, offices: [] }));
  const published = sketch.published === undefined ? null : { ...account.date, edtf: sketch.published };
  const outlet = sketch.outlet === undefined ? null : ({ name: sketch.outlet, how: 'given', spans: [] } as const);
  return bareReading(
    text,
    { id: sketch.id, source: `${sketch.id}.txt`, outlet, published },
    {
      boilerplate,
      people: named('person'),
      organisations: named('organisation'),
      contacts: [account],
      statements,
      cites: (sketch.cites ?? []).map((name) => ({ name, spans: spansOf(text, name) })),
    },
  );
}

function spansOf(text: string, words: string): readonly Span[] {
  const start = text.indexOf(words);
  return start < 0 ? [] : [{ start, end: start + words.length, text: words }];
}

/** Links everybody of one name, and all accounts to one contact. */
export function linkedAs(readings: readonly Reading[]): LinkedInput {
  const entities = (
    of: (reading: Reading) => readonly { readonly name: string }[],
    letter: string,
  ): LinkedInput['people'] => {
    const keys = new Map<string, string[]>();
    for (const reading of readings) {
      of(reading).forEach(({ name }, index) =>
        keys.set(name, [...(keys.get(name) ?? []), `${reading.article.id}@${index}`]),
      );
    }
    return [...keys].map(([name, all]) => ({ id: `${letter} ${name}`, name, keys: all }));
  };
  return {
    people: entities((reading) => reading.people, 'p'),
    organisations: entities((reading) => reading.organisations, 'o'),
    contacts: [{ id: 'k1', accounts: readings.map((reading) => `${reading.article.id}#c0`), partOf: null, why: [] }],
    undecided: [],
  };
}

/** The contact that the accounts of all these articles are joined to. */
export function contactOf(...sketches: readonly Omit<ArticleSketch, 'id'>[]): Contact {
  const readings = sketches.map((sketch, index) => articleOf({ ...sketch, id: `a${index + 1}` }));
  const [contact] = compare(readings, linkedAs(readings)).contacts;
  if (!contact) throw new Error('there is one contact');
  return contact;
}
