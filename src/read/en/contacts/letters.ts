/** Letters, notes and messages from one to another. */
import type { Mention, Token } from '../../draft.js';
import { governorOf, ownerOf } from './event-parties.js';
import type { Scene } from './scene.js';

/** "Aldane wrote to Morvic". */
export function write(scene: Scene, at: number): boolean {
  if (scene.clauses.token(at + 1)?.lower !== 'to') return false;
  const objects = scene.clauses.listFrom(at + 2);
  if (!objects.some((mention) => /^(?:person|office|organisation)$/.test(mention.kind))) return false;
  return scene.add(
    at,
    'letter',
    'writing-verb',
    'the words say that one wrote to the other',
    scene.subjects(at, objects),
    objects,
    {},
  );
}

/** "Aldane sent Morvic a letter", "a letter from Aldane to Morvic". */
export function letterNoun(scene: Scene, at: number): void {
  const { from, to } = scene.clauses.sentenceOf(at);
  const senders = ownerOf(scene, at);
  let receivers: Mention[] = [];
  for (let i = at + 1; i < to && i < at + 16; i += 1) {
    const token = scene.clauses.token(i) as Token;
    if (token.lower === 'to') receivers = receivers.length > 0 ? receivers : scene.clauses.listFrom(i + 1);
    if (token.lower === 'from' && senders.length === 0) senders.push(...scene.clauses.listFrom(i + 1));
    if (token.pos === 'VERB' || /^[.;]$/.test(token.text)) break;
  }
  const governor = governorOf(scene, at);
  const verb = governor === null ? '' : (scene.clauses.token(governor) as Token).lower;
  if (
    !/^(?:sen[dt]|sends|sending|wrote|writes?|written|writing|deliver\w*|hand\w*|convey\w*|receiv\w*|address\w*|dispatch\w*|carr\w+)$/.test(
      verb,
    ) ||
    governor === null
  )
    return;
  const subjects = scene.clauses.subjectOf(governor);
  const parties = senders.length > 0 ? senders : subjects;
  if (receivers.length === 0)
    receivers = scene.clauses
      .mentionsIn(Math.max(from, governor), at)
      .filter((m) => /^(?:person|office|pronoun)$/.test(m.kind));
  if (receivers.length === 0 && verb.startsWith('receiv')) receivers = subjects;
  if (
    parties.some((m) => m.kind !== 'group') &&
    receivers.some((m) => /^(?:person|office|pronoun|organisation)$/.test(m.kind))
  )
    scene.add(at, 'letter', 'letter-noun', 'the words tell of a letter from one to the other', parties, receivers, {});
}
