import { expect, test } from 'vitest';
import { checkDecisions, checkNode, checkReader } from './doctor.js';

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

test('decisions are counted, and one whose words are gone is told and is nothing wrong', () => {
  const decision = { id: 'd1', at: '2031-05-06', by: 'Bo Lind', why: null, what: { act: 'reject', of: [] } } as const;
  const report = { decision, state: 'holds', because: '', bearsOn: [] } as const;
  expect(checkDecisions([])).toEqual([]);
  expect(checkDecisions([report])).toEqual([{ ok: true, what: '1 decision', remedy: null }]);
  expect(checkDecisions([report, { ...report, state: 'void' }])).toMatchObject([
    { ok: true, what: '2 decisions, 1 void: the words are gone', remedy: expect.stringContaining('--state void') },
  ]);
});
