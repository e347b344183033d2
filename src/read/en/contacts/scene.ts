/** What the constructs find is put together here: parties, status, freshness, one candidate or several. */
import type { ContactKind, ContactStatus } from '../../../domain/index.js';
import { capitalCountry, outletKey } from '../../../knowledge/index.js';
import type { Draft, Entity, Mention, TimeMention, Token } from '../../draft.js';
import type { Candidate, Party } from './candidate.js';
import { isPluralOccasion } from './parties/event-words.js';
import type { ContactRule } from './rules.js';
import { pairBefore } from './parties/pair-before.js';
import { SentenceParts } from './parties/sentence-parts.js';
import { isOnlySaidLater, opensLater } from './circumstances/later.js';
import { timesOfGuests } from './circumstances/separate-times.js';
import { statusAt } from './circumstances/status.js';
import { isListOfMeetings, thoseBefore } from './parties/those-before.js';
import { isUnreal } from './circumstances/unreal.js';
import { isOfAnyHolder, isWish } from './circumstances/wishes.js';

const SEPARATE =
  /\b(?:separate|separately|successively|consecutively|individual|individually|bilaterally|respective|each of)\b/i;
const APART = /^(?:separately|successively|individually|bilaterally|respectively)$/;
/** "met Aldane, Morvic and Tarn one after another": behind the last of them. */
const ONE_BY_ONE =
  /^,? ?(?:each )?(?:in turn|in succession|in (?:quick|rapid) succession|one (?:by one|after (?:the other|another))|back[- ]to[- ]back)\b/;
const FRESH =
  /\b(?:another|previous|previously|earlier|last|next|second|third|separate|follow-up|subsequent|upcoming|forthcoming|later|future)\b/i;

const IN_THE_PRESENT = /^(?:meets?|gathers?|hosts?|receives?|holds?|convenes?|attends?|joins?|sees?|opens?|welcomes?)$/;

/** "held separate meetings with", "has separately conferred with". */
const ROUND_APART =
  /\bseparate (?:\p{L}+ )?(?:meetings|talks|calls|conversations|discussions|receptions)\b|\bseparately (?:met|conferred|spoke|talked|received|held)\b/iu;

const HOSTS_APART =
  /\b(?:in|held|had|hold) (?:(?:two|three|four|several) )?separate (?:\p{L}+ )?(?:meetings|talks|calls|conversations|receptions)\b|\bseparately\b/iu;

/** One article's words around the contacts, and the candidates found so far. */
export class Scene extends SentenceParts {
  readonly out: Candidate[] = [];

  add(
    trigger: number,
    kind: ContactKind,
    rule: ContactRule,
    reason: string,
    left: readonly Mention[],
    right: readonly Mention[],
    more: {
      places?: Mention[];
      backward?: boolean;
      hosted?: boolean;
      adds?: boolean;
      strength?: 1 | 2;
      status?: ContactStatus;
      time?: TimeMention | null;
      companyOf?: number | null;
      fresh?: boolean;
      daySaidAt?: number | null;
      recalled?: boolean;
      /** Each side of a phrase for several takes part by itself, whoever else does. */
      split?: boolean;
    },
  ): boolean {
    const others = right.flatMap((mention) => thoseBefore(this, mention, left));
    const backward =
      more.backward ?? (left.length > 0 && right.length === 0 && left.every((mention) => this.isBackward(mention)));
    if ((backward || left.some((one) => this.isUnnamedPair(one))) && this.isNever(trigger)) return false;
    const named = backward && !more.adds ? pairBefore(this, trigger, rule, left) : null;
    if (named !== null) {
      const told = { ...more, backward: false, daySaidAt: named.verb };
      return this.add(trigger, kind, rule, reason, named.pair, right, told);
    }
    const usable = (mentions: readonly Mention[]) =>
      // "They agreed to hold the session": of two parties that the text never names.
      backward
        ? mentions.filter((mention) => !this.isBackward(mention) || this.isKnown(mention))
        : mentions.filter(
            (mention) =>
              !(mention.kind === 'group' && this.isBackward(mention)) &&
              !this.isOfNobody(mention) &&
              !this.isNameOfTalks(mention),
          );
    if (isWish(this.clauses, trigger) || isUnreal(this.clauses, trigger)) return false;
    if (isOfAnyHolder(this.clauses, trigger, left)) return false;
    const sentence = this.clauses.sentenceOf(trigger);
    const words = this.clauses.draft.view.slice(
      (this.clauses.token(Math.max(sentence.from, trigger - 8)) as Token).start,
      (this.clauses.token(trigger) as Token).end,
    );
    const around = this.clauses.draft.view.slice(
      (this.clauses.token(Math.max(sentence.from, trigger - 5)) as Token).start,
      (this.clauses.token(Math.min(sentence.to - 1, trigger + 4)) as Token).end,
    );
    const town =
      more.hosted === true && left.length === 1 ? left.filter((one) => isTown(this.clauses.entity(one))) : [];
    const base = {
      trigger,
      rule,
      reason,
      kind,
      status: more.status ?? this.statusOfJourneyTo(trigger, kind) ?? statusAt(this.clauses, trigger),
      places: more.places ?? town,
      time: more.time ?? null,
      backward,
      ofSort: backward ? this.sortOfTwo(left) : null,
      adds: more.adds ?? false,
      fresh:
        more.fresh === true ||
        (!backward && opensLater(this.clauses, trigger)) ||
        FRESH.test(isOnlySaidLater(this.clauses, trigger) ? words.replace(/^later\b/i, '') : words) ||
        (rule.endsWith('-verb') && /\bagain\b/i.test(around)),
      companyOf: more.companyOf ?? null,
      daySaidAt: more.daySaidAt ?? null,
      ...(more.recalled ? { recalled: true } : {}),
      ...(rule === 'learned-pair' ? { learned: true } : {}),
      topics: [],
      strength: more.strength ?? (2 as const),
      joins: !backward && right.length > 0 && this.isOfTheTwo(trigger, rule, left),
    };
    const sides = [usable(left), usable(others)] as const;
    const apart =
      this.isApart(trigger, around, merge(this.parties(sides[1], null))) || this.areRungApart(trigger, kind, sides[1]);
    const whole = !apart && !more.split && (backward || this.isEnough([...sides[0], ...sides[1]]));
    const hosts = this.parties(sides[0], more.hosted ? 'host' : null, whole);
    const guests = merge(this.parties(sides[1], more.hosted ? 'guest' : null, whole));
    const each = apart || guests.length !== 1 ? [] : this.hostsApart(trigger, sides[0]);
    if (each.length > 1)
      for (const host of each)
        this.out.push({
          ...base,
          rule: 'separate-contacts',
          fresh: true,
          parties: merge([host, ...guests]),
          places: [...base.places],
        });
    else if (rule === 'separate-contacts')
      this.out.push({ ...base, fresh: true, parties: merge([...hosts, ...guests]) });
    else if (apart && kind !== 'visit') {
      const times = timesOfGuests(this.clauses, guests);
      for (const [index, guest] of guests.entries())
        this.out.push({
          ...base,
          time: times[index] ?? base.time,
          parties: merge([...hosts, guest]),
          rule: 'separate-contacts',
          reason: `${reason}, each apart`,
          fresh: true,
          places: [...base.places],
        });
    } else this.out.push({ ...base, parties: merge([...hosts, ...guests]) });
    return true;
  }

  /** "flew to Oslo on Monday to see Morvic", "will travel to Oslo for a meeting with Morvic": what the journey was or will be made for. */
  private statusOfJourneyTo(trigger: number, kind: ContactKind): ContactStatus | null {
    if (this.isPurposeOfJourney(trigger) || (kind === 'visit' && this.isWhatOneLeftFor(trigger))) return 'held';
    return this.reasonToGo(trigger) ?? (this.isWhereOneWillBe(trigger) ? 'planned' : null);
  }

  /** "will spend Thursday in Oslo, where the ministers gather": told in the present of where a journey that lies ahead will lead. */
  private isWhereOneWillBe(trigger: number): boolean {
    const { from } = this.clauses.sentenceOf(trigger);
    const journey = this.toldSince(from).findLast(({ kind, trigger: at }) => kind === 'visit' && at < trigger);
    if (journey?.status !== 'planned' || !IN_THE_PRESENT.test(this.clauses.token(trigger)?.lower ?? '')) return false;
    const between = this.clauses.draft.tokens.slice(journey.trigger + 1, trigger);
    const where = between.findLast(({ lower }) => lower === 'where');
    return (
      where !== undefined && between.every(({ pos, index }) => index < where.index || (pos !== 'VERB' && pos !== 'AUX'))
    );
  }

  /** What was told from the token `from` on: the last ones, for they are found in the order of the text. */
  private toldSince(from: number): readonly Candidate[] {
    let first = this.out.length;
    while (first > 0 && (this.out[first - 1] as Candidate).trigger >= from) first -= 1;
    return this.out.slice(first);
  }

  /** "will travel to Oslo for a meeting with Morvic and one with Tarn": no verb stands between. */
  private reasonToGo(trigger: number): ContactStatus | null {
    const { from } = this.clauses.sentenceOf(trigger);
    const journey = this.toldSince(from).findLast(({ kind, trigger: at }) => kind === 'visit' && at < trigger);
    if (!journey || journey.status === 'held' || journey.status === 'unclear' || journey.rule !== 'journey-verb')
      return null;
    const between = this.clauses.draft.tokens.slice(journey.trigger + 1, trigger);
    const isWhatFor =
      between.some(({ lower, index }) => lower === 'for' && this.clauses.time(index) === null) &&
      !between.some(
        ({ pos, lower, index }) =>
          pos === 'AUX' ||
          /^(?:[;:]|after|before|since)$/.test(lower) ||
          (pos === 'VERB' &&
            this.clauses.token(index - 1)?.lower !== 'to' &&
            !/-(?:led|brokered|mediated|backed|sponsored)$|^(?:planned|scheduled|expected|proposed)$/.test(lower)),
      );
    return isWhatFor ? journey.status : null;
  }

  /** "flew to Oslo on Monday to see Morvic": told of a journey that is over, the purpose is what was done there. */
  private isPurposeOfJourney(trigger: number): boolean {
    const before = this.clauses.token(trigger - 2);
    if (this.clauses.token(trigger - 1)?.lower !== 'to' || before?.pos === 'AUX' || before?.pos === 'VERB')
      return false;
    const { from } = this.clauses.sentenceOf(trigger);
    return this.toldSince(from).some(
      (told) =>
        told.kind === 'visit' &&
        told.status === 'held' &&
        told.trigger < trigger &&
        /^(?:travel+ed|flew|flown|went|gone|journeyed|was|were)$/.test(this.clauses.token(told.trigger)?.lower ?? ''),
    );
  }

  /** "left here on Monday to visit Chile": the journey has begun. */
  private isWhatOneLeftFor(trigger: number): boolean {
    if (this.clauses.token(trigger - 1)?.lower !== 'to') return false;
    const { from } = this.clauses.sentenceOf(trigger);
    const before = this.clauses.draft.tokens.slice(from, trigger - 1);
    const verb = before.findLast(({ pos }) => pos === 'VERB');
    const isGone = verb !== undefined && /^(?:left|departed)$/.test(verb.lower);
    return isGone && !/^(?:AUX|PART)$/.test(this.clauses.token(verb.index - 1)?.pos ?? '');
  }

  /** "the leaders of the two states", none of whom is named. */
  private isUnnamedPair({ entity }: Mention): boolean {
    return entity !== null && this.clauses.isSeveral(entity);
  }

  /** "the two presidents": what both of them are. */
  private sortOfTwo([two, ...others]: readonly Mention[]): string | null {
    if (!two || others.length > 0 || two.kind !== 'group') return null;
    const words = [0, 1].map((step) => this.clauses.token(two.first + step)?.lower ?? '');
    const isThose = words[0] === 'both' || words[0] === 'the';
    const sort = isThose && this.isBackward(two) ? (this.clauses.entity(two)?.sort ?? null) : null;
    return sort === 'head-of-state' || sort === 'minister' ? sort : null;
  }

  /** "The leaders of the two states had never met": says nothing of a contact of those told of. */
  private isNever(trigger: number): boolean {
    return [1, 2].some((step) => this.clauses.token(trigger - step)?.lower === 'never');
  }

  /** "The two are set to meet with Morvic": a verb of theirs, right behind. */
  private isOfTheTwo(trigger: number, rule: ContactRule, left: readonly Mention[]): boolean {
    const [two] = left;
    if (!two || left.length > 1 || !(two.kind === 'group' || isOpenThey(two)) || !this.isBackward(two)) return false;
    const between = this.clauses.draft.tokens.slice(two.last + 1, trigger).map(({ lower }) => lower);
    const tells =
      rule === 'event-noun'
        ? between.some((word) => /^(?:held|hold|holds|had|have)$/.test(word)) &&
          this.clauses.token(trigger + 1)?.lower === 'with'
        : /^(?:meeting|speaking)-verb$/.test(rule);
    return tells && trigger > two.last && trigger - two.last <= 6;
  }

  /** "in separate calls with Morvic and Tarn", "met Morvic and then Tarn". */
  private isApart(trigger: number, around: string, guests: readonly Party[]): boolean {
    if (guests.length < 2) return false;
    if (
      (isPluralOccasion(this, trigger) || isListOfMeetings(this, trigger)) &&
      guests.every((guest) => this.isOneOf(guest, guests))
    )
      return true;
    if (this.isToldApartBefore(trigger, guests)) return true;
    const sentence = this.clauses.sentenceOf(trigger);
    const behind = Math.max(...guests.map((guest) => Math.max(...guest.mentions.map(({ last }) => last))));
    return (
      SEPARATE.test(around) ||
      [1, 2, 3].some((step) => APART.test(this.clauses.token(behind + step)?.lower ?? '')) ||
      ONE_BY_ONE.test(this.wordsFrom(behind + 1, 6)) ||
      guests.some((guest) =>
        [1, 2].some((step) =>
          /^(?:then|separately)$/.test(this.clauses.token((guest.mentions[0]?.first ?? 0) - step)?.lower ?? ''),
        ),
      ) ||
      guests.some((guest) => this.isSeparately(guest)) ||
      (guests.length === 2 && guests.some((guest) => this.isWithToo(guest))) ||
      (guests.length > 2 && this.isEachBehindWith(guests)) ||
      /\b(?:separate|respectively)\b/i.test(this.clauses.draft.view.slice(sentence.start, sentence.end))
    );
  }

  /** "held separate meetings with several ministers. She exchanged views with Morvic and Tarn": who they were. */
  private isToldApartBefore(trigger: number, guests: readonly Party[]): boolean {
    const { from, role } = this.clauses.sentenceOf(trigger);
    const before = from > 0 ? this.clauses.sentenceOf(from - 1) : null;
    if (before === null || before.role !== role) return false;
    if (!ROUND_APART.test(this.clauses.draft.view.slice(before.start, before.end))) return false;
    const { entities } = this.clauses.draft;
    const isNamed = ({ entity }: Party): boolean => entities[entity]?.kind === 'person' && entities[entity].named;
    const namesThem = this.toldSince(before.from).some(
      ({ parties, kind, trigger: at }) => kind !== 'visit' && at < from && parties.filter(isNamed).length > 1,
    );
    return !namesThem && guests.every(({ entity }) => /^(?:person|organisation)$/.test(entities[entity]?.kind ?? ''));
  }

  private wordsFrom(at: number, count: number): string {
    return this.clauses.draft.tokens
      .slice(at, at + count)
      .map(({ lower }) => lower)
      .join(' ');
  }

  /** "with Morvic and, separately, with Tarn". */
  private isSeparately({ mentions }: Party): boolean {
    const { first } = mentions[0] ?? { first: 0 };
    const before = this.clauses.draft.tokens.slice(Math.max(0, first - 4), first).map(({ lower }) => lower);
    return /\b(?:separately|then|later) ,? ?(?:with|to|by)? ?$/.test(`${before.join(' ')} `.replace(/ +$/, ' '));
  }

  /** "holds phone talks with Russian, Iranian counterparts", "spoke by phone with both Morvic and Tarn": one call with each. */
  private areRungApart(trigger: number, kind: ContactKind, guests: readonly Mention[]): boolean {
    const isOne = /^(?:call|conversation|conference)$/.test(this.clauses.token(trigger)?.lower ?? '');
    if (
      kind === 'call' &&
      !isOne &&
      guests.length > 1 &&
      guests.some(({ first }) => this.clauses.token(first - 1)?.lower === 'both')
    )
      return true;
    const isOfEach = (one: Mention): boolean => / counterparts$/i.test(this.clauses.entity(one)?.name ?? '');
    return kind === 'call' && guests.some(isOfEach) && merge(this.parties(guests, null)).length > 1;
  }

  /** "spoke by phone with Morvic and with Tarn": the preposition is said again for somebody else. */
  private isWithToo({ mentions }: Party): boolean {
    const [and, preposition] = [2, 1].map((step) => this.clauses.token((mentions[0]?.first ?? 0) - step)?.lower ?? '');
    return /^(?:with|to)$/.test(preposition ?? '') && /^(?:and|also|later)$/.test(and ?? '');
  }

  /** "with Morvic, with Tarn and with Holt": each behind a preposition of its own. */
  private isEachBehindWith(guests: readonly Party[]): boolean {
    const firsts = new Set(guests.map(({ mentions }) => mentions[0]?.first ?? 0));
    const isBehind = (first: number): boolean =>
      [1, 2].some((step) => /^(?:with|to)$/.test(this.clauses.token(first - step)?.lower ?? ''));
    return firsts.size === guests.length && [...firsts].every(isBehind);
  }

  /** "In separate meetings the ambassadors of Chile and Peru met Morvic": those who met her one by one; none where they were together. */
  private hostsApart(trigger: number, mentions: readonly Mention[]): Party[] {
    const { start } = this.clauses.sentenceOf(trigger);
    const before = this.clauses.draft.view.slice(start, this.clauses.token(trigger + 3)?.end ?? start);
    return HOSTS_APART.test(before) ? this.parties(mentions, null) : [];
  }

  /** Somebody named, or an official of another state than the rest. */
  private isOneOf(guest: Party, all: readonly Party[]): boolean {
    const { entities } = this.clauses.draft;
    const entity = entities[guest.entity];
    if (entity?.kind === 'group')
      return guest.mentions.some((mention) => mention.entity !== null && this.clauses.isSeveral(mention.entity));
    // "sent diplomatic notes to Chile and Peru"
    if (entity?.kind === 'place') return true;
    if (entity?.kind !== 'person') return false;
    const alike = all.filter((other) => entities[other.entity]?.affiliation === entity.affiliation);
    return entity.named || (entity.affiliation !== null && alike.length === 1);
  }

  /** "Aldane met the leaders of Chile and Peru" leaves them together; "the leaders of Chile and Peru met" is a contact of two. */
  private isEnough(mentions: readonly Mention[]): boolean {
    return new Set(this.parties(mentions, null, true).map((party) => party.entity)).size > 1;
  }

  /** "they", for two sides that only ever point back; not for a delegation. */
  private isOfNobody({ kind, plural, members }: Mention): boolean {
    const { entities } = this.clauses.draft;
    const areSides = (member: number) =>
      this.isAnaphoric(member) &&
      /\b(?:sides|parties|leaders|countries|nations|states)$/i.test(entities[member]?.name ?? '');
    return kind === 'pronoun' && plural && members.length > 0 && members.every(areSides);
  }

  /** "held Foreign Office Consultations": a house that the occasion is called after. */
  private isNameOfTalks({ kind, last }: Mention): boolean {
    return kind === 'organisation' && /^Consultations?$/.test(this.clauses.token(last + 1)?.text ?? '');
  }

  /** A pronoun for people who were named one by one; a phrase for several sides is taken apart elsewhere, or not at all. */
  private isKnown({ members }: Mention): boolean {
    return members.length > 0 && !members.some((member) => this.clauses.isSeveral(member) || this.isAnaphoric(member));
  }

  /** "the two leaders": a group that only ever points back. */
  private isAnaphoric(index: number): boolean {
    const { entities, mentions } = this.clauses.draft;
    const entity = entities[index];
    return (
      entity?.kind === 'group' &&
      entity.mentions.every((mention) => mentions[mention] !== undefined && this.isBackward(mentions[mention]))
    );
  }

  /** A country, or a capital that stands for its government; no region and no other town. */
  private canBeParty(index: number): boolean {
    const entity = this.clauses.draft.entities[index];
    if (entity && BROADCASTS.test(entity.name)) return false;
    if (!entity || entity.kind !== 'place')
      return entity !== undefined && entity.sort !== 'outlet' && !isOwnOutlet(this.clauses.draft, entity);
    return entity.sort === 'country' || capitalCountry(entity.name) !== null;
  }

  /** Those of the mentions who can be parties, on the given side. */
  private parties(mentions: readonly Mention[], side: Party['side'], whole = false): Party[] {
    return this.clauses
      .entitiesOf(mentions, whole)
      .filter(({ entity }) => this.canBeParty(entity))
      .map(({ entity, mention }) => ({ entity, mentions: [mention], side }));
  }
}

/** "Nairobi received Morvic": where it was. */
const isTown = (entity: Entity | null | undefined): boolean => entity?.kind === 'place' && entity.sort === 'city';

/** "speaking to Radio 4", "told Channel 12": who asks the questions. */
const BROADCASTS = /^(?:radio|tv|television|channel|news|press|newsnight|newshour)$/i;

/** "spoke to the Courier from Oslo", in the Courier: who asks the questions takes part in nothing. */
const isOwnOutlet = ({ article }: Draft, { kind, name }: Entity): boolean =>
  kind === 'organisation' && article.outlet !== null && outletKey(name) === outletKey(article.outlet.name);

/** Each party once, with all its mentions. */
function merge(parties: readonly Party[]): Party[] {
  const out = new Map<number, Party>();
  for (const party of parties) {
    const known = out.get(party.entity);
    if (known) known.mentions.push(...party.mentions);
    else out.set(party.entity, { ...party, mentions: [...party.mentions] });
  }
  return [...out.values()];
}

/** "They met Morvic": of whom nothing else says who they are. */
const isOpenThey = ({ kind, plural, entity, members }: Mention): boolean =>
  kind === 'pronoun' && plural && entity === null && members.length === 0;
