import { readdirSync, readFileSync } from 'node:fs';
import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanChecks } from '../../../domain/index.js';
import { bareArticle } from '../../../domain/testing.js';
import { casesIn, linesOf, read } from './testing.js';
import { analyse } from '../analyse.js';
import { mentions } from '../mentions/index.js';
import { statements } from './index.js';

const FOLDER = new URL('./cases/', import.meta.url);

for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.txt'))) {
  describe(`statements: ${file.replace('.txt', '')}`, () => {
    it.each(casesIn(readFileSync(new URL(file, FOLDER), 'utf8')))('$name', ({ text, expected }) => {
      const fired = read(text).statements.map((s) => s.rule);
      expect({ fired, lines: linesOf(text) }).toEqual({ fired, lines: expected });
    });
  });
}

describe('statements: spans', () => {
  const PIECES = [
    '“We stay,” ',
    'Mira Aldane ',
    'said ',
    'that ',
    'the harbour ',
    'was open ',
    'and ',
    ', ',
    '. ',
    'stressing ',
    '"',
    '“',
    '”',
    ': ',
    'according to ',
    'the ministry ',
    'condemned ',
    'the raid ',
    '(',
    ') ',
    '\n',
    'told ',
    'reporters ',
    'He ',
    'added ',
    'calling it ',
    '; ',
    'which ',
    '’',
    '🙂 ',
  ];

  it('every span cuts its own words out of the text, whatever the text', () => {
    assert(
      property(array(constantFrom(...PIECES), { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        for (const s of read(text).statements) {
          for (const span of [s.content, ...(s.cue ? [s.cue] : []), ...s.speaker.spans])
            expect(spanChecks(text, span)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('ids are unique in an article', () => {
    assert(
      property(array(constantFrom(...PIECES), { maxLength: 40 }), (pieces) => {
        const ids = read(pieces.join('')).statements.map((s) => s.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 200 },
    );
  });
});

describe('statements: the contact at which they were made', () => {
  const text =
    'Mira Aldane met Teodor Morvic in Vienna on Monday. During the meeting, Aldane condemned the raid. Later she praised the fishermen.';

  function accounts(): (string | null)[] {
    const draft = analyse(bareArticle(text));
    mentions.run(draft);
    const aldane = draft.entities.find((e) => e.name.includes('Aldane'))?.index ?? -1;
    draft.contactAnchors.push({ account: 'c12', token: 2, sentence: 0, entities: [aldane] });
    statements.run(draft);
    return draft.statements.map((s) => s.account);
  }

  it('a statement made “during the meeting” belongs to that meeting, one made later to none', () => {
    expect(accounts()).toEqual(['c12', null]);
  });
});
