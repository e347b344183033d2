/** Where a contact was whose words name no place and for which no rule finds one: chosen among the places of the article by what was learned from annotated texts. */
import type { Account, Place, Why } from '../../../../domain/index.js';
import { placeWeights } from '../../../../knowledge/index.js';
import type { Draft } from '../../../draft.js';
import { namedPlaces, type NamedPlace, placesFor } from './place-choices.js';
import {
  type Asked,
  askedOf,
  daysBeside,
  isInDateline,
  isInvitation,
  isSame,
  sharesWith,
  signsOfNone,
  signsOfPlace,
} from './place-signs.js';
import { NEWSROOMS } from '../circumstances/place-context.js';

/** How likely a place has to be. */
const ENOUGH = 0.5;
const IN_PERSON = new Set(['meeting', 'reception', 'talks', 'conference']);

/** A place, null for none, and the signs that speak for or against it; `isRuledOut`: rules read of it, and did not find that the contact was there. */
export type Choice = { readonly place: Place | null; readonly signs: readonly string[]; readonly isRuledOut?: boolean };

/** Gives the accounts again, those in person without a place with the one that they most likely had, marked as inferred. */
export function withLearnedPlaces(draft: Draft, accounts: readonly Account[]): Account[] {
  const isOpen = ({ kind, place, status }: Account) => IN_PERSON.has(kind) && place === null && status !== 'denied';
  if (!accounts.some(isOpen)) return [...accounts];
  const named = namedPlaces(draft);
  return accounts.map((account) => {
    const place = isOpen(account) ? likeliest(choicesOf(draft, account, accounts, named)) : null;
    return place ? placed(account, place) : account;
  });
}

/** What may be chosen for an account: none, then each place. `all`: the accounts of the article; `named`: the places that it names. */
export function choicesOf(
  draft: Draft,
  account: Account,
  all: readonly Account[],
  named: readonly NamedPlace[],
): Choice[] {
  const others = all.filter((one) => one.id !== account.id && one.place !== null);
  const asked = askedOf(draft, account, others);
  const places = placesFor(account, named, others);
  return [
    { place: null, signs: signsOfNone(asked, places) },
    ...places.map((one) => ({
      place: one.place,
      signs: signsOfPlace(asked, one, places),
      isRuledOut: RULED_OUT.some((rule) => rule(asked, one)),
    })),
  ];
}

/** Named in a sentence of the contact, and not as the dateline. */
const isBeside = (asked: Asked, one: NamedPlace): boolean =>
  !isInDateline(asked.draft, one) && one.mentions.some(({ first }) => isOwn(asked, first));

const isOwn = ({ draft, sentences }: Asked, token: number): boolean =>
  sentences.includes(draft.tokens[token]?.sentence ?? -1);

/** A dateline's town from which newsrooms tell of all the states around. */
const isNewsroom = ({ draft }: Asked, one: NamedPlace): boolean =>
  NEWSROOMS.test(one.place.name) && isInDateline(draft, one);

/** The home of an envoy, who is posted elsewhere, and one state of several that meet. */
const isHomeOfOne = ({ account: { participants } }: Asked, { place, sort }: NamedPlace): boolean => {
  const own = participants.filter(({ affiliation }) => affiliation === place.country);
  const isEnvoys =
    own.length > 0 && own.every(({ role }) => /ambassador|envoy|consul|high commissioner/i.test(role ?? ''));
  return isEnvoys || (sort === 'country' && participants.length > 2);
};

/** "received Morvic on the sidelines of the summit", "ahead of a summit": where the host comes from says little. */
const isHomeBesideEvent = ({ account }: Asked, { mentions }: NamedPlace): boolean =>
  mentions.length === 0 &&
  account.spans.some(({ text }) => /\b(?:sidelines?|margins?|fringes?) of\b|\bahead of (?:an?|the)\b/i.test(text));

/** Contacts are told of there, and none that speaks for this one: only of other weeks, invitations without a day, of other people, or, of what is planned, of other days. */
function isOfOthers({ draft, account, others }: Asked, one: NamedPlace): boolean {
  const there = others.filter(({ place }) => place !== null && isSame(place, one.place));
  if (there.length === 0 || isInDateline(draft, one)) return false;
  const isHome = account.participants.some(({ affiliation }) => affiliation === one.place.country);
  return there.every((other) => {
    const beside = daysBeside(account, other);
    const isOtherDay = account.status === 'planned' && beside === 'near';
    return beside === 'weeks' || isInvitation(other) || isOtherDay || !(isHome || sharesWith(account, other));
  });
}

type Rule = (asked: Asked, one: NamedPlace) => boolean;
const RULED_OUT: readonly Rule[] = [isBeside, isNewsroom, isHomeOfOne, isHomeBesideEvent, isOfOthers];

/** How likely each choice is: the exponents of the sums of weights, over their sum (a conditional logit). */
export function likelihoods(choices: readonly Choice[], weights: ReadonlyMap<string, number>): number[] {
  const sums = choices.map(({ signs }) => signs.reduce((sum, sign) => sum + (weights.get(sign) ?? 0), 0));
  const most = Math.max(...sums);
  const shares = sums.map((sum) => Math.exp(sum - most));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / whole);
}

function likeliest(choices: readonly Choice[]): Place | null {
  const shares = likelihoods(choices, placeWeights());
  const best = choices[shares.findIndex((share) => share > ENOUGH)];
  return best?.isRuledOut === true ? null : (best?.place ?? null);
}

function placed(account: Account, place: Place): Account {
  const why: Why = {
    field: 'place',
    rule: 'place-learned',
    reason: `The words name no place, and ${place.name} is the likeliest of those that the article names, by what was learned from annotated texts.`,
    spans: [...place.spans],
  };
  return { ...account, place, why: [...account.why, why] };
}
