import { eld } from 'eld/extrasmall';
import { array, assert, constantFrom, property, string } from 'fast-check';
import { expect, it } from 'vitest';
import { languageByLetters } from './letter-grams.js';

/** Beginnings of invented news, and what stands in none. */
const PIECES = [
  'The ministers met on Tuesday and spoke of the ferry line’s future.',
  "L'envoyé s'est entretenu jeudi avec la ministre des Affaires étrangères.",
  'Die Außenministerin empfing am Montag ihren Amtskollegen zu Gesprächen über die Fähre.',
  'El ministro de Exteriores recibió ayer en la capital a su homólogo.',
  'Министр иностранных дел принял в понедельник посланника соседней страны.',
  'Міністр закордонних справ прийняв у понеділок посланника.',
  'التقى وزير الخارجية نظيره في العاصمة يوم الثلاثاء',
  'وزیر امور خارجه روز دوشنبه با همتای خود دیدار کرد',
  '外交部长星期二在首都会见了来访的特使。',
  '外務大臣は火曜日に首都で特使と会談した。',
  '외교장관은 화요일 수도에서 특사를 만났다.',
  'שר החוץ נפגש ביום שלישי עם עמיתו בבירה',
  'विदेश मंत्री ने मंगलवार को राजधानी में दूत से मुलाकात की।',
  'Dışişleri Bakanı salı günü başkentte mevkidaşıyla görüştü.',
  'Utenriksministeren møtte utsendingen i hovedstaden tirsdag.',
  'Ɓala ჯანდაცვის ԱԲԳ ꙮ 𝒜𝒷 😀 Ωμέγα',
  'x'.repeat(90),
  "12 345 — (…) `a’b' ",
  'a an the of in',
  'é',
];

const scoresOf = (text: string): ReturnType<typeof languageByLetters> => {
  const found = eld.detect(text);
  return {
    language: found.language,
    isReliable: found.language !== '' && found.isReliable(),
    scores: found.language === '' ? {} : found.getScores(),
  };
};

it.each(PIECES)('a text is in the language that the package says: %s', (text) => {
  expect(languageByLetters(text)).toEqual(scoresOf(text));
});

it('texts of any pieces are in the languages that the package says, with the same scores', () => {
  const same = (text: string): void => {
    expect(languageByLetters(text)).toEqual(scoresOf(text));
  };
  const pieces = array(constantFrom(...PIECES, ' ', '\n', 'U.S. '), { maxLength: 8 });
  assert(property(pieces, (all) => same(all.join(' '))));
  assert(property(string({ unit: 'grapheme', maxLength: 600 }), same));
});

it('nothing is said of a text without letters', () => {
  expect(languageByLetters('12 345 — …')).toEqual({ language: '', isReliable: false, scores: {} });
});
