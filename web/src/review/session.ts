import type { ReviewItem } from '../api/queries.js';

/** A question as the session needs it. */
export type Question = Pick<ReviewItem, 'key' | 'kind'>;

/** What was done with a question: answered with the words of a decision, or put off. */
export type Step = {
  /** The same in this session and in what waits to be sent. */
  readonly id: string;
  readonly key: string;
  readonly kind: ReviewItem['kind'];
  readonly question: string;
  readonly label: string;
  /** null: put off. */
  readonly words: readonly string[] | null;
  /** The decision that was made of it; null until the server has kept it. */
  readonly decision: string | null;
  /** True where it was done before the page was loaded: what the server asks again then is asked. */
  readonly isOld: boolean;
};

/** What went wrong with an answer. */
export type Failure = {
  readonly step: Step;
  readonly wrong: string;
  readonly remedy: string;
  /** It contradicts earlier decisions, and may be let stand against them. */
  readonly isConflict: boolean;
};

/** One person's way through the questions. */
export type Session = { readonly steps: readonly Step[]; readonly failures: readonly Failure[] };

export const NEW_SESSION: Session = { steps: [], failures: [] };

/** The session with one more step; an earlier one on the same question, and its failure, count no longer. */
export function stepped({ steps, failures }: Session, step: Step): Session {
  return {
    steps: [...steps.filter(({ key }) => key !== step.key), step],
    failures: failures.filter((one) => one.step.key !== step.key),
  };
}

/** The session when the server has kept an answer. */
export function kept({ steps, failures }: Session, id: string, decision: string): Session {
  return { steps: steps.map((step) => (step.id === id ? { ...step, decision } : step)), failures };
}

/** The session when an answer came to nothing: the question is open again. */
export function failed({ steps, failures }: Session, failure: Failure): Session {
  return {
    steps: steps.filter(({ id }) => id !== failure.step.id),
    failures: [...failures.filter(({ step }) => step.key !== failure.step.key), failure],
  };
}

/** The session without a step, as if it had never been. */
export function without({ steps, failures }: Session, id: string): Session {
  return { steps: steps.filter((step) => step.id !== id), failures: failures.filter(({ step }) => step.id !== id) };
}

/** The question that comes next: what failed first, what was put off last. null: none is left of these. */
export function nextOf<Q extends Question>(questions: readonly Q[], session: Session): Q | null {
  const open = openOf(questions, session);
  const failedKeys = new Set(session.failures.map(({ step }) => step.key));
  const later = session.steps.filter(({ words }) => words === null).map(({ key }) => key);
  const rank = ({ key }: Q): number => (failedKeys.has(key) ? -1 : later.indexOf(key) + 1);
  const [first] = open.toSorted((a, b) => rank(a) - rank(b));
  return first ?? null;
}

/** The questions that this session has not answered, and that do not follow from its answers. */
export function openOf<Q extends Question>(questions: readonly Q[], { steps }: Session): readonly Q[] {
  const answered = new Set(steps.flatMap(({ key, words, isOld }) => (words === null || isOld ? [] : [key])));
  const follows = following(steps.filter(({ isOld }) => !isOld));
  return questions.filter((question) => !answered.has(question.key) && !follows(question));
}

/** Whether answers leave nothing to ask: A is B and B is C, so that A is C; what is no contact has no date. */
function following(steps: readonly Step[]): (question: Question) => boolean {
  const said = (verb: string) => steps.flatMap(({ words }) => (words?.[0] === verb ? [words.slice(1)] : []));
  const [same, different] = [said('same'), said('different')];
  const rejected = new Set(said('reject').flat());
  const whole = (id: string): ReadonlySet<string> => {
    const found = new Set([id]);
    for (const one of found)
      for (const pair of same) if (pair.includes(one)) for (const other of pair) found.add(other);
    return found;
  };
  return ({ key, kind }) => {
    const [a = '', b = ''] = key.split(' ');
    if (rejected.has(a) || (kind === 'pair' && rejected.has(b))) return true;
    if (kind !== 'pair') return false;
    const [one, other] = [whole(a), whole(b)];
    return (
      one.has(b) || different.some(([c = '', d = '']) => (one.has(c) && other.has(d)) || (one.has(d) && other.has(c)))
    );
  };
}
