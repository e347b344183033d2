import { expect, it } from 'vitest';
import { readingOf } from '../testing.js';
import { MemoryRelations } from './relations.js';
import { linkedNow, linkInSteps } from './stepwise.js';

/** Articles that each tell of another call of the same two people: the more there are, the larger the neighbourhood of one more. */
function callsOf(count: number) {
  const readings = Array.from({ length: count }, (_, n) =>
    readingOf({
      id: `a${n}`,
      accounts: [{ kind: 'call', who: 'Tomas Aldane + Ines Morvic', date: `20${20 + (n % 60)}-0${1 + (n % 9)}` }],
    }),
  );
  return new Map(readings.map((reading) => [reading.article.id, reading]));
}

function linkedInSteps(count: number, atATime: number) {
  const readings = callsOf(count);
  const work = {
    relations: new MemoryRelations(),
    isNew: true,
    readingOf: (article: string) => readings.get(article),
    changes: [...readings.values()].map((after) => ({ before: null, after, wasLinked: false })),
  };
  const steps: number[] = [];
  linkInSteps(work, atATime, ({ changes }) => steps.push(changes.length));
  return { steps, linked: linkedNow(work) };
}

it('takes no more articles in a step than it may', () => {
  expect(linkedInSteps(130, 50).steps).toEqual([50, 50, 30]);
});

it('gives the same links in whatever steps', () => {
  expect(linkedInSteps(130, 7).linked).toEqual(linkedInSteps(130, 2000).linked);
});
