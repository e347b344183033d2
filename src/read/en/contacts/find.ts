/** Finds every word that may tell of a contact, and who, by the sentence's own build, took part in it. */
import type { ContactKind, ContactStatus } from '../../../domain/index.js';
import { capitalCountry } from '../../../knowledge/index.js';
import type { Mention, TimeMention, Token } from '../../draft.js';
import { isCapitalised, isPossessiveMark } from '../words.js';
import type { Candidate, Party } from './candidate.js';
import type { Clauses } from './clause.js';
import { statusAt } from './status.js';
import { BY_PHONE, BY_VIDEO, EVENT_NOUNS, type EventNoun, FRAMES, type Frame, NOT_DIPLOMATIC, PHONE_WORD, VIDEO_WORD } from './words.js';

const SEPARATE = /\b(?:separate|separately|individual|individually|bilaterally|respective|each of)\b/i;
const FRESH = /\b(?:another|previous|previously|earlier|last|next|second|third|separate|follow-up|subsequent|upcoming|forthcoming|later|future)\b/i;

export class Finder {
  private readonly out: Candidate[] = [];

  constructor(private readonly clauses: Clauses) {}

  all(): Candidate[] {
    for (const token of this.clauses.draft.tokens) {
      if (this.clauses.sentenceOf(token.index).role === 'caption') continue;
      const frames = this.isVerb(token) ? FRAMES.get(token.lower) : undefined;
      let taken = false;
      for (const frame of frames ?? []) taken = this.verb(frame, token.index) || taken;
      const noun = taken ? undefined : this.eventNoun(token);
      if (noun) this.noun(noun, token.index);
    }
    for (const mention of this.clauses.draft.mentions) if (mention.kind === 'organisation' && !mention.embedded) this.session(mention);
    return this.out.sort((a, b) => a.trigger - b.trigger);
  }

  private isVerb(token: Token): boolean {
    if (token.lower === 'due') return true;
    if (token.pos === 'VERB' || token.pos === 'AUX') return !(token.lower === 'meeting' && this.isNounMeeting(token.index));
    const before = this.clauses.token(token.index - 1);
    // The tagger takes many a headline's and a plain past form for a noun: "Aldane visits Oslo", "Morvic hosts envoy".
    const heading = this.clauses.sentenceOf(token.index).role !== 'body';
    if (heading && /^(?:meets?|hosts?|receives?|visits?|discuss|welcomes?|talks?|speaks?|calls?|travels?|arrives?|held|holds?)$/.test(token.lower)) return this.clauses.endingAt(token.index - 1) !== undefined;
    return token.pos === 'NOUN' && /^(?:met|spoke|visited|hosted|received|travelled|traveled|arrived)$/.test(token.lower) && before !== undefined;
  }

  private isNounMeeting(at: number): boolean {
    const before = this.clauses.token(at - 1);
    return before !== undefined && (/^(?:DET|ADJ|NUM)$/.test(before.pos) || isPossessiveMark(before) || /^(?:his|her|their|its|first|trilateral|bilateral)$/.test(before.lower));
  }

  private eventNoun(token: Token): EventNoun | undefined {
    const noun = EVENT_NOUNS.get(token.lower);
    if (!noun) return undefined;
    if (/^(?:tri|bi)lateral$/.test(token.lower) && this.clauses.token(token.index + 1)?.pos === 'NOUN') return undefined;
    if (token.lower === 'meeting') return noun;
    if (/^(?:between|with)$/.test(this.clauses.token(token.index + 1)?.lower ?? '') && noun.kind === 'talks' && this.clauses.endingAt(token.index - 1) === undefined) return noun;
    if (/^(?:phone|telephone|video|separate)$/.test(this.clauses.token(token.index - 1)?.lower ?? '') && noun.kind === 'call') return noun;
    if (token.pos === 'VERB' || token.pos === 'AUX') return undefined;
    const before = this.clauses.token(token.index - 1);
    return before?.lower === 'to' && token.pos !== 'NOUN' ? undefined : noun;
  }

  private verb(frame: Frame, at: number): boolean {
    switch (frame) {
      case 'meet':
        return this.meet(at);
      case 'speak':
        return this.speak(at);
      case 'call':
        return this.call(at);
      case 'receive':
        return this.receive(at);
      case 'visit':
        return this.visit(at);
      case 'travel':
        return this.travel(at);
      case 'discuss':
        return this.discuss(at);
      case 'gather':
        return this.gather(at);
      case 'confer':
        return this.withSomebody(at, 'talks', 'confer-verb', 'confers or consults with');
      case 'invite':
        return this.invite(at);
      case 'summon':
        return this.summon(at);
      case 'present':
        return this.presentCredentials(at);
      case 'farewell':
        return this.bidFarewell(at);
      case 'sit':
        return this.sitDown(at);
      case 'shake':
        return this.shakeHands(at);
      case 'expect':
        return this.expected(at);
      case 'write':
        return this.write(at);
      case 'hold':
        return this.leadDelegation(at);
    }
  }

  /** "Aldane met (with) Morvic", "the ministers met", "to meet Morvic", "Meeting Morvic, Aldane said". */
  private meet(at: number): boolean {
    const next = this.clauses.token(at + 1);
    if (next && /^(?:expectations?|targets?|deadlines?|demands?|criteria|requirements?|needs?|goals?|standards?|halfway)$/.test(next.lower)) return false;
    const objects = this.objectsOf(at, ['with']);
    const subjects = this.subjects(at, objects);
    const kind: ContactKind = this.remote(at) === 'video-call' ? 'video-call' : 'meeting';
    if (objects.length > 0) {
      const added = this.add(at, kind, 'meeting-verb', 'the words say that one met the other', subjects, objects, {});
      this.alsoMet(at, kind, subjects, objects);
      return added;
    }
    const body = subjects.length === 1 && subjects[0]?.kind === 'organisation' ? this.clauses.entity(subjects[0]) : null;
    if (body?.sort === 'international') return this.add(at, 'conference', 'meeting-verb', 'the words say that the body met', subjects, [], { strength: 1 });
    if (this.after(at, /^(?:resistance|criticism|opposition|fierce)$/)) return false;
    const plural = subjects.length > 1 || subjects.some((mention) => mention.plural || mention.kind === 'group');
    return plural && this.add(at, kind, 'meeting-verb', 'the words say that they met', subjects, [], { backward: subjects.every((m) => this.isBackward(m)) });
  }

  /** "met Morvic in Oslo on Monday and Tarn in Rome on Tuesday": the second meeting of one verb. */
  private alsoMet(at: number, kind: ContactKind, subjects: readonly Mention[], objects: readonly Mention[]): void {
    const { to } = this.clauses.sentenceOf(at);
    let i = (objects.at(-1) as Mention).last + 1;
    let moved = false;
    while (i < to) {
      const time = this.clauses.time(i);
      const end = /^(?:in|at|on)$/.test((this.clauses.token(i) as Token).lower) ? this.clauses.placePhraseEnd(i, to) : i;
      if (time === null && end <= i) break;
      i = time ? time.last + 1 : end;
      moved = true;
    }
    if (!moved || this.clauses.token(i)?.lower !== 'and') return;
    i += 1;
    while (/^(?:,|then|later|with)$/.test(this.clauses.token(i)?.lower ?? '') || this.clauses.time(i)) i = this.clauses.time(i) ? (this.clauses.time(i)?.last ?? i) + 1 : i + 1;
    const next = this.clauses.startingAt(i);
    if (!next || !/^(?:person|office)$/.test(next.kind)) return;
    const others = this.clauses.listFrom(i);
    const behind = this.clauses.token((others.at(-1) as Mention).last + 1);
    if (behind && (behind.pos === 'VERB' || behind.pos === 'AUX')) return;
    const after = (others.at(-1) as Mention).last;
    const time = this.clauses.draft.times.find((one) => one.first > after && one.first <= after + 8 && one.last < to) ?? null;
    const place = this.clauses.mentionsIn(after + 1, Math.min(to, after + 8)).find((mention) => mention.kind === 'place' && /^(?:in|at)$/.test(this.clauses.token(mention.first - 1)?.lower ?? ''));
    this.add(at, kind, 'separate-contacts', 'the words say that one met the other, at another time or place', subjects, others, { time, places: place ? [place] : [] });
  }

  /** "spoke with Morvic by phone", "talked to his counterpart". */
  private speak(at: number): boolean {
    const objects = this.objectsOf(at, ['with', 'to'], true);
    const subjects = this.subjects(at, objects);
    if (subjects.length > 0 && subjects.every((mention) => this.isPress(mention))) return false;
    if (objects.length === 0) {
      const several = subjects.length > 1 || subjects.some((mention) => mention.plural || mention.kind === 'group');
      const kind = this.remote(at) ?? this.byTitle() ?? ((this.onTopic(at) && subjects.length > 1) || (subjects.length > 0 && subjects.every((m) => this.isBackward(m)) && (this.clauses.time(at + 1) ?? this.clauses.time(at + 2))) ? 'other' : null);
      return several && kind !== null && this.add(at, kind, 'speaking-verb', 'the words say that they spoke', subjects, [], {});
    }
    if (objects.some((mention) => this.isPress(mention)) || this.after(at, /^(?:reporters|journalists|media|press)$/)) return false;
    return this.add(at, this.remote(at) ?? this.byTitle() ?? 'other', 'speaking-verb', 'the words say that one spoke with the other', subjects, objects, {});
  }

  /** "Aldane called Morvic", "phoned President Morvic to"; not "called Morvic a liar", "called for". */
  private call(at: number): boolean {
    const object = this.clauses.listFrom(at + 1);
    const first = object[0];
    const him = first?.kind === 'pronoun' && /^(?:him|her)$/.test((this.clauses.token(first.first) as Token).lower);
    if (this.clauses.token(at + 1)?.lower === 'on' && !this.clauses.time(at + 1)) return this.calledOn(at);
    if (!first || !(/^(?:person|office)$/.test(first.kind) || him) || this.clauses.token(at + 1)?.pos === 'ADP' || /^(?:every|each|all|any)$/.test(this.clauses.token(at + 1)?.lower ?? '')) return false;
    const called = (this.clauses.token(at) as Token).lower.startsWith('call');
    const behind = this.clauses.token((object.at(-1) as Mention).last + 1);
    if (called && !(behind && /^(?:again|to|on|and|today|yesterday|after|before|in|over|by|from|\.|,|this|last|earlier|at)$/.test(behind.lower))) return false;
    if (called && isPossessiveMark(behind)) return false;
    return this.add(at, 'call', 'calling-verb', 'the words say that one called the other', this.subjects(at, object), object, {});
  }

  /** "The envoy called on Aldane in Oslo"; not "called on Aldane to resign". */
  private calledOn(at: number): boolean {
    const hosts = this.clauses.listFrom(at + 2);
    const last = hosts.at(-1);
    if (!last || !hosts.every((mention) => /^(?:person|office)$/.test(mention.kind))) return false;
    const behind = this.clauses.token(last.last + 1);
    if (!behind || behind.lower === 'to' || behind.pos === 'VERB') return false;
    return this.add(at, 'meeting', 'courtesy-call', 'the words say that one called on the other', this.subjects(at, hosts), hosts, {});
  }

  /** "The ministry summoned the Morvian ambassador". */
  private summon(at: number): boolean {
    const passive = this.isPassive(at);
    const guests = passive ? this.clauses.subjectOf(at) : this.clauses.listFrom(at + 1);
    const envoy = guests.some((mention) => /ambassador|envoy|charg|consul|diplomat/i.test(mention.office?.title ?? this.clauses.entity(mention)?.name ?? ''));
    const hosts = passive ? this.afterWord(at, 'by') : this.subjects(at, guests);
    return envoy && this.add(at, 'meeting', 'summons', 'the words say that one summoned the other', hosts, guests, { hosted: true });
  }

  /** "presented her credentials to President Aldane". */
  private presentCredentials(at: number): boolean {
    const papers = [1, 2, 3, 4, 5].find((step) => /^(?:credentials?|credence)$/.test(this.clauses.token(at + step)?.lower ?? ''));
    if (papers === undefined) return false;
    const hosts = this.afterWord(at + papers, 'to');
    return hosts.length > 0 && this.add(at, 'reception', 'credentials', 'the words say that one presented credentials to the other', hosts, this.subjects(at, hosts), { hosted: true });
  }

  /** "bade farewell to the ambassador". */
  private bidFarewell(at: number): boolean {
    if (this.clauses.token(at + 1)?.lower !== 'farewell' || this.clauses.token(at + 2)?.lower !== 'to') return false;
    const guests = this.clauses.listFrom(at + 3);
    return guests.length > 0 && this.add(at, 'reception', 'reception-verb', 'the words say that one bade the other farewell', this.subjects(at, guests), guests, { hosted: true });
  }

  /** "received the credentials of the ambassadors of Chile and Peru". */
  private credentialsReceived(at: number): boolean {
    const papers = [1, 2, 3, 4, 5].find((step) => /^(?:credentials?|credence)$/.test(this.clauses.token(at + step)?.lower ?? ''));
    if (papers === undefined || !/^(?:of|from)$/.test(this.clauses.token(at + papers + 1)?.lower ?? '')) return false;
    const guests = this.clauses.listFrom(at + papers + 2);
    return guests.length > 0 && this.add(at, 'reception', 'credentials', 'the words say that one received the credentials of the other', this.subjects(at, guests), guests, { hosted: true });
  }

  /** "sat down with Morvic". */
  private sitDown(at: number): boolean {
    if (this.clauses.token(at + 1)?.lower !== 'down') return false;
    const objects = this.objectsOf(at, ['with'], true);
    return objects.length > 0 && this.add(at, 'meeting', 'meeting-verb', 'the words say that one sat down with the other', this.subjects(at, objects), objects, {});
  }

  /** "shook hands (with Morvic)". */
  private shakeHands(at: number): boolean {
    if (!/^hands?$/.test(this.clauses.token(at + 1)?.lower ?? '')) return false;
    const objects = this.objectsOf(at + 1, ['with'], true);
    return this.add(at, 'other', 'handshake', 'the words say that they shook hands', this.subjects(at, objects), objects, {});
  }

  /** "Aldane received Morvic", "was welcomed by Aldane"; hosting a meeting is told by the noun. */
  private receive(at: number): boolean {
    const lower = (this.clauses.token(at) as Token).lower;
    if (this.isPassive(at)) {
      const agents = this.afterWord(at, 'by');
      const hosts = agents.length > 0 ? agents : [];
      const guests = this.clauses.subjectOf(at);
      const official = hosts.length > 0 && guests.some((m) => /^(?:person|office|group|pronoun)$/.test(m.kind));
      return official && this.add(at, 'reception', 'reception-passive', 'the words say that the one was received by the other', hosts, guests, { hosted: true });
    }
    if (this.credentialsReceived(at)) return true;
    const inAudience = this.clauses.token(at + 1)?.lower === 'in' && this.clauses.token(at + 2)?.lower === 'audience';
    const objects = this.clauses.listFrom(inAudience ? at + 3 : at + 1);
    const first = objects[0];
    if (!first || !/^(?:person|office|group|pronoun)$/.test(first.kind)) return false;
    if (/^welcom/.test(lower) && isPossessiveMark(this.clauses.token(first.last + 1))) return false;
    if (isPossessiveMark(this.clauses.token(first.last + 1))) return false;
    const target = this.clauses.token((objects.at(-1) as Mention).last + 1)?.lower === 'to' ? this.placeOrSeat((objects.at(-1) as Mention).last + 2) : null;
    if (target) {
      const planned = statusAt(this.clauses, at) === 'planned';
      const hosts = this.subjects(at, objects);
      const says = 'the words say that one welcomed the other to the place';
      return planned ? this.add(at, 'visit', 'welcome-to-place', says, objects, hosts, { places: [target] }) : this.add(at, 'reception', 'welcome-to-place', says, hosts, objects, { places: [target], hosted: true });
    }
    return this.add(at, 'reception', 'reception-verb', 'the words say that one received the other', this.subjects(at, objects), objects, { hosted: true });
  }

  /** "Aldane visited Oslo"; not "visited the wounded". */
  private visit(at: number): boolean {
    const subjects = this.subjects(at, []);
    const target = this.targetFrom(at + 1);
    if (!target || (target.kind !== 'place' && target.kind !== 'person' && target.kind !== 'office')) return false;
    if (target.kind !== 'place') return this.add(at, 'meeting', 'visiting-person', 'the words say that one visited the other', subjects, [target], {});
    return this.addVisits(at, 'visit-verb', 'the words say that one visited the place', subjects, target);
  }

  /** "Aldane travelled to Oslo", "arrived in the Morvian capital". */
  private travel(at: number): boolean {
    const { to } = this.clauses.sentenceOf(at);
    const lower = (this.clauses.token(at) as Token).lower;
    const weak = /^(?:go|goes|went|gone|going|come|comes|came|coming|head|heads|headed|heading|land|lands|landed|landing)$/.test(lower);
    for (let i = at + 1; i < to && i < at + 9; i += 1) {
      const token = this.clauses.token(i) as Token;
      if (/^(?:to|in|at|for)$/.test(token.lower) && !(token.lower !== 'for' && /^lea?(?:ve|ft|v)/.test(lower)) && !(token.lower === 'for' && !/^(?:depart|left|leav|head)/.test(lower)) && !(token.lower === 'in' && !/^(?:arriv|land)/.test(lower))) {
        const target = this.targetFrom(i + 1);
        if (target?.kind === 'place') {
          const subjects = this.subjects(at, []);
          const travellers = subjects.filter((mention) => /^(?:person|office|group|pronoun)$/.test(mention.kind));
          if (travellers.length === 0 || (weak && !travellers.some((m) => this.isOfficial(m)))) return false;
          return this.addVisits(at, 'journey-verb', 'the words say that one travelled to the place', travellers, target);
        }
        if (token.lower === 'to' && this.clauses.token(i + 1)?.pos === 'VERB') return false;
      }
      if (/^[.;:]$/.test(token.text) || token.pos === 'VERB') return false;
    }
    return false;
  }

  /** "will lead a delegation to Oslo". */
  private leadDelegation(at: number): boolean {
    if (!/^(?:lead|leads|led|leading|head|heads|headed|heading)$/.test((this.clauses.token(at) as Token).lower)) return false;
    const { to } = this.clauses.sentenceOf(at);
    for (let i = at + 1; i < to && i < at + 10; i += 1) {
      if (!/^(?:delegation|mission|team)$/.test(this.clauses.token(i)?.lower ?? '')) continue;
      const target = this.clauses.token(i + 1)?.lower === 'to' ? this.targetFrom(i + 2) : null;
      return target?.kind === 'place' && this.add(at, 'visit', 'journey-verb', 'the words say that one led a delegation to the place', this.subjects(at, []), [], { places: this.placesFrom(target) });
    }
    return false;
  }

  /** "Aldane discussed the border with Morvic", "the two ministers reviewed ties". */
  private discuss(at: number): boolean {
    const subjects = this.subjects(at, []);
    const { to } = this.clauses.sentenceOf(at);
    let partners: Mention[] = [];
    for (let i = at + 1; i < to && partners.length === 0; i += 1) {
      const token = this.clauses.token(i) as Token;
      if (/^[;:]$/.test(token.text) || (token.pos === 'VERB' && /ed$/.test(token.lower) && i > at + 6)) break;
      if (token.lower !== 'with') continue;
      const list = this.clauses.listFrom(i + 1);
      if (list.some((mention) => /^(?:person|office|group|pronoun)$/.test(mention.kind))) partners = list;
    }
    const remote = this.remote(at);
    const kind: ContactKind = remote ?? 'talks';
    if (partners.length > 0) return this.add(at, kind, 'discussion-verb', 'the words say that one discussed something with the other', subjects, partners, { strength: 1 });
    const distinct = new Set(this.clauses.entitiesOf(subjects).map((p) => p.entity));
    if (distinct.size > 1 && subjects.every((m) => /^(?:person|office|pronoun)$/.test(m.kind))) return this.add(at, kind, 'discussion-verb', 'the words say that they discussed something', subjects, [], { strength: 1 });
    return subjects.length > 0 && this.add(at, kind, 'discussion-verb', 'the words say that they discussed something', subjects, [], { strength: 1, backward: true });
  }

  /** "Leaders of the union gathered in Oslo". */
  private gather(at: number): boolean {
    const subjects = this.subjects(at, []);
    if (this.eventNear(at)) return false;
    const groups = subjects.filter((mention) => mention.kind === 'group' && mention.affiliation !== null);
    return groups.length > 0 && this.add(at, 'conference', 'gathering-verb', 'the words say that they gathered', groups, [], { strength: 1 });
  }

  /** "Aldane invited him to Oslo". */
  private invite(at: number): boolean {
    const guests = this.isPassive(at) ? this.clauses.subjectOf(at) : this.clauses.listFrom(at + 1).filter((mention) => /^(?:person|office|pronoun|group)$/.test(mention.kind));
    const last = this.isPassive(at) ? at : guests.at(-1)?.last;
    if (guests.length === 0 || last === undefined || this.clauses.token(last + 1)?.lower !== 'to') return false;
    const target = this.targetFrom(last + 2);
    if (target?.kind !== 'place') return false;
    return this.add(at, 'visit', 'invitation', 'the words say that one invited the other to the place', guests, this.isPassive(at) ? this.afterWord(at, 'by') : this.subjects(at, guests), { places: this.placesFrom(target), status: 'planned' });
  }

  /** "She is expected in Oslo on Thursday". */
  private expected(at: number): boolean {
    const own = (this.clauses.token(at) as Token).lower;
    const before = this.clauses.token(at - 1)?.lower ?? '';
    if (this.clauses.token(at + 1)?.lower !== 'in' || !(own === 'be' ? /^(?:will|to)$/ : /^(?:is|are|was|were|be|been)$/).test(before)) return false;
    if (own === 'be' && !this.clauses.draft.times.some((time) => time.first > at && time.first < at + 9)) return false;
    const target = this.targetFrom(at + 2);
    const travellers = this.clauses.subjectOf(at).filter((mention) => /^(?:person|office|pronoun|group)$/.test(mention.kind));
    return target?.kind === 'place' && travellers.length > 0 && this.add(at, 'visit', 'journey-verb', 'the words say that one is expected in the place', travellers, [], { places: this.placesFrom(target), status: 'planned' });
  }

  /** "Aldane wrote to Morvic". */
  private write(at: number): boolean {
    if (this.clauses.token(at + 1)?.lower !== 'to') return false;
    const objects = this.clauses.listFrom(at + 2);
    if (!objects.some((mention) => /^(?:person|office|organisation)$/.test(mention.kind))) return false;
    return this.add(at, 'letter', 'writing-verb', 'the words say that one wrote to the other', this.subjects(at, objects), objects, {});
  }

  private withSomebody(at: number, kind: ContactKind, rule: string, says: string): boolean {
    const objects = this.objectsOf(at, ['with'], true);
    if (objects.length === 0) return false;
    return this.add(at, this.remote(at) ?? kind, rule, `the words say that one ${says} the other`, this.subjects(at, objects), objects, {});
  }

  /** "a meeting with Morvic", "talks between Chile and Peru", "Aldane's visit to Oslo", "the call". */
  private noun(noun: EventNoun, at: number): void {
    if (this.isNotDiplomatic(at)) return;
    const kind = this.kindOfNoun(noun, at);
    if (kind === 'visit') {
      this.visitNoun(at);
      return;
    }
    if (kind === 'letter') {
      this.letterNoun(at);
      return;
    }
    const partners = this.partnersOf(at);
    const owner = this.ownerOf(at);
    const governor = this.governorOf(at);
    const subjects = governor === null ? [] : this.clauses.subjectOf(governor);
    const closed = this.isClosedList(at);
    const main = partners.length > 0 && !closed && owner.length === 0 && subjects.length === 0 ? this.mainSubject(at, partners) : [];
    const looseOwner = owner.some((mention) => mention.kind === 'pronoun' || mention.kind === 'group');
    const first = closed && partners.length > 1 ? [] : owner.length > 0 && !(looseOwner && subjects.length > 0) ? owner : subjects.length > 0 ? subjects : main;
    const gathered = partners.length === 0 && owner.length === 0 && governor === null && this.isIndefinite(at) ? this.pairBefore(at) : [];
    const before = gathered.length > 0 ? gathered : this.modifiersOf(at);
    const definite = this.isDefinite(at) && partners.length === 0 && !(kind === 'conference' && before.length > 0);
    const verb = governor === null ? '' : (this.clauses.token(governor) as Token).lower;
    const agents = governor !== null && this.isPassive(governor) ? this.afterWord(governor, 'by') : [];
    const parties = [...first, ...before];
    if (partners.length === 0 && parties.length === 0 && agents.length === 0 && !definite) return;
    if (noun.weak && partners.length === 0 && governor === null && !definite && gathered.length === 0 && !(kind === 'conference' && before.length > 0)) return;
    if (kind === 'conference' && partners.length === 0 && before.length > 1) {
      for (const body of before) this.add(at, kind, 'event-noun', `the words tell of a ${kind}`, [...first, body], [], { strength: 1 });
      return;
    }
    const attended = agents.length > 0 && definite && verb === 'attended';
    const backward = attended || (partners.length === 0 && agents.length === 0) && (definite || parties.every((mention) => this.isBackward(mention)));
    this.add(at, kind, 'event-noun', `the words tell of a ${kind}`, [...parties, ...agents], partners, { backward, adds: attended, strength: partners.length > 0 ? 2 : 1 });
  }

  /** "a call between Aldane and Morvic" names all who took part. */
  private isClosedList(at: number): boolean {
    const { to } = this.clauses.sentenceOf(at);
    for (let i = at + 1; i < to && i < at + 8; i += 1) {
      const word = (this.clauses.token(i) as Token).lower;
      if (word === 'between' || word === 'among') return true;
      if (word === 'with' || /^[.,;:]$/.test(word)) return false;
    }
    return false;
  }

  /** "at a meeting", "after talks": no article that points back. */
  private isIndefinite(at: number): boolean {
    for (let i = at - 1; i >= at - 4; i -= 1) {
      const token = this.clauses.token(i);
      if (!token) return false;
      if (/^(?:a|an|at|after|during|in|following)$/.test(token.lower)) return true;
      if (!/^(?:ADJ|NOUN|NUM)$/.test(token.pos)) return false;
    }
    return false;
  }

  /** "Aldane and Morvic signed the pact after a meeting of two hours": two people who are the subject together. */
  private pairBefore(at: number): Mention[] {
    const subjects = this.clauses.subjectOf(at).filter((mention) => /^(?:person|office)$/.test(mention.kind));
    return new Set(subjects.map((mention) => mention.entity)).size > 1 ? subjects : [];
  }

  private visitNoun(at: number): void {
    if ((this.clauses.token(at) as Token).lower === 'stop' && this.clauses.token(at + 1)?.lower !== 'in') return;
    const { to } = this.clauses.sentenceOf(at);
    let target: Mention | null = null;
    let visitors: Mention[] = this.ownerOf(at);
    for (let i = at + 1; i < to && i < at + 24; i += 1) {
      const token = this.clauses.token(i) as Token;
      if (/^(?:to|in)$/.test(token.lower) && !target) {
        const place = this.targetFrom(i + 1);
        if (place?.kind === 'place') target = place;
      }
      if (/^(?:of|by)$/.test(token.lower) && visitors.length === 0) visitors = this.clauses.listFrom(i + 1).filter((m) => m.kind !== 'place');
      if (/^[.;:]$/.test(token.text) || (token.pos === 'VERB' && i > at + 1)) break;
    }
    const governor = this.governorOf(at);
    const passive = governor !== null && /^(?:host|receiv|welcom)/.test((this.clauses.token(governor) as Token).lower);
    if (visitors.length === 0 && governor !== null && !passive) visitors = this.clauses.subjectOf(governor);
    if (visitors.length === 0 && target) visitors = this.mainSubject(at, []);
    visitors = visitors.filter((mention) => mention.kind !== 'place');
    if (target && visitors.length > 0) this.addVisits(at, 'visit-noun', 'the words tell of a visit to the place', visitors, target);
    else if (!target && (visitors.length > 0 || this.isDefinite(at))) this.add(at, 'visit', 'visit-noun', 'the words tell of a visit', visitors, [], { backward: true, strength: 1 });
  }

  /** "Aldane sent Morvic a letter", "a letter from Aldane to Morvic". */
  private letterNoun(at: number): void {
    const { from, to } = this.clauses.sentenceOf(at);
    const senders = this.ownerOf(at);
    let receivers: Mention[] = [];
    for (let i = at + 1; i < to && i < at + 16; i += 1) {
      const token = this.clauses.token(i) as Token;
      if (token.lower === 'to') receivers = receivers.length > 0 ? receivers : this.clauses.listFrom(i + 1);
      if (token.lower === 'from' && senders.length === 0) senders.push(...this.clauses.listFrom(i + 1));
      if (token.pos === 'VERB' || /^[.;]$/.test(token.text)) break;
    }
    const governor = this.governorOf(at);
    const verb = governor === null ? '' : (this.clauses.token(governor) as Token).lower;
    if (!/^(?:sen[dt]|sends|sending|wrote|writes?|written|writing|deliver\w*|hand\w*|convey\w*|receiv\w*|address\w*|dispatch\w*|carr\w+)$/.test(verb) || governor === null) return;
    const subjects = this.clauses.subjectOf(governor);
    const parties = senders.length > 0 ? senders : subjects;
    if (receivers.length === 0) receivers = this.clauses.mentionsIn(Math.max(from, governor), at).filter((m) => /^(?:person|office|pronoun)$/.test(m.kind));
    if (receivers.length === 0 && /^receiv/.test(verb)) receivers = subjects;
    if (parties.some((m) => m.kind !== 'group') && receivers.some((m) => /^(?:person|office|pronoun|organisation)$/.test(m.kind))) this.add(at, 'letter', 'letter-noun', 'the words tell of a letter from one to the other', parties, receivers, {});
  }

  private kindOfNoun(noun: EventNoun, at: number): ContactKind {
    if (this.isCourtesyCall(at)) return 'meeting';
    const before = [1, 2, 3].map((step) => this.clauses.token(at - step)?.lower ?? '');
    const word = (this.clauses.token(at) as Token).lower;
    if (before.some((w) => VIDEO_WORD.test(w)) || /video/.test(word)) return 'video-call';
    if (before.slice(0, 2).some((w) => PHONE_WORD.test(w))) return 'call';
    if (/^(?:conversation|conversations|discussion|discussions|exchange)$/.test(word)) return this.remote(at) ?? 'talks';
    if (/^summits?$/.test(word) && this.isNamedSummit(at)) return 'conference';
    if (noun.kind === 'meeting' && before.slice(0, 2).some((w) => /^(?:ministerial|multilateral|annual|plenary|group|council)$/.test(w))) return 'conference';
    return noun.kind;
  }

  /** "the G7 summit", "an African Union summit": of an organisation, not of two leaders. */
  private isNamedSummit(at: number): boolean {
    const before = this.clauses.endingAt(at - 1);
    return before?.kind === 'organisation' || /^(?:G-?7|G-?20|NATO|EU|AU|ASEAN|BRICS)$/.test(this.clauses.token(at - 1)?.text ?? '');
  }

  private isNotDiplomatic(at: number): boolean {
    for (const step of [1, 2]) {
      const token = this.clauses.token(at - step);
      if (token && NOT_DIPLOMATIC.has(token.lower) && !(token.lower === 'press' || this.clauses.endingAt(at - step)?.kind === 'person')) return true;
      if (token?.lower === 'press' && step === 1) return true;
      if (token && !/^(?:ADJ|NOUN|PROPN)$/.test(token.pos)) break;
    }
    const next = this.clauses.token(at + 1);
    const word = (this.clauses.token(at) as Token).lower;
    if (/^calls?$/.test(word) && next && /^(?:for|on|to|of)$/.test(next.lower) && !this.isTelephoned(at)) return true;
    return next !== undefined && next.pos === 'NOUN' && /^(?:room|point|minutes|centre|center|hall|agenda|table|venue)$/.test(next.lower);
  }

  /** "a phone call to Morvic", "a call on Monday"; not "a call for reform", "the call of duty". */
  private isTelephoned(at: number): boolean {
    const next = this.clauses.token(at + 1)?.lower ?? '';
    const before = [1, 2].map((step) => this.clauses.token(at - step)?.lower ?? '');
    if (/^(?:on|to)$/.test(next) && before.some((word) => PHONE_WORD.test(word) || VIDEO_WORD.test(word))) return true;
    if (next === 'on') return this.clauses.time(at + 1) !== null || this.clauses.time(at + 2) !== null || this.isCourtesyCall(at);
    return false;
  }

  /** "paid a courtesy call on the president", "her first call on": a visit in person. */
  private isCourtesyCall(at: number): boolean {
    for (let i = at - 1; i >= at - 6; i -= 1) if (/^(?:pay|pays|paid|paying|courtesy|farewell|introductory)$/.test(this.clauses.token(i)?.lower ?? '')) return this.clauses.token(at + 1)?.lower === 'on';
    return false;
  }

  private isDefinite(at: number): boolean {
    for (let i = at - 1; i >= at - 5; i -= 1) {
      const token = this.clauses.token(i);
      if (!token) return false;
      if (/^(?:the|this|that|these|those)$/.test(token.lower)) return true;
      if (!/^(?:ADJ|NOUN|PROPN|NUM)$/.test(token.pos)) return false;
    }
    return false;
  }

  /** "with Aldane", "between Chile and Peru", "of foreign ministers" behind the noun, times and places between them skipped. */
  private partnersOf(at: number): Mention[] {
    const { to } = this.clauses.sentenceOf(at);
    for (let i = at + 1; i < to && i < at + 22; ) {
      const token = this.clauses.token(i) as Token;
      if (/^(?:with|between|among|involving)$/.test(token.lower)) return this.clauses.listFrom(i + 1);
      if (/^(?:for|to)$/.test(token.lower) && i <= at + 2 && /^(?:banquet|dinner|lunch|luncheon|reception|breakfast|audience)$/.test((this.clauses.token(at) as Token).lower)) {
        const list = this.clauses.listFrom(i + 1);
        if (list.some((m) => /^(?:person|office|group)$/.test(m.kind))) return list;
      }
      if (token.lower === 'from' && /^calls?$/.test((this.clauses.token(at) as Token).lower)) return this.clauses.listFrom(i + 1);
      if (i === at + 1 && /^(?:to|on)$/.test(token.lower) && !this.clauses.time(i) && !this.clauses.time(i + 1) && /^calls?$/.test((this.clauses.token(at) as Token).lower)) return this.clauses.listFrom(i + 1);
      if (token.lower === 'took' && this.clauses.token(i + 1)?.lower === 'place') {
        i += 2;
        continue;
      }
      if (/^(?:hosted|convened|chaired|organised|organized|attended)$/.test(token.lower) && this.clauses.token(i + 1)?.lower === 'by') return this.clauses.listFrom(i + 2);
      if (token.lower === 'of' && i <= at + 2) {
        const list = this.clauses.listFrom(i + 1);
        if (list.some((m) => /^(?:person|office|group|organisation)$/.test(m.kind) || list.length > 1)) return list;
      }
      if (this.clauses.time(i)) {
        i = (this.clauses.time(i)?.last ?? i) + 1;
        continue;
      }
      if (/^(?:in|at|on|during|for|over|by|via)$/.test(token.lower)) {
        const end = this.clauses.placePhraseEnd(i, to);
        i = end > i ? end : i + 1;
        continue;
      }
      if (token.lower === 'and' && EVENT_NOUNS.has(this.clauses.token(i + 1)?.lower ?? '')) {
        i += 2;
        continue;
      }
      if (token.pos === 'VERB' && !/^(?:held|hosted|scheduled|including)$/.test(token.lower)) break;
      if (/^[;:.]$/.test(token.text) || /^(?:that|which|who|where|and|to|about|after|before)$/.test(token.lower)) break;
      i += 1;
    }
    return [];
  }

  /** "Aldane's meeting", "his trip", "the Aldane–Morvic talks". */
  private ownerOf(at: number): Mention[] {
    for (let i = at - 1; i >= at - 6; i -= 1) {
      const token = this.clauses.token(i);
      if (!token || token.sentence !== this.clauses.token(at)?.sentence) return [];
      if (isPossessiveMark(token)) {
        const owner = this.clauses.endingAt(i - 1);
        return owner && this.clauses.canAct(owner) ? [owner] : [];
      }
      const pronoun = this.clauses.startingAt(i);
      if (pronoun?.kind === 'pronoun' && /^(?:his|her|their|its)$/.test(token.lower)) return [pronoun];
      if (!/^(?:ADJ|NOUN|PROPN|NUM|VERB)$/.test(token.pos) || /^(?:said|says|with|met)$/.test(token.lower)) return [];
    }
    return [];
  }

  /** "U.S.-Morvian talks", "a Chile–Peru summit", "a NATO summit": states and bodies named right before the noun. */
  private modifiersOf(at: number): Mention[] {
    const bodies = this.bodiesBefore(at);
    if (bodies.length > 0) return bodies;
    const before = this.clauses.endingAt(at - 1);
    if (before && (before.kind === 'organisation' || before.kind === 'place') && !isPossessiveMark(this.clauses.token(at - 1))) {
      const dash = this.clauses.token(before.first - 1);
      const partner = dash && /^[–—/-]$/.test(dash.text) ? this.clauses.endingAt(before.first - 2) : undefined;
      return partner ? [partner, before] : before.kind === 'organisation' ? [before] : [];
    }
    return [];
  }

  /** "the G7 and NATO summits". */
  private bodiesBefore(at: number): Mention[] {
    const last = this.clauses.endingAt(at - 1);
    if (last?.kind !== 'organisation') return [];
    const other = /^(?:and|,)$/.test(this.clauses.token(last.first - 1)?.lower ?? '') ? this.clauses.endingAt(last.first - 2) : undefined;
    return other?.kind === 'organisation' ? [other, last] : [last];
  }

  /** "attended the UN General Assembly", "on the sidelines of the Assembly": a body's own session. */
  private session(mention: Mention): void {
    const { draft } = this.clauses;
    const entity = this.clauses.entity(mention);
    if (!entity || !/General Assembly|\b(?:Forum|Summit|Conference|Congress|Dialogue)$/i.test(entity.name)) return;
    const before = draft.tokens.slice(Math.max(0, mention.first - 7), mention.first);
    const attend = before.findLast((token) => /^(?:attend\w*|address\w*)$/.test(token.lower));
    if (!attend && !before.some((token) => /^(?:margins|sidelines|sideline|fringes|opening|meeting|during|at|session|week)$/.test(token.lower))) return;
    const subjects = attend ? this.subjects(attend.index, []).filter((one) => one.kind !== 'place') : [];
    this.add(mention.last, 'conference', 'named-session', 'the words tell of a session of the body', subjects, [mention], { strength: 1 });
  }

  /** The verb that holds the event: "held a meeting", "had five calls", "attended the summit", "a meeting was held". */
  private governorOf(at: number): number | null {
    const { from, to } = this.clauses.sentenceOf(at);
    for (let i = at - 1; i >= from && i > at - 12; i -= 1) {
      const token = this.clauses.token(i) as Token;
      if ((token.pos === 'VERB' || token.pos === 'AUX') && (FRAMES.get(token.lower)?.includes('hold') || /^(?:sen[dt]|sends|wrote|writes?|written|deliver\w*|hand\w*|convey\w*|receiv\w*|paid|pays|pay|made|makes|make|grant\w*|gave|gives|give|began|begun|kicked)$/.test(token.lower))) return i;
      if (/^(?:in|at|during|after|before|following|for|on|about|from|since)$/.test(token.lower) && !(token.lower === 'in' && /^(?:part|participat)/.test(this.clauses.token(i - 1)?.lower ?? '')) && !(token.lower === 'for' && false)) return null;
      if (token.pos === 'VERB' || /^[,;:.]$/.test(token.text)) return null;
    }
    for (let i = at + 1; i < to && i < at + 14; i += 1) {
      const token = this.clauses.token(i) as Token;
      if (/^(?:held|hosted|convened|chaired|scheduled|organised|organized|attended)$/.test(token.lower) && this.isPassive(i)) return i;
    }
    return null;
  }

  /** "during a meeting with Morvic, Aldane said", "Aldane, in a call with Morvic, said": the sentence's own subject. */
  private mainSubject(at: number, partners: readonly Mention[]): Mention[] {
    const { from, to } = this.clauses.sentenceOf(at);
    const taken = new Set(partners.map((mention) => mention.entity));
    const left = this.clauses.subjectOf(at).filter((mention) => !taken.has(mention.entity) && mention.kind !== 'place');
    if (left.length > 0) return left;
    const own = this.clauses.startingAt(from);
    if (own?.kind === 'pronoun' && /^(?:agenda|programme|program|schedule|itinerary|visit|trip|tour)$/.test(this.clauses.token(from + 1)?.lower ?? '') && /^(?:his|her|their)$/.test((this.clauses.token(from) as Token).lower)) return [own];
    const start = partners.reduce((last, mention) => Math.max(last, mention.last), at) + 1;
    const opens = this.clauses.token(from)?.pos === 'ADP' || /^(?:during|in|following|after|before|at|while|on|meeting|receiving|hosting|speaking)$/.test(this.clauses.token(from)?.lower ?? '');
    if (!opens) return [];
    for (let i = start; i < to; i += 1) {
      const mention = this.clauses.startingAt(i);
      if (!mention || !this.clauses.canAct(mention) || mention.kind === 'place' || taken.has(mention.entity)) continue;
      if (this.clauses.token(i - 1)?.text !== ',' || !this.leadsToVerb(mention, to)) continue;
      if (isPossessiveMark(this.clauses.token(mention.last + 1))) continue;
      return this.clauses.listFrom(i).filter((other) => !taken.has(other.entity));
    }
    return [];
  }

  /** A verb follows the mention, its list and its asides: it is the subject of the sentence, not one more of a list. */
  private leadsToVerb(mention: Mention, to: number): boolean {
    for (let i = mention.last + 1; i < to; i += 1) {
      const token = this.clauses.token(i) as Token;
      if (token.pos === 'VERB' || token.pos === 'AUX') return true;
      if (/^[;:.]$/.test(token.text)) return false;
    }
    return false;
  }

  /** The subject of a verb; for "Receiving Morvic, Aldane said" the subject behind it. */
  private subjects(at: number, objects: readonly Mention[]): Mention[] {
    const token = this.clauses.token(at) as Token;
    const { from } = this.clauses.sentenceOf(at);
    if (this.isPassive(at)) return this.clauses.subjectOf(at);
    const before = this.clauses.token(at - 1);
    const sent = this.sentToDoIt(at);
    if (sent) return [sent];
    const opens = /ing$/.test(token.lower) && (at === from || (before !== undefined && /^(?:after|before|while|when|upon|on|by|from|since|,)$/.test(before.lower)));
    const left = this.clauses.subjectOf(at);
    if (left.length > 0 || !opens) return left;
    return this.mainSubject(at, objects);
  }

  /** "directed her advisor to travel", "invited Morvic to visit": who is sent or asked is who goes. */
  private sentToDoIt(at: number): Mention | null {
    if (this.clauses.token(at - 1)?.lower !== 'to') return null;
    let end = at - 2;
    if (this.clauses.token(end)?.text === ',') end -= 1;
    const person = this.clauses.endingAt(end);
    if (!person || !/^(?:person|office|group|pronoun)$/.test(person.kind)) return null;
    const office = this.clauses.token(person.first - 1)?.text === ',' ? this.clauses.endingAt(person.first - 2) : undefined;
    const whole = office && office.entity === person.entity ? office : person;
    const verb = this.clauses.token(whole.first - 1);
    return verb && /^(?:direct|ask|sen[dt]|invit|instruct|order|dispatch|urg|tell|told|want|encourag)/.test(verb.lower) ? person : null;
  }

  private objectsOf(at: number, words: readonly string[], needsWord = false): Mention[] {
    const { to } = this.clauses.sentenceOf(at);
    for (let i = at + 1; i < to && i < at + 26; ) {
      const token = this.clauses.token(i) as Token;
      if (words.includes(token.lower)) return this.clauses.listFrom(i + 1, { skipPlaces: false });
      const mention = this.clauses.startingAt(i);
      if (mention && !needsWord && (mention.kind !== 'place' || i === at + 1) && i <= at + 5) return this.clauses.listFrom(i);
      if (this.clauses.time(i)) {
        i = (this.clauses.time(i)?.last ?? i) + 1;
        continue;
      }
      if (/^(?:in|at|on|during|over|by|via|for|outside|near|behind)$/.test(token.lower)) {
        const end = this.clauses.placePhraseEnd(i, to);
        i = end > i ? end : i + 1;
        continue;
      }
      if (mention) {
        i = mention.last + 1;
        continue;
      }
      if (/^[;:.]$/.test(token.text) || (token.pos === 'VERB' && i > at + 1) || /^(?:that|which|who|where|to|and|but)$/.test(token.lower)) break;
      i += 1;
    }
    return [];
  }

  private isPassive(at: number): boolean {
    if (!/(?:ed|met|held|led|sent|written)$/.test((this.clauses.token(at) as Token).lower)) return false;
    for (let i = at - 1; i >= at - 4; i -= 1) {
      const token = this.clauses.token(i);
      if (!token) return false;
      if (/^(?:was|were|is|are|be|been|being)$/.test(token.lower)) return true;
      if (token.pos !== 'ADV' && token.pos !== 'AUX') return false;
    }
    return false;
  }

  private afterWord(at: number, word: string): Mention[] {
    const { to } = this.clauses.sentenceOf(at);
    for (let i = at + 1; i < to && i < at + 14; i += 1) {
      const token = this.clauses.token(i) as Token;
      if (token.lower === word && !this.clauses.time(i)) {
        const list = this.clauses.listFrom(i + 1);
        if (list.length > 0 && (list[0] as Mention).kind !== 'place') return list;
      }
      if (/^[;:.]$/.test(token.text)) break;
    }
    return [];
  }

  private targetFrom(at: number): Mention | null {
    for (let i = at; i < at + 7; i += 1) {
      const mention = this.clauses.startingAt(i);
      if (mention) {
        if (mention.kind === 'place') return mention;
        if (mention.kind === 'group' || mention.kind === 'organisation') return null;
        return mention;
      }
      const token = this.clauses.token(i);
      if (!token || !/^(?:DET|ADJ|NOUN|PROPN|PART)$/.test(token.pos)) {
        if (token && /^(?:of|,)$/.test(token.lower) && i > at) continue;
        return null;
      }
      if (/^(?:capital|city|town|island|resort|port|state|region|province|republic|kingdom|neighbouring|neighboring|nation|country)$/.test(token.lower) || /^(?:DET|ADJ|PART)$/.test(token.pos) || isCapitalised(token)) continue;
      return null;
    }
    return null;
  }

  /** One visit, or one for each place where each has days of its own: "will visit Peru on 8 May and Chile on 9 May". */
  private addVisits(at: number, rule: string, says: string, visitors: readonly Mention[], target: Mention): boolean {
    const stops = this.stopsFrom(target);
    if (stops.length < 2 || stops.filter((stop) => stop.time !== null).length < 2) return this.add(at, 'visit', rule, says, visitors, [], { places: this.placesFrom(target) });
    for (const stop of stops) this.add(at, 'visit', rule, `${says}, each place on days of its own`, visitors, [], { places: [stop.place], time: stop.time });
    return true;
  }

  private stopsFrom(target: Mention): { place: Mention; time: TimeMention | null }[] {
    const out: { place: Mention; time: TimeMention | null }[] = [];
    for (let place: Mention | undefined = target; place?.kind === 'place'; ) {
      const last: Mention = place;
      const at = [1, 2].map((step) => this.clauses.time(last.last + step)).find((time) => time !== null && time !== undefined) ?? null;
      out.push({ place: last, time: at });
      let next = at ? at.last + 1 : last.last + 1;
      while (/^(?:,|and|then|to|the|on)$/.test(this.clauses.token(next)?.lower ?? '') && !this.clauses.startingAt(next)) next += 1;
      place = this.clauses.startingAt(next);
      if (out.length > 8) break;
    }
    return out;
  }

  /** A town, a country, or a seat of government such as a palace. */
  private placeOrSeat(at: number): Mention | null {
    const mention = this.clauses.startingAt(at);
    return mention && (mention.kind === 'place' || mention.kind === 'organisation') ? mention : null;
  }

  /** "Oslo, Norway, and Bergen": the place and those joined to it. */
  private placesFrom(target: Mention): Mention[] {
    const out = [target];
    let end = target.last + 1;
    for (let steps = 0; steps < 4; steps += 1) {
      let at = end;
      while (/^(?:,|and|the|then|to)$/.test(this.clauses.token(at)?.lower ?? '')) at += 1;
      const next = this.clauses.startingAt(at);
      if (!next || next.kind !== 'place' || (at === end && this.clauses.token(at - 1)?.sentence !== this.clauses.token(at)?.sentence)) break;
      out.push(next);
      end = next.last + 1;
    }
    return out;
  }

  private remote(at: number): ContactKind | null {
    const { start, end } = this.clauses.sentenceOf(at);
    const words = this.clauses.draft.view.slice(start, end);
    if (BY_VIDEO.test(words)) return 'video-call';
    if (BY_PHONE.test(words)) return 'call';
    return null;
  }

  /** "spoke today about", "talked by"; not "spoke at the rally". */
  private onTopic(at: number): boolean {
    let next = at + 1;
    while (this.clauses.time(next) || this.clauses.token(next)?.pos === 'ADV') next += 1;
    return /^(?:about|regarding|concerning|again|to|together|\.|,)$/.test(this.clauses.token(next)?.lower ?? '');
  }

  /** What the headline calls the contact: a text headed "Call with …" may say only that they spoke. */
  private byTitle(): ContactKind | null {
    const title = this.clauses.draft.article.titleText ?? '';
    if (/\b(?:video|virtual)\b/i.test(title)) return 'video-call';
    if (/\b(?:phone|telephone|calls?)\b(?! (?:for|on|to)\b)/i.test(title)) return 'call';
    return null;
  }

  private eventNear(at: number): boolean {
    for (let i = at + 1; i < at + 7; i += 1) if (EVENT_NOUNS.has(this.clauses.token(i)?.lower ?? '')) return true;
    return false;
  }

  private after(at: number, words: RegExp): boolean {
    return [1, 2, 3].some((step) => words.test(this.clauses.token(at + step)?.lower ?? ''));
  }

  private isPress(mention: Mention): boolean {
    const { draft } = this.clauses;
    const words = draft.view.slice((draft.tokens[mention.first] as Token).start, (draft.tokens[mention.last] as Token).end).toLowerCase();
    return /\b(?:reporters?|journalists?|media|press|news|correspondents?|anchor|audience|crowd|parliament|lawmakers)\b/.test(words);
  }

  private isOfficial(mention: Mention): boolean {
    if (mention.office) return true;
    return this.clauses.draft.mentions.some((other) => other.entity !== null && other.entity === mention.entity && other.office !== null);
  }

  /** "the two leaders", "both sides", "they": whoever was in the contact told of last. */
  private isBackward(mention: Mention): boolean {
    if (mention.kind === 'pronoun') return mention.plural;
    if (mention.kind !== 'group' || mention.affiliation !== null) return false;
    const first = (this.clauses.token(mention.first) as Token).lower;
    return /^(?:the|both|all|these|those)$/.test(first);
  }

  private add(trigger: number, kind: ContactKind, rule: string, reason: string, left: readonly Mention[], right: readonly Mention[], more: { places?: Mention[]; backward?: boolean; hosted?: boolean; adds?: boolean; strength?: 1 | 2; status?: ContactStatus; time?: TimeMention | null }): boolean {
    const backward = more.backward ?? (left.length > 0 && right.length === 0 && left.every((mention) => this.isBackward(mention)));
    const usable = (mentions: readonly Mention[]) => (backward ? mentions.filter((mention) => !this.isBackward(mention) || mention.members.length > 0) : mentions.filter((mention) => !(mention.kind === 'group' && this.isBackward(mention))));
    if (this.isWish(trigger)) return false;
    const sentence = this.clauses.sentenceOf(trigger);
    const words = this.clauses.draft.view.slice((this.clauses.token(Math.max(sentence.from, trigger - 8)) as Token).start, (this.clauses.token(trigger) as Token).end);
    const around = this.clauses.draft.view.slice((this.clauses.token(Math.max(sentence.from, trigger - 5)) as Token).start, (this.clauses.token(Math.min(sentence.to - 1, trigger + 4)) as Token).end);
    const base = {
      trigger, rule, reason, kind,
      status: more.status ?? statusAt(this.clauses, trigger),
      places: more.places ?? [], time: more.time ?? null, backward, adds: more.adds ?? false, fresh: FRESH.test(words) || (rule.endsWith('-verb') && /\bagain\b/i.test(around)), topics: [],
      strength: more.strength ?? (2 as const),
    };
    const hosts = this.parties(usable(left), more.hosted ? 'host' : null);
    const guests = merge(this.parties(usable(right), more.hosted ? 'guest' : null));
    const apart = SEPARATE.test(around) || guests.some((guest) => this.clauses.token((guest.mentions[0]?.first ?? 0) - 2)?.lower === 'then') || (/\bseparate\b/i.test(this.clauses.draft.view.slice(sentence.start, sentence.end)) && guests.length > 1);
    if (rule === 'separate-contacts') this.out.push({ ...base, fresh: true, parties: merge([...hosts, ...guests]) });
    else if (apart && guests.length > 1 && kind !== 'visit') {
      for (const guest of guests) this.out.push({ ...base, parties: merge([...hosts, guest]), rule: 'separate-contacts', reason: `${reason}, each apart`, fresh: true, places: [...base.places] });
    } else this.out.push({ ...base, parties: merge([...hosts, ...guests]) });
    return true;
  }

  /** A country, or a capital that stands for its government; no region and no other town. */
  private canBeParty(index: number): boolean {
    const entity = this.clauses.draft.entities[index];
    if (!entity || entity.kind !== 'place') return entity !== undefined;
    return entity.sort === 'country' || capitalCountry(entity.name) !== null;
  }

  /** "should talk to each other", "must meet": what somebody wants is no contact. */
  private isWish(trigger: number): boolean {
    for (let i = trigger - 1; i >= trigger - 3; i -= 1) {
      const token = this.clauses.token(i);
      if (!token || token.sentence !== this.clauses.token(trigger)?.sentence) return false;
      if (/^(?:should|must|ought|needs?)$/.test(token.lower) && token.pos !== 'NOUN') return true;
      if (/^[,;]$/.test(token.text)) return false;
    }
    return false;
  }

  private parties(mentions: readonly Mention[], side: Party['side']): Party[] {
    return this.clauses.entitiesOf(mentions).filter(({ entity }) => this.canBeParty(entity)).map(({ entity, mention }) => ({ entity, mentions: [mention], side }));
  }
}

function merge(parties: readonly Party[]): Party[] {
  const out = new Map<number, Party>();
  for (const party of parties) {
    const known = out.get(party.entity);
    if (known) known.mentions.push(...party.mentions);
    else out.set(party.entity, { ...party, mentions: [...party.mentions] });
  }
  return [...out.values()];
}
