/** "Aldane bade farewell", "Aldane travels on to Oslo": verbs right behind a name that the tagger takes for nouns. */
import type { Draft } from '../../draft.js';

/** Past forms that are no nouns. */
const PAST =
  /^(?:bade|briefed|chaired|conferred|convened|departed|flew|greeted|huddled|jetted|landed|interfaced|left|phoned|summoned|telephoned|toured|welcomed|wrote)$/;
/** Present forms that are verbs where "on", "to" or a place follows. */
const PRESENT = /^(?:arrives|departs|flies|heads|jets|lands|travels)$/;
/** Present forms that are verbs where somebody is named behind them. */
const DONE_TO_SOMEBODY = /^(?:greets|phones|rings|summons|telephones)$/;

/** Tags what stands right behind a person's name as a verb where only a verb can stand. */
export function tagVerbsBehindNames({ mentions, tokens }: Draft): void {
  const places = new Set(mentions.flatMap((mention) => (mention.kind === 'place' ? [mention.first] : [])));
  const people = new Set(
    mentions.flatMap((mention) => (/^(?:person|office)$/.test(mention.kind) ? [mention.first] : [])),
  );
  for (const { kind, last } of mentions) {
    const verb = kind === 'person' ? tokens[last + 1] : undefined;
    if (verb === undefined || verb.pos === 'VERB') continue;
    const isFollowed = tokens[last + 2]?.pos === 'ADP' || places.has(last + 2);
    const isDone = DONE_TO_SOMEBODY.test(verb.lower) && (people.has(last + 2) || places.has(last + 2));
    if (PAST.test(verb.lower) || (PRESENT.test(verb.lower) && isFollowed) || isDone) verb.pos = 'VERB';
  }
  tagOpeningJourneys(tokens, places);
}

const JOURNEY = /^(?:landing|arriving|visiting|touring|travell?ing|flying|touching)$/;

/** "Landing in Oslo on Monday, Aldane said", "After landing in Oslo": a participle, with the place right behind it. */
function tagOpeningJourneys(tokens: Draft['tokens'], places: ReadonlySet<number>): void {
  for (const token of tokens) {
    if (token.pos === 'VERB' || !JOURNEY.test(token.lower)) continue;
    const before = tokens[token.index - 1];
    const opens = before?.sentence !== token.sentence || /^(?:after|before|on|upon|since)$/.test(before.lower);
    const next = tokens[token.index + 1]?.lower === 'down' ? token.index + 2 : token.index + 1;
    const to = /^(?:in|at|to|into)$/.test(tokens[next]?.lower ?? '') ? next + 1 : next;
    if (opens && (places.has(to) || places.has(to + 1))) token.pos = 'VERB';
  }
}
