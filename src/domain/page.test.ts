import { expect, test } from 'vitest';
import { placeOnPage } from './page.js';

const OWN = 'https://harbour.example/news/talks';

test.each([
  ['what it says of itself', `${OWN}?ref=front`, OWN, OWN],
  ['where it was captured, where it says nothing', `${OWN}/#top`, null, OWN],
  [
    'another host of the same site',
    'https://m.harbour.example/news/talks',
    `https://www.harbour.example/news/talks`,
    'https://www.harbour.example/news/talks',
  ],
  ['where it was captured, where it says that another outlet has it', OWN, 'https://ledger.example/talks', OWN],
  ['where it was captured, where it names the front page', OWN, 'https://harbour.example/', OWN],
  ['where it was captured, for a numbered part of an article', `${OWN}?page=2`, OWN, `${OWN}?page=2`],
  ['where it was captured, for a numbered part in the path', `${OWN}/2`, OWN, `${OWN}/2`],
])('a page is %s', (_, address, url, page) => {
  expect(placeOnPage('html', address, url)).toEqual({ page, rank: 1 });
});

test('a record is of the page that it names, and ranks behind the page itself', () => {
  expect(placeOnPage('record', 'https://harbour.example/feed', OWN)).toEqual({ page: OWN, rank: 0 });
  expect(placeOnPage('record', 'https://harbour.example/feed', `${OWN}#7`)).toEqual({ page: `${OWN}#7`, rank: 0 });
});

test.each([
  ['a record without an address', 'record', null],
  ['a record that names the front page', 'record', 'https://harbour.example'],
  ['a message', 'mail', OWN],
] as const)('%s is of no page', (_, media, url) => {
  expect(placeOnPage(media, 'https://harbour.example/feed', url)).toBeNull();
});
