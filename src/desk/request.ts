import { standing, undoneBy } from '../decide/index.js';
import { type Act, type DecidedValue, type EntityTarget, type RecordPerson, Trouble } from '../domain/index.js';
import type { Found } from '../publish/index.js';
import { split } from './split.js';
import { entityId, meaning } from './means.js';
import {
  accountsOf,
  find,
  type FoundEntity,
  mustBeContact,
  mustBeEntity,
  namedTargets,
  targetsOf,
  type Told,
} from './targets.js';
import { valueOf } from './values.js';
import { valuesAsTheyStand } from './confirm.js';
import { onStatement } from './statements.js';
import { isTelling, telling } from './tells.js';
import type { Desk } from './desk.js';
import { UsageError } from './usage-error.js';

/** What each word of `readout decide` takes. */
export const VERBS = {
  same: 'same ID ID [ID...]',
  different: 'different ID ID',
  split: 'split ID PART [PART...]',
  correct: 'correct ID FIELD VALUE',
  confirm: 'confirm ID [FIELD]',
  add: 'add ID NAME [ROLE]',
  remove: 'remove ID NAME',
  role: 'role ID NAME ROLE',
  name: 'name ID NAME',
  means: 'means ARTICLE NAME ID',
  tells: 'tells ARTICLE KIND WORDS [WORDS...] who=NAME [who=NAME...] [FIELD=VALUE...]',
  reject: 'reject ID',
  undo: 'undo [ID]',
} as const;
export type Verb = keyof typeof VERBS;

/** The word and what stands behind it. Throws a `UsageError` where that is nothing to decide. */
export function checkWords(words: readonly string[]): { readonly verb: Verb; readonly args: readonly string[] } {
  const [verb = '', ...args] = words;
  if (!isVerb(verb)) throw new UsageError(`'${verb}' is none of: ${Object.keys(VERBS).join(', ')}.`);
  const [least, most] = ARGUMENTS[verb];
  const isWhole = verb !== 'tells' || isTelling(args);
  if (args.length < least || args.length > most || args.some((arg) => arg.trim() === '') || !isWhole)
    throw new UsageError(`it takes: readout decide ${VERBS[verb]}`);
  return { verb, args };
}

/** The acts that the words ask for, with the ids of the case turned into words of articles. Throws a `Trouble` or a `UsageError`. */
export async function actsOf(desk: Desk, words: readonly string[], by: string): Promise<readonly Act[]> {
  const { verb, args } = checkWords(words);
  if (verb === 'undo') return [takeBack(desk, args[0], by)];
  const [first = '', ...rest] = args;
  const found = find(desk, first);
  if (found.kind === 'statement') return [await onStatement(desk, found, verb, rest)];
  switch (verb) {
    case 'same':
      return Promise.all(rest.map((other) => pair(desk, 'same', found, find(desk, other), first, other)));
    case 'different':
      return [await pair(desk, 'different', found, find(desk, rest[0] ?? ''), first, rest[0] ?? '')];
    case 'split':
      return [await split(desk, found, first, rest)];
    case 'name':
      return [await naming(desk, mustBeEntity(found, first, ['person', 'organisation']), rest[0] ?? '')];
    case 'means':
      return meaning(desk, found, first, rest[0] ?? '', rest[1] ?? '');
    case 'tells':
      return [await telling(desk, found, first, rest)];
    case 'reject':
      return [{ act: 'reject', of: await accountsOf(desk, mustBeContact(found, first)) }];
    case 'confirm':
    case 'correct':
    case 'add':
    case 'remove':
    case 'role':
      return [await values(desk, verb, mustBeContact(found, first), rest)];
  }
}

const isVerb = (word: string): word is Verb => Object.hasOwn(VERBS, word);

/** The fewest and the most words after each. */
const ARGUMENTS: { readonly [V in Verb]: readonly [number, number] } = {
  same: [2, 99],
  different: [2, 2],
  split: [2, 99],
  correct: [3, 99],
  confirm: [1, 2],
  add: [2, 3],
  remove: [2, 2],
  role: [3, 3],
  name: [2, 2],
  means: [3, 3],
  tells: [4, 99],
  reject: [1, 1],
  undo: [0, 1],
};

async function pair(
  desk: Desk,
  act: 'same' | 'different',
  one: Found,
  other: Found,
  idOne: string,
  idOther: string,
): Promise<Act> {
  if (one.kind === 'person' || one.kind === 'organisation') {
    const another = mustBeEntity(other, idOther, [one.kind]);
    if (entityId(another) === entityId(one)) throw oneAlready(idOne, idOther, act);
    return {
      act,
      about: one.kind,
      a: await namedTargets(desk, one, idOne),
      b: await namedTargets(desk, another, idOther),
    };
  }
  const [first, second] = [mustBeContact(one, idOne), mustBeContact(other, idOther)];
  if (first.contact.id === second.contact.id && (act === 'same' || idOfTold(first) === idOfTold(second)))
    throw oneAlready(idOne, idOther, act);
  return { act, about: 'contact', a: await accountsOf(desk, first), b: await accountsOf(desk, second) };
}

async function naming(desk: Desk, found: FoundEntity, name: string): Promise<Act> {
  const of = await namedTargets(desk, found, entityId(found));
  return found.kind === 'person' ? { act: 'name', of, name } : { act: 'name', about: 'organisation', of, name };
}

const idOfTold = (found: Told): string => (found.kind === 'account' ? found.account.id : found.contact.id);

function oneAlready(a: string, b: string, act: 'same' | 'different'): Trouble {
  const remedy =
    act === 'same' ? 'There is nothing to join.' : "Take a part of it out with 'readout decide split ID PART'.";
  return new Trouble(a === b ? a : `${a} ${b}`, 'the record has these as one already', remedy);
}

async function values(
  desk: Desk,
  verb: 'confirm' | 'correct' | 'add' | 'remove' | 'role',
  found: Told,
  rest: readonly string[],
): Promise<Act> {
  const of = await accountsOf(desk, found);
  const scope = found.kind;
  const personOf = (person: RecordPerson): Promise<readonly EntityTarget[]> =>
    targetsOf(desk, { kind: 'person', person });
  if (verb === 'confirm')
    return { act: 'confirm', scope, of, values: await valuesAsTheyStand(desk, found, rest[0] ?? null, personOf) };
  const value: DecidedValue = await valueOf(desk, verb, found, rest, personOf);
  return { act: 'correct', scope, of, values: [value] };
}

/** Takes back the decision of that id, or, where none is given, the last of one's own that stands. */
function takeBack({ log }: Desk, id: string | undefined, by: string): Act {
  const undone = undoneBy(log);
  if (id === undefined) {
    const last = standing(log).findLast((one) => one.by === by);
    if (!last)
      throw new Trouble('undo', `nothing that ${by} decided stands`, "'readout decisions' lists all with their ids.");
    return { act: 'undo', decision: last.id };
  }
  const matches = log.filter((one) => one.id === id || (id.length >= 4 && one.id.startsWith(id)));
  const [match] = matches;
  if (!match || matches.length > 1)
    throw new Trouble(
      id,
      match ? 'several decisions begin like this' : 'there is no such decision',
      "'readout decisions' lists them with their ids.",
    );
  const undo = undone.get(match.id);
  if (undo)
    throw new Trouble(
      id,
      `it was taken back already (${undo.id}, ${undo.by})`,
      `To bring it back: readout decide undo ${undo.id}`,
    );
  return { act: 'undo', decision: match.id };
}
