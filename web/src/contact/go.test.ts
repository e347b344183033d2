import { expect, it } from 'vitest';
import type { DecidedNow } from '../decide/index.js';
import { contactAfter } from './go.js';

const decided = (...ids: readonly string[]): DecidedNow =>
  ({ version: '1', decisions: [{ bearsOn: ids.map((id) => ({ id, kind: 'contact' })) }] }) as unknown as DecidedNow;

it('stays on a contact that a decision has left', () => {
  expect(contactAfter('k1', decided('k2', 'k1'))).toBeNull();
});

it('follows a contact to what it has become', () => {
  expect(contactAfter('k1', decided('k2', 'k3'))).toBe('k2');
});

it('stays where a decision bears on nothing', () => {
  expect(contactAfter('k1', decided())).toBeNull();
});
