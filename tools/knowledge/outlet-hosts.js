// @ts-check
/**
 * Makes knowledge/outlet-hosts.tsv: the hosts of outlets that states own, fund or control, with who controls them.
 *
 *   node tools/knowledge/outlet-hosts.js --matrix FILE > knowledge/outlet-hosts.tsv
 *
 * `--matrix`: State_Media_Matrix.csv as published by ASD at GMF (MIT). Pages on platforms that all may use, and hosts that outlets of several
 * countries share, are left out.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';

const { values } = parseArgs({ options: { matrix: { type: 'string' } } });
if (!values.matrix) {
  process.stderr.write('outlet-hosts.js needs --matrix FILE; see the head of the file.\n');
  process.exit(2);
}

/** The matrix's types: state-controlled; captured public and private media; public media that the state funds, manages or both, or neither. */
const CONTROL = {
  SC: 'state',
  CaPu: 'captured-public',
  CaPr: 'captured-private',
  ISFM: 'public',
  'ISFM?': 'public',
  ISF: 'public',
  ISM: 'public',
  IP: 'public',
};

/** Countries as the matrix writes them, where our table has them otherwise. */
const COUNTRIES = {
  Congo: 'CG',
  'DR Congo': 'CD',
  'Palestine territories': 'PS',
  'United States of America': 'US',
  'Vatican City': 'VA',
  'The Gambia': 'GM',
  Macao: 'MO',
  'Europen Union': '',
};

const SHARED_PLATFORMS =
  /(?:^|\.)(?:facebook|twitter|youtube|instagram|t\.me|telegram|vk|blogspot|wordpress|google|wikipedia|linktr|tiktok|soundcloud|archive|x)\.(?:com|org|me|ee)$/;

/** @param {string} file @returns {Record<string, string>[]} */
function ours(file) {
  const lines = readFileSync(path.join(import.meta.dirname, '../../knowledge', file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const columns = (lines[0] ?? '').split('\t');
  return lines
    .slice(1)
    .map((line) => Object.fromEntries(line.split('\t').map((cell, index) => [columns[index] ?? '', cell])));
}

const codes = new Map(
  ours('countries.tsv').flatMap((row) =>
    [row['name'] ?? '', ...(row['aliases'] ?? '').split('|')].map((name) => [
      name.replace(/\?$/, ''),
      row['code'] ?? '',
    ]),
  ),
);

/** @param {string} country */
function codeOf(country) {
  const code = /** @type {Record<string, string>} */ (COUNTRIES)[country] ?? codes.get(country);
  if (code === undefined && country !== '') process.stderr.write(`no code for "${country}"\n`);
  return code ?? '';
}

/** @param {string} address */
function hostOf(address) {
  const whole = /^https?:\/\//.test(address) ? address : `https://${address}`;
  if (address.trim() === '' || !URL.canParse(whole)) return null;
  const host = new URL(whole).hostname.replace(/^www\d?\./, '');
  return host.includes('.') && !SHARED_PLATFORMS.test(host) ? host : null;
}

/** @param {string} words */
const tidy = (words) =>
  words
    .replace(/\s+/g, ' ')
    .replace(/^ ?(?:Print|Radio|TV|Online|Television|Newspaper): /, '')
    .trim();

/** @type {Map<string, { names: Set<string>, company: string, countries: Set<string>, control: Set<string> }>} */
const hosts = new Map();
/** @type {Record<string, string>[]} */
const matrix = parse(readFileSync(values.matrix, 'utf8'), { columns: true, relax_column_count: true });
for (const row of matrix) {
  const host = hostOf(row['URL'] ?? '');
  const control = /** @type {Record<string, string>} */ (CONTROL)[tidy(row['Typology'] ?? '')];
  if (host === null || control === undefined) continue;
  const there = hosts.get(host) ?? {
    names: new Set(),
    company: tidy(row['Media company'] ?? ''),
    countries: new Set(),
    control: new Set(),
  };
  there.names.add(tidy(row['Main assets'] ?? '') || there.company);
  there.countries.add(codeOf(tidy(row['Country'] ?? '')));
  there.control.add(control);
  hosts.set(host, there);
}

const rows = [...hosts]
  .filter(([, { countries, control }]) => countries.size === 1 && control.size === 1)
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .map(([host, { names, company, countries, control }]) => {
    const name = names.size === 1 ? [...names].join('') : company;
    return [host, name, ...countries, ...control].join('\t');
  });
process.stdout.write(
  [
    '# source: State Media Matrix (2023), published by ASD at GMF, MIT (LICENSE-state-media-matrix.txt). Made by tools/knowledge/outlet-hosts.js.',
    '# control: state (state-controlled), captured-public, captured-private (public and private media that the state captured), public (state-funded or -managed, or neither, and independent).',
    'host\tname\tcountry\tcontrol',
    ...rows,
    '',
  ].join('\n'),
);
