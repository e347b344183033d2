/** "Prime Minister: Aldane, Ida", "Statement by Trade Minister Joost Morvic": lines above a text that say who holds an office or speaks. */
import type { Draft, Sentence } from '../../draft.js';
import { homeOf } from './home.js';
import type { Lexicon } from './lexicon.js';
import { nameRunAt } from './names.js';
import { officePhraseAt } from './offices.js';
import { isOrganisationWord } from './organisation-words.js';
import { peopleOf } from './people.js';
import { person } from './person-mentions.js';
import type { Found, NameRun } from './phrase.js';

/** Behind so many sentences no header goes on. */
const HEADER_END = 12;
/** Each part of a name turned round has so many words at most. */
const MOST_WORDS = 3;

/** The lines above the running text. */
export const headerLines = (draft: Draft): readonly Sentence[] =>
  draft.sentences.slice(0, HEADER_END).filter(({ role, index }) => role !== 'body' || index === 0);

/** Those whom the header names behind an office and a colon, or as the one by whom the text is; marks their words as claimed. */
export function headerNames(lexicon: Lexicon, claimed: boolean[]): Found[] {
  return headerLines(lexicon.draft).flatMap((line) => {
    const labelled = labelledName(lexicon, line);
    const named = labelled ? [labelled] : speakerOfDocument(lexicon, line, claimed);
    for (const { first, last } of named) claimed.fill(true, first, last + 1);
    return named;
  });
}

const DOCUMENT =
  /^(?:statements?|remarks|address|speech|message|letter|op-ed|article|column|comments|release|intervention|testimony|keynote|schedule|agenda|diary|engagements|programme|calendar|itinerary)$/;

/** The token of "by" in "Statement by Trade Minister Morvic", "Schedule of President Morvic" and "By Joost Morvic"; null in other lines. */
export function byOf({ tokens }: Draft, { from, to }: Sentence): number | null {
  const opens = /^[*_]+$/.test(tokens[from]?.text ?? '') ? from + 1 : from;
  if (/^(?:by|from)$/.test(tokens[opens]?.lower ?? '')) return opens;
  for (let at = from; at < to - 1; at += 1)
    if (DOCUMENT.test(tokens[at]?.lower ?? ''))
      return /^(?:by|from|of)$/.test(tokens[at + 1]?.lower ?? '') ? at + 1 : null;
  return null;
}

/** "the Trade Minister, Joost Morvic" right behind "Statement by", also In A Line That Says Nothing Of What Is A Name. */
function speakerOfDocument(lexicon: Lexicon, line: Sentence, claimed: readonly boolean[]): Found[] {
  const by = byOf(lexicon.draft, line);
  if (by === null) return [];
  const [one, next] = peopleOf(lexicon, by + 1, line.to, [...claimed]).sort((a, b) => a.first - b.first);
  if (!one || one.embedded || one.first > by + 2) return [];
  const isSame =
    next && !next.embedded && next.first === one.last + 2 && lexicon.draft.tokens[one.last + 1]?.text === ',';
  return isSame ? [one, next] : [one];
}

function labelledName(lexicon: Lexicon, { from, to }: Sentence): Found | null {
  const { tokens } = lexicon.draft;
  const label = lexicon.at(from);
  if (label?.kind !== 'office' || label.plural) return null;
  const phrase = officePhraseAt(lexicon, label);
  if (phrase.first !== from || tokens[phrase.last + 1]?.text !== ':') return null;
  const run = turnedRound(lexicon, phrase.last + 2, to) ?? nameRunAt(lexicon, phrase.last + 2);
  if (!run || run.last !== to - 1 || run.first === run.last) return null;
  if (tokens.slice(run.first, to).some(isOrganisationWord)) return null;
  const home = phrase.affiliation ?? homeOf(lexicon.draft.article.outlet?.name ?? '');
  return person(lexicon.draft, phrase, run, phrase.first, run.last, home);
}

/** "Aldane, Ida": the family name, a comma and the rest of the name, with nothing behind them. */
function turnedRound(lexicon: Lexicon, at: number, to: number): NameRun | null {
  const family = nameRunAt(lexicon, at);
  if (!family || family.last - family.first >= MOST_WORDS || lexicon.draft.tokens[family.last + 1]?.text !== ',')
    return null;
  const given = nameRunAt(lexicon, family.last + 2);
  return given && given.last === to - 1 && given.last - given.first < MOST_WORDS
    ? { first: family.first, last: given.last }
    : null;
}
