import { describe, expect, it } from 'vitest';
import { failed, kept, NEW_SESSION, nextOf, openOf, type Question, type Session, stepped, without } from './session.js';

const pair = (key: string): Question => ({ key, kind: 'pair' });
const QUESTIONS = [pair('k1 k2'), pair('k2 k3'), pair('k1 k3'), { key: 'k1 date', kind: 'value' as const }];

const step = (key: string, words: readonly string[] | null, isOld = false) => ({
  id: `${key} ${words?.[0] ?? 'later'}`,
  key,
  kind: 'pair' as const,
  question: '',
  label: '',
  words,
  decision: null,
  isOld,
});
const after = (...steps: readonly ReturnType<typeof step>[]): Session => steps.reduce(stepped, NEW_SESSION);
const open = (session: Session): readonly string[] => openOf(QUESTIONS, session).map(({ key }) => key);

describe('a session of review', () => {
  it('asks what is neither answered nor follows from answers', () => {
    expect(open(NEW_SESSION)).toHaveLength(4);
    expect(open(after(step('k1 k2', ['same', 'k1', 'k2'])))).toEqual(['k2 k3', 'k1 k3', 'k1 date']);
    const both = after(step('k1 k2', ['same', 'k1', 'k2']), step('k2 k3', ['same', 'k2', 'k3']));
    expect(open(both)).toEqual(['k1 date']);
    const apart = after(step('k1 k2', ['same', 'k1', 'k2']), step('k2 k3', ['different', 'k2', 'k3']));
    expect(open(apart)).toEqual(['k1 date']);
  });

  it('asks nothing more of what is no contact', () => {
    expect(open(after(step('k1', ['reject', 'k1'])))).toEqual(['k2 k3']);
  });

  it('has what was put off last, in the order in which it was', () => {
    const session = after(step('k1 k2', null), step('k2 k3', null));
    expect(nextOf(QUESTIONS, session)?.key).toBe('k1 k3');
    const rest = [step('k1 k3', ['different', 'k1', 'k3']), step('k1 date', ['confirm', 'k1', 'date'])];
    expect(nextOf(QUESTIONS, rest.reduce(stepped, session))?.key).toBe('k1 k2');
  });

  it('asks again at once what came to nothing, until it is answered anew', () => {
    const answer = step('k2 k3', ['same', 'k2', 'k3']);
    const session = failed(after(answer), { step: answer, wrong: 'gone', remedy: '', isConflict: false });
    expect(nextOf(QUESTIONS, session)?.key).toBe('k2 k3');
    expect(stepped(session, step('k2 k3', null)).failures).toEqual([]);
  });

  it('asks again what is taken back, and what the server asks after answers of an earlier page', () => {
    const answer = step('k1 k2', ['same', 'k1', 'k2']);
    expect(nextOf(QUESTIONS, without(kept(after(answer), answer.id, 'd1'), answer.id))?.key).toBe('k1 k2');
    expect(nextOf(QUESTIONS, after(step('k1 k2', ['same', 'k1', 'k2'], true)))?.key).toBe('k1 k2');
  });

  it('has no question where none is left', () => {
    expect(nextOf([], NEW_SESSION)).toBeNull();
    expect(nextOf([pair('k1 k2')], after(step('k1 k2', ['same', 'k1', 'k2'])))).toBeNull();
  });
});
