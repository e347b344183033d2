import { expect, it } from 'vitest';
import { officeClass } from './office-classes.js';

it.each([
  ['national assembly chairman', 'presiding'],
  ['speaker of the house of representatives', 'presiding'],
  ['parliament speaker', 'presiding'],
  ['top legislator', 'presiding'],
  ['junta chief', 'ruler'],
  ['president of the transition', 'ruler'],
  ['governor of the central bank', 'central-bank'],
  ['senate president', null],
  ['deputy speaker', null],
  ['president of the european parliament', null],
  ['president', null],
  ['military adviser', null],
])('%s is %s', (office, kind) => {
  expect(officeClass(office)).toBe(kind);
});
