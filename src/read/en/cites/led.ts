/**
 * Pacific Ledger reported, citing Meridian News Service.
 * The meeting, first reported by the Harbour Monitor, took place in May.
 * Sources that no list knows, told by the words before them or by their own.
 */
import type { Draft } from '../../draft.js';
import { within } from '../ordered.js';
import { isBody } from './institutions.js';

/** Both ends inclusive. */
type NamedRun = { readonly first: number; readonly last: number };

/** Words that names of outlets are made of, in English and in languages whose papers English news names in their own. */
const OUTLETISH = new Set(
  (
    'news times post monitor herald tribune gazette journal mail star observer courier press radio tv television broadcasting chronicle ' +
    'telegraph guardian standard daily weekly ledger dispatch bulletin media reporter examiner mirror wire online network channel ' +
    'magazine newspaper broadcaster newswire inquirer enquirer sentinel republic globe advertiser register beacon politico courrier ' +
    'correo correio diário diario jornal giornale corriere zeitung nachrichten rundschau tagblatt tageblatt anzeiger kurier gazeta ' +
    'gazzetta gazete presse prensa stampa noticias notícias novosti vesti haber tidning tidende dagblad dagbladet avisen blad sanomat ' +
    'ilbo shimbun pravda izvestia kanal canal telewizja televizija'
  ).split(' '),
);
const DOMAIN = /\p{L}\.(?:com|org|net|info|tv|[a-z]{2})$/iu;
const BY = /^(?:reported|published|carried|aired|broadcast|obtained|seen|saying|revealed|announced)$/;
/** What nobody but an outlet does with news. */
const ONLY_OUTLETS = /^(?:reported|carried|aired|broadcast)$/;
const ARTICLE = /^(?:le|la|les|el|al|der|die|das|il|o|a)$/;
const WITHIN = 14;

const word = (draft: Draft, at: number): string => draft.tokens[at]?.lower ?? '';

/** What stands before a source: 'citing', 'reported by', 'in remarks to'. `at` is the source's first token, its article included. */
function isLead(draft: Draft, at: number): boolean {
  const [one, two] = [word(draft, at - 1), word(draft, at - 2)];
  if (one === 'citing' || one === 'quoting') return true;
  if (one === 'by') return BY.test(two);
  if (one === 'to') return /^(?:remarks|interview|comments|statement|referring|reference)$/.test(two);
  if (one === 'with') return two === 'interview';
  return one === 'from' && /^(?:learnt|learned|inputs|input)$/.test(two);
}

/** An outlet that no list knows, or a ministry, behind such words; null where none starts at token `at`. */
export function ledSource(draft: Draft, at: number, end: number): NamedRun | null {
  if (!isLead(draft, at)) return null;
  const first = /^(?:the|an?)$/.test(word(draft, at)) ? at + 1 : at;
  return institutionFrom(draft, first, end) ?? outletFrom(draft, first, end) ?? unknownFrom(draft, at, first);
}

/** 'first reported by Axion': one capitalised word that the reader knows as nothing else. */
function unknownFrom(draft: Draft, at: number, first: number): NamedRun | null {
  const token = draft.tokens[first];
  if (word(draft, at - 1) !== 'by' || !ONLY_OUTLETS.test(word(draft, at - 2)) || !token) return null;
  if (!/^\p{Lu}\p{L}{2,}/u.test(token.text) || token.pos === 'PRON') return null;
  let last = first;
  // 'TarnInform' may be two tokens.
  while (draft.tokens[last + 1]?.start === draft.tokens[last]?.end && isCapital(draft, last + 1)) last += 1;
  if (isCapital(draft, last + 1)) return null;
  const known = within(draft.mentions, (m) => m.first, first - 6, first + 1).some((m) => m.last >= first);
  return known ? null : { first, last };
}

/** 'Harbour Monitor', 'Radio Tarn', 'tarn.com': capitals, of which one says that it is an outlet. */
export function outletFrom(draft: Draft, first: number, end: number): NamedRun | null {
  let last = first - 1;
  while (last + 1 < end && last < first + 5 && joins(draft, last + 1, first)) last += 1;
  if (last < first) return null;
  const words = draft.tokens.slice(first, last + 1).map((token) => token.lower);
  const person = within(draft.mentions, (m) => m.first, first - 6, last + 1).some(
    (m) => m.kind === 'person' && m.last >= first,
  );
  const named = words.length > 1 && words.some((one) => OUTLETISH.has(one));
  // 'Le Courrier du Soir' has the shape of a name, and no first name.
  const titled = named && OUTLETISH.has(words.find((one) => !ARTICLE.test(one)) ?? '') && ARTICLE.test(words[0] ?? '');
  return (!person || titled) && (named || (last === first && DOMAIN.test(draft.tokens[first]?.text ?? '')))
    ? { first, last }
    : null;
}

/** Capitals, and behind one the number of a channel or the small words of another language: 'Channel 9', 'Courrier du Soir'. */
const joins = (draft: Draft, k: number, first: number): boolean =>
  isCapital(draft, k) ||
  (k > first &&
    (/^\d{1,3}$/.test(word(draft, k)) ||
      (/^(?:du|de|del|della|la|le|di|do|da|dos|of)$/.test(word(draft, k)) && isCapital(draft, k + 1))));

/** 'the press service of the Morvian ministry': up to a verb or a mark. */
function institutionFrom(draft: Draft, first: number, end: number): NamedRun | null {
  let last = first - 1;
  for (let k = first; k < end && k < first + WITHIN; k += 1) {
    const token = draft.tokens[k];
    if (!token || token.pos === 'VERB' || token.pos === 'AUX' || (token.pos === 'PUNCT' && token.text !== '-')) break;
    if (/^(?:last|this|on|earlier|late|today|yesterday)$/.test(token.lower)) break;
    last = k;
  }
  const words = draft.tokens.slice(first, last + 1).map((token) => token.lower);
  return last > first && isBody(words) ? { first, last } : null;
}

const isCapital = (draft: Draft, k: number): boolean => {
  const token = draft.tokens[k];
  return token !== undefined && /^\p{Lu}/u.test(token.text) && token.pos !== 'PUNCT' && !/['’]/.test(token.text);
};
