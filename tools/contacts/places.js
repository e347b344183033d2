// @ts-check
/**
 * Learns where contacts were whose words name no place, and writes `knowledge/place-weights.tsv`. Needs `npm run build` first.
 *
 *   node tools/contacts/places.js [--out FILE] [--check]
 *
 * Learns from the contacts of the annotated sets, without what is set aside, that are read without a place or with an inferred one. Then prints, for what is set aside, how many
 * of the places that it gives are right. `--check` writes nothing. The same texts give the same bytes.
 *
 * @typedef {import('../../dist/read/en/contacts/learned/places.js').Choice} Choice
 * @typedef {{ choices: Choice[], fits: boolean[], right: boolean[], isOpen: boolean, aside: boolean, set: string, hasPlace: boolean }} Example
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contactFit, pairUp, placeFits } from '../../bench/matching.js';
import { readEnglish } from '../../dist/read/en/index.js';
import { namedPlaces } from '../../dist/read/en/contacts/learned/place-choices.js';
import { choicesOf, likelihoods } from '../../dist/read/en/contacts/learned/places.js';
import { learnedChoices } from './choices.js';
import { annotated, cases } from './corpora.js';

const FILE = path.resolve(import.meta.dirname, '../../knowledge/place-weights.tsv');
const { values } = parseArgs({
  options: { out: { type: 'string', default: FILE }, check: { type: 'boolean', default: false } },
});
const IN_PERSON = /^(?:meeting|reception|talks|conference|other)$/;

const examples = [...(await annotated()), ...cases()].flatMap(examplesOf);
const weights = learnedChoices(
  examples
    .filter(({ aside }) => !aside)
    .map(({ choices, right, isOpen, set }) => ({
      signs: choices.map((one) => one.signs),
      right,
      share: (isOpen ? 1 : 0.5) * (set === 'cases' ? 0.15 : 1),
    })),
);
const rows = [...weights]
  .map(([sign, weight]) => [sign, weight.toFixed(2)])
  .filter(([, weight]) => Math.abs(Number(weight)) >= 0.02)
  .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
const head = '# source: learned from our own prose by tools/contacts/places.js\nsign\tweight\n';
if (!values.check) writeFileSync(values.out ?? FILE, `${head}${rows.map((row) => row.join('\t')).join('\n')}\n`);
for (const set of new Set(examples.map((one) => one.set))) report(set);

/** @param {import('./corpora.js').Told} told @returns {Example[]} */
function examplesOf({ article, contacts, aside, set }) {
  const draft = readEnglish(article);
  const named = namedPlaces(draft);
  return pairUp(contacts, draft.contacts, contactFit).flatMap(({ gold, found }) => {
    const [wanted, account] = [contacts[gold], draft.contacts[found]];
    if (!wanted || !account || !IN_PERSON.test(account.kind) || account.place?.how === 'stated') return [];
    if (wanted.place === '*') return [];
    const isOpen = account.place === null || account.why.some(({ rule }) => rule === 'place-learned');
    const all = draft.contacts.map((one) =>
      one === account || one.why.some(({ rule }) => rule === 'place-learned') ? { ...one, place: null } : one,
    );
    const choices = choicesOf(draft, { ...account, place: null }, all, named);
    const fits = choices.map(({ place }) =>
      place === null ? wanted.place === null : wanted.place !== null && placeFits(wanted.place, place),
    );
    // "Oslo" says more than "Norway" where both are right.
    const isCountry = choices.map(({ place }) => place !== null && place.name === place.country);
    const hasTown = fits.some((fit, i) => fit && choices[i]?.place !== null && !isCountry[i]);
    const right = fits.map((fit, i) => fit && !(hasTown && isCountry[i]));
    return [{ choices, fits, right, isOpen, aside, set, hasPlace: wanted.place !== null }];
  });
}

/** @param {string} set */
function report(set) {
  const own = examples.filter((one) => one.set === set && one.aside && one.isOpen);
  if (own.length === 0) return;
  const counts = { right: 0, wrong: 0, 'of none': 0, silent: 0 };
  for (const { choices, fits, hasPlace } of own) {
    const best = likelihoods(choices, weights).findIndex((share) => share > 0.5);
    if (!choices[best]?.place || choices[best]?.isRuledOut) counts.silent += 1;
    else counts[fits[best] ? 'right' : hasPlace ? 'wrong' : 'of none'] += 1;
  }
  process.stdout.write(`${set}: of ${own.length} without a place ${JSON.stringify(counts)}\n`);
}
