/** An envoy before the host government: "summoned the ambassador", "was called in to the Foreign Ministry", "handed the envoy a protest note". */
import type { Mention, Token } from '../../../draft.js';
import type { Scene } from '../scene.js';

const ENVOY =
  /ambassador|envoy|charg|consul|diplomat|head of mission|deputy chief of mission|high commissioner|nuncio/i;

/** So many words behind the summons it is told who was there. */
const FARTHEST_WHERE = 20;

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
  const to = passive ? toWhere(scene, behind) : null;
  const town = to === null ? undefined : capitalOf(scene, to);
  const more = town && !hosts.includes(town) ? { hosted: true, places: [town] } : { hosted: true };
  return hosts.length > 0 && scene.add(at, 'meeting', 'summons', says, hosts, guests, more);
}

/** "called the ambassador into his office", "called in Morvic to the ministry on Monday": an envoy, and a house of the government. */
export function calledToOffice(scene: Scene, at: number): boolean {
  const guests = scene.clauses.listFrom(at + 1);
  const [guest] = guests;
  if (!guest || guests.some(({ entity }) => entity !== guest.entity) || !isEnvoy(scene, guest)) return false;
  const last = (guests.at(-1) as Mention).last;
  const end = scene.clauses.token(last + 1)?.text === ',' ? last + 2 : last + 1;
  const behind = scene.clauses.draft.tokens.slice(end, end + 5).map(({ lower }) => lower);
  if (!INTO_OFFICE.test(behind.join(' '))) return false;
  const hosts = scene.subjects(at, [guest]);
  const says = 'the words say that one summoned the other';
  return hosts.length > 0 && scene.add(at, 'meeting', 'summons', says, hosts, [guest], { hosted: true });
}

const INTO_OFFICE = /^(?:in(?: ?to)?|to) (?:his|her|its|the) (?:foreign |\p{Ll}+ )?(?:office|ministry|department)\b/u;

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
  if (word === 'to')
    return scene.isPassive(at) && scene.clauses.listFrom(behindHouse(scene, at + 2))[0]?.kind === 'organisation';
  const next = scene.clauses.startingAt(at + 2);
  return scene.isPassive(at) || (next !== undefined && isEnvoy(scene, next));
}

/** "the envoy, whom the minister called in on Tuesday", "called him in over the raid", "called the ambassador in": the envoy; null where none is called in so. */
export function envoyCalledIn(scene: Scene, at: number): Mention | null {
  if (!/^call(?:s|ed|ing)?$/.test((scene.clauses.token(at) as Token).lower) || scene.isPassive(at)) return null;
  const whom = scene.clauses.token(at + 1)?.lower === 'in' ? scene.whomBefore(at)[0] : scene.clauses.startingAt(at + 1);
  if (!whom || !isEnvoy(scene, whom)) return null;
  const into = whom.first > at ? scene.clauses.afterAsides(whom) : at + 1;
  const behind = scene.clauses.token(into + 1);
  if (scene.clauses.token(into)?.lower !== 'in' || !behind) return null;
  const isEnd = /^(?:[.,;]|over|on|for|to|after|about|again|and|because|last|twice)$/.test(behind.lower);
  return isEnd || scene.clauses.time(into + 1) !== null ? whom : null;
}

/** Those who called such an envoy in, and the envoy. */
export function callIn(scene: Scene, at: number): boolean {
  const guest = envoyCalledIn(scene, at);
  const hosts = guest ? scene.subjects(at, [guest]) : [];
  const says = 'the words say that one summoned the other';
  return (
    guest !== null && hosts.length > 0 && scene.add(at, 'meeting', 'summons', says, hosts, [guest], { hosted: true })
  );
}

/** Those behind "by", else the ministry or the capital "to" which the envoy was summoned. */
function hostsOf(scene: Scene, at: number, behind: number): Mention[] {
  const agents = scene.afterWord(at, 'by');
  if (agents.length > 0) return agents;
  const to = toWhere(scene, behind);
  const named = to === null ? undefined : scene.clauses.listFrom(behindHouse(scene, to + 1))[0];
  const host = who(scene, behind);
  if (host) return [host];
  if (named?.kind === 'organisation') return [named];
  const seat = (to === null ? undefined : capitalOf(scene, to)) ?? teller(scene, at);
  return seat ? [seat] : [];
}

/** "was summoned to the ministry, where State Secretary Morvic handed him a note": whom the envoy found there. */
function who(scene: Scene, behind: number): Mention | undefined {
  const { to } = scene.clauses.sentenceOf(behind);
  for (let i = behind; i < Math.min(to, behind + FARTHEST_WHERE); i += 1) {
    if (scene.clauses.token(i)?.lower !== 'where' || scene.clauses.token(i - 1)?.text !== ',') continue;
    const [host] = scene.clauses.listFrom(i + 1);
    const isHost = host && /^(?:person|office)$/.test(host.kind) && scene.isOfficial(host) && !isEnvoy(scene, host);
    const verb = isHost ? scene.clauses.token(scene.clauses.afterAsides(host)) : undefined;
    return verb && /^(?:VERB|AUX|ADV)$/.test(verb.pos) ? host : undefined;
  }
  return undefined;
}

/** "was summoned in his turn on Monday to the ministry": the "to", behind when and how often; null where none follows. */
function toWhere(scene: Scene, behind: number): number | null {
  for (let i = behind; i < behind + 8; i += 1) {
    const time = scene.clauses.time(i);
    const word = scene.clauses.token(i)?.lower ?? '';
    if (word === 'to') return i;
    if (time) i = time.last;
    else if (!/^(?:in|on|late|early|his|her|their|turn|again|back|urgently|immediately|too|,)$/.test(word)) return null;
  }
  return null;
}

/** "the headquarters of the Foreign Ministry": the token behind the words for its house. */
function behindHouse(scene: Scene, at: number): number {
  const of = [1, 2].find((step) => scene.clauses.token(at + step)?.lower === 'of');
  const house = scene.clauses.token(at + (of ?? 0) - 1)?.lower ?? '';
  return of !== undefined && /^(?:headquarters|seat|premises|offices?|building)$/.test(house) ? at + of + 1 : at;
}

/** "to the foreign ministry in Santiago": the town stands for the government whose ministry it is. */
function capitalOf(scene: Scene, to: number): Mention | undefined {
  const from = behindHouse(scene, to + 1);
  const ministry = [1, 2, 3, 4]
    .map((step) => from + step)
    .find((i) => /^(?:ministry|office)$/.test(scene.clauses.token(i)?.lower ?? ''));
  if (ministry === undefined || scene.clauses.token(ministry + 1)?.lower !== 'in') return undefined;
  const place = scene.clauses.startingAt(ministry + 2);
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

/** Whether the one meant is an ambassador or chargé d'affaires, here or elsewhere in the text. */
export function isEnvoy(scene: Scene, mention: Mention): boolean {
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
