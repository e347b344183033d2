/**
 * What was said at a contact or about it by those who took part, side by side: the renderings of one statement in several articles together.
 * Which words are right is not asked.
 */
import type { ContactStatement, Reading, Rendering, Statement } from '../domain/index.js';
import type { Case, Told } from './case.js';
import { addTo, byText, foldText, oneLine } from './order.js';
import { likenessOf, type Said, stemsOf, weightsOf } from './same-statement.js';

/** The least likeness of two renderings of one statement, and of two that are put into two mouths. */
const LIKE = 0.5;
const LIKE_BY_ANOTHER = 0.85;
/** No two renderings of one group are less alike than this. */
const LEAST = 0.25;
/** A word that more statements have in common tells nothing. */
const MOST_SHARED = 60;

type Placed = Said & { readonly rendering: Rendering; readonly speaker: ContactStatement['speaker'] };

/** The statements of the accounts, those that most articles have first, then in the order of the first article that has them. */
export function statementsOf(accounts: readonly Told[], record: Case): readonly ContactStatement[] {
  const said = accounts.flatMap((told) => saidIn(told, record));
  return grouped(said)
    .map((group) => ({
      speaker: speakerOf(group),
      renderings: group.map(({ rendering }) => rendering),
    }))
    .sort((a, b) => articlesIn(b) - articlesIn(a));
}

const articlesIn = ({ renderings }: ContactStatement): number => new Set(renderings.map((one) => one.account)).size;

/** The one that most renderings name; a named one before an unknown one. */
function speakerOf(group: readonly Placed[]): ContactStatement['speaker'] {
  const count = (entity: string | null): number => group.filter((one) => one.speaker.entity === entity).length;
  const inOrder = group
    .map((one) => one.speaker)
    .toSorted(
      (a, b) =>
        Number(a.entity === null) - Number(b.entity === null) ||
        count(b.entity) - count(a.entity) ||
        byText(a.entity ?? '', b.entity ?? ''),
    );
  return inOrder[0] ?? { entity: null, name: null };
}

/** What the article says was said there, and what those who took part say beside it where this is the only account with them. */
function saidIn(told: Told, record: Case): readonly Placed[] {
  const { reading, account } = told;
  const voices = voicesOf(reading, record);
  return reading.statements.flatMap((statement): readonly Placed[] => {
    const speaker = voices.speakers.get(statement.id) ?? { entity: null, name: null };
    const isThere = statement.account === account.id;
    const isBeside = statement.account === null && voices.onlyAccount.get(speaker.entity ?? '') === account.id;
    if (!isThere && !isBeside) return [];
    const { id, direct, content, speaker: said } = statement;
    const rendering: Rendering = {
      account: told.id,
      statement: id,
      there: isThere,
      direct,
      speaker: said.name === null ? null : oneLine(said.name),
      content,
      ...(statement.decided && { decided: statement.decided }),
    };
    return [{ rendering, speaker, entity: speaker.entity, article: reading.article.id, text: content.text }];
  });
}

function speakerIn(reading: Reading, { speaker }: Statement, record: Case): ContactStatement['speaker'] {
  if (speaker.name === null) return { entity: null, name: null };
  const like = { name: speaker.name, role: null, affiliation: null, side: null, spans: speaker.spans } as const;
  const isPerson = reading.people.some(({ name }) => name === speaker.name);
  const { id, name } = record.entityOf(reading, { ...like, type: isPerson ? 'person' : 'organisation' });
  return { entity: id, name: oneLine(name) };
}

/** Who says what in one article, by the statement's id, and the account of each who took part in one alone. */
type Voices = {
  readonly speakers: ReadonlyMap<string, ContactStatement['speaker']>;
  readonly onlyAccount: ReadonlyMap<string, string | null>;
};

const voicesKnown = new WeakMap<Case, Map<string, Voices>>();

/** Worked out once for an article, however many accounts it has. */
function voicesOf(reading: Reading, record: Case): Voices {
  const ofRecord = voicesKnown.get(record) ?? new Map<string, Voices>();
  voicesKnown.set(record, ofRecord);
  const known = ofRecord.get(reading.article.id);
  if (known) return known;
  const onlyAccount = new Map<string, string | null>();
  for (const account of reading.contacts) {
    const entities = new Set(account.participants.map((participant) => record.entityOf(reading, participant).id));
    for (const entity of entities) onlyAccount.set(entity, onlyAccount.has(entity) ? null : account.id);
  }
  const speakers = new Map(reading.statements.map((one) => [one.id, speakerIn(reading, one, record)]));
  const voices = { speakers, onlyAccount };
  ofRecord.set(reading.article.id, voices);
  return voices;
}

/** Joins what is the same, then the likest first; a group never holds two that are unlike. */
function grouped(said: readonly Placed[]): readonly (readonly Placed[])[] {
  const weights = weightsOf(said);
  const same = [...groupedBy(said, (one) => `${one.entity}|${foldText(one.text)}`).values()];
  const groupOf = new Map(same.map((group) => [group[0], group]));
  for (const { a, b } of likePairs(
    [...groupOf.keys()].filter((one) => one !== undefined),
    weights,
  )) {
    const [left, right] = [groupOf.get(a) ?? [], groupOf.get(b) ?? []];
    if (left === right || !left.every((x) => right.every((y) => likenessOf(x, y, weights) >= LEAST))) continue;
    const whole = [...left, ...right];
    for (const one of whole) groupOf.set(one, whole);
  }
  const inOrder = new Map(said.map((one, at) => [one, at]));
  const at = (one: Placed | undefined): number => (one ? (inOrder.get(one) ?? 0) : 0);
  return [...new Set(groupOf.values())]
    .map((group) => group.toSorted((a, b) => at(a) - at(b)))
    .sort((a, b) => at(a[0]) - at(b[0]));
}

type LikePair = { readonly a: Placed; readonly b: Placed; readonly like: number };

/** Only those that have a rare word in common are held together: a contact that hundreds tell of has thousands of statements. */
function likePairs(said: readonly Placed[], weights: ReadonlyMap<string, number>): readonly LikePair[] {
  const earlier = new Map<string, Placed[]>();
  const pairs = said.flatMap((b): readonly LikePair[] => {
    const stems = [...stemsOf(b)];
    const others = new Set(stems.flatMap((stem) => rare(earlier.get(stem))));
    for (const stem of stems) addTo(earlier, stem, b);
    return [...others].flatMap((a) => {
      if (a.article === b.article) return [];
      const like = likenessOf(a, b, weights);
      return like >= (a.entity === b.entity ? LIKE : LIKE_BY_ANOTHER) ? [{ a, b, like }] : [];
    });
  });
  return pairs.sort((x, y) => y.like - x.like);
}

const rare = (those: readonly Placed[] = []): readonly Placed[] => (those.length <= MOST_SHARED ? those : []);

function groupedBy<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) addTo(groups, keyOf(one), one);
  return groups;
}
