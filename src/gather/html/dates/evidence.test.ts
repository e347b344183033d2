import { describe, expect, it } from 'vitest';
import { parsePage } from '../page.js';
import { chooseDate } from './choose.js';
import { pageDates } from './index.js';

const PROSE = `<p>The envoys of Aldane and Morvic met in Port Sand on 3 January 2019 and parted without a word to the press, as they had in May 2018. ${'They spoke of the strait, of the two fishermen who are held, and of the pier that both of them want to build. '.repeat(4)}</p>`;

/** The day that a page gives, and the words that say so. */
function taken(
  body: string,
  head = '',
  title = 'Talks in Port Sand fail again',
): { day: string; where: string } | null {
  const html = `<html><head><title>${title}</title>${head}</head><body>${body}</body></html>`;
  const choice = chooseDate(pageDates(parsePage(html), [], null));
  return choice && { day: choice.taken.date.edtf.slice(0, 10), where: choice.taken.where };
}

const HEADING = '<h1>Talks in Port Sand fail again</h1>';
const jsonLd = (...values: unknown[]): string =>
  values.map((value) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`).join('');

describe('a day in brackets at the head of a long paragraph is the day of the page', () => {
  const long = PROSE.slice(3);
  it.each([
    [`<p>(26. March 2024) ${long}`],
    [`<p>(Port Sand, 26 March 2024) ${long}`],
    [`<p>( Port Sand, 26 March 24 ) ${long}`],
    [`<p>Port Sand, (26.03.2024). ${long}`],
  ])('%s', (text) => {
    expect(taken(`${HEADING}${text}`)?.day).toBe('2024-03-26');
  });

  it.each([[`<p>The envoys (26 March 2024) ${long}`], [`<p>On 26 March 2024 (a Tuesday) ${long}`]])(
    'but not within its sentences: %s',
    (text) => {
      expect(taken(`${HEADING}${text}`)).toBeNull();
    },
  );
});

describe('a year of two figures behind the name of a month', () => {
  it('is one where nothing follows', () => {
    expect(taken(`${HEADING}<p>26 March 24</p>${PROSE}`)?.day).toBe('2024-03-26');
  });

  it('is none where it counts something', () => {
    expect(taken(`${HEADING}<p>On 26 March 24 ships lay off Port Sand.</p>`)).toBeNull();
  });
});

describe('the word for a date', () => {
  it.each([
    ['Date: 26 March 2024'],
    ['<span>Datum:</span> <span>26.03.2024</span>'],
    ['<strong>Fecha</strong> 26.03.2024'],
  ])('before a day makes it that of the page: %s', (line) => {
    const other = '<p class="date">14 March 2024</p>';
    expect(taken(`${HEADING}<p>${line}</p>${other}${PROSE}`)?.day).toBe('2024-03-26');
  });
});

describe('what a class says of a day', () => {
  it('is of a publication only where it says that something was published', () => {
    const link = '<p><a class="Publication" href="/letter">A letter of 14 March 2024</a></p>';
    expect(taken(`${HEADING}<p>26 March 2024</p>${link}${PROSE}`)?.day).toBe('2024-03-26');
    expect(taken(`${HEADING}<p class="publicationDate">26 March 2024</p><p>14 March 2024</p>${PROSE}`)?.day).toBe(
      '2024-03-26',
    );
  });

  it('is nothing where it says what else is on the page', () => {
    const list = '<aside class="list"><p>2 May 2024, Ferries stop at night</p></aside>';
    expect(taken(`<div class="page has-double-sidebar">${HEADING}<p>26 March 2024</p>${PROSE}</div>${list}`)?.day).toBe(
      '2024-03-26',
    );
  });
});

describe('the title of a page', () => {
  it('has its day behind the name of the outlet', () => {
    const one = taken(PROSE, '', 'Talks in Port Sand fail again | World | Harbour Post | 26.03.2024');
    expect(one).toEqual({ day: '2024-03-26', where: "the page's title" });
  });

  it('has none that the news is about', () => {
    expect(taken(PROSE, '', 'What comes after 26.03.2024 | Harbour Post')).toBeNull();
  });
});

describe('a day that two sorts of places give', () => {
  it('is believed before one that stands alone with a better name', () => {
    const today = '<p>Monday, 6 May 2024</p>';
    const own = '<nav class="breadcrumb"><span>Talks in Port Sand</span> <span>26.03.2024</span></nav>';
    expect(taken(`<h1>Harbour Post</h1>${today}${own}${PROSE}`, '<meta name="date" content="2024-03-26">')?.day).toBe(
      '2024-03-26',
    );
  });

  it('outdoes the JSON-LD of an older version', () => {
    const head = `${jsonLd({ '@type': 'Article', datePublished: '2023-12-06' })}<meta property="article:published_time" content="2024-03-26"><meta name="date" content="2024-03-26">`;
    expect(taken(`${HEADING}<p class="date">26.03.2024</p>${PROSE}`, head)?.day).toBe('2024-03-26');
    expect(taken(`${HEADING}${PROSE}`, head)?.day).toBe('2023-12-06');
  });
});

describe('of several articles in JSON-LD', () => {
  const other = { '@type': 'NewsArticle', headline: 'Ferries stop at night in winter', datePublished: '2024-05-02' };
  const own = { '@type': 'NewsArticle', headline: 'Talks in Port Sand fail again', datePublished: '2024-03-26' };

  it('the one with the headline of the page has its day', () => {
    expect(taken(`${HEADING}${PROSE}`, jsonLd(other, own))?.day).toBe('2024-03-26');
  });

  it('the only one is the page’s, whatever its headline', () => {
    expect(taken(`${HEADING}${PROSE}`, jsonLd(other))?.day).toBe('2024-05-02');
  });
});

describe('an instant that the page shows with the same hour', () => {
  it('is of its own zone, though a later hour is shown too', () => {
    const meta = '<meta property="article:published_time" content="2024-03-26T23:55:00+00:00">';
    const html = `<html><head><title>Talks</title>${meta}</head><body>${HEADING}<p>26.3.2024 | 23:55</p><p>27.3.2024 7:25</p>${PROSE}</body></html>`;
    expect(chooseDate(pageDates(parsePage(html), [], null))?.ownDay).toBeNull();
  });
});
