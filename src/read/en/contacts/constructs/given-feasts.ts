/** Receptions told by who gave them: "a dinner was given by Aldane in honour of Morvic", "a lunch hosted by Aldane for Morvic". */
import type { Mention } from '../../../draft.js';
import type { Scene } from '../scene.js';

const FEAST = /^(?:dinner|banquet|reception|luncheon|lunch|breakfast|iftar)$/;
const BESIDE = /^(?:will|would|was|were|is|be|been|being|to|also|later|then|had|has|in|the|evening)$/;
const FAR = 8;
const REACH = 12;

/** "The lunch that President Morvic was to host in his honour was cancelled": the host is named, the guest told of before. */
export function feastOfHost(scene: Scene, at: number): boolean {
  if (!FEAST.test(scene.clauses.token(at)?.lower ?? '')) return false;
  if (!/^(?:that|which)$/.test(scene.clauses.token(at + 1)?.lower ?? '')) return false;
  const host = scene.clauses.startingAt(at + 2);
  if (host === undefined || !/^(?:person|office)$/.test(host.kind)) return false;
  const behind = scene.clauses.draft.tokens.slice(host.last + 1, host.last + 5).map(({ lower }) => lower);
  if (!behind.some((word) => /^(?:host|give|offer|hosting|giving|hosted|gave|offered)$/.test(word))) return false;
  const says = 'the words say who was the host of it';
  const guest = guestHonoured(scene, host);
  return scene.add(at, 'reception', 'event-noun', says, [host], guest, { hosted: true, backward: false });
}

/** "in his honour" */
function guestHonoured(scene: Scene, host: Mention): Mention[] {
  for (let i = host.last + 1; i < host.last + REACH; i += 1) {
    const guest = /^honou?r$/.test(wordAt(scene, i + 1)) ? scene.clauses.startingAt(i) : undefined;
    if (guest?.kind === 'pronoun') return guest.entity === host.entity ? [] : [guest];
  }
  return [];
}

/** The feast is named right before the verb, the host behind "by", the guest behind "for" or "in honour of". */
export function feastGivenBy(scene: Scene, at: number): boolean {
  if (wordAt(scene, at + 1) !== 'by' || !isOfFeast(scene, at)) return false;
  const hosts = scene.clauses.listFrom(at + 2).filter(isSomebody);
  const last = hosts.at(-1);
  if (last === undefined) return false;
  const guests = guestsBehind(scene, scene.clauses.afterAsides(last));
  const says = 'the words say by whom a reception was given for the other';
  return guests.length > 0 && scene.add(at, 'reception', 'reception-passive', says, hosts, guests, { hosted: true });
}

/** "was given a banquet by Morvic", "was treated to a lunch in Oslo by Morvic": the guest is the subject, the host stands behind "by". */
export function feastReceived(scene: Scene, at: number): boolean {
  if (!/^(?:given|offered|treated|accorded)$/.test(wordAt(scene, at)) || !scene.isPassive(at)) return false;
  const noun = [2, 3, 4, 5].map((step) => at + step).find((i) => GIVEN.test(wordAt(scene, i)));
  if (noun === undefined || !/^(?:an?|to|his|her|their|the)$/.test(wordAt(scene, at + 1))) return false;
  const hosts = scene.afterWord(noun, 'by').filter(isSomebody);
  const guests = scene.clauses.subjectOf(at).filter(isSomebody);
  const says = 'the words say by whom one was received';
  if (hosts.length === 0 || guests.length === 0) return false;
  return scene.add(at, 'reception', 'reception-passive', says, hosts, guests, { hosted: true });
}

const GIVEN = /^(?:dinner|banquet|reception|luncheon|lunch|breakfast|iftar|welcome|send-off)$/;

function isOfFeast(scene: Scene, at: number): boolean {
  for (let i = at - 1; i > at - FAR; i -= 1) {
    const word = wordAt(scene, i);
    if (FEAST.test(word)) return true;
    if (!BESIDE.test(word)) return false;
  }
  return false;
}

function guestsBehind(scene: Scene, from: number): Mention[] {
  for (let i = from; i < from + REACH; i += 1) {
    const word = wordAt(scene, i);
    const isHonour = word === 'in' && /^honou?r$/.test(wordAt(scene, i + 1)) && wordAt(scene, i + 2) === 'of';
    if (word === 'for' || isHonour) return scene.clauses.listFrom(isHonour ? i + 3 : i + 1).filter(isSomebody);
    if (word === '' || /^[.;:]$/.test(word)) return [];
  }
  return [];
}

const isSomebody = ({ kind }: Mention): boolean => /^(?:person|office|group|pronoun)$/.test(kind);

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';
