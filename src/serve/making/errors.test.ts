import { expect, it } from 'vitest';
import { Trouble } from '../../domain/index.js';
import { Refusal } from '../errors.js';
import { errorOf, plainError } from './errors.js';

it('errors are handed from one thread to another as what they are', () => {
  const handed = (error: unknown): Error => errorOf(structuredClone(plainError(error)));
  const trouble = new Trouble('x.case', 'it is locked', 'Wait.');
  expect(handed(trouble)).toEqual(trouble);
  expect(handed(trouble)).toBeInstanceOf(Trouble);
  const refusal = new Refusal('conflict', 'k1', 'it contradicts', 'Take it back.');
  expect(handed(refusal)).toBeInstanceOf(Refusal);
  expect(handed(refusal)).toMatchObject({ code: 'conflict', about: 'k1', wrong: 'it contradicts' });
  const bug = handed(new TypeError('x is undefined'));
  expect(bug).not.toBeInstanceOf(Trouble);
  expect(bug.stack).toContain('errors.test.ts');
});
