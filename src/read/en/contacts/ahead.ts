/** A pronoun that runs ahead of the names it means: "At their meeting in Oslo, Aldane and Morvic agreed", "After his talks with Morvic, Aldane said". */
import type { Mention } from '../../draft.js';
import type { Scene } from './scene.js';

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
  if (pronoun.first - from > 3) return [];
  const behind = scene.subjectBehind(at, partners);
  const entities = new Set(scene.clauses.entitiesOf(behind).map(({ entity }) => entity));
  if (scene.clauses.token(pronoun.first)?.lower === 'their') return entities.size > 1 && areNamed(behind) ? behind : [];
  const isOpen = pronoun.entity === null || partners.some(({ entity }) => entity === pronoun.entity);
  return isOpen && entities.size === 1 && areNamed(behind) ? behind : [];
}

const areNamed = (mentions: readonly Mention[]): boolean =>
  mentions.every(({ kind }) => kind === 'person' || kind === 'office');
