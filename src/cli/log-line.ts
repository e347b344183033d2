import { CONTACT_KINDS, CONTACT_STATUSES, type Decision, isEdtf } from '../domain/index.js';
import { instantOf } from './clock.js';

type Json = { readonly [key: string]: unknown };

/** The decision in a line of `readout decisions --json`, as it is: with its id, who, when and why. null where the line holds none. */
export function decisionIn(line: Json): Decision | null {
  const { id, at, by, why, what } = line;
  const isWhole =
    isText(id) &&
    /^d[\da-f]{10}$/.test(id) &&
    isText(at) &&
    instantOf(at) === at &&
    isText(by) &&
    by !== '' &&
    (why === null || isText(why)) &&
    isObject(what) &&
    isAct(what);
  return isWhole ? ({ id, at, by, why, what } as unknown as Decision) : null;
}

function isAct(what: Json): boolean {
  switch (what['act']) {
    case 'same':
    case 'different': {
      const isTarget = what['about'] === 'contact' ? isAccountTarget : isEntityTarget;
      return (
        isOneOf(['contact', 'person', 'organisation'], what['about']) &&
        isListOf(what['a'], isTarget) &&
        isListOf(what['b'], isTarget)
      );
    }
    case 'correct':
    case 'confirm':
      return (
        (what['scope'] === 'contact' || what['scope'] === 'account') &&
        isListOf(what['of'], isAccountTarget) &&
        isListOf(what['values'], isValue)
      );
    case 'reject':
      return isListOf(what['of'], isAccountTarget);
    case 'name':
      return (
        isListOf(what['of'], isEntityTarget) &&
        isText(what['name']) &&
        (what['about'] === undefined || what['about'] === 'organisation')
      );
    case 'tells':
      return isTelling(what);
    case 'statement':
      return (
        isOneOf(['correct', 'confirm', 'reject'], what['verdict']) &&
        isObject(what['of']) &&
        isPlace(what['of']) &&
        isText(what['of']['statement']) &&
        isListOf(what['values'], isStatementValue)
      );
    case 'undo':
      return isText(what['decision']);
    default:
      return false;
  }
}

function isTelling(what: Json): boolean {
  const { article, source, words, topics, kind, status, foreground, participants, date, place } = what;
  return (
    isText(article) &&
    isText(source) &&
    isListOf(words, isQuote) &&
    Array.isArray(topics) &&
    topics.every((one: unknown) => isObject(one) && isQuote(one)) &&
    isOneOf(CONTACT_KINDS, kind) &&
    isOneOf(CONTACT_STATUSES, status) &&
    typeof foreground === 'boolean' &&
    isListOf(participants, isToldParticipant) &&
    isValue({ field: 'date', value: date }) &&
    isValue({ field: 'place', value: place })
  );
}

function isToldParticipant({ name, type, role, affiliation, side, words }: Json): boolean {
  return (
    isText(name) &&
    isOneOf(TYPES, type) &&
    isTextOrNull(role) &&
    isTextOrNull(affiliation) &&
    (side === null || isOneOf(SIDES, side)) &&
    (words === null || (isObject(words) && isQuote(words)))
  );
}

function isAccountTarget(target: Json): boolean {
  return (
    isPlace(target) && isText(target['account']) && isOneOf(CONTACT_KINDS, target['kind']) && isTexts(target['names'])
  );
}

function isEntityTarget(target: Json): boolean {
  return isPlace(target) && isText(target['name']);
}

function isPlace({ article, source, words }: Json): boolean {
  return isText(article) && isText(source) && isObject(words) && isQuote(words);
}

function isStatementValue({ field, value }: Json): boolean {
  if (field === 'speaker') return isTextOrNull(value);
  if (field === 'said-at') return value === null || (isObject(value) && isAccountTarget(value));
  return field === 'statement' && typeof value === 'boolean';
}

function isQuote({ exact, prefix, suffix, start }: Json): boolean {
  return [exact, prefix, suffix].every(isText) && Number.isInteger(start);
}

function isValue({ field, value, change, name, person, role }: Json): boolean {
  switch (field) {
    case 'kind':
      return isOneOf(CONTACT_KINDS, value);
    case 'status':
      return isOneOf(CONTACT_STATUSES, value);
    case 'date':
      return value === null || (isText(value) && isEdtf(value));
    case 'place':
      return (
        value === null ||
        (isObject(value) && isText(value['name']) && (value['country'] === null || isText(value['country'])))
      );
    case 'topics':
      return isTexts(value);
    case 'foreground':
      return typeof value === 'boolean';
    case 'part-of':
      return Array.isArray(value) && value.every((one: unknown) => isObject(one) && isAccountTarget(one));
    case 'role':
    case 'affiliation':
      return isText(name) && areEntities(person) && isTextOrNull(value);
    case 'side':
      return isText(name) && areEntities(person) && (value === null || isOneOf(SIDES, value));
    case 'type':
      return isText(name) && areEntities(person) && isOneOf(TYPES, value);
    case 'participants':
      return (
        (change === 'part' || change === 'none') &&
        isText(name) &&
        areEntities(person) &&
        (role === null || isText(role))
      );
    default:
      return false;
  }
}

const SIDES = ['host', 'guest'];
const TYPES = ['person', 'organisation', 'delegation'];
const areEntities = (all: unknown): boolean =>
  Array.isArray(all) && all.every((one: unknown) => isObject(one) && isEntityTarget(one));
const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNull = (value: unknown): boolean => value === null || isText(value);
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isOneOf = (all: readonly string[], value: unknown): boolean => isText(value) && all.includes(value);
const isListOf = (value: unknown, test: (one: Json) => boolean): boolean =>
  Array.isArray(value) && value.length > 0 && value.every((one: unknown) => isObject(one) && test(one));
