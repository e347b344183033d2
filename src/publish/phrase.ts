import type { Contact, ContactKind, ContactStatus, RecordDocument } from '../domain/index.js';
import { oneLine } from './clean.js';
import { countryName, folded, formsById, nameMatches, placeName } from './names.js';

/** A piece of the sentence that tells of a contact, so that a page can set names apart. */
export type PhrasePiece = {
  readonly kind: 'name' | 'role' | 'plain';
  readonly text: string;
  /** Id of the person or organisation that a name stands for; null for other pieces. */
  readonly entity: string | null;
};

export const KIND_NOUNS: { readonly [K in ContactKind]: string } = {
  meeting: 'meeting',
  reception: 'reception',
  visit: 'visit',
  call: 'phone call',
  'video-call': 'video call',
  talks: 'talks',
  conference: 'conference',
  letter: 'letter',
  other: 'contact',
};

/** The state in which a contact is told, in a word or two. */
export const STATUS_WORDS: { readonly [S in ContactStatus]: string } = {
  held: 'told as having taken place',
  planned: 'announced',
  postponed: 'postponed',
  cancelled: 'cancelled',
  denied: 'denied',
  unclear: 'unclear whether it took place',
};

/** What is said of a contact that was not simply told as done; '' for one that was. */
const STATUS_NOTES: { readonly [S in ContactStatus]: string } = {
  held: '',
  planned: 'announced',
  postponed: 'postponed',
  cancelled: 'cancelled',
  denied: 'denied',
  unclear: 'unclear whether it took place',
};

/** `one` and `many` are the past forms for one and for several; `link` stands before the other side, null where there is none to name. */
type Verb = {
  readonly one: string;
  readonly many: string;
  readonly bare: string;
  readonly done: string;
  readonly link: string | null;
};

const verb = (one: string, bare: string, done: string, link: string | null, many = one): Verb => ({
  one,
  many,
  bare,
  done,
  link,
});

const VERBS: { readonly [K in ContactKind]: Verb } = {
  meeting: verb('met', 'meet', 'met', ''),
  reception: verb('received', 'receive', 'received', ''),
  visit: verb('visited', 'visit', 'visited', ''),
  call: verb('spoke by phone', 'speak by phone', 'spoken by phone', 'with'),
  'video-call': verb('spoke by video link', 'speak by video link', 'spoken by video link', 'with'),
  talks: verb('held talks', 'hold talks', 'held talks', 'with'),
  conference: verb('took part in a conference', 'take part in a conference', 'taken part in a conference', 'with'),
  letter: verb(
    'was in contact by letter',
    'be in contact by letter',
    'been in contact by letter',
    'with',
    'were in contact by letter',
  ),
  other: verb('was in contact', 'be in contact', 'been in contact', 'with', 'were in contact'),
};
const JOINT_VISIT = verb('made a visit', 'make a visit', 'made a visit', null);
const UNDIRECTED_VISIT = verb('took part in a visit', 'take part in a visit', 'taken part in a visit', null);
const UNDIRECTED_RECEPTION = verb('met at a reception', 'meet at a reception', 'met at a reception', 'with');

type Actor = {
  readonly entity: string;
  readonly name: string;
  readonly role: string | null;
  readonly side: 'host' | 'guest' | null;
};

/**
 * Tells of a contact in one neutral sentence without a full stop: 'Karel Aldane (foreign minister) met Ilse Morvic in Port Sand'.
 * What was planned, denied or unclear is said so; the date is left out.
 */
export function tellContact(contact: Contact, record: RecordDocument): readonly PhrasePiece[] {
  return tell(contact, actorsOf(contact, formsById(record)));
}

/** As `tellContact` for many contacts of one record: the forms of names are worked out once. */
export function contactTeller(
  record: Pick<RecordDocument, 'people' | 'organisations'>,
): (contact: Contact) => readonly PhrasePiece[] {
  const forms = formsById(record);
  return (contact) => tell(contact, actorsOf(contact, forms));
}

/** The pieces as plain words. */
export function phraseText(pieces: readonly PhrasePiece[]): string {
  return pieces.map((piece) => piece.text).join('');
}

function tell(contact: Contact, actors: readonly Actor[]): readonly PhrasePiece[] {
  const place = contact.place === null ? null : oneLine(placeName(contact.place));
  const note = STATUS_NOTES[contact.status];
  const tail = note === '' ? [] : [plain(` (${note})`)];
  if (actors.length === 0) {
    return [
      plain(`A ${KIND_NOUNS[contact.kind]}${place === null ? '' : ` in ${place}`}; no participant is named`),
      ...tail,
    ];
  }
  return [
    ...(contact.kind === 'visit' ? tellVisit(contact, actors, place) : tellOther(contact, actors, place)),
    ...tail,
  ];
}

/** 'Aldane visited Port Sand, hosted by Morvic'. */
function tellVisit(contact: Contact, actors: readonly Actor[], place: string | null): readonly PhrasePiece[] {
  const hosts = actors.filter((actor) => actor.side === 'host');
  const visitors = actors.filter(
    (actor) => actor.side === 'guest' || (actor.side === null && (hosts.length > 0 || actors.length === 1)),
  );
  if (visitors.length === 0) {
    const to = place === null ? '' : ` to ${place}`;
    return [...named(actors), plain(` ${conjugate(UNDIRECTED_VISIT, contact.status, actors.length)}${to}`)];
  }
  if (place !== null) {
    const hosted = hosts.length === 0 ? [] : [plain(', hosted by '), ...named(hosts)];
    return [
      ...named(visitors),
      plain(` ${conjugate(VERBS.visit, contact.status, visitors.length)} ${place}`),
      ...hosted,
    ];
  }
  if (hosts.length > 0) return sentence(visitors, VERBS.visit, hosts, contact.status);
  return [...named(visitors), plain(` ${conjugate(JOINT_VISIT, contact.status, visitors.length)}`)];
}

function tellOther(contact: Contact, actors: readonly Actor[], place: string | null): readonly PhrasePiece[] {
  const hosts = actors.filter((actor) => actor.side === 'host');
  const guests = actors.filter((actor) => actor.side !== 'host');
  const directed =
    hosts.length > 0 &&
    guests.length > 0 &&
    (contact.kind === 'reception' || guests.every((actor) => actor.side === 'guest'));
  const kindVerb = contact.kind === 'reception' && !directed ? UNDIRECTED_RECEPTION : VERBS[contact.kind];
  const where = place === null ? [] : [plain(` in ${place}`)];
  const [first, second] = actors;
  if (directed) return [...sentence(hosts, kindVerb, guests, contact.status), ...where];
  if (first && second && actors.length === 2)
    return [...sentence([first], kindVerb, [second], contact.status), ...where];
  const alone = actors.length === 1 ? [plain(' (the other side is not named)')] : [];
  return [...named(actors), plain(` ${conjugate(kindVerb, contact.status, actors.length)}`), ...where, ...alone];
}

function sentence(
  subjects: readonly Actor[],
  kindVerb: Verb,
  others: readonly Actor[],
  status: ContactStatus,
): readonly PhrasePiece[] {
  const link = kindVerb.link ? ` ${kindVerb.link} ` : ' ';
  return [...named(subjects), plain(` ${conjugate(kindVerb, status, subjects.length)}${link}`), ...named(others)];
}

function conjugate(kindVerb: Verb, status: ContactStatus, subjects: number): string {
  const many = subjects > 1;
  switch (status) {
    case 'held':
      return many ? kindVerb.many : kindVerb.one;
    case 'planned':
      return `${many ? 'are' : 'is'} to ${kindVerb.bare}`;
    case 'postponed':
    case 'cancelled':
      return `${many ? 'were' : 'was'} to ${kindVerb.bare}`;
    case 'denied':
      return `${many ? 'are' : 'is'} said not to have ${kindVerb.done}`;
    case 'unclear':
      return `may have ${kindVerb.done}`;
  }
}

function named(actors: readonly Actor[]): readonly PhrasePiece[] {
  return actors.flatMap((actor, index) => {
    const joint = index === 0 ? '' : index === actors.length - 1 ? ' and ' : ', ';
    return [
      ...(joint === '' ? [] : [plain(joint)]),
      { kind: 'name' as const, text: oneLine(actor.name), entity: actor.entity },
      ...(actor.role === null ? [] : [{ kind: 'role' as const, text: ` (${oneLine(actor.role)})`, entity: null }]),
    ];
  });
}

function plain(text: string): PhrasePiece {
  return { kind: 'plain', text, entity: null };
}

/** Side, and for want of a role the affiliation, come from the accounts; where accounts differ on the side, none is taken. */
function actorsOf(contact: Contact, forms: ReadonlyMap<string, readonly string[]>): readonly Actor[] {
  return contact.participants.map(({ entity, name, role }) => {
    const keys = new Set([name, ...(forms.get(entity) ?? [])].map(folded));
    const mentions = contact.accounts.flatMap(({ account }) =>
      account.participants.filter((p) => keys.has(folded(p.name))),
    );
    const sides = new Set(mentions.flatMap(({ side }) => (side === null ? [] : [side])));
    const affiliation = mentions.find((mention) => mention.affiliation !== null)?.affiliation ?? null;
    const told = role ?? (affiliation === null ? null : countryName(affiliation));
    const isNew = told !== null && !nameMatches(told, name) && !keys.has(folded(told));
    return { entity, name, role: isNew ? told : null, side: sides.size === 1 ? ([...sides][0] ?? null) : null };
  });
}
