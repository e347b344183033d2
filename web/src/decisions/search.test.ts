import { expect, it } from 'vitest';
import { decisionsSearch } from './search.js';

it('takes states and names from the address, one or several', () => {
  expect(decisionsSearch({ state: 'void', by: ['Ana', 'Bo'] })).toEqual({ state: ['void'], by: ['Ana', 'Bo'] });
});

it('leaves out what is not understood', () => {
  expect(decisionsSearch({ state: 'dancing', page: '-3', by: 7 })).toEqual({});
});

it('has no first page in the address', () => {
  expect([decisionsSearch({ page: '1' }), decisionsSearch({ page: '2' })]).toEqual([{}, { page: 2 }]);
});
