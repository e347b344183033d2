/** Reads case files about time, and makes drafts of small texts. For tests. */
import { CONTACT_STATUSES, type ContactStatus, type DateValue } from '../../../domain/index.js';
import { bareArticle } from '../../../domain/testing.js';
import type { Draft } from '../../draft.js';
import { analyse } from '../analyse.js';
import { dateOf, times } from './index.js';

/**
 * One case: a title line '# …', then 'published DATE' and 'status STATUS' where there are any, the text, and one '==> WORDS = EDTF HOW' for
 * each expression to be found, in order ('null' for no value, 'or EDTF …' behind it for the alternatives); '==> none' for none.
 */
export type TimeCase = {
  readonly title: string;
  readonly published: string | null;
  /** The status of the contact that every time of the text is read for; null: as the article's reading has it. */
  readonly status: ContactStatus | null;
  readonly text: string;
  readonly expected: readonly string[];
};

/** The cases of a file's text. Throws an error that names the case where a line is missing. */
export function timeCases(file: string): readonly TimeCase[] {
  return file
    .split(/^# /m)
    .slice(1)
    .map((block) => timeCase(block.trim().split('\n')));
}

function timeCase(lines: readonly string[]): TimeCase {
  const title = lines[0] ?? '';
  const header = (word: string): string | null =>
    lines.find((line) => line.startsWith(`${word} `))?.slice(word.length + 1) ?? null;
  const status = header('status');
  const expected = lines.filter((line) => line.startsWith('==> ')).map((line) => line.slice(4));
  const text = lines.slice(1).filter((line) => !/^(?:published |status |==> )/.test(line));
  if (expected.length === 0 || text.length === 0)
    throw new Error(`the case “${title}” lacks a text or what it expects`);
  return {
    title,
    published: header('published'),
    status: CONTACT_STATUSES.find((known) => known === status) ?? null,
    text: text.join('\n'),
    expected: expected[0] === 'none' ? [] : expected,
  };
}

/** What the reader finds in the case's text, in the form of its '==>' lines. */
export function foundIn({ text, published, status }: TimeCase): readonly string[] {
  const draft = draftOf(text, published);
  times.run(draft);
  return draft.times.map((time) => {
    const value =
      status === null
        ? time.value
        : dateOf(time, { published: given(published), tense: 'unknown', status, previous: null });
    const others = value.alternatives.length === 0 ? '' : ` or ${value.alternatives.join(' ')}`;
    return `${value.phrase?.text.replace(/\s+/g, ' ')} = ${value.edtf} ${value.how}${others}`;
  });
}

/** A draft of a text with its words and sentences; `published` is EDTF. */
export function draftOf(text: string, published: string | null): Draft {
  return analyse(bareArticle(text, { published: given(published) }));
}

/** A date that the user gave; null for none. */
export function given(edtf: string | null): DateValue | null {
  if (edtf === null) return null;
  return { edtf, how: 'given', phrase: null, anchor: null, reason: 'Given with the article.', alternatives: [] };
}
