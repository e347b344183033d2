// @ts-check
/**
 * What is counted while readings are held against gold, and the figures that come of it.
 *
 * @typedef {{ name: string, value: number, n: number }} Figure
 * @typedef {{ found: boolean, what: 'contact' | 'statement' | 'other', label: string, article: string, text: string }} Finding
 * @typedef {Map<string, { right: number, of: number }>} Shares
 * @typedef {{ hit: number, extra: number, missed: number }} Tally
 */

/** A statement counts as found where it shares this much of its words with the gold's, told in two strengths. */
export const OVERLAPS = /** @type {const} */ ([0.3, 0.8]);

/** An empty tally. @returns {Tally} */
export const tally = () => ({ hit: 0, extra: 0, missed: 0 });

/** @param {number} part @param {number} whole */
const share = (part, whole) => (whole > 0 ? part / whole : 0);

/** @param {Tally} t */
const precision = (t) => share(t.hit, t.hit + t.extra);
/** @param {Tally} t */
const recall = (t) => share(t.hit, t.hit + t.missed);
/** @param {Tally} t */
const f1 = (t) => share(2 * precision(t) * recall(t), precision(t) + recall(t));

/** Everything that is counted while walking the articles. */
export class Counts {
  contacts = tally();
  participants = tally();
  cites = tally();
  statements = new Map(OVERLAPS.map((least) => [least, tally()]));
  /** @type {Shares} */
  shares = new Map();
  /** @type {Finding[]} */
  findings = [];

  /** @param {string} name @param {boolean} right */
  count(name, right) {
    const row = this.shares.get(name) ?? { right: 0, of: 0 };
    this.shares.set(name, { right: row.right + Number(right), of: row.of + 1 });
  }

  /** @param {string} name @returns {Figure} */
  figure(name) {
    const { right, of } = this.shares.get(name) ?? { right: 0, of: 0 };
    return { name, value: share(right, of), n: of };
  }

  /** @param {boolean} found @param {Finding['what']} what @param {string} label @param {string} article @param {string} text */
  note(found, what, label, article, text) {
    this.findings.push({ found, what, label, article, text: text.replace(/\s+/g, ' ').trim() });
  }
}

/**
 * Adds to a tally (in place) what pairing two lists gave: how long each was, and how many pairs there are.
 * @param {Tally} t @param {number} golds @param {number} found @param {number} pairs
 */
export function addPairs(t, golds, found, pairs) {
  t.hit += pairs;
  t.extra += found - pairs;
  t.missed += golds - pairs;
}

/** Every figure on readings, in the order of the table; shares lie between 0 and 1. @param {Counts} counts @returns {Figure[]} */
export function figuresOf(counts) {
  /** @param {string} label @param {Tally} t @param {string} [tail] */
  const three = (label, t, tail = '') => [
    { name: `${label} precision${tail}`, value: precision(t), n: t.hit + t.extra },
    { name: `${label} recall${tail}`, value: recall(t), n: t.hit + t.missed },
    { name: `${label} F1${tail}`, value: f1(t), n: t.hit + t.missed },
  ];
  const { participants, cites } = counts;
  return [
    ...three('contact', counts.contacts),
    { name: 'participant F1, matched contacts', value: f1(participants), n: participants.hit + participants.missed },
    ...[
      'kind exact',
      'status exact',
      'foreground exact',
      'date right',
      'date invented where none is known',
      'place right',
    ].map((name) => counts.figure(name)),
    ...OVERLAPS.flatMap((least) => three('statement', counts.statements.get(least) ?? tally(), `, overlap ${least}`)),
    counts.figure('speaker right'),
    counts.figure('direct/indirect right'),
    { name: 'cites F1', value: f1(cites), n: cites.hit + cites.missed },
    ...['person variants together', 'boilerplate found', 'spans that check', 'articles read'].map((name) =>
      counts.figure(name),
    ),
  ];
}
