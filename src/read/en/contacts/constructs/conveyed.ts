/** What one conveyed to another, without a word on how: "made representations to Morvic", "conveyed personally to Morvic", "expressed directly to officers". */
import type { Mention, Token } from '../../../draft.js';
import type { Scene } from '../scene.js';

const DIRECTLY = /^(?:personally|directly|officially|formally)$/;

/** "conveyed personally to President Morvic his regret"; greetings that somebody is asked to convey are none. */
export function convey(scene: Scene, at: number): boolean {
  const { from, to } = scene.clauses.sentenceOf(at);
  const around = scene.clauses.draft.tokens.slice(Math.max(from, at - 2), Math.min(to, at + 12));
  if (!around.some(({ lower }) => DIRECTLY.test(lower))) return false;
  return addConveyed(scene, at, /^to$/, 'the words say that one conveyed something to the other');
}

/** "made strong representations to the Egyptian foreign minister". */
export function represent(scene: Scene, at: number): boolean {
  const noun = [1, 2, 3, 4].find((step) => scene.clauses.token(at + step)?.lower === 'representations');
  if (noun === undefined || scene.isPassive(at)) return false;
  return addConveyed(scene, at, /^(?:to|with)$/, 'the words say that one made representations to the other');
}

function addConveyed(scene: Scene, at: number, word: RegExp, says: string): boolean {
  if (scene.sentToDoIt(at) !== null) return false;
  const receivers = receiversBehind(scene, at, word);
  const senders = scene.subjects(at, receivers);
  if (receivers.length === 0 || senders.length === 0 || isTold(scene, senders, receivers)) return false;
  return scene.add(at, scene.remote(at) ?? 'other', 'speaking-verb', says, senders, receivers, { strength: 1 });
}

/** Officials, governments and states behind the first such word of the clause. */
function receiversBehind(scene: Scene, at: number, word: RegExp): Mention[] {
  const { to } = scene.clauses.sentenceOf(at);
  for (let i = at + 1; i < to && i < at + 16; i += 1) {
    const token = scene.clauses.token(i) as Token;
    if (word.test(token.lower) && !scene.clauses.time(i)) {
      const list = scene.clauses.listFrom(i + 1);
      if (list.length > 0) return list.filter((mention) => isReceiver(scene, mention));
    }
    if (token.pos === 'VERB' || /^(?:that|which|who|[;:.])$/.test(token.lower)) return [];
  }
  return [];
}

function isReceiver(scene: Scene, mention: Mention): boolean {
  if (mention.kind === 'person' || mention.kind === 'office') return scene.isOfficial(mention);
  if (mention.kind === 'group') return mention.affiliation !== null;
  return mention.kind !== 'place' || scene.clauses.entity(mention)?.sort === 'country';
}

/** In a contact told before: nothing new. */
function isTold(scene: Scene, senders: readonly Mention[], receivers: readonly Mention[]): boolean {
  const entities = scene.clauses.entitiesOf([...senders, ...receivers]).map(({ entity }) => entity);
  return scene.out.some(({ parties }) => entities.every((entity) => parties.some((party) => party.entity === entity)));
}
