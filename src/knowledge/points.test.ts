import { expect, it } from 'vitest';
import { cityPoint, countryCodes, countryPoint } from './index.js';
import { readRows } from './rows.js';

it('knows a city by every spelling, in its country alone', () => {
  const beijing = cityPoint('Beijing', 'CN');
  expect(beijing).toMatchObject({ name: 'Beijing', kind: 'city', country: 'CN', outline: '156' });
  expect(cityPoint('Peking', 'CN')).toEqual(beijing);
  expect(cityPoint('peking', 'CN')).toEqual(beijing);
  expect(cityPoint('Beijing', 'RU')).toBeNull();
});

it('tells cities of one name apart by their countries', () => {
  const [one, other] = [cityPoint('Tripoli', 'LY'), cityPoint('Tripoli', 'LB')];
  expect(one?.country).toBe('LY');
  expect(one?.longitude).not.toBe(other?.longitude);
});

it('has a point for every country that has people', () => {
  const without = countryCodes().filter((code) => countryPoint(code) === null);
  expect(without).toEqual([]);
  expect(countryPoint('NO')).toMatchObject({ name: 'Norway', kind: 'country', outline: '578' });
});

it('has no point off the globe', () => {
  const off = readRows('points.tsv').filter(
    ({ latitude, longitude }) => !(Math.abs(Number(latitude)) <= 90 && Math.abs(Number(longitude)) <= 180),
  );
  expect(off).toEqual([]);
});
