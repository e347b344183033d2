import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterOf, parseSearch, toggled, writeSearch } from './filter.js';

describe('what is chosen, in the address', () => {
  it('is written as the API reads it', () => {
    expect(writeSearch({ person: ['p1', 'p2'], from: '2031-03' })).toBe('?person=p1&person=p2&from=2031-03');
    expect(writeSearch({})).toBe('');
  });

  it('comes back as it was', () => {
    const words = fc.string({ minLength: 1 });
    const filters = fc.record(
      { q: words, person: fc.uniqueArray(words, { minLength: 1 }), outlet: fc.uniqueArray(words, { minLength: 1 }) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(filters, (filter) => {
        expect(filterOf(parseSearch(writeSearch(filter)))).toEqual({ ...filter });
      }),
    );
  });

  it('leaves out what nobody knows', () => {
    expect(filterOf(parseSearch('?colour=red&person=&q='))).toEqual({});
  });

  it('has a value put in and taken out again', () => {
    expect(toggled(toggled({ from: '2031' }, 'kind', 'call'), 'kind', 'call')).toEqual({ from: '2031' });
    expect(toggled({ kind: ['call'] }, 'kind', 'visit')).toEqual({ kind: ['call', 'visit'] });
  });
});
