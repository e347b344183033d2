/** The name in a phrase and its description: 'the head of the bureau, Ismet Aldane'. */
import { isSpeaker } from './can-speak.js';
import { isPersonal, phraseBefore } from './phrases.js';
import { at, isComma, lowerAt, type Run, type Scene } from './scene.js';

/** 'her spokesman', 'the head of the bureau': a phrase without a name for somebody who can speak. */
export const isDescription = (scene: Scene, phrase: Run): boolean => {
  if (!/^(?:the|an?|his|her|its|their)$/.test(lowerAt(scene, phrase.first)) || hasPerson(scene, phrase)) return false;
  for (let k = phrase.first + 1; k <= phrase.last; k += 1) if (isSpeaker(lowerAt(scene, k))) return true;
  return false;
};

/** 'in Morvia' is nobody's subject, 'the minister in Morvia' is. */
export function governed(scene: Scene, phrase: Run, floor: number): boolean {
  if (phrase.first <= floor) return false;
  const before = at(scene, phrase.first - 1);
  return (
    before?.pos === 'ADP' &&
    !/^(?:as|like|than|because|after|before|since|until|but|although|though|while|if|when|unless|whereas|once)$/.test(
      before.lower,
    )
  );
}

/** In 'the head of the bureau, Ismet Aldane' and 'Aldane, the head of the bureau' the name is the one wanted: the phrase that holds a name, if a neighbour does. */
export function named(scene: Scene, phrase: Run, floor: number): Run {
  if (hasPerson(scene, phrase) || isPersonal(at(scene, phrase.first))) return phrase;
  const before = isComma(at(scene, phrase.first - 1)) ? phraseBefore(scene, phrase.first - 2, floor) : null;
  if (
    before &&
    isApposition(scene, phrase, before, floor) &&
    hasPerson(scene, before) &&
    !governed(scene, before, floor) &&
    before.last - before.first < 14
  )
    return before;
  return nameBehind(scene, phrase) ?? phrase;
}

/** Whether a person is named in the phrase. */
export const hasPerson = (scene: Scene, run: Run): boolean => {
  for (let k = run.first; k <= run.last; k += 1)
    if (
      scene.mentionsAt
        .get(k)
        ?.some((m) => m.kind === 'person' && !m.embedded && m.first >= run.first && m.last <= run.last)
    )
      return true;
  return false;
};

/** A description set behind a name: it ends with a comma, or the name opens the clause. */
const isApposition = (scene: Scene, phrase: Run, before: Run, floor: number): boolean =>
  /^(?:the|a|an|its|his|her|their|who)$/.test(lowerAt(scene, phrase.first)) &&
  (isComma(at(scene, phrase.last + 1)) || (before.first === floor && at(scene, before.first - 1)?.pos !== 'VERB'));

/** Two capitalised words or more that nothing else explains are a name too. */
function runOfNames(scene: Scene, first: number): number | null {
  let last = first - 1;
  while (at(scene, last + 1)?.pos === 'PROPN') last += 1;
  return last > first ? last : null;
}

/** 'a spokesman, Ismet Aldane, said', 'one of the groups, the Front, said': the name between commas behind a description. */
function nameBehind(scene: Scene, phrase: Run): Run | null {
  if (!isComma(at(scene, phrase.last + 1))) return null;
  const start = phrase.last + 2;
  for (const first of [start, start + 1]) {
    const mention = scene.mentionsAt
      .get(first)
      ?.find((m) => m.first === first && (m.kind === 'person' || m.kind === 'organisation') && !m.embedded);
    const name = mention?.last ?? runOfNames(scene, first);
    if (name === null) continue;
    const end = lowerAt(scene, name + 1) === '(' && lowerAt(scene, name + 3) === ')' ? name + 3 : name;
    if (
      (first === start || at(scene, start)?.pos === 'DET') &&
      (isComma(at(scene, end + 1)) || at(scene, end + 1)?.pos === 'VERB')
    )
      return { first: start, last: end };
  }
  return null;
}
