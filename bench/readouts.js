// @ts-check
/**
 * Reads 1,166 White House readouts without their titles, and holds what was read against what each title says: the counterparts, the kind,
 * the day. `node bench/readouts.js [--from FOLDER] [--detail] [--unchecked]`; bench/README.md says what each figure means.
 *
 * @typedef {import('../src/domain/index.js').Account} Account
 * @typedef {import('../src/domain/index.js').Reading} Reading
 * @typedef {import('./readout-titles.js').Told} Told
 * @typedef {import('./readout-files.js').Readout} Readout
 * @typedef {{ name: string, right: boolean, says: string }} Check one value of one readout: which figure it counts for, and what was wanted and read
 * @typedef {{ id: string, title: string, checks: Check[] }} Checked
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT } from './corpora.js';
import { plainWords } from './name-forms.js';
import { dayTold, openingOf } from './readout-days.js';
import { READOUTS, readoutsIn } from './readout-files.js';
import { plainTitle, titleTold } from './readout-titles.js';
import { articlesOf, readingsOf } from './reader.js';

/** Half of the readouts, by their id alone: the failures of the other half are never shown. */
const isShown = (/** @type {string} */ id) => createHash('sha256').update(id).digest().readUInt32BE(0) % 2 === 0;
const FIGURES = [
  'counterpart is a participant',
  'host is a participant',
  'nobody else in a call',
  'kind right',
  'day right',
];

/** The readings of the bodies, by id: text, outlet and day of publication are all that the reader is given. @param {readonly Readout[]} readouts */
async function readBodies(readouts) {
  const file = path.join(PROJECT, 'bench', '.tmp', 'readouts.jsonl');
  mkdirSync(path.dirname(file), { recursive: true });
  const bodies = readouts.map(({ id, outlet, published, text }) => JSON.stringify({ id, outlet, published, text }));
  writeFileSync(file, `${bodies.join('\n')}\n`);
  const readings = await readingsOf(await articlesOf([file]));
  return new Map(readings.map((reading) => [reading.article.source.split('#').at(-1) ?? '', reading]));
}

/** The last word of three letters or more: what a person is called by. @param {string} name */
const calledBy = (name) => plainWords(name).findLast((word) => word.length > 2) ?? name;

/** @param {string} name @param {Account} account */
const tookPart = (name, account) =>
  account.participants.some((one) =>
    plainWords(`${one.name} ${one.spans.map((span) => span.text).join(' ')}`).includes(calledBy(name)),
  );

/** The contact told of first; of several in one sentence the one that names most counterparts. @param {Reading} reading @param {Told} told */
function mainOf(reading, told) {
  const starts = (/** @type {Account} */ account) => account.spans[0]?.start ?? 0;
  const named = (/** @type {Account} */ account) => told.counterparts.filter((name) => tookPart(name, account)).length;
  const contacts = reading.contacts.filter((account) => account.kind !== 'visit');
  return contacts.toSorted((a, b) => starts(a) - starts(b) || named(b) - named(a))[0];
}

const VIDEO = /\b(?:video|virtual(?:ly)?|videoconference)\b/i;
/** "a phone call", "during their call", "called Morvic to congratulate her"; not "the call for reform". */
const CALL =
  /\b(?:tele)?phoned?\b|\b(?:a|the|this|their|his|her|first|\w+ed|\w+ing) calls?\b(?! (?:for|to|by)\b)|(?<!-)\bcalled (?!for\b|on\b|upon\b)/i;
const MET = /\b(?:met|meeting|lunch|dinner)\b/i;
const RECEIVED = /\b(?:welcomed|hosted|received)\b/i;

/**
 * Kinds that fit the title and the body's own words; null where the body leaves open how they spoke, or says otherwise than the title.
 * @param {Told} told
 * @param {string} text
 */
function kindsFor({ kind }, text) {
  const opening = openingOf(text);
  if (VIDEO.test(opening)) return kind === 'meeting' ? null : ['video-call'];
  if (kind === 'call') return CALL.test(opening) || /\b(?:on|joined|during) the call\b/i.test(text) ? ['call'] : null;
  if (kind === 'video-call' || CALL.test(opening)) return null;
  if (RECEIVED.test(opening)) return MET.test(opening) ? ['meeting', 'reception'] : ['reception'];
  return MET.test(opening) ? ['meeting'] : null;
}

/**
 * What of one readout is right. What the body leaves open is left out: a name, a way of speaking or a day that it does not have.
 * @param {Readout} readout @param {Told} told @param {Reading} reading
 * @returns {Check[]}
 */
function checked(readout, told, reading) {
  const first = mainOf(reading, told);
  const words = new Set(plainWords(readout.text));
  const inText = told.counterparts.filter((name) => words.has(calledBy(name)));
  const read = first
    ? `${first.kind} ${first.participants.map((one) => one.name).join('; ')} ${first.date.edtf}`
    : 'no contact';
  /** @type {Check[]} */
  const out = [];
  const add = (/** @type {number} */ figure, /** @type {boolean} */ right, /** @type {string} */ wanted) =>
    out.push({ name: FIGURES[figure] ?? '', right, says: `${wanted} | ${read}` });
  for (const name of inText) add(0, first !== undefined && tookPart(name, first), name);
  if (told.host && words.has(calledBy(told.host))) add(1, first !== undefined && tookPart(told.host, first), told.host);
  if (!first || inText.length === 0) return out;
  if (told.kind === 'call' && told.host) add(2, first.participants.length <= told.counterparts.length + 1, '');
  const kinds = kindsFor(told, readout.text);
  if (kinds) add(3, kinds.includes(first.kind), kinds.join(' or '));
  const day = dayTold(readout.text, readout.published);
  if (day) add(4, first.date.edtf?.slice(0, 10) === day, day);
  return out;
}

/** One row a figure: of the half that is shown, of the other. @param {readonly Checked[]} all */
function tableOf(all) {
  const share = (/** @type {Check[]} */ checks) =>
    `${(checks.filter((one) => one.right).length / Math.max(1, checks.length)).toFixed(3)} (n=${checks.length})`.padStart(
      16,
    );
  const rows = FIGURES.map((name) => {
    const halves = [true, false].map((shown) =>
      all
        .filter((one) => isShown(one.id) === shown)
        .flatMap((one) => one.checks.filter((check) => check.name === name)),
    );
    return `${name.padEnd(28)}${halves.map(share).join('')}`;
  });
  return [`${''.padEnd(28)}${'shown half'.padStart(16)}${'other half'.padStart(16)}`, ...rows];
}

/** Why readouts cannot be checked, with how many; with `each` their titles too. @param {ReadonlyMap<string, string[]>} left @param {boolean} each */
const leftOut = (left, each) =>
  [...left]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .flatMap(([why, titles]) => [
      `${String(titles.length).padStart(5)} whose title ${why}`,
      ...(each ? titles.map((title) => `        ${title}`) : []),
    ]);

async function main() {
  const { values } = parseArgs({
    options: {
      from: { type: 'string', default: READOUTS },
      detail: { type: 'boolean', default: false },
      unchecked: { type: 'boolean', default: false },
    },
  });
  const readouts = readoutsIn(values.from);
  const readings = await readBodies(readouts);
  /** @type {Checked[]} */
  const all = [];
  /** @type {Map<string, string[]>} */
  const left = new Map();
  for (const readout of readouts) {
    const title = titleTold(readout.title);
    const reading = readings.get(readout.id);
    const plain = plainTitle(readout.title);
    if ('why' in title) left.set(title.why, [...(left.get(title.why) ?? []), plain]);
    else if (reading) all.push({ id: readout.id, title: plain, checks: checked(readout, title.told, reading) });
  }
  const wrong = all
    .filter((one) => values.detail && isShown(one.id))
    .flatMap((one) =>
      one.checks.filter((check) => !check.right).map((check) => `${check.name.padEnd(28)}${one.id}\n    ${check.says}`),
    );
  const head = `${readouts.length} readouts read without their titles, ${all.length} held against them`;
  process.stdout.write(`${[...wrong, head, ...tableOf(all), ...leftOut(left, values.unchecked)].join('\n')}\n`);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
