import { describe, expect, it } from 'vitest';
import { areOfOneSort } from './office-sorts.js';

describe('two offices are of one sort', () => {
  it.each([
    ['trade minister', 'minister of commerce'],
    ['minister of economy', 'economy minister'],
    ['interior minister', 'home secretary'],
    ['vice foreign minister', 'deputy minister of foreign affairs'],
    ['army chief', 'chief of defence'],
    ['chairman of the joint chiefs of staff', 'chief of staff'],
    ['secretary general', 'nato chief'],
    ['chairperson', 'commission chief'],
    ['eu foreign policy chief', 'high representative'],
    ['king', 'monarch'],
    ['special envoy', 'mediator'],
    ['ambassador', 'envoy'],
  ])('%s and %s', (a, b) => {
    expect(areOfOneSort(a, b)).toBe(true);
    expect(areOfOneSort(b, a)).toBe(true);
  });
});

describe('two offices are not', () => {
  it.each([
    ['trade minister', 'deputy trade minister'],
    ['trade minister', 'former trade minister'],
    ['prime minister', 'foreign minister'],
    ['general secretary', 'secretary general'],
    ['press secretary', 'foreign secretary'],
    ['finance minister', 'economy minister'],
    ['king', 'queen'],
    ['special envoy', 'ambassador'],
    ['president', 'vice president'],
  ])('%s and %s', (a, b) => {
    expect(areOfOneSort(a, b)).toBe(false);
  });
});
