import { expect, test } from 'vitest';
import { checkNode, checkReader } from './doctor.js';

test('a Node.js that is too old is named with the one that is needed', () => {
  expect(checkNode('20.19.0').ok).toBe(true);
  expect(checkNode('22.1.0').ok).toBe(true);
  expect(checkNode('20.18.9')).toMatchObject({ ok: false, remedy: 'Install Node.js 20.19 or later.' });
  expect(checkNode('18.20.0').ok).toBe(false);
});

test('readings of another reader are to be made again', () => {
  expect(checkReader('1', '1').ok).toBe(true);
  expect(checkReader(null, '1').ok).toBe(true);
  expect(checkReader('1', '2')).toMatchObject({ ok: false, remedy: "Run 'readout rebuild'." });
});
