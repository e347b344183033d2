import { expect, it } from 'vitest';
import { NO_TELLING, tellingWords } from './telling.js';

it('says a contact in the words of readout decide, leaving out what is not known', () => {
  const said = { ...NO_TELLING, words: ' whispering on the quay ', who: 'Karel Aldane\n\nIlse Morvic (envoy)\n' };
  expect(tellingWords('a1', said)).toEqual([
    'tells',
    'a1',
    'meeting',
    'whispering on the quay',
    'who=Karel Aldane',
    'who=Ilse Morvic (envoy)',
    'status=held',
  ]);
});

it('needs words of the article, and somebody who took part', () => {
  expect(tellingWords('a1', { ...NO_TELLING, who: 'Karel Aldane' })).toBeNull();
  expect(tellingWords('a1', { ...NO_TELLING, words: 'a talk' })).toBeNull();
});
