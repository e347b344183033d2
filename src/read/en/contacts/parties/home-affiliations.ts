/** For whom officials act whose country a government's own text leaves out. */
import type { Draft, Entity } from '../../../draft.js';
import { homeOf } from '../../mentions/home.js';
import { mentionsOf } from '../around.js';
import { settleOwnMinisters } from './own-ministers.js';
import { settleOfOwners } from './officials-of-owners.js';
import { settleByPress } from './press-home.js';

/** Offices of which a government's own text leaves out whose they are. */
const HOME_SORTS = new Set([
  'head-of-state',
  'head-of-government',
  'minister',
  'diplomat',
  'official',
  'legislator',
  'military',
]);

/** Heads of state or government. */
export const HEADS = new Set(['head-of-state', 'head-of-government']);

/**
 * Officials without a country, in a government's own text, are that government's: gives them its code. A government has one head of
 * state: the first one named without a country is its own, the others stay open.
 */
export function settleAffiliations(draft: Draft): void {
  const home = homeOf(draft.article.outlet?.name ?? '');
  settleLeaders(draft);
  settleOwnMinisters(draft);
  settleOfOwners(draft);
  if (!home) {
    settleByPress(draft);
    return;
  }
  let head = draft.entities.some(
    (entity) => entity.kind === 'person' && entity.affiliation === home && HEADS.has(entity.sort ?? ''),
  );
  for (const entity of draft.entities) {
    if (entity.known !== undefined && entity.known.country !== home) continue;
    if (entity.kind !== 'person' || entity.affiliation !== null || !HOME_SORTS.has(entity.sort ?? '')) continue;
    if (isMetAbroad(draft, entity, home)) continue;
    if (HEADS.has(entity.sort ?? '') && !/\bvice\b/i.test(titleOf(draft, entity))) {
      if (head || !namedEarly(draft, entity) || (PRESIDENTIAL.has(home) && entity.sort === 'head-of-government'))
        continue;
      head = true;
    }
    entity.affiliation = home;
  }
}

/** "had visited Larnok and met Foreign Minister Tarn": whoever is met first behind the name of a town of another state may be of that state. */
function isMetAbroad(draft: Draft, { mentions }: Entity, home: string): boolean {
  const first = draft.mentions[mentions[0] ?? -1];
  if (!first || !/^(?:with|met|meet|meets)$/.test(draft.tokens[first.first - 1]?.lower ?? '')) return false;
  const sentence = draft.tokens[first.first]?.sentence;
  return draft.mentions.slice(Math.max(0, first.index - 4), first.index).some(({ kind, entity, last }) => {
    const place = kind === 'place' ? draft.entities[entity ?? -1] : undefined;
    return draft.tokens[last]?.sentence === sentence && typeof place?.country === 'string' && place.country !== home;
  });
}

/** "a delegation from the Chilean Senate led by Vice President Tarn": whoever leads a delegation acts for those who sent it. */
function settleLeaders(draft: Draft): void {
  for (const { kind, affiliation, first, last } of draft.mentions) {
    // "Delegations of Chile and Peru, led by": of each its own.
    if (kind !== 'group' || affiliation === null || draft.tokens[first - 1]?.lower === 'and') continue;
    // "A delegation of the Chilean trade office led by": words of the same office stand between.
    let behind = last + 1;
    while (draft.tokens[behind]?.pos === 'NOUN' && behind < last + 4) behind += 1;
    const led = draft.tokens[behind]?.text === ',' ? behind + 1 : behind;
    if (!/^(?:led|headed)$/.test(draft.tokens[led]?.lower ?? '') || draft.tokens[led + 1]?.lower !== 'by') continue;
    const leader = draft.mentions.find(({ kind: of, first: at }) => of === 'person' && at >= led + 2 && at <= led + 3);
    const entity = draft.entities[leader?.entity ?? -1];
    if (entity) entity.affiliation ??= affiliation;
  }
}

/** Whether the article names this person first, by the office alone too ("The Prime Minister welcomed"), or as an owner in its title. */
function namedEarly(draft: Draft, entity: Entity): boolean {
  const first = draft.mentions.find(
    ({ kind, embedded }) => !embedded && (kind === 'person' || (kind === 'office' && !entity.named)),
  );
  const lastName =
    entity.name
      .replace(/,? (?:Jr|Sr)\.?$/, '')
      .split(' ')
      .at(-1) ?? '';
  const owner = new RegExp(`\\b${lastName.replace(/[^\p{L}-]/gu, '.')}['’]s\\b`, 'u').test(
    draft.article.titleText ?? '',
  );
  return first?.entity === entity.index || owner;
}

/** The first office that a mention of the person gives; empty without one. */
const titleOf = (draft: Draft, entity: Entity): string =>
  mentionsOf(draft, entity).find((mention) => mention.office !== null)?.office?.title ?? '';

/** States whose president leads the government, without a prime minister. Source: their constitutions. */
export const PRESIDENTIAL = new Set(
  'US MX BR AR CL CO UY PY BO EC VE CR PA GT HN SV NI DO PH ID NG KE GH ZM MW LR SL AO CY TR IR AF MV'.split(' '),
);
