import { expect, it } from 'vitest';
import { airportNamed } from './index.js';

it.each([
  ['Tribhuvan International Airport', 'Kathmandu', 'NP'],
  ['the Soekarno-Hatta', null, null],
  ['Soekarno-Hatta Airport', 'Jakarta', 'ID'],
  ['Benito Juarez International Airport', 'Mexico City', 'MX'],
  ['Oslo Airport', null, null],
  ['Roberts', 'Monrovia', 'LR'],
])('%s serves %s', (words, town, country) => {
  expect(airportNamed(words)?.town ?? null).toBe(town);
  expect(airportNamed(words)?.country ?? null).toBe(country);
});
