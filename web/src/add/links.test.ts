import { expect, test } from 'vitest';
import { linksIn } from './links.js';

test.each([
  ['https://harbour.example/a', ['https://harbour.example/a']],
  [
    '\n https://harbour.example/a \n\nHTTP://delta.example/b\r\n',
    ['https://harbour.example/a', 'HTTP://delta.example/b'],
  ],
])('%j is links', (text, links) => {
  expect(linksIn(text)).toEqual(links);
});

test.each([
  '',
  '  \n',
  'Ministers meet',
  'https://harbour.example/a and more',
  'See\nhttps://harbour.example/a',
  'file:///x',
])('%j is a text', (text) => {
  expect(linksIn(text)).toBeNull();
});
