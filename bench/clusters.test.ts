import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { filesUnder, loadGold } from './corpora.js';
import { stem } from './matching.js';

const FOLDER = path.join(import.meta.dirname, 'clusters');
const { articles, links } = loadGold(path.join(FOLDER, 'gold'));
const files = filesUnder([path.join(FOLDER, 'articles')]);
/** Each article's file as one line, front matter included: a headline is the article's words too. */
const texts = new Map(files.map((file) => [stem(file), oneLine(readFileSync(file, 'utf8'))]));
const keys = articles.flatMap(({ id, contacts }) => contacts.map(({ key }) => `${id}#${key}`));
const same = links.sameContact ?? [];
const different = links.differentContacts ?? [];

test('every article has its annotation, and every annotation its article', () => {
  expect(articles.map(({ file }) => stem(file)).toSorted()).toEqual([...texts.keys()].toSorted());
  expect(articles.every(({ id, file }) => stem(file) === id)).toBe(true);
});

test('no two contacts have one key', () => {
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

test('all words that are annotated stand in the article', () => {
  const missing = articles.flatMap(({ id, contacts, people = [], cites = [] }) => {
    const words = [
      ...contacts.flatMap(({ evidence, dateText }) => [evidence ?? '', dateText ?? '']),
      ...contacts.flatMap(({ participants }) => participants.flatMap(({ asWritten = [] }) => asWritten)),
      ...people.flatMap(({ variants = [] }) => variants),
      ...cites,
    ];
    return words.filter((one) => !texts.get(id)?.includes(oneLine(one))).map((one) => `${id}: ${one}`);
  });
  expect(missing).toEqual([]);
});

test('every contact has words that tell of it and somebody who took part', () => {
  const all = articles.flatMap(({ contacts }) => contacts);
  expect(all.filter(({ evidence, participants }) => !evidence || participants.length === 0)).toEqual([]);
});

test('links name contacts that are there, and none is in two groups', () => {
  const linked = same.flat();
  expect([...linked, ...different.flat()].filter((key) => !keys.includes(key))).toEqual([]);
  expect(linked.filter((key, at) => linked.indexOf(key) !== at)).toEqual([]);
});

test('a group has one account an article, and no two of a group are said to be two contacts', () => {
  const groupOf = new Map(same.flatMap((group, at) => group.map((key) => [key, at] as const)));
  expect(same.filter((group) => new Set(group.map((key) => key.split('#')[0])).size < group.length)).toEqual([]);
  expect(different.filter(([a = '', b = '']) => groupOf.has(a) && groupOf.get(a) === groupOf.get(b))).toEqual([]);
});

test('at least eight contacts are told by three outlets or more, and at least twenty pairs stay apart', () => {
  expect(same.filter((group) => group.length >= 3).length).toBeGreaterThanOrEqual(8);
  expect(different.length).toBeGreaterThanOrEqual(20);
});

test('the forms of one person stand in the articles, and no form is two people', () => {
  const forms = (links.people ?? []).flat();
  const all = [...texts.values()].join(' ');
  expect(forms.filter((form) => !all.includes(form))).toEqual([]);
  expect(forms.filter((form, at) => forms.indexOf(form) !== at)).toEqual([]);
});

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
