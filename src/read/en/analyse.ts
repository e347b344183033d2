/** Takes an article, gives a draft with its words, sentences and quotations: what every later part of the English reader works on. */
import { type Article, diagnostic, type Span, spanOf } from '../../domain/index.js';
import { type Word, wordOf, wordTest } from '../../knowledge/index.js';
import type { Draft, Pos, Quotation, Sentence, Token } from '../draft.js';
import { quotedStretches } from './quotations.js';
import { sentenceEnds } from './sentences.js';
import { tag } from './tagger.js';
import { type RawToken, tokenise } from './tokens.js';
import { viewOf } from './view.js';

type Paragraph = { readonly start: number; readonly end: number; readonly index: number };

/** The draft holds nothing yet but the text's own structure. */
export function analyse(article: Article): Draft {
  const view = viewOf(article.text, article.boilerplate);
  const raw: RawToken[] = [];
  const breaks: number[] = [];
  const sentences: Sentence[] = [];
  const glued: RawToken[] = [];
  const stretches: { start: number; end: number; continues: boolean }[] = [];
  for (const paragraph of paragraphsOf(view, article.dateline)) {
    const cut = tokenise(view, paragraph.start, paragraph.end);
    glued.push(...cut.glued);
    stretches.push(...quotedStretches(view, paragraph.start, paragraph.end));
    const ends = sentenceEnds(cut.tokens);
    const role = roleOf(article, paragraph, cut.tokens, ends.length, view);
    let from = 0;
    for (const to of ends) {
      if (to === from) continue;
      const first = cut.tokens[from] as RawToken;
      const last = cut.tokens[to - 1] as RawToken;
      sentences.push({
        index: sentences.length,
        paragraph: paragraph.index,
        start: first.start,
        end: last.end,
        from: raw.length + from,
        to: raw.length + to,
        role,
      });
      breaks.push(raw.length + to);
      from = to;
    }
    for (const token of cut.tokens) raw.push(token);
  }
  const tokens = withTags(raw, breaks, sentences);
  const diagnostics = glued.map((g) =>
    diagnostic('glued-words', `“${g.text}” was read as two words.`, spanOf(article.text, g.start, g.end)),
  );
  return {
    article,
    text: article.text,
    view,
    tokens,
    sentences,
    quotations: quotationsOf(stretches, tokens),
    mentions: [],
    entities: [],
    times: [],
    contacts: [],
    contactAnchors: [],
    statements: [],
    cites: [],
    diagnostics,
  };
}

/** "OSLO (MNS) — The minister": the dateline is a line of its own, no part of the first sentence. */
function* paragraphsOf(view: string, dateline: Span | null): Generator<Paragraph> {
  let index = 0;
  for (const match of view.matchAll(/[^\n]+/g)) {
    if (match[0].trim() === '') continue;
    const end = match.index + match[0].length;
    const cut = dateline && dateline.start >= match.index && dateline.end < end ? behind(view, dateline.end) : null;
    if (cut !== null && cut < end) yield { start: match.index, end: cut, index };
    yield { start: cut ?? match.index, end, index };
    index += 1;
  }
}

/** Where the sentence begins behind a dateline: brackets, dashes and spaces passed over. */
function behind(view: string, at: number): number {
  return at + (/^[\s)\]]*(?:[-–—:]+\s*)?/.exec(view.slice(at, at + 12))?.[0].length ?? 0);
}

function roleOf(
  article: Article,
  paragraph: Paragraph,
  tokens: readonly RawToken[],
  sentenceCount: number,
  view: string,
): Sentence['role'] {
  const words = view.slice(paragraph.start, paragraph.end).trim();
  const line = article.dateline;
  if (line && paragraph.start <= line.start && paragraph.end >= line.end && paragraph.end - line.end < 12)
    return 'caption';
  const title = article.title;
  if (title && paragraph.start < title.end && paragraph.end > title.start) return 'title';
  const known = (title?.text ?? article.titleText ?? '').replace(/\s+/g, ' ').trim();
  if (known !== '' && words.replace(/^#+\s*/, '').toLowerCase() === known.toLowerCase()) return 'title';
  if (/^\(?(?:photo|image|picture|file photo|caption|video)\b\s*[:(/]/i.test(words)) return 'caption';
  const ended = /[.!?…:;,][”"’')\]]*$/.test(words);
  return !ended && sentenceCount === 1 && tokens.length <= 18 ? 'heading' : 'body';
}

function withTags(raw: readonly RawToken[], breaks: readonly number[], sentences: readonly Sentence[]): Token[] {
  const words = raw.map((token) => wordOf(token.text));
  const tags = retagged(words, tag(words, breaks));
  let sentence = 0;
  return words.map((word, index) => {
    while (index >= (sentences[sentence] as Sentence).to) sentence += 1;
    const { start, end } = raw[index] as RawToken;
    const { text, lower } = word;
    return { index, start, end, text, lower, word, pos: tags[index] ?? 'X', sentence };
  });
}

/** "After meeting Aldane", "before hosting talks": the tagger takes such a verb for a noun or adjective. */
function retagged(words: readonly Word[], tags: readonly Pos[]): Pos[] {
  return tags.map((pos, i) => {
    if (pos === 'ADJ' && isPastBetweenNames(words, tags, i)) return 'VERB';
    if (pos === 'VERB' && isMeal(words, i)) return 'NOUN';
    if (pos === 'AUX' && isMeal(words, i + 1)) return 'VERB';
    if (pos === 'VERB' || !isTakenForNoun(words[i] as Word)) return pos;
    const before = words[i - 1]?.lower ?? '';
    const opens =
      /^(?:after|before|while|when|upon|by|since|of|for|without|besides)$/.test(before) ||
      (before === 'to' && words[i - 2]?.lower === 'addition');
    const object = /^(?:with|the|his|her|their|a|an)$|^\p{Lu}/u.test(words[i + 1]?.text ?? '');
    return opens && object ? 'VERB' : pos;
  });
}

/** "will have lunch with Morvic": no participle. */
const isMeal = (words: readonly Word[], at: number): boolean =>
  /^(?:lunch|breakfast|dinner|supper|tea|coffee)$/.test(words[at]?.lower ?? '') &&
  /^ha(?:ve|s|d|ving)$/.test(words[at - 1]?.lower ?? '');

/** "Aldane informed President Morvic": a past form right behind who did it and before whom it was done to. */
const isPastBetweenNames = (words: readonly Word[], tags: readonly Pos[], at: number): boolean =>
  /^(?:informed|mediated|advised|notified|apprised)$/.test(words[at]?.text ?? '') &&
  /^(?:PROPN|PRON)$/.test(tags[at - 1] ?? '') &&
  /^(?:PROPN|PRON|DET)$/.test(tags[at + 1] ?? '');

const TAKEN_FOR_NOUNS = new Set(
  'meeting receiving hosting visiting holding greeting welcoming attending calling phoning telephoning'.split(' '),
);
const isTakenForNoun = wordTest(({ text }) => TAKEN_FOR_NOUNS.has(text));

function quotationsOf(
  stretches: readonly { start: number; end: number; continues: boolean }[],
  tokens: readonly Token[],
): Quotation[] {
  const out: Quotation[] = [];
  let at = 0;
  for (const stretch of stretches) {
    while (at < tokens.length && (tokens[at] as Token).start < stretch.start) at += 1;
    const first = at;
    while (at < tokens.length && (tokens[at] as Token).end <= stretch.end) at += 1;
    if (at > first) out.push({ ...stretch, firstToken: first, lastToken: at - 1 });
  }
  return out;
}
