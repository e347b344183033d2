/** Contacts whose words leave out who took part: those of the one told of before. */
import type { Draft } from '../../../draft.js';
import { isWelcomeBefore } from '../merging/arrivals.js';
import { isToldAsBefore } from '../merging/earlier.js';
import { isOfOtherOffice } from '../merging/other-office.js';
import type { Candidate, Merged, Party } from '../candidate.js';

/** The people of a journey of two that the sentence before tells of, else of the first contact that has two. */
export function pairOf(draft: Draft, candidate: Candidate, merged: readonly Merged[]): Party[] {
  const people = ({ parties }: Merged) => parties.filter(({ entity }) => draft.entities[entity]?.kind === 'person');
  const sentence = (at: number) => draft.tokens[at]?.sentence ?? 0;
  const isOfBefore = ({ kind, told }: Merged) =>
    kind === 'visit' && told.some(({ trigger }) => sentence(candidate.trigger) - sentence(trigger) === 1);
  const last =
    merged.findLast((home) => isOfBefore(home) && people(home).length === 2) ??
    merged.find((home) => home.kind !== 'visit' && people(home).length === 2);
  return last ? people(last).map((party) => ({ ...party, mentions: [...party.mentions] })) : [];
}

/** "The two leaders last spoke by phone in February": another contact of those in the last one. */
export function borrows(draft: Draft, candidate: Candidate, merged: readonly Merged[]): boolean {
  const inPersons = (home: Merged) => home.parties.filter((party) => draft.entities[party.entity]?.kind === 'person');
  const able = merged.filter((home) => !isOfOtherOffice(draft, candidate, home));
  const last =
    able.findLast((home) => isToldBefore(draft, candidate, home) && inPersons(home).length === 2) ??
    able.find((home) => home.kind !== 'visit' && inPersons(home).length > 1) ??
    able.find((home) => home.kind === 'talks' && home.parties.length === 2 && inPersons(home).length === 0);
  if (
    !last ||
    candidate.parties.length > 0 ||
    candidate.kind === 'visit' ||
    (candidate.rule === 'discussion-verb' && !isToldAsBefore(draft, candidate)) ||
    !(
      isAhead(draft, candidate, last) ||
      (candidate.time && candidate.rule.endsWith('-verb')) ||
      isAtItsOwnTime(draft, candidate) ||
      isWelcomeBefore(draft, candidate, last)
    )
  )
    return false;
  const joined = new Set(
    last.told.filter(({ rule }) => rule === 'company').flatMap(({ parties }) => parties.map(({ entity }) => entity)),
  );
  const persons = inPersons(last).filter((party) => !joined.has(party.entity));
  const people = persons.length > 0 ? persons : last.parties;
  candidate.parties.push(...people.map((party) => ({ ...party, mentions: [...party.mentions] })));
  return true;
}

/** "The lunch set for Friday was cancelled", "the consultations held in June": an occasion with a day or a month of its own. */
function isAtItsOwnTime({ tokens }: Draft, { rule, time, status, trigger }: Candidate): boolean {
  if (rule !== 'event-noun' || !/^(?:held|cancelled|postponed|denied)$/.test(status)) return false;
  if (!OCCASION.test(tokens[trigger]?.lower ?? '') || !/^(?:\d{4}|XXXX)-\d\d/.test(time?.value.edtf ?? ''))
    return false;
  // "the meeting between the deputies", "the talks that they held"; not "between the two"
  const behind = tokens
    .slice(trigger + 1, trigger + 24)
    .filter(({ sentence }) => sentence === tokens[trigger]?.sentence);
  const words = behind.map(({ lower }) => lower).join(' ');
  if (OF_OTHERS.test(words) || (status === 'held' && /^(?:that|which)\b/.test(words))) return false;
  // "the July APEC meeting", "the U.S.-Chile talks": of others
  let first = trigger - 1;
  while (/^(?:ADJ|NOUN|NUM)$/.test(tokens[first]?.pos ?? '') && /^\p{Ll}/u.test(tokens[first]?.text ?? '')) first -= 1;
  if (!/^(?:the|an?|that|another)$/.test(tokens[first]?.lower ?? '')) return false;
  // "During the meeting, they agreed to close it in March", "had been cancelled on 24 May": the time of something else
  const at = time?.first ?? 0;
  const between = tokens.slice(trigger + 1, at);
  const isSet = between.some(({ lower }) => SET.test(lower));
  return (
    at > trigger &&
    between.every(
      ({ pos, lower, text }, i) => (pos !== 'VERB' || SET.test(lower)) && (text !== ',' || (i === 0 && isSet)),
    )
  );
}

const SET = /^(?:planned|scheduled|set|due|foreseen|expected|arranged|fixed|held|pencilled)$/;

const OF_OTHERS = /\b(?:between|among) (?!(?:the )?(?:two|three|both|pair|sides|them)\b)/;

const OCCASION =
  /^(?:meeting|talks|call|conversation|lunch|dinner|breakfast|luncheon|consultations|encounter|audience|session)$/;

/** "Talking with Morvic, Aldane proposed. They last met in May": told in the sentence before, or ahead in the same. */
function isToldBefore(draft: Draft, { trigger }: Candidate, home: Merged): boolean {
  const sentence = (at: number) => draft.tokens[at]?.sentence ?? 0;
  return (
    home.kind !== 'visit' && home.told.some(({ trigger: at }) => at < trigger && sentence(trigger) - sentence(at) <= 1)
  );
}

/** "They agreed to meet again", "The leaders agreed to hold talks in May", said at a contact that was held: one to come. */
function isAhead(draft: Draft, candidate: Candidate, last: Merged): boolean {
  if (candidate.status !== 'planned' || last.told[0]?.status !== 'held') return false;
  const next = draft.tokens[candidate.trigger + 1];
  const before = draft.tokens.slice(Math.max(0, candidate.trigger - 7), candidate.trigger).map((token) => token.lower);
  if (!before.some((word) => INTENDS.test(word))) return false;
  if (candidate.rule === 'meeting-verb' || candidate.rule === 'speaking-verb')
    return next === undefined || /^(?:ADV|ADP|PUNCT|CCONJ)$/.test(next.pos);
  if (candidate.rule !== 'event-noun' || !/^(?:meeting|talks|call|video-call)$/.test(candidate.kind)) return false;
  return (
    before.some((word) => /^(?:hold|have|convene|schedule|arrange)$/.test(word)) &&
    !before.slice(-3).some((word) => /^(?:the|this|that|these|their|its)$/.test(word))
  );
}

/** Words behind which a contact is one to come. */
const INTENDS =
  /^(?:agree[ds]?|look(?:s|ed|ing)?|plan(?:s|ned)?|intend(?:s|ed)?|hope[ds]?|expect(?:s|ed)?|set|due|will|would|scheduled|decided?|pledged?|promised?|commit(?:s|ted)?)$/;
