import { describe, expect, it } from 'vitest';
import type { Article } from '../domain/index.js';
import { read } from '../read/index.js';
import { toArticle } from './article.js';

const original = (text: string, media: 'text' | 'html' | 'record' = 'text') =>
  ({ bytes: new TextEncoder().encode(text), source: 'a', media, given: {} }) as const;
const article = (text: string): Article => toArticle(original(text));

/** One invented report in many languages. */
const REPORTS: readonly (readonly [language: string, text: string])[] = [
  [
    'en',
    'The foreign minister of Norway, Karel Aldane, met his Egyptian counterpart Ilse Morvic in Oslo on Tuesday. They spoke about the harbour.',
  ],
  [
    'fr',
    'Le ministre norvégien des Affaires étrangères, Karel Aldane, a rencontré mardi à Oslo son homologue égyptienne Ilse Morvic. Ils ont parlé du port.',
  ],
  [
    'de',
    'Der norwegische Außenminister Karel Aldane hat am Dienstag in Oslo seine ägyptische Kollegin Ilse Morvic getroffen. Sie sprachen über den Hafen.',
  ],
  [
    'es',
    'El ministro de Exteriores de Noruega, Karel Aldane, se reunió el martes en Oslo con su homóloga egipcia, Ilse Morvic. Hablaron del puerto.',
  ],
  [
    'it',
    'Il ministro degli Esteri norvegese Karel Aldane ha incontrato martedì a Oslo la sua omologa egiziana Ilse Morvic. Hanno parlato del porto.',
  ],
  [
    'pt',
    'O ministro norueguês dos Negócios Estrangeiros, Karel Aldane, reuniu-se na terça-feira em Oslo com a sua homóloga egípcia. Falaram do porto.',
  ],
  [
    'tr',
    'Norveç Dışişleri Bakanı Karel Aldane, salı günü Oslo’da Mısırlı mevkidaşı Ilse Morvic ile bir araya geldi. Limanı konuştular.',
  ],
  [
    'ru',
    'Министр иностранных дел Норвегии Карел Алдане встретился во вторник в Осло со своей египетской коллегой. Они говорили о порте.',
  ],
  [
    'uk',
    'Міністр закордонних справ Норвегії Карел Алдане зустрівся у вівторок в Осло зі своєю єгипетською колегою. Вони говорили про порт.',
  ],
  [
    'ar',
    'التقى وزير الخارجية النرويجي كاريل ألداني يوم الثلاثاء في أوسلو نظيرته المصرية إلسه مورفيك وتحدثا عن الميناء.',
  ],
  ['fa', 'وزیر امور خارجه نروژ روز سه‌شنبه در اسلو با همتای مصری خود دیدار کرد و درباره بندر گفت‌وگو کردند.'],
  ['he', 'שר החוץ של נורווגיה קארל אלדנה נפגש ביום שלישי באוסלו עם עמיתתו המצרית ושוחח איתה על הנמל.'],
  ['zh', '挪威外交大臣星期二在奥斯陆会见了埃及外交部长。双方讨论了港口问题。'],
  ['ja', 'ノルウェーの外相は火曜日、オスロでエジプトの外相と会談し、港について話し合った。'],
];

describe('an article is in the language of its words', () => {
  it('which is not sure of a line full of names that is nearly as likely English', () => {
    const line = 'Norwegian Prime Minister Karel Aldane invited Egyptian President Ilse Morvic to Oslo.';
    expect(article(line).language).toBe('und');
    expect(read(article(line)).contacts).toHaveLength(1);
  });

  it.each(REPORTS)('%s', (language, text) => {
    expect(article(text).language).toBe(language);
  });

  it.each([
    ['Министр принял посла', /^(?:ru|bg|uk|und-Cyrl)$/],
    ['Встреча', /^(?:ru|bg|und-Cyrl)$/],
    ['部长会见特使', /^zh$/],
    ['Karel Aldane', /^und$/],
  ])('also where there are few: %s', (text, language) => {
    expect(article(text).language).toMatch(language);
  });

  it('also among the menus and notices of a page in another', () => {
    const menus = 'Home\nNews\nSport\nSign in\nAll rights reserved\nRead more\nShare this\n';
    const [, french = ''] = REPORTS[1] ?? [];
    expect(article(`${menus}\n${french}\n\n${menus}`).language).toBe('fr');
  });
});

describe('what the file says of its language', () => {
  const page = (language: string, text: string): Article =>
    toArticle(original(JSON.stringify({ text, language }), 'record'));

  it('is that of a page too', () => {
    const [, text = ''] = REPORTS[1] ?? [];
    const html = `<html lang="en"><head><meta charset="utf-8"></head><body><p>${text}</p><p>${text}</p></body></html>`;
    expect(toArticle(original(html, 'html'))).toMatchObject({ language: 'fr' });
  });

  it('is believed where the words bear it out, with its region', () => {
    expect(page('en-GB', REPORTS[0]?.[1] ?? '')).toMatchObject({ language: 'en-GB' });
  });

  it.each(REPORTS.filter(([language]) => language !== 'en'))(
    'is not believed against the words: en, and they are %s',
    (language, text) => {
      const of = page('en', text);
      expect(of.language).toBe(language);
      expect(of.diagnostics.find(({ code }) => code === 'language-by-words')?.message).toContain(
        `(${language}); the words were believed.`,
      );
    },
  );

  it('is not believed against English words', () => {
    expect(page('fr-FR', REPORTS[0]?.[1] ?? '').language).toBe('en');
  });

  it.each([
    [
      'nb',
      'Utenriksminister Karel Aldane møtte tirsdag sin egyptiske kollega Ilse Morvic i Oslo. De snakket om havnen og om fisket.',
    ],
    [
      'bs',
      'Ministar vanjskih poslova Karel Aldane sastao se u utorak u Oslu sa svojom egipatskom kolegicom. Razgovarali su o luci.',
    ],
    ['ps', 'د ناروې د بهرنیو چارو وزیر د سې شنبې په ورځ له خپلې مصرۍ سیالې سره ولیدل او د بندر په اړه یې خبرې وکړې.'],
  ])('is believed for a language that is easily taken for another: %s', (lang, text) => {
    expect(page(lang, text)).toMatchObject({ language: lang });
  });

  it('is believed where there are too few words to tell', () => {
    expect(page('fr', 'Rencontre à Oslo de Karel Aldane')).toMatchObject({ language: 'fr' });
  });
});

describe('an article in a language that is not read', () => {
  it.each(REPORTS.filter(([language]) => language !== 'en'))(
    'is kept whole and marked, and nothing is read in it: %s',
    (_, text) => {
      const reading = read(article(text));
      expect(reading.text).toBe(text);
      expect([reading.contacts, reading.people, reading.statements].flat()).toEqual([]);
      expect(reading.diagnostics.map(({ code }) => code)).toContain('language-not-read');
    },
  );

  it.each(['Министр принял посла', 'Встреча в Осло'])('also where its words are few: %s', (text) => {
    expect(read(article(text)).contacts).toEqual([]);
  });

  it('is told from one that is', () => {
    expect(read(article(REPORTS[0]?.[1] ?? '')).contacts).toHaveLength(1);
  });
});
