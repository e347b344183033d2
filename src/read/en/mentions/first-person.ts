/** "I", "me" and "my" outside of quotation marks: whoever the text is by. */
import type { Draft, Token } from '../../draft.js';
import { isQuestion, labelWords, type Turn, turnsIn } from '../turns.js';
import { type Author, authorOf } from './author.js';
import { type Found, newMention } from './phrase.js';

/** The words of a first person outside of quotation marks; not "Elizabeth I" and "World War I". */
function firstPersonsOf(draft: Draft, found: readonly Found[]): Found[] {
  const words = draft.tokens.filter(({ text, lower }) => text === 'I' || lower === 'me' || lower === 'my');
  if (words.length === 0) return [];
  const quoted = new Set<number>();
  for (const { firstToken, lastToken } of draft.quotations)
    for (let at = firstToken; at <= lastToken; at += 1) quoted.add(at);
  const taken = new Set<number>();
  for (const { kind, nameLast } of found) if (kind === 'person') taken.add(nameLast).add(nameLast + 1);
  const opens = ({ index, sentence }: Token) => draft.sentences[sentence]?.from === index;
  return words
    .filter((token) => !quoted.has(token.index))
    .filter((token) => opens(token) || !(taken.has(token.index) || draft.tokens[token.index - 1]?.text === 'War'))
    .map(({ index: at, lower }) =>
      newMention({ kind: 'pronoun', first: at, last: at, nameFirst: at, nameLast: at, head: lower }),
    );
}

/** Whose the words of a first person are: in a transcript those of whoever has the turn, else those of the author of the text. */
export function voicesOf(
  draft: Draft,
  found: readonly Found[],
  ofHeadline: () => Author | null,
): ReadonlyMap<Found, Author> {
  const words = firstPersonsOf(draft, found);
  if (words.length === 0) return new Map();
  const turns = turnsIn(draft);
  const author = authorOf(draft, found) ?? ofHeadline();
  const speakers = new Map(turns.map((turn) => [turn, speakerOfTurn(draft, found, turn)]));
  let at = 0;
  return new Map(
    words.flatMap((word): [Found, Author][] => {
      while (at < turns.length && (turns[at] as Turn).content.last < word.first) at += 1;
      const turn = turns[at];
      const voice = turn && turn.content.first <= word.first ? speakers.get(turn) : author;
      return voice ? [[word, voice]] : [];
    }),
  );
}

/** Whom the label of a turn names; null for a question and for a bare "Answer". */
function speakerOfTurn(draft: Draft, found: readonly Found[], { label }: Turn): Author | null {
  if (isQuestion(labelWords(draft, label))) return null;
  const named = found.find((one) => one.first === label.first && /^(?:person|office)$/.test(one.kind));
  return named ? { found: named, office: null } : null;
}
