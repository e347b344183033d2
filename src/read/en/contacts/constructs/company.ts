/** Who else was there: "was joined by Morvic", "accompanied by", "in the presence of", "the participants included", "also present were". */
import type { Mention } from '../../../draft.js';
import { attendeesFrom, byBehindSide } from './attendance.js';
import type { Scene } from '../scene.js';
import { EVENT_NOUNS } from '../words.js';
import { joined } from './joined.js';
import { LEADS, leadersOf } from './leaders.js';
import { sidesLed } from './sides-led.js';
import { accompanying, labelled, present, takingPart, theFollowing, withAttending } from './those-present.js';

const PEOPLE = /^(?:person|office)$/;

/** Adds those named to the contact told of last, or to that of the sentence. */
export function company(scene: Scene, at: number): boolean {
  if (joined(scene, at) || accompaniedTo(scene, at) || sidesLed(scene, at)) return true;
  const named = companyAt(scene, at).filter(
    (mention) => (PEOPLE.test(mention.kind) && !isFamily(scene, mention)) || isSentToAttend(scene, mention, at),
  );
  if (named.length === 0) return false;
  // "joined the call": the noun also says how they spoke.
  const noun = [1, 2, 3, 4].map((step) => wordAt(scene, at + step)).find((word) => /^calls?$/.test(word));
  return scene.add(
    at,
    noun && /^(?:joined|attended|participated|took)$/.test(wordAt(scene, at)) ? 'call' : 'other',
    'company',
    'the words name who else took part',
    named,
    [],
    {
      backward: true,
      adds: true,
      strength: 1,
      companyOf: joinedOne(scene, at),
    },
  );
}

/** "Representatives of Peru are expected to attend": those whom a state or a movement sends. */
const isSentToAttend = (scene: Scene, mention: Mention, at: number): boolean =>
  mention.kind === 'group' &&
  (mention.affiliation !== null || scene.clauses.leaderOf(mention) !== null) &&
  /^(?:attend|participat)/.test(wordAt(scene, at)) &&
  !scene.isPassive(at) &&
  scene.out.some(({ kind, backward }) => kind !== 'visit' && !backward) &&
  /\b(?:delegations?|representatives|officials|envoys|diplomats|negotiators|ministers|leaders)\b/i.test(
    scene.clauses.entity(mention)?.name ?? '',
  );

/** "accompanied the prime minister, Ida Aldane, to Oslo in 2029": a journey of both. */
function accompaniedTo(scene: Scene, at: number): boolean {
  const one = companionOf(scene, at) === null ? undefined : scene.clauses.listFrom(at + 1).at(-1);
  if (!one) return false;
  const end = scene.clauses.afterAsides(one);
  const to = scene.clauses.token(end)?.text === ',' ? end + 1 : end;
  const place = /^(?:to|on)$/.test(wordAt(scene, to)) ? scene.targetFrom(to + 1) : null;
  if (place?.kind !== 'place') return false;
  const says = 'the words say that one travelled to the place with the other';
  const others = scene.clauses.subjectOf(at).filter(({ kind }) => PEOPLE.test(kind) || kind === 'pronoun');
  return scene.add(at, 'visit', 'journey-verb', says, [...scene.clauses.listFrom(at + 1), ...others], [], {
    places: scene.placesFrom(place),
  });
}

/** "accompanied by his wife": no party, unless by name. */
const isFamily = (scene: Scene, mention: Mention): boolean =>
  mention.kind === 'office' &&
  (/^(?:wife|husband|spouse|son|daughter|family|children)$/.test(wordAt(scene, mention.last)) ||
    /^first (?:lady|gentleman)$/.test(`${wordAt(scene, mention.last - 1)} ${wordAt(scene, mention.last)}`));

function companyAt(scene: Scene, at: number): Mention[] {
  const word = wordAt(scene, at);
  const next = wordAt(scene, at + 1);
  if (LEADS.test(word)) return leadersOf(scene, at);
  const by = word === 'attended' && scene.isPassive(at) ? byBehindSide(scene, at) : null;
  if (by !== null && isSaidOfContact(scene, at)) return attendeesFrom(scene, by + 1);
  if (
    /^(?:joined|accompanied|attended|mediated|flanked)$/.test(word) &&
    next === 'by' &&
    isSaidOfContact(scene, at) &&
    !isPictured(scene, at)
  )
    return word === 'attended' ? attendeesFrom(scene, at + 2) : scene.clauses.listFrom(at + 2);
  if (word === 'accompanying') return accompanying(scene, at);
  if (word.startsWith('accompan')) return companionOf(scene, at) === null ? [] : scene.clauses.subjectOf(at);
  // "Tarn sat in on the talks"
  if (/^s[ai]t/.test(word)) return next === 'in' && wordAt(scene, at + 2) === 'on' ? joining(scene, at + 2, at) : [];
  if (/^(?:joined|attended|participated|took)$/.test(word)) {
    const those = theFollowing(scene, at);
    return those.length > 0 ? those : joining(scene, at);
  }
  if (word === 'taking') return takingPart(scene, at);
  if (/^(?:participants|attendees)$/.test(word)) return labelled(scene, at);
  if (/^includ(?:ed|es|e|ing)$/.test(word)) return listed(scene, at);
  if (/^(?:are|was|were)$/.test(word)) return whoTheyAre(scene, at);
  if (/^(?:presence|mediation|leadership|chairmanship|auspices)$/.test(word)) return inPresenceOf(scene, at);
  if (word === 'attend' || word === 'participate') return comingToo(scene, at);
  if (/^(?:attending|participating)$/.test(word) && at > scene.clauses.sentenceOf(at).from) {
    const beside = withAttending(scene, at);
    if (beside.length > 0) return beside;
  }
  return /^(?:present|attendance|others)$/.test(word) || /^(?:attending|joining|participating)$/.test(word)
    ? present(scene, at)
    : [];
}

/** "Aldane, flanked by Morvic, waves": what a picture shows; not "Aldane was flanked by Morvic". */
const isPictured = (scene: Scene, at: number): boolean => wordAt(scene, at) === 'flanked' && !scene.isPassive(at);

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';

/** "Tarn and Bergholt accompanied the Prime Minister": the official with whom they came. */
function companionOf(scene: Scene, at: number): number | null {
  if (!/^accompan(?:y|ies|ied)$/.test(wordAt(scene, at)) || scene.isPassive(at)) return null;
  const one = scene.clauses.listFrom(at + 1)[0];
  const isOne = one && (one.kind === 'pronoun' || (PEOPLE.test(one.kind) && scene.isOfficial(one)));
  return isOne ? one.entity : null;
}

/** "Aldane was joined by": Aldane. */
function joinedOne(scene: Scene, at: number): number | null {
  const companion = companionOf(scene, at);
  if (companion !== null) return companion;
  if (!/^(?:joined|accompanied|flanked)$/.test(wordAt(scene, at)) || !scene.isPassive(at)) return null;
  const [subject, ...others] = scene.clauses.subjectOf(at);
  return subject && others.length === 0 && /^(?:person|office|pronoun)$/.test(subject.kind) ? subject.entity : null;
}

/** "Aldane was joined by Morvic and Tarn", "Aldane, accompanied by Morvic, met"; not "the protest was joined by", "the lecture was attended by". */
function isSaidOfContact(scene: Scene, at: number): boolean {
  const { from } = scene.clauses.sentenceOf(at);
  const subjects = scene.clauses.subjectOf(at);
  if (subjects.some((mention) => /^(?:person|office|pronoun|group)$/.test(mention.kind))) return true;
  const before = scene.clauses.endingAt(wordAt(scene, at - 1) === ',' ? at - 2 : at - 1);
  if (before && /^(?:person|office)$/.test(before.kind)) return true;
  for (let i = at - 1; i >= from && i > at - 26; i -= 1) if (EVENT_NOUNS.has(wordAt(scene, i))) return true;
  return false;
}

/** "Morvic also joined the call", "Aldane and Tarn attended the meeting", "took part in the talks, alongside Tarn". */
function joining(scene: Scene, at: number, verb = at): Mention[] {
  let noun = at + 1;
  while (
    noun < at + 5 &&
    /^(?:the|in|part|this|that|these|both|same|video|phone|telephone|bilateral|trilateral)$/.test(wordAt(scene, noun))
  )
    noun += 1;
  const isThat =
    /^(?:the|this|that|these|both)$/.test(wordAt(scene, noun - 1)) ||
    /^(?:video|phone|telephone|bilateral)$/.test(wordAt(scene, noun - 1));
  const beside = wordAt(scene, noun + 1) === ',' ? noun + 2 : noun + 1;
  const others = wordAt(scene, beside) === 'alongside' ? scene.clauses.listFrom(beside + 1) : [];
  return isThat &&
    /^(?:call|calls|meeting|meetings|talks|discussions|discussion|conversation|reception|audience|dinner|lunch|session)$/.test(
      wordAt(scene, noun),
    )
    ? [...scene.clauses.subjectOf(verb), ...others]
    : [];
}

/** "The participants were", "Participants on the call included", "The delegation included". */
function listed(scene: Scene, at: number): Mention[] {
  const { from } = scene.clauses.sentenceOf(at);
  if (at - from > 14) return [];
  const subject = scene.clauses.draft.tokens.slice(from, at).map((token) => token.lower);
  const who = subject.some((word) =>
    /^(?:participants|attendees|participating|delegation|leaders|attending|call|meeting|talks|guests|officials|ministers|ambassadors|envoys|diplomats)$/.test(
      word,
    ),
  );
  return who ? scene.clauses.listFrom(wordAt(scene, at + 1) === ':' ? at + 2 : at + 1) : [];
}

/** "They are Ambassador Aldane and Ambassador Morvic", "The envoys were": those whom the sentence before received without their names. */
function whoTheyAre(scene: Scene, at: number): Mention[] {
  const { from } = scene.clauses.sentenceOf(at);
  if (at - from > 6 || at === from) return [];
  const subject = scene.clauses.draft.tokens.slice(from, at).map((token) => token.lower);
  // "Among them were Aldane and Morvic", "Among those attending was Tarn".
  if (subject[0] === 'among' && /^(?:them|those|participants|attendees|guests)$/.test(subject[1] ?? ''))
    return scene.clauses.listFrom(at + 1).filter(({ kind }) => kind === 'person');
  if (wordAt(scene, at) === 'was') return [];
  const isThey = subject.length === 1 && subject[0] === 'they';
  if (
    !isThey &&
    !/^(?:ambassadors|envoys|diplomats|ministers|officials|guests|participants)$/.test(subject.at(-1) ?? '')
  )
    return [];
  const people = scene.clauses.listFrom(wordAt(scene, at + 1) === ':' ? at + 2 : at + 1);
  const named = people.filter(({ kind }) => kind === 'person');
  const areNamed = people.every(({ kind, entity }) => kind === 'person' || isOfficeOf(kind, entity, named));
  return named.length > 1 && areNamed ? named : [];
}

/** "the Ambassador of Chile, Ms Ida Tarn": the office beside the name. */
const isOfficeOf = (kind: Mention['kind'], entity: number | null, named: readonly Mention[]): boolean =>
  kind === 'office' && named.some((one) => one.entity === entity);

/** "received Morvic in the presence of Tarn", "met with the mediation of Tarn". */
function inPresenceOf(scene: Scene, at: number): Mention[] {
  return /^(?:in|with|under|through)$/.test(wordAt(scene, at - 2)) && wordAt(scene, at + 1) === 'of'
    ? scene.clauses.listFrom(at + 2)
    : [];
}

/** "Morvic is expected to attend.": one more at the event told of right before. */
function comingToo(scene: Scene, at: number): Mention[] {
  const next = wordAt(scene, at + 1);
  if (wordAt(scene, at - 1) !== 'to' && wordAt(scene, at - 1) !== 'will' && wordAt(scene, at - 1) !== 'also') return [];
  return /^(?:[.;,]|too|as)$/.test(next) || next === '' ? scene.clauses.subjectOf(at) : [];
}
