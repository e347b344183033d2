/** The states and bodies named inside a phrase: "Chile and Peru", "Chilean and Peruvian". */
import {
  capitalCountry,
  countryName,
  countryOf,
  demonymCountry,
  demonymPhrases,
  organisationPhrases,
  placePhrases,
  type Word,
} from '../../../../knowledge/index.js';
import type { Draft, Mention } from '../../../draft.js';

/** A state or body named inside a group's words. Token indices. */
export type Side = {
  readonly first: number;
  readonly last: number;
  readonly affiliation: string;
  readonly adjective: boolean;
  /** The state's name, where it is but a part of a word. */
  readonly name?: string;
};

const RULES = /^(?:government|authorities|army|military|junta|regime)$/;
const JOINER = /^(?:,|and|&|the|both|of|from)$/;

/** "his counterparts from Chile" before "and Peru". */
export function endsInOrigin(draft: Draft, mention: Mention): boolean {
  const words = draft.tokens.slice(mention.first, mention.last + 1);
  const from = words.findLastIndex((token) => token.lower === 'from');
  return (
    from >= 0 &&
    sideAt(
      words.map((token) => token.word),
      from + 1,
      0,
    )?.last ===
      words.length - 1
  );
}

/** Whether the mention stands for a state or a body that can send somebody. */
export const isParty = (draft: Draft, mention: Mention): boolean => {
  const entity = mention.entity === null ? undefined : draft.entities[mention.entity];
  return (
    entity !== undefined &&
    (entity.kind === 'organisation' || entity.sort === 'country' || capitalCountry(entity.name) !== null)
  );
};

/** The list of states and bodies in the phrase, adjectives before its start included; none where other words part them. */
export function sidesIn(draft: Draft, mention: Mention): Side[] {
  const { tokens } = draft;
  const words = tokens.slice(mention.first, mention.last + 1).map((token) => token.word);
  const found: Side[] = [];
  for (let i = 0; i < words.length; ) {
    const side = sideAt(words, i, mention.first);
    // "Guinea-Bissau" is one state.
    if (side === null && found.length === 0) found.push(...pairAt(words, i, mention.first));
    if (side && side.last <= mention.last) {
      const last = found.at(-1);
      if (last && !joined(draft, last.last + 1, side.first)) {
        const before = draft.tokens[side.first - (draft.tokens[side.first - 1]?.lower === 'the' ? 2 : 1)]?.lower ?? '';
        const isPost = /^(?:to|in|for)$/.test(before);
        if (isPost && (found.length > 1 || (found[0] as Side).adjective)) break;
        return [];
      }
      found.push(side);
    }
    i = side ? side.last - mention.first + 1 : i + 1;
  }
  const first = found[0];
  if (first && first.first === mention.first)
    for (let side: Side | null = adjectiveBefore(draft, first.first); side; side = adjectiveBefore(draft, side.first))
      found.unshift(side);
  return found;
}

/** Every state and body named among the tokens from `from` on and before `to`, in the order of the text. */
export function statesIn(draft: Draft, from: number, to: number): Side[] {
  const words = draft.tokens.slice(from, to).map((token) => token.word);
  const out: Side[] = [];
  for (let i = 0; i < words.length; ) {
    const side = sideAt(words, i, from);
    if (side) out.push(side);
    i = side ? side.last - from + 1 : i + 1;
  }
  return out;
}

/** "the Chile-Peru defence ministers": both states of one hyphenated word. */
function pairAt(words: readonly Word[], at: number, offset: number): Side[] {
  const parts = words[at]?.text.split(/[-–]/) ?? [];
  if (parts.length !== 2) return [];
  const codes = parts.flatMap((part) => stateNamed(part) ?? demonymCountry(part) ?? []);
  if (codes.length !== 2) return [];
  return codes.map((affiliation, i) => ({
    first: offset + at,
    last: offset + at,
    affiliation,
    adjective: true,
    name: countryName(affiliation) ?? parts[i] ?? '',
  }));
}

/** A state, or the capital that stands for it. */
const stateNamed = (name: string): string | null => countryOf(name) ?? capitalCountry(name);

function sideAt(words: readonly Word[], at: number, offset: number): Side | null {
  const place = placePhrases.match(words, at);
  const country = place
    ? stateNamed(
        words
          .slice(at, at + place.length)
          .map((word) => word.text)
          .join(' ')
          .replace(/['’]s$/, ''),
      )
    : null;
  const span = (length: number) => ({ first: offset + at, last: offset + at + length - 1 });
  if (place && country) return { ...span(place.length), affiliation: country, adjective: false };
  const body = organisationPhrases.match(words, at);
  const own = body?.value.kind === 'state-body' ? body.value.country : null;
  if (body) return { ...span(body.length), affiliation: own ?? body.value.name, adjective: false };
  const people = demonymPhrases.match(words, at);
  const code = people?.value.adjective ? people.value.countries[0] : undefined;
  // "from the Chilean government and the Front"
  if (people && code && RULES.test(words[at + people.length]?.lower ?? ''))
    return { ...span(people.length + 1), affiliation: code, adjective: false };
  return people && code ? { ...span(people.length), affiliation: code, adjective: true } : null;
}

/** Whether nothing but commas, "and" and the like stands between two tokens. */
export function joined(draft: Draft, from: number, to: number): boolean {
  if (from === to) return false;
  return draft.tokens.slice(from, to).every((token) => JOINER.test(token.lower));
}

/** "Chilean and" or "Chilean," before the phrase. */
export function adjectiveBefore(draft: Draft, at: number): Side | null {
  const joiner = draft.tokens[at - 1];
  const word = draft.tokens[at - 2];
  if (!joiner || !word || !/^(?:and|,|&)$/.test(joiner.lower) || word.sentence !== draft.tokens[at]?.sentence)
    return null;
  const country = demonymCountry(word.text);
  return country === null ? null : { first: at - 2, last: at - 2, affiliation: country, adjective: true };
}
