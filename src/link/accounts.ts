import { type Account, bounds, type Participant, type Reading } from '../domain/index.js';
import { foldText } from './names/fold.js';
import { organisationKey, partiesInWords, partiesOf, partyOf } from './parties.js';
import { type Places, placesOf } from './places.js';

/** One who took part, ready for comparison. */
export type Side = {
  /** The person's id across articles; 'group …' and its name for organisations, delegations and descriptions. */
  readonly label: string;
  readonly isPerson: boolean;
  readonly name: string;
  /** Whom this one acts for, as `partyOf` writes it. */
  readonly parties: ReadonlySet<string>;
};

/** An account with what is needed to compare it. */
export type AccountCard = {
  /** '<article id>#<account id>' */
  readonly id: string;
  readonly article: string;
  readonly account: Account;
  readonly sides: readonly Side[];
  readonly places: Places;
  /** The day of publication, 'YYYY-MM-DD'; null where it is not known to the day. */
  readonly published: string | null;
  readonly topics: ReadonlySet<string>;
};

/** Finds a person's id and parties by the key '<article id>@<index in the reading>'. */
export type PersonFinder = (key: string) => { readonly id: string; readonly parties: ReadonlySet<string> } | undefined;

const TOPIC_WORD_LENGTH = 5;
/** What nearly every readout speaks of: it tells no contact from another. */
const COMMON_TOPICS = new Set(
  (
    'about affairs areas bilateral between challenges common concern concerns cooperation countries current development developments efforts field future global ' +
    'international interest interests issues latest matters military mutual ongoing other peace political recent region regional relation relations relationship ' +
    'security shared situation stability strategic support their topics towards various within world'
  ).split(' '),
);

/** Cards for all accounts of one reading. */
export function cardsOf(reading: Reading, personAt: PersonFinder): readonly AccountCard[] {
  const day = bounds(reading.article.published?.edtf ?? null);
  const published = day.earliest !== null && day.earliest === day.latest ? day.earliest : null;
  return reading.contacts.map((account) => ({
    id: `${reading.article.id}#${account.id}`,
    article: reading.article.id,
    account,
    sides: account.participants.map((participant) => sideOf(reading, participant, personAt)),
    places: placesOf(account.place),
    published,
    topics: topicWords(account),
  }));
}

function topicWords(account: Account): ReadonlySet<string> {
  const words = account.topics.flatMap((topic) => foldText(topic.text).split(' '));
  return new Set(words.filter((word) => word.length >= TOPIC_WORD_LENGTH && !COMMON_TOPICS.has(word)));
}

function sideOf(reading: Reading, participant: Participant, personAt: PersonFinder): Side {
  const index = participant.type === 'person' ? personIndex(reading, participant) : -1;
  const person = index < 0 ? undefined : personAt(`${reading.article.id}@${index}`);
  const stated = partiesOf(participant.affiliation);
  if (person)
    return {
      label: person.id,
      isPerson: true,
      name: participant.name,
      parties: stated.length > 0 ? new Set(stated) : person.parties,
    };
  const own = participant.type === 'organisation' ? [partyOf(participant.name)] : [];
  const inName = partiesInWords(participant.name);
  return {
    label: `group ${organisationKey(participant.name)}`,
    isPerson: participant.type === 'person',
    name: participant.name,
    parties: new Set([...stated, ...(stated.length > 0 || inName.length > 0 ? inName : own)]),
  };
}

/** The reading's person of that name, or the one whose mention is among the participant's words. */
function personIndex(reading: Reading, participant: Participant): number {
  const named = reading.people.findIndex((person) => person.name === participant.name);
  if (named >= 0) return named;
  return reading.people.findIndex((person) =>
    person.mentions.some((mention) =>
      participant.spans.some((span) => mention.start >= span.start && mention.end <= span.end),
    ),
  );
}
