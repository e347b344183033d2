import { describe, expect, it } from 'vitest';
import { likenessInManner } from './name-manners.js';

describe('names of two manners', () => {
  it.each([
    ['Hiroshi Takahashi', 'Olusegun Adeyemi'],
    ['Nguyen Van Thanh', 'Giorgi Beridze'],
    ['Zhang Weiming', 'Sanjay Adhikari'],
    ['Bohdan Kovalchuk', 'Thabo Mokoena'],
  ])('%s and %s are hardly of one state', (one, other) => {
    expect(likenessInManner(one, other)).toBeLessThan(0.03);
    expect(likenessInManner(other, one)).toBe(likenessInManner(one, other));
  });

  it.each([
    ['Hiroshi Takahashi', 'Kenji Watanabe'],
    ['Olusegun Adeyemi', 'Ngozi Okafor'],
    ['Nguyen Van Thanh', 'Tran Thi Hoa'],
    ['Zhang Weiming', 'Li Xiaohong'],
  ])('%s and %s may be', (one, other) => {
    expect(likenessInManner(one, other)).toBeGreaterThan(0.03);
  });

  it('are told of any letters without failing', () => {
    for (const name of ['', '习近平', "O'Brien-Żółć", 'x'])
      expect(likenessInManner(name, 'Hiroshi Takahashi')).toBeGreaterThanOrEqual(0);
  });
});
