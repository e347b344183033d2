/** People whom a text calls by their family name alone from the first: who they are was told before it begins. */
import { givenNameInfo } from '../../../../knowledge/index.js';
import type { Draft, Entity } from '../../../draft.js';

const OF_STATES =
  /\b(?:presidents?|presidency|prime ministers?|premiers?|chancellors?|ministers?|ministry|governments?|ambassadors?|embassy|envoys?|diplomats?|diplomatic|officials?|heads? of state|state visit|working visit|official visit|delegations?|leaders?|summits?|treaty|treaties|talks|sanctions|forces|foreign|State Department|secretary of state|White House|Kremlin|bilateral)\b/;

/** True of "Aldane" in "Aldane flew to Oslo, a Chilean official said": a family name alone, in a text that tells of states' affairs. */
export function isNeverIntroduced(draft: Draft, entity: Entity): boolean {
  const { kind, named, name, sort, affiliation, known } = entity;
  if (kind !== 'person' || !named || sort !== null || affiliation !== null || known !== undefined) return false;
  if (/[\s@]/.test(name) || givenNameInfo(name)?.kind === 'given') return false;
  return OF_STATES.test(draft.article.text);
}

/** True where all who met or spoke are such: "Aldane rang Morvic on Monday, her ministry said". */
export const areNeverIntroduced = (draft: Draft, kind: string, parties: readonly Entity[]): boolean =>
  parties.length === 2 &&
  !/^(?:visit|conference)$/.test(kind) &&
  parties.every((party) => isNeverIntroduced(draft, party));
