/** "The next round will be held in Oslo in March", "The second round, in December, collapsed": more talks of those whose talks were told of. */
import type { Mention } from '../../../draft.js';
import { timesBetween } from '../around.js';
import { IS_SET } from '../circumstances/status-words.js';
import type { Candidate } from '../candidate.js';
import { isDefinite } from '../parties/event-words.js';
import type { Scene } from '../scene.js';

const WHICH =
  /^(?:next|previous|earlier|last|another|new|fresh|further|follow-up|final|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/;
const IS_HELD =
  /^(?:held|convened?|begin|began|start|started|open|opened|resume|resumed|due|expected|scheduled|slated|set|planned|ended|concluded|collapsed|failed|broke|took|take|takes|called|cancelled|canceled|postponed|scrapped)$/;
const HOSTS = /^(?:host(?:s|ed)|held|convened|mediated|brokered)$/;
const OF_TALKS = /^(?:talks|negotiations|consultations|dialogue|discussions|meetings)$/;
const FAR = 14;

/** One more round with a time of its own, of the parties of the talks told of last; not the round that is the news itself. */
export function anotherRound(scene: Scene, at: number): boolean {
  const which = whichAt(scene, at) ?? (isSetForDay(scene, at) ? 'set' : null);
  const told = lastTalks(scene);
  if (which === null || !told || namesOthers(scene, at) || which === whichOf(scene, told)) return false;
  const { from, to } = scene.clauses.sentenceOf(at);
  if (told.trigger >= from && told.trigger < to) return false;
  const end = Math.min(to, at + FAR);
  const [time] = timesBetween(scene.clauses.draft, at, end);
  const isTold = scene.clauses.draft.tokens.slice(at + 1, end).some(({ lower }) => IS_HELD.test(lower));
  const hosting = [at - 2, at - 3, at - 4].find((i) => HOSTS.test(scene.clauses.token(i)?.lower ?? ''));
  if (!time || !(isTold || hosting !== undefined)) return false;
  const hosts = hosting === undefined ? [] : scene.clauses.subjectOf(hosting);
  const parties = [...hosts, ...told.parties.flatMap(({ mentions }) => mentions.slice(0, 1))];
  const says = 'the words tell of another round of those talks';
  return scene.add(at, 'talks', 'event-noun', says, parties, [], { time, backward: false, fresh: true, strength: 1 });
}

const isTalks = (kind: Candidate['kind']): boolean => kind === 'talks' || kind === 'meeting' || kind === 'conference';

/** "fourth" of "a fourth round"; null where the words do not say which, as in "this round". */
function whichAt(scene: Scene, at: number): string | null {
  for (const step of [1, 2]) {
    const word = scene.clauses.token(at - step)?.lower ?? '';
    if (WHICH.test(word)) return word;
  }
  return null;
}

/** "A round set for 20 February collapsed", "An earlier meeting, planned for May, was called off", "A meeting that had been planned for May fell through". */
function isSetForDay(scene: Scene, at: number): boolean {
  const before = scene.clauses.token(at - 1)?.lower ?? '';
  const behind = scene.clauses.draft.tokens.slice(at + 1, at + 9).map(({ lower }) => lower);
  return (/^(?:an?|the)$/.test(before) || WHICH.test(before)) && IS_SET.test(behind.join(' '));
}

/** "The next meeting will be held in Oslo on 20 March", "Another session is due in May": of those who met, as long as nobody else is named. */
export function anotherMeeting(scene: Scene, at: number): boolean {
  const word = scene.clauses.token(at)?.lower ?? '';
  if (!/^(?:meeting|session|talks|sitting)$/.test(word) || !FURTHER.test(whichAt(scene, at) ?? '')) return false;
  const { from, to } = scene.clauses.sentenceOf(at);
  const isThat = [2, 3, 4].some((step) => scene.clauses.token(at - step)?.lower === 'that');
  const opens = isThat || (at - from <= 3 && scene.clauses.mentionsIn(from, at).length === 0);
  const told = lastTalks(scene);
  const end = Math.min(to, at + FAR);
  const [time] = timesBetween(scene.clauses.draft, at, end);
  if (!opens || !told || !time || namesOthers(scene, at) || told.kind === 'conference') return false;
  if (scene.clauses.sentenceOf(at).index - scene.clauses.sentenceOf(told.trigger).index > 4) return false;
  const behind = scene.clauses.draft.tokens.slice(at + 1, end).map(({ lower }) => lower);
  const isOpen = OPEN.test(behind.join(' '));
  if (!(isOpen || AHEAD.test(behind.join(' '))) || behind.some((one) => OF_LESSER.test(one))) return false;
  const parties = told.parties.flatMap(({ mentions }) => mentions.slice(0, 1));
  const says = 'the words tell of another meeting of those who met';
  const kind = word === 'meeting' && told.kind !== 'talks' ? 'meeting' : 'talks';
  const more = { time, backward: false, fresh: true, recalled: true, strength: 1 } as const;
  const status = isOpen ? 'unclear' : 'planned';
  return scene.add(at, kind, 'event-noun', says, parties, [], { ...more, status });
}

const FURTHER = /^(?:next|another|new|fresh|further|follow-up|second|third|fourth|fifth|final)$/;
/** "at the level of experts", "of deputy ministers": of others than those who met. */
const OF_LESSER = /^(?:experts?|technical|technicians|deputy|deputies|officials|aides|parliament|council|cabinet)$/;
const AHEAD =
  /\b(?:will|(?:is|are|was|were) (?:now )?(?:due|expected|scheduled|set|planned|slated|pencill?ed|to be|to take|to follow)|(?:has|have|had) been (?:scheduled|set|planned|fixed|agreed|arranged))\b/;

/** "A previous gathering of the three, in Paris in January, produced", "A meeting scheduled for January was called off": of those who met, at another time. */
export function earlierMeeting(scene: Scene, at: number): boolean {
  const word = scene.clauses.token(at)?.lower ?? '';
  const { from, to } = scene.clauses.sentenceOf(at);
  const which = whichAt(scene, at) ?? '';
  const isSet = isSetForDay(scene, at);
  if (
    !/^(?:meeting|gathering|encounter|session|summit|conversation|contact|talks|attempt)$/.test(word) ||
    at - from > 4
  )
    return false;
  const isLatest =
    LATEST.test(wordOf(scene, at - 1)) && scene.clauses.mentionsIn(from, at).every((one) => isTheir(scene, one));
  if (isSet && /\bbetween (?!(?:the )?(?:two|three|both|pair|sides|them)\b)/i.test(textOf(scene, at, to))) return false;
  if (!(isSet || isLatest || /^(?:previous|earlier|last|first)$/.test(which))) return false;
  if (!isLatest && scene.clauses.mentionsIn(from, at).length > 0) return false;
  const told = lastTalks(scene);
  const [time] = timesBetween(scene.clauses.draft, at, Math.min(to, at + FAR));
  if (word === 'attempt' && !CAME_APART.test(textOf(scene, at, to).slice('attempt'.length))) return false;
  if (!told || !time || told.kind === 'conference' || (namesOthers(scene, at) && !isOfAll(scene, at))) return false;
  if (told.time?.value.edtf === time.value.edtf) return false;
  if (!(isSet ? IS_OFF : IS_FAR).test(isSet ? textOf(scene, at, to) : (time.value.phrase?.text ?? ''))) return false;
  const parties = told.parties.flatMap(({ mentions }) => mentions.slice(0, 1));
  const says = 'the words tell of another meeting of those who met';
  const more = { time, backward: false, fresh: true, recalled: true, strength: 1 } as const;
  const kind = told.kind === 'talks' || word === 'attempt' ? 'talks' : 'meeting';
  return scene.add(at, kind, 'event-noun', says, parties, [], more);
}

/** "An earlier attempt, in Doha in April, collapsed": at talks, for it was made in a town. */
const CAME_APART =
  /^,? (?:in|at) (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))\p{Lu}[^;]{0,60}\b(?:collapsed|failed|broke (?:up|down|off)|foundered|fell apart|ended|came to nothing)\b/u;

const LATEST = /^(?:latest|recent|last)$/;

const wordOf = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';

/** "Their latest encounter": of those told of. */
const isTheir = (scene: Scene, { kind, first }: Mention): boolean =>
  kind === 'pronoun' && scene.clauses.token(first)?.lower === 'their';

/** "of the three", "between the two", "of the two sides": all of those who met. */
const isOfAll = (scene: Scene, at: number): boolean =>
  /^(?:of|between) the (?:two|three|four|five)\b(?: (?:sides|men|leaders|ministers|officials|countries|states|neighbou?rs|parties|delegations|teams))?(?! \p{L}+s\b)/u.test(
    scene.clauses.draft.tokens
      .slice(at + 1, at + 6)
      .map(({ lower }) => lower)
      .join(' '),
  );

const textOf = (scene: Scene, from: number, to: number): string =>
  scene.clauses.draft.view.slice(scene.clauses.token(from)?.start, scene.clauses.token(to - 1)?.end);

/** A time of which nobody would say that it is that of the news. */
const IS_FAR = /^(?!.*(?:day\b|morning|evening|night|hours?\b|this (?:week|month))).*$/i;
const IS_OFF =
  /\b(?:called off|cancell?ed|postponed|put off|scrapped|did not (?:take place|happen|materiali[sz]e)|never (?:took place|happened|materiali[sz]ed)|fell through|failed to materiali[sz]e|collapsed)\b/i;

/** "could take place this week": nobody says that it will. */
const OPEN =
  /^(?:(?!\b(?:will|is|are)\b).)*\b(?:could|may|might) (?:still )?(?:take place|be held|follow|happen|come)\b/;

/** Which round the talks told of were. */
function whichOf(scene: Scene, { trigger }: Candidate): string | null {
  const { from, to } = scene.clauses.sentenceOf(trigger);
  for (let i = from; i < to; i += 1) if (scene.clauses.token(i)?.lower === 'round') return whichAt(scene, i);
  return null;
}

/** "a first round with Morvic", "the next round of talks between Chile and Peru": who took part is said. */
function namesOthers(scene: Scene, at: number): boolean {
  let next = at + 1;
  if (scene.clauses.token(next)?.lower === 'of') {
    const noun = [2, 3, 4].map((step) => at + step).find((i) => OF_TALKS.test(scene.clauses.token(i)?.lower ?? ''));
    if (noun === undefined) return true;
    next = noun + 1;
  }
  const owner: Mention | undefined = scene.clauses.startingAt(next + 1);
  const isOthers = /^(?:with|between|among)$/.test(scene.clauses.token(next)?.lower ?? '') && owner !== undefined;
  return isOthers && !isOfAll(scene, next - 1);
}

const GO_ON = /^(?:continue|resume|reconvene|restart|hold)$/;

/** "The two sides agreed to continue the consultations in May": more talks of those whose talks were told of last. */
export function furtherTalks(scene: Scene, at: number): boolean {
  const { clauses } = scene;
  const verb = [1, 2, 3].map((step) => at - step).find((i) => GO_ON.test(clauses.token(i)?.lower ?? ''));
  const isAgreed = verb !== undefined && /^(?:to|will|would)$/.test(clauses.token(verb - 1)?.lower ?? '');
  if (!isAgreed || namesOthers(scene, at)) return false;
  const { from, to } = clauses.sentenceOf(at);
  const told = talksOfSides(scene, verb) ?? lastTalks(scene);
  const [time] = timesBetween(clauses.draft, at, Math.min(to, at + FAR));
  if (!told || !time || told.trigger >= from || !isOfThose(scene, verb, told)) return false;
  const parties = told.parties.flatMap(({ mentions }) => mentions.slice(0, 1));
  const says = 'the words tell of more of those talks';
  return scene.add(at, 'talks', 'event-noun', says, parties, [], { time, status: 'planned', fresh: true, strength: 1 });
}

/** "the two sides", "they", or somebody who took part. */
function isOfThose(scene: Scene, verb: number, told: Candidate): boolean {
  const subjects = scene.clauses.subjectOf(verb);
  const known = new Set(told.parties.map(({ entity }) => entity));
  const isKnown = (one: Mention): boolean => scene.clauses.entitiesOf([one]).every(({ entity }) => known.has(entity));
  return subjects.length > 0 && subjects.every((one) => scene.isBackward(one) || isKnown(one));
}

const lastTalks = (scene: Scene): Candidate | undefined =>
  scene.out.findLast(({ kind, parties, backward }) => isTalks(kind) && parties.length > 1 && !backward);

const SIDES = /^(?:sides|delegations|teams|parties|countries|ministers|secretaries|leaders|presidents|premiers)$/;

/** "The two sides agreed to hold the next consultations": the talks told of, before what one of them did with somebody else. */
export function talksOfSides(scene: Scene, verb: number): Candidate | undefined {
  const ofSides = scene.clauses.subjectOf(verb).some(({ last }) => SIDES.test(wordOf(scene, last)));
  if (!ofSides) return undefined;
  return scene.out.findLast(({ kind, parties, backward }) => kind === 'talks' && parties.length > 1 && !backward);
}

const OF_TWO =
  /^(?:the )?(?:two|both) (?:\p{L}+ )?(?:ministers|presidents|leaders|sides|officials|diplomats|premiers|men|delegations|countries)$/iu;

/** "A meeting of the two ministers is being prepared for May": those two who were told of last. */
export function meetingOfTheTwo(
  scene: Scene,
  at: number,
  kind: Candidate['kind'],
  partners: readonly Mention[],
): boolean {
  const { draft } = scene.clauses;
  const [two, ...others] = partners;
  if (!two || others.length > 0 || !scene.isBackward(two)) return false;
  if (!OF_TWO.test(draft.view.slice(draft.tokens[two.first]?.start, draft.tokens[two.last]?.end))) return false;
  const told = scene.out.findLast(
    ({ kind: of, parties, backward }) => of !== 'visit' && parties.length > 1 && !backward,
  );
  const { from, to } = scene.clauses.sentenceOf(at);
  const [time] = timesBetween(draft, at, to);
  if (told?.parties.length !== 2 || told.trigger >= from || !time) return false;
  const parties = told.parties.flatMap(({ mentions }) => mentions.slice(0, 1));
  const says = `the words tell of a ${kind} of the two`;
  return scene.add(at, kind, 'event-noun', says, parties, [], { fresh: true, strength: 1 });
}

/** "The session, hosted by Chile, dealt with": the talks that a sentence or two before tells of, and who hosted them. */
export function sessionHosted(scene: Scene, at: number): boolean {
  const { clauses } = scene;
  const words = [1, 2, 3].map((step) => clauses.token(at + step)?.lower ?? '').join(' ');
  if (!/^, (?:hosted|convened|mediated|sponsored) by$/.test(words) || !isDefinite(scene, at)) return false;
  const told = lastTalks(scene);
  const distance = told ? clauses.sentenceOf(at).index - clauses.sentenceOf(told.trigger).index : 0;
  if (distance < 1 || distance > 2) return false;
  const hosts = clauses.listFrom(at + 4);
  const says = 'the words say who hosted the talks';
  return scene.add(at, 'talks', 'event-noun', says, hosts, [], { backward: true, adds: true, strength: 1 });
}
