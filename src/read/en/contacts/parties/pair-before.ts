/** "Aldane and Morvic agreed to open the border. In a phone call on Monday, the two ministers discussed": the pair that the sentence before is about. */
import type { Mention } from '../../../draft.js';
import type { ContactRule } from '../rules.js';
import type { Scene } from '../scene.js';

const TWO = /^(?:the two|both|the pair|they|the (?:ministers|presidents|leaders|sides|officials|diplomats|premiers)$)/i;
const ON_AN_OCCASION =
  /^(?:in|during|at|over) (?:a|an|the) (?:\p{L}[\p{L}-]* ){0,3}(?:call|conversation|meeting|talks|lunch|dinner|encounter)\b/iu;
const VERBS: ReadonlySet<ContactRule> = new Set<ContactRule>(['meeting-verb', 'speaking-verb', 'calling-verb']);

/**
 * Those two, where `subjects` only point back and no contact has been told of that they could point to; none where the sentence before is not about two
 * officials of two sides. What was discussed needs words for the occasion: "discussed" alone may go on about anything.
 */
export function pairBefore(scene: Scene, at: number, rule: ContactRule, subjects: readonly Mention[]): Mention[] {
  const [two, ...others] = subjects;
  if (!two || others.length > 0 || !isOfTwo(scene, two) || isTold(scene)) return [];
  const sentence = scene.clauses.sentenceOf(at);
  const words = scene.clauses.draft.view.slice(sentence.start, sentence.end);
  if (!VERBS.has(rule) && !(rule === 'discussion-verb' && ON_AN_OCCASION.test(words))) return [];
  if (sentence.from === 0) return [];
  return subjectsOf(scene, scene.clauses.sentenceOf(sentence.from - 1).index);
}

/** A phrase or a pronoun of which nothing else says whom it means. */
function isOfTwo(scene: Scene, mention: Mention): boolean {
  const { draft } = scene.clauses;
  const words = draft.view.slice(draft.tokens[mention.first]?.start, draft.tokens[mention.last]?.end);
  return TWO.test(words) && scene.isBackward(mention);
}

const isTold = (scene: Scene): boolean => scene.out.some((one) => one.kind !== 'visit' && one.parties.length > 1);

/** The two officials of two sides that the sentence opens with; none where there are more, or fewer. */
function subjectsOf(scene: Scene, index: number): Mention[] {
  const { draft } = scene.clauses;
  const sentence = draft.sentences[index];
  if (!sentence) return [];
  for (let at = sentence.from; at < sentence.to; at += 1) {
    if (!/^(?:VERB|AUX)$/.test(draft.tokens[at]?.pos ?? '')) continue;
    const subjects = scene.clauses.subjectOf(at).filter(({ kind }) => kind === 'person' || kind === 'office');
    const sides = new Set(subjects.map(({ entity }) => entity));
    if (subjects.length === 2 && sides.size === 2 && areOfTwoSides(scene, subjects)) return subjects;
    if (subjects.length > 0) return [];
  }
  return [];
}

function areOfTwoSides(scene: Scene, mentions: readonly Mention[]): boolean {
  const sides = mentions.map((mention) => scene.clauses.entity(mention)?.affiliation ?? null);
  return (
    mentions.every((mention) => scene.isOfficial(mention)) &&
    sides.some((side) => side !== null) &&
    sides[0] !== sides[1]
  );
}
