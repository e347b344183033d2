/** Contacts told by what was said to whom: "told Morvic by phone", "assured Morvic at a meeting in Oslo", "raised it with Morvic". */
import type { ContactKind } from '../../../../domain/index.js';
import type { Mention, Token } from '../../../draft.js';
import type { Scene } from '../scene.js';

const MEETING = /^(?:meeting|talks|audience|bilateral)$/;

/** "Aldane told Morvic by phone that"; not "told reporters", nor "told Morvic" alone. */
export function tell(scene: Scene, at: number): boolean {
  if (scene.isPassive(at)) return false;
  const hearers = scene.clauses.listFrom(at + 1).filter((mention) => isHearer(scene, mention));
  if (hearers.length === 0) return false;
  const kind = remoteAfter(scene, at, hearers) ?? remoteAhead(scene, at) ?? inPersonAfter(scene, at, hearers);
  if (kind === null) return false;
  const says = 'the words say that one told the other on that occasion';
  return scene.add(at, kind, 'speaking-verb', says, scene.subjects(at, hearers), hearers, {});
}

const isHearer = (scene: Scene, mention: Mention): boolean =>
  /^(?:person|office|pronoun)$/.test(mention.kind) && !scene.isPress(mention);

/** "by phone", "in a telephone call", before what was said. */
function remoteAfter(scene: Scene, at: number, hearers: readonly Mention[]): ContactKind | null {
  const [from, to] = reach(scene, at, hearers);
  const words = scene.clauses.draft.tokens.slice(from, to).map((token) => token.lower);
  const phone = words.findIndex((word) => /^(?:phone|telephone)$/.test(word));
  if (phone < 0 || !/^(?:by|over|on|in|via|a|the)$/.test(words[phone - 1] ?? '')) return null;
  return words.slice(0, phone).includes('video') ? 'video-call' : 'call';
}

/** "By telephone, Aldane told Morvic", "In a phone call on Monday, Aldane warned Morvic": nobody else is said to have been on the line. */
function remoteAhead(scene: Scene, at: number): ContactKind | null {
  const { from } = scene.clauses.sentenceOf(at);
  if (!/^(?:by|over|in|during)$/.test(scene.clauses.token(from)?.lower ?? '')) return null;
  for (let i = from + 1; i < at && i < from + 12; i += 1) {
    const word = scene.clauses.token(i)?.lower ?? '';
    if (/^(?:with|between|to|from|for)$/.test(word)) return null;
    if (word === ',') return scene.clauses.draft.tokens.slice(from, i).some(isOfPhone) ? 'call' : null;
  }
  return null;
}

const isOfPhone = ({ lower }: Token): boolean => /^(?:phone|telephone|call)$/.test(lower);

/** "at a meeting in Oslo", "during their talks", and nobody else is said to have been there. */
function inPersonAfter(scene: Scene, at: number, hearers: readonly Mention[]): ContactKind | null {
  const [from, to] = reach(scene, at, hearers);
  for (let i = from; i < to; i += 1) {
    if (!MEETING.test((scene.clauses.token(i) as Token).lower)) continue;
    const opens = [1, 2, 3].some((step) => /^(?:at|in|during)$/.test(scene.clauses.token(i - step)?.lower ?? ''));
    const others = /^(?:with|of|between|among)$/.test(scene.clauses.token(i + 1)?.lower ?? '');
    return opens && !others ? ((scene.clauses.token(i) as Token).lower === 'talks' ? 'talks' : 'meeting') : null;
  }
  return null;
}

/** The tokens between the one who is told and what is told. */
function reach(scene: Scene, at: number, hearers: readonly Mention[]): readonly [number, number] {
  const { to } = scene.clauses.sentenceOf(at);
  const from = (hearers.at(-1) as Mention).last + 1;
  let end = from;
  while (end < to && end < from + 9 && !/^(?:that|to|not|“|")$/.test((scene.clauses.token(end) as Token).lower))
    end += 1;
  return [from, end];
}

/** "Aldane raised the matter with the Morvian ambassador"; not "raised the matter with China". */
export function raise(scene: Scene, at: number): boolean {
  const partners = scene.objectsOf(at, ['with'], true);
  if (!partners.some((mention) => /^(?:person|office)$/.test(mention.kind))) return false;
  const says = 'the words say that one raised something with the other';
  return scene.add(at, scene.remote(at) ?? 'other', 'speaking-verb', says, scene.subjects(at, partners), partners, {});
}
