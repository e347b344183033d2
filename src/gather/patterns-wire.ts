import { type BoilerplatePattern, line, sentence } from './pattern.js';

const NAME = "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: (?:de|da|del|van|von|der|al|el|bin|\\p{Lu}[\\p{L}\\p{M}.'’-]*)){1,4}";
const NAMES = `${NAME}(?:(?:, | and |, and | & )${NAME}){0,5}`;
const REPORT = '(?:report|story|article|piece|dispatch|despatch)';

/** How agencies and their desks sign off. */
export const WIRE: readonly BoilerplatePattern[] = [
  sentence(
    'sign-off',
    new RegExp(
      `^[—–([-]*\\s?.{3,160}? contribut(?:ed|ing) (?:reporting|to this ${REPORT})(?: (?:from|in) [\\p{L} ,.'-]{2,60})?[.)\\]]*$`,
      'u',
    ),
    'Staff writer Ida Aldane in Oslo contributed to this report.',
    'Aldane contributed to this report of the council with ten pages on the river, Morvic said.',
    'end',
  ),
  sentence(
    'sign-off',
    new RegExp(`^[(\\[]?(?:[Tt]ranslated|[Ee]dited|[Cc]ompiled|[Pp]roduced) by:? ${NAMES}[.)\\]]*$`, 'u'),
    'Translated by Joost Morvic',
    'Edited by a committee, the treaty ran to ten pages.',
    'end',
  ),
  line(
    'sign-off',
    /^(?:[-–—]{1,3}\s?\p{Lu}{2,4}|\p{Ll}{2,3}\/\p{Ll}{2,3}(?:\/\p{Ll}{2,3})?|\p{Lu}{2,3}\/\p{Lu}{2,3}(?:\/\p{Lu}{2,3})?)$/u,
    '--JM',
    undefined,
    'end',
  ),
  line('sign-off', /^(?:[-–—/]{1,3}\s?\p{Lu}[\p{Lu}\d-]{1,11})$/u, '-- SAVANNA', undefined, 'end'),
  line(
    'sign-off',
    /^(?:end|ends)\s?[/:–—-]\s?[\p{L}-]{2,10}(?:[ /-]{1,3}\d{1,6})?$/iu,
    'END/SWA 4711',
    undefined,
    'end',
  ),
  line('sign-off', /^(?:\d{3,5}\*{2}\d{3,5}|\/\d{2,4}|\d{4}\/\d{2,4})$/, '9156**2050', undefined, 'end'),
];

/** Readers asked to pay, to join or to write. */
export const APPEALS: readonly BoilerplatePattern[] = [
  sentence(
    'subscribe',
    /\b(?:web ?site|service|wire|feed|page) (?:contains|carries|offers|shows) (?:only )?(?:a )?(?:portion|part|selection|fraction) of (?:the|its|our) (?:news|stories|content|reports)\b.{0,120}$/i,
    'The Savanna Wire website carries only a part of the news that subscribers get.',
    'The page shows part of the story of the treaty, he said.',
    'end',
  ),
  sentence(
    'subscribe',
    /^(?:please )?(?:contact|write to|call) us (?:for|about|to) (?:.{0,40}\b)?(?:subscri\w+|advertis\w+|licens\w+|syndicat\w+|permissions?)\b.{0,80}$/i,
    'Please contact us for subscription options.',
    undefined,
    'end',
  ),
  sentence(
    'subscribe',
    /^(?:[♦•*►]\s?)?(?:receive|get) .{2,60}\b(?:in (?:your|the) inbox|by e-?mail|to your (?:phone|inbox)|newsletter|alerts)\b.{0,100}$/i,
    'Receive daily updates directly in your inbox - Subscribe here to a topic.',
    undefined,
    'edge',
  ),
  sentence(
    'subscribe',
    /^.{0,80}\b(?:is (?:supported|funded|made possible) by (?:its|our|your) (?:readers?|donations?|support|members?|subscribers?)|(?:need|rel(?:y|ies) on) (?:your|its readers['’]?|our readers['’]?) (?:support|donations?|help))\b.{0,120}$/i,
    'The work of the Harbour Post is supported by its readers.',
    undefined,
    'edge',
  ),
  sentence(
    'subscribe',
    /^(?:please )?(?:become|be) a (?:subscriber|member|supporter|patron|friend)\b.{0,100}$|^(?:please )?support (?:us|our (?:work|journalism|reporting|newsroom)|independent (?:journalism|media))\b.{0,100}$/i,
    'Become a subscriber on our page.',
    'Be a friend of the river, Aldane asked.',
    'edge',
  ),
  sentence(
    'sign-off',
    /^.{0,120}\b(?:can be (?:reached|contacted)|(?:reach|contact|e-?mail) (?:him|her|them|the author|the writer)(?: directly)?) (?:at|on|via) \S{0,40}[@+]\S{1,60}.{0,40}$/i,
    'The author can be reached at ida@harbour.example.',
    undefined,
    'end',
  ),
  sentence(
    'sign-off',
    /^(?:for (?:more|further) (?:information|details|inquiries|enquiries)|(?:for )?(?:media|press) (?:contacts?|office|enquiries|inquiries|queries))\b[,:]?(?=.{0,160}(?:contact|call|e-?mail|visit|[@+]\S|www\.|https?:)).{1,200}$/i,
    'For further information, please contact the press office: press@harbour.example',
    undefined,
    'end',
  ),
  line(
    'link',
    /^the post .{3,200} (?:appeared first|first appeared) on .{2,80}$/i,
    'The post Harbour talks end without a deal appeared first on Harbour Post.',
  ),
];
