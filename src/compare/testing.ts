import type { Account, ContactKind, ContactStatus, Participant, Reading, Span } from '../domain/index.js';
import { bareReading } from '../domain/testing.js';

/** An article with one account of the contact that a test is about. `who`: 'Tomas Aldane' for a person, '*Norway' for what is no person. */
export type ArticleSketch = {
  readonly id: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly text?: string;
  readonly boilerplate?: string;
  readonly cites?: readonly string[];
  readonly who?: readonly string[];
  readonly roles?: readonly (string | null)[];
  readonly affiliations?: readonly (string | null)[];
  /** Where it is not what `who` shows. */
  readonly types?: readonly (Participant['type'] | null)[];
  readonly kind?: ContactKind;
  readonly status?: ContactStatus;
  readonly date?: string | null;
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
      phrase: null,
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
      cites: (sketch.cites ?? []).map((name) => ({ name, spans: [] })),
    },
  );
}
