// @ts-check
/**
 * Takes gold links and a record, gives how much was rightly joined and rightly kept apart. Never reads a file, never prints.
 *
 * @typedef {import('./matching.js').GoldArticle} GoldArticle
 * @typedef {import('./matching.js').GoldContact} GoldContact
 * @typedef {import('./matching.js').GoldLinks} GoldLinks
 * @typedef {import('../src/domain/index.js').Reading} Reading
 * @typedef {import('../src/domain/index.js').RecordDocument} RecordDocument
 * @typedef {import('./counts.js').Figure} Figure
 * @typedef {import('./counts.js').Finding} Finding
 */
import { Counts } from './counts.js';
import { contactFit, dateFits, stem } from './matching.js';
import { plain } from './name-forms.js';

/**
 * The id of the contact in the record that best fits a gold contact of one article; null where none does.
 * @param {RecordDocument} record @param {GoldArticle} gold @param {GoldContact} contact
 */
function homeOf(record, gold, contact) {
  let best = { id: /** @type {string | null} */ (null), fit: 0 };
  for (const candidate of record.contacts) {
    for (const told of candidate.accounts) {
      if (stem(told.source) !== stem(gold.file)) continue;
      const fit = contactFit(contact, told.account);
      const dated = fit > 0 && Boolean(contact.date) && dateFits(contact.date, candidate.date?.edtf);
      const total = fit + (dated ? 0.2 : 0);
      if (total > best.fit) best = { id: candidate.id, fit: total };
    }
  }
  return best.id;
}

/** @param {RecordDocument} record @param {string[]} forms */
function oneHoldsAll(record, forms) {
  return record.people.some((person) =>
    forms.every((form) => person.names.some((name) => plain(name.text) === plain(form))),
  );
}

/**
 * What was joined across articles: pairs that are one contact, pairs that are two, forms that are one person. A contact of the gold is the one in the
 * record that fits it best.
 * @param {readonly GoldArticle[]} golds
 * @param {GoldLinks} links contact keys as in the gold, with '<article id>#' in front where the key does not start with the article's id
 * @param {RecordDocument} record
 * @returns {{ figures: Figure[], findings: Finding[] }}
 */
export function scoreRecord(golds, links, record) {
  const byKey = new Map(
    golds.flatMap((gold) => gold.contacts.map((contact) => [keyOf(gold, contact.key), { gold, contact }])),
  );
  return scoreLinks(links, record, (key) => {
    const place = byKey.get(key);
    if (!place) throw new Error(`the gold links the contact ${key}, which no article of it has`);
    return homeOf(record, place.gold, place.contact);
  });
}

/**
 * Of a record made of the gold's own accounts, the contact that each of them is in.
 * @param {RecordDocument} record
 * @param {readonly { gold: GoldArticle, reading: Reading }[]} read what `goldReadings` gave
 * @returns {ReadonlyMap<string, string>} by the gold's key of a contact ('of001#call')
 */
export function homesOf(record, read) {
  const goldOf = new Map(read.map(({ gold, reading }) => [reading.article.id, gold]));
  return new Map(
    record.contacts.flatMap(({ id, accounts }) =>
      accounts.flatMap(({ article, account }) => {
        const gold = goldOf.get(article);
        return gold ? [/** @type {const} */ ([keyOf(gold, account.id), id])] : [];
      }),
    ),
  );
}

/**
 * The same of a record made of the gold's own accounts: nothing has to be fitted.
 * @param {GoldLinks} links
 * @param {RecordDocument} record
 * @param {ReadonlyMap<string, string>} homes what `homesOf` gave
 */
export function scoreGoldRecord(links, record, homes) {
  return scoreLinks(links, record, (key) => {
    const home = homes.get(key);
    if (home === undefined) throw new Error(`the gold links the contact ${key}, which the record does not have`);
    return home;
  });
}

/**
 * @param {GoldLinks} links
 * @param {RecordDocument} record
 * @param {(key: string) => string | null} home the contact in the record of one in the gold; null where it has none
 * @returns {{ figures: Figure[], findings: Finding[] }}
 */
function scoreLinks(links, record, home) {
  const counts = new Counts();
  for (const [a, b] of (links.sameContact ?? []).flatMap(pairsOf)) {
    const joined = home(a) !== null && home(a) === home(b);
    counts.count('same contact joined', joined);
    if (!joined) counts.note(false, 'other', 'APART', '', `${a} (${home(a)}) and ${b} (${home(b)})`);
  }
  for (const [a = '', b = ''] of links.differentContacts ?? []) {
    const apart = home(a) === null || home(a) !== home(b);
    counts.count('different contacts kept apart', apart);
    if (!apart) counts.note(false, 'other', 'MERGED', '', `${a} and ${b} (${home(a)})`);
  }
  for (const forms of links.people ?? []) {
    const together = forms.length > 0 && oneHoldsAll(record, forms);
    counts.count('people: forms together', together);
    if (!together) counts.note(false, 'other', 'PEOPLE', '', forms.join(', '));
  }
  const names = ['same contact joined', 'different contacts kept apart', 'people: forms together'];
  return { figures: names.map((name) => counts.figure(name)), findings: counts.findings };
}

/** @param {GoldArticle} gold @param {string} key */
function keyOf(gold, key) {
  return key.startsWith(gold.id) ? key : `${gold.id}#${key}`;
}

/** Every two of a group. @param {readonly string[]} group @returns {[string, string][]} */
export function pairsOf(group) {
  return group.flatMap((a, i) => group.slice(i + 1).map((b) => /** @type {[string, string]} */ ([a, b])));
}
