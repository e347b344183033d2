/** Brings together the places in one text that tell of the same contact: one event is one contact, however often it is mentioned. */
import { compareDates, type ContactKind } from '../../../domain/index.js';
import type { Draft, Mention } from '../../draft.js';
import { isWelcomeBefore } from './arrivals.js';
import type { Candidate, Party } from './candidate.js';
import { kindOfMerged } from './many-sided.js';

export type Merged = { readonly told: Candidate[]; kind: ContactKind; parties: Party[] };

type Family = 'person' | 'visit' | 'remote' | 'letter';
const FAMILY: Readonly<Record<ContactKind, Family | 'any'>> = {
  meeting: 'person',
  reception: 'person',
  talks: 'any',
  conference: 'person',
  visit: 'visit',
  call: 'remote',
  'video-call': 'remote',
  letter: 'letter',
  other: 'any',
};

/** Gives one group for each contact, in the order in which the text first tells of them. */
export function mergeCandidates(draft: Draft, candidates: readonly Candidate[]): Merged[] {
  const merged: Merged[] = [];
  for (const candidate of candidates) {
    if (candidate.joins) candidate.parties.unshift(...pairOf(draft, merged));
    const home = homeOf(draft, candidate, merged);
    if (home) join(draft, home, candidate);
    else if (
      !candidate.backward ||
      (candidate.parties.length >= 2 && candidate.time && candidate.rule !== 'company') ||
      borrows(draft, candidate, merged)
    ) {
      takeFromSummary(draft, candidate, merged);
      merged.push({
        told: [candidate],
        kind: candidate.kind,
        parties: candidate.parties.map((party) => ({ ...party, mentions: [...party.mentions] })),
      });
    }
  }
  for (const home of merged) home.kind = kindOfMerged(draft, home);
  return merged.filter((home) => !summaries.has(home));
}

/** The people of the first contact that has two. */
function pairOf(draft: Draft, merged: readonly Merged[]): Party[] {
  const people = ({ parties }: Merged) => parties.filter(({ entity }) => draft.entities[entity]?.kind === 'person');
  const last = merged.find((home) => home.kind !== 'visit' && people(home).length === 2);
  return last ? people(last).map((party) => ({ ...party, mentions: [...party.mentions] })) : [];
}

/** "The two leaders last spoke by phone in February": another contact of those in the last one. */
function borrows(draft: Draft, candidate: Candidate, merged: readonly Merged[]): boolean {
  const last = merged.find(
    (home) =>
      home.kind !== 'visit' &&
      home.parties.filter((party) => draft.entities[party.entity]?.kind === 'person').length > 1,
  );
  if (
    !last ||
    candidate.parties.length > 0 ||
    candidate.kind === 'visit' ||
    candidate.rule === 'discussion-verb' ||
    !(
      isAhead(draft, candidate, last) ||
      (candidate.time && candidate.rule.endsWith('-verb')) ||
      isWelcomeBefore(draft, candidate, last)
    )
  )
    return false;
  const people = last.parties.filter((party) => draft.entities[party.entity]?.kind === 'person');
  candidate.parties.push(...people.map((party) => ({ ...party, mentions: [...party.mentions] })));
  return true;
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

const INTENDS =
  /^(?:agree[ds]?|look(?:s|ed|ing)?|plan(?:s|ned)?|intend(?:s|ed)?|hope[ds]?|expect(?:s|ed)?|set|due|will|would|scheduled|decided?|pledged?|promised?|commit(?:s|ted)?)$/;

/** "held three separate calls with European leaders today. … spoke individually with Aldane, Morvic and Tarn": the first sums up the others. */
const summaries = new WeakSet<Merged>();

function takeFromSummary(draft: Draft, candidate: Candidate, merged: readonly Merged[]): void {
  if (candidate.rule !== 'separate-contacts') return;
  const sum = merged.find(
    (home) =>
      sameFamily(candidate.kind, home.kind) &&
      home.parties.length === 2 &&
      home.parties.some((party) => draft.entities[party.entity]?.kind === 'group') &&
      home.parties.some((party) => candidate.parties.some((other) => other.entity === party.entity)),
  );
  if (!sum) return;
  const first = sum.told[0] as Candidate;
  candidate.time ??= first.time;
  if (candidate.places.length === 0) candidate.places = [...first.places];
  if (candidate.kind === 'other' || candidate.kind === 'talks') candidate.kind = sum.kind;
  summaries.add(sum);
}

function join(draft: Draft, home: Merged, candidate: Candidate): void {
  home.told.push(candidate);
  if (candidate.rule !== 'discussion-verb' || candidate.kind !== 'talks')
    home.kind = moreExact(home.kind, candidate.kind);
  for (const party of candidate.parties) {
    const known = home.parties.find((other) => other.entity === party.entity);
    if (known) {
      known.mentions.push(...party.mentions);
      known.side ??= party.side;
    } else if ((!candidate.backward || candidate.adds) && !home.parties.some((other) => covers(draft, other, party)))
      home.parties.push({ ...party, mentions: [...party.mentions] });
  }
  if (candidate.rule === 'company') home.parties = home.parties.filter((party) => !isStateOf(draft, party, candidate));
}

/** "The delegations of Chile and Peru met. … The meeting was attended by the Chilean president": those who were there stand for their state. */
function isStateOf(draft: Draft, state: Party, { parties }: Candidate): boolean {
  const entity = draft.entities[state.entity];
  if (entity?.kind !== 'place') return false;
  return parties.some(({ entity: index }) => draft.entities[index]?.affiliation === entity.country);
}

/** "spoke with" is made exact by "the call", "talks" by "the meeting". */
function moreExact(a: ContactKind, b: ContactKind): ContactKind {
  if (a === 'other' || (a === 'talks' && b !== 'other')) return b === 'visit' ? a : b;
  return a === 'meeting' && b === 'reception' ? b : a;
}

function homeOf(draft: Draft, candidate: Candidate, merged: readonly Merged[]): Merged | null {
  // "the audience", "the call": the last of that kind before the last of another.
  if (candidate.backward && candidate.rule === 'event-noun' && /^(?:reception|call|video-call)$/.test(candidate.kind)) {
    const own = merged.findLast((home) => home.kind === candidate.kind && fits(draft, candidate, home));
    if (own) return own;
  }
  for (let i = merged.length - 1; i >= 0; i -= 1) {
    const home = merged[i] as Merged;
    if (fits(draft, candidate, home)) return home;
  }
  return null;
}

/** Who came along on a journey is named beside it; at a meeting, also further on. */
function isCompanyOf(draft: Draft, candidate: Candidate, home: Merged): boolean {
  if (home.told[0]?.rule === 'named-session') return false;
  const joined = candidate.companyOf ?? null;
  if (joined !== null && !home.parties.some((party) => party.entity === joined)) return false;
  const distances = home.told.map((told) => sentenceOf(draft, candidate) - sentenceOf(draft, told));
  if (distances.includes(0)) return true;
  const isNear = distances.some((distance) => distance > 0 && distance <= (joined === null ? 1 : 3));
  return candidate.status === home.told[0]?.status && (home.kind !== 'visit' || isNear);
}

function fits(draft: Draft, candidate: Candidate, home: Merged): boolean {
  const first = home.told[0] as Candidate;
  if (candidate.rule !== 'company' && !sameFamily(candidate.kind, home.kind)) return false;
  if (candidate.rule === 'company') return isCompanyOf(draft, candidate, home);
  if (isWelcomeBefore(draft, candidate, home)) return false;
  if (candidate.backward) return fitsBackward(candidate, home) && !(candidate.time && timesClash(candidate, home));
  if (first.trigger === candidate.trigger) return false;
  if (home.kind === 'visit' && candidate.kind === 'visit') return sameVisit(draft, candidate, home);
  if (!statusFits(candidate, home) || timesClash(candidate, home) || placesClash(draft, candidate, home)) return false;
  if (candidate.rule === 'separate-contacts' || (first.rule === 'separate-contacts' && candidate.fresh))
    return sameParties(draft, candidate, home);
  const shared = candidate.parties.filter((party) =>
    home.parties.some((other) => other.entity === party.entity),
  ).length;
  if (
    candidate.parties.length > 1 &&
    candidate.parties.every((party) => home.parties.some((other) => covers(draft, other, party))) &&
    !(candidate.fresh && far(draft, candidate, home))
  )
    return true;
  const least = Math.min(candidate.parties.length, home.parties.length);
  if (candidate.fresh && far(draft, candidate, home)) return false;
  if (shared >= 2)
    return (
      shared === least ||
      candidate.parties.every((party) => home.parties.some((other) => covers(draft, other, party))) ||
      home.parties.every((party) => candidate.parties.some((other) => covers(draft, other, party)))
    );
  if (least === 1 && shared === 1)
    return candidate.strength === 1 || near(draft, candidate, home) || candidate.parties.length === 1;
  return standsFor(draft, candidate, home, shared);
}

/** "Aldane met the Morvian delegation" and "Aldane met Morvic, who leads it": one shared, the rest of one side. */
function standsFor(draft: Draft, candidate: Candidate, home: Merged, shared: number): boolean {
  if (shared !== 1 || candidate.parties.length !== 2 || home.parties.length !== 2) return false;
  const rest = (parties: readonly Party[], other: readonly Party[]) =>
    parties.filter((party) => !other.some((o) => o.entity === party.entity));
  const [a] = rest(candidate.parties, home.parties);
  const [b] = rest(home.parties, candidate.parties);
  const [x, y] = [a && draft.entities[a.entity], b && draft.entities[b.entity]];
  if (!x || !y || !x.affiliation || x.affiliation !== y.affiliation) return false;
  const [person, body] = x.kind === 'person' ? [x, y] : [y, x];
  if (person.kind !== 'person') return true;
  return (
    !(body.kind === 'person' && x.named && y.named) &&
    !(body.kind === 'group' && !/delegation|side|team|counterpart/i.test(body.name))
  );
}

function sameParties(draft: Draft, candidate: Candidate, home: Merged): boolean {
  const within = (some: readonly Party[], all: readonly Party[]) =>
    some.every((party) => all.some((other) => covers(draft, other, party)));
  return (
    within(candidate.parties, home.parties) && within(home.parties, candidate.parties) && near(draft, candidate, home)
  );
}

/** One journey of one visitor to one place, unless the words set another apart. */
function sameVisit(draft: Draft, candidate: Candidate, home: Merged): boolean {
  const shared = candidate.parties.some((party) => home.parties.some((other) => covers(draft, other, party)));
  if (!shared || timesClash(candidate, home)) return false;
  const before = draft.tokens.slice(Math.max(0, candidate.trigger - 4), candidate.trigger).map((token) => token.lower);
  if (before.some((word) => /^(?:previous|last|earlier|next|another)$/.test(word)) && candidate.time !== null)
    return false;
  return (
    candidate.places.length === 0 ||
    samePlaces(draft, candidate, home) ||
    home.told.every((told) => told.places.length === 0)
  );
}

/** The same, or the body that the other is a delegation of. */
function covers(draft: Draft, a: Party, b: Party): boolean {
  if (a.entity === b.entity) return true;
  const [x, y] = [draft.entities[a.entity], draft.entities[b.entity]];
  if (!x || !y || (x.kind === 'person' && y.kind === 'person')) return false;
  if (x.affiliation === null || x.affiliation !== y.affiliation) return false;
  const group = x.kind === 'group' ? x : y;
  if (group.kind !== 'group') return false;
  return (x.kind !== 'person' && y.kind !== 'person') || /delegation|side|team|counterpart/i.test(group.name);
}

/** "the meeting", "the two leaders discussed": the last contact of that kind whose parties are not at odds. */
function fitsBackward(candidate: Candidate, home: Merged): boolean {
  if (candidate.kind === 'visit' ? home.kind !== 'visit' : home.kind === 'visit') return false;
  if (candidate.status === 'planned' && home.told[0]?.status === 'held') return false;
  if (tellsOfAnother(candidate, home)) return false;
  if (candidate.parties.length === 0 || candidate.adds) return true;
  return candidate.parties.some((party) => home.parties.some((other) => other.entity === party.entity));
}

/** "The two presidents met in Panama in April 2015": a verb with a date of its own that is no day of these days, beside a contact that has none. */
function tellsOfAnother(candidate: Candidate, home: Merged): boolean {
  const words = candidate.time?.value.phrase?.text ?? '';
  if (words === '' || !candidate.rule.endsWith('-verb') || candidate.rule === 'discussion-verb') return false;
  if (/day\b|\b(?:today|yesterday|tonight|this|earlier|later)\b/i.test(words)) return false;
  return home.told.every((told) => told.time === null);
}

function sameFamily(a: ContactKind, b: ContactKind): boolean {
  const [x, y] = [FAMILY[a], FAMILY[b]];
  if (x === y) return true;
  return (x === 'any' && y !== 'visit' && y !== 'letter') || (y === 'any' && x !== 'visit' && x !== 'letter');
}

function statusFits(candidate: Candidate, home: Merged): boolean {
  const first = home.told[0] as Candidate;
  if (candidate.status === first.status) return true;
  // A called-off meeting was planned before; a held one does not lie ahead.
  const ahead = (status: string) => status !== 'held';
  return ahead(candidate.status) && ahead(first.status);
}

function timesClash(candidate: Candidate, home: Merged): boolean {
  const a = candidate.time;
  if (!a) return false;
  return home.told.some((told) => {
    const b = told.time;
    if (!b || b.first === a.first) return false;
    const [x, y] = [a.value.edtf, b.value.edtf];
    if (x && y) return compareDates(x, y) === 'conflict';
    const word = (t: typeof a) =>
      (t.value.phrase?.text ?? '').toLowerCase().replace(/^(?:on|in|late|early|this)\s+/, '');
    return word(a) !== word(b) && !(word(a).includes(word(b)) || word(b).includes(word(a)));
  });
}

const countryOfPlace = (draft: Draft, place: Mention): string | null =>
  place.entity === null ? null : (draft.entities[place.entity]?.country ?? null);
const isCountry = (draft: Draft, place: Mention): boolean =>
  place.entity !== null && draft.entities[place.entity]?.sort === 'country';

function placesClash(draft: Draft, candidate: Candidate, home: Merged): boolean {
  const mine = candidate.places.filter((place) => place.kind === 'place');
  if (mine.length === 0) return false;
  const theirs = home.told.flatMap((told) => told.places).filter((place) => place.kind === 'place');
  return theirs.length > 0 && !mine.some((place) => theirs.some((other) => placesAgree(draft, place, other)));
}

function placesAgree(draft: Draft, a: Mention, b: Mention): boolean {
  if (a.entity === b.entity) return true;
  const [x, y] = [countryOfPlace(draft, a), countryOfPlace(draft, b)];
  return x !== null && x === y && (isCountry(draft, a) || isCountry(draft, b));
}

function samePlaces(draft: Draft, candidate: Candidate, home: Merged): boolean {
  const theirs = home.told.flatMap((told) => told.places);
  return candidate.places.some((place) => theirs.some((other) => placesAgree(draft, place, other)));
}

const sentenceOf = (draft: Draft, candidate: Candidate): number => draft.tokens[candidate.trigger]?.sentence ?? 0;

function near(draft: Draft, candidate: Candidate, home: Merged): boolean {
  return home.told.some((told) => Math.abs(sentenceOf(draft, told) - sentenceOf(draft, candidate)) <= 2);
}

function far(draft: Draft, candidate: Candidate, home: Merged): boolean {
  return (
    !home.told.some((told) => sentenceOf(draft, told) === sentenceOf(draft, candidate)) ||
    candidate.rule === 'separate-contacts'
  );
}
