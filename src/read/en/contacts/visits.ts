/** Journeys: "visited", "travelled to", "will be in", "invited … to", "led a delegation to", "his visit to". */
import type { Mention, TimeMention, Token } from '../../draft.js';
import { governorOf, isDefinite, ownerOf } from './event-parties.js';
import type { ContactRule } from './rules.js';
import type { Scene } from './scene.js';

/** "Aldane visited Oslo"; not "visited the wounded". */
export function visit(scene: Scene, at: number): boolean {
  const subjects = scene.subjects(at, []);
  const target = scene.targetFrom(at + 1);
  if (!target || (target.kind !== 'place' && target.kind !== 'person' && target.kind !== 'office')) return false;
  if (target.kind !== 'place')
    return scene.add(
      at,
      'meeting',
      'visiting-person',
      'the words say that one visited the other',
      subjects,
      [target],
      {},
    );
  return addVisits(scene, at, 'visit-verb', 'the words say that one visited the place', subjects, target);
}

/** "Aldane travelled to Oslo", "arrived in the Morvian capital". */
export function travel(scene: Scene, at: number): boolean {
  const { to } = scene.clauses.sentenceOf(at);
  const lower = (scene.clauses.token(at) as Token).lower;
  const weak =
    /^(?:go|goes|went|gone|going|come|comes|came|coming|head|heads|headed|heading|land|lands|landed|landing)$/.test(
      lower,
    );
  for (let i = at + 1; i < to && i < at + 9; i += 1) {
    const token = scene.clauses.token(i) as Token;
    if (
      /^(?:to|in|at|for)$/.test(token.lower) &&
      !(token.lower !== 'for' && /^lea?(?:ve|ft|v)/.test(lower)) &&
      !(token.lower === 'for' && !/^(?:depart|left|leav|head)/.test(lower)) &&
      !(token.lower === 'in' && !/^(?:arriv|land)/.test(lower))
    ) {
      const target = scene.targetFrom(i + 1);
      if (target?.kind === 'place') {
        const subjects = scene.subjects(at, []);
        const travellers = subjects.filter((mention) => /^(?:person|office|group|pronoun)$/.test(mention.kind));
        if (travellers.length === 0 || (weak && !travellers.some((m) => scene.isOfficial(m)))) return false;
        return addVisits(
          scene,
          at,
          'journey-verb',
          'the words say that one travelled to the place',
          travellers,
          target,
        );
      }
      if (token.lower === 'to' && scene.clauses.token(i + 1)?.pos === 'VERB') return false;
    }
    if (/^[.;:]$/.test(token.text) || token.pos === 'VERB') return false;
  }
  return false;
}

/** "will lead a delegation to Oslo". */
export function leadDelegation(scene: Scene, at: number): boolean {
  if (!/^(?:lead|leads|led|leading|head|heads|headed|heading)$/.test((scene.clauses.token(at) as Token).lower))
    return false;
  const { to } = scene.clauses.sentenceOf(at);
  for (let i = at + 1; i < to && i < at + 10; i += 1) {
    if (!/^(?:delegation|mission|team)$/.test(scene.clauses.token(i)?.lower ?? '')) continue;
    const target = scene.clauses.token(i + 1)?.lower === 'to' ? scene.targetFrom(i + 2) : null;
    return (
      target?.kind === 'place' &&
      scene.add(
        at,
        'visit',
        'journey-verb',
        'the words say that one led a delegation to the place',
        scene.subjects(at, []),
        [],
        { places: scene.placesFrom(target) },
      )
    );
  }
  return false;
}

/** "Aldane invited him to Oslo". */
export function invite(scene: Scene, at: number): boolean {
  const guests = scene.isPassive(at)
    ? scene.clauses.subjectOf(at)
    : scene.clauses.listFrom(at + 1).filter((mention) => /^(?:person|office|pronoun|group)$/.test(mention.kind));
  const last = scene.isPassive(at) ? at : guests.at(-1)?.last;
  if (guests.length === 0 || last === undefined || scene.clauses.token(last + 1)?.lower !== 'to') return false;
  const target = scene.targetFrom(last + 2);
  if (target?.kind !== 'place') return false;
  return scene.add(
    at,
    'visit',
    'invitation',
    'the words say that one invited the other to the place',
    guests,
    scene.isPassive(at) ? scene.afterWord(at, 'by') : scene.subjects(at, guests),
    { places: scene.placesFrom(target), status: 'planned' },
  );
}

/** "She is expected in Oslo on Thursday". */
export function expected(scene: Scene, at: number): boolean {
  const own = (scene.clauses.token(at) as Token).lower;
  const before = scene.clauses.token(at - 1)?.lower ?? '';
  if (
    scene.clauses.token(at + 1)?.lower !== 'in' ||
    !(own === 'be' ? /^(?:will|to)$/ : /^(?:is|are|was|were|be|been)$/).test(before)
  )
    return false;
  if (own === 'be' && !scene.clauses.draft.times.some((time) => time.first > at && time.first < at + 9)) return false;
  const target = scene.targetFrom(at + 2);
  const travellers = scene.clauses
    .subjectOf(at)
    .filter((mention) => /^(?:person|office|pronoun|group)$/.test(mention.kind));
  return (
    target?.kind === 'place' &&
    travellers.length > 0 &&
    scene.add(at, 'visit', 'journey-verb', 'the words say that one is expected in the place', travellers, [], {
      places: scene.placesFrom(target),
      status: 'planned',
    })
  );
}

/** One visit, or one for each place where each has days of its own: "will visit Peru on 8 May and Chile on 9 May". */
export function addVisits(
  scene: Scene,
  at: number,
  rule: ContactRule,
  says: string,
  visitors: readonly Mention[],
  target: Mention,
): boolean {
  const stops = stopsFrom(scene, target);
  if (stops.length < 2 || stops.filter((stop) => stop.time !== null).length < 2)
    return scene.add(at, 'visit', rule, says, visitors, [], { places: scene.placesFrom(target) });
  for (const stop of stops)
    scene.add(at, 'visit', rule, `${says}, each place on days of its own`, visitors, [], {
      places: [stop.place],
      time: stop.time,
    });
  return true;
}

export function stopsFrom(scene: Scene, target: Mention): { place: Mention; time: TimeMention | null }[] {
  const out: { place: Mention; time: TimeMention | null }[] = [];
  for (let place: Mention | undefined = target; place?.kind === 'place'; ) {
    const last: Mention = place;
    const at =
      [1, 2].map((step) => scene.clauses.time(last.last + step)).find((time) => time !== null && time !== undefined) ??
      null;
    out.push({ place: last, time: at });
    let next = at ? at.last + 1 : last.last + 1;
    while (/^(?:,|and|then|to|the|on)$/.test(scene.clauses.token(next)?.lower ?? '') && !scene.clauses.startingAt(next))
      next += 1;
    place = scene.clauses.startingAt(next);
    if (out.length > 8) break;
  }
  return out;
}

export function visitNoun(scene: Scene, at: number): void {
  if ((scene.clauses.token(at) as Token).lower === 'stop' && scene.clauses.token(at + 1)?.lower !== 'in') return;
  const { to } = scene.clauses.sentenceOf(at);
  let target: Mention | null = null;
  let visitors: Mention[] = ownerOf(scene, at);
  for (let i = at + 1; i < to && i < at + 24; i += 1) {
    const token = scene.clauses.token(i) as Token;
    if (/^(?:to|in)$/.test(token.lower) && !target) {
      const place = scene.targetFrom(i + 1) ?? scene.placeOrSeat(i + 1);
      if (place?.kind === 'place' || place?.kind === 'organisation') target = place;
    }
    if (/^(?:of|by)$/.test(token.lower) && visitors.length === 0)
      visitors = scene.clauses.listFrom(i + 1).filter((m) => m.kind !== 'place');
    if (
      /^[.;:]$/.test(token.text) ||
      (token.pos === 'VERB' && i > at + 1 && !/^(?:make|made|pay|paid|undertake|undertaken)$/.test(token.lower))
    )
      break;
  }
  const governor = governorOf(scene, at);
  const passive = governor !== null && /^(?:host|receiv|welcom)/.test((scene.clauses.token(governor) as Token).lower);
  if (visitors.length === 0 && governor !== null && !passive) visitors = scene.clauses.subjectOf(governor);
  if (visitors.length === 0 && target) visitors = scene.mainSubject(at, []);
  visitors = visitors.filter((mention) => mention.kind !== 'place');
  if (target && visitors.length > 0)
    addVisits(scene, at, 'visit-noun', 'the words tell of a visit to the place', visitors, target);
  else if (!target && (visitors.length > 0 || isDefinite(scene, at)))
    scene.add(at, 'visit', 'visit-noun', 'the words tell of a visit', visitors, [], { backward: true, strength: 1 });
}
