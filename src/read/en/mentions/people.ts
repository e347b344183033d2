/** Finds people: names with and without titles, and offices that stand for a person. */
import type { Token } from '../../draft.js';
import { bareName, countryBehind, isPartOfTitle, standingAlone, styleAlone } from './alone.js';
import type { Lexicon } from './lexicon.js';
import { behindLetters, isHandleOfName, nameRunAt, particleRunAt } from './names.js';
import { joined, officePhrases } from './office-phrases.js';
import { tailOf } from './offices.js';
import { isOrganisationWord } from './organisation-words.js';
import { described, innerMention, person } from './person-mentions.js';
import type { Found, NameRun, OfficePhrase } from './phrase.js';

/** People named or described in one sentence. `claimed` is marked with every token that a mention covers. */
export function peopleOf(lexicon: Lexicon, from: number, to: number, claimed: boolean[]): Found[] {
  const found: Found[] = [];
  const claim = (first: number, last: number) => claimed.fill(true, first, last + 1);
  for (const phrase of joined(officePhrases(lexicon, from, to), lexicon.draft.tokens)) {
    if (claimed[phrase.headFirst]) continue;
    for (const mention of withName(lexicon, phrase)) {
      found.push(mention);
      claim(mention.first, mention.last);
    }
    for (const inner of phrase.inner) found.push(innerMention(lexicon, inner));
    for (const mention of apposed(lexicon, (found.at(-1 - phrase.inner.length) as Found).last + 1, claimed)) {
      found.push(mention);
      claim(mention.first, mention.last);
    }
  }
  for (let at = from; at < to; at += 1) {
    if (claimed[at]) continue;
    const named = standingAlone(lexicon, at, from) ?? styleAlone(lexicon, at);
    if (!named) continue;
    found.push(named);
    claim(named.first, named.last);
    at = named.last;
  }
  return found;
}

/** "his counterpart, Erkin Morvic, in Oslo", "the ministers, Aldane Tarn and Erkin Morvic,": what stands between the commas behind an office is who holds it. */
function apposed(lexicon: Lexicon, comma: number, claimed: readonly boolean[]): Found[] {
  const { tokens } = lexicon.draft;
  if (tokens[comma]?.text !== ',') return [];
  const out: Found[] = [];
  for (let at = comma + 1; !claimed[at]; ) {
    const run = nameAfter(lexicon, at);
    if (!run || run.first !== at || run.first === run.last) break;
    const from = countryBehind(lexicon, run.last);
    const last = from?.last ?? behindLetters(lexicon, run.last);
    out.push({ ...bareName(run), last, affiliation: from?.country ?? null });
    const next = tokens[last + 1];
    if (next?.text === ',' || next?.lower !== 'and') break;
    at = last + 2;
  }
  const behind = tokens[(out.at(-1)?.last ?? comma) + 1];
  return behind &&
    (/^[,.;)]$/.test(behind.text) || behind.pos === 'VERB' || behind.pos === 'AUX' || behind.pos === 'ADP')
    ? out
    : [];
}

/** The mentions that an office phrase gives: its holder by name, each of a list of them, or the office alone. */
function withName(lexicon: Lexicon, phrase: OfficePhrase): Found[] {
  const { draft } = lexicon;
  const run = nameAfter(lexicon, phrase.last + 1) ?? nameAfter(lexicon, behindBracket(draft.tokens, phrase.last + 1));
  if (!run) return [described(draft, phrase, phrase.plural ? 'group' : 'office')];
  const behind = phrase.tailFirst === null ? tailOf(lexicon, run.last + 1, phrase.sort, 0) : null;
  const from = phrase.tailFirst === null ? null : countryBehind(lexicon, run.last);
  const country = behind?.affiliation ?? from?.country ?? null;
  const last = country ? (behind?.last ?? from?.last ?? run.last) : behindLetters(lexicon, run.last);
  const affiliation = country ?? phrase.affiliation;
  const found = [person(draft, phrase, run, phrase.first, last, affiliation)];
  if (!phrase.plural) return found;
  for (let next = nextInList(lexicon, last); next; next = nextInList(lexicon, (found.at(-1) as Found).last)) {
    const tail = tailOf(lexicon, next.last + 1, phrase.sort, 0);
    found.push(
      person(
        draft,
        phrase,
        next,
        next.first,
        tail?.affiliation ? tail.last : next.last,
        tail?.affiliation ?? phrase.affiliation,
      ),
    );
  }
  return found;
}

/** "External Affairs Minister (EAM) Aldane": the token behind the letters of the office; the bracket itself where there are none. */
function behindBracket(tokens: readonly Token[], at: number): number {
  const [open, letters, close] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  return open?.text === '(' && /^\p{Lu}{2,6}$/u.test(letters?.text ?? '') && close?.text === ')' ? at + 3 : at;
}

/** "Presidents Aldane of Chile and Morvic of Peru": the next name of the list. */
function nextInList(lexicon: Lexicon, last: number): NameRun | null {
  const { tokens } = lexicon.draft;
  let at = last + 1;
  if (tokens[at]?.text === ',') at += 1;
  if (tokens[at]?.lower === 'and') at += 1;
  return at === last + 1 ? null : nameAfter(lexicon, at);
}

/** A name, with forms of address before it, that starts at `at`. */
function nameAfter(lexicon: Lexicon, at: number): NameRun | null {
  const { tokens } = lexicon.draft;
  // "the Prime Minister of Morvia the Rt Hon Ida Aldane"
  let i = tokens[at]?.lower === 'the' && lexicon.at(at + 1)?.kind === 'honorific' ? at + 1 : at;
  const sentence = tokens[at]?.sentence;
  while (tokens[i] && tokens[i]?.sentence === sentence && lexicon.at(i)?.kind === 'honorific') i += 1;
  // "Lt. Gen. (retd) Aldane"
  if (
    tokens[i]?.text === '(' &&
    /^(?:retd|ret|rtd|retired)\.?$/.test(tokens[i + 1]?.lower ?? '') &&
    tokens[i + 2]?.text === ')'
  )
    i += 3;
  if (tokens[i] === undefined || tokens[i]?.sentence !== tokens[at - 1]?.sentence) return null;
  if (isHandleOfName(tokens[i] as Token)) return { first: i, last: i };
  const run = nameRunAt(lexicon, i) ?? particleRunAt(lexicon, i);
  if (!run || isPartOfTitle(lexicon, run)) return null;
  // "the foreign ministers of Chile and Peru Trade Council": an organisation, not a name.
  for (let k = run.first; k <= run.last; k += 1) if (isOrganisationWord(tokens[k] as Token)) return null;
  return run;
}
