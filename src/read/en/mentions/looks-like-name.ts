/** Whether a bare run of capitalised words is a person's name. */
import { givenNameInfo } from '../../../knowledge/index.js';
import type { Token } from '../../draft.js';
import { isPossessiveMark } from '../words.js';
import type { Lexicon } from './lexicon.js';
import { BODY_WORDS, isOrganisationWord } from './organisation-words.js';
import type { NameRun } from './phrase.js';

/** "Central Bank of Morvia", "Green Party of Morvia", "Gulf States of …" name no person. */
const ORDINARY_NOUN =
  /(?:tion|ment|ship|ism|ity|ness|ers|ors|ing|ies)$|^(?:Republic|Kingdom|Islamic|Central|Supreme|National|Federal|Royal|United|People|Peoples|Democratic|Former|Northern|Southern|Eastern|Western|Gulf|South|North|East|West|New|Great|Free|State|States|Leaders|Coast|Bank|Port|Bay|Isle|Head|Sons|Friends|Voice)$/;

/** Whether the word is an ordinary one, or one that bodies are named with. */
export const isBodyWord = (lexicon: Lexicon, token: Token): boolean =>
  ORDINARY_NOUN.test(token.text) || BODY_WORDS.has(token.lower) || lexicon.isOrdinary(token);

/** "Ziyad bin Aldane", "E. Morvic", "J.R. Aldane": small words and initials that only names have. */
const NAME_WORD = /^(?:bin|ibn|bint|al|van|von|de|da|dos|abu)$|^(?:al|el)[-‑]|^(?:\p{Lu}\.){1,3}$/iu;

/** "Yussef al-Morvic": a family name with its article. */
const FAMILY_WORD = /^(?:al|el|as|ash|an|ar)[-‑]\p{L}/iu;

/** Whether a bare run of capitalised words is a person's full name by its own form, or by what stands beside it. */
export function looksLikeName(lexicon: Lexicon, run: NameRun, sentenceStart: number): boolean {
  const { tokens } = lexicon.draft;
  const words = tokens.slice(run.first, run.last + 1);
  if (words.some(isOrganisationWord) || !words.some((word) => /\p{L}{2}/u.test(word.text))) return false;
  const first = words[0] as Token;
  // "the Marisol Star": a ship, a prize, a bridge.
  if (/^[Tt]he$/.test(tokens[run.first - 1]?.text ?? '')) return false;
  const given = givenNameInfo(first.text);
  const second = words.find((word, i) => i > 0 && /\p{Lu}/u.test(word.text));
  if (!second) return /^(?:al|el|as|ash|an|ar)[-‑]/i.test(first.text) && !isSpot(lexicon, run);
  if (run.first === sentenceStart && !given && !/^(?:PROPN|NOUN|X)$/.test(first.pos)) return false;
  if (given && !given.word) return true;
  if (
    words.some(
      (word, i) => (NAME_WORD.test(word.text) && i < words.length - 1) || (i > 0 && FAMILY_WORD.test(word.text)),
    )
  )
    return words.some((word) => /\p{L}{2}/u.test(word.text));
  // "Great Job You", "Health Law": a word that the article also writes small is none of a name.
  if (words.some((word, i) => (i > 0 || !given) && lexicon.isOrdinary(word))) return false;
  if (given && first.pos === 'PROPN') return true;
  const lastGiven = givenNameInfo((words.at(-1) as Token).text);
  if (lastGiven && !lastGiven.word && words.length === 2) return true;
  return words.length <= 3 && actsLikePerson(lexicon, run);
}

/** What people do far more often than firms and bodies. */
const PERSONAL = new Set(
  'said says told added met meets stressed noted who spoke warned urged arrived vowed insisted wrote tweeted recalled explained argued admitted asked replied testified thanked emphasised emphasized underlined reiterated lamented'.split(
    ' ',
  ),
);

/** "the towns of al-Larnok", "al-Tarn university": a name with the Arabic article that is no person's. */
function isSpot(lexicon: Lexicon, run: NameRun): boolean {
  const { tokens } = lexicon.draft;
  const [noun, before, next] = [tokens[run.first - 2], tokens[run.first - 1], tokens[run.last + 1]];
  return (
    /^(?:in|at|near|outside|around|the)$/.test(before?.lower ?? '') ||
    (before?.lower === 'of' &&
      /^(?:towns?|city|cities|villages?|provinces?|areas?|districts?|neighbou?rhoods?|name)$/.test(
        noun?.lower ?? '',
      )) ||
    (next?.pos === 'NOUN' && next.sentence === tokens[run.last]?.sentence)
  );
}

/** ", the minister," or ", 54," behind it, or a verb of speech or contact. */
function actsLikePerson(lexicon: Lexicon, run: NameRun): boolean {
  const { tokens } = lexicon.draft;
  const next = tokens[run.last + 1];
  const after = tokens[run.last + 2];
  if (!next) return false;
  if (isMet(lexicon, run.first) || isQuoted(lexicon, run)) return true;
  if (next.text === ',' && after) {
    if (/^(?:office|modifier)$/.test(lexicon.at(run.last + 2)?.kind ?? '') || isAge(tokens, run.last + 2)) return true;
    return (
      (/^(?:the|a|an|who|his|her|its)$/.test(after.lower) || isPossessor(lexicon, run.last + 2)) &&
      [3, 4, 5, 6].some((k) => lexicon.at(run.last + k)?.kind === 'office')
    );
  }
  return PERSONAL.has(next.lower);
}

/** "…," said Erkin Morvic of the Harbour Trust: the speaker behind the verb. */
function isQuoted(lexicon: Lexicon, run: NameRun): boolean {
  const { tokens } = lexicon.draft;
  const [verb, mark, next] = [tokens[run.first - 1], tokens[run.first - 2], tokens[run.last + 1]];
  return (
    /^(?:said|says|added|noted|warned|explained|recalled)$/.test(verb?.lower ?? '') &&
    /^[,”"’']$/.test(mark?.text ?? '') &&
    /^(?:[,.;]|of|from|at|who|in|on)$/.test(next?.lower ?? '')
  );
}

/** "Aldane, 54, said", "Aldane, a 54-year-old engineer". */
function isAge(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower === 'a' || tokens[at]?.lower === 'an' ? tokens[at + 1] : tokens[at];
  return (
    word !== undefined &&
    (/^\d{1,2}-year-old$/.test(word.lower) ||
      (/^[1-9]\d$/.test(word.text) && /^[,.)]$/.test(tokens[at + 1]?.text ?? '')))
  );
}

/** "Kenya's", "the Union's": a named thing with a possessive mark behind it. */
function isPossessor(lexicon: Lexicon, at: number): boolean {
  const label = lexicon.at(at);
  return label !== null && label !== undefined && isPossessiveMark(lexicon.draft.tokens[label.last + 1]);
}

/** "met Erkin Morvic", "spoke with Erkin Morvic": only a person stands there. */
function isMet(lexicon: Lexicon, at: number): boolean {
  const { tokens } = lexicon.draft;
  const [before, verb] = [tokens[at - 1]?.lower ?? '', tokens[at - 2]?.lower ?? ''];
  if (/^(?:met|received|hosted|welcomed|phoned|telephoned|thanked|told|greeted)$/.test(before)) return true;
  return (
    /^(?:with|to)$/.test(before) &&
    /^(?:met|meet|meeting|spoke|speak|talks|talked|call|conversation|conferred|consulted)$/.test(verb)
  );
}
