// @ts-check
/**
 * Readings whose spans all check, from values.
 *
 * @typedef {import('../../src/domain/index.js').Account} Account
 * @typedef {import('../../src/domain/index.js').DateValue} DateValue
 * @typedef {import('../../src/domain/index.js').Participant} Participant
 * @typedef {import('../../src/domain/index.js').Reading} Reading
 * @typedef {import('../../src/domain/index.js').Span} Span
 */

/** A text that grows by the words that are put on it. */
export class Page {
  text = '';

  /** @param {string} words @returns {Span} */
  put(words) {
    const start = this.text.length;
    this.text += `${words} `;
    return { start, end: start + words.length, text: words };
  }

  /** @param {string} name @param {string} country */
  place(name, country) {
    return { name, country, how: /** @type {const} */ ('stated'), spans: [this.put(name)] };
  }

  /** @param {string | null} edtf @param {Span | null} phrase @returns {DateValue} */
  date(edtf, phrase) {
    return { edtf, how: 'stated', phrase, anchor: null, reason: 'As the article says.', alternatives: [] };
  }

  /** @param {string} name @param {Participant['type']} type @param {string | null} role @param {string | null} affiliation @returns {Participant} */
  participant(name, type, role, affiliation) {
    return { name, type, role, affiliation, side: null, spans: [this.put(name)] };
  }
}

/**
 * The reading of a page with these accounts. People and organisations are those who take part.
 * @param {Page} page @param {{ id: string, source: string, outlet: string, published: string | null }} article @param {readonly Account[]} contacts
 * @returns {Reading}
 */
export function readingOf(page, { id, source, outlet, published }, contacts) {
  /** @type {Map<string, Reading['people'][number]>} */
  const people = new Map();
  /** @type {Map<string, Reading['organisations'][number]>} */
  const organisations = new Map();
  for (const { name, type, role, affiliation, spans } of contacts.flatMap(({ participants }) => participants)) {
    const mentions = [...(people.get(name) ?? organisations.get(name) ?? { mentions: [] }).mentions, ...spans];
    const offices = role === null ? [] : [{ title: role, organisation: affiliation, spans: [] }];
    if (type === 'person')
      people.set(name, { name, mentions, offices: [...(people.get(name)?.offices ?? []), ...offices] });
    else organisations.set(name, { name, mentions });
  }
  return {
    format: 'readout.reading/1',
    article: {
      id,
      source,
      url: null,
      language: 'en',
      title: null,
      titleText: null,
      outlet: { name: outlet, how: 'given', spans: [] },
      published: published === null ? null : { ...page.date(published, null), how: 'given' },
      dateline: null,
    },
    text: page.text,
    boilerplate: [],
    people: [...people.values()],
    organisations: [...organisations.values()],
    places: [],
    times: [],
    contacts,
    statements: [],
    cites: [],
    diagnostics: [],
  };
}
