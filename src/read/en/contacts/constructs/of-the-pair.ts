/**
 * "Aldane and Morvic are not close. A meeting in Geneva in March ended in silence": a call, a meeting or talks that the words give to nobody but the two
 * whom the sentence before is about, where no contact of two has been told of.
 */
import type { ContactKind } from '../../../../domain/index.js';
import type { Mention } from '../../../draft.js';
import { timesBetween } from '../around.js';
import { isOfTwo, isTold, pairOfSentenceBefore } from '../parties/pair-before.js';
import type { Scene } from '../scene.js';

const KINDS: ReadonlySet<ContactKind> = new Set<ContactKind>(['call', 'video-call', 'meeting', 'talks']);
/** What there is of a meeting beside the two: whose it was, and with whom. */
const OF_OTHERS = /^(?:of|with|between|among|to|from|for|by|about|on)$/;

/** Adds it; false where the words give it to others, or to nobody whom the text names. */
export function ofThePair(scene: Scene, at: number, kind: ContactKind, named: readonly Mention[]): boolean {
  const [two, ...others] = named;
  if (!KINDS.has(kind)) return false;
  const own = two !== undefined && others.length === 0 && arePeople(scene, two) ? twoOfSentence(scene, at) : [];
  if (own.length > 0) return scene.add(at, kind, 'event-noun', OF_SENTENCE, own, [], { strength: 1, backward: false });
  if (isTold(scene)) return false;
  const isOfThose = two === undefined ? isAlone(scene, at) : others.length === 0 && isOfTwo(scene, two);
  if (!isOfThose) return false;
  const pair = pairOfSentenceBefore(scene, at);
  if (pair === null) return false;
  const says = `the words tell of a ${kind} of the two whom the sentence before is about`;
  return scene.add(at, kind, 'event-noun', says, pair, [], { strength: 1 });
}

/** "the two leaders", "the pair"; not "the two delegations". */
function arePeople(scene: Scene, two: Mention): boolean {
  const words = scene.clauses.draft.tokens.slice(two.first, two.last + 1).map(({ lower }) => lower);
  return isOfTwo(scene, two) && TWO_PEOPLE.test(words.join(' '));
}

const TWO_PEOPLE =
  /^(?:the (?:two|pair)|both)(?: (?:leaders|presidents|ministers|premiers|prime ministers|foreign ministers|men|women|diplomats|heads of (?:state|government)))?$/;
const OF_SENTENCE = 'the words tell of a contact of the two whom the sentence names';

/** "Aldane has courted Morvic since a summit between the two leaders": the only two officials whom the sentence names, of two sides. */
function twoOfSentence(scene: Scene, at: number): Mention[] {
  const { from, to } = scene.clauses.sentenceOf(at);
  const people = scene.clauses
    .mentionsIn(from, to)
    .filter((one) => /^(?:person|office)$/.test(one.kind) && !one.embedded && scene.isOfficial(one))
    .filter(({ entity }, i, all) => all.findIndex((other) => other.entity === entity) === i);
  const sides = people.map((one) => scene.clauses.entity(one)?.affiliation ?? null);
  return people.length === 2 && (people[0]?.first ?? at) < at && sides[0] !== sides[1] ? people : [];
}

/** "A meeting in Geneva in March", "On Sunday a phone call", "Talks in Geneva in March": what the sentence opens with, and when it was. */
function isAlone(scene: Scene, at: number): boolean {
  const { from, to } = scene.clauses.sentenceOf(at);
  const first = openedBy(scene, at);
  if (first === null || OF_OTHERS.test(wordBehind(scene, at))) return false;
  const opening = scene.clauses.draft.tokens.slice(from, first);
  if (/^(?:in|at|during)$/.test(wordOf(scene, first - 1)) && first > from) return false;
  const isOpening = opening.every(
    ({ index, lower }) => scene.clauses.time(index) !== null || /^(?:on|in|at|,|even|but|and|only|then)$/.test(lower),
  );
  return isOpening && timesBetween(scene.clauses.draft, from, Math.min(to, at + 9)).length > 0;
}

const BARE = /^(?:talks|discussions|negotiations)$/;
const DESCRIBES =
  /^(?:first|second|third|one|two|short|brief|long|secret|private|late|late-night|single|phone|telephone|video|tense|hurried|hour-long|planned|chance|face-to-face|one-to-one|bilateral|direct)$/;

/** "a short phone call", "two meetings": the token that such a phrase opens with; null where anything else stands before the noun. */
function openedBy(scene: Scene, at: number): number | null {
  let i = at - 1;
  while (DESCRIBES.test(wordOf(scene, i))) i -= 1;
  if (/^(?:an?|their)$/.test(wordOf(scene, i))) return i;
  return BARE.test(wordOf(scene, at)) || i < at - 1 ? i + 1 : null;
}

const wordOf = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';

/** The word behind the noun; nothing where a time follows. */
const wordBehind = (scene: Scene, at: number): string =>
  scene.clauses.time(at + 1) || scene.clauses.time(at + 2) ? '' : wordOf(scene, at + 1);
