// @ts-check
/**
 * Makes knowledge/name-genders.tsv: given names of office holders, with how many women and men among them bear it, from open data.
 *
 *   node tools/knowledge/name-genders.js --bios DIR > knowledge/name-genders.tsv
 *
 * `--bios`: the files html/bio.csv of the repositories every-politician-scrapers/*, each as <repository>.csv (CC0, from Wikidata). Names that women and men share stand with both counts: who reads the table decides.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { plain } from './holders-names.js';

/** Names are given with the family name first there. */
const FAMILY_FIRST = /^(?:china|taiwan|vietnam|south-korea|north-korea|cambodia|hong-kong)/;

const { values } = parseArgs({ options: { bios: { type: 'string' } } });
if (!values.bios) {
  process.stderr.write('name-genders.js needs --bios DIR; see the head of the file.\n');
  process.exit(2);
}
/** @type {Map<string, Map<string, string>>} name → person → gender */
const bearers = new Map();
for (const file of readdirSync(values.bios).filter((one) => one.endsWith('.csv') && !FAMILY_FIRST.test(one))) {
  for (const line of readFileSync(path.join(values.bios, file), 'utf8').split('\n')) {
    const match = /^(Q\d+),"?(\p{Lu}[\p{L}\p{M}'’-]+)(?: [^"]+?)?"?,(male|female),/u.exec(line);
    const [, person = '', given = '', gender = ''] = match ?? [];
    if (given.length > 1) bearers.set(given, (bearers.get(given) ?? new Map()).set(person, gender));
  }
}
const rows = [...bearers]
  .map(([name, people]) => ({
    name,
    female: [...people.values()].filter((one) => one === 'female').length,
    all: people.size,
  }))
  .filter(({ all }) => all > 1)
  .toSorted((a, b) => plain(a.name).localeCompare(plain(b.name), 'en') || a.name.localeCompare(b.name, 'en'));
process.stdout.write(
  [
    '# source: every-politician-scrapers (CC0), from Wikidata, as of 2022: politicians of some 90 countries. Made by tools/knowledge/name-genders.js.',
    'name\tfemale\tmale',
    ...rows.map(({ name, female, all }) => `${name}\t${female}\t${all - female}`),
    '',
  ].join('\n'),
);
