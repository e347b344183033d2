/** Quoted words inside reported speech: they are the statement where they make up most of it, else the reported speech covers them. */
import { firstFrom, within } from '../ordered.js';
import type { Found, Hunt } from './found.js';
import { at, isQuoteMark, lowerAt, type Run } from './scene.js';

type Frame = {
  readonly cue: Run;
  readonly subject: Run | null;
  readonly rule: string /** True where the cue names a thing: 'called it “absurd”'. */;
  readonly fragmentsOnly: boolean;
};

/** The statements that a stretch of reported speech makes: one, or its quoted fragments of more than half of its words. */
export function contentsOf(hunt: Hunt, content: Run, frame: Frame): Found[] {
  const { scene } = hunt;
  const { quotations } = scene.draft;
  const from = firstFrom(quotations, (q) => q.firstToken, content.first);
  const inside = within(quotations, (q) => q.firstToken, content.first, content.last + 2)
    .map((q, i) => ({ q, index: from + i }))
    .filter(
      ({ q, index }) =>
        !hunt.claimedQuotations.has(index) &&
        q.lastToken <= content.last + 1 &&
        scene.quotationAt[content.first - 1] !== scene.quotationAt[q.firstToken],
    );
  const outer = scene.quotationAt[content.first];
  const fragments = inside.filter(
    ({ index }) => index !== outer || content.first === scene.draft.quotations[index]?.firstToken,
  );
  const base = { cue: frame.cue, subject: frame.subject, continues: null, rule: frame.rule };
  if (fragments.length > 0) {
    const quoted = fragments.reduce((n, { q }) => n + wordsIn(hunt, { first: q.firstToken, last: q.lastToken }), 0);
    const all = wordsIn(hunt, content);
    const least = frame.fragmentsOnly ? 1 : frame.rule === 'stance-object' ? 2 : 3;
    const longEnough = fragments.filter(({ q }) => wordsIn(hunt, { first: q.firstToken, last: q.lastToken }) >= least);
    const completes =
      quoted * 3 >= all * 2 || (quoted * 2 >= all && reachesEnd(hunt, content, longEnough.at(-1)?.q.lastToken ?? -1));
    if (longEnough.length > 0 && (frame.fragmentsOnly || completes || opensQuoted(hunt, content, frame))) {
      return longEnough.map(({ q, index }) => {
        hunt.claimedQuotations.add(index);
        return { ...base, content: { first: q.firstToken, last: q.lastToken }, direct: true };
      });
    }
  }
  let { first, last } = content;
  if (
    isQuoteMark(at(scene, first)) &&
    isQuoteMark(at(scene, last)) &&
    fragments.length === 1 &&
    fragments[0]?.q.firstToken === first + 1 &&
    fragments[0].q.lastToken === last - 1
  ) {
    first += 1;
    last -= 1;
  }
  return [{ ...base, content: { first, last }, direct: false }];
}

/** 'spoke of an “excellent lunch among friends” on his account': what a stance is about is the quoted words. */
function opensQuoted(hunt: Hunt, content: Run, frame: Frame): boolean {
  const start = /^(?:an?|the)$/.test(lowerAt(hunt.scene, content.first)) ? content.first + 1 : content.first;
  return frame.rule === 'stance-object' && isQuoteMark(at(hunt.scene, start));
}

/** 'said that “exactly who did it” is unknown': words quoted before the end are part of the clause. */
function reachesEnd(hunt: Hunt, content: Run, last: number): boolean {
  let words = 0;
  for (let k = last + 1; k <= content.last; k += 1) words += Number(/[\p{L}\d]/u.test(at(hunt.scene, k)?.text ?? ''));
  return words < 2;
}

function wordsIn(hunt: Hunt, run: Run): number {
  let n = 0;
  for (let k = run.first; k <= run.last; k += 1) if (/[\p{L}\d]/u.test(at(hunt.scene, k)?.text ?? '')) n += 1;
  return n;
}
