/** Which name in the body can be of somebody whom the head of an article calls by office alone. */
import { organisationNamed } from '../../../knowledge/index.js';
import type { Draft } from '../../draft.js';
import type { Known } from './resolve-names.js';

/** "Dufresne, a Belgian diplomat,": what somebody is, and no office that parts him from another. */
export const IS_NO_POST = /^(?:diplomat|official|politician|veteran|lawmaker)$/;

/** What soldiers are by rank: no post, and only somebody who leads forces or a state by force has one. */
const RANK =
  /^(?:(?:(?:senior|major|lieutenant|brigadier|colonel|army|lt|maj|brig|col)\.? )?gen(?:eral|\.)?|brigadier|(?:lieutenant )?colonel|col|(?:vice |rear )?adm(?:iral|\.)?|(?:air (?:chief )?|field )?marshal|captain|capt|commander)$/;
const LEADS_FORCES =
  /\b(?:army|military|navy|naval|air force|defence|defense|armed forces|staff|commander|junta|warlord|rebel|paramilitary|militia|spy|intelligence|transition\w*|strongman|leader|ruler)\b/;
const CHIEFLY = /^(?:.* )?(?:head|chief|director|boss|director[- ]general)$/;

/** Nothing is said of an office. */
export const isPlain = ({ held }: Known): boolean => held.every(({ head }) => IS_NO_POST.test(head));

/** "the army chief … General Aldane", "Morvia's spy chief … agency director Aldane": one who may be both. */
export function goesWithLead(lead: Known, { held, affiliation }: Known): boolean {
  const posts = held.filter(({ head }) => !IS_NO_POST.test(head));
  if (posts.length === 0) return true;
  const leads = lead.held.map(({ head, title }) => `${head} ${title}`.toLowerCase());
  if (posts.every(({ head }) => RANK.test(head))) return leads.some((words) => LEADS_FORCES.test(words));
  const isOwnBody =
    affiliation === null ||
    affiliation === lead.affiliation ||
    organisationNamed(affiliation)?.country === lead.affiliation;
  const isChief = posts.every(({ head }) => CHIEFLY.test(head)) && lead.held.some(({ head }) => CHIEFLY.test(head));
  return isChief && isOwnBody;
}

/** Behind a name and a comma: "who", "a former general", "a member of the bureau", an age and none of these; not "a teacher", "head of the port". */
export function goesOnAsLead({ tokens }: Draft, last: number): boolean {
  if (tokens[last + 1]?.text !== ',') return true;
  const isAge = /^\d\d$/.test(tokens[last + 2]?.text ?? '') && tokens[last + 3]?.text === ',';
  const from = isAge ? last + 4 : last + 2;
  const words = tokens.slice(from, from + 7).map(({ lower }) => lower);
  if (/^(?:who|whose|accompanied|flanked|speaking|in|on)$/.test(words[0] ?? '')) return true;
  if (!/^an?$/.test(words[0] ?? '')) return isAge && tokens[from]?.pos !== 'PROPN' && tokens[from]?.pos !== 'NOUN';
  return words.some((word) =>
    /^(?:former|ex-\w+|one-time|onetime|member|veteran|career|ally|diplomat|politician|general|soldier|lawyer|protege|protégé|confidant|loyalist|relative)$/.test(
      word,
    ),
  );
}

/** "after the Morvian premier made her first trip to Oslo": one of whom the next words tell a journey. */
export const isTraveller = ({ tokens }: Draft, { last }: { readonly last: number }): boolean =>
  tokens
    .slice(last + 1, last + 9)
    .some(({ lower }) =>
      /^(?:visits?|visited|trip|tour|arrives?|arrived|travel\w*|flew|flies|came|comes)$/.test(lower),
    );
