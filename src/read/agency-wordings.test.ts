/**
 * The manner of agencies and ministries: one contact told in every order of words that they use, its two people named in four ways, and as many
 * sentences that tell of none or of several. Found by trying tables of such wordings all at once, as `wordings.test.ts` was.
 */
import { expect, test } from 'vitest';
import { makeArticle } from '../gather/index.js';
import { read } from './index.js';

const WAYS = [
  ['Peruvian Foreign Minister Carla Duarte', 'Chilean Ambassador Ana Tarn', 'Brazilian Foreign Minister Rui Lopes'],
  ["Peru's foreign minister, Carla Duarte,", "Chile's ambassador, Ana Tarn,", "Brazil's foreign minister, Rui Lopes,"],
  [
    'the Minister of Foreign Affairs of Peru, H.E. Carla Duarte,',
    'the Ambassador of Chile, H.E. Ana Tarn,',
    'the Minister of Foreign Affairs of Brazil, H.E. Rui Lopes,',
  ],
  [
    'Minister of Foreign Affairs of the Republic of Peru Carla Duarte',
    'Ambassador of Chile Ana Tarn',
    'Minister of Foreign Affairs of Brazil Rui Lopes',
  ],
] as const;

/** Wednesday. */
const TODAY = '2031-05-07';
const TUESDAY = '2031-05-06';
const FRIDAY = '2031-05-09';

/** One contact of X and Y on Tuesday, in Lima where the words say so. */
const HELD = [
  '{Y} was received in audience by {X} in Lima on Tuesday.',
  '{X} on Tuesday received {Y} and her accompanying delegation in Lima.',
  '{X} granted an audience to {Y} on Tuesday.',
  '{Y} had an audience with {X} on Tuesday.',
  '{Y} paid a courtesy call on {X} in Lima on Tuesday.',
  '{Y} paid a courtesy call to {X} on Tuesday.',
  '{X} received a courtesy call by {Y} on Tuesday.',
  '{X} received a courtesy visit from {Y} on Tuesday.',
  '{X} on Tuesday received a farewell call from {Y}.',
  '{Y} called on {X} at her office on Tuesday.',
  '{X} bade farewell on Tuesday to {Y}.',
  '{Y} presented copies of her credentials to {X} on Tuesday.',
  '{X} received a copy of the credentials of {Y} on Tuesday.',
  '{X} summoned {Y} on Tuesday to protest at the raid.',
  '{Y} was summoned by {X} on Tuesday over the raid.',
  '{X} and {Y} chaired a round of political consultations in Lima on Tuesday.',
  'The meeting in Lima on Tuesday was co-chaired by {X} and {Y}.',
  '{X} received a phone call from {Y} on Tuesday.',
  'A telephone conversation took place on Tuesday between {X} and {Y}.',
  '{X} stressed the depth of ties in a phone call on Tuesday with {Y}.',
  '{X} and {Y} were on the phone on Tuesday.',
  '{X} made telephone contact with {Y} on Tuesday.',
  '{X} sent greetings on Tuesday to {Y} on the national day.',
  'A message of condolence was sent on Tuesday by {X} to {Y}.',
  '{X} expressed her condolences to {Y} in a message on Tuesday.',
  'The letter was handed to {X} by {Y} on Tuesday.',
  '{Y} was handed a note of protest by {X} on Tuesday.',
  '{X} wrote on Tuesday to {Y}.',
  'An agreement on visas was signed by {X} and {Y} in Lima on Tuesday.',
  'The document was signed by {X} for Peru and {Y} for Chile in Lima on Tuesday.',
  '{X} and {Y} attended the signing of two agreements in Lima on Tuesday.',
  'Following the talks in Lima on Tuesday, {X} and {Y} signed two agreements.',
  '{X} and {Y} laid the foundation stone of a bridge in Lima on Tuesday.',
  '{X} decorated {Y} with the Order of the Sun in Lima on Tuesday.',
  'Ways to boost trade were discussed between {X} and {Y} in Lima on Tuesday.',
  'Bilateral relations were reviewed on Tuesday by {X} and {Y}.',
  'A meeting on Tuesday brought {X} together with {Y} in Lima.',
  'This came during a meeting on Tuesday between {X} and {Y}.',
  'The remarks came during a meeting {X} held with {Y} in Lima on Tuesday.',
  'The statement was made by {X} at a meeting with {Y} on Tuesday.',
  '{X} took up the issue of tariffs with {Y} on Tuesday.',
  '{X} held restricted talks followed by a working dinner with {Y} in Lima on Tuesday.',
] as const;

/** X with Y, and X with Z, on Tuesday. */
const APART = [
  '{X} held separate meetings with {Y} and {Z} in Lima on Tuesday.',
  '{X} on Tuesday met successively with {Y} and {Z}.',
  '{X} met {Y} and {Z} separately in Lima on Tuesday.',
  '{X} received separately {Y} and {Z} in Lima on Tuesday.',
  '{X} met {Y} on Tuesday, and, separately, {Z}.',
  '{X} made a series of phone calls on Tuesday to {Y} and {Z}.',
  '{X} received two phone calls on Tuesday from {Y} and {Z}.',
  '{X} spoke by telephone on Tuesday with both {Y} and {Z}.',
  '{X} spoke by phone on Tuesday with {Y} and later with {Z}.',
  '{X} received a phone call on Tuesday from {Y} and another from {Z}.',
  '{X} discussed the truce with {Y} and {Z} in separate phone calls on Tuesday.',
  '{X} met {Y} on Tuesday. In a separate meeting, she received {Z}.',
] as const;

/** Of X and Y, with its status and its day. */
const NOT_HELD: readonly (readonly [template: string, status: string, day: string | null])[] = [
  ['{X} ruled out on Tuesday any meeting with {Y}.', 'denied', null],
  ['{X} refused on Tuesday to meet {Y}.', 'denied', null],
  ['{X} will not be meeting {Y} on Friday.', 'denied', FRIDAY],
  ['The meeting between {X} and {Y} did not take place.', 'denied', null],
  ['{X} pulled out of Friday’s meeting with {Y}.', 'cancelled', FRIDAY],
  ['{X} cancelled a meeting with {Y}.', 'cancelled', null],
  ['A meeting between {X} and {Y} due on Friday was postponed.', 'postponed', FRIDAY],
  ['A meeting between {X} and {Y} is on the agenda for Friday.', 'planned', FRIDAY],
  ['Talks between {X} and {Y} are scheduled for Friday.', 'planned', FRIDAY],
  ['A meeting between {X} and {Y} cannot be ruled out.', 'unclear', null],
];

const NONE = [
  '{X} called on Tuesday for talks with {Y}.',
  '{X} asked on Tuesday for a meeting with {Y}.',
  '{X} praised on Tuesday the role of {Y} in the peace process.',
  '{X} received an award from the university in Lima on Tuesday.',
  '{X} received a report on trade on Tuesday.',
  '{X} received reporters at her office in Lima on Tuesday.',
  '{X} chaired a session of the cabinet on Tuesday.',
  '{X} called on all parties on Tuesday to show restraint.',
  '{X} bade farewell on Tuesday to politics.',
  '{X} signed a decree on visas in Lima on Tuesday.',
  '{X} attended the signing of a loan in Lima on Tuesday.',
  '{X} laid a wreath in Lima on Tuesday.',
  '{X} sent greetings on Tuesday to fans of the team.',
  '{X} sent a bill to parliament on Tuesday.',
  '{X} expressed condolences on Tuesday over the death of a singer.',
  '{X} read out a message to the nation on Tuesday.',
  '{X} was handed the prize in Lima on Tuesday.',
  '{X} presented the ministry’s report to parliament on Tuesday.',
  '{X} handed over her office to a successor on Tuesday.',
  '{X} headed the list of candidates in Lima on Tuesday.',
  '{X} rolled out the red carpet for investors on Tuesday.',
  '{X} took up tennis with zeal on Tuesday.',
  '{X} left hospital in Lima on Tuesday.',
  '{X} said on Tuesday that relations with Chile were at their best.',
  'The border was discussed in Lima on Tuesday, {X} said.',
] as const;

const said = (template: string): readonly string[] =>
  WAYS.map(([x, y, z]) => {
    const text = template.replaceAll('{X}', x).replaceAll('{Y}', y).replaceAll('{Z}', z);
    return text.replace(/,([,.;])/g, '$1').replace(/^the /, 'The ');
  });

/** "Ana Tarn + Carla Duarte held 2031-05-06 Lima", for each contact but journeys. */
async function contactsIn(text: string): Promise<string[]> {
  const given = { outlet: 'Harbour Post', published: TODAY, language: 'en' };
  const article = await makeArticle({ bytes: Buffer.from(text), source: 'wording.txt', media: 'text', given });
  return read(article)
    .contacts.filter(({ kind }) => kind !== 'visit')
    .map(({ participants, status, date, place }) => {
      const names = participants.map(({ name }) => name).sort();
      return `${names.join(' + ')} ${status} ${date.edtf}${text.includes('in Lima') ? ` ${place?.name}` : ''}`;
    })
    .sort();
}

const inLima = (template: string): string => (template.includes('in Lima') ? ' Lima' : '');

test.each(HELD)('one: %s', async (template) => {
  const expected = [`Ana Tarn + Carla Duarte held ${TUESDAY}${inLima(template)}`];
  for (const text of said(template)) expect([text, ...(await contactsIn(text))]).toEqual([text, ...expected]);
});

test.each(APART)('two: %s', async (template) => {
  const expected = ['Ana Tarn + Carla Duarte', 'Carla Duarte + Rui Lopes'].map(
    (names) => `${names} held ${TUESDAY}${inLima(template)}`,
  );
  for (const text of said(template)) expect([text, ...(await contactsIn(text))]).toEqual([text, ...expected]);
});

test.each(NOT_HELD)('not held: %s', async (template, status, day) => {
  const expected = `Ana Tarn + Carla Duarte ${status} ${day}`;
  for (const text of said(template)) expect([text, ...(await contactsIn(text))]).toEqual([text, expected]);
});

test.each(NONE)('none: %s', async (template) => {
  for (const text of said(template)) expect([text, ...(await contactsIn(text))]).toEqual([text]);
});
