import { describe, expect, it } from 'vitest';
import { bareArticle } from '../../../../domain/testing.js';
import { read } from '../../../index.js';

const topicsIn = (text: string): readonly string[] =>
  read(bareArticle(text)).contacts.flatMap(({ topics }) => topics.map((topic) => topic.text));

describe('what a contact was about', () => {
  const ABOUT: readonly (readonly [string, readonly string[]])[] = [
    [
      'Norwegian Foreign Minister Karel Aldane met Egyptian President Ilse Morvic in Oslo and discussed grain prices.',
      ['grain prices'],
    ],
    [
      'Norwegian Foreign Minister Karel Aldane and Egyptian President Ilse Morvic talked by phone about the border and the price of grain.',
      ['the border', 'the price of grain'],
    ],
  ];
  for (const [text, topics] of ABOUT)
    it(`is ${topics.join('; ')} in: ${text}`, () => expect(topicsIn(text)).toEqual(topics));

  const NOTHING = [
    'Norwegian Foreign Minister Karel Aldane flew to Oslo and talked there with Egyptian President Ilse Morvic.',
    'Norwegian Foreign Minister Karel Aldane spoke by phone with Egyptian President Ilse Morvic for about fifteen minutes.',
    'Norwegian Foreign Minister Karel Aldane and Egyptian President Ilse Morvic talked by phone for about three and a half hours, with one break.',
  ];
  for (const text of NOTHING)
    it(`is not said in: ${text}`, () => {
      expect(read(bareArticle(text)).contacts).not.toEqual([]);
      expect(topicsIn(text)).toEqual([]);
    });
});
