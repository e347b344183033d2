/** What the constructs look at: the draft, and for each word which quotation, bracket and mention it stands in. */
import type { Draft, Entity, Mention, Sentence, Token } from '../../draft.js';
import { opensWithCapital, wordIs } from '../words.js';

/** A run of tokens, both ends inclusive. */
export type Run = { readonly first: number; readonly last: number };

export type Scene = {
  readonly draft: Draft;
  readonly tokens: readonly Token[];
  /** For each token the index of the quotation that it stands in; -1 outside. The marks themselves are outside. */
  readonly quotationAt: Int32Array;
  /** For each token how many brackets it stands in. */
  readonly depthAt: Uint8Array;
  /** For each token the mentions that cover it, outer ones first. */
  readonly mentionsAt: ReadonlyMap<number, readonly Mention[]>;
  /** For each sentence the contacts that it tells of. */
  readonly anchorsIn: ReadonlyMap<number, Draft['contactAnchors']>;
  readonly entityNamed: ReadonlyMap<string, Entity>;
};

const DETERMINERS = new Set(
  'the a an this that these those all both some any each every no another neither either such what which half many much few several'.split(
    ' ',
  ),
);

/** 'it's', 'they’re' */
const SHORT_IS = /^['’](?:s|re|m)$/;
const isNameForm = wordIs(({ text }) => opensWithCapital(text) && /^\p{Lu}[\p{L}\p{M}’'-]*\p{Ll}/u.test(text));
const isNegated = wordIs(({ lower }) => lower === 'cannot' || /[^n]n't$/.test(lower));
const BEFORE_IS = new Set('it he she they we i you there that what who here where'.split(' '));

/** The tagger's part of speech, mended where the form of the word speaks against it: "Erdemir" is no determiner, "traffic" in 'according to traffic police' no verb, "'s" in 'it's late' no possessive. */
function mended(token: Token, index: number, draft: Draft, closing: ReadonlySet<number>): Token {
  const { tokens } = draft;
  const capital = isNameForm(token);
  const initial = () =>
    (draft.sentences[token.sentence]?.from === index || isQuoteMark(tokens[index - 1])) && !closing.has(index - 1);
  if (capital && (token.pos === 'X' || (token.pos === 'DET' && !DETERMINERS.has(token.lower))))
    return { ...token, pos: 'PROPN' };
  if (
    capital &&
    (token.pos === 'VERB' || token.pos === 'ADV') &&
    !initial() &&
    draft.sentences[token.sentence]?.role === 'body' &&
    tokens[index - 1]?.text !== ':'
  )
    return { ...token, pos: 'PROPN' };
  if (isNegated(token)) return { ...token, pos: 'AUX' };
  if (token.pos === 'PART' && SHORT_IS.test(token.lower) && BEFORE_IS.has(tokens[index - 1]?.lower ?? ''))
    return { ...token, pos: 'AUX' };
  if (token.pos === ('SPACE' as string)) return { ...token, pos: 'PUNCT' };
  if (token.pos === 'VERB' && tokens[index - 1]?.lower === 'to' && tokens[index - 2]?.lower === 'according')
    return { ...token, pos: 'NOUN' };
  return token;
}

/** Everything about a draft that the constructs ask for again and again. */
export function sceneOf(draft: Draft): Scene {
  const closing = new Set(draft.quotations.map((q) => q.lastToken + 1));
  const tokens = draft.tokens.map((token, index) => mended(token, index, draft, closing));
  const quotationAt = new Int32Array(tokens.length).fill(-1);
  draft.quotations.forEach((q, i) => quotationAt.fill(i, q.firstToken, q.lastToken + 1));
  const depthAt = new Uint8Array(tokens.length);
  for (const sentence of draft.sentences) markDepth(tokens, sentence, depthAt);
  const mentionsAt = new Map<number, Mention[]>();
  for (const mention of draft.mentions) {
    for (let i = mention.first; i <= mention.last; i += 1) {
      const here = mentionsAt.get(i);
      if (here) here.push(mention);
      else mentionsAt.set(i, [mention]);
    }
  }
  for (const here of mentionsAt.values()) here.sort((a, b) => b.last - b.first - (a.last - a.first));
  const anchorsIn = new Map<number, Draft['contactAnchors']>();
  for (const anchor of draft.contactAnchors) {
    const here = anchorsIn.get(anchor.sentence);
    if (here) here.push(anchor);
    else anchorsIn.set(anchor.sentence, [anchor]);
  }
  const entityNamed = new Map(draft.entities.map((entity) => [entity.name, entity]));
  return { draft, tokens, quotationAt, depthAt, mentionsAt, anchorsIn, entityNamed };
}

function markDepth(tokens: readonly Token[], sentence: Sentence, depthAt: Uint8Array): void {
  let depth = 0;
  for (let i = sentence.from; i < sentence.to; i += 1) {
    const { text } = tokens[i] as Token;
    if (text === '(' || text === '[') depth += 1;
    depthAt[i] = depth;
    if ((text === ')' || text === ']') && depth > 0) depth -= 1;
  }
}

/** The token with that index; undefined outside the text. */
export const at = (scene: Scene, index: number): Token | undefined => scene.tokens[index];
/** The token in lower case; '' outside the text. */
export const lowerAt = (scene: Scene, index: number): string => scene.tokens[index]?.lower ?? '';
/** The sentence of a token; behind the last token, the last sentence. */
export const sentenceOf = (scene: Scene, index: number): Sentence =>
  scene.draft.sentences[
    (scene.tokens[Math.min(Math.max(index, 0), scene.tokens.length - 1)] as Token).sentence
  ] as Sentence;

const QUOTATION_MARKS = new Set('"“”„«»「」『』‹›‘’\'');

const isMark = wordIs(({ text }) => QUOTATION_MARKS.has(text));
const isLine = wordIs(({ text }) => /^(?:[—–―-]|--+)$/.test(text));

export const isQuoteMark = (token: Token | undefined): boolean =>
  token !== undefined && isMark(token) && token.pos !== 'PART';
export const isComma = (token: Token | undefined): boolean => token?.text === ',';
export const isDash = (token: Token | undefined): boolean => token !== undefined && isLine(token);

const TIME =
  /^(?:today|yesterday|tomorrow|tonight|earlier|early|later|late|now|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|jan\.?|feb\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?|mornings?|afternoons?|evenings?|nights?|weeks?|months?|years?|weekend|days?|hours?|noon|midnight|\d{1,2}(?:st|nd|rd|th)|(?:19|20)\d\d)$/;
const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan\.?|feb\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?)$/;
const isTimeWord = wordIs(({ lower }) => TIME.test(lower));
const isDayNumber = wordIs(({ lower }) => /^\d{1,2}$/.test(lower));
/** 'Tuesday', 'October', 'evening', the day of a month; 'May' and 'March' only as months, never in a name. */
export const isTime = (scene: Scene, k: number): boolean => {
  const token = at(scene, k);
  if (token && isDayNumber(token)) return MONTH.test(lowerAt(scene, k - 1)) || MONTH.test(lowerAt(scene, k + 1));
  if (!token || !isTimeWord(token)) return false;
  if (scene.mentionsAt.get(k)?.some((m) => m.kind === 'person')) return false;
  if (token.lower !== 'may' && token.lower !== 'march') return true;
  return (
    /^\p{Lu}/u.test(token.text) &&
    (/^\d/.test(lowerAt(scene, k + 1)) ||
      /^(?:\d.*|in|by|since|until|of|last|next|late|early|this)$/.test(lowerAt(scene, k - 1)))
  );
};

/** The words of a run as they stand, runs of spaces made one space. */
export function wordsOfRun(scene: Scene, run: Run): string {
  return scene.draft.view
    .slice((at(scene, run.first) as Token).start, (at(scene, run.last) as Token).end)
    .replace(/\s+/g, ' ')
    .trim();
}
