/**
 * What one official did to another on an occasion that is given to nobody: "Aldane lobbied Morvic at a dinner in Oslo", "apologised to Morvic at a meeting",
 * "failed to persuade Morvic over lunch". Indices are tokens.
 */
import type { ContactKind } from '../../../../domain/index.js';
import type { Mention } from '../../../draft.js';
import { sideOf } from '../parties/one-state.js';
import type { Scene } from '../scene.js';
import { occasionAt } from './occasions.js';

/** Done to somebody who is there; what is said of somebody may be said anywhere. */
const TO_THE_FACE =
  /^(?:persuad|convinc|lobb(?:y|i)|confront|w[io]n|g[ai]v|hand(?:s|ed|ing)?$|show|offer|press|plead|beg|appeal|apologi[sz]|complain|suggest|propos|explain|promis|introduc|present|reassur|clash|argu|spar|quarrel|joke|whisper|shout|snap|lectur|scold|rebuk|challeng|grill|question|corner|charm|flatter|embarrass|seat|toast|serv|treat|implor|counsel|advis|confid|admit|inform|brief|ask|tell|told|urg|warn|thank)/;
const LEADS_TO = /^(?:to|with)$/;
/** So many words may stand between the verb and the occasion. */
const REACH = 16;

/** Tells of those two by the noun of the occasion; false where the words name others, or more than two. */
export function doneThere(scene: Scene, at: number, kind: ContactKind, named: readonly Mention[]): boolean {
  if (named.length > 0 || !/^(?:meeting|talks|call|video-call|reception)$/.test(kind)) return false;
  const start = [1, 2, 3, 4, 5].map((step) => at - step).find((i) => occasionAt(scene, i)?.last === at);
  const verb = start === undefined ? null : verbBefore(scene, start);
  if (start === undefined || verb === null || scene.isPassive(verb)) return false;
  const [one, ...more] = scene.clauses.subjectOf(verb).filter((mention) => scene.isOfficial(mention));
  const others = scene.clauses
    .mentionsIn(verb + 1, start)
    .filter((mention) => isSomebody(mention) && !isIt(scene, mention) && mention.entity !== one?.entity);
  const [other] = others;
  if (!one || more.length > 0 || one.plural || !other || others.length > 1 || !isWhom(scene, other, verb)) return false;
  const sides = [one, other].map((mention) => scene.clauses.entity(mention));
  if (!sides.every((entity) => entity?.kind === 'person')) return false;
  const [a, b] = sides.map((entity) => (entity ? sideOf(entity) : null));
  if (!scene.isOfficial(other) || a === b) return false;
  return scene.add(
    at,
    kind,
    'event-noun',
    `the words tell what one did to the other on that occasion`,
    [one],
    [other],
    {
      strength: 1,
    },
  );
}

/** "(failed to) persuade": the verb of the clause, where it is one that is done to the face. */
function verbBefore(scene: Scene, start: number): number | null {
  const { from } = scene.clauses.sentenceOf(start);
  for (let i = start - 1; i >= from && i > start - REACH; i -= 1) {
    const token = scene.clauses.token(i);
    if (!token || /^(?:[;:“”"]|that|which|who|if|while|and|but)$/.test(token.lower)) return null;
    if (token.pos === 'VERB') return TO_THE_FACE.test(token.lower) ? i : null;
  }
  return null;
}

const isSomebody = ({ kind, embedded }: Mention): boolean => !embedded && /^(?:person|office|pronoun)$/.test(kind);

const isIt = (scene: Scene, { first, kind }: Mention): boolean =>
  kind === 'pronoun' && /^its?$/.test(wordAt(scene, first));

/** Right behind the verb, or behind "to" and "with"; "his party's" and "about Morvic" are nobody who is there. */
function isWhom(scene: Scene, { first, last, kind }: Mention, verb: number): boolean {
  if (kind === 'pronoun' && !/^(?:him|her)$/.test(wordAt(scene, first))) return false;
  if (/^['’]s?$/.test(wordAt(scene, last + 1))) return false;
  const before = wordAt(scene, first - 1) === 'the' ? first - 2 : first - 1;
  return before === verb || LEADS_TO.test(wordAt(scene, before));
}

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';
