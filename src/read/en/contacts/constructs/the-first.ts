/** "It was their second meeting this year. The first, in January, took place in Oslo": another contact of those who met, its noun left out. */
import { timesBetween } from '../around.js';
import type { Scene } from '../scene.js';

const COUNTS =
  /\b(?:second|third|fourth|fifth|latest|another|two|three|four|several) (?:[\p{L}-]+ ){0,3}(?:meetings?|talks|encounters?|rounds?|sessions?|summits?|calls?|conversations?|visits?)\b/iu;
const HELD = /\b(?:took place|was held|were held|came|happened|was|were)\b/i;
/** A time of which nobody would say that it is that of the news. */
const IS_NEAR = /day\b|\b(?:morning|evening|night|today|hours?)\b/i;

/** One more of them, at a time of its own. */
export function theFirst(scene: Scene, at: number): boolean {
  const { draft } = scene.clauses;
  const { from, to, start, end, index } = scene.clauses.sentenceOf(at);
  const next = scene.clauses.token(at + 1)?.lower ?? '';
  if (at !== from + 1 || scene.clauses.token(from)?.lower !== 'the' || !/^(?:,|in|was|were|took|came)$/.test(next))
    return false;
  const before = draft.sentences[index - 1];
  if (!before || !COUNTS.test(draft.view.slice(before.start, before.end)) || !HELD.test(draft.view.slice(start, end)))
    return false;
  const told = scene.out.findLast(({ kind, parties, backward }) => kind !== 'visit' && parties.length > 1 && !backward);
  const time = timesBetween(draft, at, to).find(
    ({ value }) => value.edtf !== null && !IS_NEAR.test(value.phrase?.text ?? ''),
  );
  if (
    !told ||
    !time ||
    told.time?.value.edtf === time.value.edtf ||
    index - scene.clauses.sentenceOf(told.trigger).index > 3
  )
    return false;
  const parties = told.parties.flatMap(({ mentions }) => mentions.slice(0, 1));
  const says = 'the words tell of another contact of those who met';
  return scene.add(at, told.kind, 'event-noun', says, parties, [], {
    time,
    backward: false,
    fresh: true,
    recalled: true,
    strength: 1,
  });
}
