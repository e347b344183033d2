import type { Chronology, ChronologySection, Dispute, Entry } from './chronology.js';
import { CHRONOLOGY_STYLE } from './chronology-style.js';
import { capital, countsText } from './chronology-text.js';
import { counted, listed, shown } from './clean.js';
import type { PhrasePiece } from './phrase.js';
import type { Quote } from './sentence.js';
import type { SaidThere, Source } from './sources.js';

/** From this many contacts on, a page opens with a table of contents. */
const LONG = 8;

/**
 * The chronology as one self-contained page: no scripts, nothing fetched, everything escaped. Sources are always on the page and always printed;
 * a checkbox, which is CSS alone, hides them on the screen.
 */
export function chronologyHtml(chronology: Chronology): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Chronology: ${escapeHtml(countsText(chronology))}</title>
<style>${CHRONOLOGY_STYLE}</style>
</head>
<body>
<a class="skip" href="#chronology">Skip to the chronology</a>
${header(chronology)}
<main id="chronology">
${body(chronology)}
</main>
${FOOTER}
</body>
</html>
`;
}

const FOOTER = `<footer>
<h2>How to read this page</h2>
<dl>
<div><dt>Date stated, given, worked out</dt><dd>The words of an article name the day; its metadata or a person gave it; or it was counted from another date, and the reason stands under the line.</dd></div>
<div><dt>Independent</dt><dd>A report that is not recognised as a copy or a rewrite of another one, and does not rest on another outlet’s word.</dd></div>
<div><dt>Decided, confirmed</dt><dd>A person said so, by name; what the program has stands beside it. Everything else was read by the program.</dd></div>
<div><dt>Disputed</dt><dd>The accounts differ. Every version is shown with those who have it; none is preferred.</dd></div>
<div><dt>Announced, postponed, cancelled, denied</dt><dd>As the sources told it when they wrote. That something is only announced here does not mean that it did not take place.</dd></div>
<div><dt>Sentences in quotation marks</dt><dd>The source’s own words, on which the line rests. Where only some words of a sentence matter, they are marked; <span class="cut">[…]</span> shows where a long sentence was cut.</dd></div>
</dl>
</footer>`;

function header(chronology: Chronology): string {
  const { filters, counts } = chronology;
  const undated =
    counts.undatedLeftOut === 0 ? '' : ` ${counted(counts.undatedLeftOut, 'contact')} of unknown year left out.`;
  const only = filters.length === 0 ? '' : `<p class="only">Only: ${escapeHtml(listed(filters))}.${undated}</p>`;
  const toggle =
    counts.contacts === 0
      ? ''
      : '<p class="toggle"><input type="checkbox" id="show-sources" checked><label for="show-sources">Show sources</label></p>';
  return `<header>
<h1>Chronology</h1>
<p class="counts">${escapeHtml(countsText(chronology))}</p>
${only}<p class="notice">${escapeHtml(chronology.notice)}</p>
${contents(chronology)}${toggle}
</header>`;
}

/** Years with their months, each with how many contacts it has. */
function contents({ sections, counts }: Chronology): string {
  if (counts.contacts < LONG || sections.length < 2) return '';
  const years = new Map<string | null, ChronologySection[]>();
  for (const section of sections) years.set(section.year, [...(years.get(section.year) ?? []), section]);
  const rows = [...years].map(([year, inYear]) => {
    const links = inYear.map((section) => contentsLink(section, year)).join(' ');
    const head = year === null ? '' : `<span class="year">${escapeHtml(year)}</span>`;
    return `<li>${head}<span class="months">${links}</span></li>`;
  });
  return `<nav aria-label="Contents"><ul>${rows.join('\n')}</ul></nav>\n`;
}

function contentsLink(section: ChronologySection, year: string | null): string {
  const title =
    year === null ? section.title : capital(section.title.replace(year, '').replace(/^[\s,]+|[\s,]+$/g, ''));
  return `<a href="#${anchor(section.key)}">${escapeHtml(title)}&nbsp;<span class="number">${section.entries.length}</span></a>`;
}

function body({ sections, undecided, rejected }: Chronology): string {
  const open = undecided.length === 0 ? [] : [questions(undecided)];
  const left = rejected.length === 0 ? [] : [leftOut(rejected)];
  if (sections.length === 0) return ['<p class="none">No contact suits this choice.</p>', ...left].join('\n');
  return [...sections.map(sectionHtml), ...open, ...left].join('\n');
}

function sectionHtml(section: ChronologySection): string {
  const entries = section.entries.map((entry, index) =>
    entryHtml(entry, section.entries[index - 1]?.when === entry.when),
  );
  return `<section aria-labelledby="${anchor(section.key)}">
<h2 id="${anchor(section.key)}">${escapeHtml(section.title)}</h2>
${entries.join('\n')}
</section>`;
}

function entryHtml(entry: Entry, sameDay: boolean): string {
  const id = anchor(entry.id);
  const place = entry.place === null ? ' <span class="silent">Place not stated.</span>' : '';
  return `<article id="${id}" aria-labelledby="${id}-line"${entry.status === 'held' ? '' : ` class="${entry.status}"`}>
<p class="when${sameDay ? ' again' : ''}">${whenHtml(entry)}${entry.how === '' ? '' : ` <span class="how">${entry.how}</span>`}</p>
<div class="what">
<h3 id="${id}-line">${entry.phrase.map(pieceHtml).join('')}.</h3>
<p class="reported">${capital(entry.reported)}.${place} <code>${escapeHtml(entry.id)}</code></p>
${entry.disputes.map(disputeHtml).join('')}${decidedHtml(entry.decided)}${partOfHtml(entry)}<div class="sources">
${entry.dateNote === '' ? '' : `<p class="reason"><span class="label">Date</span> ${escapeHtml(entry.dateNote)}</p>\n`}<ol>
${entry.sources.map(sourceHtml).join('\n')}
</ol>
</div>
</div>
</article>`;
}

function whenHtml(entry: Entry): string {
  const machine = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d)?)?)?$/.test(entry.edtf ?? '');
  return machine
    ? `<time datetime="${entry.edtf}">${escapeHtml(entry.when)}</time>`
    : `<span>${escapeHtml(capital(entry.when))}</span>`;
}

function pieceHtml({ kind, text }: PhrasePiece): string {
  return kind === 'plain' ? escapeHtml(text) : `<span class="${kind}">${escapeHtml(text)}</span>`;
}

function disputeHtml({ field, versions }: Dispute): string {
  const items = versions.map(
    ({ value, outlets }) =>
      `<li><span class="version">${escapeHtml(value)}</span> <span class="by">${escapeHtml(listed(outlets))}</span></li>`,
  );
  return `<div class="disputed"><p><span class="label">Disputed</span> ${field}</p><ul>${items.join('')}</ul></div>\n`;
}

function decidedHtml(marks: readonly string[]): string {
  return marks
    .map((mark) => `<p class="decided"><span class="label">A person</span> ${escapeHtml(mark)}.</p>\n`)
    .join('');
}

function partOfHtml({ partOf }: Entry): string {
  if (partOf === null) return '';
  const text = escapeHtml(partOf.sentence);
  const whole = partOf.shown ? `<a href="#${anchor(partOf.id)}">${text}</a>` : text;
  return `<p class="part"><span class="label">Part of</span> ${whole}</p>\n`;
}

function sourceHtml(source: Source): string {
  const title = source.title === null ? null : `<cite>“${escapeHtml(source.title)}”</cite>`;
  const linked =
    source.url === null
      ? title
      : `<a href="${escapeHtml(source.url)}" rel="noopener noreferrer">${title ?? escapeHtml(source.url)}</a>`;
  const cites = source.cites.length === 0 ? null : `citing ${escapeHtml(listed(source.cites))}`;
  const parts = [
    linked,
    source.published && escapeHtml(source.published),
    source.gone && escapeHtml(source.gone),
    cites,
  ].filter((part) => part !== null);
  const copy = source.copyNote === null ? '' : ` <span class="copy">${escapeHtml(source.copyNote)}</span>`;
  const lang = source.language === null ? '' : ` lang="${escapeHtml(source.language)}"`;
  return `<li>
<p class="from"><span class="outlet">${escapeHtml(source.outlet)}</span>${copy} ${parts.join(', ')} <span class="file">${escapeHtml(source.source)}</span></p>
${decidedHtml(source.decided)}${source.quotes.map((quote) => quoteHtml(quote, lang)).join('\n')}${saidHtml(source.statements, lang)}
</li>`;
}

function quoteHtml(quote: Quote, lang: string): string {
  const words = quote.pieces.map(({ text, marked }) =>
    marked ? `<mark>${escapeHtml(text)}</mark>` : escapeHtml(text),
  );
  const before = quote.cutBefore ? '<span class="cut">[…]</span> ' : '';
  const after = quote.cutAfter ? ' <span class="cut">[…]</span>' : '';
  return `<blockquote${lang} dir="auto"><p>“${before}${words.join('').trim()}${after}”</p></blockquote>`;
}

function saidHtml(statements: readonly SaidThere[], lang: string): string {
  if (statements.length === 0) return '';
  const items = statements.map(({ speaker, direct, words, decided }) => {
    const content = direct
      ? `<q${lang} dir="auto">${escapeHtml(words)}</q>`
      : `<span${lang} dir="auto">${escapeHtml(words)}</span>`;
    return `<li><span class="speaker">${escapeHtml(speaker)}</span>${direct ? ':' : ' <span class="how">in reported speech:</span>'} ${content}${decided.map((mark) => ` <span class="how">(${escapeHtml(mark)})</span>`).join('')}</li>`;
  });
  return `\n<p class="label said-there">Said there</p>\n<ul class="said">${items.join('\n')}</ul>`;
}

function questions(undecided: Chronology['undecided']): string {
  const items = undecided.map(
    ({ question, a, b, reasons }) =>
      `<li>${escapeHtml(question)} <code>${escapeHtml(a)}</code> <code>${escapeHtml(b)}</code>${reasons.length === 0 ? '' : `<br><span class="silent">${escapeHtml(reasons.join('; '))}</span>`}</li>`,
  );
  return `<section class="open" aria-labelledby="open-questions"><h2 id="open-questions">Left for a person to decide</h2><ul>${items.join('\n')}</ul></section>`;
}

function leftOut(sentences: readonly string[]): string {
  const items = sentences.map((sentence) => `<li>${escapeHtml(sentence)}</li>`);
  return `<section class="open" aria-labelledby="left-out"><h2 id="left-out">Left out by a person</h2><ul>${items.join('\n')}</ul></section>`;
}

/** Text as HTML text or as the value of a quoted attribute. */
function escapeHtml(text: string): string {
  return shown(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A fragment identifier that needs no escaping in an attribute or an address. */
function anchor(id: string): string {
  return `k-${id.replace(/[^A-Za-z0-9_-]/g, (sign) => `.${sign.codePointAt(0)?.toString(16)}.`)}`;
}
