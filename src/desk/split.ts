import { type AccountTarget, type Act, type Contact, Trouble } from '../domain/index.js';
import type { Found } from '../publish/index.js';
import { accountsOf, find, mustBeContact, nounOf, oneOfEachName, placesOf } from './targets.js';
import type { Desk } from './desk.js';

/** Takes accounts out of a contact, or the mentions of some articles out of a person or an organisation. */
export async function split(desk: Desk, found: Found, id: string, parts: readonly string[]): Promise<Act> {
  if (found.kind === 'person' || found.kind === 'organisation') {
    const articles = new Set(parts.map((part) => articleOf(find(desk, part), part)));
    const all = await placesOf(desk, found);
    const [out, rest] = [
      all.filter(({ article }) => articles.has(article)),
      all.filter(({ article }) => !articles.has(article)),
    ];
    mustPart(id, out.length, rest.length);
    return {
      act: 'different',
      about: found.kind,
      a: out.map(({ target }) => target),
      b: oneOfEachName(rest).map(({ target }) => target),
    };
  }
  const { contact } = mustBeContact(found, id);
  const taken = new Set(parts.flatMap((part) => accountsIn(contact, find(desk, part), part)));
  const all = await accountsOf(desk, { kind: 'contact', contact });
  const isOut = ({ article, account }: AccountTarget): boolean => taken.has(`${article}#${account}`);
  const [out, rest] = [all.filter(isOut), all.filter((one) => !isOut(one))];
  mustPart(id, out.length, rest.length);
  return { act: 'different', about: 'contact', a: out, b: rest };
}

function mustPart(id: string, out: number, rest: number): void {
  if (out === 0) throw new Trouble(id, 'it has none of these parts', `'readout show ${id}' tells what it is made of.`);
  if (rest === 0) throw new Trouble(id, 'these are all its parts, so nothing would be left', 'Name fewer of them.');
}

function articleOf(found: Found, id: string): string {
  if (found.kind === 'article' || found.kind === 'statement') return found.article;
  if (found.kind === 'account') return found.account.article;
  throw new Trouble(id, `this is ${nounOf(found)}`, 'Name the articles (a…) that mean somebody or something else.');
}

function accountsIn(contact: Contact, found: Found, id: string): readonly string[] {
  if (found.kind === 'account') return [found.account.id];
  if (found.kind === 'article')
    return contact.accounts.filter(({ article }) => article === found.article).map((told) => told.id);
  throw new Trouble(
    id,
    `this is ${nounOf(found)}`,
    'To split a contact, name the accounts (ARTICLE#c12) or articles (a…) to take out.',
  );
}
