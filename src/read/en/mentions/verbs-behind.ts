/** "Aldane bade farewell", "Aldane travels on to Oslo": verbs right behind a name that the tagger takes for nouns. */
import type { Draft } from '../../draft.js';

/** Past forms that are no nouns. */
const PAST =
  /^(?:bade|briefed|chaired|conferred|convened|departed|flew|greeted|huddled|jetted|landed|left|phoned|summoned|telephoned|toured|welcomed|wrote)$/;
/** Present forms that are verbs where "on", "to" or a place follows. */
const PRESENT = /^(?:arrives|departs|flies|heads|jets|lands|travels)$/;

/** Tags what stands right behind a person's name as a verb where only a verb can stand. */
export function tagVerbsBehindNames({ mentions, tokens }: Draft): void {
  const places = new Set(mentions.flatMap((mention) => (mention.kind === 'place' ? [mention.first] : [])));
  for (const { kind, last } of mentions) {
    const verb = kind === 'person' ? tokens[last + 1] : undefined;
    if (verb === undefined || verb.pos === 'VERB') continue;
    const isFollowed = tokens[last + 2]?.pos === 'ADP' || places.has(last + 2);
    if (PAST.test(verb.lower) || (PRESENT.test(verb.lower) && isFollowed)) verb.pos = 'VERB';
  }
}
