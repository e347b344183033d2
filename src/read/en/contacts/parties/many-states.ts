/** One phrase or one body for several states. */
import { organisationNamed } from '../../../../knowledge/index.js';
import type { Entity } from '../../../draft.js';
import type { Merged } from '../candidate.js';

/** "the presidents of Peru and Chile": one phrase for the two sides. */
const SEVERAL_STATES =
  /\b(?:leaders|ministers|presidents|premiers|heads|representatives|delegations|kings|foreign secretaries|ministries|governments|parliaments|commanders|negotiators|envoys|delegates)\b.* (?:of|from) .*(?:,| and )/i;

/** "defence ministers": several of an office that a state has but one of. */
const ONE_A_STATE =
  /\b(?:(?:foreign|defen[cs]e|interior|finance|trade|energy|health|justice|environment|transport|economy|prime) ministers|foreign secretaries|heads of (?:state|government))$/i;

/** "the NATO-Ukraine Commission", "the Joint Committee": a body that several states have together. */
const SHARED_BODY =
  /\b(?:joint|intergovernmental|bilateral|trilateral|tripartite|cooperation) (?:\w+ ){0,2}(?:commission|committee|council|group)\b/i;

const HYPHENATED_BODY = /^\p{Lu}\p{L}+-\p{Lu}\p{L}+ /u;

/** Whether several states have the body together. */
const isShared = (body: Entity): boolean =>
  body.sort === 'international' ||
  body.sort === 'event' ||
  body.sort === 'joint-body' ||
  (body.sort === 'body' && organisationNamed(body.affiliation ?? '')?.kind === 'international') ||
  (body.sort === 'body' &&
    body.affiliation === null &&
    (SHARED_BODY.test(body.name) || HYPHENATED_BODY.test(body.name)));

/** Words for a part of the world, a bloc or a count of states. */
const REGION =
  /\b(?:world|european|arab|african|asian|regional|western|gulf|nordic|baltic|balkan|caribbean|pacific|latin american|g7|g20|nato|eu|foreign|counterparts|\d+|countries|states|nations|powers)\b/i;

/** "Arab leaders", "Nordic ministers", "20 countries": of more states than one. */
export const isOfManyStates = (name: string): boolean => REGION.test(name);

/** A party, a movement, a ministry: its own leaders are of one side. */
const isOneSide = (affiliation: string): boolean =>
  (organisationNamed(affiliation)?.kind ?? 'international') !== 'international';

/** "members of the Security Council", "members of the ECOWAS Authority": those of a body that states have together. */
const isOfBody = ({ name, affiliation }: Entity): boolean =>
  /^members of the\b(?!.*\b(?:delegation|mission|staff|team))/i.test(name) &&
  affiliation !== null &&
  organisationNamed(affiliation)?.kind === 'international';

/** Whether the entity, alone as party, stands for several sides of what was merged. */
export function isManySided(entity: Entity, merged: Merged): boolean {
  if (entity.kind === 'place')
    return merged.kind === 'conference' && merged.told.some((told) => told.rule === 'event-noun');
  if (entity.kind === 'organisation') return merged.kind === 'conference' && isShared(entity);
  if (entity.kind !== 'group') return false;
  if (SEVERAL_STATES.test(entity.name)) return merged.kind !== 'visit' && merged.kind !== 'letter';
  if (isOfBody(entity) && merged.kind !== 'visit' && merged.kind !== 'letter') return true;
  return (
    /^(?:talks|conference|meeting)$/.test(merged.kind) &&
    ((entity.affiliation !== null && !/^[A-Z]{2}$/.test(entity.affiliation) && !isOneSide(entity.affiliation)) ||
      (entity.affiliation === null && ONE_A_STATE.test(entity.name)) ||
      isOfManyStates(entity.name)) &&
    /leaders|ministers|presidents|heads|representatives|delegations|countries|states|ambassadors|envoys|negotiators|diplomats|chiefs|nations|powers/i.test(
      entity.name,
    )
  );
}
