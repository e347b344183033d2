import { describe, expect, it } from 'vitest';
import { edtfOfTimex } from './timex.js';

describe('a TIMEX3 value', () => {
  it.each([
    ['2009-02-03', '2009-02-03'],
    ['2009-02', '2009-02'],
    ['2009', '2009'],
    ['199', '199X'],
    ['2009-Q1', '2009-01/2009-03'],
    ['2009-W05', '2009-01-26/2009-02-01'],
    ['2009-W05-WE', '2009-01-31/2009-02-01'],
    ['2005-W01', '2005-01-03/2005-01-09'],
    ['2009-SP', '2009-21'],
    ['2010-07-16TMO', '2010-07-16'],
    ['2011-06-XX', '2011-06'],
  ])('%s is %s', (value, edtf) => expect(edtfOfTimex(value)).toBe(edtf));

  it.each(['PAST_REF', 'PRESENT_REF', 'FUTURE_REF', 'XXXX-XX-XX'])('%s names no time', (value) =>
    expect(edtfOfTimex(value)).toBeNull(),
  );

  it.each(['FY2008', 'P3D', 'PXD'])('%s has no EDTF', (value) => expect(edtfOfTimex(value)).toBeUndefined());
});
