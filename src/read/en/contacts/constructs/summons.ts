/** An envoy before the host government: "summoned the ambassador", "was called in to the Foreign Ministry", "handed the envoy a protest note". */
import type { Mention, Token } from '../../../draft.js';
import type { Scene } from '../scene.js';

const ENVOY =
  /ambassador|envoy|charg|consul|diplomat|head of mission|deputy chief of mission|high commissioner|nuncio/i;

/** "The ministry summoned the Morvian ambassador", "the ambassador was summoned to the ministry", "called in the ambassador". */
export function summon(scene: Scene, at: number): boolean {
  const passive = scene.isPassive(at);
  const behind = scene.clauses.token(at + 1)?.lower === 'in' && isCalledIn(scene, at) ? at + 2 : at + 1;
  if (isGathering(scene, at) && (passive || !isOfEnvoys(scene, at + 1))) return false;
  const guests = passive ? scene.clauses.subjectOf(at) : scene.clauses.listFrom(behind).slice(0, 1);
  if (!guests.some((mention) => isEnvoy(scene, mention))) return false;
  const told = passive ? hostsOf(scene, at, behind) : scene.subjects(at, guests);
  const hosts = passive && told.length === 0 ? postOf(scene, guests) : told;
  const says = 'the words say that one summoned the other';
  return hosts.length > 0 && scene.add(at, 'meeting', 'summons', says, hosts, guests, { hosted: true });
}

const isGathering = (scene: Scene, at: number): boolean =>
  /^(?:conven|convok|gather)/.test((scene.clauses.token(at) as Token).lower);

/** "convened the ambassadors of the Contact Group". */
function isOfEnvoys(scene: Scene, at: number): boolean {
  const [first] = scene.clauses.listFrom(at);
  return first !== undefined && /^(?:group|person|office)$/.test(first.kind) && isEnvoy(scene, first);
}

/** "was called (in) to the ministry", "called in the ambassador"; not "called in a letter for". */
export function isCalledIn(scene: Scene, at: number): boolean {
  const word = scene.clauses.token(at + 1)?.lower;
  if ((scene.clauses.token(at) as Token).lower !== 'called' || !/^(?:in|to)$/.test(word ?? '')) return false;
  if (word === 'to') return scene.isPassive(at) && scene.clauses.listFrom(at + 2)[0]?.kind === 'organisation';
  const next = scene.clauses.startingAt(at + 2);
  return scene.isPassive(at) || (next !== undefined && isEnvoy(scene, next));
}

/** Those behind "by", else the ministry or the capital "to" which the envoy was summoned. */
function hostsOf(scene: Scene, at: number, behind: number): Mention[] {
  const agents = scene.afterWord(at, 'by');
  if (agents.length > 0) return agents;
  const isTo = scene.clauses.token(behind)?.lower === 'to';
  const named = isTo ? scene.clauses.listFrom(behind + 1)[0] : undefined;
  if (named?.kind === 'organisation') return [named];
  const seat = (isTo ? capitalOf(scene, behind) : undefined) ?? teller(scene, at);
  return seat ? [seat] : [];
}

/** "to the foreign ministry in Santiago": the town stands for the government whose ministry it is. */
function capitalOf(scene: Scene, to: number): Mention | undefined {
  const ministry = [2, 3, 4, 5].find((step) =>
    /^(?:ministry|office)$/.test(scene.clauses.token(to + step)?.lower ?? ''),
  );
  if (ministry === undefined || scene.clauses.token(to + ministry + 1)?.lower !== 'in') return undefined;
  const place = scene.clauses.startingAt(to + ministry + 2);
  return place?.kind === 'place' ? place : undefined;
}

/** "Chile's ambassador in Oslo was summoned": the capital of the post stands for the government that did it. */
function postOf(scene: Scene, guests: readonly Mention[]): Mention[] {
  const last = guests.at(-1)?.last ?? 0;
  const post = /^(?:in|to)$/.test(scene.clauses.token(last + 1)?.lower ?? '')
    ? scene.clauses.startingAt(last + 2)
    : undefined;
  return post?.kind === 'place' ? [post] : [];
}

/** "was summoned over the raid, the Norwegian foreign ministry said": the ministry that tells of it. */
function teller(scene: Scene, at: number): Mention | undefined {
  const behind = scene.clauses.mentionsIn(at + 1, scene.clauses.sentenceOf(at).to);
  return behind.findLast(
    (mention) =>
      mention.kind === 'organisation' &&
      /ministry|government/i.test(scene.clauses.entity(mention)?.name ?? '') &&
      /^(?:said|says|announced|confirmed)$/.test(scene.clauses.token(mention.last + 1)?.lower ?? ''),
  );
}

function isEnvoy(scene: Scene, mention: Mention): boolean {
  const { entities, mentions } = scene.clauses.draft;
  const entity = mention.entity === null ? undefined : entities[mention.entity];
  if (ENVOY.test(mention.office?.title ?? entity?.name ?? '')) return true;
  return entity?.mentions.some((index) => ENVOY.test(mentions[index]?.office?.title ?? '')) ?? false;
}

/** "handed the ambassador a protest note", "lodged a strong protest with the ambassador", "delivered a démarche to the envoy". */
export function protest(scene: Scene, at: number): boolean {
  const { to } = scene.clauses.sentenceOf(at);
  const noun = [1, 2, 3, 4, 5]
    .map((step) => at + step)
    .find(
      (i) =>
        i < to && /^(?:protests?|d[eé]marches?|complaints?|representations)$/.test(scene.clauses.token(i)?.lower ?? ''),
    );
  if (noun === undefined || scene.isPassive(at)) return false;
  const guests = scene.afterWord(noun, /^d[eé]marches?$/.test(scene.clauses.token(noun)?.lower ?? '') ? 'to' : 'with');
  if (!guests.slice(0, 1).some((mention) => isEnvoy(scene, mention))) return false;
  const says = 'the words say that one protested to the envoy of the other';
  return scene.add(at, 'meeting', 'summons', says, scene.subjects(at, guests), guests, { hosted: true, strength: 1 });
}
