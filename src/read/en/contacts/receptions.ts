/** Who received whom: "received", "hosted", "was welcomed by", credentials, farewells. */
import type { Mention, Token } from '../../draft.js';
import { isPossessiveMark } from '../words.js';
import type { Scene } from './scene.js';
import { statusAt } from './status.js';

/** "Aldane received Morvic", "was welcomed by Aldane"; hosting a meeting is told by the noun. */
export function receive(scene: Scene, at: number): boolean {
  const lower = (scene.clauses.token(at) as Token).lower;
  if (scene.isPassive(at)) {
    const agents = scene.afterWord(at, 'by');
    const hosts = agents.length > 0 ? agents : [];
    const guests = scene.clauses.subjectOf(at);
    const official = hosts.length > 0 && guests.some((m) => /^(?:person|office|group|pronoun)$/.test(m.kind));
    return (
      official &&
      scene.add(
        at,
        'reception',
        'reception-passive',
        'the words say that the one was received by the other',
        hosts,
        guests,
        { hosted: true },
      )
    );
  }
  if (credentialsReceived(scene, at)) return true;
  const inAudience = scene.clauses.token(at + 1)?.lower === 'in' && scene.clauses.token(at + 2)?.lower === 'audience';
  const objects = scene.clauses.listFrom(inAudience ? at + 3 : scene.clauses.behindVenue(at));
  const first = objects[0];
  if (!first || !/^(?:person|office|group|pronoun)$/.test(first.kind)) return false;
  if (lower.startsWith('welcom') && isPossessiveMark(scene.clauses.token(first.last + 1))) return false;
  if (isPossessiveMark(scene.clauses.token(first.last + 1))) return false;
  const target =
    scene.clauses.token((objects.at(-1) as Mention).last + 1)?.lower === 'to'
      ? scene.placeOrSeat((objects.at(-1) as Mention).last + 2)
      : null;
  if (target) {
    const planned = statusAt(scene.clauses, at) === 'planned';
    const hosts = scene.subjects(at, objects);
    const says = 'the words say that one welcomed the other to the place';
    return planned
      ? scene.add(at, 'visit', 'welcome-to-place', says, objects, hosts, { places: [target] })
      : scene.add(at, 'reception', 'welcome-to-place', says, hosts, objects, { places: [target], hosted: true });
  }
  return scene.add(
    at,
    'reception',
    'reception-verb',
    'the words say that one received the other',
    scene.subjects(at, objects),
    objects,
    { hosted: true },
  );
}

/** "presented her credentials to President Aldane". */
export function presentCredentials(scene: Scene, at: number): boolean {
  const papers = [1, 2, 3, 4, 5].find((step) =>
    /^(?:credentials?|credence)$/.test(scene.clauses.token(at + step)?.lower ?? ''),
  );
  if (papers === undefined) return false;
  const hosts = scene.afterWord(at + papers, 'to');
  return (
    hosts.length > 0 &&
    scene.add(
      at,
      'reception',
      'credentials',
      'the words say that one presented credentials to the other',
      hosts,
      scene.subjects(at, hosts),
      { hosted: true },
    )
  );
}

/** "bade farewell to the ambassador". */
export function bidFarewell(scene: Scene, at: number): boolean {
  if (scene.clauses.token(at + 1)?.lower !== 'farewell' || scene.clauses.token(at + 2)?.lower !== 'to') return false;
  const guests = scene.clauses.listFrom(at + 3);
  return (
    guests.length > 0 &&
    scene.add(
      at,
      'reception',
      'reception-verb',
      'the words say that one bade the other farewell',
      scene.subjects(at, guests),
      guests,
      { hosted: true },
    )
  );
}

/** "received the credentials of the ambassadors of Chile and Peru". */
export function credentialsReceived(scene: Scene, at: number): boolean {
  const papers = [1, 2, 3, 4, 5].find((step) =>
    /^(?:credentials?|credence)$/.test(scene.clauses.token(at + step)?.lower ?? ''),
  );
  if (papers === undefined || !/^(?:of|from)$/.test(scene.clauses.token(at + papers + 1)?.lower ?? '')) return false;
  const guests = scene.clauses.listFrom(at + papers + 2);
  return (
    guests.length > 0 &&
    scene.add(
      at,
      'reception',
      'credentials',
      'the words say that one received the credentials of the other',
      scene.subjects(at, guests),
      guests,
      { hosted: true },
    )
  );
}
