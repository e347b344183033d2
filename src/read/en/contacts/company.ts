/** Who else was there: "was joined by Morvic", "accompanied by", "the participants included", "also taking part were". */
import type { Mention, Token } from '../../draft.js';
import type { Scene } from './scene.js';

const PEOPLE = /^(?:person|office)$/;

/** Adds those named to the contact told of last. */
export function company(scene: Scene, at: number): boolean {
  const token = scene.clauses.token(at) as Token;
  const named = /^(?:joined|accompanied)$/.test(token.lower) ? joinedBy(scene, at) : listed(scene, at);
  const people = named.filter((mention) => PEOPLE.test(mention.kind));
  if (people.length === 0) return false;
  return scene.add(at, 'other', 'company', 'the words name who else took part', people, [], {
    backward: true,
    adds: true,
    strength: 1,
  });
}

/** "Aldane was joined by Morvic and Tarn", "She was accompanied by her deputy, Morvic". */
function joinedBy(scene: Scene, at: number): Mention[] {
  return scene.isPassive(at) && scene.clauses.token(at + 1)?.lower === 'by' ? scene.clauses.listFrom(at + 2) : [];
}

/** "The participants were", "Participants on the call included", "The delegation included". */
function listed(scene: Scene, at: number): Mention[] {
  const { from } = scene.clauses.sentenceOf(at);
  const subject = scene.clauses.draft.tokens.slice(from, at).map((token) => token.lower);
  if (!/^includ(?:ed|es|e|ing)$/.test((scene.clauses.token(at) as Token).lower) || at - from > 14) return [];
  const who = subject.some((word) =>
    /^(?:participants|attendees|participating|delegation|leaders|attending|call|meeting|talks|guests|officials|ministers)$/.test(
      word,
    ),
  );
  return who ? scene.clauses.listFrom(scene.clauses.token(at + 1)?.text === ':' ? at + 2 : at + 1) : [];
}
