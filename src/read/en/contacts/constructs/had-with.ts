/** "discussions which Aldane had in Cairo with Morvic", "the talks that Aldane held with Morvic": the clause behind the noun says whose they were. */
import type { Mention, Token } from '../../../draft.js';
import type { Scene } from '../scene.js';

const HAD = /^(?:had|has|have|held|conducted)$/;

/** Those who had the event with one another; null where no clause behind the noun says so. */
export function hadWith(scene: Scene, at: number): { holders: Mention[]; partners: Mention[] } | null {
  if (!/^(?:which|that)$/.test(scene.clauses.token(at + 1)?.lower ?? '')) return null;
  const { to } = scene.clauses.sentenceOf(at);
  for (let i = at + 2; i < to && i < at + 16; i += 1) {
    const token = scene.clauses.token(i) as Token;
    if (HAD.test(token.lower)) {
      const partners = scene.objectsOf(i, ['with'], true);
      const holders = scene.clauses.subjectOf(i).filter(({ first }) => first > at);
      return holders.length > 0 && partners.length > 0 ? { holders, partners } : null;
    }
    if (token.pos === 'VERB' || token.pos === 'AUX' || /^[;:.]$/.test(token.text)) return null;
  }
  return null;
}
