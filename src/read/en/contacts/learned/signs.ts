/**
 * The signs by which the learned model tells whether the words of a sentence tell of a contact of two whom it names: words between and around the two, and
 * the groups of words that those belong to. A sign is a question with its answer; its slot is a hash of both, so that nothing but weights is kept.
 */
import { groupOfWord } from '../../../../knowledge/index.js';
import type { Draft, Mention, Sentence, Token } from '../../../draft.js';

export const SLOTS = 1 << 17;

/** Two officials of a sentence, in text order, and how many it names. */
export type Pair = {
  readonly one: Mention;
  readonly other: Mention;
  readonly sentence: Sentence;
  readonly among: number;
};

/** Tokens behind the second of the two that are looked at. */
const BEHIND = 12;

/** The slot of a sign: FNV-1a (Fowler, Noll, Vo) over its letters, folded to the number of slots. */
export function slotOf(sign: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < sign.length; i += 1) hash = Math.imul(hash ^ sign.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 17)) & (SLOTS - 1);
}

/** The slots of all signs of a pair, each once. */
export function slotsOf(draft: Draft, pair: Pair): Int32Array {
  const signs = new Set([
    ...between(draft, pair),
    ...around(draft, pair),
    ...ofVerbs(draft, pair),
    ...ofThose(draft, pair),
  ]);
  return Int32Array.from(new Set([...signs].map(slotOf)));
}

/** What a single word of the sentence speaks for, wherever it stands. */
export const signsOfWord = ({ lower }: Token): readonly string[] => [
  `b:${lower}`,
  `v:${lower}`,
  `a:${lower}`,
  ...groups('v', lower),
];

function groups(question: string, lower: string): string[] {
  const group = groupOfWord(lower);
  return group === null ? [] : [`${question}g:${group.fine}`];
}

/** The words between the two, with names, places and times as what they are. */
function wordsBetween(draft: Draft, { one, other, sentence }: Pair): string[] {
  const out: string[] = [];
  const starting = new Map(
    draft.mentions
      .slice(one.index, other.index)
      .flatMap((mention): [number, Mention][] =>
        mention.embedded || mention.first >= sentence.to ? [] : [[mention.first, mention]],
      ),
  );
  for (let at = one.last + 1; at < other.first; at += 1) {
    const mention = starting.get(at);
    const lower = (draft.tokens[at] as Token).lower;
    if (mention && mention.last < other.first) {
      out.push(mention.kind === 'place' ? '<place>' : '<name>');
      at = mention.last;
    } else out.push(/^\d/.test(lower) ? '<number>' : lower);
  }
  return out;
}

function between(draft: Draft, pair: Pair): string[] {
  const words = wordsBetween(draft, pair);
  const pairs = words.slice(1).map((word, i) => `bb:${words[i] ?? ''} ${word}`);
  return [
    `len:${Math.min(9, words.length >> 1)}`,
    ...words.map((word) => `b:${word}`),
    ...words.flatMap((word) => groups('b', word)),
    ...pairs,
    ...(words.length <= 4 ? [`all:${words.join(' ')}`] : []),
    `b0:${words[0] ?? ''}`,
    `bl:${words.at(-1) ?? ''}`,
    `bl2:${words.slice(-2).join(' ')}`,
  ];
}

function around(draft: Draft, { one, other, sentence }: Pair): string[] {
  const word = (at: number): string =>
    at < sentence.from || at >= sentence.to ? '^' : (draft.tokens[at] as Token).lower;
  const before = draft.tokens.slice(sentence.from, one.first).map(({ lower }) => lower);
  const behind = draft.tokens
    .slice(other.last + 1, Math.min(sentence.to, other.last + 1 + BEHIND))
    .map(({ lower }) => lower);
  return [
    `p1:${word(one.first - 1)}`,
    ...[1, 2, 3].map((step) => `p:${word(one.first - step)}`),
    ...before.map((lower) => `pre:${lower}`),
    ...behind.map((lower) => `a:${lower}`),
    ...behind.flatMap((lower) => groups('a', lower)),
    `a1:${behind[0] ?? ''}`,
    `a2:${behind[1] ?? ''}`,
    `aa:${behind.slice(0, 2).join(' ')}`,
  ];
}

function ofVerbs(draft: Draft, { one, other, sentence }: Pair): string[] {
  const verbs = draft.tokens.slice(sentence.from, sentence.to).filter(({ pos }) => pos === 'VERB');
  const first = verbs.find(({ index }) => index > one.last && index < other.first);
  return [
    ...verbs.flatMap(({ lower }) => [`v:${lower}`, ...groups('v', lower)]),
    first === undefined ? 'vb:' : `vb:${first.lower}`,
    ...(first === undefined ? [] : groups('vb', first.lower)),
  ];
}

function ofThose(draft: Draft, { one, other, sentence, among }: Pair): string[] {
  const [a, b] = [one, other].map(({ entity }) => draft.entities[entity ?? -1]);
  const words = draft.view.slice(draft.tokens[one.last]?.end, draft.tokens[other.first]?.start);
  return [
    `k:${one.kind}-${other.kind}`,
    `s:${a?.sort ?? ''}-${b?.sort ?? ''}`,
    `n:${among}`,
    `of:${String(a?.affiliation === null)}-${String(b?.affiliation === null)}`,
    ...(one.first - sentence.from <= 2 ? ['opens'] : []),
    ...(/["“”]/u.test(words) ? ['quoted'] : []),
  ];
}
