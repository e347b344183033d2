import { expect, it } from 'vitest';
import { countryCodes, hoursBetween } from './index.js';

it('knows the clocks of all states but those without a seat of government of their own', () => {
  const unknown = countryCodes().filter((code) => hoursBetween(code, 'GB') === null);
  expect(unknown.length).toBeLessThan(70);
  expect(unknown).not.toEqual(expect.arrayContaining(['US']));
});

it('counts hours in both directions', () => {
  expect(hoursBetween('US', 'KR')).toBe(14);
  expect(hoursBetween('KR', 'US')).toBe(14);
  expect(hoursBetween('FR', 'DE')).toBe(0);
  expect(hoursBetween('FR', 'XX')).toBe(null);
});
