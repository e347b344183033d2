/** Offices: which words are known as one, and which of them are ordinary words or parts of names here. */
import {
  demonymPhrases,
  givenNameInfo,
  isHonorific,
  isNameSuffix,
  officePhrases,
  type Word,
  wordOf,
} from '../../../knowledge/index.js';
import type { Draft, Token } from '../../draft.js';
import { isAllCaps, isCapitalised, isPossessiveMark } from '../words.js';
import type { Label } from './label.js';

/** Words of offices that are something else as ordinary words, unless capitalised or after an article or possessive. */
const SHY_HEADS = new Set(
  'head chief leader member premier speaker general major private judge director secretary representative principal commander captain adviser advisor coordinator chair counterpart mediator official senator mayor'.split(
    ' ',
  ),
);

/** "his Senegalese peer": one of the same office, and none of the House of Lords. */
function isPeer(draft: Draft, at: number): boolean {
  const [owner, adjective, own] = [at - 2, at - 1, at].map((index) => draft.tokens[index]);
  return (
    own !== undefined &&
    adjective !== undefined &&
    /^peers?$/.test(own.lower) &&
    /^(?:his|her|their|its)$/.test(owner?.lower ?? '') &&
    isCapitalised(adjective)
  );
}

/** "the Honourable Guntis Kalvis MP": letters behind a name that a form of address opens. */
function isBehindName({ tokens }: Draft, at: number): boolean {
  const own = tokens[at] as Token;
  if (!isAllCaps(own) || !isNameSuffix(own.text)) return false;
  const name = [tokens[at - 1], tokens[at - 2]];
  if (!name.every((token) => token?.sentence === own.sentence && isCapitalised(token) && !isAllCaps(token)))
    return false;
  return [3, 4].some((step) => isHonorific(tokens[at - step]?.text ?? ''));
}

/** "president-elect", "his Senegalese peer": offices that no list of phrases holds so. */
export const OFFICE_OF_OTHER_FORM = /-(?:elect|designate)$|^(?:colleague|homologue|peer)s?$/i;

/** "the ECOWAS Council of Ministers", "the Authority of Heads of State": those of whom a body is named. */
const isOfCouncil = ({ tokens }: Draft, at: number): boolean =>
  /^(?:Ministers|Heads|Foreign|Defen[cs]e|Finance)$/.test(tokens[at]?.text ?? '') &&
  tokens[at - 1]?.lower === 'of' &&
  /^(?:Council|Committee|Conference|Authority|Assembly)$/.test(tokens[at - 2]?.text ?? '');

export function officeAt(draft: Draft, words: readonly Word[], at: number): Label | null {
  const own = draft.tokens[at] as Token;
  // "the Turkish General Staff": a body.
  if (own.text === 'General' && draft.tokens[at + 1]?.text === 'Staff') return null;
  if (isOfCouncil(draft, at)) return null;
  const elect = /^(.+)-(?:elect|designate)$/.exec(own.lower)?.[1];
  const base = elect === undefined ? null : officePhrases.match([wordOf(elect)], 0);
  if (base)
    return {
      kind: 'office',
      first: at,
      last: at,
      head: base.value.phrase,
      sort: base.value.kind,
      contactable: true,
      plural: false,
    };
  if (/^(?:colleagues?|homologues?)$/.test(own.lower) || isPeer(draft, at))
    return {
      kind: 'office',
      first: at,
      last: at,
      head: 'counterpart',
      sort: 'official',
      contactable: true,
      plural: own.lower.endsWith('s'),
    };
  const found = officePhrases.match(words, at);
  if (!found || found.the || isBehindName(draft, at)) return null;
  let last = at + found.length - 1;
  if (isPossessiveMark(draft.tokens[last])) last -= 1;
  const { phrase, kind, contactable, plural } = found.value;
  if (last === at && isCapitalised(draft.tokens[at] as Token) && isInsideName(draft, at)) return null;
  if (/^(?:amir|khan|shah)$/.test(phrase) && last === at && !isTitleHere(draft, at)) return null;
  // "Son thanked Liang": a relative is nobody's title.
  if (/^(?:son|father|brother|sister|uncle)$/.test(phrase) && last === at && isCapitalised(own) && !isOwned(draft, at))
    return null;
  // "Nawaf bin Sultan"
  if (
    /^(?:sultan|prince|amir|sheikh)$/.test(phrase) &&
    last === at &&
    /^(?:bin|ibn|bint|al)$/.test(draft.tokens[at - 1]?.lower ?? '')
  )
    return null;
  // "Sultan bin Aldane", "Prince Sultan" bear the name.
  if (/^(?:.* )?sultan$/.test(phrase) && /^(?:bin|ibn|bint)$/.test(draft.tokens[last + 1]?.lower ?? ''))
    return last === at
      ? null
      : {
          kind: 'office',
          first: at,
          last: last - 1,
          head: phrase.replace(/ sultan$/, ''),
          sort: kind,
          contactable,
          plural,
        };
  // "Ayatollah Aldane", "Imam Morvic" are addressed so; they hold the office that is named beside it.
  if (
    kind === 'religious' &&
    last === at &&
    phrase !== 'pope' &&
    isHonorific(own.text) &&
    isCapitalised(draft.tokens[at] as Token)
  )
    return null;
  if (/^(?:delegation|authorities|mission)$/.test(phrase)) return null;
  // "as the guest of President Aldane": whose guest somebody is, and no title.
  if (phrase === 'guest' && draft.tokens[last + 1]?.lower === 'of') return null;
  // "Makes Official Visit"
  if (phrase === 'official' && IS_OFFICIAL.test(draft.tokens[last + 1]?.lower ?? '')) return null;
  if (last < at || !standsAsOffice(draft, last, phrase)) return null;
  return { kind: 'office', first: at, last, head: phrase, sort: kind, contactable, plural };
}

/** What is official, in a headline that writes all words large. */
const IS_OFFICIAL =
  /^(?:visits?|talks|trip|tour|meetings?|statement|welcome|residence|ceremony|dinner|working|friendly|goodwill)$/;

/** "Hossein Amir Aldane", "Imran Khan", "Julie Bishop": a title's word that is part of a name. */
export function isInsideName(draft: Draft, at: number): boolean {
  const before = draft.tokens[at - 1];
  return (
    before !== undefined &&
    before.sentence === draft.tokens[at]?.sentence &&
    isCapitalised(before) &&
    givenNameInfo(before.text)?.word === false &&
    !isHonorific(before.text) &&
    demonymPhrases.match([before.word], 0) === null &&
    officePhrases.match([before.word], 0) === null
  );
}

/** "his", "the", "Aldane's" before it. */
const isOwned = (draft: Draft, at: number): boolean =>
  /^(?:the|his|her|their|whose|a)$/.test(draft.tokens[at - 1]?.lower ?? '') || isPossessiveMark(draft.tokens[at - 1]);

/** "the Amir of Morvia", "Morvia's Amir" hold the office; "Amir Aldane" is a name. */
function isTitleHere(draft: Draft, at: number): boolean {
  const before = draft.tokens[at - 1];
  return (
    draft.tokens[at + 1]?.lower === 'of' ||
    /^(?:sheikh|shaikh)$/.test(draft.tokens[at + 1]?.lower ?? '') ||
    before?.lower === 'the' ||
    isPossessiveMark(before) ||
    (before !== undefined && demonymPhrases.match([before.word], 0) !== null)
  );
}

/** "the official Tarn News Agency", "Morvia's official gazette": what an outlet is, and nobody's office. */
function isOfAnOutlet({ tokens }: Draft, last: number): boolean {
  const next = tokens[last + 1];
  if (!next || !isCapitalised(next) || next.sentence !== tokens[last]?.sentence) return false;
  const behind = tokens.slice(last + 1, last + 6);
  const outlet = behind.findIndex(({ lower }) => OUTLET_WORD.test(lower));
  return outlet >= 0 && behind.slice(0, outlet).every(isCapitalised);
}

const OUTLET_WORD = /^(?:agency|news|newswire|gazette|television|tv|radio|daily|newspaper|broadcaster|media)$/;

/** "headed for the door", "a general mood", "chief concern" hold no office. */
function standsAsOffice(draft: Draft, last: number, head: string): boolean {
  const token = draft.tokens[last] as Token;
  if (isCapitalised(token)) return true;
  if (token.pos === 'VERB' || token.pos === 'ADV') return false;
  // "who chairs the bloc", "to co-chair the session": what somebody does.
  if (
    /^(?:co-)?(?:chairs?|heads?)$/.test(token.lower) &&
    /^(?:who|to|also|will|would|and|currently|now)$/.test(draft.tokens[last - 1]?.lower ?? '')
  )
    return false;
  if (token.pos === 'ADJ' && !/^(?:chief|counterpart|general|representative|premier)|-general$/.test(token.lower))
    return false;
  const next = draft.tokens[last + 1];
  // "an official welcoming ceremony"
  if (head === 'official' && /(?:ing|welcome)$/.test(next?.lower ?? '') && draft.tokens[last + 2]?.pos === 'NOUN')
    return false;
  if (head === 'official' && isOfAnOutlet(draft, last)) return false;
  return !(SHY_HEADS.has(head) && next && next.pos === 'NOUN' && !isCapitalised(next) && !TOLD.test(next.lower));
}

/** What the tagger takes for a noun behind "the premier". */
const TOLD = /^(?:spoke|met|said|rang|flew|told|called|visited|hosted|received|phoned|greeted|welcomed|arrived)$/;
