import {
  type Contact,
  describeDate,
  type Fetched,
  type Reading,
  type RecordAccount,
  type Statement,
} from '../domain/index.js';
import { oneLine } from './clean.js';
import { markText, markTexts } from './mark-text.js';
import { type Quote, quotesOf } from './sentence.js';

/** What was said at a contact, as an article has it. */
export type SaidThere = {
  readonly speaker: string;
  readonly direct: boolean;
  readonly words: string;
  /** Which of this is a person's, one sentence each without a full stop. */
  readonly decided: readonly string[];
};

/** One article's account of a contact, ready to be shown under its line. */
export type Source = {
  /** '<article id>#<account id>' */
  readonly account: string;
  readonly article: string;
  readonly outlet: string;
  readonly title: string | null;
  /** 'published Tuesday 24 October 2023'; null where it is not known. */
  readonly published: string | null;
  readonly source: string;
  /** http or https only; anything else is not a link. */
  readonly url: string | null;
  readonly independent: boolean;
  /** 'copy of Harbour Post'; null for an independent report. */
  readonly copyNote: string | null;
  /** 'retrieved Wednesday 5 March 2031'; null where it is not known when it was fetched. */
  readonly retrieved: string | null;
  /** 'gone since Wednesday 5 March 2031': its page answers that it is no more; null where it does not. */
  readonly gone: string | null;
  /** Whom the article says it has this from. */
  readonly cites: readonly string[];
  /** BCP 47; null where it is not known. */
  readonly language: string | null;
  /** The sentences that the account rests on; none where the article's text is not at hand. */
  readonly quotes: readonly Quote[];
  /** What a person found in the article, or found misread there, one sentence each without a full stop. */
  readonly decided: readonly string[];
  readonly statements: readonly SaidThere[];
};

/** When articles were fetched, by their ids. */
export type FetchedArticles = ReadonlyMap<string, Fetched>;

const MOST_QUOTES = 3;

/** The accounts of a contact as sources: independent ones first, then by outlet and id. */
export function sourcesOf(
  contact: Contact,
  readings: ReadonlyMap<string, Reading>,
  fetched: FetchedArticles = new Map(),
): readonly Source[] {
  const accounts = contact.accounts.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
  return accounts.map((account) => sourceOf(account, readings, fetched.get(account.article)));
}

function order(account: RecordAccount): string {
  return `${account.independent ? 0 : 1} ${account.outlet ?? '~'} ${account.id}`;
}

function sourceOf(
  account: RecordAccount,
  readings: ReadonlyMap<string, Reading>,
  fetched: Fetched | undefined,
): Source {
  const reading = readings.get(account.article);
  const published = reading?.article.published?.edtf ?? null;
  const title = reading?.article.titleText ?? reading?.article.title?.text ?? null;
  return {
    account: account.id,
    article: account.article,
    outlet: outletText(account.outlet),
    title: title === null ? null : oneLine(title),
    published: published === null ? null : `published ${describeDate(published)}`,
    source: oneLine(account.source),
    url: [reading?.article.url, account.source].find((url) => typeof url === 'string' && isWebAddress(url)) ?? null,
    independent: account.independent,
    copyNote: account.independent ? null : copyNote(account),
    retrieved: fetched ? `retrieved ${describeDate(fetched.retrieved.slice(0, 10))}` : null,
    gone: fetched?.goneSince ? goneText(fetched.goneSince) : null,
    cites: reading ? citedIn(reading, account) : [],
    language: reading && reading.article.language !== 'und' ? reading.article.language : null,
    decided: (account.decided ?? []).map(
      (mark) => `${mark.field === 'contact' ? 'Found here' : 'Misread here'}: ${markText(mark)}`,
    ),
    quotes: reading ? quotesOf(reading.text, account.account.spans).slice(0, MOST_QUOTES) : [],
    statements: reading ? reading.statements.filter((s) => s.account === account.account.id).map(saidThere) : [],
  };
}

/** 'gone since Wednesday 5 March 2031' */
export function goneText(since: string): string {
  return `gone since ${describeDate(since.slice(0, 10))}`;
}

/** Each once, without the one on whose word the account is said to be told. */
function citedIn(reading: Reading, { independent, chain }: RecordAccount): readonly string[] {
  const origin = !independent && chain[0]?.relation === 'cites' ? chain[0].name : null;
  return [...new Set(reading.cites.map((cite) => oneLine(cite.name)))].filter((name) => name !== origin);
}

/** The outlet's name, or that none is known. */
export function outletText(outlet: string | null): string {
  return outlet === null ? 'outlet not named' : oneLine(outlet);
}

/** What a statement says and who is said to have said it. The words are the article's own. */
export function saidThere(statement: Statement): SaidThere {
  return {
    speaker: statement.speaker.name === null ? 'speaker unknown' : oneLine(statement.speaker.name),
    direct: statement.direct,
    words: oneLine(statement.content.text),
    decided: markTexts(statement.decided ?? []),
  };
}

/** 'Karel Aldane: “…”', or without quotation marks where the article does not quote; then what of it is a person's. */
export function saidText(said: SaidThere): string {
  const text = said.direct ? `${said.speaker}: “${said.words}”` : `${said.speaker}, in reported speech: ${said.words}`;
  return [text, ...said.decided.map((mark) => `(${mark})`)].join(' ');
}

const RELATION_WORDS = { copy: 'copy of', rewrite: 'rewrite of', cites: 'on the word of' } as const;

/** 'copy of Harbour Post, on the word of Zarya News Agency'; whom the last of them cites stands there only where it is an outlet. */
function copyNote(account: RecordAccount): string {
  const steps = account.chain.filter((link, at) => at === 0 || link.account !== null);
  return (
    steps.map(({ relation, name }) => `${RELATION_WORDS[relation]} ${oneLine(name)}`).join(', ') || 'on another’s word'
  );
}

function isWebAddress(url: string): boolean {
  if (!/^https?:\/\//i.test(url)) return false;
  return URL.canParse(url);
}
