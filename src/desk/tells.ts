import { quoteAt, readAlready } from '../decide/index.js';
import {
  type Act,
  CONTACT_KINDS,
  CONTACT_STATUSES,
  type Reading,
  type TextQuote,
  type ToldParticipant,
  Trouble,
} from '../domain/index.js';
import { countryOf } from '../knowledge/index.js';
import type { Found } from '../publish/index.js';
import { ENTITY_ID, type Named, namedAs, namedIn } from './named.js';
import { find, nounOf } from './targets.js';
import { dateOf, FOREGROUNDS, oneOf, placeOf, UNKNOWN } from './words.js';
import type { Desk } from './desk.js';

const FIELDS = ['who', 'status', 'date', 'place', 'topic', 'foreground'] as const;
type Field = (typeof FIELDS)[number];

/** 'date=2031-03-05' */
const FIELD = new RegExp(`^(${FIELDS.join('|')})=(.*)$`, 's');
/** 'Karel Aldane (foreign minister; Norland)' */
const WHO = /^(.+?)\s*(?:\(([^();]*)(?:;([^()]*))?\))?$/s;

/** Whether words of an article and somebody who took part stand behind the article and the kind. */
export function isTelling([, , ...rest]: readonly string[]): boolean {
  return rest.some((arg) => !FIELD.test(arg)) && rest.some((arg) => arg.startsWith('who='));
}

/**
 * A contact that the program did not find in an article: of which kind, in which words, then who took part and what else is known, as FIELD=VALUE. Throws
 * a `Trouble` where the words or the names do not stand in the article, or where the program has found that contact there.
 */
export async function telling(desk: Desk, where: Found, id: string, args: readonly string[]): Promise<Act> {
  if (where.kind !== 'article') throw new Trouble(id, `this is ${nounOf(where)}`, 'Give the id of an article (a…).');
  const reading = (await desk.readings([where.article])).get(where.article);
  if (!reading) throw new Trouble(id, 'its reading is not in the case', "Run 'readout rebuild'.");
  const [kind = '', ...rest] = args;
  const fields = rest.flatMap((arg) => {
    const [, field, value = ''] = FIELD.exec(arg) ?? [];
    return field === undefined ? [] : [{ field: field as Field, value: value.trim() }];
  });
  const sentences = rest.filter((arg) => !FIELD.test(arg));
  const all = (field: Field): readonly string[] => fields.flatMap((one) => (one.field === field ? [one.value] : []));
  const words = sentences.map((sentence) => wordsIn(reading, sentence));
  const near = words[0]?.start ?? 0;
  const act: Extract<Act, { act: 'tells' }> = {
    act: 'tells',
    article: where.article,
    source: reading.article.source,
    words,
    kind: oneOf(CONTACT_KINDS, kind, 'kind'),
    participants: all('who').map((who) => participantOf(desk, reading, who, near)),
    topics: all('topic').map((topic) => wordsIn(reading, topic, near)),
    ...valuesOf(all),
  };
  const read = readAlready(reading, act);
  if (read !== null)
    throw new Trouble(
      `${where.article}#${read}`,
      'the program reads this contact in these words already',
      `'readout decide correct ${where.article}#${read} FIELD VALUE' says what is wrong with it.`,
    );
  return act;
}

function valuesOf(all: (field: Field) => readonly string[]) {
  const last = (field: Field): string | undefined => all(field).at(-1);
  const [date, place] = [last('date') ?? UNKNOWN, last('place') ?? UNKNOWN];
  return {
    status: oneOf(CONTACT_STATUSES, last('status') ?? 'held', 'status'),
    foreground: oneOf(FOREGROUNDS, last('foreground') ?? 'news', 'foreground') === 'news',
    date: dateOf(date),
    place: placeOf(place),
  };
}

/** Whoever the article names so, with the name as the reading has it; else the words of the article, or the person or organisation of that id. */
function participantOf(desk: Desk, reading: Reading, who: string, near: number): ToldParticipant {
  const [, name = who, role, affiliation] = WHO.exec(who) ?? [];
  const said = { role: role?.trim() || null, affiliation: affiliation?.trim() || null, side: null };
  const known = namedIn(reading, name) ?? (ENTITY_ID.test(name) ? namedById(find(desk, name), reading) : null);
  const words = quoteAt(reading.text, name, near) ?? (known && quoteAt(reading.text, known.name, near));
  if (known) return { ...said, ...known, words };
  if (words === null)
    throw new Trouble(
      name,
      `the article ${reading.article.id} has no such name`,
      'Write it as it stands there, or give the id of the person (p…) or organisation (o…).',
    );
  return { ...said, type: countryOf(name) === null ? 'person' : 'organisation', name, words };
}

/** One whom the article does not name has the name of the record. */
function namedById(found: Found, reading: Reading): Named {
  if (found.kind === 'person') return namedAs(found, reading) ?? { type: 'person', name: found.person.name };
  if (found.kind === 'organisation')
    return namedAs(found, reading) ?? { type: 'organisation', name: found.organisation.name };
  throw new Trouble(nounOf(found), 'takes part in no contact', 'Give a name, or the id of a person or organisation.');
}

function wordsIn(reading: Reading, words: string, near = 0): TextQuote {
  const quote = quoteAt(reading.text, words, near);
  if (quote === null)
    throw new Trouble(
      `“${words}”`,
      `these words do not stand in ${reading.article.id}`,
      'Copy them from the article, letter by letter; line breaks make no difference.',
    );
  return quote;
}
