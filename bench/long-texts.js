// @ts-check
/**
 * Long inputs of any length, for measuring that time grows with length and no faster: articles one behind another, and texts that nobody
 * would write. Each maker takes a length in characters and gives a text of that length; the same length gives the same text.
 */

/** Invented, as are all names here. */
const GIVEN = 'Karel Mira Tomas Ilse Anton Petra Jonas Vera Oskar Lena Marek Nadia Felix Irena Hugo Dora'.split(' ');
const STEMS = 'Ald Morv Harl Vest Norr Lind Tarv Ost Brem Kest Dral Fenw Gral Hest Jorv Selm Quen Rask Ulb Wend'.split(
  ' ',
);
const ENDS = 'ane ic ow berg en eth ova ensky ulu abad idze aitis orio ammar escu undur'.split(' ');
const TITLES = 'Foreign Minister,President,Prime Minister,Ambassador,Deputy Secretary of State,Special Envoy'.split(
  ',',
);

/** The nth name of a long list without repeats: "Mira Aldane". @param {number} n */
export function nameOf(n) {
  const family = `${STEMS[n % STEMS.length]}${ENDS[Math.floor(n / STEMS.length) % ENDS.length]}`;
  const more = Math.floor(n / (STEMS.length * ENDS.length));
  return `${GIVEN[(n * 7) % GIVEN.length]} ${family}${more === 0 ? '' : `-${STEMS[more % STEMS.length]}${ENDS[more % ENDS.length]}`}`;
}

/**
 * Pieces one behind another until the length is reached; the piece may depend on its number.
 * @param {number} length
 * @param {(n: number) => string} piece
 */
function filled(length, piece) {
  const pieces = [];
  for (let n = 0, sum = 0; sum < length; n += 1) {
    const next = piece(n);
    pieces.push(next);
    sum += next.length;
  }
  return pieces.join('').slice(0, length);
}

/** @param {string} unit @returns {(length: number) => string} */
const repeated = (unit) => (length) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** @param {string} open @param {string} inner @param {string} close @returns {(length: number) => string} */
const nested = (open, inner, close) => (length) => {
  const depth = Math.floor((length - inner.length) / (open.length + close.length));
  return `${open.repeat(depth)}${inner}${close.repeat(depth)}`;
};

/** @param {string} unit @returns {(length: number) => string} two words with nothing but the unit between them */
const padded = (unit) => (length) => `They ${unit.repeat(Math.ceil(length / unit.length)).slice(0, length - 9)} met`;

/** A different title and name for every sentence. @param {number} n */
const office = (n) => `${TITLES[n % TITLES.length]} ${nameOf(n)}`;

/** What nobody would write, by name. @type {Readonly<Record<string, (length: number) => string>>} */
export const HOSTILE = {
  'open quotation marks': repeated('“'),
  'straight quotation marks': repeated('" '),
  'opening quotation marks before words': repeated('“word '),
  'single quotation marks': repeated("'word "),
  'double single marks': repeated("''word "),
  'guillemets never closed': repeated('« mot '),
  'brackets, nested': nested('(', 'they met in Cairo', ')'),
  'brackets never closed': repeated('(the minister '),
  'brackets never opened': repeated('the minister) '),
  'quotations, nested': nested('“he said ‘', 'they met', '’”'),
  'one sentence of clauses': (length) => filled(length, (n) => `${office(n)} met ${office(n + 1)} in Cairo and `),
  'one sentence of lower words': repeated('and then they talked about the matter of the day '),
  'one sentence of and': repeated('and '),
  'one sentence of that': repeated('he said that '),
  'one sentence of who': repeated('who said who '),
  'one sentence of verbs': repeated('met said told visited called '),
  'one sentence of names': (length) => filled(length, (n) => `${nameOf(n)} `),
  'names, with commas': (length) => filled(length, (n) => `${nameOf(n)}, `),
  'names, one a sentence': (length) => filled(length, (n) => `${nameOf(n)} met ${nameOf(n + 1)} on Tuesday. `),
  'names of one family': (length) => filled(length, (n) => `${GIVEN[n % GIVEN.length]} Aldane-${n} met Aldane. `),
  'offices, one a sentence': (length) => filled(length, (n) => `${office(n)} met his counterpart. The minister left. `),
  'offices with of': repeated('the minister of the ministry of the state of '),
  'offices with commas': repeated('the foreign minister, the ambassador, the president, '),
  'speakers and quotations': (length) => filled(length, (n) => `“It is good,” said ${nameOf(n)}. “Not so,” he said. `),
  pronouns: repeated('He met him. She told her that they met them. '),
  groups: repeated('The two leaders met. Both sides agreed. The delegations talked. '),
  commas: repeated(','),
  'full stops': repeated('.'),
  'full stops and spaces': repeated('. '),
  dashes: repeated('—'),
  hyphens: repeated('-'),
  'apostrophes in one word': repeated("a's"),
  'hyphens in one word': repeated('a-'),
  'one word': repeated('a'),
  'one word of capitals': repeated('Abcd'),
  'one capital word': repeated('A'),
  'one number': repeated('1'),
  'one number with commas': repeated('1,'),
  addresses: repeated('https://news.example/a?b=c&d=e'),
  'line breaks and words': repeated('word\n'),
  'wrapped lines': repeated('the minister met his counterpart in the capital on the first day of\nthe '),
  dates: repeated('on 3 March 2031, '),
  weekdays: repeated('on Tuesday '),
  months: repeated('March '),
  years: repeated('2031 '),
  'years, one a sentence': repeated('In 2031 they met. '),
  'days and months': repeated('3 March '),
  'two days earlier': repeated('two days earlier '),
  titles: repeated('Mr. '),
  presidents: repeated('President '),
  countries: repeated('France '),
  'countries, one a sentence': repeated('France met Spain. '),
  capitals: repeated('Cairo, '),
  outlets: repeated('Reuters reported that '),
  'according to': repeated('according to '),
  visits: repeated('They visited Cairo. '),
  talks: repeated('Talks were held with the minister in Cairo. '),
  letters: repeated('A letter from the minister to the president. '),
  'links to more': repeated('Read more: They met in Cairo\n'),
  datelines: repeated('CAIRO (MNS) — They met.\n'),
  headings: repeated('# They met\n\n'),
  'quoted lines': repeated('> They met.\n'),
  'combining marks': repeated('e\u0301\u0301\u0301'),
  'combining marks on one letter': (length) => `e${'\u0301'.repeat(length - 1)}`,
  'marks that turn the direction': repeated('\u202eword\u202c '),
  'spaces between two words': padded(' '),
  'line breaks between two words': padded('\n'),
  'carriage returns between two words': padded('\r'),
  'tabs between two words': padded('\t'),
  'invisible marks between two words': padded('\u200b'),
  surrogates: repeated('😀'),
  'half surrogates': repeated('\ud83d '),
  Chinese: repeated('会谈在开罗举行。'),
};

/**
 * Articles one behind another, names varied, so that neither people nor sentences repeat.
 * @param {readonly string[]} articles
 * @returns {(length: number) => string}
 */
export function joined(articles) {
  return (length) =>
    filled(length, (n) => {
      const article = articles[n % articles.length] ?? '';
      const round = Math.floor(n / articles.length);
      return round === 0 ? `${article}\n\n` : `${article.replaceAll('Aldane', `Aldane-${round}`)}\n\n`;
    });
}
