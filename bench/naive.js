// @ts-check
/**
 * The naive reader that stays in the table: any sentence with a verb of contact and two capitalised names is a contact, anything in
 * quotation marks a statement of the last name before it. Whatever the program gains over this, it gains by reading.
 *
 * @typedef {import('../src/domain/index.js').Article} Article
 * @typedef {import('../src/domain/index.js').Reading} Reading
 * @typedef {import('../src/domain/index.js').Span} Span
 */

const KINDS = /** @type {const} */ ([
  ['call', /\b(phoned?|telephoned?|call(ed)? with|phone call)\b/i],
  ['visit', /\b(visit(s|ed)?|arriv(es|ed))\b/i],
  ['reception', /\b(receiv(es|ed)|welcomed)\b/i],
  ['meeting', /\b(met|meets?|meeting|talks)\b/i],
]);
const NAME = /\p{Lu}[\p{L}'’-]+(?: (?:al-|Al )?\p{Lu}[\p{L}'’-]+)+/gu;
const QUOTED = /[“"]([^”"\n]{3,})[”"]/g;

/** @param {string} text @param {RegExp} pattern @param {number} [from] @returns {Span[]} */
function spansOf(text, pattern, from = 0) {
  return [...text.matchAll(pattern)].map((match) => {
    const words = match[1] ?? match[0];
    const start = from + match.index + match[0].indexOf(words);
    return { start, end: start + words.length, text: words };
  });
}

/** @param {string} text @returns {Span[]} */
const sentences = (text) => spansOf(text, /[^.!?\n]+[.!?]*/g);

/** @param {Span} sentence @returns {Reading['contacts']} */
function contactsIn(sentence) {
  const kind = KINDS.find(([, pattern]) => pattern.test(sentence.text))?.[0];
  const names = spansOf(sentence.text, NAME, sentence.start);
  if (kind === undefined || names.length < 2) return [];
  return [
    {
      id: `c${sentence.start}`,
      kind,
      status: 'held',
      foreground: true,
      participants: names.map((span) => ({
        name: span.text,
        type: 'person',
        role: null,
        affiliation: null,
        side: null,
        spans: [span],
      })),
      date: { edtf: null, how: 'inferred', phrase: null, anchor: null, reason: 'not looked for', alternatives: [] },
      place: null,
      topics: [],
      spans: [sentence],
      why: [],
    },
  ];
}

/**
 * A reading whose spans check, of people, contacts and quotations only.
 * @param {Article} article
 * @returns {Reading}
 */
export function naiveReading(article) {
  const { id, source, url, language, title, titleText, outlet, published, dateline, text } = article;
  const names = spansOf(text, NAME);
  return {
    format: 'readout.reading/1',
    article: { id, source, url, language, title, titleText, outlet, published, dateline },
    text,
    boilerplate: [],
    people: [...new Set(names.map((span) => span.text))].map((name) => ({
      name,
      mentions: names.filter((span) => span.text === name),
      offices: [],
    })),
    organisations: [],
    places: [],
    times: [],
    contacts: sentences(text).flatMap(contactsIn),
    statements: spansOf(text, QUOTED).map((content) => {
      const speaker = names.findLast((name) => name.end <= content.start);
      return {
        id: `s${content.start}`,
        speaker: { name: speaker?.text ?? null, spans: speaker ? [speaker] : [] },
        direct: true,
        content,
        cue: null,
        account: null,
        rule: 'naive',
      };
    }),
    cites: [],
    diagnostics: [],
  };
}
