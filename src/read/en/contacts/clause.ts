/** Who takes part through a mention: its entity, the sides of a phrase for several, the leader of a delegation. */
import type { Draft, Mention } from '../../draft.js';
import { Subjects } from './parties/subjects.js';

/** "a delegation of the National Assembly of the Kingdom of Morvia led by": how many words may say whose it is. */
const FARTHEST_LEADER = 18;

/** What the contact constructs ask of a text: who stands where, and which entities take part through a mention. */
export class Clauses extends Subjects {
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
    return whole && !sides.some((side) => this.draft.entities[side]?.named) ? [entity] : sides;
  }

  /** "a delegation led by Aldane", "a delegation of the ministry, headed by Aldane," takes part through Aldane. */
  leaderOf(mention: Mention): number | null {
    if (mention.kind !== 'group') return null;
    for (let at = mention.last + 1; at < mention.last + FARTHEST_LEADER; at += 1) {
      const token = this.token(at);
      if (!token || token.sentence !== this.token(mention.last)?.sentence || token.pos === 'AUX') return null;
      if (/^(?:led|headed|chaired)$/.test(token.lower))
        return this.token(at + 1)?.lower === 'by' ? this.leader(mention, this.listFrom(at + 2)[0]) : null;
      if (token.pos === 'VERB') return null;
    }
    return null;
  }

  /** Whoever leads a delegation acts for those who sent it. */
  private leader(delegation: Mention, leader: Mention | undefined): number | null {
    const entity = leader ? this.entity(leader) : null;
    if (!entity || entity.kind !== 'person') return null;
    entity.affiliation ??= delegation.affiliation;
    return entity.index;
  }
}
