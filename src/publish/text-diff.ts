import { diffWordsWithSpace } from 'diff';
import type { Reading } from '../domain/index.js';

/** Words that stand in both texts, in the first alone (removed), or in the second alone (added). */
export type TextChange = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

/** What an article says of itself that is another in the later version. Null: nothing. */
export type FactChange = { readonly field: string; readonly before: string | null; readonly after: string | null };

/** What changed between two versions of an article. */
export type VersionDiff = { readonly facts: readonly FactChange[]; readonly changes: readonly TextChange[] };

/** Compares two readings of one page word by word (Myers' algorithm, as jsdiff has it). The changes, joined without those removed, are the later text. */
export function diffOfVersions(before: Reading, after: Reading): VersionDiff {
  const [old, now] = [factsOf(before), factsOf(after)];
  const facts = Object.keys(now).flatMap((field): FactChange[] => {
    const [was, is] = [old[field] ?? null, now[field] ?? null];
    return was === is ? [] : [{ field, before: was, after: is }];
  });
  const changes = diffWordsWithSpace(before.text, after.text).map(
    ({ value, added, removed }): TextChange => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value }),
  );
  return { facts, changes };
}

function factsOf({ article }: Reading): { readonly [field: string]: string | null } {
  const { titleText, outlet, published, language } = article;
  return { title: titleText, outlet: outlet?.name ?? null, published: published?.edtf ?? null, language };
}
