/**
 * One contact told by the way: two leaders are introduced by other news, and a sentence further down tells of a contact of theirs with surnames, pronouns, offices
 * or "the two". Found by trying them all, each with both pairs and below both openings; half of the sentences tell of none.
 */
import { expect, test } from 'vitest';
import { makeArticle } from '../gather/index.js';
import { read } from './index.js';

type Leader = { readonly name: string; readonly family: string; readonly office: string; readonly adjective: string };
type Pair = { readonly x: Leader; readonly y: Leader; readonly he: string; readonly his: string; readonly him: string };

const PAIRS: readonly Pair[] = [
  {
    x: { name: 'Wairimu Kodhek', family: 'Kodhek', office: 'president', adjective: 'Kenyan' },
    y: { name: 'Tesfalem Girmai', family: 'Girmai', office: 'prime minister', adjective: 'Ethiopian' },
    he: 'she',
    his: 'her',
    him: 'her',
  },
  {
    x: { name: 'Carlos Duarte', family: 'Duarte', office: 'prime minister', adjective: 'Peruvian' },
    y: { name: 'Ana Tarn', family: 'Tarn', office: 'president', adjective: 'Chilean' },
    he: 'he',
    his: 'his',
    him: 'him',
  },
];

const OPENINGS: readonly string[] = [
  'The {xo}, {xf}, has cut the price of bread. The {yo}, {yf}, faces a strike of teachers. Neither can count on a majority.',
  'The {xo}, {xf}, has dismissed {his} finance minister over a loan.\n\nPrices have doubled since, and the {yo}, {yf}, has ordered a report.',
];

/** An article of Wednesday 7 May 2031. Kind, status, day, place. */
const MARCH = 'meeting held 2031-03 Geneva';
const SUNDAY = 'call held 2031-05-04 -';
const FRIDAY = 'meeting planned 2031-05-09 Geneva';
const TOLD: readonly (readonly [sentence: string, contact: string])[] = [
  ['{x} rang {y} on Sunday night.', SUNDAY],
  ['{xf} rang {yf} on Sunday night.', SUNDAY],
  ['{x} was called by {y} on Sunday.', SUNDAY],
  ['A phone call from {x} to {y} on Sunday ended it.', SUNDAY],
  ['{x}’s call to {y} on Sunday changed nothing.', SUNDAY],
  ['After {y} called on Sunday, {x} gave in.', SUNDAY],
  ['The call {x} made to {y} on Sunday has been published.', SUNDAY],
  ['In a call on Sunday the {yo} asked {x} for a loan.', SUNDAY],
  ['In a call with {y} on Sunday {x} asked for a loan.', SUNDAY],
  ['{x} raised the loan with {y} in a call on Sunday.', SUNDAY],
  ['{x} urged {y} to “stand down” in a rare telephone conversation on Sunday.', SUNDAY],
  ['{x} informed {y} of {his} decision not to come by phone on Sunday.', SUNDAY],
  ['{x} said {y} had assured {him} in a phone call on Sunday that the loan was gone.', SUNDAY],
  ['{y} pushed back, but in a call between the two on Sunday {x} insisted.', SUNDAY],
  ['{x} has few friends abroad. {y} called {him} on Sunday.', SUNDAY],
  ['{x} and {y} are not close. A phone call on Sunday ended in silence.', SUNDAY],
  ['Have {x} and {y} ever met? Yes, in Geneva in March.', MARCH],
  ['{x} asked {y} for a loan when they met in Geneva in March.', MARCH],
  ['{x} has not spoken to {y} since they met in Geneva in March.', MARCH],
  ['Not much was said before {x} and {y} sat down in Geneva in March.', MARCH],
  ['Over lunch in Geneva in March, {x} told {y} that the loan was gone.', MARCH],
  ['At a dinner in Geneva in March the {yo} promised {x} a loan.', MARCH],
  ['{x} failed to persuade {y} at a dinner in Geneva in March.', MARCH],
  ['It is something {x} apologised to {y} for during a meeting in Geneva in March.', MARCH],
  ['A meeting with {y} in Geneva in March left {x} with a debt.', MARCH],
  ['It was at a meeting with {y} in Geneva in March that {x} first spoke of the railway.', MARCH],
  ['Having met {y} in Geneva in March, {x} went home with a debt.', MARCH],
  ['Days before meeting {y} in Geneva in March, {x} had sold the railway.', MARCH],
  ['{x} met {his} old friend {y} in Geneva in March.', MARCH],
  ['{x} played golf with {y} in Geneva in March.', MARCH],
  ['{x} and {y} are not close. Before the two sat down in Geneva in March, aides had measured the table.', MARCH],
  ['{x} has few friends abroad. {y} is one of them: the two had dinner in Geneva in March.', MARCH],
  ['Photographs of {x} meeting {y} in Geneva in March have been published.', MARCH],
  ['{x} and {y} agreed on it in Geneva in March.', MARCH],
  ['A meeting has been arranged between {x} and {y} in Geneva for Friday.', FRIDAY],
  ['When will {x} and {y} meet? On Friday in Geneva.', FRIDAY],
];

const NOT_TOLD: readonly string[] = [
  '{x} called {y} a thief on Sunday.',
  '{x} was called a thief by {y} on Sunday.',
  'Have {x} and {y} ever met? No.',
  '{x} and {y} have both criticised the bank.',
  'On Monday {x} and {y} each gave a speech.',
  'If {x} and {y} met, bread would be the first subject.',
  'Unlike {y}, {x} receives no guests on Sundays.',
  '{x} met {his} advisers on Monday to discuss what {y} had said.',
  '{x} has met {y}’s demands, and {his} match in {y}.',
  '{x} and {y} often meet at funerals.',
  '{x} would like to meet {y}, who is in no hurry to meet {him}.',
  'At a dinner with bankers on Sunday, {x} asked {y} for patience.',
  '{x} told {his} party at a dinner in March that {y} had lost.',
  '{x} criticised {y} at a meeting in Geneva in March.',
  'A meeting of the cabinet on Sunday ended in silence, and {x} did not mention {y}.',
  '{x} sent {y} a horse in March.',
  '{x} likes to quote {y}.',
  'Photographs of {x} meeting bakers in March have been published; {y} has none.',
  'Standing alongside {his} ministers on Monday, {x} called {y} a fool.',
  '{x} won {y}’s praise in March.',
];

test.each(TOLD)('%s', async (sentence, contact) => {
  const wrong: string[] = [];
  for (const pair of PAIRS)
    for (const opening of OPENINGS) {
      const contacts = await contactsOf(filled(`${opening}\n\n${sentence}`, pair));
      const both = [pair.x.name, pair.y.name].toSorted().join(' and ');
      const found = contacts.map(({ told, names }) => `${told} ${names}`).join('; ');
      if (found !== `${contact} ${both}`) wrong.push(`${filled(sentence, pair)} ${found}`);
    }
  expect(wrong).toEqual([]);
});

test.each(NOT_TOLD)('nothing: %s', async (sentence) => {
  const wrong: string[] = [];
  for (const pair of PAIRS)
    for (const opening of OPENINGS) {
      const contacts = await contactsOf(filled(`${opening}\n\n${sentence}`, pair));
      if (contacts.length > 0) wrong.push(`${filled(sentence, pair)} ${contacts[0]?.told}`);
    }
  expect(wrong).toEqual([]);
});

function filled(words: string, { x, y, he, his, him }: Pair): string {
  const values: Readonly<Record<string, string>> = {
    x: x.family,
    xf: x.name,
    xo: `${x.adjective} ${x.office}`,
    y: y.family,
    yf: y.name,
    yo: `${y.adjective} ${y.office}`,
    he,
    his,
    him,
  };
  return words.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? key);
}

async function contactsOf(text: string) {
  const given = { outlet: 'Harbour Post', published: '2031-05-07', language: 'en' };
  const article = await makeArticle({ bytes: Buffer.from(text), source: 'by-the-way.txt', media: 'text', given });
  return read(article).contacts.map(({ kind, status, date, place, participants }) => ({
    told: `${kind} ${status} ${date.edtf ?? '-'} ${place?.name ?? '-'}`,
    names: participants
      .map(({ name }) => name)
      .toSorted()
      .join(' and '),
  }));
}
