/** Calls in person: "called on Aldane at his office", "a courtesy call by Morvic on Aldane". */
import type { Mention, Token } from '../../../draft.js';
import { isPossessiveMark } from '../../words.js';
import type { Scene } from '../scene.js';
import { governorOf } from '../parties/event-words.js';
import { statusAt } from '../circumstances/status.js';

const SAYS = 'the words say that one called on the other';
const COURTESY = /^(?:courtesy|farewell|introductory|protocol|honorary)$/;
const PERSON = /^(?:person|office)$/;

/** "The envoy called on Aldane in Oslo", "called on him at his office"; not "called on Aldane to resign". */
export function calledOn(scene: Scene, at: number, on = at + 1): boolean {
  const hosts = scene.clauses.listFrom(on + 1);
  const last = hosts.at(-1);
  if (!last || !hosts.every((mention) => PERSON.test(mention.kind) || isHim(scene, mention))) return false;
  const behind = scene.clauses.token(last.last + 1);
  if (!behind || behind.lower === 'to' || behind.pos === 'VERB') return false;
  if (last.kind === 'pronoun' && !isWhenOrWhere(scene, last.last + 1)) return false;
  const verb = verbJoined(scene, at);
  const callers = scene.subjects(at, hosts);
  const status = verb === null ? {} : { status: statusAt(scene.clauses, verb) };
  const added = scene.add(at, 'meeting', 'courtesy-call', SAYS, callers, hosts, status);
  const elsewhere = hostElsewhere(scene, last);
  const next = elsewhere.length > 0 ? elsewhere : onAnother(scene, last);
  if (added && next.length > 0)
    scene.add(at, 'meeting', 'separate-contacts', SAYS, callers, next, { ...status, fresh: true });
  return added;
}

/** "called on Morvic at the palace and Tarn at the parliament": whoever is named behind the first one's house. */
function hostElsewhere(scene: Scene, host: Mention): Mention[] {
  const { to } = scene.clauses.sentenceOf(host.first);
  const house = scene.clauses.token(host.last + 1);
  if (!/^(?:at|in)$/.test(house?.lower ?? '')) return [];
  for (let i = host.last + 2; i < Math.min(to, host.last + 9); i += 1) {
    const { lower, pos } = scene.clauses.token(i) as Token;
    if (pos === 'VERB' || /^[,;:]$/.test(lower)) return [];
    if (lower !== 'and') continue;
    const next = scene.clauses.listFrom(i + 1);
    const end = next.at(-1);
    const isHoused = end !== undefined && /^(?:at|in)$/.test(scene.clauses.token(end.last + 1)?.lower ?? '');
    return isHoused && next.every(({ kind }) => /^(?:person|office)$/.test(kind)) ? next : [];
  }
  return [];
}

/** "called on Morvic in Oslo and, separately, on Tarn": the one behind the second "on". */
function onAnother(scene: Scene, { last }: Mention): Mention[] {
  const { to } = scene.clauses.sentenceOf(last);
  for (let i = last + 1; i < Math.min(to, last + 14); i += 1) {
    if (scene.clauses.token(i)?.pos === 'VERB' || /^[.;:]$/.test(word(scene, i))) return [];
    if (word(scene, i) !== 'and') continue;
    const on = [1, 2, 3, 4].map((step) => i + step).find((at) => /^(?:on|upon)$/.test(word(scene, at)));
    const isNext =
      on !== undefined &&
      scene.clauses.draft.tokens.slice(i + 1, on).every(({ text }) => /^(?:,|separately|later|then|also)$/.test(text));
    if (on === undefined || !isNext || scene.clauses.time(on + 1)) return [];
    return scene.clauses
      .listFrom(on + 1)
      .filter(({ kind }) => PERSON.test(kind))
      .slice(0, 1);
  }
  return [];
}

/** "will meet Morvic and call on Tarn": the verb before, whose status is that of this one where the tagger took it for a noun. */
function verbJoined(scene: Scene, at: number): number | null {
  if (scene.clauses.token(at - 1)?.lower !== 'and' || scene.clauses.token(at)?.pos !== 'NOUN') return null;
  const { from } = scene.clauses.sentenceOf(at);
  for (let i = at - 2; i >= from && i > at - 30; i -= 1) if (scene.clauses.token(i)?.pos === 'VERB') return i;
  return null;
}

const isHim = (scene: Scene, mention: Mention): boolean =>
  mention.kind === 'pronoun' && /^(?:him|her)$/.test((scene.clauses.token(mention.first) as Token).lower);

/** "at his office", "on Monday", "in Oslo", the end of the sentence. */
function isWhenOrWhere(scene: Scene, at: number): boolean {
  const token = scene.clauses.token(at) as Token;
  return scene.clauses.time(at) !== null || /^(?:at|on|in|here|during|before|after|[.,])$/.test(token.lower);
}

/** "a courtesy call by Morvic on Aldane", "Morvic's courtesy call on Aldane", "a courtesy call of the envoy to Aldane". */
export function courtesyCall(scene: Scene, at: number): boolean {
  if (/^visits?$/.test(scene.clauses.token(at)?.lower ?? ''))
    return courtesyVisit(scene, at) || courtesyPaid(scene, at);
  if (callOn(scene, at)) return true;
  if (!/^calls?$/.test((scene.clauses.token(at) as Token).lower) || !COURTESY.test(before(scene, at))) return false;
  if (paidSomebody(scene, at)) return true;
  const { to } = scene.clauses.sentenceOf(at);
  if (!/^(?:by|of|from)$/.test(scene.clauses.token(at + 1)?.lower ?? '')) return courtesyPaid(scene, at);
  const callers = scene.clauses.listFrom(at + 2);
  const last = callers.at(-1);
  if (!last || isPossessiveMark(scene.clauses.token(last.last + 1))) return false;
  for (let i = last.last + 1; i < to && i < last.last + 8; i += 1) {
    if (!/^(?:on|to)$/.test((scene.clauses.token(i) as Token).lower) || scene.clauses.time(i + 1)) continue;
    const hosts = scene.clauses.listFrom(i + 1);
    if (hosts.some((mention) => PERSON.test(mention.kind)))
      return scene.add(at, 'meeting', 'courtesy-call', SAYS, callers, hosts, {});
  }
  return courtesyPaid(scene, at);
}

/** "sits down with Morvic before a call on President Tarn", "ended her visit with a call on Tarn"; not "a call on Tarn to resign", "a call on Monday". */
function callOn(scene: Scene, at: number): boolean {
  if (word(scene, at) !== 'call' || before(scene, at) !== 'a' || word(scene, at + 1) !== 'on') return false;
  if (!/^(?:before|after|with|and|by|include[sd]?|including|paid|pays?|paying|,)$/.test(word(scene, at - 2)))
    return false;
  const hosts = scene.clauses.listFrom(at + 2).filter((mention) => PERSON.test(mention.kind));
  const last = hosts.at(-1);
  if (!last || !hosts.every((one) => scene.isOfficial(one)) || isPossessiveMark(scene.clauses.token(last.last + 1)))
    return false;
  if (/^(?:to|for|not)$/.test(word(scene, last.last + 1))) return false;
  const callers = scene.mainSubject(at, hosts);
  return callers.length > 0 && scene.add(at, 'meeting', 'courtesy-call', SAYS, callers, hosts, {});
}

/** "made a courtesy call to Aldane", "received a farewell call by Morvic", "received an honorary visit from Morvic": the verb says which of them came. */
function courtesyPaid(scene: Scene, at: number): boolean {
  if (!COURTESY.test(before(scene, at))) return false;
  const verb = governorOf(scene, at);
  if (verb === null || verb > at || scene.isPassive(verb)) return false;
  const preposition = scene.clauses.behindVenue(at);
  const others = scene.clauses.listFrom(preposition + 1).filter((mention) => PERSON.test(mention.kind));
  const subjects = scene.clauses.subjectOf(verb);
  if (others.length === 0 || subjects.length === 0) return false;
  const isPaidTo = /^(?:pa(?:y|ys|id|ying)|ma(?:ke|kes|de|king))$/.test(word(scene, verb));
  const isFrom = /^(?:receiv\w*|ha[ds]|have|got)$/.test(word(scene, verb));
  if (isPaidTo && /^(?:to|on|upon|with)$/.test(word(scene, preposition)))
    return scene.add(at, 'meeting', 'courtesy-call', SAYS, subjects, others, {});
  if (isFrom && /^(?:from|by|of)$/.test(word(scene, preposition)))
    return scene.add(at, 'meeting', 'courtesy-call', SAYS, others, subjects, {});
  return false;
}

/** "when the envoy paid her a courtesy call, Minister Aldane said": the pronoun may run ahead of whom it means. */
function paidSomebody(scene: Scene, at: number): boolean {
  const paid = [3, 4, 5, 6].map((step) => at - step).find((i) => /^pa(?:y|ys|id|ying)$/.test(word(scene, i)));
  const whom = paid === undefined ? undefined : scene.clauses.startingAt(paid + 1);
  if (paid === undefined || !whom || !/^(?:a|an|the|his|her|their)$/.test(word(scene, whom.last + 1))) return false;
  const callers = scene.clauses.subjectOf(paid);
  const isOpen =
    whom.kind === 'pronoun' && callers.some(({ entity }) => whom.entity === null || entity === whom.entity);
  const hosts = isOpen ? scene.subjectBehind(at, callers) : [whom];
  if (hosts.length === 0 || callers.length === 0) return false;
  return scene.add(at, 'meeting', 'courtesy-call', SAYS, callers, hosts, {});
}

const word = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';

const before = (scene: Scene, at: number): string => scene.clauses.token(at - 1)?.lower ?? '';

/** "paid a courtesy visit to President Aldane", "paid a visit to the minister"; "a courtesy visit to Oslo" is a journey, "a visit to the minister's home town" too. */
function courtesyVisit(scene: Scene, at: number): boolean {
  if (!/^(?:to|on)$/.test(scene.clauses.token(at + 1)?.lower ?? '')) return false;
  const isCourtesy = COURTESY.test(before(scene, at));
  if (!isCourtesy && !isPaid(scene, at)) return false;
  const list = scene.clauses.listFrom(at + 2);
  const hosts = list.filter((mention) => PERSON.test(mention.kind));
  if (!isCourtesy && hosts.length < list.length) return false;
  const last = hosts.at(-1);
  if (!last || isPossessiveMark(scene.clauses.token(last.last + 1))) return false;
  return scene.add(at, 'meeting', 'courtesy-call', SAYS, scene.mainSubject(at, hosts), hosts, {});
}

/** "paid a short visit", "will pay visits", "led a team on a visit to the minister". */
const isPaid = (scene: Scene, at: number): boolean =>
  [2, 3, 4].some(
    (step) =>
      /^(?:on|during)$/.test(scene.clauses.token(at - step)?.lower ?? '') &&
      /^(?:an?|his|her|their)$/.test(scene.clauses.token(at - step + 1)?.lower ?? ''),
  ) || [1, 2, 3].some((step) => /^(?:pay|pays|paid|paying)$/.test(scene.clauses.token(at - step)?.lower ?? ''));
