import { createInterface } from 'node:readline';
import { undoneBy } from '../decide/index.js';
import { type Decision, Trouble } from '../domain/index.js';
import { refresh, reportsOf } from '../pipeline.js';
import { decisionLines, decisionSentence, type Stand, standsOf, wrap } from '../publish/index.js';
import { instantOf } from './clock.js';
import { outputWidth } from './console.js';
import { decisionIn } from './log-line.js';
import { actsOf, decideOne, type Desk, type Outcome, type Signature, signature, UsageError } from '../desk/index.js';

/** One thing to decide. `about` names it in messages. */
type Request = Signature & { readonly about: string; readonly words: readonly string[] };

/** A decision of another log, to be taken over as it is. */
export type Taken = { readonly about: string; readonly decision: Decision };

/** What became of a request: several decisions where it joined more than two. */
export type Answer = {
  readonly about: string;
  readonly outcomes: readonly Outcome[];
  readonly trouble: Trouble | null;
};

/** Decides what one request asks for; its trouble costs nothing but itself. */
export async function decideLine(desk: Desk, request: Request | Taken | Trouble): Promise<Answer> {
  if (request instanceof Trouble) return { about: request.about, outcomes: [], trouble: request };
  const { about } = request;
  if ('decision' in request) return { about, outcomes: [await take(desk, request.decision)], trouble: null };
  const outcomes: Outcome[] = [];
  try {
    for (const act of await actsOf(desk, request.words, request.by)) outcomes.push(await decideOne(desk, act, request));
    return { about, outcomes, trouble: null };
  } catch (error) {
    return { about, outcomes, trouble: troubleOf(error, request) };
  }
}

/** One that is in the log already is left as it is. */
async function take(desk: Desk, decision: Decision): Promise<Outcome> {
  const isKnown = desk.log.some(({ id }) => id === decision.id);
  if (!isKnown) await desk.add(decision);
  return { outcome: isKnown ? 'known' : 'decided', decision, clashes: [] };
}

function troubleOf(error: unknown, { about, words }: Request): Trouble {
  if (error instanceof UsageError)
    return new Trouble(`${about}: ${words.join(' ')}`, 'this cannot be decided', error.message);
  if (error instanceof Trouble)
    return about === 'decide' ? error : new Trouble(`${about}: ${error.about}`, error.wrong, error.remedy);
  throw error;
}

type Defaults = Omit<Signature, 'at'> & { readonly at: () => string };

/** Requests from NDJSON: `{"decide": ["same", "k1", "k2"], "why": …, "by": …, "at": …, "outrank": true}` a line. A line that is none gives its trouble. */
export async function* fromInput(
  input: NodeJS.ReadableStream,
  defaults: Defaults,
): AsyncGenerator<Request | Taken | Trouble> {
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() !== '') yield requestIn(line, `line ${number}`, defaults);
  }
}

function requestIn(line: string, about: string, defaults: Defaults): Request | Taken | Trouble {
  const wrong = (what: string): Trouble =>
    new Trouble(
      about,
      what,
      'Write a line as {"decide": ["same", "k1f3c9", "k77ab0"], "why": "…"}; by, at, why and outrank may be left out.',
    );
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return wrong('this is no JSON');
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return wrong('this is no JSON object');
  const taken = 'what' in parsed ? decisionIn({ ...parsed }) : null;
  if (taken) return { about, decision: taken };
  if ('what' in parsed) return wrong("this is no whole decision, as 'readout decisions --json' prints it");
  const { decide, by, at, why, outrank, ...others } = parsed as { readonly [key: string]: unknown };
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) return wrong(`there is no '${unknown}' in a request`);
  if (!Array.isArray(decide) || !decide.every((word): word is string => typeof word === 'string'))
    return wrong("'decide' is no list of words");
  for (const [name, value] of Object.entries({ by, at, why }))
    if (value !== undefined && value !== null && typeof value !== 'string') return wrong(`'${name}' is no text`);
  if (outrank !== undefined && typeof outrank !== 'boolean') return wrong("'outrank' is neither true nor false");
  const instant = typeof at === 'string' ? instantOf(at) : defaults.at();
  if (instant === null) return wrong("'at' is no instant: write it as YYYY-MM-DDTHH:MM:SSZ");
  return {
    about,
    words: decide,
    by: (typeof by === 'string' && by.trim()) || defaults.by,
    at: instant,
    why: typeof why === 'string' ? why.trim() || null : defaults.why,
    outrank: outrank ?? defaults.outrank,
  };
}

/** What to print of what became of requests, after the record was made again with what was decided. */
export async function answerLines(desk: Desk, answers: readonly Answer[], asJson: boolean): Promise<string> {
  const changed = answers.some(({ outcomes }) => outcomes.some(({ outcome }) => outcome === 'decided'));
  if (changed) await refresh(desk.store);
  const reports = changed ? await reportsOf(desk.store) : (desk.record.decisions ?? []);
  const stands = new Map(standsOf(desk.log, reports, undoneBy(desk.log)).map((stand) => [stand.decision.id, stand]));
  const lines = answers.flatMap(({ outcomes, trouble, about }) => [
    ...outcomes.flatMap((outcome) => {
      const stand = stands.get(outcome.decision.id);
      if (!stand) return [];
      return asJson ? [JSON.stringify(asObject(outcome, stand))] : asText(outcome, stand);
    }),
    ...(asJson && trouble ? [JSON.stringify({ outcome: 'trouble', about, trouble: trouble.message })] : []),
  ]);
  return lines.map((line) => `${line}\n`).join('');
}

function asText({ outcome, clashes }: Outcome, stand: Stand): readonly string[] {
  const outranked = clashes.map(
    (clash) => `outranks ${signature(clash.outranked)}: ${decisionSentence(clash.outranked)}`,
  );
  return [
    ...(outcome === 'known' ? ['You have decided that already:'] : []),
    ...decisionLines(stand, outputWidth()),
    ...outranked.map((line) => wrap(line, outputWidth(), '    ', '  ')),
  ];
}

function asObject({ outcome, clashes }: Outcome, { decision, state, because, bearsOn }: Stand): object {
  const { id, by, at, why } = decision;
  const outranks = clashes.map(({ outranked }) => outranked.id);
  return { outcome, decision: id, says: decisionSentence(decision), by, at, why, state, because, bearsOn, outranks };
}
