/** Holds the contacts of a reading against a case's lines 'kind | status | participants | date | place | foreground'. */
import type { Account, Participant, Reading } from '../domain/index.js';
import { holdsWords, sameName, wordsOfName } from './cases-words.js';

type Expected = {
  readonly line: string;
  /** May be there or not. */
  readonly optional: boolean;
  readonly kinds: readonly string[];
  readonly statuses: readonly string[];
  /** '*' among them: others may take part as well. */
  readonly participants: readonly string[];
  readonly dates: readonly string[];
  readonly places: readonly string[];
  readonly foreground: string;
};

/** Plain sentences on every contact that is missing, wrong or too many; none where all is as expected. */
export function contactTroubles(reading: Reading, lines: readonly string[]): string[] {
  const expected = lines.filter((line) => line !== 'none').map(expectedOf);
  const left = [...reading.contacts];
  const troubles: string[] = [];
  for (const one of expected.sort((a, b) => Number(a.optional) - Number(b.optional))) {
    const at = left.findIndex((account) => fits(reading, account, one));
    if (at >= 0) left.splice(at, 1);
    else if (!one.optional) troubles.push(`not found: ${one.line}`);
  }
  return [...troubles, ...left.map((account) => `not expected: ${inWords(account)}`)];
}

function expectedOf(line: string): Expected {
  const optional = line.startsWith('maybe ');
  const [kind, status, participants, date, place, foreground] = (optional ? line.slice(6) : line)
    .split('|')
    .map((part) => part.trim());
  if (!kind || !status || !participants || !date || !place)
    throw new Error(`“${line}” lacks one of kind | status | participants | date | place`);
  const parts = participants.split(';').map((name) => name.trim());
  return {
    line,
    optional,
    kinds: choices(kind),
    statuses: choices(status),
    participants: parts,
    dates: choices(date),
    places: choices(place),
    foreground: foreground ?? '*',
  };
}

const choices = (cell: string): string[] => cell.split(' or ').map((choice) => choice.trim());
const allows = (cell: readonly string[], value: string): boolean => cell.includes('*') || cell.includes(value);

function fits(reading: Reading, account: Account, one: Expected): boolean {
  return (
    allows(one.kinds, account.kind) &&
    allows(one.statuses, account.status) &&
    allows(one.dates, account.date.edtf ?? '-') &&
    one.places.some((place) => isPlace(account, place)) &&
    (one.foreground === '*' || one.foreground === (account.foreground ? 'foreground' : 'background')) &&
    areParticipants(reading, account.participants, one.participants)
  );
}

function areParticipants(reading: Reading, found: readonly Participant[], expected: readonly string[]): boolean {
  const left = [...found];
  for (const name of expected) {
    if (name === '*') continue;
    const at = left.findIndex((participant) =>
      name.split(' or ').some((form) => isParticipant(reading, participant, form)),
    );
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return left.length === 0 || expected.includes('*');
}

/** A named person by the whole name; a description, delegation or organisation by the words that the case gives. */
function isParticipant(reading: Reading, participant: Participant, name: string): boolean {
  if (reading.people.some((person) => person.name === participant.name)) return sameName(participant.name, name);
  return [participant.name, ...participant.spans.map((span) => span.text)].some((form) => holdsWords(form, name));
}

/** 'Oslo' or 'Oslo, Norway': the town in the place's name, what follows the comma in its name or country. */
function isPlace(account: Account, expected: string): boolean {
  if (expected === '*') return true;
  const place = account.place;
  if (expected === '-' || place === null) return expected === '-' && place === null;
  const [town = '', ...wider] = expected.split(',');
  return (
    holdsWords(place.name, town) &&
    wordsOfName(wider.join(' ')).every((word) => wordsOfName(`${place.name} ${place.country ?? ''}`).includes(word))
  );
}

/** An account in the form of a case's line. */
export function inWords(account: Account): string {
  const participants = account.participants.map((participant) => participant.name).join('; ');
  const place =
    account.place === null
      ? '-'
      : [account.place.name, account.place.country].filter((part) => part !== null).join(', ');
  return [
    account.kind,
    account.status,
    participants,
    account.date.edtf ?? '-',
    place,
    account.foreground ? 'foreground' : 'background',
  ].join(' | ');
}
