/** A pronoun that runs ahead of the names it means: "At their meeting in Oslo, Aldane and Morvic agreed", "After his talks with Morvic, Aldane said". */
import type { Mention } from '../../../draft.js';
import type { Scene } from '../scene.js';

/** Whom the pronoun that owns an event means, where its phrase opens the sentence and the names follow; none where it points back. */
export function namedBehind(
  scene: Scene,
  at: number,
  owner: readonly Mention[],
  partners: readonly Mention[],
): readonly Mention[] {
  const [pronoun, ...others] = owner;
  if (pronoun?.kind !== 'pronoun' || others.length > 0) return [];
  const { from } = scene.clauses.sentenceOf(at);
  if (pronoun.first - from > 3 && !isFirstNamed(scene, from, pronoun)) return [];
  const behind = scene.subjectBehind(at, partners);
  const entities = new Set(scene.clauses.entitiesOf(behind).map(({ entity }) => entity));
  if (scene.clauses.token(pronoun.first)?.lower === 'their') return entities.size > 1 && areNamed(behind) ? behind : [];
  const isOpen = pronoun.entity === null || partners.some(({ entity }) => entity === pronoun.entity);
  return isOpen && entities.size === 1 && areNamed(behind) ? behind : [];
}

/** "At a summit in Oslo last year, Aldane and Morvic agreed": the two who are the subject behind the event that opens the sentence. */
export function twoBehind(scene: Scene, at: number): Mention[] {
  const { from } = scene.clauses.sentenceOf(at);
  if (at - from > 6 || !/^(?:at|in|during|after|following)$/.test(wordAt(scene, from))) return [];
  const behind = scene.subjectBehind(at, []);
  const entities = new Set(behind.map(({ entity }) => entity));
  return entities.size > 1 && areNamed(behind) ? behind : [];
}

/** "After a late meeting, the UN Security Council condemned": the one body that is the subject behind the event that opens the sentence. */
export function bodyBehind(scene: Scene, at: number): Mention[] {
  const { from } = scene.clauses.sentenceOf(at);
  if (at - from > 6 || !/^(?:after|following)$/.test(wordAt(scene, from))) return [];
  const behind = scene.subjectBehind(at, []).filter(({ kind }) => kind === 'organisation');
  return behind.length === 1 ? behind : [];
}

/** "In a statement to the press after his meeting with Morvic, Aldane said": nobody is named before the pronoun. */
const isFirstNamed = (scene: Scene, from: number, { first }: Mention): boolean =>
  first - from < 12 && scene.clauses.mentionsIn(from, first).every((mention) => !scene.clauses.canAct(mention));

const areNamed = (mentions: readonly Mention[]): boolean =>
  mentions.every(({ kind }) => kind === 'person' || kind === 'office');

/** "Aldane thanked Morvic when they met in Oslo", "the army and the Front traded blame after the two sides met": the only two people named before; else the subjects as they are. */
export function twoAhead(scene: Scene, at: number, subjects: readonly Mention[]): Mention[] {
  const [they, ...others] = subjects;
  const before = scene.clauses.token((they?.first ?? 0) - 1)?.lower ?? '';
  const isOpen =
    others.length === 0 &&
    they !== undefined &&
    they.members.length === 0 &&
    (they.kind === 'pronoun' || scene.isBackward(they));
  const isTimeThat = before === 'that' && isOfTime(scene, (they?.first ?? 0) - 1);
  if (!isOpen || !(isTimeThat || /^(?:when|as|where|after|before)$/.test(before))) return [...subjects];
  const { from } = scene.clauses.sentenceOf(at);
  const people = scene.clauses
    .mentionsIn(from, they.first)
    .filter((mention) => /^(?:person|office|group|organisation)$/.test(mention.kind))
    .filter((one, i, all) => all.findIndex(({ entity }) => entity === one.entity) === i);
  const isTold = scene.out.some((told) => told.trigger >= from);
  const isPair = areNamed(people) || people.every(({ kind }) => kind === 'organisation');
  return people.length === 2 && !isTold && isPair ? people : [...subjects];
}

/** "it was the first time in a year that". */
const isOfTime = (scene: Scene, that: number): boolean =>
  [1, 2, 3, 4, 5, 6].some((step) => wordAt(scene, that - step) === 'time');

/** "Aldane offered condolences to Morvic in a phone call", "conveyed a message to Morvic during a meeting": the one who says something and the one it is said to. */
export function onTheLine(scene: Scene, at: number): readonly Mention[] {
  const { from } = scene.clauses.sentenceOf(at);
  const means = [at - 3, at - 2, at - 4].find((i) => /^(?:in|during|over)$/.test(wordAt(scene, i)));
  if (means === undefined || !/^(?:a|an)$/.test(wordAt(scene, means + 1))) return [];
  const hearer = scene.clauses.endingAt(means - 1);
  if (!hearer || !/^(?:person|office)$/.test(hearer.kind) || !isSaidTo(scene, hearer)) return [];
  for (let i = hearer.first - 2; i > from && i > hearer.first - 12; i -= 1)
    if (scene.clauses.token(i)?.pos === 'VERB') {
      const speakers = scene.clauses.subjectOf(i);
      const isKnown = speakers.every((one) => one.kind === 'pronoun' && one.entity !== null && !one.plural);
      return (areNamed(speakers) || isKnown) && speakers.length > 0 ? [...speakers, hearer] : [];
    }
  return [];
}

/** "to Morvic", "to U.S. President Morvic", "received assurances from Morvic". */
const isSaidTo = (scene: Scene, { first }: Mention): boolean => {
  const state = scene.clauses.endingAt(first - 1);
  return /^(?:to|from)$/.test(wordAt(scene, (state?.kind === 'place' ? state.first : first) - 1));
};

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';
