/** The five articles that show the whole problem in small; they lie beside the project and not in it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compare } from '../src/compare/index.js';
import type { Contact, RecordDocument } from '../src/domain/index.js';
import { toArticle } from '../src/gather/article.js';
import { link } from '../src/link/index.js';
import { read } from '../src/read/index.js';

const FOLDER = path.resolve(import.meta.dirname, '../../shared/articles');

/** The record of the five, with days of publication given for some, by the number that a file's name begins with. */
function recordOf(published: { readonly [number: string]: string }): RecordDocument {
  const readings = readdirSync(FOLDER)
    .toSorted()
    .map((file) => {
      const day = published[file.slice(0, 3)];
      const given = day === undefined ? {} : { published: day };
      const bytes = readFileSync(path.join(FOLDER, file));
      return read(toArticle({ bytes, source: file, media: 'text', given }));
    });
  return compare(readings, link(readings));
}

const has = (contact: Contact, article: string): boolean =>
  contact.accounts.some(({ source }) => source.startsWith(article));
const named = (contact: Contact, name: RegExp): boolean => contact.participants.some((one) => name.test(one.name));

describe.skipIf(!existsSync(FOLDER))('the five articles', () => {
  it('have one visit that two of them tell of, and three calls of the same two men', () => {
    for (const published of [{}, { '002': '2024-03-27' }]) {
      const { contacts } = recordOf(published);
      const visits = contacts.filter((one) => one.kind === 'visit' && (has(one, '002') || has(one, '004')));
      expect(visits).toHaveLength(1);
      expect(visits.every((one) => has(one, '002') && has(one, '004'))).toBe(true);
      const calls = contacts.filter((one) => one.kind === 'call' && named(one, /Abdollahian/) && named(one, /Haniy/));
      expect(calls).toHaveLength(3);
      expect(calls.every(({ accounts }) => accounts.length === 1)).toBe(true);
    }
  });

  it('give no year that they do not support', () => {
    const { contacts } = recordOf({});
    const dated = contacts.filter(({ date }) => /^\d{4}/.test(date.edtf ?? ''));
    expect(dated.filter((contact) => !has(contact, '003'))).toEqual([]);
  });

  it('have one Tuesday where the day of one article is known, in the other worked out with its reason', () => {
    const { contacts } = recordOf({ '002': '2024-03-27' });
    const tuesday = contacts.filter((contact) => has(contact, '004') && /Tuesday/.test(phraseOf(contact)));
    expect(tuesday.map(({ date }) => [date.edtf, date.how])).toEqual(tuesday.map(() => ['2024-03-26', 'inferred']));
    const reception = tuesday.find(({ kind, date }) => kind === 'reception' && date.phrase?.text.includes('evening'));
    expect(reception?.date.reason).toMatch(
      /^‘on Tuesday evening’ is the Tuesday on which .* also tells of the visit of /,
    );
    const call = contacts.find((contact) => contact.kind === 'call' && has(contact, '002'));
    expect(call?.date.edtf).toBe('2024-03-22');
  });
});

function phraseOf({ accounts }: Contact): string {
  return accounts.map(({ account }) => account.date.phrase?.text ?? '').join(' ');
}
