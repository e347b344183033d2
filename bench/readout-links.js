// @ts-check
/**
 * Links the 1,166 White House readouts: no contact may have two days, and what is told twice has to join.
 * `node bench/readout-links.js [--from FOLDER] [--detail]`; bench/README.md says what each figure means.
 *
 * @typedef {import('../src/domain/index.js').Reading} Reading
 * @typedef {import('../src/domain/index.js').RecordDocument} RecordDocument
 * @typedef {import('./readout-files.js').Readout} Readout
 * @typedef {{ readout: Readout, key: string, home: string | null }} Placed a readout, what its title and day say that it tells of, and the contact that it came to
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT } from './corpora.js';
import { plain, plainWords } from './name-forms.js';
import { dayTold } from './readout-days.js';
import { READOUTS, readoutsIn } from './readout-files.js';
import { plainTitle, titleTold } from './readout-titles.js';
import { articlesOf, readingsOf, recordOf } from './reader.js';

/** @param {readonly Readout[]} readouts */
async function recordOfAll(readouts) {
  const file = path.join(PROJECT, 'bench', '.tmp', 'readouts-titled.jsonl');
  mkdirSync(path.dirname(file), { recursive: true });
  const lines = readouts.map(({ id, outlet, published, title, text }) =>
    JSON.stringify({ id, outlet, published, title: plainTitle(title), text }),
  );
  writeFileSync(file, `${lines.join('\n')}\n`);
  return recordOf(await readingsOf(await articlesOf([file])));
}

/** A key for who met or called whom, how and on which day, by title and opening alone; null where these do not say. @param {Readout} readout */
function toldBy({ title, text, published }) {
  const read = titleTold(title);
  if ('why' in read || read.told.host === null) return null;
  const { kind, host, counterparts } = read.told;
  const names = [host, ...counterparts].map((name) => plainWords(name).at(-1) ?? plain(name)).toSorted();
  return `${kind} ${names.join(' ')} ${dayTold(text, published) ?? published}`;
}

/** The contact that has the readout's account of those in its title. @param {RecordDocument} record @param {Readout} readout */
function homeOf(record, { id, title }) {
  const read = titleTold(title);
  const names = 'told' in read ? read.told.counterparts.map((name) => plainWords(name).at(-1) ?? '') : [];
  const here = record.contacts.flatMap((contact) =>
    contact.accounts
      .filter(({ source }) => source.endsWith(`#${id}`))
      .map(({ account }) => ({ id: contact.id, account })),
  );
  const fits = here.filter(({ account }) => {
    const words = new Set(account.participants.flatMap((one) => plainWords(one.name)));
    return account.kind !== 'visit' && names.every((name) => words.has(name));
  });
  const first = fits.toSorted((a, b) => (a.account.spans[0]?.start ?? 0) - (b.account.spans[0]?.start ?? 0))[0];
  return first?.id ?? null;
}

/** The days that a contact's accounts give. @param {RecordDocument['contacts'][number]} contact */
const daysOf = (contact) =>
  new Set(
    contact.accounts.flatMap(({ account }) =>
      /^\d{4}-\d\d-\d\d$/.test(account.date.edtf ?? '') ? [account.date.edtf] : [],
    ),
  );

async function main() {
  const { values } = parseArgs({
    options: {
      from: { type: 'string', default: READOUTS },
      detail: { type: 'boolean', default: false },
    },
  });
  const readouts = readoutsIn(values.from);
  const record = await recordOfAll(readouts);
  const joined = record.contacts.filter(({ accounts }) => accounts.length > 1);
  const twoDays = record.contacts.filter((contact) => daysOf(contact).size > 1);
  /** @type {Placed[]} */
  const placed = readouts.flatMap((readout) => {
    const key = toldBy(readout);
    return key === null ? [] : [{ readout, key, home: homeOf(record, readout) }];
  });
  const pairs = placed.flatMap((a, at) => placed.slice(at + 1).map((b) => ({ a, b })));
  const twice = pairs.filter(({ a, b }) => a.key === b.key);
  const apart = twice.filter(({ a, b }) => a.home === null || a.home !== b.home);
  const mixed = pairs.filter(({ a, b }) => a.key !== b.key && a.home !== null && a.home === b.home);
  const lines = [
    `${readouts.length} readouts, ${record.contacts.length} contacts, ${joined.length} of them told by several readouts`,
    `contacts with two days              ${twoDays.length}`,
    `told twice by title and day, joined ${twice.length - apart.length} of ${twice.length}`,
    `told of two by title or day, joined ${mixed.length}`,
    `left to a person                    ${record.undecided.filter(({ a }) => a.startsWith('k')).length} pairs of contacts`,
  ];
  if (values.detail) {
    lines.push(
      ...twoDays.map(
        (one) =>
          `  TWO DAYS ${one.accounts.map(({ source, account }) => `${source.split('#').at(-1)} ${account.date.edtf}`).join(' | ')}`,
      ),
    );
    lines.push(...apart.map(({ a, b }) => `  APART    ${a.readout.id} (${a.home}) | ${b.readout.id} (${b.home})`));
    lines.push(...mixed.map(({ a, b }) => `  MIXED    ${a.key} ${a.readout.id} | ${b.key} ${b.readout.id}`));
  }
  process.stdout.write(`${lines.join('\n')}\n`);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
