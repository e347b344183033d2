import { expect, it } from 'vitest';
import { BufferedRelations } from './buffer.js';
import { MemoryRelations } from './relations.js';

it('tells of a noted relation what was written, each row once and as it is now, also what was handed on', () => {
  const relations = new BufferedRelations(new MemoryRelations(), false, ['noted'], 0);
  relations.put('noted', 'a', '1', 'first');
  relations.put('noted', 'a', '2', 'second');
  relations.put('noted', 'b', '', 'third');
  relations.put('other', 'a', '1', 'not asked for');
  relations.release();
  relations.put('noted', 'a', '1', 'first again');
  relations.drop('noted', 'b', '');
  const written = [...relations.written('noted')];
  expect(written).toHaveLength(3);
  expect(written).toEqual(
    expect.arrayContaining([
      ['a', '1', 'first again'],
      ['a', '2', 'second'],
      ['b', '', undefined],
    ]),
  );
});

it('finds what it wrote before and after it is handed on', () => {
  const inner = new MemoryRelations();
  const relations = new BufferedRelations(inner, true, [], 0);
  relations.put('of', 'a', '1', 'one');
  expect(inner.get('of', 'a', '1')).toBeUndefined();
  relations.release();
  expect([relations.get('of', 'a', '1'), inner.get('of', 'a', '1')]).toEqual(['one', 'one']);
  relations.drop('of', 'a', '1');
  expect([relations.rows('of', ['a']), relations.first('of', 'a')]).toEqual([[], undefined]);
});
