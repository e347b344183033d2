import { describe, expect, it } from 'vitest';
import { knownPerson } from './index.js';

describe('a person in office', () => {
  it('is found by any spelling, whatever the case, accents and hyphens', () => {
    expect(knownPerson('Volodymyr Zelensky')?.name).toBe('Volodymyr Zelenskyy');
    expect(knownPerson('CHOU EN LAI')?.name).toBe('Zhou Enlai');
    expect(knownPerson('Tayyip Erdogan')?.country).toBe('TR');
  });

  it.each(['Kim', 'Zelensky', 'Volodymyr Aldane', '', 'Kim Jong'])('is not found by %j', (name) => {
    expect(knownPerson(name)).toBeNull();
  });

  it('is not taken for one of a like name', () => {
    expect(knownPerson('Kim Jong-un')?.name).not.toBe(knownPerson('Kim Jong-il')?.name);
    expect(knownPerson('Ali Khomeini')).toBeNull();
  });
});
