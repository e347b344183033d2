/** Contacts told by a phrase in which the verb alone says nothing: "came face to face with", "compared notes with", "played host to". */
import type { ContactKind } from '../../../../domain/index.js';
import type { Mention } from '../../../draft.js';
import { timesBetween } from '../around.js';
import { recalledByVerb } from './recalled.js';
import { credentialsReceived, hadRound } from './receptions.js';
import type { Scene } from '../scene.js';
import { EVENT_NOUNS } from '../words.js';

type Idiom = {
  readonly verb: RegExp;
  /** The words right behind the verb. */
  readonly words: string;
  readonly kind: ContactKind;
  /** What leads to the other side; "with" where nothing is said. */
  readonly to?: readonly string[];
  /** Two who are its subject together are enough: "the envoys got together". */
  readonly together: boolean;
};

/** "was on the phone to Morvic". */
const ON_THE_PHONE = ['with', 'to'];
const WITH = ['with'];
const HAVING = /^(?:ha[ds]|have|having|took|shared)$/;

const IDIOMS: readonly Idiom[] = [
  { verb: /^c[ao]m/, words: 'face to face', kind: 'meeting', together: true },
  { verb: /^c[ao]m/, words: 'together in', kind: 'meeting', together: true },
  { verb: /^c[ao]m/, words: 'together at', kind: 'meeting', together: true },
  { verb: /^c[ao]m/, words: 'together for', kind: 'meeting', together: true },
  ...['together soon', 'together again', 'together next', 'together last', 'together shortly'].map(
    (words): Idiom => ({ verb: /^c[ao]m/, words, kind: 'meeting', together: true }),
  ),
  { verb: /^play/, words: 'golf', kind: 'meeting', together: true },
  { verb: /^play/, words: 'a round of golf', kind: 'meeting', together: true },
  { verb: /^play/, words: 'tennis', kind: 'meeting', together: true },
  { verb: /^play/, words: 'chess', kind: 'meeting', together: true },
  ...['fishing', 'hunting', 'sailing', 'riding', 'hiking', 'for a walk', 'for a stroll', 'for a drive'].map(
    (words): Idiom => ({ verb: /^(?:go|goes|going|went|gone)$/, words, kind: 'meeting', together: true }),
  ),
  { verb: HAVING, words: 'a walk', kind: 'meeting', together: true },
  { verb: HAVING, words: 'a stroll', kind: 'meeting', together: true },
  { verb: /^stroll/, words: '', kind: 'meeting', together: false },
  { verb: HAVING, words: 'words', kind: 'other', together: false },
  { verb: /^(?:go|goes|going|went|gone)$/, words: 'over', kind: 'talks', together: false },
  { verb: /^(?:drop|look|stop)/, words: 'in', kind: 'meeting', together: false, to: ['on'] },
  { verb: /^g[eo]t/, words: 'through', kind: 'call', together: false, to: ['to'] },
  ...['photographed together', 'pictured together', 'filmed together'].map(
    (words): Idiom => ({ verb: /^(?:was|were|been)$/, words, kind: 'meeting', together: true }),
  ),
  ...['from one another', 'from each other'].flatMap((whom): Idiom[] =>
    ['across', 'across the table'].map((words) => ({
      verb: /^s[ai]t/,
      words: `${words} ${whom}`,
      kind: 'meeting',
      together: true,
    })),
  ),
  ...['a joke', 'a laugh', 'a light moment', 'a lighter moment', 'a moment', 'a smile', 'a drink'].map(
    (words): Idiom => ({ verb: /^shar/, words, kind: 'meeting', together: true }),
  ),
  ...['a joke', 'pleasantries', 'gifts', 'jokes', 'smiles', 'a few words'].map(
    (words): Idiom => ({ verb: /^exchang/, words, kind: 'meeting', together: true }),
  ),
  ...['', 'off', 'alongside', 'side by side'].map(
    (words): Idiom => ({ verb: /^walk/, words, kind: 'meeting', together: false }),
  ),
  ...['', 'for photos', 'for photographs', 'for a photo', 'for a photograph', 'for a picture', 'for pictures'].map(
    (words): Idiom => ({ verb: /^pos(?:e|es|ed|ing)$/, words, kind: 'meeting', together: words !== '' }),
  ),
  ...['for a group photo', 'for a family photo', 'for the cameras', 'together'].map(
    (words): Idiom => ({ verb: /^pos(?:e|es|ed|ing)$/, words, kind: 'meeting', together: true }),
  ),
  { verb: /^clink/, words: 'glasses', kind: 'meeting', together: true },
  { verb: /^(?:laugh|jok)/, words: '', kind: 'meeting', together: false },
  { verb: /^c(?:atch|aught)/, words: 'up', kind: 'meeting', together: true },
  { verb: /^s[ai]t/, words: 'across the table', kind: 'meeting', together: false, to: ['from'] },
  { verb: /^g[eo]t/, words: 'down to business', kind: 'talks', together: true },
  { verb: /^cross/, words: 'paths', kind: 'meeting', together: true },
  { verb: /^roll/, words: 'out the red carpet', kind: 'reception', together: false, to: ['for'] },
  { verb: /^compar/, words: 'notes', kind: 'talks', together: true },
  { verb: /^touch/, words: 'base', kind: 'other', together: true },
  { verb: /^g[eo]t/, words: 'together', kind: 'meeting', together: true },
  { verb: /^g[eo]t/, words: 'on the phone', kind: 'call', together: false, to: ON_THE_PHONE },
  { verb: /^(?:is|are|was|were|been)$/, words: 'on the phone', kind: 'call', together: true, to: ON_THE_PHONE },
  ...['off the phone', 'off a call', 'off a phone call', 'off the line'].map(
    (words): Idiom => ({ verb: /^(?:g[eo]t|c[ao]m)/, words, kind: 'call', together: false }),
  ),
  { verb: /^put/, words: 'a call through', kind: 'call', together: false, to: ON_THE_PHONE },
  { verb: /^put/, words: 'through a call', kind: 'call', together: false, to: ON_THE_PHONE },
  { verb: /^put/, words: 'a call', kind: 'call', together: false, to: ON_THE_PHONE },
  { verb: /^put/, words: 'their heads together', kind: 'talks', together: true },
  { verb: /^br[eo]+k/, words: 'bread', kind: 'meeting', together: true },
  { verb: /^sat$|^sit/, words: 'face to face', kind: 'meeting', together: true },
  ...['in the same room', 'down in the same room', 'down at the same table', 'down at one table'].map(
    (words): Idiom => ({ verb: /^sat$|^sit/, words, kind: 'meeting', together: true }),
  ),
  { verb: /^(?:is|are|was|were|been)$/, words: 'closeted', kind: 'meeting', together: true },
  { verb: /^sat$|^sit/, words: 'at the same table', kind: 'meeting', together: true },
  { verb: /^sat$|^sit/, words: 'around the same table', kind: 'meeting', together: true },
  { verb: /^sat$|^sit/, words: 'at one table', kind: 'meeting', together: true },
  { verb: /^shar/, words: 'a table', kind: 'meeting', together: true },
  { verb: /^shar/, words: 'a meal', kind: 'meeting', together: true },
  { verb: /^shar/, words: 'a room', kind: 'meeting', together: true },
  { verb: /^s[ai]t/, words: 'together', kind: 'meeting', together: true },
  { verb: /^(?:ran?|runs|bump)/, words: 'into each other', kind: 'meeting', together: true },
  { verb: /^(?:ran?|runs|bump)/, words: '', kind: 'meeting', together: false, to: ['into'] },
  { verb: HAVING, words: 'a cup of tea', kind: 'meeting', together: true },
  { verb: HAVING, words: 'tea', kind: 'meeting', together: true },
  { verb: HAVING, words: 'coffee', kind: 'meeting', together: true },
  { verb: HAVING, words: 'a coffee', kind: 'meeting', together: true },
  { verb: HAVING, words: 'a talk', kind: 'talks', together: true },
  { verb: HAVING, words: 'a friendly chat', kind: 'talks', together: true },
  { verb: /^engag/, words: 'bilaterally', kind: 'meeting', together: true },
  { verb: HAVING, words: 'a short conversation', kind: 'other', together: true },
  { verb: /^(?:has|have|had)$/, words: 'an appointment', kind: 'meeting', together: false },
  { verb: HAVING, words: 'a chat', kind: 'other', together: true },
  { verb: HAVING, words: 'a word', kind: 'other', together: false },
];
const SOMEBODY = /^(?:person|office|group|organisation)$/;

/** "Aldane came face to face with Morvic", "the envoys got together in Oslo"; not "came face to face with hunger". */
export function idiom(scene: Scene, at: number): boolean {
  if (wordAt(scene, at).startsWith('accept')) return credentialsReceived(scene, at);
  if (wordAt(scene, at).startsWith('play') && wordAt(scene, at + 1) === 'host') return playedHost(scene, at);
  if (wordAt(scene, at).startsWith('cancel')) return cancelledOn(scene, at);
  if (hadRound(scene, at)) return true;
  if (/^(?:group|gather)/.test(wordAt(scene, at))) return grouped(scene, at);
  if (/^(?:br|kep|kee)/.test(wordAt(scene, at)) && broughtTogether(scene, at)) return true;
  const head = /^(?:also|then|later|again|now)$/.test(wordAt(scene, at + 1)) ? at + 1 : at;
  const from = behindAdjective(scene, head);
  const said = IDIOMS.find((one) => one.verb.test(wordAt(scene, at)) && isFollowedBy(scene, head, one.words, from));
  if (!said) return false;
  const end = (isFollowedBy(scene, head, said.words) ? head : from) + lengthOf(said.words);
  // "dropped in on Morvic"; not "dropped in the polls on Monday"
  if (said.to?.[0] === 'on' && (wordAt(scene, end + 1) !== 'on' || scene.clauses.time(end + 2))) return false;
  const others = scene
    .objectsOf(end, said.to ?? WITH, true)
    .filter(said.words === '' || said.to?.[0] === 'on' ? isPerson : isSomebody);
  const subjects = scene.subjects(at, others).filter((mention) => isSomebody(mention) || mention.kind === 'pronoun');
  if (said.together && others.length === 0 && subjects.length > 0 && subjects.every((one) => scene.isBackward(one))) {
    const [time] = timesBetween(scene.clauses.draft, end, scene.clauses.sentenceOf(at).to);
    if (recalledByVerb(scene, at, said.kind, time)) return true;
  }
  const isAlone = others.length === 0 && !(said.together && scene.clauses.entitiesOf(subjects).length > 1);
  if (isAlone || subjects.length === 0) return false;
  const says = 'the words say in a phrase of its own that they were in contact';
  const isAhead = said.words === 'an appointment' && wordAt(scene, at) !== 'had';
  const more = isAhead ? ({ status: 'planned' } as const) : {};
  return scene.add(at, scene.remote(at) ?? said.kind, 'contact-phrase', says, subjects, others, more);
}

const AT_ONE_TABLE =
  /^(?:together|(?:back )?(?:to|at|around|round) (?:the|one) (?:same |negotiating )?table|face to face)\b/;

/** "Tarn brought Aldane and Morvic together in Oslo", "kept the ministers of Chile and Peru at the same table": whoever does it takes part. */
function broughtTogether(scene: Scene, at: number): boolean {
  const list = scene.clauses.listFrom(at + 1).filter(isSomebody);
  const last = list.at(-1)?.last;
  if (last === undefined || (list[0]?.first ?? 0) > at + 2) return false;
  // "A meeting brought Aldane together with Morvic"
  const between = scene.clauses.draft.tokens.slice(at + 1, last).map(({ lower }) => lower);
  if (between.join(' ').includes('together with') && isByEvent(scene, at))
    return scene.add(at, 'meeting', 'contact-phrase', 'the words say what brought them together', list, [], {});
  const behind = scene.clauses.draft.tokens.slice(last + 1, last + 6).map(({ lower }) => lower);
  const own = scene.subjects(at, list);
  const subjects = (own.length > 0 ? own : scene.mainSubject(at, list)).filter(
    (one) => one.kind === 'person' || one.kind === 'office',
  );
  const isOfTwo =
    scene.clauses.entitiesOf(list).length > 1 &&
    list.some(
      (one) =>
        one.kind === 'organisation' ||
        scene.isOfficial(one) ||
        (one.kind === 'group' && scene.clauses.entity(one)?.sort != null),
    );
  const isByMany = scene.subjects(at, list).some((one) => one.kind === 'group');
  if (!AT_ONE_TABLE.test(behind.join(' ')) || !isOfTwo || (subjects.length === 0 && !isByMany)) return false;
  const says = 'the words say that one brought the others together';
  return scene.add(at, 'talks', 'contact-phrase', says, subjects, list, {});
}

/** "A meeting on Tuesday brought Aldane together with Morvic": a noun for a contact stands right before, but for when and where. */
function isByEvent(scene: Scene, at: number): boolean {
  const { from } = scene.clauses.sentenceOf(at);
  const noun = [...Array(10).keys()]
    .map((step) => at - 1 - step)
    .find((i) => i >= from && EVENT_NOUNS.has(wordAt(scene, i)));
  return noun !== undefined && (noun === at - 1 || scene.clauses.behindVenue(noun) === at);
}

/** "Talks on Tuesday grouped Aldane and Morvic". */
function grouped(scene: Scene, at: number): boolean {
  const list = scene.clauses.listFrom(at + 1).filter((one) => isPerson(one) && scene.isOfficial(one));
  const isOfTwo = new Set(list.map(({ entity }) => entity)).size > 1;
  if (!isOfTwo || !isByEvent(scene, at)) return false;
  return scene.add(at, 'talks', 'contact-phrase', 'the words say whom the talks brought together', list, [], {});
}

/** "Aldane cancelled on Morvic at the last minute"; not "cancelled on Monday". */
function cancelledOn(scene: Scene, at: number): boolean {
  if (wordAt(scene, at + 1) !== 'on' || scene.clauses.time(at + 2)) return false;
  const whom = scene.clauses
    .listFrom(at + 2)
    .filter((one) => (one.kind === 'person' || one.kind === 'office') && scene.isOfficial(one));
  const subjects = scene.subjects(at, whom).filter(isSomebody);
  if (whom.length === 0 || subjects.length === 0) return false;
  const says = 'the words say that one cancelled on the other';
  return scene.add(at, 'meeting', 'contact-phrase', says, subjects, whom, { status: 'cancelled' });
}

/** "Aldane played host to Morvic". */
function playedHost(scene: Scene, at: number): boolean {
  if (!isFollowedBy(scene, at, 'host to')) return false;
  const guests = scene.clauses.listFrom(at + 3).filter(isSomebody);
  const says = 'the words say that one played host to the other';
  return (
    guests.length > 0 &&
    scene.add(at, 'reception', 'contact-phrase', says, scene.subjects(at, guests), guests, { hosted: true })
  );
}

const isSomebody = (mention: Mention): boolean => SOMEBODY.test(mention.kind);

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';

const isPerson = ({ kind }: Mention): boolean => kind === 'person' || kind === 'office';

const wordsOf = (words: string): readonly string[] => (words === '' ? [] : words.split(' '));

const lengthOf = (words: string): number => wordsOf(words).length;

/** `from`: where the words may go on behind an adjective between "a" and its noun. */
const isFollowedBy = (scene: Scene, at: number, words: string, from = at): boolean =>
  wordsOf(words).every((word, i) => wordAt(scene, at + 1 + i) === word) ||
  (from > at &&
    words.startsWith('a ') &&
    wordsOf(words).every((word, i) => wordAt(scene, (i === 0 ? at : from) + 1 + i) === word));

/** "had a quick word", "had a long, warm talk": the token that stands in for the verb, so many words further on. */
function behindAdjective(scene: Scene, at: number): number {
  if (!/^an?$/.test(wordAt(scene, at + 1))) return at;
  let end = at + 2;
  while (end < at + 5 && (SORT_OF_TALK.test(wordAt(scene, end)) || wordAt(scene, end) === ',')) end += 1;
  return end - 2;
}

const SORT_OF_TALK =
  /^(?:quick|brief|short|long|warm|friendly|cordial|private|quiet|frank|informal|lengthy|good|pleasant|hurried|discreet|last-minute|candid|full)$/;
