import type { Word } from '../knowledge/index.js';
import type { Article, Cite, DateValue, Account, Diagnostic, Span, Statement } from '../domain/index.js';

/** Universal parts of speech, as the tagger gives them after our corrections. */
export type Pos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

export type Token = {
  readonly index: number;
  /** Offsets into the article's text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly word: Word;
  pos: Pos;
  readonly sentence: number;
};

export type Sentence = {
  readonly index: number;
  readonly paragraph: number;
  /** Offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** Token indices, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** title: the headline, also when repeated. heading: a line between paragraphs. byline, caption: not running text. */
  readonly role: 'title' | 'heading' | 'body' | 'caption';
};

/** One stretch inside quotation marks, of one paragraph. */
export type Quotation = {
  /** Offsets of the quoted words, marks left out. */
  readonly start: number;
  readonly end: number;
  readonly firstToken: number;
  /** Inclusive. */
  readonly lastToken: number;
  /** True where the paragraph ends without a closing mark and the next opens with one: the same speech goes on. */
  readonly continues: boolean;
};

export type Mention = {
  readonly index: number;
  /**
   * person: a name, with its titles. organisation, place: a name. office: a description of one person without a name ('the Iranian foreign
   * minister', 'the envoy'). group: several, described ('the two leaders', 'Arab leaders', 'a Hamas delegation'). pronoun: he, she, they, him, her, them, who.
   */
  readonly kind: 'person' | 'organisation' | 'place' | 'office' | 'group' | 'pronoun';
  /** Tokens of the whole phrase, titles and articles included, both ends inclusive. */
  first: number;
  last: number;
  /** Tokens of the name alone; equal to first/last where there is no name. */
  nameFirst: number;
  nameLast: number;
  /** Index into Draft.entities; null: left open. */
  entity: number | null;
  /** For plural mentions: the entities meant, where they could be resolved. */
  members: readonly number[];
  /** The office's words where they stand in or beside this mention. */
  office: { readonly title: string; readonly organisation: string | null; readonly span: Span } | null;
  /** ISO 3166 alpha-2 of the country, or the organisation's name, that the mention is tied to ('Iranian', 'of Iran'). */
  affiliation: string | null;
  readonly plural: boolean;
  /** True for a mention inside another's title or possessive ('Representative of Russian President Vladimir Putin'), which acts in nothing. */
  embedded: boolean;
};

export type Entity = {
  readonly index: number;
  readonly kind: 'person' | 'organisation' | 'place' | 'group';
  /** False for a person or group known by a description only ('the Iranian foreign minister'). */
  named: boolean;
  /** The fullest form in this article, titles left out; the description where there is no name. */
  name: string;
  /** ISO alpha-2 for places and for organisations of one country. */
  country: string | null;
  /** Sort of office, organisation or place, as the knowledge files have it; null where none is known. */
  sort: string | null;
  /** What a person or group acts for: a country's ISO alpha-2 code or an organisation's name. */
  affiliation: string | null;
  /** What open data says that a person of this name leads, where the article itself says nothing: used to weigh, never shown. */
  readonly known?: { readonly country: string; readonly sort: string };
  /** Mention indices in text order. */
  readonly mentions: number[];
};

/** An expression of time with the tokens that it covers. */
export type TimeMention = { readonly first: number; readonly last: number; readonly value: DateValue };

/** A reading in the making: each part of the reader finds something and adds it here. Parts say what they need and what they add. */
export type Draft = {
  readonly article: Article;
  readonly text: string;
  /** As long as `text`: every odd space a plain one, line breaks inside a paragraph spaces, invisible marks spaces. For finding words, never for cutting spans. */
  readonly view: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  mentions: Mention[];
  entities: Entity[];
  times: TimeMention[];
  contacts: Account[];
  /** For each account, the index of the sentence and token that tell of it, and the entities that took part. */
  contactAnchors: {
    readonly account: string;
    readonly token: number;
    readonly sentence: number;
    readonly entities: readonly number[];
  }[];
  statements: Statement[];
  cites: Cite[];
  diagnostics: Diagnostic[];
};

/** One part of a reader. `needs` and `adds` name fields of the draft, so that the order of parts is checked and not remembered. */
export type Part = {
  readonly name: string;
  readonly needs: readonly (keyof Draft)[];
  readonly adds: readonly (keyof Draft)[];
  readonly run: (draft: Draft) => void;
};
