/** A journey, or several with days of their own, of those who are named with it. */
import type { ContactStatus } from '../../../../domain/index.js';
import type { Mention, TimeMention } from '../../../draft.js';
import type { ContactRule } from '../rules.js';
import type { Scene } from '../scene.js';
import { isBackAtPost } from './journeys-unmade.js';

/** Verbs of which journeys are only one meaning: who goes must hold an office. */
const WEAK =
  /^(?:go|goes|went|gone|going|come|comes|came|coming|head|heads|headed|heading|land|lands|landed|landing|touch\w*|dr[io]v\w+|continue\w*|proceed\w*|return\w*|transit\w*|stop\w*|reach\w*|set\w*)$/;

/** A journey by a verb such as "travelled to"; verbs with other meanings need a traveller in office. */
export function travelTo(scene: Scene, at: number, verb: string, target: Mention): boolean {
  const travellers = thoseMeant(scene, verb, travellersOf(scene, at));
  const isHome = scene.clauses.token(target.first - 1)?.lower !== 'from' && verb.startsWith('return');
  if (isHome && isBackAtPost(scene, travellers)) return false;
  if (isHome && !travellers.every((one) => isAbroadFor(scene, one, target))) return false;
  if (
    travellers.length === 0 ||
    (WEAK.test(verb) &&
      !travellers.some(
        (m) => scene.isOfficial(m) || isDelegation(m) || isOfState(scene, m, target) || hasMetOfficials(scene, m),
      ))
  )
    return false;
  const says = verb.startsWith('return')
    ? 'the words say that one came back from the place'
    : 'the words say that one travelled to the place';
  return addVisits(scene, at, 'journey-verb', says, travellers, target);
}

/** "Norway's Karel Aldane lands in Oslo for talks": whether they hold an office is asked of the whole article. */
function isOfState(scene: Scene, mention: Mention, { last }: Mention): boolean {
  const { start, end } = scene.clauses.sentenceOf(last);
  const behind = scene.clauses.draft.view.slice(scene.clauses.token(last)?.end ?? start, end);
  const isForTalks = /\bfor (?:[\p{L}-]+ ){0,4}(?:talks|meetings?|summit|negotiations|consultations)\b/u.test(behind);
  return mention.kind === 'person' && isForTalks && scene.clauses.entity(mention)?.affiliation !== null;
}

/** "Aldane met Chile's prime minister in Arica and goes on to Lima": whoever was told of with somebody in office of a state. */
const hasMetOfficials = (scene: Scene, { kind, entity }: Mention): boolean =>
  kind !== 'group' &&
  scene.out.some(({ kind: of, parties }) => {
    const others = parties
      .filter((party) => party.entity !== entity)
      .map((party) => scene.clauses.draft.entities[party.entity]);
    return (
      of !== 'visit' &&
      others.length < parties.length &&
      others.some((one) => one?.kind === 'person' && one.sort !== null && one.affiliation !== null)
    );
  });

/** Who goes: people, and the movement that is named beside those of another: "envoys of the army and the Front". */
function travellersOf(scene: Scene, at: number): Mention[] {
  const all = scene.subjects(at, []);
  const people = all.filter(
    (mention) => /^(?:person|office|group|pronoun)$/.test(mention.kind) || scene.clauses.isMission(mention),
  );
  const sends = ({ kind }: Mention): boolean => kind === 'group' || kind === 'organisation';
  const isOfArms = (one: Mention): boolean => /^(?:armed|party)$/.test(scene.clauses.entity(one)?.sort ?? '');
  return people.some(({ kind }) => kind === 'group') && all.every(sends)
    ? all.filter((one) => people.includes(one) || isOfArms(one))
    : people;
}

/** "an African Union delegation": those whom a state or a body sends. */
export const isDelegation = (mention: Mention): boolean =>
  /^(?:group|organisation)$/.test(mention.kind) && mention.affiliation !== null;

/** "The envoy of the union returned to Oslo": to a place that is not of those for whom he acts. */
export function isAbroadFor(scene: Scene, traveller: Mention, place: Mention): boolean {
  const there = scene.clauses.entity(place)?.country ?? null;
  const own = scene.clauses.entity(traveller)?.affiliation ?? null;
  return own !== null && there !== null && own !== there;
}

/** "The two ministers are to return to Oslo": those of the contact told of last. */
function thoseMeant(scene: Scene, verb: string, travellers: readonly Mention[]): readonly Mention[] {
  const [two] = travellers;
  if (!two || travellers.length > 1 || two.kind !== 'group' || !/^(?:return|travel|fl[ye]|head|go)/.test(verb))
    return travellers;
  const opening = [0, 1].map((step) => scene.clauses.token(two.first + step)?.lower ?? '');
  if (!scene.isBackward(two) || !opening.some((word) => /^(?:two|three|both)$/.test(word))) return travellers;
  const told = scene.out.findLast(({ kind, parties, backward }) => kind !== 'visit' && parties.length > 1 && !backward);
  return told?.parties.flatMap(({ mentions }) => mentions.slice(0, 1)) ?? travellers;
}

/** "has visited Chile several times", "had flown to Oslo three times": a count behind the token `last`, of no one occasion. */
export const isCounted = (scene: Scene, last: number): boolean =>
  /^(?:twice|thrice|often|regularly|repeatedly)$/.test(scene.clauses.token(last + 1)?.lower ?? '') ||
  (scene.clauses.token(last + 2)?.lower === 'times' && scene.clauses.token(last + 1)?.lower !== 'of') ||
  (scene.clauses.token(last + 3)?.lower === 'times' &&
    /^(?:at|more|so|a)$/.test(scene.clauses.token(last + 1)?.lower ?? ''));

/** One visit, or one for each place where each has days of its own: "will visit Peru on 8 May and Chile on 9 May". */
export function addVisits(
  scene: Scene,
  at: number,
  rule: ContactRule,
  says: string,
  own: readonly Mention[],
  target: Mention,
  told: { status?: ContactStatus } = {},
): boolean {
  if (isCounted(scene, scene.placesFrom(target).at(-1)?.last ?? target.last)) return false;
  const visitors = [...own, ...companionsOf(scene, own, target)];
  const stops = stopsFrom(scene, target);
  const again = stops.length === 1 ? timeAgain(scene, stops[0]?.time ?? null) : null;
  if (again !== null) {
    const more = { places: scene.placesFrom(target), fresh: true, ...told };
    scene.add(at, 'visit', rule, says, visitors, [], { ...more, time: stops[0]?.time ?? null });
    return scene.add(at, 'visit', rule, `${says} again`, visitors, [], { ...more, time: again });
  }
  if (stops.length < 2 || stops.filter((stop) => stop.time !== null).length < 2) {
    addOnward(scene, at, says, visitors, target, told);
    return scene.add(at, 'visit', rule, says, visitors, [], { places: scene.placesFrom(target), ...told });
  }
  for (const stop of stops)
    scene.add(at, 'visit', rule, `${says}, each place on days of its own`, visitors, [], {
      places: [stop.place],
      time: stop.time,
      ...told,
    });
  return true;
}

/** "flew to Oslo and, the same evening, on to Lima", "goes on to Oslo and from there to Lima": the second leg, a journey of its own. */
function addOnward(
  scene: Scene,
  at: number,
  says: string,
  visitors: readonly Mention[],
  { last }: Mention,
  told: { status?: ContactStatus },
): void {
  const { to } = scene.clauses.sentenceOf(at);
  for (let i = last + 1; i < Math.min(to, last + 12); i += 1) {
    const token = scene.clauses.token(i);
    if (token?.pos === 'VERB' || /^[.;:]$/.test(token?.text ?? '.')) return;
    const word = token?.lower ?? '';
    const isFrom = word === 'from' && scene.clauses.token(i + 1)?.lower === 'there';
    const leads = isFrom ? i + 2 : i + 1;
    if (!(isFrom || word === 'on') || scene.clauses.token(leads)?.lower !== 'to') continue;
    const place = scene.targetFrom(leads + 1);
    const isJoined = scene.clauses.draft.tokens.slice(last + 1, i).some(({ lower }) => /^(?:and|then)$/.test(lower));
    if (place?.kind === 'place' && isJoined)
      scene.add(at, 'visit', 'journey-verb', `${says}, and on to another`, visitors, [], {
        places: scene.placesFrom(place),
        fresh: true,
        ...told,
      });
    return;
  }
}

/** "on a visit to Oslo with his Chilean counterpart", "travelled to Oslo on Monday together with Morvic": who in office came along, of another state than that of the place. */
function companionsOf(scene: Scene, own: readonly Mention[], target: Mention): Mention[] {
  let at = target.last + 1;
  const time = scene.clauses.time(at) ?? (scene.clauses.token(at)?.lower === 'on' ? scene.clauses.time(at + 1) : null);
  if (time) at = time.last + 1;
  if (/^(?:together|along)$/.test(scene.clauses.token(at)?.lower ?? '')) at += 1;
  if (own.length !== 1 || target.kind !== 'place' || scene.clauses.token(at)?.lower !== 'with') return [];
  const there = scene.clauses.entity(target)?.country ?? null;
  return scene.clauses.listFrom(at + 1).filter((one) => {
    const home = scene.clauses.entity(one)?.affiliation ?? null;
    return (
      /^(?:person|office)$/.test(one.kind) && scene.isOfficial(one) && home !== null && there !== null && home !== there
    );
  });
}

/** "in February and again in early April": the second time. */
function timeAgain(scene: Scene, first: TimeMention | null): TimeMention | null {
  if (first === null) return null;
  const words = [1, 2, 3].map((step) => scene.clauses.token(first.last + step)?.lower ?? '');
  const again = words.indexOf('again');
  if (again < 1 || !/^(?:and|then|,)$/.test(words[again - 1] ?? '')) return null;
  const at = first.last + again + 2;
  const isBehind = /^(?:in|on|early|late|last)$/.test(scene.clauses.token(at)?.lower ?? '');
  return scene.clauses.time(at) ?? (isBehind ? scene.clauses.time(at + 1) : null);
}

/** The places of a journey from `target` on, each with the time that stands behind it. */
function stopsFrom(scene: Scene, target: Mention): { place: Mention; time: TimeMention | null }[] {
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
