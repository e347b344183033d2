// @ts-check
/**
 * Links real articles, all in one case, and holds what was joined against pairs of articles that a person judged.
 * `node bench/real-pairs.js --from ARTICLES.jsonl|FOLDER --pairs PAIRS.jsonl [--detail] [--told FILE]`; bench/README.md says where such articles are
 * and how the pairs are made. Nothing of the texts is kept.
 *
 * @typedef {import('../src/domain/index.js').RecordDocument} RecordDocument
 * @typedef {import('./pair-homes.js').Pair} Pair
 * @typedef {import('./pair-homes.js').Outcome} Outcome
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { PairHomes } from './pair-homes.js';
import { articlesOf, readingsOf, recordOf } from './reader.js';

/** @type {readonly Outcome[]} */
const OUTCOMES = ['joined', 'asked', 'apart', 'unread'];

/** The pairs of a file, one JSON object a line. @param {string} file @returns {Pair[]} */
function pairsIn(file) {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, at) => (line.trim() === '' ? [] : [pairOf(line, `${file}:${at + 1}`)]));
}

/** @param {string} line @param {string} where @returns {Pair} */
function pairOf(line, where) {
  const { a, b, people, kindA, kindB, verdict, family = 'all' } = JSON.parse(line);
  if (typeof a !== 'string' || typeof b !== 'string' || !Array.isArray(people))
    throw new Error(`${where}: a pair has "a" and "b", the ids of two articles, and "people", a list of family names`);
  if (verdict !== 'same' && verdict !== 'different')
    throw new Error(`${where}: "verdict" is "same" or "different", not ${JSON.stringify(verdict)}`);
  return { a, b, people, kindA, kindB, verdict, family };
}

/** Pairs of the half that may be looked at; of the other there are figures only. @param {Pair} pair */
function isTuned({ a, b }) {
  const digest = createHash('sha256').update(`${a}|${b}`).digest('hex');
  return parseInt(digest.slice(0, 8), 16) % 2 === 0;
}

/** @param {readonly Pair[]} pairs @param {(pair: Pair) => Outcome} outcome */
function row(pairs, outcome) {
  const found = pairs.map(outcome);
  return OUTCOMES.map((one) => String(found.filter((other) => other === one).length).padStart(7)).join('');
}

/** @param {readonly Pair[]} pairs @param {PairHomes} homes */
function table(pairs, homes) {
  const groups = [
    ...new Set(pairs.map((pair) => `${pair.verdict} ${pair.family} ${isTuned(pair) ? 'tuned' : 'aside'}`)),
  ].toSorted();
  const lines = groups.map((group) => {
    const [verdict, family, half] = group.split(' ');
    const those = pairs.filter(
      (pair) => pair.verdict === verdict && pair.family === family && isTuned(pair) === (half === 'tuned'),
    );
    const [ours, exact] = [row(those, (pair) => homes.outcome(pair)), row(those, (pair) => homes.exact(pair))];
    return `${group.padEnd(32)}${ours}   ${exact}`;
  });
  const head = OUTCOMES.map((one) => one.padStart(7)).join('');
  return [`${''.padEnd(32)}${head}   ${head}  (by exact key)`, ...lines];
}

/** The contacts that several articles tell of, with every account, for a person to read through. @param {RecordDocument} record */
function toldBySeveral(record) {
  return record.contacts
    .filter(({ accounts }) => new Set(accounts.map(({ article }) => article)).size > 1)
    .flatMap(({ id, kind, status, date, participants, accounts }) => [
      `${id} ${kind} ${status} ${date.edtf ?? 'undated'}: ${participants.map(({ name }) => name).join(', ')}`,
      ...accounts.map(
        ({ source, account }) =>
          `    ${source.split('#').at(-1)} | ${account.kind} ${account.status} ${account.date.edtf ?? '-'} | ${oneLine(account.spans[0]?.text ?? '')}`,
      ),
    ]);
}

/** @param {string} text */
const oneLine = (text) => text.replace(/\s+/g, ' ');

async function main() {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      pairs: { type: 'string' },
      told: { type: 'string' },
      detail: { type: 'boolean', default: false },
    },
  });
  if (!values.from || !values.pairs)
    throw new Error('give the articles and the judged pairs: --from FILE --pairs FILE');
  const pairs = pairsIn(values.pairs);
  const readings = await readingsOf(await articlesOf([values.from]));
  const begun = performance.now();
  const record = await recordOf(readings);
  const seconds = (performance.now() - begun) / 1000;
  const homes = new PairHomes(record);
  const several = record.contacts.filter(({ accounts }) => new Set(accounts.map(({ article }) => article)).size > 1);
  const asked = record.undecided.filter(({ a }) => a.startsWith('k')).length;
  const lines = [
    `${readings.length} articles, ${record.contacts.length} contacts, ${several.length} told by several articles`,
    `questions: ${asked} of contacts, ${record.undecided.length - asked} of people`,
    `linked and compared in ${seconds.toFixed(1)} s, ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
    ...table(pairs, homes),
  ];
  if (values.detail)
    lines.push(
      ...pairs.filter(isTuned).flatMap((pair) => {
        const outcome = homes.outcome(pair);
        const isRight = outcome === (pair.verdict === 'same' ? 'joined' : 'apart');
        return isRight
          ? []
          : [`${outcome.padEnd(7)} ${pair.verdict.padEnd(9)} ${pair.people.join(', ')}: ${pair.a} | ${pair.b}`];
      }),
    );
  process.stdout.write(`${lines.join('\n')}\n`);
  if (values.told) writeFileSync(values.told, `${toldBySeveral(record).join('\n')}\n`);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
