import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageAddress } from './address.js';

test.each([
  ['https://harbour.example/a', 'http://HARBOUR.example:80/a/#top'],
  ['https://harbour.example/a', 'https://harbour.example:443/a?utm_source=x&utm_medium=y&fbclid=1&gclid=2'],
  ['https://harbour.example/a?id=7', 'https://me@harbour.example/a/?utm_source=x&id=7'],
  ['https://harbour.example', 'https://harbour.example/'],
])('%s is the name of %s', (name, address) => {
  expect(pageAddress(address)).toBe(name);
});

test.each([
  ['https://harbour.example/a', 'https://harbour.example/A'],
  ['https://harbour.example/a', 'https://harbour.example/a?id=7'],
  ['https://harbour.example/a?id=7', 'https://harbour.example/a?id=8'],
  ['https://harbour.example/a', 'https://harbour.example:8080/a'],
  ['https://harbour.example/a', 'https://www.harbour.example/a'],
  ['news/a.html', 'https://harbour.example/a'],
])('%s and %s are two pages', (a, b) => {
  expect(pageAddress(a)).not.toBe(pageAddress(b));
});

test('a name is the name of itself, and any text has one', () => {
  fc.assert(
    fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (address) => {
      const name = pageAddress(address);
      expect(pageAddress(name)).toBe(name);
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(pageAddress(text)).not.toBe('');
    }),
  );
});
