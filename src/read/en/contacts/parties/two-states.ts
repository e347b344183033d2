/** "The foreign ministers of the two countries", "both countries' leaders", "the two governments": which two the text has told of. */
import { countryName, countryOf } from '../../../../knowledge/index.js';
import type { Draft, Mention, Sentence } from '../../../draft.js';
import { wordsOf } from '../../words.js';
import { joined, type Side, statesIn } from './side-words.js';

const TWO = '(?:both|the two)(?: \\p{L}[\\p{L}-]*)?';
const STATES = '(?:countries|nations|states|governments|neighbou?rs|capitals|republics)';
const PARTIES = '(?:sides|ministers|leaders|presidents)';

/** "of the two countries", "from both sides". */
export const OF_BOTH = new RegExp(`\\s*\\b(?:of|from) ${TWO} (?:${STATES}|${PARTIES})$`, 'iu');
const OF_PARTIES = new RegExp(`\\b(?:of|from) ${TWO} ${PARTIES}$`, 'iu');
/** "the two countries' (defence ministers)". */
const BOTH_OWN = new RegExp(`\\b${TWO} ${STATES} ?['’]s?$`, 'iu');
const LEADERS = /\b(?:ministers|leaders|presidents|premiers)$/i;
/** "their deputies", "their negotiating teams": whom two governments send. */
const SENT =
  /^(?:(?:negotiating|technical|expert|respective|senior|working-level) )*(?:deputies|teams|delegations|experts|negotiators|envoys|officials|ambassadors|representatives)$/i;
const HOLDERS = /^(?:the two|both) (?:presidents|prime ministers|foreign ministers|defen[cs]e ministers|premiers)$/i;
const OF_A_GAME = /\b(?:captains|coaches)$/i;
const BOTH_RULE = /^(?:both|the two) governments$/i;

/** So many sentences above the phrase may be what it goes on about. */
const FARTHEST = 3;

/** The two states, or for "sides" the two bodies, that a phrase for both means; none where it is no such phrase or the text has named more of them. */
export function twoStates(draft: Draft, mention: Mention): Side[] {
  if (OF_A_GAME.test(mention.office?.title ?? '')) return [];
  takeTail(draft, mention);
  const name = wordsOf(draft, mention.first, mention.last);
  return OF_BOTH.test(name) || BOTH_RULE.test(name) || isOwnedByBoth(draft, mention) || areNotNamed(draft, mention)
    ? toldOf(draft, mention, OF_PARTIES.test(name)).map((side) => withNameOfState(draft, side))
    : [];
}

/** "arrived in Lima": the state of a town bears its own name. */
function withNameOfState(draft: Draft, side: Side): Side {
  const state = /^[A-Z]{2}$/.test(side.affiliation) && !side.adjective ? countryName(side.affiliation) : null;
  return state === null || countryOf(wordsOf(draft, side.first, side.last)) !== null ? side : { ...side, name: state };
}

/** "the two countries' defence ministers", "their defence ministers". */
function isOwnedByBoth(draft: Draft, { first, last, office, plural }: Mention): boolean {
  if (isTheirs(draft, first) && SENT.test(wordsOf(draft, first + 1, last))) return true;
  if (office === null || !plural) return false;
  if (draft.tokens[first]?.lower === 'their') return LEADERS.test(office.title);
  return first > 0 && BOTH_OWN.test(wordsOf(draft, Math.max(0, first - 5), first - 1));
}

/** "their deputies" of two who were told of; not "the unions and their representatives", "asked their ambassadors". */
const isTheirs = ({ tokens }: Draft, first: number): boolean => {
  const before = tokens[first - 1];
  if (tokens[first]?.lower !== 'their') return false;
  return (
    before?.sentence !== tokens[first]?.sentence ||
    /^(?:that|between|of|by|for|whether|when|while|before|after)$/.test(before?.lower ?? '')
  );
};

/** "the two presidents", where the text has named nobody of that office. */
function areNotNamed(draft: Draft, mention: Mention): boolean {
  if (!HOLDERS.test(wordsOf(draft, mention.first, mention.last)) || draft.tokens[mention.first - 1]?.text === ',')
    return false;
  const sort = draft.entities[mention.entity ?? -1]?.sort ?? null;
  return sort !== null && !draft.entities.some((entity) => entity.kind === 'person' && entity.sort === sort);
}

/** "negotiators from the two sides": whose they are belongs to the phrase. */
function takeTail(draft: Draft, mention: Mention): void {
  if (!/^(?:of|from)$/.test(draft.tokens[mention.last + 1]?.lower ?? '')) return;
  const inner = draft.mentions[mention.index + 1];
  if (inner?.kind !== 'group' || inner.first !== mention.last + 2 || inner.embedded) return;
  if (!OF_BOTH.test(wordsOf(draft, mention.first, inner.last))) return;
  mention.last = inner.last;
  inner.embedded = true;
}

/** Those named nearest before the mention, sentence by sentence upwards until there are two. */
function toldOf(draft: Draft, mention: Mention, bodies: boolean): Side[] {
  const own = draft.tokens[mention.first]?.sentence ?? 0;
  const told: Side[] = [];
  for (let index = own; index >= 0 && index >= own - FARTHEST; index -= 1) {
    const sentence = draft.sentences[index] as Sentence;
    if (sentence.role === 'caption') continue;
    const to = index === own ? mention.first : sentence.to;
    const named = statesIn(draft, sentence.from, to).filter((side) => bodies || side.affiliation.length === 2);
    const strong = named.filter((side) => !isWhere(draft, side));
    told.unshift(...(distinct([...strong, ...told]).length >= 2 ? strong : named));
    const states = distinct(told);
    if (states.length === 2) return states;
    if (states.length > 2) return pairIn(draft, told);
  }
  return [];
}

/** One side for each state, where it is named first. */
function distinct(sides: readonly Side[]): Side[] {
  const out = new Map<string, Side>();
  for (const side of sides) if (!out.has(side.affiliation)) out.set(side.affiliation, side);
  return [...out.values()];
}

/** "In Lima", "near Chile", a dateline: where something is, and no side. */
function isWhere(draft: Draft, { first, last }: Side): boolean {
  const dateline = draft.article.dateline;
  const start = draft.tokens[first]?.start ?? 0;
  if (dateline && start >= dateline.start && start < dateline.end) return true;
  const before = draft.tokens[first - (draft.tokens[first - 1]?.lower === 'the' ? 2 : 1)]?.lower ?? '';
  return /^(?:in|at|near|inside|outside|across|off)$/.test(before) && draft.tokens[last + 1]?.lower !== 'and';
}

/** "urged Chile and Peru to talk": among more than two, the only ones that are named together. */
function pairIn(draft: Draft, sides: readonly Side[]): Side[] {
  const pairs = sides.slice(1).flatMap((side, i) => {
    const before = sides[i] as Side;
    const isPair = before.affiliation !== side.affiliation && joined(draft, before.last + 1, side.first);
    return isPair ? [[before, side]] : [];
  });
  const [one, ...more] = pairs;
  return one && more.length === 0 ? one : [];
}
