// @ts-check
/**
 * How many contacts are found in wordings that no rule was made for: 2,022 short snippets of our own, half of them of no contact, written without a
 * look at the rules. `node bench/snippets.js [--detail]`; bench/README.md says what the figures mean. Needs `npm run build` first.
 *
 * @typedef {import('../src/domain/index.js').Account} Account
 * @typedef {import('../src/domain/index.js').Reading} Reading
 * @typedef {{ trigger: string, at: number, kind: string, status: string, parties: string[] }} GoldContact
 * @typedef {{ id: string, text: string, contacts: GoldContact[] }} Snippet
 * @typedef {{ snippet: Snippet, gold: GoldContact, account: Account | null }} Outcome `account`: null where nothing was found
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { articlesOf, readingsOf } from './reader.js';

const FOLDER = path.join(import.meta.dirname, 'snippets');
const SCRATCH = path.join(import.meta.dirname, '.tmp', 'snippets.jsonl');
const REMOTE = new Set(['call', 'video-call']);

/** @returns {Snippet[]} */
function snippetsOf() {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl'));
  return files.toSorted().flatMap((name) =>
    readFileSync(path.join(FOLDER, name), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line)),
  );
}

/** Snippets of one file are near one another, so whole files go to one half. @param {Snippet} snippet */
const isAside = ({ id }) =>
  Number.parseInt(createHash('sha256').update(id.split('-').slice(0, 2).join('-')).digest('hex').slice(0, 8), 16) %
    2 ===
  1;

/** @param {string} kind */
const familyOf = (kind) =>
  REMOTE.has(kind) ? 'remote' : kind === 'letter' ? 'letter' : kind === 'other' ? 'any' : 'in person';

/** The kinds are of one family, the account's words lie around the trigger, and one who took part is named in both. @param {string} text @param {Account} account @param {GoldContact} gold */
function fits(text, account, gold) {
  const families = [familyOf(account.kind), familyOf(gold.kind)];
  if (families[0] !== families[1] && !families.includes('any')) return false;
  const around = account.spans.some(({ start, end }) => start <= gold.at && gold.at < end);
  const places = gold.parties.map((party) => ({ start: text.indexOf(party), end: text.indexOf(party) + party.length }));
  const shared = account.participants.some(({ spans }) =>
    spans.some((span) => places.some(({ start, end }) => span.start < end && start < span.end)),
  );
  return around && shared;
}

/** @param {Snippet} snippet @param {Reading | undefined} reading @returns {{ outcomes: Outcome[], beside: Account[] }} */
function judge(snippet, reading) {
  const free = new Set(reading?.contacts ?? []);
  const outcomes = snippet.contacts.map((gold) => {
    const account = [...free].find((one) => fits(snippet.text, one, gold)) ?? null;
    if (account) free.delete(account);
    return { snippet, gold, account };
  });
  return { outcomes, beside: [...free] };
}

/** @param {string} name @param {readonly ReturnType<typeof judge>[]} all */
function print(name, all) {
  const outcomes = all.flatMap((one) => one.outcomes);
  const found = outcomes.filter((one) => one.account !== null);
  const beside = all.flatMap((one) => one.beside).length;
  const share = (/** @type {number} */ a, /** @type {number} */ b) => (b === 0 ? 0 : a / b);
  const [precision, recall] = [share(found.length, found.length + beside), share(found.length, outcomes.length)];
  const exact = (/** @type {'kind' | 'status'} */ field) =>
    share(found.filter(({ gold, account }) => account?.[field] === gold[field]).length, found.length).toFixed(3);
  console.log(
    `${name.padEnd(14)}${String(outcomes.length).padStart(5)}   ${precision.toFixed(3)}  ${recall.toFixed(3)}  ` +
      `${share(2 * precision * recall, precision + recall).toFixed(3)}   ${exact('kind')}  ${exact('status')}`,
  );
}

const { values } = parseArgs({ options: { detail: { type: 'boolean' } } });
const snippets = snippetsOf();
mkdirSync(path.dirname(SCRATCH), { recursive: true });
writeFileSync(
  SCRATCH,
  snippets.map(({ id, text }) => `${JSON.stringify({ id, text, published: '2031-03-05' })}\n`).join(''),
);
const readings = new Map(
  (await readingsOf(await articlesOf([SCRATCH]))).map((reading) => [
    reading.article.source.split('#').at(-1) ?? '',
    reading,
  ]),
);
const judged = snippets.map((snippet) => ({ snippet, ...judge(snippet, readings.get(snippet.id)) }));
console.log('              count   precision recall F1     kind   status');
print('all', judged);
print(
  'tuned half',
  judged.filter(({ snippet }) => !isAside(snippet)),
);
print(
  'half aside',
  judged.filter(({ snippet }) => isAside(snippet)),
);
for (const kind of new Set(judged.flatMap(({ outcomes }) => outcomes.map(({ gold }) => gold.kind)))) {
  const of = judged.flatMap(({ outcomes }) => outcomes.filter(({ gold }) => gold.kind === kind));
  console.log(
    `  ${kind.padEnd(12)}${String(of.length).padStart(5)}   found ${(of.filter((one) => one.account).length / of.length).toFixed(3)}`,
  );
}
if (values.detail) {
  for (const { snippet, outcomes, beside } of judged.filter((one) => !isAside(one.snippet))) {
    for (const { gold, account } of outcomes)
      if (!account) console.log(`MISSED  ${snippet.id} ${gold.kind} “${gold.trigger}” | ${snippet.text}`);
    for (const account of beside)
      console.log(
        `MADE UP ${snippet.id} ${account.kind} ${account.participants.map(({ name }) => name).join(', ')} | ${snippet.text}`,
      );
  }
}
