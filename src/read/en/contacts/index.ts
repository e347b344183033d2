/**
 * Finds the contacts that an article tells of: who met, called, received or visited whom, whether it took place, when, where, about what.
 * Needs mentions and times; adds `contacts` and `contactAnchors`. Never makes a contact of people who are only talked about.
 */
import type { Draft, Part } from '../../draft.js';
import { accountOf } from './account.js';
import type { Candidate } from './candidate.js';
import { Clauses } from './clause.js';
import { addCircumstances } from './details.js';
import { withDatesOfVisits } from './date-context.js';
import { findCandidates } from './find.js';
import { foregroundOf } from './foreground.js';
import { mergeCandidates } from './merge.js';
import { isContact, settleAffiliations, travellersOf } from './select.js';
import { withSameDay } from './same-day.js';
import { sidesOf } from './sides.js';
import { affiliationsFromTitle } from './title-context.js';
import { withVisits } from './visit-context.js';

export const contacts: Part = {
  name: 'contacts',
  needs: ['tokens', 'sentences', 'mentions', 'entities', 'times'],
  adds: ['contacts', 'contactAnchors'],
  run: (draft) => {
    affiliationsFromTitle(draft);
    settleAffiliations(draft);
    const clauses = new Clauses(draft, sidesOf(draft));
    const candidates = findCandidates(clauses);
    for (const candidate of candidates) addCircumstances(clauses, candidate);
    const merged = mergeCandidates(draft, titleLast(draft, candidates)).filter((one, _, all) =>
      isContact(draft, one, travellersOf(draft, all)),
    );
    const news = foregroundOf(draft, merged);
    const ids = new Set<string>();
    const accounts = merged.map((one) => ({ one, account: accountOf(clauses, one, news.get(one) ?? null, ids) }));
    draft.contacts = withDatesOfVisits(draft, withVisits(draft, withSameDay(draft, accounts)));
    draft.contactAnchors = accounts.flatMap(({ one, account }) =>
      one.told.map((told) => ({
        account: account.id,
        token: told.trigger,
        sentence: draft.tokens[told.trigger]?.sentence ?? 0,
        entities: one.parties.map((party) => party.entity),
      })),
    );
  },
};

/** A headline is short for what the body says in full: it is read after the body. */
function titleLast(draft: Draft, candidates: readonly Candidate[]): Candidate[] {
  const inTitle = (candidate: Candidate) =>
    draft.sentences[draft.tokens[candidate.trigger]?.sentence ?? 0]?.role !== 'body';
  return [...candidates.filter((one) => !inTitle(one)), ...candidates.filter(inTitle)];
}
