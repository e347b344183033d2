// @ts-check
/**
 * Where two articles of a judged pair came to in a record: in one contact, in two, or nowhere. Never reads a file, never prints.
 *
 * @typedef {import('../src/domain/index.js').RecordDocument} RecordDocument
 * @typedef {RecordDocument['contacts'][number]} Contact
 * @typedef {'call' | 'meeting'} Sort
 * @typedef {{ a: string, b: string, people: string[], kindA?: Sort, kindB?: Sort, verdict: 'same' | 'different', family: string }} Pair two articles by
 *   the ids of their records, who took part by family name, of which sort each article's contact is where it tells of several, whether they are one, and
 *   what family the pair belongs to
 * @typedef {'joined' | 'asked' | 'apart' | 'unread'} Outcome `unread`: one of the two has no contact with these people
 */
import { plain, plainWords } from './name-forms.js';

/** Looks up where the pairs of a record are. */
export class PairHomes {
  /** @param {RecordDocument} record */
  constructor(record) {
    /** @type {Map<string, Contact[]>} */
    this.byArticle = new Map();
    for (const contact of record.contacts)
      for (const article of new Set(contact.accounts.map(({ source }) => idOf(source))))
        this.byArticle.set(article, [...(this.byArticle.get(article) ?? []), contact]);
    this.asked = new Set(record.undecided.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
  }

  /**
   * What came of a pair in the record.
   * @param {Pair} pair
   * @returns {Outcome}
   */
  outcome({ a, b, people, kindA, kindB }) {
    const [inA, inB] = [this.contactsOf(a, people, kindA), this.contactsOf(b, people, kindB)];
    if (inA.length === 0 || inB.length === 0) return 'unread';
    if (inA.some((contact) => inB.includes(contact))) return 'joined';
    return inA.some((one) => inB.some((other) => this.asked.has(`${one.id} ${other.id}`))) ? 'asked' : 'apart';
  }

  /**
   * What a join by exact key would do: the same names, kind and day in two accounts.
   * @param {Pair} pair
   * @returns {Outcome}
   */
  exact({ a, b, people, kindA, kindB }) {
    const [inA, inB] = [this.keysOf(a, people, kindA), this.keysOf(b, people, kindB)];
    if (inA.length === 0 || inB.length === 0) return 'unread';
    return inA.some((key) => inB.includes(key)) ? 'joined' : 'apart';
  }

  /** @param {string} article @param {string[]} people @param {Sort} [sort] */
  contactsOf(article, people, sort) {
    return (this.byArticle.get(article) ?? []).filter(
      (contact) => accountsOf(contact, article, people, sort).length > 0,
    );
  }

  /** @param {string} article @param {string[]} people @param {Sort} [sort] */
  keysOf(article, people, sort) {
    return (this.byArticle.get(article) ?? [])
      .flatMap((contact) => accountsOf(contact, article, people, sort))
      .map(({ account }) =>
        [account.kind, account.date.edtf, ...account.participants.map(({ name }) => plain(name)).toSorted()].join(
          ' | ',
        ),
      );
  }
}

/** What one article tells of these people in a contact. @param {Contact} contact @param {string} article @param {string[]} people @param {Sort} [sort] */
const accountsOf = (contact, article, people, sort) =>
  contact.accounts.filter(
    (told) =>
      idOf(told.source) === article &&
      (sort === undefined || REMOTE.test(told.account.kind) === (sort === 'call')) &&
      namesAll(told, contact, people),
  );

const REMOTE = /^(?:call|video-call|other)$/;

/** The id of a record in a file: what stands behind the file's name. @param {string} source */
const idOf = (source) => source.slice(source.indexOf('#') + 1);

/**
 * The account names every one of them, by its own words or by what they came to in the record.
 * @param {Contact['accounts'][number]} told @param {Contact} contact @param {string[]} people
 */
function namesAll({ account }, contact, people) {
  const own = account.participants.map(({ name }) => plainWords(name));
  const linked = contact.participants.map(({ name }) => plainWords(name));
  const isThere = (/** @type {string[][]} */ names, /** @type {string[]} */ person) =>
    names.some((words) => person.every((word) => words.includes(word)));
  return people
    .map(plainWords)
    .every(
      (person) => isThere(own, person) || (isThere(linked, person) && account.participants.length >= people.length),
    );
}
