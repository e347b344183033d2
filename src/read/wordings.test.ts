/**
 * One contact in every order of words: each template says when, each verb what was done. Found by trying them all: single articles show few of them, and a gap in
 * one of them ("said on Tuesday after meeting") is a gap in much of the news.
 */
import { expect, test } from 'vitest';
import { makeArticle } from '../gather/index.js';
import { read } from './index.js';

const WHO = 'Norwegian Foreign Minister Ida Aldane';
const WHOM = 'Egyptian Foreign Minister Ilse Morvic';

/** Past form, participle, plain form. */
const VERBS: readonly (readonly [past: string, doing: string, plain: string])[] = [
  ['met', 'meeting', 'meet'],
  ['met with', 'meeting with', 'meet with'],
  ['received', 'receiving', 'receive'],
  ['held talks with', 'holding talks with', 'hold talks with'],
  ['had a meeting with', 'having a meeting with', 'have a meeting with'],
  ['spoke by phone with', 'speaking by phone with', 'speak by phone with'],
  ['sat down with', 'sitting down with', 'sit down with'],
  ['conferred with', 'conferring with', 'confer with'],
  ['had lunch with', 'having lunch with', 'have lunch with'],
  ['exchanged views with', 'exchanging views with', 'exchange views with'],
];

/** An article of Wednesday 7 May 2031. `did`, `doing` and `do` stand for the verb. */
const TUESDAY = '2031-05-06';
const TODAY = '2031-05-07';
const FRIDAY = '2031-05-09';
const WHEN: readonly (readonly [template: string, day: string | null])[] = [
  ['{who} did {whom} on Tuesday.', TUESDAY],
  ['On Tuesday, {who} did {whom}.', TUESDAY],
  ['On Tuesday {who} did {whom}.', TUESDAY],
  ['{who} on Tuesday did {whom}.', TUESDAY],
  ['{who} did {whom} Tuesday.', TUESDAY],
  ['{who} did {whom} in Oslo on Tuesday to discuss trade.', TUESDAY],
  ['{who} did {whom} late on Tuesday.', TUESDAY],
  ['{who} did {whom} yesterday.', TUESDAY],
  ['{who} did {whom} on 6 May.', TUESDAY],
  ['On May 6, 2031, {who} did {whom}.', TUESDAY],
  ['{who} did {whom} on Tuesday (May 6).', TUESDAY],
  ['{who} did {whom} today.', TODAY],
  ['Earlier today, {who} did {whom}.', TODAY],
  ['{who} did {whom} on Wednesday morning.', TODAY],
  ['{who} did {whom} last Friday.', '2031-05-02'],
  ['{who} did {whom} last month.', '2031-04'],
  ['{who} did {whom} at the weekend.', '2031-05-03/2031-05-04'],
  ['{who} did {whom} last year.', '2030'],
  ['{who} said on Tuesday after doing {whom} that trade would grow.', TUESDAY],
  ['Trade will grow, {who} said on Tuesday after doing {whom}.', TUESDAY],
  ['Trade will grow, {who} told reporters Tuesday after doing {whom}.', TUESDAY],
  ['After doing {whom} on Tuesday, {who} said trade would grow.', TUESDAY],
  ['{who}, who did {whom} on Tuesday, said trade would grow.', TUESDAY],
  ['{who} announced on Tuesday, after doing {whom}, that the canal would open.', TUESDAY],
  ['{who} did {whom} on Tuesday, the ministry said on Wednesday.', TUESDAY],
  ['The ministry said {who} did {whom} on Tuesday.', TUESDAY],
  ['{who} did {whom}, the ministry said on Wednesday.', null],
  ['The ministry said on Wednesday that {who} did {whom}.', null],
  ['{who} arrived in Cairo on Monday and did {whom} on Tuesday.', TUESDAY],
  ['{who} did {whom} on Tuesday before flying home on Wednesday.', TUESDAY],
  ['{who} did {whom} on Tuesday ahead of a summit on Friday.', TUESDAY],
  ['{who} did {whom} on Tuesday, a day after the flood.', TUESDAY],
  ['{who} did {whom} on Tuesday to discuss the vote on 1 June.', TUESDAY],
  ['{who} did {whom} for two hours on Tuesday.', TUESDAY],
  ['{who} will do {whom} on Friday.', FRIDAY],
  ['On Friday, {who} will do {whom}.', FRIDAY],
  ['{who} is due to do {whom} next Tuesday.', '2031-05-13'],
  ['{who} will do {whom} tomorrow.', '2031-05-08'],
  ['{who} will do {whom} next month.', '2031-06'],
  ['{who} said on Tuesday she would do {whom} on Friday.', FRIDAY],
  ['{who} did {whom} hours after the vote on Monday.', null],
];

test.each(WHEN)('%s', async (template, day) => {
  const wrong: string[] = [];
  for (const [past, doing, plain] of VERBS) {
    const text = template
      .replace(/\bdid\b/, past)
      .replace(/\bdoing\b/, doing)
      .replace(/\bdo\b/, plain)
      .replace('{who}', WHO)
      .replace('{whom}', WHOM);
    const contacts = await contactsOf(text);
    const [contact, ...others] = contacts;
    const names = contact?.participants.map(({ name }) => name) ?? [];
    const isRight = names.includes('Ida Aldane') && names.includes('Ilse Morvic') && contact?.date.edtf === day;
    if (!isRight || others.length > 0) wrong.push(`${text} ${contacts.map(({ date }) => date.edtf).join(' and ')}`);
  }
  expect(wrong).toEqual([]);
});

/** The contacts of a text, journeys apart. */
async function contactsOf(text: string) {
  const given = { outlet: 'Harbour Post', published: TODAY, language: 'en' };
  const article = await makeArticle({ bytes: Buffer.from(text), source: 'wording.txt', media: 'text', given });
  return read(article).contacts.filter(({ kind }) => kind !== 'visit');
}
