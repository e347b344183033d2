/**
 * Takes the text of a case file, gives its cases; takes a case, gives what the reader got wrong in it, in plain sentences.
 * Never opens a file: whoever runs the cases reads them. `en/cases/README.md` says how a case is written.
 */
import type { Account, Article, Reading, Span } from '../domain/index.js';
import { contactTroubles, inWords } from './cases-contacts.js';
import { nameTrouble } from './cases-names.js';
import { read } from './index.js';

/** `line` counts from 1. `todo`: known to fail, with the reason; null where the case must pass. `expected`: the lines behind '==>'. */
export type LanguageCase = {
  readonly title: string;
  readonly line: number;
  readonly todo: string | null;
  readonly published: string | null;
  readonly outlet: string | null;
  readonly dateline: string | null;
  /** Given with the article, apart from its text. */
  readonly headline: string | null;
  /** The first line of the text is the article's title. */
  readonly titled: boolean;
  readonly text: string;
  readonly expected: readonly string[];
};

/** `found`: what was read, one line each, contacts with the rules that made them. A case without troubles holds. */
export type CaseResult = { readonly troubles: readonly string[]; readonly found: readonly string[] };

const HEADER = /^(?:published|outlet|dateline|headline|titled)\b/;

/** The cases of a file in its order. Throws an error that names the case where one cannot be read, or where two bear one title. */
export function languageCases(file: string): readonly LanguageCase[] {
  const blocks: { title: string; line: number; lines: string[] }[] = [];
  for (const [index, line] of file.split(/\r?\n/).entries()) {
    if (line.startsWith('# ')) blocks.push({ title: line.slice(2).trim(), line: index + 1, lines: [] });
    else blocks.at(-1)?.lines.push(line);
  }
  const titles = new Set<string>();
  for (const { title, line } of blocks) {
    if (titles.has(title)) throw new Error(`line ${line}: a second case is called “${title}”`);
    titles.add(title);
  }
  return blocks.map(caseOf);
}

function caseOf({ title, line, lines }: { title: string; line: number; lines: readonly string[] }): LanguageCase {
  const todoLine = lines.find((one) => /^todo\b/.test(one));
  const headerLine = lines.find((one) => HEADER.test(one) && !one.startsWith('==>')) ?? '';
  const header = new Map(headerLine.split(' | ').map((item) => splitAtSpace(item)));
  const expected = lines.filter((one) => one.startsWith('==> ')).map((one) => one.slice(4).trim());
  const words = lines.filter((one) => one !== todoLine && one !== headerLine && !one.startsWith('==>'));
  const text = words.join('\n').trim();
  if (text === '' || expected.length === 0) throw new Error(`line ${line}: “${title}” lacks a text or what it expects`);
  if (!expected.some(isAboutContacts))
    throw new Error(`line ${line}: “${title}” does not say which contacts, if any, it expects`);
  return {
    title,
    line,
    todo: todoLine === undefined ? null : todoLine.slice(4).trim(),
    published: header.get('published') ?? null,
    outlet: header.get('outlet') ?? null,
    dateline: header.get('dateline') ?? null,
    headline: header.get('headline') ?? null,
    titled: header.has('titled'),
    text,
    expected,
  };
}

const isAboutContacts = (line: string): boolean => line === 'none' || line === 'any contacts' || line.includes(' | ');

function splitAtSpace(item: string): readonly [string, string] {
  const at = item.trim().indexOf(' ');
  return at < 0
    ? [item.trim(), '']
    : [
        item.trim().slice(0, at),
        item
          .trim()
          .slice(at + 1)
          .trim(),
      ];
}

/** Reads the case's text and holds it against what the case expects. Throws where an expected line cannot be understood. */
export function runCase(one: LanguageCase): CaseResult {
  const reading = read(articleOf(one));
  const contacts = one.expected.filter((line) => line === 'none' || line.includes(' | '));
  const names = one.expected.filter((line) => !isAboutContacts(line));
  const troubles = [
    ...(one.expected.includes('any contacts') && contacts.length === 0 ? [] : contactTroubles(reading, contacts)),
    ...names.map((line) => nameTrouble(reading, line)).filter((trouble) => trouble !== null),
  ];
  return { troubles, found: foundIn(reading) };
}

const rules = (account: Account): string => [...new Set(account.why.map((why) => why.rule))].join(', ');

function foundIn(reading: Reading): string[] {
  return [
    ...reading.contacts.map((account) => `${inWords(account)}  (${rules(account)})`),
    ...reading.people.map(
      (person) => `person ${person.name}: ${[...new Set(person.mentions.map((span) => span.text))].join('; ')}`,
    ),
    ...reading.people.flatMap((person) =>
      person.offices.map((office) => `office ${person.name}: ${office.title} @ ${office.organisation ?? '-'}`),
    ),
    ...reading.organisations.map((organisation) => `organisation ${organisation.name}`),
    ...reading.places.map((place) => `place ${place.name}`),
  ];
}

function articleOf(one: LanguageCase): Article {
  const { text } = one;
  const at = one.dateline === null ? -1 : text.indexOf(one.dateline);
  if (one.dateline !== null && at < 0)
    throw new Error(`line ${one.line}: “${one.dateline}” does not stand in the text`);
  const title = one.titled ? spanAt(text, 0, (text.split('\n')[0] ?? '').length) : null;
  return {
    id: 'a0000000000000000',
    source: 'case',
    url: null,
    language: 'en',
    text,
    title,
    titleText: one.headline ?? title?.text ?? null,
    outlet: one.outlet === null ? null : { name: one.outlet, how: 'given', spans: [] },
    published:
      one.published === null
        ? null
        : {
            edtf: one.published,
            how: 'given',
            phrase: null,
            anchor: null,
            reason: 'Given with the article.',
            alternatives: [],
          },
    dateline: one.dateline === null ? null : spanAt(text, at, at + one.dateline.length),
    boilerplate: [],
    diagnostics: [],
  };
}

const spanAt = (text: string, start: number, end: number): Span => ({ start, end, text: text.slice(start, end) });
