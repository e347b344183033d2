import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../src/compare/index.js';
import type { Contact, Reading, RecordDocument } from '../src/domain/index.js';
import { toArticle } from '../src/gather/article.js';
import { link } from '../src/link/index.js';
import { read } from '../src/read/index.js';

type Wanted = {
  readonly letter: string;
  readonly kind: string;
  readonly names: readonly string[];
  readonly on: string | null;
};
type Told = { readonly reading: Reading; readonly wanted: readonly Wanted[]; readonly missing: readonly Wanted[] };
type Story = {
  readonly title: string;
  readonly told: readonly Told[];
  readonly claims: readonly (readonly string[])[];
};

const FOLDER = path.join(import.meta.dirname, 'clusters');
const STORIES = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt'))
  .toSorted()
  .map((file) => storyIn(file, readFileSync(path.join(FOLDER, file), 'utf8')));

function storyIn(file: string, text: string): Story {
  const [head = '', ...articles] = text.split(/^--- /m);
  const claims = text.split('\n').filter((line) => /^[=?<] /.test(line));
  return {
    title: head.replace(/^# /, '').trim(),
    told: articles.map((article, index) => toldIn(`${file}-${index}`, article)),
    claims: claims.map((line) => line.split(' ')),
  };
}

function toldIn(source: string, article: string): Told {
  const [head = '', ...lines] = article.trimEnd().split('\n');
  const [outlet = '', published = '-'] = head.split(' | ');
  const body = lines.filter((line) => !/^(?:todo )?[>=?<] /.test(line)).join('\n\n');
  const given = published === '-' ? { outlet } : { outlet, published };
  const reading = read(toArticle({ bytes: Buffer.from(body.replace(/^# /, '')), source, media: 'text', given }));
  const wantedBehind = (sign: string): readonly Wanted[] =>
    lines.filter((line) => line.startsWith(sign)).map((line) => wantedIn(line.slice(sign.length)));
  return { reading, wanted: wantedBehind('> '), missing: wantedBehind('todo > ') };
}

function wantedIn(line: string): Wanted {
  const [words = '', on = null] = line.split(' on ');
  const [letter = '', kind = '', ...names] = words.split(' ');
  return { letter, kind, names, on };
}

/** The record's contact that holds the article's account of that kind, with these names and that day. Fails where there is none, or more than one. */
function contactOf(record: RecordDocument, { article }: Reading, { kind, names, on }: Wanted): Contact {
  const found = record.contacts.filter((contact) =>
    contact.accounts.some(
      (told) =>
        told.article === article.id &&
        told.account.kind === kind &&
        (on === null || told.account.date.edtf === on) &&
        names.every((name) => told.account.participants.some((one) => one.name.includes(name))),
    ),
  );
  if (found.length !== 1)
    throw new Error(`${article.source} has ${found.length} accounts of a ${kind} of ${names.join(' and ')}`);
  return found[0] as Contact;
}

/** The contacts by letter, and where one letter is two contacts, or two are one. */
function lettersOf(
  { told }: Story,
  record: RecordDocument,
): {
  readonly letters: ReadonlyMap<string, Contact>;
  readonly troubles: readonly string[];
} {
  const letters = new Map<string, Contact>();
  const troubles: string[] = [];
  for (const { reading, wanted } of told)
    for (const one of wanted) {
      const contact = contactOf(record, reading, one);
      const there = letters.get(one.letter) ?? contact;
      if (there.id !== contact.id) troubles.push(`${reading.article.source}: its ${one.letter} stays apart`);
      letters.set(one.letter, there);
    }
  const ids = [...letters.values()].map(({ id }) => id);
  if (new Set(ids).size < ids.length) troubles.push('two letters are one contact');
  return { letters, troubles };
}

/** The claim as it holds in the record: the same line where it does. */
function asHeld(
  [sign = '', a = '', b = '']: readonly string[],
  letters: ReadonlyMap<string, Contact>,
  record: RecordDocument,
): string {
  const [one, other] = [letters.get(a), letters.get(b)];
  if (!one || (sign !== '=' && !other)) return `no account has the letter of: ${sign} ${a} ${b}`;
  if (sign === '=') return `= ${a} ${b === 'disputed' ? one?.agreement.date.state : (one?.date.edtf ?? 'open')}`;
  const isAsked = record.undecided.some((pair) => areSame([pair.a, pair.b], [one?.id, other?.id]));
  const holds = sign === '<' ? one?.partOf === other?.id : isAsked;
  return `${holds ? sign : 'not'} ${a} ${b}`;
}

const areSame = (pair: readonly unknown[], other: readonly unknown[]): boolean =>
  other.every((id) => pair.includes(id));

const recordOf = (readings: readonly Reading[]): RecordDocument => compare(readings, link(readings));

/** True where the article's account is neither missing nor apart from those of its letter. */
function isThere(
  record: RecordDocument,
  reading: Reading,
  wanted: Wanted,
  letters: ReadonlyMap<string, Contact>,
): boolean {
  try {
    return contactOf(record, reading, wanted).id === letters.get(wanted.letter)?.id;
  } catch {
    return false;
  }
}

describe('contacts as several outlets tell them', () => {
  it.each(STORIES.map((story) => [story.title, story] as const))('%s', (_title, story) => {
    const record = recordOf(story.told.map(({ reading }) => reading));
    const { letters, troubles } = lettersOf(story, record);
    expect(troubles).toEqual([]);
    expect(story.claims.map((claim) => asHeld(claim, letters, record))).toEqual(
      story.claims.map((claim) => claim.join(' ')),
    );
  });

  const open = STORIES.filter(({ told }) => told.some(({ missing }) => missing.length > 0));
  it.each(open.map((story) => [story.title, story] as const))(
    'not yet read, or not yet joined: %s',
    (_title, story) => {
      const record = recordOf(story.told.map(({ reading }) => reading));
      const { letters } = lettersOf(story, record);
      for (const { reading, missing } of story.told)
        expect(missing.filter((one) => isThere(record, reading, one, letters))).toEqual([]);
    },
  );

  it('come to the same record in whatever order the articles came', () => {
    const all = STORIES.flatMap(({ told }) => told.map(({ reading }) => reading));
    const record = JSON.stringify(recordOf(all));
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (readings) => {
        expect(JSON.stringify(recordOf(readings))).toBe(record);
      }),
      { numRuns: 10 },
    );
  });

  it('stay apart from those of other stories', () => {
    const record = recordOf(STORIES.flatMap(({ told }) => told.map(({ reading }) => reading)));
    for (const { accounts } of record.contacts)
      expect(new Set(accounts.map(({ source }) => source.replace(/-\d+$/, ''))).size).toBe(1);
  });
});
