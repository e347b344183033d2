/**
 * Finds the contacts that an article tells of: who met, called, received or visited whom, whether it took place, when, where, about what.
 * Needs mentions and times; adds `contacts` and `contactAnchors`. Never makes a contact of people who are only talked about.
 */
import type { Draft, Part } from '../../draft.js';
import { accountOf } from './account.js';
import { agendaSentences, settleAgenda } from './circumstances/agenda.js';
import { settleEventsBeside } from './merging/beside.js';
import type { Candidate } from './candidate.js';
import { Clauses } from './clause.js';
import { settleDayHeadings } from './circumstances/day-headings.js';
import { settleParagraphTowns } from './circumstances/paragraph-towns.js';
import { withDatesOfVisits } from './circumstances/date-context.js';
import { addCircumstances } from './circumstances/details.js';
import { findCandidates } from './find.js';
import { earlySentences, foregroundOf, isPastJourney } from './circumstances/foreground.js';
import { withDatesFromEvents } from './circumstances/from-event.js';
import { leaveOutFamilies, settleDescriptions } from './merging/described-again.js';
import { withoutEchoes } from './merging/headline.js';
import { withLearnedPlaces } from './learned/places.js';
import { withoutRetold } from './learned/retold.js';
import { settleAffiliations } from './parties/home-affiliations.js';
import { withHours } from './circumstances/live-lines.js';
import { mergeCandidates } from './merging/merge.js';
import { withNewsOfTheDay } from './circumstances/news-days.js';
import { fillMissingParties } from './parties/missing-party.js';
import { withPlaces } from './circumstances/place-context.js';
import { type Told, withSameDay } from './circumstances/same-day.js';
import { isContact, surroundingsOf } from './merging/select.js';
import { sidesOf } from './parties/sides.js';
import { affiliationsFromTitle, Headline } from './parties/title-context.js';
import { withVisits } from './circumstances/visit-context.js';

export const contacts: Part = {
  name: 'contacts',
  needs: ['tokens', 'sentences', 'mentions', 'entities', 'times'],
  adds: ['contacts', 'contactAnchors'],
  run: (draft) => {
    const headline = new Headline(draft);
    affiliationsFromTitle(draft, headline);
    settleAffiliations(draft);
    const clauses = new Clauses(draft, sidesOf(draft));
    const candidates = findCandidates(clauses);
    for (const candidate of candidates) addCircumstances(clauses, candidate);
    settleAgenda(clauses, candidates);
    settleDayHeadings(clauses, candidates);
    settleParagraphTowns(clauses, candidates);
    settleEventsBeside(draft, candidates);
    const early = new Set([...earlySentences(draft), ...agendaSentences(clauses)]);
    const ids = new Set<string>();
    for (const stretch of stretchesOf(candidates)) {
      const accounts = toldIn(clauses, titleLast(draft, stretch), early, ids);
      const around = {
        headline,
        journeys: new Set(accounts.filter((one) => isMereJourney(draft, one)).map(({ account }) => account.id)),
      };
      const onVisits = withVisits(withSameDay(clauses, withDatesFromEvents(clauses, withHours(draft, accounts))));
      const ruled = withPlaces(draft, withDatesOfVisits(draft, onVisits), around);
      const dated = withLearnedPlaces(draft, ruled);
      draft.contacts.push(...withNewsOfTheDay(draft, dated));
      draft.contactAnchors.push(...accounts.flatMap((told) => anchorsOf(draft, told)));
    }
  },
};

/** No article has so many words that may tell of a contact: in a longer text contacts are brought together within stretches of so many. */
const STRETCH = 80;

function stretchesOf(candidates: readonly Candidate[]): (readonly Candidate[])[] {
  const stretches: (readonly Candidate[])[] = [];
  for (let from = 0; from < candidates.length; from += STRETCH) stretches.push(candidates.slice(from, from + STRETCH));
  return stretches;
}

/** The contacts that the candidates tell of. `early` are the sentences that tell the news; `ids` holds the ids that are taken. */
function toldIn(
  clauses: Clauses,
  candidates: readonly Candidate[],
  early: ReadonlySet<number>,
  ids: Set<string>,
): Told[] {
  const { draft } = clauses;
  const ruled = mergeCandidates(
    draft,
    candidates.filter(({ learned }) => !learned),
  );
  settleDescriptions(draft, ruled);
  fillMissingParties(clauses, ruled);
  const learned = mergeCandidates(
    draft,
    candidates.filter((one) => one.learned),
  );
  const all = [...ruled, ...withoutRetold(draft, learned, ruled)];
  const surroundings = surroundingsOf(draft, ruled);
  const merged = withoutEchoes(
    draft,
    all.filter((one) => isContact(draft, one, surroundings)),
  );
  const news = foregroundOf(draft, merged, early);
  leaveOutFamilies(draft, merged);
  return merged.map((one) => ({ one, account: accountOf(clauses, one, news.get(one) ?? null, ids) }));
}

/** A journey that those who met only talk about. */
const isMereJourney = (draft: Draft, { one }: Told): boolean => one.told.every((told) => isPastJourney(draft, told));

const anchorsOf = (draft: Draft, { one, account }: Told): Draft['contactAnchors'] =>
  one.told.map((told) => ({
    account: account.id,
    token: told.trigger,
    sentence: draft.tokens[told.trigger]?.sentence ?? 0,
    entities: one.parties.map((party) => party.entity),
  }));

/** A headline is short for what the body says in full: it is read after the body. */
function titleLast(draft: Draft, candidates: readonly Candidate[]): Candidate[] {
  const inTitle = (candidate: Candidate) =>
    draft.sentences[draft.tokens[candidate.trigger]?.sentence ?? 0]?.role !== 'body';
  return [...candidates.filter((one) => !inTitle(one)), ...candidates.filter(inTitle)];
}
