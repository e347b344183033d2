import { type Judgement, NO_RULINGS, type Reason, type Rulings, type Undecided } from '../domain/index.js';
import type { AccountCard } from './accounts.js';
import { cluster, type Edge } from './cluster.js';
import { componentsOf } from './components.js';
import { conflictsAmong } from './conflicts.js';
import { dayOf } from './days.js';
import { byText, idOf } from './ids.js';
import type { LinkedContact } from './linked.js';
import { asJudgement, judge, type PairJudgement } from './judge.js';
import { neighbours, pairsOf } from './neighbourhood.js';
import { questions } from './questions.js';
import { ruled, ruledApart, ruledJudgements } from './ruled.js';
import { nearestJoined, nearestParted, type Parted, partedPairs, type Settled } from './settled.js';
import { visitOf, visitsAmong } from './visits.js';

type LinkedContacts = {
  readonly contacts: readonly LinkedContact[];
  readonly judgements: readonly Judgement[];
  readonly undecided: readonly Undecided[];
};

/** What came of some accounts, with everything that a surrounding of them has to know. */
export type LinkedCards = {
  readonly contacts: readonly LinkedContact[];
  /** The judgements worth keeping that joined accounts. */
  readonly joined: readonly Settled[];
  /** Every pair of contacts that was parted or left open, the nearest first. */
  readonly parted: readonly Parted[];
  /** The accounts that judgements and rulings connect, directly or through others, each with all others of its contact. */
  readonly components: readonly (readonly string[])[];
  /** The contact of each account. */
  readonly home: ReadonlyMap<string, string>;
  /** The pairs of contacts ('<smaller> <greater>') that a person ruled to be different. */
  readonly apart: ReadonlySet<string>;
};

/**
 * Accounts of one contact joined: neighbourhood, then judgements on pairs, then clusters without two of one article or two known days, then what
 * people ruled.
 */
export function linkContacts(
  cards: readonly AccountCard[],
  rulings: Rulings['contacts'] = NO_RULINGS.contacts,
): LinkedContacts {
  const { contacts, joined, parted, apart } = linkCards(cards, rulings);
  const kept = nearestParted(parted);
  return {
    contacts,
    judgements: [
      ...[...joined, ...kept.map((one) => one.settled)].map(({ pair, verdict }) => asJudgement(pair, verdict)),
      ...ruledJudgements('contact', rulings),
    ],
    undecided: questions(kept, apart),
  };
}

/** What is known of a case of which these accounts are a part. */
export type Surrounding = {
  /** The accounts of the case that could be the same as one. */
  readonly near: (card: AccountCard) => readonly string[];
  /** The contact of an account that is not to be linked, and only stands beside those that are; null for these. */
  readonly contactOf: (account: string) => string | null;
};

/**
 * The contacts of these accounts. What is said of a contact rests on its own component and on the neighbours of its accounts; which of its parted pairs are
 * worth keeping, on the owner of each (`nearestParted`). So a part of a case can be linked alone, where `around` says what surrounds it. Whatever is added
 * here has to keep to that.
 */
export function linkCards(
  cards: readonly AccountCard[],
  rulings: Rulings['contacts'],
  around?: Surrounding,
): LinkedCards {
  const cardOf = new Map(cards.map((card) => [card.id, card]));
  const known = new Map(cards.map(({ id }) => [id, around?.contactOf(id) ?? null]));
  const isLinked = (id: string): boolean => known.get(id) === null;
  const pairs = around
    ? pairsOf(
        cards.filter(({ id }) => isLinked(id)),
        (card) => around.near(card).flatMap((id) => cardOf.get(id) ?? []),
      )
    : neighbours(cards);
  const judged = pairs.map(([a, b]) => judge(a, b)).filter((pair) => pair.isComparable);
  const edges = edgesOf(judged.filter((pair) => pair.verdict === 'same'));
  const inside = edges.filter(({ a, b }) => isLinked(a) && isLinked(b));
  const { clusters: judgedOne, refused } = cluster(
    cards.map(({ id }) => id).filter(isLinked),
    inside,
    conflictsAmong(cardOf),
    (id) => {
      const card = cardOf.get(id);
      return card !== undefined && dayOf(card) !== null;
    },
  );
  const clusters = ruled(judgedOne, inside, rulings);
  const open = new Set(refused.map(({ edge }) => `${edge.a} ${edge.b}`));
  const home = new Map(
    clusters.flatMap((accounts) => accounts.map((id) => [id, idOf('k', accounts[0] ?? '')] as const)),
  );
  for (const [account, contact] of known) if (contact !== null) home.set(account, contact);
  const articles = articlesByHome(home);
  const settled = judged
    .map((pair) => settle(pair, home, open, articles))
    .filter(
      ({ pair, verdict }) => verdict !== 'undecided' || pair.grounds > 0 || open.has(`${pair.a.id} ${pair.b.id}`),
    );
  const joined = nearestJoined(settled);
  const links = [...edges, ...rulings.same, ...rulings.different].map(({ a, b }) => [a, b] as const);
  return {
    contacts: contactsOf(clusters, cardOf, joined, rulings),
    joined,
    parted: partedPairs(settled, home),
    components: componentsOf([...known.keys()], links),
    home,
    apart: ruledApart(rulings, home),
  };
}

/**
 * Where one article has several contacts that an account fits, it belongs to the best supported; where two are equally good, to neither before
 * something else tells them apart. What fits another account of its article better still is none of them: the dinner is the dinner, and the reception then
 * the meeting. What a headline says and the text below it as well is taken from the text.
 */
function edgesOf(all: readonly PairJudgement[]): readonly Edge[] {
  const pairs = withoutRepeats(all);
  const fits = new Map<string, PairJudgement[]>();
  for (const pair of pairs) for (const seat of seatsOf(pair)) fits.set(seat, [...(fits.get(seat) ?? []), pair]);
  const isRivalled = (pair: PairJudgement, by: (rival: PairJudgement) => boolean): boolean =>
    seatsOf(pair).some((seat) => (fits.get(seat) ?? []).some((rival) => rival !== pair && by(rival)));
  const kept = new Set<PairJudgement>();
  for (const pair of pairs.toSorted((x, y) => x.tier - y.tier || y.support - x.support))
    if (!isRivalled(pair, (rival) => kept.has(rival) && rival.support > pair.support)) kept.add(pair);
  return pairs
    .filter((pair) => kept.has(pair))
    .map((pair) => ({
      a: pair.a.id,
      b: pair.b.id,
      tier:
        pair.tier === 1 && isRivalled(pair, (rival) => rival.tier === 1 && rival.support >= pair.support)
          ? 2
          : pair.tier,
      strength: pair.support,
      tells: pair.tells,
    }));
}

/** Without the pairs of what an article says again, where what it says first fits in the same seat. */
function withoutRepeats(pairs: readonly PairJudgement[]): readonly PairJudgement[] {
  const isOfRepeat = ({ a, b }: PairJudgement): boolean => a.isRepeat || b.isRepeat;
  const taken = new Set(pairs.filter((pair) => !isOfRepeat(pair)).flatMap(seatsOf));
  return pairs.filter((pair) => !isOfRepeat(pair) || !seatsOf(pair).some((seat) => taken.has(seat)));
}

/** An account beside an article: the article has one account of its contact at most. */
function seatsOf(pair: PairJudgement): readonly string[] {
  return [`${pair.a.id} ${pair.b.article}`, `${pair.b.id} ${pair.a.article}`];
}

/** What came of a pair once all contacts were known. An article that tells of two contacts tells them apart. */
function settle(
  pair: PairJudgement,
  home: ReadonlyMap<string, string>,
  open: ReadonlySet<string>,
  articlesOf: ReadonlyMap<string, ReadonlySet<string>>,
): Settled {
  const [a, b] = [home.get(pair.a.id) ?? '', home.get(pair.b.id) ?? ''];
  if (a === b) return { pair, verdict: 'same' };
  const others = articlesOf.get(b);
  const teller = [...(articlesOf.get(a) ?? [])].find((article) => others?.has(article));
  if (teller !== undefined && pair.verdict !== 'different')
    return { pair: toldApart(pair, teller), verdict: 'different' };
  const isOpen = pair.verdict === 'same' || open.has(`${pair.a.id} ${pair.b.id}`);
  return { pair, verdict: isOpen ? 'undecided' : pair.verdict };
}

function toldApart(pair: PairJudgement, article: string): PairJudgement {
  const phrase = `${article} tells of two contacts here, one of which each account fits better`;
  return {
    ...pair,
    reasons: [...pair.reasons, { feature: 'article', a: article, b: article, weighs: 'against', phrase }],
  };
}

function articlesByHome(home: ReadonlyMap<string, string>): ReadonlyMap<string, ReadonlySet<string>> {
  const articles = new Map<string, Set<string>>();
  for (const [account, contact] of home) {
    const there = articles.get(contact) ?? new Set();
    articles.set(contact, there.add(account.slice(0, account.indexOf('#'))));
  }
  return articles;
}

function contactsOf(
  clusters: readonly (readonly string[])[],
  cardOf: ReadonlyMap<string, AccountCard>,
  settled: readonly Settled[],
  rulings: Rulings['contacts'],
): readonly LinkedContact[] {
  const why = new Map<string, string[]>();
  for (const { pair, verdict } of settled) {
    if (verdict === 'same') why.set(pair.a.id, [...(why.get(pair.a.id) ?? []), sentence(pair)]);
  }
  for (const { a, b, says } of rulings.same) why.set(a, [...(why.get(a) ?? []), `${says} (${a} and ${b}).`]);
  const grouped = clusters.map((accounts) => ({
    id: idOf('k', accounts[0] ?? ''),
    cards: accounts.map((id) => cardOf.get(id)).filter((card) => card !== undefined),
  }));
  const visits = visitsAmong(grouped);
  return grouped
    .map(({ id, cards }) => ({
      id,
      accounts: cards.map((card) => card.id),
      partOf: visitOf(cards, visits),
      why: [...new Set(cards.flatMap((card) => why.get(card.id) ?? []))],
    }))
    .sort((a, b) => byText(a.id, b.id));
}

/** The grounds of one judgement as a sentence, with the accounts that it is about. */
function sentence(pair: PairJudgement): string {
  const phrases = (weighs: Reason['weighs']): string =>
    pair.reasons
      .filter((reason) => reason.weighs === weighs)
      .map((reason) => reason.phrase)
      .join('; ');
  const [grounds, against] = [phrases('for'), phrases('against')];
  const though = against === '' ? '' : `, though ${against}`;
  return `${grounds.charAt(0).toUpperCase()}${grounds.slice(1)}${though} (${pair.a.id} and ${pair.b.id}).`;
}
