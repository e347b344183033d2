/** Who took part in an event that a noun names: those behind it. */
import type { Mention, Token } from '../../../draft.js';
import { opensAnotherEvent } from '../constructs/listed-events.js';
import { isOfTalks, pactBetween } from './pact-sides.js';
import type { Scene } from '../scene.js';
import { EVENT_NOUNS } from '../words.js';

/** "with Aldane", "between Chile and Peru", "of foreign ministers" behind the noun, times and places between them skipped. */
export function partnersOf(scene: Scene, at: number): Mention[] {
  const { to } = scene.clauses.sentenceOf(at);
  for (let i = at + 1; i < to && i < at + 22; ) {
    const token = scene.clauses.token(i) as Token;
    if (/^(?:with|between|among|involving)$/.test(token.lower)) {
      const list = scene.clauses.listFrom(i + 1, { pair: token.lower === 'between' });
      return list.length > 0 || token.lower !== 'with' ? list : includedBehind(scene, i + 1);
    }
    if (
      /^(?:for|to)$/.test(token.lower) &&
      (i <= at + 2 || isTimeBetween(scene, at, i)) &&
      /^(?:banquet|dinner|lunch|luncheon|reception|breakfast|audience|ceremony)$/.test(
        (scene.clauses.token(at) as Token).lower,
      )
    ) {
      const list = scene.clauses.listFrom(i + 1);
      if (list.some((m) => /^(?:person|office|group|pronoun)$/.test(m.kind))) return list;
    }
    if (token.lower === 'from' && /^calls?$/.test((scene.clauses.token(at) as Token).lower))
      return scene.clauses.listFrom(i + 1);
    if (
      (i === at + 1 || (token.lower === 'to' && i === scene.clauses.behindVenue(at))) &&
      /^(?:to|on)$/.test(token.lower) &&
      !scene.clauses.time(i) &&
      !scene.clauses.time(i + 1) &&
      /^calls?$/.test((scene.clauses.token(at) as Token).lower)
    )
      return scene.clauses.listFrom(i + 1);
    const doers = token.lower === 'by' && i === at + 1 ? doersOf(scene, at) : [];
    if (doers.length > 0) return doers;
    const behindRun = behindRunning(scene, i);
    if (behindRun !== null) {
      i = behindRun;
      continue;
    }
    if (
      /^(?:hosted|convened|chaired|organised|organized|attended)$/.test(token.lower) &&
      scene.clauses.token(i + 1)?.lower === 'by'
    )
      return scene.clauses.listFrom(i + 2);
    if (token.lower === 'of' && i <= at + 2) {
      const list = scene.clauses.listFrom(behindWorkingGroups(scene, i + 1), { ends: true });
      if (list.some((m) => /^(?:person|office|group|organisation)$/.test(m.kind) || list.length > 1))
        return [...list, ...withBehind(scene, list)];
    }
    if (scene.clauses.time(i)) {
      i = (scene.clauses.time(i)?.last ?? i) + 1;
      continue;
    }
    if (/^(?:in|at|on|during|for|over|by|via)$/.test(token.lower)) {
      const end = scene.clauses.placePhraseEnd(i, to);
      i = end > i ? end : i + 1;
      continue;
    }
    if (/^br(?:ought|ings|inging)$/.test(token.lower) && scene.clauses.token(i + 1)?.lower === 'together')
      return scene.clauses.listFrom(behindTimesAndPlaces(scene, i + 2, to), { pair: true });
    if (/^(?:that|which)$/.test(token.lower) && /^(?:br(?:ought|ings)|had|has|also)$/.test(wordAt(scene, i + 1))) {
      i += 1;
      continue;
    }
    const holders = i === at + 1 && /^(?:that|which)$/.test(token.lower) ? holdersBehind(scene, i + 1, to) : [];
    if (holders.length > 1) return holders;
    const brought = /^br(?:ought|ings)$/.test(token.lower) ? scene.clauses.listFrom(i + 1, { pair: true }) : [];
    if (brought.length > 1 && scene.clauses.token((brought.at(-1)?.last ?? 0) + 1)?.lower === 'together')
      return brought;
    // "discussions on matters related to ferries with Morvic"
    const behindMatter = isOfMatter(scene, i) ? behindTheMatter(scene, i, to) : null;
    if (behindMatter !== null) {
      i = behindMatter;
      continue;
    }
    const aside = endOfAside(scene, i, to);
    if (aside !== null) {
      i = aside;
      continue;
    }
    if (opensAnotherEvent(scene, i) || closesOpening(scene, at, i)) break;
    if (token.lower === 'and' && i === at + 1 && EVENT_NOUNS.has(scene.clauses.token(i + 1)?.lower ?? '')) {
      i += 2;
      continue;
    }
    // "talks on trade and investment with Morvic"
    if (token.lower === 'and' && joinsMatters(scene, at, i)) {
      i += 2;
      continue;
    }
    // "the meeting and understandings reached today in Oslo between Chile and Peru"
    const reached =
      token.lower === 'and' ? [i + 2, i + 3].find((k) => scene.clauses.token(k)?.lower === 'reached') : undefined;
    if (reached !== undefined) {
      i = reached + 1;
      continue;
    }
    if (token.pos === 'VERB' && isOfTalks(scene, at)) {
      const sides = pactBetween(scene, i, Math.min(to, at + 22));
      if (sides.length > 1) return sides;
    }
    if (
      token.pos === 'VERB' &&
      !token.text.includes('-') &&
      !(
        /^(?:held|hosted|scheduled|foreseen|envisaged|expected|announced|planned|set|slated|including|arranged|agreed|fixed|convened)$/.test(
          token.lower,
        ) && !hasObject(scene, i)
      )
    )
      break;
    if (/^[;:.]$/.test(token.text) || /^(?:that|which|who|where|and|to|about|after|before)$/.test(token.lower)) break;
    i += 1;
  }
  return [];
}

/** "two days of talks by the ministers of Chile and Peru", "deliberations by their envoys": those of two sides; not "a call by Aldane". */
function doersOf(scene: Scene, at: number): Mention[] {
  if (!/^(?:talks|deliberations|negotiations|consultations|discussions|meetings?)$/.test(wordAt(scene, at))) return [];
  const list = scene.clauses.listFrom(at + 2);
  return new Set(scene.clauses.entitiesOf(list).map(({ entity }) => entity)).size > 1 ? list : [];
}

/** "the talks that Aldane and Morvic held in Oslo": those who held them. */
function holdersBehind(scene: Scene, from: number, to: number): Mention[] {
  const list = scene.clauses.listFrom(from);
  const last = list.at(-1);
  if (last === undefined || list.length < 2) return [];
  let verb = scene.clauses.afterAsides(last);
  while (verb < to && /^(?:AUX|ADV|PUNCT)$/.test(scene.clauses.token(verb)?.pos ?? '')) {
    if (/^(?:had|have)$/.test(wordAt(scene, verb))) return list;
    verb += 1;
  }
  return /^(?:held|had|hold|have|conducted)$/.test(wordAt(scene, verb)) ? list : [];
}

/** "granted an audience on Thursday to": nothing but a time stands between. */
const isTimeBetween = (scene: Scene, noun: number, at: number): boolean => {
  for (let i = noun + 1; i < at; i += 1)
    if (scene.clauses.time(i) === null && !/^(?:on|,)$/.test(wordAt(scene, i))) return false;
  return true;
};

const RUNS =
  /^(?:beg[aiu]ns?|start(?:ed|s)?|open(?:ed|s)?|resum(?:e|ed|es)|continu(?:e|ed|es)|occur(?:red|s)?|happen(?:ed|s)?|conclud(?:e|ed|es))$/;

/** "A meeting will take place in Oslo between", "Talks are to resume on Monday between": the token behind the words that say that an event runs; null where none stand at `at`. */
function behindRunning(scene: Scene, at: number): number | null {
  const due = /^(?:expected|due|set|scheduled|slated|likely|planned)$/.test(wordAt(scene, at)) ? at + 1 : at;
  const verb = wordAt(scene, due) === 'to' ? due + 1 : at;
  // "talks would only begin with Chile if"
  if ([1, 2].some((step) => /^(?:would|could|can|might|only|not|never)$/.test(wordAt(scene, verb - step)))) return null;
  if (/^t(?:ak(?:e|es|en|ing)|ook)$/.test(wordAt(scene, verb)) && wordAt(scene, verb + 1) === 'place') return verb + 2;
  return RUNS.test(wordAt(scene, verb)) && !hasObject(scene, verb) ? verb + 1 : null;
}

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';

/** "At the meeting, cooperation with the Union was discussed": the comma behind the phrase that opens the sentence. */
function closesOpening(scene: Scene, noun: number, comma: number): boolean {
  if (wordAt(scene, comma) !== ',' || wordAt(scene, noun - 1) !== 'the') return false;
  const { from } = scene.clauses.sentenceOf(noun);
  return comma === noun + 1 && noun - from <= 3 && /^(?:at|during|in)$/.test(wordAt(scene, from));
}

/** "on trade and investment with": two matters that were talked about, and no new clause. */
function joinsMatters(scene: Scene, noun: number, at: number): boolean {
  const tokens = scene.clauses.draft.tokens;
  if (!tokens.slice(noun + 1, at).some(({ lower }) => /^(?:on|about|over|regarding|concerning)$/.test(lower)))
    return false;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (!/^(?:NOUN|ADJ)$/.test(before?.pos ?? '') || !/^(?:NOUN|ADJ)$/.test(next?.pos ?? '')) return false;
  return scene.clauses.endingAt(at - 1) === undefined && scene.clauses.startingAt(at + 1) === undefined;
}

/** "matters related to", "issues concerning": what was talked about, before those with whom. */
const isOfMatter = (scene: Scene, at: number): boolean =>
  /^(?:relat(?:ed|ing)|pertaining|connected|concerning|regarding)$/.test(wordAt(scene, at)) &&
  /^(?:matters|issues|questions|subjects|topics|affairs)$/.test(wordAt(scene, at - 1));

/** The "with" behind what the matters are related to; null where a verb or another mark stands before it. */
function behindTheMatter(scene: Scene, at: number, to: number): number | null {
  for (let i = at + 1; i < Math.min(to, at + 12); i += 1) {
    const token = scene.clauses.token(i) as Token;
    if (token.lower === 'with') return i;
    if (/^(?:AUX|PUNCT)$/.test(token.pos) || (token.pos === 'VERB' && wordAt(scene, i - 1) !== 'to')) return null;
  }
  return null;
}

/** "brought together in Oslo on Tuesday the ministers": the token behind what says when and where. */
function behindTimesAndPlaces(scene: Scene, at: number, to: number): number {
  let i = at;
  while (i < to) {
    const time = scene.clauses.time(i) ?? (/^(?:on|in)$/.test(wordAt(scene, i)) ? scene.clauses.time(i + 1) : null);
    const end = time ? time.last + 1 : scene.clauses.placePhraseEnd(i, to);
    if (end <= i || !(time || /^(?:in|at)$/.test(wordAt(scene, i)))) break;
    i = end;
  }
  return i;
}

/** "meetings with leading figures in Oslo, including President Morvic": those in office who are named among them. */
function includedBehind(scene: Scene, from: number): Mention[] {
  const { to } = scene.clauses.sentenceOf(from);
  for (let i = from + 1; i < to && i < from + 12; i += 1) {
    const token = scene.clauses.token(i) as Token;
    if (/^(?:including|notably)$/.test(token.lower))
      return scene.clauses.listFrom(i + 1).filter(({ kind }) => kind === 'person' || kind === 'office');
    if (/^(?:VERB|AUX)$/.test(token.pos) || /^[.;:]$/.test(token.text)) return [];
  }
  return [];
}

/** "a conversation, initiated by the Morvian side, with Morvic": behind the second comma; null where no participle stands between two. */
function endOfAside(scene: Scene, at: number, to: number): number | null {
  const next = scene.clauses.token(at + 1);
  if (scene.clauses.token(at)?.text !== ',' || next?.pos !== 'VERB' || !/(?:ed|held)$/.test(next.lower)) return null;
  for (let i = at + 2; i < to && i < at + 10; i += 1)
    if (scene.clauses.token(i)?.text === ',')
      return /^(?:with|between)$/.test(scene.clauses.token(i + 1)?.lower ?? '') ? i + 1 : null;
  return null;
}

/** "a meeting of Aldane with Morvic": the other side. */
function withBehind(scene: Scene, list: readonly Mention[]): Mention[] {
  const end = (list.at(-1)?.last ?? 0) + 1;
  const { to } = scene.clauses.sentenceOf(end - 1);
  const at = [end, end + 1, end + 2].find((one) => one < to && scene.clauses.token(one)?.lower === 'with');
  return at === undefined ? [] : scene.clauses.listFrom(at + 1);
}

/** "At the summit Aldane held a meeting with": the verb has an object of its own and says nothing of the noun before it. */
function hasObject(scene: Scene, verb: number): boolean {
  const next = scene.clauses.token(verb + 1);
  return next !== undefined && /^(?:DET|ADJ|NUM|NOUN|PRON)$/.test(next.pos) && !scene.clauses.time(verb + 1);
}

/** "a meeting of the topographic working groups of the Chilean and Peruvian delegations": the token of those whose groups met. */
function behindWorkingGroups(scene: Scene, at: number): number {
  for (let i = at; i < at + 6; i += 1) {
    if (scene.clauses.startingAt(i) || /^(?:PUNCT|VERB)$/.test(scene.clauses.token(i)?.pos ?? '')) return at;
    const isGroups = /^(?:groups|subgroups|commissions|committees|subcommittees|teams)$/.test(wordAt(scene, i));
    if (isGroups && /^(?:of|from)$/.test(wordAt(scene, i + 1))) return i + 2;
  }
  return at;
}
