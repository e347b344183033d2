/** Whom the words of a phrase name: its mentions that act, and their names. */
import { type Span, spanOf, type Statement } from '../../../domain/index.js';
import type { Mention } from '../../draft.js';
import { at, lowerAt, type Run, type Scene, wordsOfRun } from './scene.js';

export type Speaker = Statement['speaker'];
export const NOBODY: Speaker = { name: null, spans: [] };

/** Who spoke before, with the token of the cue, the last one that belongs to cue or content, and the construct that found it. */
export type Spoken = { readonly speaker: Speaker; readonly at: number; readonly until: number; readonly rule: string };

/** The outermost mentions of a run that act: none inside a title, a possessive or behind a preposition of another. */
export function mentionsIn(scene: Scene, run: Run): Mention[] {
  const found: Mention[] = [];
  for (let k = run.first; k <= run.last; k += 1) {
    for (const m of scene.mentionsAt.get(k) ?? []) {
      if (m.first !== k || m.embedded || (m.kind === 'place' && (run.last > m.last || m.first > run.first + 1)))
        continue;
      if (found.some((f) => f.first <= m.first && f.last >= m.last) || m.last > run.last) continue;
      found.push(m);
    }
  }
  return actingMentions(scene, run, found);
}

function actingMentions(scene: Scene, run: Run, found: readonly Mention[]): Mention[] {
  const people = found.filter((m) => m.kind === 'person' && !isPossessor(scene, m));
  const acting = found.filter((m) => !isPossessor(scene, m) && !behindPreposition(scene, m, run));
  // 'the head of the bureau, Ismet Aldane' and 'Front leader Ismet Aldane' are Aldane.
  const heads = acting.filter((m) => m.last === run.last || m.first === run.first || joined(scene, m));
  const persons = people.filter((m) => !behindPreposition(scene, m, run));
  if (persons.length > 0)
    return persons.length === acting.length ? persons : acting.filter((m) => m.kind === 'person' || joined(scene, m));
  return coversHead(scene, run, heads) ? heads : [];
}

/** True where the mentions reach the phrase's head noun: 'Morvian officials' is not Morvia. */
function coversHead(scene: Scene, run: Run, mentions: readonly Mention[]): boolean {
  const last = mentions.at(-1);
  if (!last) return false;
  let k = last.last + 1;
  if (k > run.last) return true;
  if (lowerAt(scene, k) === '(') return true;
  k = last.last + 1;
  return at(scene, k)?.pos === 'ADP' || at(scene, k)?.text === ',';
}

export const isPossessor = (scene: Scene, m: Mention): boolean =>
  /^['’]s?$/.test(at(scene, m.last + 1)?.text ?? '') && at(scene, m.last + 1)?.pos === 'PART';

export const behindPreposition = (scene: Scene, m: Mention, run: Run): boolean =>
  m.first > run.first && at(scene, m.first - 1)?.pos === 'ADP';

const joined = (scene: Scene, m: Mention): boolean =>
  lowerAt(scene, m.first - 1) === 'and' || lowerAt(scene, m.last + 1) === 'and';

export function namesOf(scene: Scene, m: Mention): string[] {
  const entities = scene.draft.entities;
  if (m.members.length > 0) return m.members.flatMap((i) => entities[i]?.name ?? []);
  const entity = m.entity === null ? undefined : entities[m.entity];
  if (entity) return [entity.name];
  return m.kind === 'pronoun' ? [] : [bare(wordsOfRun(scene, { first: m.first, last: m.last }))];
}

export const bare = (words: string): string =>
  words
    .replace(/^(?:the|a|an)\s+/i, '')
    .replace(/^\p{Lu}[\p{L}.-]*['’]s\s+(?=\p{Lu}\p{Ll}+$)/u, '')
    .replace(/\s*\(.*$/, '');

export const spanOfRun = (scene: Scene, run: Run): Span =>
  spanOf(scene.draft.text, at(scene, run.first)?.start ?? 0, at(scene, run.last)?.end ?? 0);
