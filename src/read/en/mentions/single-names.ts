/** Names of one word, and names on lines of their own: what can be told once the full names of the article are known. */
import { givenNameInfo, isHonorific } from '../../../knowledge/index.js';
import type { Draft, Sentence, Token } from '../../draft.js';
import { isAllCaps, isCapitalised, wordsOf } from '../words.js';
import { bareName, countryBefore } from './alone.js';
import { knownOffice, publicationDay } from './known-holders.js';
import type { Lexicon } from './lexicon.js';
import { isHandleOfName, nameRunAt } from './names.js';
import { isOrganisationWord } from './organisation-words.js';
import type { PartSet } from './part-set.js';
import type { Found, NameRun } from './phrase.js';
import { namePartsOf } from './same-name.js';

/** "Aldane said", "thanked Soraya": a single name that the article introduced in full elsewhere, that speaks, or that only people bear. */
export function singleNames(lexicon: Lexicon, sentence: Sentence, names: PartSet, claimed: boolean[]): Found[] {
  const { draft } = lexicon;
  const day = publicationDay(draft);
  const out: Found[] = [];
  for (let at = sentence.from; at < sentence.to; at += 1) {
    if (claimed[at]) continue;
    const handle = handleAt(draft, at, names) ?? handleInOffice(lexicon, at);
    const run = handle ?? singleNameAt(lexicon, at) ?? fullNameAgain(lexicon, at, names);
    if (!run || run.last >= sentence.to) continue;
    const name = wordsOf(draft, run.first, run.last);
    const { parts } = namePartsOf(name);
    const leads = parts.length === 1 && day !== null && knownOffice(name, day) !== null;
    if (
      !handle &&
      !isKnown(parts, names) &&
      !leads &&
      !speaksHere(draft, run.last, sentence) &&
      !isGivenAlone(lexicon, at, sentence)
    )
      continue;
    const owner = countryBefore(lexicon, run.first, sentence.from);
    out.push(owner ? { ...bareName(run), first: owner.first, affiliation: owner.country } : bareName(run));
    claimed.fill(true, owner?.first ?? run.first, run.last + 1);
    at = run.last;
  }
  return out;
}

/** "Aldane" where `names` holds the parts of "Erkin Aldane": the further mentions of names found late. */
export function furtherForms(lexicon: Lexicon, names: PartSet, claimed: boolean[]): Found[] {
  const out: Found[] = [];
  for (const { index } of lexicon.draft.tokens) {
    const run = claimed[index] ? null : singleNameAt(lexicon, index);
    if (!run || !isKnown(namePartsOf(wordsOf(lexicon.draft, run.first, run.last)).parts, names)) continue;
    out.push(bareName(run));
    claimed.fill(true, run.first, run.last + 1);
  }
  return out;
}

/** "@AMorvic": a handle whose parts are a name of the article. */
function handleAt(draft: Draft, at: number, names: PartSet): NameRun | null {
  const { text } = draft.tokens[at] as Token;
  if (!text.startsWith('@') || !/^@\p{L}{4}/u.test(text)) return null;
  const { parts } = namePartsOf(text);
  const family = parts.at(-1) ?? '';
  return parts.length > 1 && family.length > 3 && names.has(family) ? { first: at, last: at } : null;
}

/** "@IlseMorvic, Foreign Minister of Chile,": a handle made of a name, with an office behind the comma. */
function handleInOffice(lexicon: Lexicon, at: number): NameRun | null {
  const { tokens } = lexicon.draft;
  const isInOffice = tokens[at + 1]?.text === ',' && lexicon.at(at + 2)?.kind === 'office';
  return isInOffice && isHandleOfName(tokens[at] as Token) ? { first: at, last: at } : null;
}

/** One capitalised word that may be a name. */
export function singleNameAt(lexicon: Lexicon, at: number): NameRun | null {
  const run = nameRunAt(lexicon, at);
  if (!run) return null;
  const token = lexicon.draft.tokens[run.first] as Token;
  return run.first === run.last && !isHonorific(token.text) && !isOrganisationWord(token) && token.text.length > 1
    ? run
    : null;
}

/** "Prime Minister Tesfalem Aldane … a call to Tesfalem Aldane": a name of several words of which each stands in a full name of the article. */
function fullNameAgain(lexicon: Lexicon, at: number, names: PartSet): NameRun | null {
  const run = nameRunAt(lexicon, at);
  if (!run || run.first === run.last) return null;
  const words = lexicon.draft.tokens.slice(run.first, run.last + 1);
  if (words.some((word) => isHonorific(word.text) || isOrganisationWord(word) || isAllCaps(word))) return null;
  const { parts } = namePartsOf(wordsOf(lexicon.draft, run.first, run.last));
  return parts.length > 1 && parts.every((part) => names.has(part)) ? run : null;
}

/** Every part of it stands in a full name of the article, if need be in another spelling. */
function isKnown(parts: readonly string[], names: PartSet): boolean {
  return parts.length > 0 && parts.every((part) => names.has(part) || (part.length > 4 && names.hasLike(part)));
}

function speaksHere(draft: Draft, last: number, sentence: Sentence): boolean {
  const next = draft.tokens[last + 1];
  const token = draft.tokens[last] as Token;
  if (!next || token.pos !== 'PROPN' || token.text.length < 4 || token.text.endsWith('s') || sentence.role !== 'body')
    return false;
  return (
    /^(?:said|told|added|met|says|stressed|vowed|insisted|arrived|tweeted)$/.test(next.lower) &&
    !/^\p{Lu}+$/u.test(token.text)
  );
}

/** "thanked Soraya", "Benazir's son": a given name and nothing else, in running text, with no other name around it. */
function isGivenAlone(lexicon: Lexicon, at: number, sentence: Sentence): boolean {
  const { tokens } = lexicon.draft;
  const token = tokens[at] as Token;
  const given = givenNameInfo(token.text);
  if (!given || given.kind !== 'given' || given.word || given.place || token.text.length < 3 || isAllCaps(token))
    return false;
  if (lexicon.at(at)) return false;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (before && before.sentence === sentence.index) {
    if (/^(?:the|a|an|in|near|at|outside|around|across|[-–/&])$/.test(before.lower)) return false;
    if (isCapitalised(before) && before.pos === 'PROPN') return false;
  }
  return !(after && after.sentence === sentence.index && (/^[-–/&]$/.test(after.text) || isCapitalised(after)));
}

const GREETING =
  /^(?:dear|hi|hello|hey|thanks|cheers|regards|sincerely|best|yours|from|attendees|participants|contact|by|welcome|ps|p\.s\.)$/;
/** The line that closes a letter, in small letters and without marks at its end. */
export const CLOSING_LINE =
  /^(?:many |best |kind |kindest |warm |with |yours )*(?:thanks|thank you|regards|wishes|sincerely|truly|faithfully|respectfully|cheers|take care|keep in touch)(?: again| very much| in advance)?$/;
const ADDRESSED =
  /^(?:all|everyone|everybody|folks|team|sir|sirs|madam|friends|colleagues|comrades|guys|ladies|gentlemen)$/;
const MOST_WORDS = 4;

/** "Dear Soraya,", "Erkin Aldane", "Thanks, Soraya!": lines of letters, lists and signatures that hold a name and no more. */
export function linesOfNames(lexicon: Lexicon, claimed: boolean[]): Found[] {
  const out: Found[] = [];
  for (const sentence of lexicon.draft.sentences) {
    const run = nameOnLine(lexicon, sentence);
    if (!run) continue;
    out.push(bareName(run));
    claimed.fill(true, run.first, run.last + 1);
  }
  return out;
}

function nameOnLine(lexicon: Lexicon, sentence: Sentence): NameRun | null {
  const { tokens } = lexicon.draft;
  const signed = nameOfBlock(lexicon, sentence);
  if (signed) return signed;
  if (sentence.to - sentence.from > MOST_WORDS + 4) return null;
  let at = sentence.from;
  while (at < sentence.to && opensLine(tokens[at] as Token)) at += 1;
  const run = at < sentence.to ? nameRunAt(lexicon, at) : null;
  if (!run || run.last >= sentence.to || run.last - run.first >= MOST_WORDS) return null;
  const rest = tokens.slice(run.last + 1, sentence.to);
  if (!rest.every((token) => /^[,.;:!)"”<>-]$|@/.test(token.text))) return null;
  const words = tokens.slice(run.first, run.last + 1);
  if (words.some((word) => isOrganisationWord(word) || lexicon.isOrdinary(word) || ADDRESSED.test(word.lower)))
    return null;
  const given = givenNameInfo((words[0] as Token).text);
  if (given?.kind === 'given' && !given.place)
    return (given.word && words.length > 2) || (words.length === 1 && isAllCaps(words[0] as Token)) ? null : run;
  const greeted = tokens.slice(sentence.from, at).some((token) => GREETING.test(token.lower));
  const alone = words.length === 1 && rest[0]?.text === ',' && (words[0] as Token).pos === 'PROPN';
  if (words.length === 2 && /^(?:\p{Lu}\.)+$/u.test((words[0] as Token).text)) return run;
  return (greeted && words.length === 1) || alone || isSigned(lexicon.draft, sentence, words) ? run : null;
}

/** "Erkin Aldane Harbour Trade Corp. Legal Department 1400 Quay Street": a block of contact details opens with the name. */
function nameOfBlock(lexicon: Lexicon, sentence: Sentence): NameRun | null {
  const { tokens } = lexicon.draft;
  const words = tokens.slice(sentence.from, Math.min(sentence.to, sentence.from + 40));
  const given = givenNameInfo(words[0]?.text ?? '');
  if (given?.kind !== 'given' || given.place || words.length < 5) return null;
  if (
    words.some((word) => word.pos === 'AUX' || /^[.!?]$/.test(word.text)) ||
    words.filter((word) => word.pos === 'VERB').length > 1
  )
    return null;
  if (!words.some((word) => /@|^\d{4,}$|^\(?\d{3}\)?-|^www\.|^ext\.?$/.test(word.text))) return null;
  const last = /^\p{Lu}\.$/u.test(words[1]?.text ?? '') ? 2 : 1;
  const family = words[last];
  return family &&
    /^\p{Lu}\p{Ll}/u.test(family.text) &&
    !lexicon.at(sentence.from + last) &&
    !isOrganisationWord(family)
    ? { first: sentence.from, last: sentence.from + last }
    : null;
}

const opensLine = (token: Token): boolean => GREETING.test(token.lower) || /^[,:;(•*"“-]$/.test(token.text);

/** The line behind "Regards," holds the writer's name. */
function isSigned(draft: Draft, sentence: Sentence, words: readonly Token[]): boolean {
  const before = draft.sentences[sentence.index - 1];
  if (!before || before.paragraph === sentence.paragraph || words.some(isAllCaps)) return false;
  const line = draft.view.slice(before.start, before.end).toLowerCase();
  return CLOSING_LINE.test(line.replace(/[\s,.!]+$/, ''));
}
