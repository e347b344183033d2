import {
  type Contact,
  type DecisionReport,
  type RecordAccount,
  type RecordDocument,
  type RecordOrganisation,
  type RecordPerson,
  Trouble,
} from '../domain/index.js';
import { rejections } from './decision-text.js';

/** What an id names. */
export type Found =
  | { readonly kind: 'article'; readonly article: string }
  | { readonly kind: 'contact'; readonly contact: Contact }
  | { readonly kind: 'account'; readonly contact: Contact; readonly account: RecordAccount }
  | { readonly kind: 'statement'; readonly article: string; readonly statement: string }
  | { readonly kind: 'person'; readonly person: RecordPerson }
  | { readonly kind: 'organisation'; readonly organisation: RecordOrganisation }
  | { readonly kind: 'decision'; readonly report: DecisionReport };

const SHORTEST_PREFIX = 4;

/**
 * Finds what an id, or a beginning of one of at least 4 characters that no other id shares, names: an article, contact, person, organisation, decision,
 * account ('<article>#<account>') or statement ('<article>#<statement>'). Throws a `Trouble` where that is nothing, or several.
 */
export function findById(id: string, record: RecordDocument, articles: readonly string[]): Found {
  const [head = '', tail] = id.split('#', 2);
  if (tail !== undefined) return findInArticle(id, only(id, head, articles), tail, record);
  const makers: readonly (readonly [string, () => Found])[] = [
    ...articles.map((article) => [article, (): Found => ({ kind: 'article', article })] as const),
    ...record.contacts.map((contact) => [contact.id, (): Found => ({ kind: 'contact', contact })] as const),
    ...record.people.map((person) => [person.id, (): Found => ({ kind: 'person', person })] as const),
    ...record.organisations.map(
      (organisation) => [organisation.id, (): Found => ({ kind: 'organisation', organisation })] as const,
    ),
    ...(record.decisions ?? []).map(
      (report) => [report.decision.id, (): Found => ({ kind: 'decision', report })] as const,
    ),
  ];
  const key = only(
    id,
    head,
    makers.map(([candidate]) => candidate),
  );
  const found = makers.find(([candidate]) => candidate === key);
  if (!found) throw nothing(id);
  return found[1]();
}

function findInArticle(id: string, article: string, tail: string, record: RecordDocument): Found {
  const key = `${article}#${tail}`;
  for (const contact of record.contacts) {
    const account = contact.accounts.find((candidate) => candidate.id === key);
    if (account) return { kind: 'account', contact, account };
  }
  const rejection = rejections(record.decisions ?? []).find(({ bearsOn }) => bearsOn.includes(key))?.decision;
  if (rejection)
    throw new Trouble(
      id,
      `${rejection.by} decided that this is no ${rejection.what.act === 'reject' ? 'contact' : 'statement'}`,
      `'readout decide undo ${rejection.id}' takes that back.`,
    );
  if (/^s\d/.test(tail)) return { kind: 'statement', article, statement: tail };
  throw nothing(id);
}

function only(asked: string, beginning: string, ids: readonly string[]): string {
  if (ids.includes(beginning)) return beginning;
  if (beginning.length < SHORTEST_PREFIX) {
    throw new Trouble(asked, 'no such id', `Give the whole id, or at least its first ${SHORTEST_PREFIX} characters.`);
  }
  const matches = ids.filter((id) => id.startsWith(beginning));
  const [first, second] = matches;
  if (first === undefined) throw nothing(asked);
  if (second === undefined) return first;
  const shown = matches.slice(0, 5).join(', ');
  throw new Trouble(
    asked,
    `${matches.length} ids begin like this: ${shown}${matches.length > 5 ? ', …' : ''}`,
    'Give more of the id.',
  );
}

function nothing(id: string): Trouble {
  return new Trouble(
    id,
    'nothing in this case has that id',
    "'readout chronology' shows the ids of contacts, 'readout show CONTACT' those of people and articles.",
  );
}

/** The articles that must be at hand to tell all about what was found. */
export function articlesBehind(found: Found): ReadonlySet<string> {
  switch (found.kind) {
    case 'article':
    case 'statement':
      return new Set([found.article]);
    case 'account':
      return new Set([found.account.article]);
    case 'contact':
      return new Set(found.contact.accounts.map((account) => account.article));
    case 'person':
      return new Set([...found.person.names, ...found.person.offices].flatMap((form) => form.articles));
    case 'decision':
      return new Set();
    case 'organisation':
      return new Set(found.organisation.names.flatMap((form) => form.articles));
  }
}
