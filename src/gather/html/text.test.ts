import { describe, expect, it } from 'vitest';
import { parsePage } from './page.js';
import { articleText } from './text.js';

const ONE = 'The envoys of Aldane and Morvic met in Port Sand on Tuesday, and parted without a word to the press.';
const TWO = 'They will meet again in a week, said Ida Marn, who speaks for the ministry of Aldane.';
const THREE = 'Nobody in Morvic would say whether the talks had touched on the strait, or on the prisoners.';
const NEWS = `<p>${ONE}</p><p>${TWO}</p><p>${THREE}</p>`;

const text = (body: string, title: string | null = null): string =>
  articleText(parsePage(`<html><body>${body}</body></html>`), title).text;
const paragraphs = (body: string, title: string | null = null): string[] => text(body, title).split('\n\n');

describe('the text of an article', () => {
  it('has its paragraphs, headings, lists, quotations and tables in the order of the page', () => {
    const rows = '<table><tr><th>Day</th><th>Place</th></tr><tr><td>5 March</td><td>Port Sand</td></tr></table>';
    const body = `<main>${NEWS}<h2>The prisoners</h2><ul><li>Two fishermen of Aldane, held since May.</li><li>A pilot</li></ul>
      <blockquote><p>“We are patient,” she said.</p></blockquote>${rows}<p>And so they wait, by the sea, for a third week.</p></main>`;
    expect(paragraphs(body)).toEqual([
      ONE,
      TWO,
      THREE,
      'The prisoners',
      'Two fishermen of Aldane, held since May.',
      'A pilot',
      '“We are patient,” she said.',
      'Day | Place',
      '5 March | Port Sand',
      'And so they wait, by the sea, for a third week.',
    ]);
  });

  it('keeps a line break, and takes two for a new paragraph', () => {
    expect(paragraphs(`<div>${ONE}<br>${TWO}<br><br>${THREE}</div>`)).toEqual([`${ONE}\n${TWO}`, THREE]);
  });

  it('joins what is marked inside of a word, and leaves out what is not seen', () => {
    const [first] = paragraphs(
      `<div><p>The <b>min</b>istry of Al&shy;dane spoke of&nbsp;“peace”\u200b, as it had in <a href="/x">May</a>.</p>${NEWS}</div>`,
    );
    expect(first).toBe('The ministry of Aldane spoke of “peace”, as it had in May.');
  });

  it('keeps text from right to left in the order in which it is read', () => {
    const words = 'التقى مبعوثا ألدان ومورفيك يوم الثلاثاء في بورت ساند، وافترقا دون كلمة واحدة للصحافة. 25 آذار';
    expect(paragraphs(`<article dir="rtl"><p>${words}</p><p>${words}</p></article>`)).toEqual([words, words]);
  });

  it('has the lead that stands between the main heading and the text, and not the title', () => {
    const lead = 'Two sides that had not spoken for a year spent a day in one room by the sea.';
    const body = `<header><h1>Talks fail</h1><p>${lead}</p></header><div class="article-body">${NEWS}</div>`;
    expect(paragraphs(body, 'Talks fail')).toEqual([lead, ONE, TWO, THREE]);
  });

  it('is in a header that was never closed', () => {
    expect(paragraphs(`<header role="banner"><div>Harbour Post</div><main><article>${NEWS}</article></main>`)).toEqual([
      ONE,
      TWO,
      THREE,
    ]);
    expect(paragraphs(`<header role="banner"><p>${THREE}</p></header><main>${NEWS}</main>`)).toEqual([ONE, TWO, THREE]);
  });

  it('is what stands under the pictures of a gallery that has no other', () => {
    const pictures = [ONE, TWO, THREE].map((words) => `<img src="a.jpg"><p class="caption">${words}</p>`).join('');
    expect(paragraphs(pictures)).toEqual([ONE, TWO, THREE]);
    expect(paragraphs(`<div>${NEWS}</div><p class="caption">${'A pier in Port Sand at dawn. '.repeat(4)}</p>`)).toEqual(
      [ONE, TWO, THREE],
    );
    expect(text(`<p class="caption">${ONE}</p><p class="caption">Photo: Ida Marn</p>`)).toBe('');
  });

  it('is all there where a link or a fallback was never closed', () => {
    expect(
      paragraphs(`<div><a href="/x">${NEWS}<p>They will see <a href="/y">one another</a> again, and soon.</p></div>`),
    ).toEqual([ONE, TWO, THREE, 'They will see one another again, and soon.']);
    expect(paragraphs(`<noscript><img src="count.gif"><div>${NEWS}</div>`)).toEqual([ONE, TWO, THREE]);
  });

  it('has a lead once that the page repeats in its text', () => {
    const body = `<header><h1>Talks fail</h1><p>${ONE}</p></header><div class="article-body"><p>${ONE}</p><p>${TWO}</p><p>${THREE}</p></div>`;
    expect(paragraphs(body, 'Talks fail')).toEqual([ONE, TWO, THREE]);
  });

  it('is found among tables for the layout', () => {
    const body = `<table><tr><td><a href="/">Home</a><br><a href="/news">News</a></td><td><p>${ONE}</p><p>${TWO}</p><p>${THREE}</p></td></tr></table>`;
    expect(paragraphs(body)).toEqual([ONE, TWO, THREE]);
  });

  it('has the lead that stands in a header of the same element', () => {
    const lead = 'Two sides that had not spoken for a year spent a day in one room by the sea.';
    const body = `<article><h1>Talks fail</h1><header><p>${lead}</p></header>${NEWS}</article>`;
    expect(paragraphs(body, 'Talks fail')).toEqual([lead, ONE, TWO, THREE]);
  });

  it('is found in a head that was never closed, and in parts that a program puts into their place', () => {
    const page = parsePage(`<html><head><title>Talks fail</title><div>${NEWS}</div></head></html>`);
    expect(articleText(page, null).text.split('\n\n')).toEqual([ONE, TWO, THREE]);
    expect(paragraphs(`<main><template id="B:0"></template></main><div hidden id="S:0">${NEWS}</div>`)).toEqual([
      ONE,
      TWO,
      THREE,
    ]);
  });

  it('is whole where lists of links in it outweigh its words', () => {
    const links = Array.from(
      { length: 20 },
      (_, at) => `<li><a href="/${at}">Port number ${at} of the strait</a></li>`,
    );
    const body = `<div class="entry-content"><div><p>${ONE}</p></div><ul>${links.join('')}</ul><div><p>${TWO}</p></div><div><p>${THREE}</p></div></div>`;
    expect(paragraphs(body)).toEqual([ONE, TWO, THREE]);
  });

  it('is found beside comments that are far longer', () => {
    const comments = `<p>${TWO} ${THREE}</p>`.repeat(9);
    const body = `<h1>Talks fail</h1><div>${NEWS}</div><div id="comments">${comments}</div>`;
    expect(paragraphs(body)).toEqual([ONE, TWO, THREE]);
  });

  it('begins after its heading, which the title has with the name of the outlet', () => {
    const body = `<div><h2>The talks in Port Sand fail</h2>${NEWS}<h2>The prisoners</h2><p>${TWO}</p></div>`;
    expect(paragraphs(body, 'Harbour Post: The talks in Port Sand fail')).toEqual([
      ONE,
      TWO,
      THREE,
      'The prisoners',
      TWO,
    ]);
  });

  it('is found where everything is named as a sidebar', () => {
    expect(paragraphs(`<div class="sidebar">${NEWS}</div>`)).toEqual([ONE, TWO, THREE]);
    expect(paragraphs(`<body class="has-sidebar"><div class="main-with-right-sidebar">${NEWS}</div></body>`)).toEqual([
      ONE,
      TWO,
      THREE,
    ]);
  });
});

describe('names that programs give', () => {
  it.each([
    ['a page builder that calls every part a widget', 'div', 'class="elementor-widget-wrap elementor-element"'],
    ['the root of an application', 'div', 'id="__next"'],
    ['a number that has letters of a word in it', 'div', 'class="w-node-b5343ad4-d1b4-c331-818c"'],
  ])('say nothing of what stands there: %s', (_, name, names) => {
    const list = Array.from({ length: 9 }, (__, at) => `<li><a href="/${at}">Port Sand</a></li>`).join('');
    const body = `<main>${NEWS}<${name} ${names}><p>${THREE} ${TWO}</p><ul>${list}</ul></${name}></main>`;
    expect(paragraphs(body)).toContain(`${THREE} ${TWO}`);
  });

  it('say nothing of a heading, and nothing of a part of a program', () => {
    const body = `<main>${NEWS}<h2 class="header-anchor">The prisoners</h2><p>${THREE} ${TWO}</p>
      <pre>sail <span class="comment"># to the strait</span></pre><p>${ONE} ${TWO}</p></main>`;
    expect(paragraphs(body).slice(3)).toEqual([
      'The prisoners',
      `${THREE} ${TWO}`,
      'sail # to the strait',
      `${ONE} ${TWO}`,
    ]);
  });
});

describe('what is no text of an article', () => {
  const links = (count: number): string =>
    Array.from(
      { length: count },
      (_, at) => `<li><a href="/${at}">Another story of the day, number ${at}</a></li>`,
    ).join('');

  it.each([
    [
      'cookie notices',
      `<div id="cookie-banner"><p>We use cookies to make this page work, and to count those who read it.</p></div>`,
    ],
    [
      'newsletters',
      `<div class="newsletter-signup"><p>Get our letter every morning, with all that you have to know about the strait.</p></div>`,
    ],
    [
      'comments',
      `<section id="comments"><p>I was there, and it was not like that at all, whatever they say in Morvic.</p></section>`,
    ],
    ['other stories', `<aside class="related"><ul>${links(5)}</ul></aside>`],
    ['lists of links without a name', `<ul>${links(8)}</ul>`],
    [
      'shares',
      `<div class="share-bar"><p>Share this with your friends on all the networks that there are in the world.</p></div>`,
    ],
    [
      'menus',
      `<nav><p>News of the strait, sports of the strait, weather of the strait, and all our letters.</p></nav>`,
    ],
    [
      'what the author is',
      `<div class="author-bio"><p>Ida Marn has told of the strait for this paper since the year of the great storm.</p></div>`,
    ],
    [
      'captions',
      `<figure><img src="a.jpg"><figcaption>The envoys before the house in which they met on Tuesday.</figcaption></figure>`,
    ],
    [
      'hidden words',
      `<div hidden><p>This was written for machines alone, and no reader of the page sees a word of it.</p></div>`,
    ],
    [
      'words that are styled away',
      `<p style="color:red; display: none">This was written for machines alone, and nobody sees a word of it.</p>`,
    ],
    [
      'programs',
      `<script>document.write("This was written by a program that nobody started, and never will.")</script>`,
    ],
    [
      'templates',
      `<template><p>This was written for a program that fills it in, which is not run for anybody.</p></template>`,
    ],
    ['advertisements', '<p>Advertisement</p>'],
    ['pointers', '<p>Read more: <a href="/x">The year in which nobody spoke</a></p>'],
    ['lists under their heading', `<h3>Related stories</h3><p>A year without a word</p><p>The strait in figures</p>`],
  ])('are %s', (_, other) => {
    expect(paragraphs(`<article><p>${ONE}</p>${other}<p>${TWO} ${THREE}</p></article>`)).toEqual([
      ONE,
      `${TWO} ${THREE}`,
    ]);
    expect(paragraphs(`<div><div>${NEWS}</div>${other}</div>`)).toEqual([ONE, TWO, THREE]);
  });

  it('is what follows far from the paragraphs, in elements of their own', () => {
    const letters = `<div class="letter"><p>I was there, and it was not like that at all.</p></div>`;
    const body = `<div class="page"><div class="story"><div class="words">${NEWS}</div></div>${letters}${letters}</div>`;
    expect(paragraphs(body)).toEqual([ONE, TWO, THREE]);
  });

  it('is not what follows in an element like the one of the paragraphs, or next to it', () => {
    const part = (words: string): string => `<div class="part"><div class="words"><p>${words}</p></div></div>`;
    expect(paragraphs(`<main>${part(`${ONE}</p><p>${TWO}`)}${part(THREE)}</main>`)).toEqual([ONE, TWO, THREE]);
    expect(paragraphs(`<main><div class="words"><p>${ONE}</p><p>${TWO}</p></div><p>${THREE}</p></main>`)).toEqual([
      ONE,
      TWO,
      THREE,
    ]);
  });

  it('is not all that is short: an answer of one word stays', () => {
    expect(paragraphs(`<article><p>${ONE}</p><p>No.</p><p>${TWO}</p></article>`)).toEqual([ONE, 'No.', TWO]);
  });
});
