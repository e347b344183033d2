/** Reads the case files of this folder and runs the reader over them: for tests and for looking at one sentence. */
import { bareArticle } from '../../../domain/testing.js';
import type { Draft } from '../../draft.js';
import { analyse } from '../analyse.js';
import { contacts } from '../contacts/index.js';
import { mentions } from '../mentions/index.js';
import { times } from '../times/index.js';
import { statements } from './index.js';

/** One case: its name, its text, and the lines 'direct|indirect | speaker | cue | content' that it must give, in text order. */
export type Case = { readonly name: string; readonly text: string; readonly expected: readonly string[] };

/** Takes a case file's text: blocks parted by blank lines, '#' names, text, then '==> ' lines; '==> none' where nothing may be found. */
export function casesIn(file: string): Case[] {
  return file
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.some((line) => line.startsWith('==>')))
    .map((lines) => ({
      name: lines
        .filter((line) => line.startsWith('#'))
        .map((line) => line.slice(1).trim())
        .join(' '),
      text: lines.filter((line) => !/^(?:#|==>)/.test(line)).join('\n'),
      expected: lines
        .filter((line) => line.startsWith('==>'))
        .map((line) => line.slice(3).trim())
        .filter((line) => line !== 'none'),
    }));
}

/** The draft of a text with its statements read. */
export function read(text: string): Draft {
  const draft = analyse(bareArticle(text));
  for (const part of [mentions, times, contacts, statements]) part.run(draft);
  return draft;
}

/** The statements of a text as case lines; a speaker that is not known is '?', a missing cue '-'. */
export function linesOf(text: string): string[] {
  return read(text).statements.map((s) =>
    [
      s.direct ? 'direct' : 'indirect',
      s.speaker.name ?? '?',
      s.cue?.text ?? '-',
      s.content.text.replace(/\s+/g, ' '),
    ].join(' | '),
  );
}
