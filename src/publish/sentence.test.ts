import { array, assert, constantFrom, nat, property } from 'fast-check';
import { expect, test } from 'vitest';
import { at } from './testing/fixtures.js';
import { quotesOf, quoteText, sentenceAround } from './sentence.js';

function sentence(text: string, words: string): string {
  const { start, end } = sentenceAround(text, at(text, words));
  return text.slice(start, end);
}

test('a sentence ends where the next begins', () => {
  expect(sentence('Rain fell. Aldane met Morvic. They left.', 'met')).toBe('Aldane met Morvic.');
});

test('a title or an initial does not end a sentence', () => {
  expect(sentence('Rain fell. On Tuesday Mr. K. Aldane met Gen. Morvic. They left.', 'met')).toBe(
    'On Tuesday Mr. K. Aldane met Gen. Morvic.',
  );
});

test('a closing quotation mark belongs to the sentence that it ends', () => {
  expect(sentence('"We met." Morvic left.', 'We met')).toBe('"We met."');
});

test('a paragraph ends a sentence that has no full stop', () => {
  expect(sentence('Aldane meets Morvic\n\nThe two met.', 'meets')).toBe('Aldane meets Morvic');
});

test('a line broken at a margin does not end a sentence', () => {
  const text = 'The foreign minister of Norland, Karel Aldane, said that he\nhad met Morvic. He left.';
  expect(sentence(text, 'met')).toBe('The foreign minister of Norland, Karel Aldane, said that he\nhad met Morvic.');
});

test('a headline right above a paragraph of one long line is no part of its first sentence', () => {
  const headline = 'Foreign Minister Aldane of Norland meets Morvic in the harbour';
  const news = `Karel Aldane ${'spoke of the ferry and '.repeat(6)}met Morvic`;
  expect(sentence(`${headline}\n${news}. He left.`, 'spoke')).toBe(`${news}.`);
  expect(sentence(`${headline}\n${news}. He left.`, 'harbour')).toBe(headline);
});

test('a span across two sentences gives both', () => {
  expect(sentence('One. Two is here. Three too. Four.', 'here. Three')).toBe('Two is here. Three too.');
});

test('two spans in one sentence are quoted once, with both marked', () => {
  const text = 'Rain fell. Aldane met Morvic in Lowmark. They left.';
  const [quote, ...others] = quotesOf(text, [at(text, 'Lowmark'), at(text, 'met')]);
  expect(others).toEqual([]);
  expect(quote?.pieces.filter((piece) => piece.marked).map((piece) => piece.text)).toEqual(['met', 'Lowmark']);
});

test('where the whole sentence is the evidence, nothing in it is marked', () => {
  const text = 'Rain fell. Aldane met Morvic.';
  expect(quotesOf(text, [at(text, 'Aldane met Morvic.')])[0]?.pieces).toEqual([
    { text: 'Aldane met Morvic.', marked: false },
  ]);
});

test('a very long sentence is cut, the marked words stay, and the cuts are shown', () => {
  const text = `${'and so on '.repeat(60)}Aldane met Morvic ${'and so on '.repeat(60)}`;
  const words = quoteText(
    quotesOf(text, [at(text, 'Aldane met')])[0] ?? { start: 0, end: 0, cutBefore: false, cutAfter: false, pieces: [] },
  );
  expect(words).toMatch(/^“\[…\] .*Aldane met Morvic.* \[…\]”$/);
  expect(words.length).toBeLessThan(400);
});

test('control characters of a text never reach a terminal', () => {
  const text = 'Aldane \u001B[31mmet\u0007 Morvic.';
  expect(quotesOf(text, [at(text, 'Morvic')]).map(quoteText)).toEqual(['“Aldane �[31mmet� Morvic.”']);
});

test('every quote holds its span and lies in the text, whatever the text', () => {
  const words = array(constantFrom('Aldane', 'met', 'Mr.', 'left.', '\n\n', '\n', '"Yes."', '…', 'é'), {
    minLength: 1,
    maxLength: 40,
  });
  assert(
    property(words, nat(), nat(), (parts, a, b) => {
      const text = parts.join(' ');
      const start = a % text.length;
      const end = start + 1 + (b % (text.length - start));
      const around = sentenceAround(text, { start, end, text: text.slice(start, end) });
      expect(around.start).toBeGreaterThanOrEqual(0);
      expect(around.start).toBeLessThanOrEqual(start);
      expect(around.end).toBeGreaterThanOrEqual(end);
      expect(around.end).toBeLessThanOrEqual(text.length);
    }),
  );
});
