import { expect, it } from 'vitest';
import { PersonLabels } from './person-labels.js';
import { MemoryRelations } from './relations.js';

const none = () => undefined;
const groups = [
  { group: 'Aldane', count: 1 },
  { group: 'T. Aldane', count: 2 },
  { group: 'Tomas Aldane', count: 9 },
];

it('gives each person another label, also one that comes later', () => {
  const labels = new PersonLabels(new MemoryRelations(), 'person');
  const first = labels.of([{ groups: ['Aldane'] }, { groups: ['Tomas Aldane'] }], none, groups);
  const later = labels.of([{ groups: ['T. Aldane'] }], none, groups);
  expect(new Set([...first, ...later]).size).toBe(3);
});

it('has the label of whom most is told go on when two turn out to be one', () => {
  const labels = new PersonLabels(new MemoryRelations(), 'person');
  const labelOf = (group: string): string => (group === 'Tomas Aldane' ? 'person 1' : 'person 2');
  expect(labels.of([{ groups: ['T. Aldane', 'Tomas Aldane'] }], labelOf, groups)).toEqual(['person 1']);
});

it('leaves the label with whom most is told when one turns out to be two', () => {
  const labels = new PersonLabels(new MemoryRelations(), 'person');
  labels.of([{ groups: ['Tomas Aldane'] }], none, groups);
  const [short, full] = labels.of([{ groups: ['Aldane'] }, { groups: ['Tomas Aldane'] }], () => 'person 1', groups);
  expect([full, short]).toEqual(['person 1', 'person 2']);
});
