/** Envoys who are sent: "dispatched special envoy Morvic to Oslo". */
import type { Mention } from '../../../draft.js';
import type { Scene } from '../scene.js';

/** "sent special envoy Morvic to Oslo", "dispatched a delegation led by Morvic to Oslo"; not "sent troops to Oslo". */
export function sendEnvoy(scene: Scene, at: number): boolean {
  const envoys = scene.isPassive(at) ? scene.clauses.subjectOf(at) : scene.clauses.listFrom(at + 1);
  const last = scene.isPassive(at) ? at : envoys.at(-1)?.last;
  if (last === undefined || (scene.isPassive(at) && isSomethingElse(scene, at, envoys))) return false;
  // "sent its deputy minister, Morvic, to Oslo"
  const to = scene.clauses.token(last + 1)?.text === ',' ? last + 2 : last + 1;
  if (scene.clauses.token(to)?.lower !== 'to') return false;
  const isSent = (mention: Mention): boolean =>
    mention.kind === 'group'
      ? /^(?:delegations?|envoys|negotiators|mediators|mission)\b|\bdelegation\b/i.test(
          scene.clauses.entity(mention)?.name ?? '',
        )
      : /^(?:person|office)$/.test(mention.kind) && scene.isOfficial(mention);
  const target = envoys.every(isSent) ? scene.targetFrom(to + 1) : null;
  if (target?.kind !== 'place') return false;
  actForSender(scene, at, envoys);
  const says = 'the words say that one was sent to the place';
  return scene.add(at, 'visit', 'journey-verb', says, envoys, [], { places: scene.placesFrom(target) });
}

/** "ordered two planes to be sent to Oslo": what is sent stands behind another verb. */
const isSomethingElse = (scene: Scene, at: number, envoys: readonly Mention[]): boolean =>
  scene.clauses.draft.tokens
    .slice((envoys.at(-1)?.last ?? at) + 1, at)
    .some(({ pos, lower }) => pos === 'VERB' && lower !== 'been');

/** Whoever is sent acts for the one who sends, unless the text says for whom. */
function actForSender(scene: Scene, at: number, envoys: readonly Mention[]): void {
  const [sender, ...others] = scene.isPassive(at) ? scene.afterWord(at, 'by') : scene.subjects(at, envoys);
  const state = sender && others.length === 0 ? (scene.clauses.entity(sender)?.affiliation ?? null) : null;
  for (const envoy of envoys) {
    const entity = scene.clauses.entity(envoy);
    if (entity?.kind === 'person' || entity?.kind === 'group') entity.affiliation ??= state;
  }
}
