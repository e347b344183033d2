/** Parties that act for no state or movement: trades, firms, groups of citizens, somebody's own team. */
import type { Draft, Entity } from '../../../draft.js';
import { mentionsOf } from '../around.js';

/** Whether the entity acts for no state or movement. */
export const isPrivateParty = (draft: Draft, entity: Entity): boolean =>
  isPrivateBody(entity) ||
  isMadeOfPrivate(draft, entity) ||
  isOfPrivate(draft, entity) ||
  isPrivatePerson(draft, entity);

/** Whether the entity belongs to the other party's own team: "her advisers", "the mayors", "local officials". */
export const isOwnTeam = (draft: Draft, entity: Entity): boolean =>
  entity.kind === 'group' && entity.affiliation === null && (OWN.test(entity.name) || isOwned(draft, entity));

/** "the heads of Norwegian embassies", "the heads of Norway's missions abroad": those of whoever gathers them, where no other state is named. */
export const isOwnMissions = (parties: readonly Entity[]): boolean => {
  const missions = parties.filter(
    ({ kind, name, affiliation }) => kind === 'group' && affiliation?.length === 2 && OWN_MISSIONS.test(name),
  );
  const states = new Set(parties.flatMap(({ affiliation }) => affiliation ?? []));
  return missions.length > 0 && states.size < 2;
};

const OWN_MISSIONS =
  /^(?:(?:all|the|newly) )*(?:heads|chiefs) of (?:\S+ ){0,4}(?:missions?|embass(?:y|ies)|consulates?|posts)\b/i;

/** People and bodies that act for no state or movement: a meeting with them alone is none between governments. */
const PRIVATE =
  /\b(?:civil society|business(?:m[ae]n|wom[ae]n|people)?|labou?r|union|youth|students?|community|industry|investors?|workers|famil(?:y|ies)|veterans|journalists|reporters|activists|academics?|experts|executives|ceos|faith|diaspora|soldiers|troops|voters|farmers|entrepreneurs|companies|survivors|residents|supporters|fans|players|athletes|teachers|doctors|nurses|traders|pilgrims|artists|scientists|historians|bankers|guests|dignitaries|audience|buyers|customers)\b/i;

/** A leader's own ministers, party and parliament. */
const OWN =
  /\b(?:government ministers|(?:local|state|government|provincial|regional|city|county|municipal|elected|police|campaign|party|administration) officials|(?<!security )advis[eo]rs|police (?:chiefs|leaders)|cabinet|ministers of (?:his|her|the) government|lawmakers|aides|staff|party leaders|party officials|coalition partners|opposition leaders|governors|mayors|parliamentarians|(?:members|leaders) (?:of|from) (?:the )?(?:parliament|congress|senate|house)|(?:house|senate|congressional) (?:members|leaders)|senators|congressmen|congresswomen|military chiefs|(?:his|her|their) own|coalition(?! (?:foreign|defen[cs]e) )|ruling party|leaders of (?:his|her|their) (?:\w+ )?party)\b|^(?:(?:other|senior|government|cabinet|federal) )*(?:ministers|governors|generals|lawmakers|leaders of parties)$/i;

/** "a delegation of American investors": whom the group is made of, where its own words leave it out. */
const isMadeOfPrivate = (draft: Draft, entity: Entity): boolean =>
  entity.kind === 'group' &&
  /\b(?:delegation|group|team)\b/i.test(entity.name) &&
  mentionsOf(draft, entity).some(({ last }) => PRIVATE.test(draft.tokens[last + 1]?.lower ?? ''));

/** A state's own council; that of the United Nations goes by its full name. */
const OWN_COUNCIL = /^Security Council$/;

const isPrivateBody = (entity: Entity): boolean =>
  (entity.kind === 'organisation' &&
    (entity.sort === 'other' || entity.sort === 'outlet' || OWN_COUNCIL.test(entity.name))) ||
  (entity.kind === 'group' &&
    (entity.affiliation === null || entity.affiliation.length === 2) &&
    (PRIVATE.test(entity.name) || (entity.affiliation === null && /^(?:other|religious)$/.test(entity.sort ?? ''))));

/** Trades that are no offices. */
const TRADES =
  /^(?:lawyer|attorney|businessman|businesswoman|singer|actor|actress|author|writer|journalist|reporter|professor|coach|player|footballer|captain|officer|doctor|teacher|activist|billionaire|investor|executive|economist|banker|artist|composer|director|filmmaker|novelist|poet|farmer|engineer|scientist|astronaut|athlete|striker|goalkeeper|trader|shopkeeper|pilot|fisherman|nurse|widow|wife|husband|mother|father|sister|brother|son|daughter|pastor|historian|analyst|consultant|customer|client|friend|neighbour|neighbor|model|chef|entrepreneur|founder|engineer|student|tourist|citizen|resident|worker|soldier|migrant|refugee|prisoner|priest|monk|nun)$/;

/** "Aldane, a retired customs officer", "his lawyer Morvic": a trade and no office. */
function isPrivatePerson(draft: Draft, entity: Entity): boolean {
  if (entity.kind !== 'person') return false;
  // "a Morvian engineer" acts for no state.
  if (!entity.named && entity.sort !== 'religious' && TRADES.test(entity.name.toLowerCase().split(' ').at(-1) ?? ''))
    return true;
  if (entity.sort === 'other' && isTradesman(draft, entity)) return true;
  if (entity.affiliation !== null) return false;
  if (entity.sort === 'other' || entity.sort === 'spokesperson' || isOfFirm(draft, entity)) return true;
  if (entity.sort !== null) return false;
  return mentionsOf(draft, entity).some((mention) => {
    if (mention.kind !== 'person') return false;
    const before = draft.tokens[mention.first - 1]?.lower ?? '';
    const comma = draft.tokens[mention.last + 1]?.text === ',';
    const behind = comma ? draft.tokens.slice(mention.last + 2, mention.last + 8) : [];
    const opens = /^(?:a|an|the|his|her|their|who)$/.test(behind[0]?.lower ?? '');
    const end = behind.findIndex((token) => token.text === ',' || token.pos === 'VERB');
    return (
      TRADES.test(before) || (opens && behind.slice(0, end < 0 ? 6 : end).some((token) => TRADES.test(token.lower)))
    );
  });
}

/** "the chairman and chief executive of the Chilean company Larnok", "the two companies' managing directors": all that the text gives for an office, and no former one. */
function isOfFirm(draft: Draft, entity: Entity): boolean {
  const titles = mentionsOf(draft, entity).flatMap(({ office }) => office?.title ?? []);
  return (
    titles.some((title) => OF_FIRM.test(title)) && titles.every((title) => OF_FIRM.test(title) || LEADS.test(title))
  );
}

const OF_FIRM =
  /^(?!.*\b(?:former|ex)\b).*\b(?:chief executives?|managing directors?|general managers?|ceos?|company|corporation|firm)\b/i;
const LEADS = /^(?:(?:the|its) )?(?:chairman|chairwoman|chair|head|founder|owner|president|guest|visitor)$/i;

/** "Chilean billionaire Aldane", "Chile's captain": a trade is all that the text gives for an office. */
const isTradesman = (draft: Draft, entity: Entity): boolean =>
  mentionsOf(draft, entity).every(
    ({ office }) =>
      office === null ||
      TRADES.test(
        office.title
          .toLowerCase()
          .replace(/ (?:of|at) .*/, '')
          .split(' ')
          .at(-1) ?? '',
      ),
  );

/** "the rebels in her party". */
const OWN_HOUSE =
  /^(?:(?:his|her|their|the|its) )?(?:own |ruling |governing )?(?:party|parliament|caucus|coalition|cabinet)\b/i;

/** "a delegation of farmers". */
function isOfPrivate(draft: Draft, entity: Entity): boolean {
  if (entity.kind !== 'group' || entity.affiliation !== null) return false;
  return mentionsOf(draft, entity).some(({ last }) => {
    return (
      /^(?:of|in|within|from)$/.test(draft.tokens[last + 1]?.lower ?? '') &&
      (draft.tokens[last + 1]?.lower === 'of' ? PRIVATE : OWN_HOUSE).test(
        draft.tokens
          .slice(last + 2, last + 5)
          .map((token) => token.lower)
          .join(' '),
      )
    );
  });
}

/** "his ministers", "her advisers": a leader's own. */
function isOwned(draft: Draft, entity: Entity): boolean {
  if (/counterpart|colleague/i.test(entity.name)) return false;
  return mentionsOf(draft, entity).some(({ first }) => /^(?:his|her|their)$/.test(draft.tokens[first]?.lower ?? ''));
}
