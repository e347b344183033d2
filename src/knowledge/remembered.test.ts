import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { remembered } from './remembered.js';

it('each word is asked about once, also where the answer is that there is none', () => {
  let asked = 0;
  const answer = remembered((word) => (asked++, word === 'envoy' ? 'office' : undefined));
  expect(['envoy', 'lamp', 'envoy', 'lamp', 'lamp'].map(answer)).toEqual([
    'office',
    undefined,
    'office',
    undefined,
    undefined,
  ]);
  expect(asked).toBe(2);
});

it('what is remembered of a text does not keep the text', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const held = (): number => {
    collect();
    return process.memoryUsage().heapUsed / 1e6;
  };
  const firstWords = remembered((words) => words.slice(0, 20));
  const before = held();
  for (let number = 0; number < 100; number++) {
    const text = Buffer.alloc(1_000_000, `the envoy of the harbour number ${number} `).toString('latin1');
    expect(firstWords(text.slice(0, 32 + String(number).length))).toBe('the envoy of the har');
  }
  expect(held() - before).toBeLessThan(10);
});
