import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareOrganisations, organisationNameOf } from './organisation-name.js';

const compared = (a: string, b: string) => compareOrganisations(organisationNameOf(a), organisationNameOf(b));

describe('two names of organisations', () => {
  it.each([
    ['Lumen Trading LLC', 'Lumen Trading', 'equal'],
    ['Lumen Trading L.L.C.', 'OOO Lumen Trading', 'equal'],
    ['L.T.C. Company', 'LTC Co.', 'equal'],
    ['ООО «Люмен»', 'Lyumen LLC', 'equal'],
    ['Lumen Labour Organisation', 'Lumen Labor Organization', 'equal'],
    ["Int'l Lumen Fund", 'International Lumen Fund', 'equal'],
    ['Third Lumen Brigade', '3rd Lumen Brigade', 'equal'],
    ['Front of Lumen', 'Lumen Front', 'variant'],
    ['Lumen Trading Harbour', 'LTH', 'contained'],
    ['Lumen Bank', 'Lumen Bank Norway', 'contained'],
    ['Lumen Trading', 'Lumen Trding', 'misspelt'],
    ['Lumen Trading AG', 'Lumen Trading GmbH', 'misspelt'],
    ['Lumen Front', 'Lumen Youth Front', 'different'],
    ['Lumen Front', 'Morvic Front', 'different'],
    ['', 'Lumen Front', 'open'],
  ])('%s and %s: %s', (a, b, relation) => {
    expect(compared(a, b).relation).toBe(relation);
  });

  it('compare the same way round and back, whatever they are written in', () => {
    const any = fc.string({ unit: 'binary', maxLength: 40 });
    const known = fc.constantFrom(
      'Lumen Trading LLC',
      'ООО «Люмен»',
      'Brigade Forty-four',
      'L.T.C. Company',
      'AG',
      '習近平',
    );
    fc.assert(
      fc.property(fc.oneof(known, any), fc.oneof(known, any), (a, b) => {
        expect(compared(a, b)).toEqual(compared(b, a));
      }),
      { numRuns: 1000 },
    );
  });
});
