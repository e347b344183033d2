import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  capitalCountry,
  capitalOf,
  cityCountry,
  countryOf,
  demonymCountry,
  demonymPhrases,
  givenNameInfo,
  isGivenName,
  isHonorific,
  isNameParticle,
  isNameSuffix,
  modifierPhrases,
  metonymCountry,
  officeHead,
  officePhrases,
  organisationNamed,
  organisationPhrases,
  outletByDatelineCode,
  outletByHost,
  outletKey,
  outletNamed,
  outletPhrases,
  placeNamed,
  placesAmong,
  placePhrases,
  wordsIn,
} from './index.js';
import type { Phrases } from './index.js';

/** What a table finds at the first word of a sentence: its words, cut from the sentence; null for nothing. */
function foundIn<V>(phrases: Phrases<V>, sentence: string, at = 0): string | null {
  const words = sentence.split(' ');
  const match = phrases.match(wordsIn(words), at);
  return match && words.slice(at, at + match.length).join(' ');
}

const nation = (word: string) => demonymPhrases.match(wordsIn([word]), 0)?.value;

describe('countries', () => {
  it.each([
    ['Iran', 'IR'],
    ['Islamic Republic of Iran', 'IR'],
    ['the US', 'US'],
    ['U.S.', 'US'],
    ['ROK', 'KR'],
    ['DPRK', 'KP'],
    ["People's Republic of China", 'CN'],
    ['People’s Republic of China', 'CN'],
    ['Türkiye', 'TR'],
    ['Turkiye', 'TR'],
    ['Côte d’Ivoire', 'CI'],
    ["Cote d'Ivoire", 'CI'],
    ['Ivory Coast', 'CI'],
    ['the Holy See', 'VA'],
    ['Burma', 'MM'],
    ['Holland', 'NL'],
    ['KENYA', 'KE'],
  ])('%s is a country', (words, code) => {
    expect(countryOf(words)).toBe(code);
  });

  it.each(['us', 'Us', 'iran', 'Tehran', 'Iranian', 'Aldania', '', 'the'])('%j is no country', (words) => {
    expect(countryOf(words)).toBeNull();
  });

  it('gives a name that two countries bear to the one that news means by it', () => {
    expect(countryOf('Congo')).toBe('CD');
    expect(placePhrases.match(wordsIn(['Congo']), 0)?.value).toMatchObject({ country: 'CD', ambiguous: true });
  });

  it('knows the people of a country', () => {
    expect(demonymCountry('Iranian')).toBe('IR');
    expect(demonymCountry('Danes')).toBe('DK');
    expect(demonymCountry('Emirati')).toBe('AE');
    expect(nation('Dane')).toMatchObject({ adjective: false, noun: true });
    expect(nation('Danish')).toMatchObject({ adjective: true, noun: false });
    expect(demonymCountry('Denmark')).toBeNull();
    expect(demonymCountry('polish')).toBeNull();
  });

  it('tells Nigerien from Nigerian, and lets Congolese stand for two', () => {
    expect([demonymCountry('Nigerien'), demonymCountry('Nigerian')]).toEqual(['NE', 'NG']);
    expect(demonymCountry('Congolese')).toBeNull();
    expect(nation('Congolese')?.countries).toEqual(['CD', 'CG']);
  });

  it('knows capitals by each spelling, and seats that stand for a government', () => {
    expect([capitalCountry('Kyiv'), capitalCountry('Kiev'), capitalCountry('Teheran')]).toEqual(['UA', 'UA', 'IR']);
    expect(capitalOf('QA')).toBe('Doha');
    expect(capitalCountry('Davos')).toBeNull();
    expect([metonymCountry('the Kremlin'), metonymCountry('Downing Street')]).toEqual(['RU', 'GB']);
    expect(metonymCountry('Harbour Street')).toBeNull();
  });
});

describe('places', () => {
  it('knows cities and regions', () => {
    expect(cityCountry('Sharm el-Sheikh')).toEqual({ country: 'EG', ambiguous: false });
    expect(cityCountry('Tripoli')).toMatchObject({ country: 'LY', ambiguous: true });
    expect(placeNamed('the Middle East')?.kind).toBe('region');
    expect(placeNamed('European Union')).toBeNull();
    expect(cityCountry('Morvic')).toBeNull();
  });

  it.each([
    ['the Omani capital', ['Muscat'], ['OM']],
    ['the capital of Oman', ['Muscat'], ['OM']],
    ['Oman’s capital', ['Muscat'], ['OM']],
    ['the Congolese capital', [], []],
    ['the regional capital', [], []],
    ['the capital', [], []],
    ['the Kremlin', [], ['RU']],
    ['Winter Palace, Saint Petersburg', ['Saint Petersburg'], ['RU']],
  ])('%s names as places %j of %j', (words, local, countries) => {
    const among = placesAmong(words);
    expect([[...among.local], [...among.countries]]).toEqual([local, countries]);
  });

  it('wants the article of a name that has one', () => {
    expect(foundIn(placePhrases, 'The Hague hosted them')).toBe('The Hague');
    expect(foundIn(placePhrases, 'Hague hosted them')).toBeNull();
  });

  it.each([
    ['the Islamic Republic of Iran said', 'the Islamic Republic of Iran'],
    ['South Sudan said', 'South Sudan'],
    ['Sharm el - Sheikh hosted', 'Sharm el - Sheikh'],
    ["Iran's envoy", "Iran's"],
    ['TEHRAN ( IP )', 'TEHRAN'],
    ['U.S. envoy', 'U.S.'],
  ])('finds the longest place in %j', (sentence, words) => {
    expect(foundIn(placePhrases, sentence)).toBe(words);
  });

  it.each(['Iranians said', 'nice talks', 'in Iran', 'Aldane arrived', 'of the'])(
    'finds no place at the start of %j',
    (sentence) => {
      expect(foundIn(placePhrases, sentence)).toBeNull();
    },
  );

  it('finds words of nationality of two words', () => {
    expect(foundIn(demonymPhrases, 'South Korean envoy')).toBe('South Korean');
    expect(foundIn(demonymPhrases, 'southern envoy')).toBeNull();
  });
});

describe('organisations and outlets', () => {
  it('knows organisations by short and long names', () => {
    expect(organisationNamed('the UN')).toMatchObject({ name: 'United Nations', kind: 'international', country: null });
    expect(organisationNamed('Hizbullah')).toMatchObject({ name: 'Hezbollah', country: 'LB' });
    expect(organisationNamed('Congress')).toMatchObject({ country: 'US', ambiguous: true });
    expect(organisationNamed('un')).toBeNull();
    expect(organisationNamed('Who')).toBeNull();
    expect(organisationNamed('Harbour Club')).toBeNull();
  });

  it('finds organisations and seats of government among words', () => {
    expect(foundIn(organisationPhrases, 'the UN Security Council met')).toBe('the UN Security Council');
    expect(organisationPhrases.match(wordsIn(['the', 'Kremlin']), 0)).toMatchObject({
      length: 2,
      the: true,
      value: { kind: 'state-body', country: 'RU' },
    });
    expect(foundIn(organisationPhrases, 'security council of elders')).toBeNull();
  });

  it('knows outlets by what texts call them', () => {
    expect(outletNamed('Fars News')).toMatchObject({
      name: 'Fars News Agency',
      country: 'IR',
      timeZone: 'Asia/Tehran',
      ambiguous: false,
    });
    expect(outletNamed('Fars')).toMatchObject({ ambiguous: true });
    expect(outletNamed('the Associated Press')).toMatchObject({ timeZone: null });
    expect(foundIn(outletPhrases, 'Tasnim news agency reported')).toBe('Tasnim news agency');
    expect(outletNamed('Harbour Post')).toBeNull();
    expect(foundIn(outletPhrases, 'time passed')).toBeNull();
  });

  it('knows who controls an outlet, by its hosts', () => {
    expect(outletNamed('Tasnim News Agency')).toMatchObject({ control: 'state' });
    expect(outletNamed('Reuters')).toMatchObject({ control: null });
    expect(outletByHost('www.belta.by')).toMatchObject({ country: 'BY', control: 'state' });
    expect(outletByHost('www.sabcnews.com')).toMatchObject({ country: 'ZA', control: 'captured-public' });
    expect(outletByHost('post.example')).toBeNull();
    expect(outletByHost('com')).toBeNull();
  });

  it('names an outlet by a list of hosts alone, and not in a text', () => {
    expect(outletByHost('hewad.com')).toMatchObject({ name: 'Hiwad', country: 'AF' });
    expect(outletNamed('Hiwad')).toBeNull();
  });

  it('gives all names of an outlet one key, and two outlets two', () => {
    expect(outletKey('AP')).toBe(outletKey('the Associated Press'));
    expect(outletKey('The Harbour Post')).toBe(outletKey('HARBOUR-POST'));
    expect(outletKey('Harbour Post')).not.toBe(outletKey('Harbour Courier'));
  });

  it('knows the codes of datelines and the hosts of pages', () => {
    expect(outletByDatelineCode('(IP)')?.name).toBe('Iran Press');
    expect(outletByDatelineCode('xinhua')?.name).toBe('Xinhua');
    expect(outletByDatelineCode('CNA')).toBeNull();
    expect(outletByDatelineCode('')).toBeNull();
    expect(outletByHost('en.irna.ir')?.name).toBe('Islamic Republic News Agency');
    expect(outletByHost('irna.ir.example.org')).toBeNull();
    expect(outletByHost('ir')).toBeNull();
  });
});

describe('offices and forms of address', () => {
  it('knows offices in the singular, the plural and any case', () => {
    expect(officeHead('foreign ministers')).toMatchObject({
      phrase: 'foreign minister',
      kind: 'minister',
      contactable: true,
      plural: true,
    });
    expect(officeHead('Minister of Foreign Affairs')).toMatchObject({ kind: 'minister' });
    expect(officeHead('chargé d’affaires')).toMatchObject({ kind: 'diplomat' });
    expect(officeHead('analyst')).toMatchObject({ contactable: false });
    expect(officeHead('table')).toBeNull();
    expect(officeHead('deputy')).toBeNull();
  });

  it('reads PM as an office and pm as an hour', () => {
    expect(foundIn(officePhrases, 'PM Aldane')).toBe('PM');
    expect(foundIn(officePhrases, 'pm on Tuesday')).toBeNull();
    expect(officeHead('pm')).toBeNull();
  });

  it('prefers the longest office', () => {
    expect(foundIn(officePhrases, 'secretary of state Morvic')).toBe('secretary of state');
    expect(foundIn(officePhrases, 'head of the political bureau of')).toBe('head of the political bureau');
  });

  it('knows titles, suffixes and modifiers', () => {
    expect(['Mr', 'Mr.', 'H.E.', 'Sheikh', 'Lt. Gen.', 'Lt Gen', 'His Excellency'].every(isHonorific)).toBe(true);
    expect(['Jr.', 'III', 'OBE'].every(isNameSuffix)).toBe(true);
    expect(foundIn(modifierPhrases, 'principal deputy minister')).toBe('principal deputy');
    expect(foundIn(modifierPhrases, 'minister')).toBeNull();
    expect(isHonorific('Tehran') || isNameSuffix('mp') || isNameSuffix('Aldane')).toBe(false);
  });
});

describe('names', () => {
  it.each(['Amir', 'Hossein', 'Amir-Hossein', 'José', 'Jose', 'Ngozi', 'Volodymyr', 'Yoshimasa', 'JOHN'])(
    '%s is a given name',
    (word) => {
      expect(isGivenName(word)).toBe(true);
    },
  );

  it.each(['amir', 'will', 'Tehran', 'Minister', 'The', '', '-', 'Aldane'])('%j is no given name', (word) => {
    expect(isGivenName(word)).toBe(false);
  });

  it('marks names that are words or places, and family names that stand first', () => {
    expect(givenNameInfo('Mark')).toMatchObject({ kind: 'given', word: true });
    expect(givenNameInfo('Jordan')).toMatchObject({ place: true });
    expect(givenNameInfo('Kim')).toMatchObject({ kind: 'given', familyFirst: true });
    expect(givenNameInfo('Nguyễn')).toMatchObject({ kind: 'family-first', familyFirst: true });
  });

  it('knows the small words inside names', () => {
    expect(['bin', 'van', 'de', 'al', 'al-', 'oğlu'].every(isNameParticle)).toBe(true);
    expect(isNameParticle('and') || isNameParticle('said')).toBe(false);
  });
});

describe('invariants', () => {
  const anyWords = fc.array(
    fc.oneof(fc.string(), fc.constantFrom('the', 'The', 'Iran', 'U.S.', "'s", 'of', 'Minister', 'UN', '-')),
    { maxLength: 8 },
  );

  it('a match never reaches past the words, and what it covers is found again by itself', () => {
    const tables: Phrases<unknown>[] = [
      placePhrases,
      organisationPhrases,
      officePhrases,
      outletPhrases,
      demonymPhrases,
    ];
    fc.assert(
      fc.property(anyWords, fc.nat(8), (texts, at) => {
        const words = wordsIn(texts);
        for (const table of tables) {
          const match = table.match(words, at);
          if (match === null) continue;
          expect(match.length).toBeGreaterThan(0);
          expect(at + match.length).toBeLessThanOrEqual(words.length);
          expect(table.match(words.slice(at, at + match.length), 0)).toEqual(match);
        }
      }),
    );
  });
});
