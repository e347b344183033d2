/** What two of two states did side by side: "inaugurated a port in Oslo", "issued a joint statement in Oslo", "planted a tree"; and honours that one gave the other. */
import type { Mention, Token } from '../../../draft.js';
import { timesBetween } from '../around.js';
import type { Scene } from '../scene.js';
import { addAcross } from './across.js';

const SOMEBODY = /^(?:person|office)$/;
/** So many words behind the verb, names apart, the town or the day may stand. */
const FAR = 18;

/** What is done in one place at one time, by the verb: the words behind it. */
const DEEDS: readonly (readonly [verb: RegExp, object: RegExp])[] = [
  [/^inaugurat(?:e|es|ed|ing)$/, /^/],
  [/^unveil(?:s|ed|ing)?$/, /^(?:an?|the) (?:\p{L}+ ){0,2}(?:plaque|monument|statue|bust|memorial)/u],
  [/^(?:open|opens|opened)$/, /^(?:an?|the) .*\b(?:together|jointly)\b/],
  [/^(?:lay|lays|laid)$/, /^(?:an?|the) (?:\p{L}+ ){0,2}(?:foundation|wreath|cornerstone|stone)/u],
  [/^(?:cut|cuts)$/, /^(?:an?|the) ribbon/],
  [/^(?:plant|plants|planted)$/, /^(?:an?|the) (?:\p{L}+ ){0,2}tree/u],
  [
    /^(?:review|reviews|reviewed|inspect|inspects|inspected)$/,
    /^(?:an?|the) (?:\p{L}+ )?(?:guard of hono|hono(?:u)?r guard)/u,
  ],
  [
    /^(?:appear|appears|appeared)$/,
    /^(?:together|jointly|side by side|before (?:reporters|journalists|the press|the media))/,
  ],
  [
    /^(?:issue|issues|issued|release|releases|released|adopt|adopts|adopted|made|read)$/,
    /^an? joint (?:statement|communiqu|declaration)/,
  ],
  [/^(?:told|tell|tells|addressed|held|hold|holds|gave|give)$/, /^an? joint (?:press|news|media)/],
];

/** "Aldane and Morvic inaugurated a port in Oslo on Tuesday": two in office, of two sides, and a town in the clause. */
export function doneTogether(scene: Scene, at: number): boolean {
  const { to } = scene.clauses.sentenceOf(at);
  const word = (scene.clauses.token(at) as Token).lower;
  const behind = scene.clauses.draft.tokens
    .slice(at + 1, Math.min(to, at + 10))
    .map(({ lower }) => lower)
    .join(' ');
  if (!DEEDS.some(([verb, object]) => verb.test(word) && object.test(behind)) || scene.isPassive(at)) return false;
  const people = scene.clauses.subjectOf(at).filter(({ kind }) => SOMEBODY.test(kind));
  const several = new Set(people.map(({ entity }) => entity)).size;
  if (several < 2 || !people.every((one) => scene.isOfficial(one))) return false;
  const says = 'the words say what both of them did there';
  const place = townBehind(scene, at);
  if (place === null) return /\b(?:together|jointly)\b/.test(behind) && addAcross(scene, at, says, people, []);
  const [time] = timesBetween(scene.clauses.draft, place.last + 1, Math.min(to, place.last + 4));
  return addAcross(scene, at, says, people, [], { places: [place], ...(time ? { time } : {}) });
}

/** The town behind "in" in the clause of the verb; null where none is named. */
function townBehind(scene: Scene, at: number): Mention | null {
  const { to } = scene.clauses.sentenceOf(at);
  for (let i = at + 1, words = 0; i < to && words < FAR; i += 1) {
    const token = scene.clauses.token(i) as Token;
    if (/^(?:that|which|who|saying|calling|and|[;:])$/.test(token.lower)) return null;
    const place = token.lower === 'in' ? scene.clauses.startingAt(i + 1) : undefined;
    if (place?.kind === 'place' && scene.clauses.entity(place)?.sort === 'city') return place;
    const named = scene.clauses.startingAt(i);
    if (named) i = named.last;
    else words += 1;
  }
  return null;
}

const HONOURS = /^(?:decorat|award|present|confer|bestow|invest|pinn)/;
const HONOUR =
  /\b(?:medal|order of|order|grand cross|highest (?:civilian |state |national )*(?:honou?r|award)|decoration|title of honorary|key to the city|keys to the city)\b/i;

/** "decorated Morvic with the Order of the Sun", "awarded Morvic a medal", "conferred the Order of the Sun on Morvic", "was decorated by Aldane": one in office honours another, with a town or a day. */
export function honoured(scene: Scene, at: number): boolean {
  const { to } = scene.clauses.sentenceOf(at);
  const word = (scene.clauses.token(at) as Token).lower;
  if (!HONOURS.test(word)) return false;
  const rest = scene.clauses.draft.view.slice(scene.clauses.token(at)?.end, scene.clauses.sentenceOf(at).end);
  if (!word.startsWith('decorat') && !HONOUR.test(rest.slice(0, 120))) return false;
  const passive = scene.isPassive(at);
  const whom = passive ? scene.clauses.subjectOf(at) : honoree(scene, at);
  const by = passive ? scene.afterWord(at, 'by') : scene.subjects(at, whom);
  if (![...whom, ...by].every((one) => isSomebody(one) && scene.isOfficial(one))) return false;
  if (whom.length === 0 || by.length === 0) return false;
  if (townBehind(scene, at) === null && timesBetween(scene.clauses.draft, at, to).length === 0) return false;
  if (/\bposthumous/i.test(rest)) return false;
  return addAcross(scene, at, 'the words say that one honoured the other', by, whom, { kind: 'reception' });
}

const isSomebody = ({ kind, entity }: Mention): boolean =>
  SOMEBODY.test(kind) || (kind === 'pronoun' && entity !== null);

/** Right behind the verb, or behind "on" or "upon". */
function honoree(scene: Scene, at: number): Mention[] {
  if (scene.clauses.startingAt(at + 1) ?? scene.clauses.startingAt(at + 2)) {
    const list = scene.clauses.listFrom(at + 1).filter(({ kind }) => SOMEBODY.test(kind));
    if (list.length > 0) return list;
  }
  return ['on', 'upon'].map((word) => scene.afterWord(at, word)).find((list) => list.length > 0) ?? [];
}
