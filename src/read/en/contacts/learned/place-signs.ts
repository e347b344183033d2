/**
 * The signs by which the learned model tells where a contact was whose words name no place: how far a place is named from the words of the contact and behind which
 * word, whose state it lies in, and which other contacts of the article were there. A sign is a question with its answer, and has a weight of its own.
 */
import type { Account, Place } from '../../../../domain/index.js';
import type { Draft, Mention } from '../../../draft.js';
import { firstFrom } from '../../ordered.js';
import type { NamedPlace } from './place-choices.js';

/** What a contact's words say of it, looked at once for all places. */
export type Asked = {
  readonly draft: Draft;
  readonly account: Account;
  /** The other accounts of the article that have a place. */
  readonly others: readonly Account[];
  /** The sentences that tell of the contact. */
  readonly sentences: readonly number[];
  readonly words: ReadonlySet<string>;
};

const WORDS: readonly (readonly [string, RegExp])[] = [
  ['visit', /\b(?:visit\w*|trip|tour|arriv\w+|stay)\b/i],
  ['event', /\b(?:sidelines?|margins?|summit|conference|assembly|forum)\b/i],
  ['host', /\b(?:received|hosted|welcomed|called on|host|summoned|guest)\b/i],
  ['earlier', /\b(?:last|previous|earlier|since|ago|had)\b/i],
  ['ahead', /\b(?:will|would|next|plan\w*|expected|invit\w+)\b/i],
];

/** What is looked at for all places of a contact. */
export function askedOf(draft: Draft, account: Account, others: readonly Account[]): Asked {
  const text = account.spans.map((span) => span.text).join(' ');
  const sentenceAt = (at: number): number =>
    draft.tokens[firstFrom(draft.tokens, (token) => token.start, at)]?.sentence ?? 0;
  const sentences = account.spans.map(({ start }) => sentenceAt(start));
  const words = new Set(WORDS.flatMap(([word, form]) => (form.test(text) ? [word] : [])));
  return { draft, account, others, sentences, words };
}

type Near = { readonly step: number; readonly mention: Mention };

/** The mention of a place that stands next to the words of the contact, and how many sentences behind them. */
function nearest({ draft, sentences }: Asked, { mentions }: NamedPlace): Near | null {
  let best: Near | null = null;
  for (const mention of mentions)
    for (const sentence of sentences) {
      const step = (draft.tokens[mention.first]?.sentence ?? 0) - sentence;
      if (best === null || Math.abs(step) < Math.abs(best.step)) best = { step, mention };
    }
  return best;
}

function farOf(near: Near | null): string {
  if (near === null) return 'none';
  return Math.abs(near.step) <= 3 ? String(near.step) : near.step < 0 ? 'before' : 'behind';
}

/** The signs of a place for a contact; `all`: the places that it is chosen from. */
export function signsOfPlace(asked: Asked, one: NamedPlace, all: readonly NamedPlace[]): string[] {
  const { draft, account, words } = asked;
  const { sort } = one;
  const near = nearest(asked, one);
  const far = farOf(near);
  const who = whose(account, one.place);
  const before = near ? (draft.tokens[near.mention.first - 1]?.lower ?? '^') : '-';
  const behind = near ? (draft.tokens[near.mention.last + 1]?.lower ?? '$') : '-';
  const inside = all.filter(({ place, sort: inner }) => inner !== 'country' && place.country === one.place.country);
  return [
    `sort:${sort}`,
    `far:${far}`,
    `far:${far} ${sort}`,
    `word:${before}`,
    `word:${before} ${far}`,
    `behind:${behind}`,
    ...signsOfMentions(asked, one, who),
    `who:${who}`,
    `who:${who} ${sort}`,
    `who:${who} ${account.kind}`,
    `who:${who} far:${far}`,
    ...signsOfOthers(asked, one, who),
    ...(inside.length > 0 && sort === 'country' ? [`holds:${Math.min(2, inside.length)}`] : []),
    `fore:${account.foreground} ${stateOf(account)} ${sort}`,
    ...(words.has('visit') ? [`visit-word ${who}`] : []),
    ...(words.has('event') ? [`event-word ${who}`, `event-word ${sort} ${far}`] : []),
    ...(words.has('host') ? [`host-word ${who}`] : []),
    ...(words.has('earlier') ? [`earlier ${far === '0' ? 'here' : 'away'}`] : []),
  ];
}

/** Whether the article's dateline names the place. */
export function isInDateline(draft: Draft, { mentions }: NamedPlace): boolean {
  const line = draft.article.dateline;
  return mentions.some(({ first }) => {
    const start = draft.tokens[first]?.start ?? -1;
    return line !== null && start >= line.start && start < line.end;
  });
}

const stateOf = ({ status }: Account): string => (/^(?:held|planned)$/.test(status) ? status : 'not');

/** Where in the article the place is named, and how often. */
function signsOfMentions({ draft, account }: Asked, one: NamedPlace, who: string): string[] {
  const { mentions, sort } = one;
  const sentenceOf = ({ first }: Mention) => draft.sentences[draft.tokens[first]?.sentence ?? 0];
  const roles = new Set(mentions.flatMap((mention) => sentenceOf(mention)?.role ?? []));
  const isInLine = isInDateline(draft, one);
  const lowers = mentions.slice(0, 3).map(({ first }) => draft.tokens[first - 1]?.lower ?? '');
  const led = new Set(lowers.filter((lower) => /^(?:in|at|to|from|for|of)$/.test(lower)));
  return [
    ...[...roles].map((role) => `role:${role} ${sort}`),
    ...(isInLine ? [`line ${stateOf(account)}`, `line ${who}`, `line fore:${account.foreground}`] : []),
    ...[...led].map((lower) => `with:${lower} ${sort}`),
    `many:${Math.min(4, mentions.length)} ${sort}`,
  ];
}

/** Which other contacts of the article were there. */
function signsOfOthers({ account, others }: Asked, { place, sort }: NamedPlace, who: string): string[] {
  const there = others.filter((other) => other.place !== null && isSame(other.place, place));
  const shared = there.filter((other) => sharesWith(account, other));
  const own = shared.flatMap((other) => [
    `shared:${other.kind} ${sort}`,
    `shared:${other.kind} ${other.status === account.status ? 'alike' : 'other'}`,
    `shared:${other.kind} day:${daysBeside(account, other)}`,
    ...(other.foreground && account.foreground ? ['shared news'] : []),
    `shared:${other.kind} who:${who} ${isAllOf(account, other) ? 'all' : 'some'}`,
    ...(isAllOf(account, other) ? ['shared all'] : []),
    ...(isInvitation(other) ? ['shared open'] : []),
  ]);
  const rest = there.filter((other) => !shared.includes(other));
  return [
    `there:${Math.min(3, there.length)}`,
    ...(there.length > 0 && there.length === others.length ? [`all-there ${sort}`] : []),
    ...own,
    ...rest.map((other) => `other:${other.kind} day:${daysBeside(account, other)}`),
    ...(there.length > 0 && shared.length === 0 ? [`strangers who:${who}`] : []),
  ];
}

/** The signs of a contact of which no place is told; `all`: the places that it might be. */
export function signsOfNone(asked: Asked, all: readonly NamedPlace[]): string[] {
  const { account, others, words } = asked;
  const { kind, status, foreground, participants, date } = account;
  const isNear = all.some((one) => nearest(asked, one)?.step === 0);
  return [
    'none',
    `none kind:${kind}`,
    `none status:${status}`,
    `none fore:${foreground}`,
    `none kind:${kind} fore:${foreground}`,
    `none near:${isNear}`,
    `none line:${asked.draft.article.dateline !== null}`,
    `none date:${date.edtf === null} ${status}`,
    `none towns:${Math.min(4, all.filter(({ sort }) => sort === 'city').length)}`,
    `none others:${Math.min(3, others.length)}`,
    `none shared:${others.some((other) => sharesWith(account, other))}`,
    `none people:${participants.every(({ type }) => type === 'person')}`,
    `none sides:${Math.min(4, participants.length)}`,
    ...(words.has('earlier') ? ['none earlier'] : []),
    ...(words.has('ahead') ? ['none ahead'] : []),
  ];
}

/** Whose state the place lies in, of those who took part. */
function whose({ participants }: Account, { country }: Place): string {
  if (country === null) return 'unknown';
  const own = participants.filter(({ affiliation }) => affiliation === country);
  const [first] = own;
  if (!first) return participants.some(({ affiliation }) => affiliation === null) ? 'perhaps' : 'nobody';
  const side = own.find((one) => one.side !== null)?.side ?? '';
  const isEnvoy = own.every(({ role }) => /ambassador|envoy|consul|commissioner/i.test(role ?? ''));
  const order = own.length === participants.length ? 'all' : first === participants[0] ? 'first' : 'later';
  return `${order}${side}${isEnvoy ? '-envoy' : ''}`;
}

/** One place, or one a part of the other's name. */
export const isSame = (one: Place, other: Place): boolean =>
  one.name === other.name || (one.country !== null && one.country === other.country && one.name.includes(other.name));

/** Somebody of one took part in the other. */
export const sharesWith = ({ participants }: Account, other: Account): boolean =>
  other.participants.some(({ name }) => participants.some((one) => one.name === name));

/** "invited him to Oslo": planned, and nothing dates it. */
export const isInvitation = ({ status, date }: Account): boolean => status === 'planned' && date.edtf === null;

const isAllOf = ({ participants }: Account, other: Account): boolean =>
  participants.every(({ name }) => other.participants.some((one) => one.name === name));

/** How many days lie between two contacts: same, near, far, weeks; one or no where only one or none has a day. */
export function daysBeside({ date }: Account, other: Account): string {
  const [one, two] = [date.edtf, other.date.edtf].map((edtf) => Date.parse((edtf ?? '').slice(0, 10)));
  if (!one || !two) return one || two ? 'one' : 'no';
  const days = Math.abs(one - two) / 86_400_000;
  return days === 0 ? 'same' : days <= 2 ? 'near' : days <= 7 ? 'far' : 'weeks';
}
