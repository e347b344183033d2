import type { Agreement } from '../domain/index.js';
import { type Said, valuesOf } from './agreement.js';
import type { Told } from './case.js';
import { foldText, oneLine } from './order.js';

const MOSTLY_THE_SAME = 0.5;

/**
 * What it was about. Topics that share most of their words are one value, in its first wording. agreed: two sources name one topic. Different topics are
 * no dispute: each account names what it finds worth naming, so they stay single-source.
 */
export function agreementOnTopics(accounts: readonly Told[], sourceOf: (account: string) => string): Agreement<string> {
  const said: Said[] = [];
  for (const told of accounts) {
    for (const topic of told.account.topics) {
      const like = said.find((one) => isLike(one.value, topic.text));
      said.push({ account: told.id, value: like?.value ?? oneLine(topic.text) });
    }
  }
  const values = valuesOf(said);
  if (values.length === 0) return { state: 'silent', values };
  const isShared = values.some((value) => new Set(value.accounts.map(sourceOf)).size > 1);
  return { state: isShared ? 'agreed' : 'single-source', values };
}

function isLike(a: string, b: string): boolean {
  const [wordsA, wordsB] = [new Set(foldText(a).split(' ')), new Set(foldText(b).split(' '))];
  const common = [...wordsA].filter((word) => wordsB.has(word)).length;
  return common / (wordsA.size + wordsB.size - common) >= MOSTLY_THE_SAME;
}
