/** Whether a description ("the Iranian ambassador", "the premier") can mean a person who holds an office. */
import { countryOf, officeClass, remembered } from '../../../knowledge/index.js';
import { folded } from '../words.js';

const SAME: Readonly<Record<string, string>> = {
  premier: 'prime minister',
  pm: 'prime minister',
  fm: 'foreign minister',
  'top diplomat': 'foreign minister',
  'minister of foreign affairs': 'foreign minister',
  'minister for foreign affairs': 'foreign minister',
  'foreign affairs minister': 'foreign minister',
  'minister of external affairs': 'foreign minister',
  'external affairs minister': 'foreign minister',
  'chief diplomat': 'foreign minister',
  head: 'chief',
  leader: 'chief',
  boss: 'chief',
  spokesman: 'spokesperson',
  spokeswoman: 'spokesperson',
  chairman: 'chair',
  chairwoman: 'chair',
  chairperson: 'chair',
  congressman: 'representative in congress',
  congresswoman: 'representative in congress',
  'secretary general': 'secretary general',
  'secretary-general': 'secretary general',
  adviser: 'advisor',
  envoy: 'envoy',
  'special envoy': 'envoy',
  emissary: 'envoy',
  'special emissary': 'envoy',
  representative: 'envoy',
  'special representative': 'envoy',
  'supreme leader': 'supreme leader',
  'head of state': 'president',
  'president-elect': 'president',
  'defence minister': 'defence minister',
  'defense minister': 'defence minister',
  'minister of defence': 'defence minister',
  'minister of defense': 'defence minister',
};

const canonical = remembered((head) => {
  const small = head.toLowerCase();
  return SAME[small] ?? officeClass(small) ?? small;
});

/** "FM" and "foreign minister", "premier" and "prime minister". */
export const isSameOffice = (a: string, b: string): boolean => canonical(a) === canonical(b);

/** "the Morvian leader", "the envoy", "the lawmaker": words for whoever holds an office of these sorts. */
const SORTS_MEANT: Readonly<Record<string, readonly string[]>> = {
  leader: ['head-of-state', 'head-of-government', 'royal'],
  ruler: ['head-of-state', 'royal'],
  'head of state': ['head-of-state'],
  'head of government': ['head-of-government'],
  monarch: ['head-of-state', 'royal'],
  sovereign: ['head-of-state', 'royal'],
  'chief executive': ['head-of-state', 'head-of-government'],
  envoy: ['diplomat'],
  emissary: ['diplomat'],
  diplomat: ['diplomat'],
  lawmaker: ['legislator'],
  legislator: ['legislator'],
  parliamentarian: ['legislator'],
};

/** Words for anybody in office; whose they are has to be told. */
const ANYBODY = new Set(['guest', 'visitor', 'dignitary', 'politician', 'statesman', 'stateswoman']);
/** Sorts of those who are in no office. */
const OUT_OF_OFFICE = /^(?:other|party)$/;
const OF_DIPLOMACY = /\b(?:foreign|external)\b/i;

type Official = { readonly sort: string | null; readonly held: readonly Held[]; readonly affiliation: string | null };

/** True where the description is a general word for somebody of that sort: "the diplomat" for a foreign minister, "the Morvian guest" for any official of Morvia. */
export const isMeant = (head: string, of: string | null, { sort, held, affiliation }: Official): boolean => {
  if (sort === null) return false;
  if (ANYBODY.has(head)) return of !== null && of === affiliation && !OUT_OF_OFFICE.test(sort);
  if (head === 'diplomat' && held.some(({ title }) => OF_DIPLOMACY.test(title))) return true;
  return SORTS_MEANT[head]?.includes(sort) ?? false;
};

/** What those are who news calls the chiefs of bodies. */
const CHIEF_OF: Readonly<Record<string, string>> = {
  'un chief': 'secretary-general',
  'u.n. chief': 'secretary-general',
  'nato chief': 'secretary-general',
  'imf chief': 'managing director',
  'iaea chief': 'director general',
  'who chief': 'director-general',
  'eu foreign policy chief': 'high representative',
};

/** "the top Morvian diplomat", "Morvia's chief diplomat" is the foreign minister, "the head of Morvia" its leader. */
export const plainHead = (head: string, title: string): string => {
  const body = CHIEF_OF[head];
  if (body !== undefined) return body;
  if (head === 'chief' && /^(?:UN|U\.N\.|United Nations|NATO|ASEAN|OIC|Arab League)\b/.test(title))
    return 'secretary-general';
  if (head === 'diplomat' && /\b(?:top|chief)\b/i.test(title)) return 'foreign minister';
  return head === 'head' && countryOf(title.replace(/^head of (?:the )?/i, '')) !== null ? 'leader' : head;
};

const words = remembered((text): readonly string[] =>
  folded(text)
    .replace(/-/g, ' ')
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word.length > 1 && !/^(?:the|of|for|to|and|his|her|its|their|an?|new|former)$/.test(word)),
);

export type Held = { readonly head: string; readonly title: string };

/** `described` is the description's head and words, `held` an office that the person was given in the text. */
export function officesAlike(described: Held, held: Held): boolean {
  const [a, b] = [canonical(described.head), canonical(held.head)];
  if (isServed(described, held)) return false;
  if (a === heldBesides(held.title)) return true;
  if (isInitialsOf(described.title, held.title)) return true;
  const deputy = /\b(?:deputy|vice|assistant|under)\b/i;
  if (deputy.test(described.title) && !deputy.test(held.title)) return false;
  if (a === b)
    return (
      !(deputy.test(held.title) && !deputy.test(described.title) && a !== 'minister' && a !== 'president') ||
      a === 'minister'
    );
  // "a spokesman for the minister" is no minister: only the words up to the head tell what is held.
  const end = held.title.toLowerCase().indexOf(held.head);
  const heldWords = words(`${held.head} ${end < 0 ? '' : held.title.slice(0, end + held.head.length)}`);
  const own = words(described.head);
  if (own.length === 0) return false;
  // "the minister", "the secretary", "the advisor": the last word of a longer office.
  return (
    own.every((word) => heldWords.some((other) => alike(word, other))) &&
    !(a === 'president' && /vice/.test(held.title.toLowerCase())) &&
    // "the minister" is no prime minister, unless he is a minister besides.
    !(a === 'minister' && /prime/i.test(held.title) && (held.title.match(/minister/gi) ?? []).length < 2)
  );
}

/** "Deputy Prime Minister and Minister of Foreign Affairs": the second of two offices of one person; null where there is none. */
const heldBesides = remembered((title): string | null => {
  const [, second] = BESIDES.exec(title) ?? [];
  return second === undefined ? null : canonical(second.replace(/ for /i, ' of '));
});

const BESIDES =
  /\band (?:the )?((?:foreign|external affairs|defen[cs]e|interior|finance|trade|justice|energy|health) minister|ministers? (?:of|for) (?:foreign affairs|external affairs|defen[cs]e)|foreign secretary|(?:special|personal|presidential) (?:envoy|representative)|chief negotiator)\b/i;

/** "EAM" for the external affairs minister, "DPM" for the deputy prime minister. */
const isInitialsOf = (letters: string, title: string): boolean =>
  /^\p{Lu}{2,5}$/u.test(letters) && [title, ...title.split(' and ')].some((part) => letters === initialsOf(part));

const initialsOf = (title: string): string =>
  title
    .split(/[\s-]+/)
    .map((word) => (/^\p{Lu}\p{Ll}/u.test(word) ? word.charAt(0) : ''))
    .join('');

/** "Assistant to the President" is no president, "Assistant to the Secretary" no secretary. */
function isServed(described: Held, held: Held): boolean {
  const served = SERVES.exec(held.title);
  if (!served || SERVES.test(described.title)) return false;
  const own = held.title.slice(0, served.index + served[0].length).toLowerCase();
  return !own.includes(described.head.toLowerCase());
}

const SERVES = /\b(?:assistant|aide|advis[eo]r|counsel|counsell?or|deputy|speechwriter)(?= to (?:the )?)/i;

const alike = (a: string, b: string): boolean =>
  a === b || canonical(a) === canonical(b) || a.replace(/s$/, '') === b.replace(/s$/, '');

/** How many of the description's other words ("Hamas", "political") the held title shares. */
export function sharedWords(described: string, held: string): number {
  const other = new Set(words(held));
  return words(described).filter((word) => other.has(word)).length;
}
