/** Who takes part through a mention: its entity, the sides of a phrase for several, the leader of a delegation. */
import type { Draft, Mention } from '../../draft.js';
import { Subjects } from './parties/subjects.js';

/** "a delegation of the National Assembly of the Kingdom of Morvia led by": how many words may say whose it is. */
const FARTHEST_LEADER = 18;

const DELEGATION = /\bdelegation\b/i;
const THE_DELEGATION =
  /^(?:the (?:visiting |guest |same |high-level |accompanying )?(?:delegation|mission|group|visitors|guests)|the visiting (?:team|lawmakers|parliamentarians|legislators|senators|officials|diplomats))$/;

const THE_DELEGATION_OF = /^the (?:visiting )?[\p{L}-]+(?: [\p{L}-]+)? (?:delegation|guests|visitors)$/u;

/** "Chilean and Peruvian mediators": each state sends its own; the ambassadors of two states are one phrase. */
const SENT_BY_EACH =
  /\b(?:mediators|negotiators|officials|diplomats|delegat(?:ion|e)s|representatives|teams|authorities)$/i;

/** What the contact constructs ask of a text: who stands where, and which entities take part through a mention. */
export class Clauses extends Subjects {
  private sent: { at: number; entity: number; isLed: boolean }[] | null = null;

  /** `sides`: for a group entity that names several states, the entity of each. */
  constructor(
    draft: Draft,
    private readonly sides: ReadonlyMap<number, readonly number[]> = new Map(),
  ) {
    super(draft);
  }

  /** Entities meant by mentions: a plural pronoun's members, the sides of a phrase that names several unless it is taken `whole`. */
  entitiesOf(mentions: readonly Mention[], whole = false): { entity: number; mention: Mention }[] {
    const out: { entity: number; mention: Mention }[] = [];
    for (const mention of mentions) {
      const leader = this.leaderOf(mention);
      const ids =
        mention.members.length > 0
          ? mention.members
          : leader !== null
            ? [leader]
            : mention.entity === null
              ? []
              : [mention.entity];
      for (const entity of ids.flatMap((id) => this.partsOf(id, whole))) out.push({ entity, mention });
    }
    return out;
  }

  /** Whether the entity is a phrase for several sides. */
  isSeveral(entity: number): boolean {
    return this.sides.has(entity);
  }

  /** The sides that an entity stands for; itself where it is one, or is taken `whole` and none of them is named. */
  private partsOf(entity: number, whole: boolean): readonly number[] {
    const sides = this.sides.get(entity) ?? [entity];
    const isOfEach = SENT_BY_EACH.test(this.draft.entities[entity]?.name ?? '');
    return whole && !isOfEach && !sides.some((side) => this.draft.entities[side]?.named) ? [entity] : sides;
  }

  /** "a delegation led by Aldane", "a delegation of the ministry, headed by Aldane," takes part through Aldane; so does "the delegation" further on. */
  leaderOf(mention: Mention): number | null {
    if (mention.kind !== 'group' && !this.isMission(mention)) return null;
    const beside = this.leaderBeside(mention);
    if (beside !== null || mention.kind !== 'group') return beside;
    if (this.isTheDelegation(mention)) return this.delegationToldBefore(mention);
    return this.isDelegationOfState(mention) ? this.delegationToldBefore(mention, mention.affiliation) : null;
  }

  /** "The IMF mission", "a Morvian team": a body's or a state's own, sent to a place. */
  isMission({ kind, affiliation, last }: Mention): boolean {
    return (
      kind === 'organisation' && affiliation !== null && /^(?:mission|troika|team)$/.test(this.token(last)?.lower ?? '')
    );
  }

  /** "the delegation", "the visiting delegation": one that was told of before. */
  private isTheDelegation({ first, last, affiliation }: Mention): boolean {
    const words = this.draft.tokens.slice(first, last + 1).map(({ lower }) => lower);
    return affiliation === null && THE_DELEGATION.test(words.join(' '));
  }

  /** "the Chilean guests", "the Chilean delegation": the one from there that was told of before. */
  private isDelegationOfState({ first, last, affiliation }: Mention): boolean {
    const words = this.draft.tokens.slice(first, last + 1).map(({ lower }) => lower);
    return affiliation !== null && THE_DELEGATION_OF.test(words.join(' '));
  }

  /** Who leads the last delegation before the mention of which that is said; the delegation where nobody is said to lead it. */
  private delegationToldBefore({ first }: Mention, state: string | null = null): number | null {
    this.sent ??= this.delegationsSent();
    const isOfState = (entity: number): boolean => state === null || this.draft.entities[entity]?.affiliation === state;
    const before = this.sent.filter((one) => one.at < first && isOfState(one.entity));
    return (before.findLast(({ isLed }) => isLed) ?? before.at(-1))?.entity ?? null;
  }

  /** The delegations of which the words beside them say who leads them or who sent them, in text order. */
  private delegationsSent(): { at: number; entity: number; isLed: boolean }[] {
    const out: { at: number; entity: number; isLed: boolean }[] = [];
    for (const mention of this.draft.mentions) {
      if (mention.kind !== 'group' || mention.embedded || !DELEGATION.test(this.entity(mention)?.name ?? '')) continue;
      const leader = this.leaderBeside(mention) ?? this.leaderBefore(mention);
      const entity = leader ?? (mention.affiliation === null ? null : mention.entity);
      if (entity !== null) out.push({ at: mention.first, entity, isLed: leader !== null });
    }
    return out;
  }

  /** "Heading a delegation, Aldane arrived", "Aldane, who leads the delegation,": whoever leads it, told before it. */
  private leaderBefore({ first }: Mention): number | null {
    let at = first - 1;
    while (/^(?:DET|ADJ|NUM)$/.test(this.token(at)?.pos ?? '') && at > first - 4) at -= 1;
    if (!/^(?:head|lead)(?:s|ed|ing)?$|^led$/.test(this.token(at)?.lower ?? '')) return null;
    const { from, to } = this.sentenceOf(at);
    const [leader] = at === from ? this.opensBehind(at, to) : this.subjectOf(at);
    const entity = leader ? this.entity(leader) : null;
    return entity?.kind === 'person' ? entity.index : null;
  }

  /** "Heading a delegation, Aldane arrived": who stands behind the comma. */
  private opensBehind(from: number, to: number): Mention[] {
    for (let at = from + 1; at < to; at += 1) {
      const mention = this.token(at - 1)?.text === ',' ? this.startingAt(at) : undefined;
      if (mention && /^(?:person|office|pronoun)$/.test(mention.kind)) return [mention];
    }
    return [];
  }

  private leaderBeside(mention: Mention): number | null {
    for (let at = mention.last + 1; at < mention.last + FARTHEST_LEADER; at += 1) {
      const token = this.token(at);
      if (!token || token.sentence !== this.token(mention.last)?.sentence || token.pos === 'AUX') return null;
      if (/^(?:led|headed|chaired)$/.test(token.lower))
        return this.token(at + 1)?.lower === 'by' ? this.leader(mention, this.listFrom(at + 2)[0]) : null;
      if (token.pos === 'VERB' && !/^(?:sent|dispatched)$/.test(token.lower)) return null;
    }
    return null;
  }

  /** Whoever leads a delegation acts for those who sent it. */
  private leader(delegation: Mention, leader: Mention | undefined): number | null {
    const entity = leader ? this.entity(leader) : null;
    if (!entity || entity.kind !== 'person') return null;
    entity.affiliation ??= delegation.affiliation ?? this.stateBehind(delegation, leader as Mention);
    return entity.index;
  }

  /** "a delegation of the Ministry of Trade of Morvia headed by": the state that the words between two mentions name. */
  private stateBehind(delegation: Mention, leader: Mention): string | null {
    for (let at = leader.first - 1; at > delegation.last; at -= 1) {
      const mention = this.endingAt(at);
      const entity = mention ? this.entity(mention) : null;
      const isOf = mention !== undefined && /^(?:of|from|the)$/.test(this.token(mention.first - 1)?.lower ?? '');
      const country = entity?.kind === 'person' ? null : (entity?.country ?? null);
      if (isOf && country) return country;
    }
    return delegation.entity === null ? null : (this.entity(delegation)?.country ?? null);
  }
}
