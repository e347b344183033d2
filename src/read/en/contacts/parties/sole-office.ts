/** Offices of which a state has one: two who hold the same are of two states. */
import type { Draft, Entity } from '../../../draft.js';
import { mentionsOf } from '../around.js';

const SOLE: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:foreign|external)\b.*\b(?:ministers?|secretary|secretaries|affairs)\b|\bministers? (?:of|for) (?:foreign|external)\b|\btop diplomats?\b|^secretary of state$/i,
    'foreign minister',
  ],
  [/\b(?:prime ministers?|taoiseach|chancellors?)\b/i, 'head of government'],
  [/\bpremiers?\b/i, 'premier'],
  [
    /\bdefen[cs]e\b.*\b(?:ministers?|secretary|secretaries)\b|\bministers? (?:of|for) (?:national )?defen[cs]e\b/i,
    'defence minister',
  ],
  [/\b(?:presidents?|kings?|emirs?|sultans?)$/i, 'head of state'],
];
/** Beside the office stand those who held it, who stand in for its holder, or who work in its ministry. */
const BESIDE =
  /\b(?:former|ex|late|deputy|vice|shadow|junior|state|assistant|adviser|advisor|spokes\w+|elect|candidate|parliamentary|permanent|private|under)\b/i;
const OPPOSITE = /\b(?:counterparts?|opposite numbers?)\b/i;

/** True where two of them hold the same office of a state, or one is another's counterpart. */
export function areOfTwoStates(draft: Draft, parties: readonly Entity[]): boolean {
  const seen = new Set<string>();
  for (const party of parties) {
    const titles = titlesOf(draft, party);
    if (titles.some((title) => OPPOSITE.test(title))) return true;
    const office = soleOfficeOf(titles);
    if (office === null) continue;
    if (seen.has(office)) return true;
    seen.add(office);
  }
  return isAuthorsPeer(draft, parties);
}

/** "I met Prime Minister Aldane": somebody of the very office that the author of the document holds, who is known by it alone. */
function isAuthorsPeer(draft: Draft, parties: readonly Entity[]): boolean {
  const author = parties.find((one) => isUnnamedVoice(draft, one));
  const office = author ? soleOfficeOf([author.name]) : null;
  if (office === null) return false;
  return parties.some((one) => {
    const held = titlesOf(draft, one).flatMap((title) => soleOfficeOf([title]) ?? []);
    return one.named && held.length > 0 && held.every((other) => other === office);
  });
}

/** Known by an office, and in the text only by "I", "me", "my". */
const isUnnamedVoice = (draft: Draft, entity: Entity): boolean =>
  entity.kind === 'person' && !entity.named && mentionsOf(draft, entity).every(({ kind }) => kind === 'pronoun');

const titlesOf = (draft: Draft, entity: Entity): string[] =>
  entity.kind === 'person' ? mentionsOf(draft, entity).flatMap((mention) => mention.office?.title ?? []) : [];

function soleOfficeOf(titles: readonly string[]): string | null {
  for (const title of titles) {
    if (BESIDE.test(title)) continue;
    const found = SOLE.find(([words]) =>
      words.test(title.replace(/ of .*$/i, (tail) => (/foreign|external|defen/i.test(tail) ? tail : ''))),
    );
    if (found) return found[1];
  }
  return null;
}

/** "President Aldane met former President Morvic": without a word of another state, one who held the office before, or stands in for its holder. */
export function isOwnPredecessor(draft: Draft, parties: readonly Entity[]): boolean {
  const offices = parties.map((party) => soleOfficeOf(titlesOf(draft, party)));
  const held = new Set(offices.filter((office) => office !== null));
  return parties.some((party, at) => {
    const beside = titlesOf(draft, party).filter((title) => BESIDE.test(title));
    const past = soleOfficeOf(beside.map((title) => title.replace(new RegExp(BESIDE.source, 'gi'), ' ').trim()));
    return offices[at] === null && past !== null && held.has(past);
  });
}
