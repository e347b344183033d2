import { describe, expect, test } from 'vitest';
import { type Decision, Trouble } from '../domain/index.js';
import type { ReviewItem } from '../publish/index.js';
import { keysText, reviewSession } from './review-session.js';
import { keysIn } from './terminal.js';

const pair = (a: string, b: string): ReviewItem => ({
  kind: 'pair',
  about: 'contact',
  a,
  b,
  question: `Is ${a} ${b}?`,
  reasons: [],
});
const DOUBT: ReviewItem = {
  kind: 'contact',
  contact: 'k9',
  question: 'Is k9 any?',
  doubt: 'One article alone tells of it.',
};
const DATE: ReviewItem = {
  kind: 'value',
  contact: 'k9',
  field: 'date',
  question: 'Which date is right?',
  doubt: null,
  versions: [
    { value: '2031-03-05', words: '5 March 2031', by: 'Harbour Post' },
    { value: '2031-03-06', words: '6 March 2031', by: 'Delta Wire' },
  ],
};

/** Plays keys to a session; gives what was decided, what was taken back, what stood on the screen, and the result. */
async function play(items: readonly ReviewItem[], keys: string, refuse: readonly string[] = []) {
  const [decided, undone, screen]: [string[], string[], string[]] = [[], [], []];
  const typed = [...keysIn(keys)];
  const result = await reviewSession(
    {
      items,
      width: 80,
      render: async ({ question }) => question,
      more: async () => 'everything',
      decide: async (words, outrank): Promise<Decision> => {
        const said = words.join(' ');
        if (refuse.includes(said) && !outrank) throw new Trouble(said, 'this contradicts d1', 'Undo it.');
        decided.push(outrank ? `${said} --outrank` : said);
        return { id: `d${decided.length}`, at: '', by: '', why: null, what: { act: 'undo', decision: '' } };
      },
      undo: async ({ id }) => void undone.push(id),
    },
    { write: (text) => void screen.push(text), key: async () => typed.shift() ?? null, close: () => {} },
  );
  return {
    decided,
    undone,
    result,
    screen: screen.join(''),
    asked: screen.join('').match(/Is \w+ \w+\?|Which date is right\?/g) ?? [],
  };
}

describe('a review', () => {
  test('takes one key a question', async () => {
    const { decided, result } = await play([pair('k1', 'k2'), pair('k3', 'k4'), pair('k5', 'k6')], 'sd ');
    expect(decided).toEqual(['same k1 k2', 'different k3 k4']);
    expect(result).toMatchObject({ decided: 2, skipped: 1, left: 0 });
  });

  test('shows its keys under every question', async () => {
    const { screen } = await play([pair('k1', 'k2'), DATE], 's');
    expect(screen).toContain('s same   d different   space later   u undo   ? more   q quit');
    expect(screen).toContain('1-2 this one is right   x not known   space later   u undo   ? more   q quit');
  });

  test('a value is confirmed by the key of the one that stands, corrected by that of another', async () => {
    expect((await play([DATE], '1')).decided).toEqual(['confirm k9 date']);
    expect((await play([DATE], '2')).decided).toEqual(['correct k9 date 2031-03-06']);
  });

  test('a day or a place that nobody can know is emptied by x', async () => {
    expect((await play([DATE], 'x')).decided).toEqual(['correct k9 date unknown']);
    expect((await play([{ ...DATE, field: 'status' }], 'x')).decided).toEqual([]);
  });

  test('what may be no contact is one by y and none by n, and of one that is none nothing more is asked', async () => {
    expect((await play([DOUBT, DATE], 'y')).decided).toEqual(['confirm k9']);
    const { decided, asked, result } = await play([DOUBT, DATE, pair('k1', 'k9'), pair('k1', 'k2')], 'ns');
    expect(decided).toEqual(['reject k9', 'same k1 k2']);
    expect(asked).toEqual(['Is k9 any?', 'Is k1 k2?']);
    expect(result.left).toBe(0);
  });

  test('tells which questions were put off, and breaks its lines where there is little room', async () => {
    expect((await play([pair('k1', 'k2'), DATE], ' 1')).result.later).toEqual([pair('k1', 'k2')]);
    const narrow = keysText(DATE, 30).split('\n');
    expect(narrow.every((line) => line.length <= 30)).toBe(true);
    expect(narrow.join('   ')).toBe(keysText(DATE));
  });

  test('an undo takes the last answer back and asks again, also behind the last question and before what was skipped', async () => {
    const { decided, undone, asked } = await play([pair('k1', 'k2'), pair('k3', 'k4')], 's uudd');
    expect(decided).toEqual(['same k1 k2', 'different k1 k2', 'different k3 k4']);
    expect(undone).toEqual(['d1']);
    expect(asked).toEqual(['Is k1 k2?', 'Is k3 k4?', 'Is k3 k4?', 'Is k1 k2?', 'Is k3 k4?']);
  });

  test('with nothing to take back it says so and stays', async () => {
    const { screen, decided } = await play([pair('k1', 'k2')], 'us');
    expect(screen).toContain('there is nothing to take back');
    expect(decided).toEqual(['same k1 k2']);
  });

  test.each([['q'], ['\u0003'], ['\u0004'], ['\u001B']])('quits at %j and leaves the rest', async (key) => {
    const { decided, result } = await play([pair('k1', 'k2'), pair('k3', 'k4')], `s${key}`);
    expect(decided).toEqual(['same k1 k2']);
    expect(result).toMatchObject({ decided: 1, skipped: 0, left: 1 });
  });

  test('a key that means nothing decides nothing, nor does Enter', async () => {
    const { decided, screen } = await play([pair('k1', 'k2')], 'x\r1');
    expect(decided).toEqual([]);
    expect(screen.match(/this key does nothing here/g)).toHaveLength(3);
  });

  test('an arrow key is one key', () => {
    expect(keysIn('s\u001B[Cd\u001B')).toEqual(['s', '\u001B[C', 'd', '\u001B']);
  });

  test('what follows from the answers is not asked', async () => {
    const { asked, result } = await play(
      [pair('k1', 'k2'), pair('k2', 'k3'), pair('k1', 'k3'), pair('k3', 'k4'), pair('k1', 'k4')],
      'ssd',
    );
    expect(asked).toEqual(['Is k1 k2?', 'Is k2 k3?', 'Is k3 k4?']);
    expect(result).toMatchObject({ decided: 3, skipped: 0, left: 0 });
  });

  test('what contradicts is told, and outranks only by a key of its own', async () => {
    const left = await play([pair('k1', 'k2')], 'sx', ['same k1 k2']);
    expect(left.screen).toContain('this contradicts d1');
    expect(left.decided).toEqual([]);
    expect((await play([pair('k1', 'k2')], 'so', ['same k1 k2'])).decided).toEqual(['same k1 k2 --outrank']);
  });

  test('? shows all there is, and the question stays', async () => {
    const { screen, decided } = await play([pair('k1', 'k2')], '?d');
    expect(screen).toContain('everything');
    expect(decided).toEqual(['different k1 k2']);
  });
});
