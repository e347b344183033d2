/** Journeys told by a stay: "reached Oslo last night", "will represent Chile at the funeral in Oslo", "spent two days in Oslo". */
import type { Scene } from '../scene.js';
import { addVisits, isAbroadFor, travelTo } from './journeys.js';

/** "reached Oslo last night for talks", "reached Chile on a two-day visit"; not "reached Chile's shores". */
export function reachPlace(scene: Scene, at: number): boolean {
  const target = scene.targetFrom(at + 1);
  if (target?.kind !== 'place') return false;
  const next = scene.clauses.token(target.last + 1)?.lower ?? '';
  const isVisit = scene.clauses.time(target.last + 1) !== null || /^(?:for|on|from|late|early|[.,])$/.test(next);
  return isVisit && travelTo(scene, at, 'reached', target);
}

const RITE =
  /^(?:funeral|burial|inauguration|coronation|enthronement|wedding|ceremony|ceremonies|service|commemoration|commemorations)$/;

/** "will represent Chile at the funeral in Oslo of the king": sent there for the state. */
export function representAt(scene: Scene, at: number): boolean {
  const { to } = scene.clauses.sentenceOf(at);
  const travellers = scene.clauses.subjectOf(at).filter((one) => scene.isOfficial(one));
  const rite = [...Array(8).keys()]
    .map((step) => at + 2 + step)
    .find((i) => RITE.test(scene.clauses.token(i)?.lower ?? ''));
  if (rite === undefined || travellers.length === 0) return false;
  if (!scene.clauses.draft.tokens.slice(at + 1, rite).some(({ lower }) => lower === 'at')) return false;
  for (let i = rite + 1; i < Math.min(to, rite + 9); i += 1) {
    if (scene.clauses.token(i)?.lower !== 'in') continue;
    const target = scene.targetFrom(i + 1);
    const says = 'the words say that one was there for the own state';
    if (target?.kind === 'place') return addVisits(scene, at, 'journey-verb', says, travellers, target);
  }
  return false;
}

const FEW_DAYS = /^(?:days?|weekend|week|nights?|morning|afternoon|evening|hours)$/;

/** "will spend 22-25 April in Chile", "spent two days in Oslo"; not "spent ten years in Chile", "spent the holidays in Oslo". */
export function spendDays(scene: Scene, at: number): boolean {
  const time = scene.clauses.time(at + 1) ?? scene.clauses.time(at + 2);
  const isDated = time !== null && /^(?:\d{4}|XXXX)-\d\d-\d\d/.test(time.value.edtf ?? '');
  const end =
    time?.last ?? [2, 3, 4].map((step) => at + step).find((i) => FEW_DAYS.test(scene.clauses.token(i)?.lower ?? ''));
  if (end === undefined || scene.clauses.token(end + 1)?.lower !== 'in') return false;
  const isFew = scene.clauses.draft.tokens.slice(at + 1, end + 1).some(({ lower }) => FEW_DAYS.test(lower));
  const target = isDated || isFew ? scene.targetFrom(end + 2) : null;
  const travellers = scene.clauses.subjectOf(at).filter(({ kind }) => /^(?:person|office|group|pronoun)$/.test(kind));
  if (target?.kind !== 'place') return false;
  if (!travellers.some((one) => scene.isOfficial(one) && isAbroadFor(scene, one, target))) return false;
  const says = 'the words say that one spent some days at the place';
  return addVisits(scene, at, 'journey-verb', says, travellers, target);
}

/** "stayed in Oslo at the end of March and had lunch with"; not "stayed in office", "stayed in touch", "stayed in Oslo" of those at home there. */
export function stayedIn(scene: Scene, at: number): boolean {
  const target = scene.clauses.token(at + 1)?.lower === 'in' ? scene.targetFrom(at + 2) : null;
  const travellers = scene.clauses.subjectOf(at).filter(({ kind }) => /^(?:person|office|group|pronoun)$/.test(kind));
  if (target?.kind !== 'place' || !travellers.some((one) => scene.isOfficial(one) && isAbroadFor(scene, one, target)))
    return false;
  return addVisits(scene, at, 'journey-verb', 'the words say that one stayed at the place', travellers, target);
}
