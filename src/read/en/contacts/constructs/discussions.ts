/** Talks told by what they were about or with whom: "discussed the border with Morvic", "negotiated with". */
import type { ContactKind } from '../../../../domain/index.js';
import type { Mention, Token } from '../../../draft.js';
import { timesBetween } from '../around.js';
import { exchangeLetters, isExchangeOfLetters } from './letters.js';
import type { ContactRule } from '../rules.js';
import type { Scene } from '../scene.js';

/** A verb that takes the other side behind "with": "conferred with Morvic", "negotiated for five hours". */
export function withSomebody(scene: Scene, at: number, kind: ContactKind, rule: ContactRule, says: string): boolean {
  const direct = consulted(scene, at);
  const objects = direct.length > 0 ? direct : scene.objectsOf(at, ['with'], true);
  if (objects.length === 0 && !haveTalked(scene, at)) return false;
  return scene.add(
    at,
    scene.remote(at) ?? (direct.length > 0 ? 'other' : kind),
    rule,
    `the words say that one ${says} the other`,
    scene.subjects(at, objects),
    objects,
    {},
  );
}

/** "has been consulting President Morvic": officials of another state right behind the verb; not "consulted his lawyers". */
function consulted(scene: Scene, at: number): Mention[] {
  if (!(scene.clauses.token(at) as Token).lower.startsWith('consult') || !scene.clauses.startingAt(at + 1)) return [];
  return scene.clauses
    .listFrom(at + 1)
    .filter((one) => (one.kind === 'group' ? one.affiliation !== null : scene.isOfficial(one) && one.kind !== 'place'));
}

/** "Chilean and Peruvian officials negotiated for five hours in Oslo": those of two sides, and when or where; not “consulted”, which may be of experts or at home. */
function haveTalked(scene: Scene, at: number): boolean {
  const { to } = scene.clauses.sentenceOf(at);
  const subjects = scene.clauses.subjectOf(at);
  const sides = new Set(scene.clauses.entitiesOf(subjects).map(({ entity }) => entity));
  if (sides.size < 2 || !subjects.every(({ kind }) => /^(?:person|office|group)$/.test(kind))) return false;
  if (!/^(?:negotiated|conferred)$/.test((scene.clauses.token(at) as Token).lower)) return false;
  const next = (scene.clauses.token(at + 1) as Token).lower;
  if (scene.clauses.time(at + 1)) return true;
  return /^(?:for|in|on|at)$/.test(next) && timesBetween(scene.clauses.draft, at + 1, Math.min(to, at + 10)).length > 0;
}

/** What is exchanged in words. */
export const OF_WORDS =
  /^(?:views?|opinions?|ideas|notes|assessments?|perspectives?|thoughts|pleasantries|greetings|congratulations|condolences|information|experiences?|updates|words|remarks|concerns|positions|messages|points|proposals)$/;

/** "exchanged prisoners", "exchanged fire": what was exchanged is nothing said. */
function isExchangeOfThings(scene: Scene, at: number): boolean {
  if (!(scene.clauses.token(at) as Token).lower.startsWith('exchang')) return false;
  return ![1, 2, 3, 4, 5, 6].some((step) => OF_WORDS.test(scene.clauses.token(at + step)?.lower ?? ''));
}

/** "Aldane and Morvic exchanged a handshake", "exchanged handshakes with Morvic". */
function exchangeHandshake(scene: Scene, at: number): boolean {
  if (!scene.after(at, /^handshakes?$/)) return false;
  const objects = scene.objectsOf(at, ['with'], true);
  const says = 'the words say that they shook hands';
  return scene.add(at, 'other', 'handshake', says, scene.subjects(at, objects), objects, {});
}

/** "discussed her meetings with Morvic": whom somebody had met. */
const OCCASIONS = /^(?:engagements?|meetings?|talks|negotiations|calls?|conversations?|contacts|summit|visit)$/;

/** "as discussed by Aldane and Morvic", "the plan was reviewed by the two ministers". */
function discussedBy(scene: Scene, at: number): boolean {
  const by = scene.isPassive(at) ? scene.clauses.behindVenue(at) : at + 1;
  const isBetween = scene.isPassive(at) && wordAt(scene, by) === 'between';
  if (wordAt(scene, by) !== 'by' && !isBetween) return false;
  const people = scene.clauses
    .listFrom(by + 1, { pair: isBetween })
    .filter(({ kind }) => /^(?:person|office)$/.test(kind));
  const says = 'the words say that they discussed something';
  const several = new Set(people.map(({ entity }) => entity)).size > 1;
  return several && scene.add(at, scene.remote(at) ?? 'talks', 'discussion-verb', says, people, [], { strength: 1 });
}

/** "to follow up on matters discussed during her first trip": a participle that says which matters. */
const isOfMatters = (scene: Scene, at: number): boolean =>
  /^(?:discussed|reviewed|addressed|debated|raised)$/.test(scene.clauses.token(at)?.lower ?? '') &&
  /^(?:matters|issues|topics|subjects|points|items|questions|files|projects|ideas|proposals|measures|agreements|things)$/.test(
    scene.clauses.token(at - 1)?.lower ?? '',
  );

/** "exchanged phone calls". */
const isExchangeOfCalls = (scene: Scene, at: number): boolean =>
  (scene.clauses.token(at) as Token).lower.startsWith('exchang') &&
  [1, 2, 3].some((step) => /^calls$/.test(scene.clauses.token(at + step)?.lower ?? ''));

function withCalls(scene: Scene, at: number): boolean {
  const partners = scene.objectsOf(at, ['with'], true);
  const [time] = timesBetween(scene.clauses.draft, at + 1, scene.clauses.sentenceOf(at).to);
  const says = 'the words say that they called each other';
  return scene.add(at, 'call', 'calling-verb', says, scene.subjects(at, partners), partners, { time: time ?? null });
}

/** "With Morvic, Aldane discussed the border": the other side opens the sentence; not "With Morvic away". */
function withAhead(scene: Scene, at: number): Mention[] {
  const { from } = scene.clauses.sentenceOf(at);
  if (scene.clauses.token(from)?.lower !== 'with') return [];
  const list = scene.clauses.listFrom(from + 1);
  const end = (list.at(-1)?.last ?? from) + 1;
  const behind = scene.clauses.token(end)?.text === ',' ? end + 1 : end;
  const isDirect = scene.clauses.startingAt(behind) !== undefined && at - behind < 12;
  return isDirect ? list.filter(({ kind }) => /^(?:person|office)$/.test(kind)) : [];
}

/** "Aldane discussed the border with Morvic", "the two ministers reviewed ties". */
export function discuss(scene: Scene, at: number): boolean {
  // "exchanged a few words with Morvic": told by the phrase.
  if (scene.out.at(-1)?.trigger === at && scene.out.at(-1)?.rule === 'contact-phrase') return true;
  if (isExchangeOfLetters(scene, at)) return exchangeLetters(scene, at);
  if (isExchangeOfCalls(scene, at)) return withCalls(scene, at);
  if (isExchangeOfThings(scene, at)) return exchangeHandshake(scene, at);
  if (discussedBy(scene, at)) return true;
  if (isOfMatters(scene, at)) return false;
  const subjects = scene.subjects(at, []);
  const { to } = scene.clauses.sentenceOf(at);
  let partners: Mention[] = [];
  for (let i = at + 1; i < to && partners.length === 0; i += 1) {
    const token = scene.clauses.token(i) as Token;
    if (/^[;:]$/.test(token.text) || (token.pos === 'VERB' && token.lower.endsWith('ed') && i > at + 6)) break;
    if (token.lower !== 'with' || OCCASIONS.test(scene.clauses.token(i - 1)?.lower ?? '')) continue;
    const list = scene.clauses.listFrom(i + 1);
    if (list.some((mention) => /^(?:person|office|group|pronoun)$/.test(mention.kind))) partners = list;
  }
  if (partners.length === 0) partners = withAhead(scene, at);
  if (partners.length === 0 && isPurpose(scene, at)) return true;
  const remote = scene.remote(at);
  const kind: ContactKind = remote ?? 'talks';
  if (partners.length > 0)
    return scene.add(
      at,
      kind,
      'discussion-verb',
      'the words say that one discussed something with the other',
      subjects,
      partners,
      { strength: 1 },
    );
  const distinct = new Set(scene.clauses.entitiesOf(subjects).map((p) => p.entity));
  if (distinct.size > 1 && subjects.every((m) => /^(?:person|office|pronoun)$/.test(m.kind) || isOfSeveral(scene, m)))
    return scene.add(at, kind, 'discussion-verb', 'the words say that they discussed something', subjects, [], {
      strength: 1,
    });
  return (
    subjects.length > 0 &&
    scene.add(at, kind, 'discussion-verb', 'the words say that they discussed something', subjects, [], {
      strength: 1,
      backward: true,
    })
  );
}

const ADDRESSED =
  /^(?:parliament|congress|senate|assembly|house|summit|conference|forum|session|rally|crowd|meeting|press|reporters|journalists|media|nation|audience|students|troops|council|ceremony|opening|gathering)$/;

/** "At the palace, President Aldane and Foreign Minister Morvic of Chile tackled trade": two officials of two sides; not "addressed the assembly". */
export function tackle(scene: Scene, at: number): boolean {
  const touched = wordAt(scene, at).startsWith('touch');
  if (touched && !/^(?:on|upon)$/.test(wordAt(scene, at + 1))) return false;
  if (scene.isPassive(at) || wordAt(scene, at + 1) === 'to') return false;
  const subjects = scene.clauses.subjectOf(at).filter(({ kind }) => kind === 'person' || kind === 'office');
  const sides = new Set(subjects.map((one) => scene.clauses.entity(one)?.affiliation ?? null));
  const what = scene.clauses.draft.tokens.slice(at + 1, at + 7);
  const end = what.findIndex(({ pos, lower }) => /^(?:ADP|VERB|PUNCT)$/.test(pos) && !/^(?:on|upon)$/.test(lower));
  const isHeard = what.slice(0, end < 0 ? what.length : end).some(({ lower }) => ADDRESSED.test(lower));
  if (subjects.length !== 2 || sides.size !== 2 || isHeard || !subjects.every((one) => scene.isOfficial(one)))
    return false;
  const says = 'the words say what they dealt with';
  return scene.add(at, scene.remote(at) ?? 'talks', 'discussion-verb', says, subjects, [], { strength: 1 });
}

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';

/** "The foreign ministers of Chile and Peru discussed": one phrase for several people; not "the Chilean and Peruvian officials". */
const isOfSeveral = (scene: Scene, mention: Mention): boolean =>
  mention.kind === 'group' &&
  !scene.isBackward(mention) &&
  scene.clauses.entitiesOf([mention]).every(({ entity }) => scene.clauses.draft.entities[entity]?.kind === 'person');

/** "met Morvic to discuss the border": the purpose of the contact that the words before it tell of. */
function isPurpose(scene: Scene, at: number): boolean {
  if (scene.clauses.token(at - 1)?.lower !== 'to') return false;
  const { from } = scene.clauses.sentenceOf(at);
  return scene.out.some((told) => told.trigger >= from && told.trigger < at && told.kind !== 'visit' && !told.backward);
}
