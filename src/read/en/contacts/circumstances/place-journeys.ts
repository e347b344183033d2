/** Which contacts were on a journey that the article tells of, and so where it led: by those who took part, and by the days. */
import type { Account, Participant } from '../../../../domain/index.js';
import { isDuring, isOfVisitorsState, isOnStay, isPartOf, isToHost } from './visit-context.js';

/** Those who took part were on the journey, or came with whoever was. */
export const isOnJourney = (account: Account, visit: Account): boolean =>
  isPartOf(account, visit) ||
  isAwaited(account, visit) ||
  isOfDelegation(account, visit) ||
  isOfCompany(account, visit) ||
  isOnStay(account, visit);

/** The contact was while the visitor was there; `visits`: all journeys on which it may have been. */
export const isThen = (account: Account, visit: Account, visits: readonly Account[]): boolean =>
  (isDuring(account.date, visit.date) || isOnItsEvening(account, visit) || isSinceArrival(account, visit, visits)) &&
  !isOnward(account, visit) &&
  !isLeft(account, visit) &&
  !isOpen(visit);

/** Milliseconds. How long somebody who has arrived stays, where nothing else is said. */
const STAY = 3 * 24 * 3600 * 1000;
const ARRIVED =
  /\b(?:arriv\p{L}+|land(?:s|ed)|touch(?:es|ed) down|(?:beg[au]n|begins|start(?:s|ed)|kick(?:s|ed) off) (?:an?|his|her|their)|\p{L}+-day)\b/iu;

/** "arrived in Oslo on Monday. On Tuesday he met Morvic", "flies to Oslo tomorrow. On Friday she will meet the Norwegian president": the days after somebody comes, unless another journey is told of. */
function isSinceArrival(account: Account, visit: Account, visits: readonly Account[]): boolean {
  const [day, since] = [account.date.edtf, visit.date.edtf].map((edtf) => Date.parse(edtf ?? ''));
  if (day === undefined || since === undefined || !(day > since) || day - since > STAY) return false;
  if (visit.status === 'planned') return account.status === 'planned' && isToHost(account, visit);
  return visits.length === 1 && visit.status === 'held' && ARRIVED.test(visit.spans.map(({ text }) => text).join(' '));
}

/** "The previous evening, shortly after his arrival": a time of day beside another day, with somebody of the state that was visited. */
const TIME_BESIDE =
  /^(?:(?:on )?the (?:previous|same|next|following) \p{L}+|in the (?:morning|afternoon|evening)|on the eve|.*day (?:morning|afternoon|evening|night))$/iu;

const isOnItsEvening = (account: Account, visit: Account): boolean =>
  account.date.edtf === null && TIME_BESIDE.test(account.date.phrase?.text ?? '') && isToHost(account, visit);

const ONWARD =
  /\b(?:(?:flew|fly|flies|flying|went|go|goes|travel\w*|continu\w*|head\w*|left|mov(?:ed|es|e)) on(?:wards?)? (?:to|for)|(?:left|departed|took off|set off) for|next stop|before (?:flying|travelling|traveling|leaving|heading|departing) (?:on )?(?:to|for))\b/i;

/** Where the word stands that tells of it. */
const wordOf = ({ why }: Account): number => why[0]?.spans[0]?.start ?? 0;

/** "She had talks with Morvic on Monday. … Aldane flew on to Oslo": where somebody went from there. */
const isOnward = (account: Account, visit: Account): boolean =>
  wordOf(visit) > wordOf(account) && ONWARD.test(visit.spans[0]?.text ?? '');

/** "invited him to Oslo": a journey that nothing dates yet. */
const isOpen = ({ status, date }: Account): boolean =>
  status === 'planned' && date.edtf === null && date.phrase === null;

/** "slipped away from a stay in Oslo and met", "flew back from Oslo": what came next was somewhere else. */
const LEFT =
  /\b(?:from|left|leaving) (?:an?|the|his|her|their) (?:\p{L}+ )?(?:stay|visit|trip|stop|stopover|tour) (?:in|to|at)\b|\b(?:back|home|return(?:ed|ing|s)) from\b/iu;

const isLeft = ({ why }: Account, { spans }: Account): boolean =>
  LEFT.test(spans[0]?.text ?? '') && !why.some(({ rule }) => rule === 'date-of-visit');

/** "On 15 June, Norway and Japan held a meeting": on a day of the journey that is the news, those of the visitor's state. */
const isOfDelegation = (account: Account, visit: Account): boolean =>
  visit.foreground && account.date.edtf !== null && isOfVisitorsState(account, visit);

/** "On the sidelines of the visit, the foreign ministers held a meeting": those who came with the visitor. */
const BESIDE_VISIT =
  /\b(?:sidelines|margins|framework|part|course) of (?:the|his|her|their) (?:\p{L}+ )?(?:visit|trip)\b/iu;

/** On a day of the journey that is the news, or on its sidelines: somebody of the visitor's state with somebody of the state that was visited, or of none that is named. */
function isOfCompany(account: Account, visit: Account): boolean {
  if (!visit.foreground || account.status !== visit.status) return false;
  const isBeside = account.date.phrase === null && BESIDE_VISIT.test(account.spans[0]?.text ?? '');
  if (isBeside) return account.participants.some(({ affiliation }) => affiliation === visit.place?.country);
  const states = new Set(visit.participants.map(({ affiliation }) => affiliation));
  const isOwn = ({ affiliation }: Participant) => affiliation !== null && states.has(affiliation);
  const others = account.participants.filter((one) => !isOwn(one));
  return (
    account.date.edtf !== null &&
    account.participants.some(isOwn) &&
    others.length > 0 &&
    others.every(({ affiliation }) => affiliation === null || affiliation === visit.place?.country)
  );
}

/** "arrived in Oslo and is scheduled to meet the Norwegian leadership": to come, in the country where the visitor is. */
function isAwaited(account: Account, visit: Account): boolean {
  const isGuest = (one: Participant) => visit.participants.some((guest) => guest.name === one.name);
  return (
    visit.status === 'held' &&
    account.status === 'planned' &&
    account.date.phrase === null &&
    account.participants.some(isGuest) &&
    account.participants.some(
      (one) => !isGuest(one) && one.affiliation !== null && one.affiliation === visit.place?.country,
    )
  );
}
