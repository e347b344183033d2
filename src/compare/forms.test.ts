import { describe, expect, it } from 'vitest';
import { formsWithin } from './forms.js';

describe('the forms within a form of a name', () => {
  it.each([
    ['Tomas Aldane', ['Tomas Aldane']],
    ['Foreign Minister Tomas Aldane', ['Foreign Minister Tomas Aldane', 'Tomas Aldane']],
    ['U.S. Secretary of State Aldane', ['U.S. Secretary of State Aldane', 'Secretary of State Aldane']],
    ['HE Dr Tomas Aldane', ['HE Dr Tomas Aldane', 'Dr Tomas Aldane', 'Tomas Aldane']],
    [
      'the Chilean president Ines Morvic',
      ['the Chilean president Ines Morvic', 'Chilean president Ines Morvic', 'president Ines Morvic', 'Ines Morvic'],
    ],
  ])('%s', (form, forms) => {
    expect(formsWithin(form)).toEqual(forms);
  });

  it('leave a name whole that opens like a country, and a title that names nobody', () => {
    expect(formsWithin('Jordan Aldane')).toEqual(['Jordan Aldane']);
    expect(formsWithin('the president')).toEqual(['the president', 'president']);
  });
});
