import type { Ruled } from '../domain/index.js';

/** One decision on who or what is the same, with what its targets came to: things of one sort, by their ids. */
export type Claim = {
  readonly decision: string;
  readonly verdict: 'same' | 'different';
  readonly says: string;
  readonly a: readonly string[];
  readonly b: readonly string[];
};

export type Settled = {
  readonly same: readonly Ruled[];
  readonly different: readonly Ruled[];
  /** For each claim how many of its pairs were taken, of how many, and the decisions that stand against the others. */
  readonly outcomes: ReadonlyMap<
    string,
    { readonly taken: number; readonly pairs: number; readonly against: readonly string[] }
  >;
};

/**
 * Makes claims free of contradiction: a later one outranks an earlier one, also where they contradict only through others (A is B, B is C, A is not C).
 * `claims` are in the order in which they were decided.
 */
export function settle(claims: readonly Claim[]): Settled {
  const web = new Web();
  const outcomes = new Map<string, { taken: number; pairs: number; against: readonly string[] }>();
  for (const claim of claims.toReversed()) {
    const pairs = pairsOf(claim);
    const against = new Set<string>();
    let taken = 0;
    for (const pair of pairs) {
      const objections = claim.verdict === 'same' ? web.join(pair) : web.part(pair);
      if (objections.length === 0) taken += 1;
      for (const id of objections) against.add(id);
    }
    outcomes.set(claim.decision, { taken, pairs: pairs.length, against: [...against] });
  }
  return { same: web.same.toReversed(), different: web.different.toReversed(), outcomes };
}

/** same: the first of each side. different: each of one side with each of the other. A thing is never different from itself. */
function pairsOf({ decision, verdict, says, a, b }: Claim): readonly Ruled[] {
  const [first, second] = [a[0], b[0]];
  if (verdict === 'same')
    return first === undefined || second === undefined ? [] : [{ a: first, b: second, decision, says }];
  return a.flatMap((one) => b.filter((other) => other !== one).map((other) => ({ a: one, b: other, decision, says })));
}

/** Things with what was taken of them so far. Nothing taken contradicts. */
class Web {
  readonly same: Ruled[] = [];
  readonly different: Ruled[] = [];
  readonly #joins = new Map<string, Ruled[]>();
  readonly #parts = new Map<string, Ruled[]>();

  /** Takes that the two are the same. Gives the decisions that stand against it; none where it was taken. */
  join(pair: Ruled): readonly string[] {
    const [one, other] = [this.#wholeOf(pair.a), this.#wholeOf(pair.b)];
    for (const thing of one.keys()) {
      for (const part of this.#parts.get(thing) ?? []) {
        const far = part.a === thing ? part.b : part.a;
        if (other.has(far)) return [part.decision, ...pathTo(one, thing), ...pathTo(other, far)];
      }
    }
    this.same.push(pair);
    keep(this.#joins, pair);
    return [];
  }

  /** Takes that the two are different. */
  part(pair: Ruled): readonly string[] {
    const whole = this.#wholeOf(pair.a);
    if (whole.has(pair.b)) return pathTo(whole, pair.b);
    this.different.push(pair);
    keep(this.#parts, pair);
    return [];
  }

  /** All that is the same as a thing, each with the step that led to it. */
  #wholeOf(thing: string): ReadonlyMap<string, Step | null> {
    const whole = new Map<string, Step | null>([[thing, null]]);
    for (const [at] of whole) {
      for (const { a, b, decision } of this.#joins.get(at) ?? []) {
        const far = a === at ? b : a;
        if (!whole.has(far)) whole.set(far, { from: at, decision });
      }
    }
    return whole;
  }
}

type Step = { readonly from: string; readonly decision: string };

function keep(map: Map<string, Ruled[]>, pair: Ruled): void {
  for (const thing of [pair.a, pair.b]) {
    const list = map.get(thing);
    if (list) list.push(pair);
    else map.set(thing, [pair]);
  }
}

/** The decisions on the way from where a whole was begun to one of its things. */
function pathTo(whole: ReadonlyMap<string, Step | null>, thing: string): readonly string[] {
  const path: string[] = [];
  for (let step = whole.get(thing) ?? null; step !== null; step = whole.get(step.from) ?? null)
    path.push(step.decision);
  return path;
}
