// @ts-check
/**
 * Makes knowledge/short-forms.tsv: short and pet forms of given names, our own list and an open one.
 *
 *   node tools/knowledge/short-forms.js --nicknames FILE > knowledge/short-forms.tsv
 *
 * `--nicknames`: names.csv of carltonnorthern/nicknames (Apache-2.0); `short-forms-editors.tsv` beside this script is our own.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { nicknames: { type: 'string' } } });
if (!values.nicknames) {
  process.stderr.write('short-forms.js needs --nicknames FILE; see the head of the file.\n');
  process.exit(2);
}
/** Two letters are an initial set more often than a name. */
const SHORTEST = 3;

/** @type {Map<string, Map<string, string>>} name → short form → source */
const forms = new Map();
/** @param {string} name @param {string} short @param {string} source */
function put(name, short, source) {
  const there = forms.get(name) ?? new Map();
  if (!there.has(short)) forms.set(name, there.set(short, source));
}
const own = readFileSync(path.join(import.meta.dirname, 'short-forms-editors.tsv'), 'utf8').split('\n');
for (const line of own.filter((one) => one !== '' && !one.startsWith('#'))) {
  const [name = '', shorts = ''] = line.split('\t');
  for (const short of shorts.split('|')) put(name, short, 'own');
}
for (const line of readFileSync(values.nicknames, 'utf8').split('\n').slice(1)) {
  const [name = '', relation, short = ''] = line.trim().split(',');
  const isName = (/** @type {string} */ word) => /^[a-z]+$/.test(word) && word.length >= SHORTEST;
  if (relation === 'has_nickname' && isName(name) && isName(short)) put(name, short, 'CN');
}
const rows = [...forms]
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .flatMap(([name, shorts]) =>
    ['own', 'CN'].flatMap((source) => {
      const all = [...shorts].filter(([, from]) => from === source).map(([short]) => short);
      return all.length > 0 ? [[name, all.sort().join('|'), source].join('\t')] : [];
    }),
  );
process.stdout.write(
  [
    '# source: own: our editors, from common knowledge; CN: carltonnorthern/nicknames (Apache-2.0), with forms of two letters left out. Made by tools/knowledge/short-forms.js.',
    'name\tshort\tsource',
    ...rows,
    '',
  ].join('\n'),
);
