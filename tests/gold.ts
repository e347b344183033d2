/** The hand-made gold of a story: what a careful person reads in its articles, and a check that the person quoted them rightly. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { CONTACT_KINDS, CONTACT_STATUSES } from '../src/domain/index.js';

export type GoldContact = {
  readonly key: string;
  readonly kind: string;
  readonly status: string;
  readonly foreground: boolean;
  readonly participants: readonly { readonly name: string; readonly asWritten: readonly string[] }[];
  readonly date: string | null;
  readonly dateText: string | null;
  readonly place: string | null;
  readonly topics: readonly string[];
  readonly evidence: string;
};

export type GoldArticle = {
  readonly id: string;
  readonly file: string;
  readonly contacts: readonly GoldContact[];
  readonly statements: readonly { readonly speaker: string; readonly content: string; readonly cue: string }[];
  readonly people: readonly { readonly name: string; readonly variants: readonly string[] }[];
  readonly boilerplate: readonly string[];
};

export type Gold = {
  readonly articles: readonly GoldArticle[];
  readonly links: {
    readonly people: readonly (readonly string[])[];
    readonly sameContact: readonly (readonly string[])[];
    readonly differentContacts: readonly (readonly string[])[];
  };
};

/** The gold of one story folder. Throws where `gold.json` is missing or is no JSON. */
export async function readGold(folder: string): Promise<Gold> {
  return JSON.parse(await readFile(path.join(folder, 'gold.json'), 'utf8')) as Gold;
}

/** One line for each word of the gold that its article lacks, each unknown kind or status, each file or link without its other half. */
export async function goldTroubles(folder: string): Promise<readonly string[]> {
  const gold = await readGold(folder);
  const files = (await readdir(path.join(folder, 'articles'))).sort();
  const named = gold.articles.map((article) => path.basename(article.file)).sort();
  const troubles =
    files.join() === named.join() ? [] : [`articles/ holds ${files.join()}, the gold names ${named.join()}`];
  for (const article of gold.articles) {
    const text = await readFile(path.join(folder, article.file), 'utf8');
    troubles.push(
      ...wordsOf(article)
        .filter((words) => !stands(text, words))
        .map((words) => `${article.id}: ${words}`),
    );
    troubles.push(...article.contacts.flatMap((contact) => contactTroubles(article.id, contact)));
  }
  const keys = new Set(gold.articles.flatMap((article) => article.contacts.map((contact) => contact.key)));
  const linked = [...gold.links.sameContact, ...gold.links.differentContacts].flat();
  return [...troubles, ...linked.filter((key) => !keys.has(key)).map((key) => `links: no contact ${key}`)];
}

/** Letters may be capital at the head of a sentence and small in the gold. */
function stands(text: string, words: string): boolean {
  return text.toLowerCase().includes(words.toLowerCase());
}

function wordsOf(article: GoldArticle): readonly string[] {
  return [
    ...article.contacts.flatMap((contact) => [
      contact.evidence,
      ...contact.topics,
      ...contact.participants.flatMap((participant) => participant.asWritten),
      ...(contact.dateText === null ? [] : [contact.dateText]),
    ]),
    ...article.statements.flatMap((statement) => [statement.content, statement.cue]),
    ...article.people.flatMap((person) => person.variants),
    ...article.boilerplate,
  ];
}

function contactTroubles(id: string, contact: GoldContact): readonly string[] {
  return [
    ...(contact.key.startsWith(`${id}-`) ? [] : [`${id}: the key ${contact.key} does not begin with the article's id`]),
    ...((CONTACT_KINDS as readonly string[]).includes(contact.kind) ? [] : [`${contact.key}: no kind ${contact.kind}`]),
    ...((CONTACT_STATUSES as readonly string[]).includes(contact.status)
      ? []
      : [`${contact.key}: no status ${contact.status}`]),
  ];
}
