/** Talks of which only the sides and who led them are told: "The Uzbek delegation was headed by Aldane and the Kyrgyz delegation by Morvic at talks in Oslo". */
import type { Mention, TimeMention } from '../../../draft.js';
import { timesBetween } from '../around.js';
import type { Scene } from '../scene.js';
import { actFor, people, sideOf } from './leaders.js';

const LEADS = /^(?:led|headed|leads|heads|represented)$/;
const OCCASION = /^(?:meetings?|talks|negotiations|consultations|session|dialogue|commission|committee|round)$/;

/** Who leads which side, and where the words for it end. */
type Led = { readonly leader: Mention; readonly affiliation: string; readonly end: number };

/** Adds the talks of the two leaders, where the sentence names an occasion and no contact of theirs is told before. */
export function sidesLed(scene: Scene, at: number): boolean {
  if (!LEADS.test(scene.clauses.token(at)?.lower ?? '')) return false;
  const { from } = scene.clauses.sentenceOf(at);
  if (scene.out.some(({ trigger, kind, parties }) => trigger >= from && kind !== 'visit' && parties.length > 0))
    return false;
  const first = scene.isPassive(at) ? headedBy(scene, at) : heads(scene, at);
  const second = first && (headsToo(scene, first.end) ?? null);
  if (!first || !second || first.affiliation === second.affiliation || first.leader.entity === second.leader.entity)
    return false;
  if (isTold(scene, first.leader) || isTold(scene, second.leader) || !namesOccasion(scene, at)) return false;
  for (const { leader, affiliation } of [first, second]) actFor(scene, leader, affiliation);
  const says = 'the words say who led the two sides of talks';
  const told = circumstances(scene, at);
  return scene.add(at, 'talks', 'event-noun', says, [first.leader], [second.leader], { strength: 1, ...told });
}

/** In a contact told before: nothing new. */
const isTold = (scene: Scene, { entity }: Mention): boolean =>
  scene.out.some(({ parties, kind }) => kind !== 'visit' && parties.some((party) => party.entity === entity));

/** "Aldane led the Uzbek side". */
function heads(scene: Scene, at: number): Led | null {
  const [leader, ...others] = scene.clauses.subjectOf(at).filter(({ kind }) => kind === 'person' || kind === 'office');
  const [side] = scene.clauses.listFrom(at + 1);
  const affiliation = side?.kind === 'group' ? sideOf(scene, side) : null;
  return leader && others.length === 0 && side && affiliation !== null
    ? { leader, affiliation, end: side.last + 1 }
    : null;
}

/** "The Uzbek side was led by Aldane". */
function headedBy(scene: Scene, at: number): Led | null {
  const [side] = scene.clauses.subjectOf(at);
  const affiliation = side?.kind === 'group' ? sideOf(scene, side) : null;
  const [leader] = scene.clauses.token(at + 1)?.lower === 'by' ? people(scene, at + 2) : [];
  return leader && affiliation !== null ? { leader, affiliation, end: leader.last + 1 } : null;
}

/** "while Morvic led the Kyrgyz one", "and the Kyrgyz side by Morvic", "and Morvic the Kyrgyz side". */
function headsToo(scene: Scene, from: number): Led | null {
  const { to } = scene.clauses.sentenceOf(from - 1);
  const behind = scene.clauses.mentionsIn(from, Math.min(to, from + 30));
  const side = behind.find((mention) => mention.kind === 'group' && sideOf(scene, mention) !== null);
  if (!side) return null;
  const affiliation = sideOf(scene, side) as string;
  const by = [1, 2, 3, 4].map((step) => side.last + step).find((i) => scene.clauses.token(i)?.lower === 'by');
  const [leader] =
    by === undefined
      ? behind.filter(({ kind, last }) => kind === 'person' && last < side.first).slice(-1)
      : people(scene, by + 1);
  return leader ? { leader, affiliation, end: side.last + 1 } : null;
}

/** The sentence names what they led them at. */
function namesOccasion(scene: Scene, at: number): boolean {
  const { from, to } = scene.clauses.sentenceOf(at);
  return scene.clauses.draft.tokens.slice(from, to).some(({ lower }) => OCCASION.test(lower));
}

/** The time and town of the sentence. */
function circumstances(scene: Scene, at: number): { time?: TimeMention; places?: Mention[] } {
  const sentence = scene.clauses.sentenceOf(at);
  const [time] = timesBetween(scene.clauses.draft, sentence.from, sentence.to);
  const place = scene.clauses
    .mentionsIn(sentence.from, sentence.to)
    .find(({ kind, first }) => kind === 'place' && /^(?:in|at)$/.test(scene.clauses.token(first - 1)?.lower ?? ''));
  return { ...(time ? { time } : {}), ...(place ? { places: [place] } : {}) };
}
