// @ts-check
/**
 * Makes knowledge/office-holders.tsv: who held which office, where and when, from open data.
 *
 *   node tools/knowledge/office-holders.js --holders DIR --bios DIR --factbook GITDIR > knowledge/office-holders.tsv
 *
 * `--holders`: the files html/holders21.csv of the repositories every-politician-scrapers/*, each as <repository>.csv (CC0, from Wikidata).
 * `--bios`: their files html/bio.csv, named alike, for the genders. `--factbook`: the git directory of factbook/factbook.json with its history (CC0). Beside them `holders-editors.tsv`, for foreign ministers
 * since 2022, whom neither has.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { factbookHolders } from './holders-factbook.js';
import { atHome, joined, tenures } from './holders-join.js';
import { familyOf, plain } from './holders-names.js';
import { postOf } from './holders-posts.js';

/**
 * @typedef {import('./holders-posts.js').Post} Post
 * @typedef {{ name: string, family: string, gender: string, country: string, post: Post, title: string, from: string, to: string, seen: string, source: string }} Holder
 */

/** Repositories whose name is not the country's. */
const REPOSITORIES = /** @type {Record<string, string>} */ ({
  us: 'US',
  uae: 'AE',
  saudi: 'SA',
  'swiss-federal-council': 'CH',
  'congo-kinshasa': 'CD',
  'congo-brazzaville': 'CG',
  czech: 'CZ',
  'bosnia-herzegovina': 'BA',
  'ivory-coast': 'CI',
  'united-kingdom': 'GB',
  myanmar: 'MM',
  taiwan: 'TW',
  palestine: 'PS',
  kosovo: 'XK',
  'south-korea': 'KR',
  'north-korea': 'KP',
});
/** Offices that ended before this year are of no use to news text. */
const EARLIEST = '1990';

const KNOWLEDGE = path.resolve(import.meta.dirname, '..', '..', 'knowledge');

/** Codes by the names and aliases of countries.tsv. */
function countryCodes() {
  const rows = readFileSync(path.join(KNOWLEDGE, 'countries.tsv'), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .slice(1);
  const codes = new Map();
  for (const row of rows) {
    const [code, name = '', aliases = ''] = row.split('\t');
    for (const one of [name, ...aliases.split('|')]) codes.set(plain(one), code);
  }
  return (/** @type {string} */ name) => codes.get(plain(name)) ?? null;
}

/** A line of CSV with quoted cells. @param {string} line */
const cells = (line) =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    (cell) => cell[1]?.replaceAll('""', '"') ?? cell[2] ?? '',
  );

/** @param {string} folder @param {(name: string) => string | null} codeOf @returns {Holder[]} */
function politicians(folder, codeOf) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.csv'))
    .toSorted()
    .flatMap((file) => {
      const stem = file.replace(/\.csv$/, '').replace(/-(?:ministers|cabinet)$/, '');
      const country = REPOSITORIES[stem] ?? codeOf(stem.replaceAll('-', ' '));
      if (!country) return [];
      const [head = '', ...lines] = readFileSync(path.join(folder, file), 'utf8').trim().split('\n');
      const columns = head.split(',');
      return lines.flatMap((line) => {
        const row = Object.fromEntries(cells(line).map((cell, i) => [columns[i], cell]));
        const name = (row['person'] ?? '').replace(/,.*$/, '').trim();
        const post = postOf(row['position'] ?? '', country);
        if (!post || name === '' || /^Q\d+$/.test(name) || (row['end'] && row['end'] < EARLIEST)) return [];
        return [
          {
            name,
            family: familyOf(name, country),
            gender: row['gender'] ?? '',
            country,
            post,
            title: row['position'] ?? '',
            from: row['start'] ?? '',
            to: row['end'] ?? '',
            seen: '',
            source: `EP ${row['personID']}`,
          },
        ];
      });
    });
}

/** Genders by Wikidata item. @param {string} folder */
function gendersById(folder) {
  const lines = readdirSync(folder).flatMap((file) => readFileSync(path.join(folder, file), 'utf8').split('\n'));
  return new Map(
    lines.flatMap((line) => {
      const match = /^(Q\d+),.*?,(male|female),/.exec(line);
      return match?.[1] && match[2] ? [/** @type {const} */ ([match[1], match[2]])] : [];
    }),
  );
}

/** Rows that our editors wrote, in the columns of the table. @returns {Holder[]} */
function editors() {
  const lines = readFileSync(path.join(import.meta.dirname, 'holders-editors.tsv'), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
  return lines.slice(1).map((line) => {
    const [name = '', gender = '', country = '', title = '', from = '', to = ''] = line.split('\t');
    const post = postOf(title, country);
    if (!post) throw new Error(`holders-editors.tsv: ${name}: '${title}' is no post of the table.`);
    return { name, family: familyOf(name, country), gender, country, post, title, from, to, seen: '', source: 'ED' };
  });
}

const { values } = parseArgs({
  options: { holders: { type: 'string' }, bios: { type: 'string' }, factbook: { type: 'string' } },
});
if (!values.holders || !values.bios || !values.factbook) {
  process.stderr.write(
    'office-holders.js needs --holders DIR, --bios DIR and --factbook GITDIR; see the head of the file.\n',
  );
  process.exit(2);
}
const codeOf = countryCodes();
const withHeads = joined(politicians(values.holders, codeOf), tenures(factbookHolders(values.factbook, codeOf)));
const all = atHome(joined(withHeads, editors()));
const genders = gendersById(values.bios);
for (const row of all) row.gender ||= genders.get(/Q\d+/.exec(row.source)?.[0] ?? '') ?? '';
const lines = all
  .map((row) =>
    [
      row.name,
      row.family,
      row.gender.replace(/^(?!male$|female$).*/, ''),
      row.country,
      row.post,
      row.title,
      row.from,
      row.to,
      row.seen,
      row.source,
    ].join('\t'),
  )
  .toSorted(
    (a, b) =>
      a.split('\t').slice(3, 7).join('\t').localeCompare(b.split('\t').slice(3, 7).join('\t'), 'en') ||
      a.localeCompare(b, 'en'),
  );
process.stdout.write(
  [
    '# source: EP Qn: every-politician-scrapers (CC0), from the Wikidata item Qn, as of 2022; WFB: CIA World Factbook as factbook.json (CC0), editions of 2014 to 2026;',
    '#   ED: our editors, from the pages of the ministries named. Made by tools/knowledge/office-holders.js: change that, not this.',
    '# from, to: as the source says, an empty cell is unknown and not "still"; seen: the last day on which the source knew the holder in office.',
    'name\tfamily\tgender\tcountry\tpost\ttitle\tfrom\tto\tseen\tsource',
    ...new Set(lines),
    '',
  ].join('\n'),
);
