/** Talks told by who arranged them: "Aldane brought together Morvic and Tarn at a manor". */
import type { Mention } from '../../../draft.js';
import type { Scene } from '../scene.js';

const SAYS = 'the words say that one brought the others together';

/** Whoever brings two sides together is there too. */
export function broughtTogether(scene: Scene, at: number): boolean {
  if (scene.clauses.token(at + 1)?.lower !== 'together') return false;
  const others = scene.clauses.listFrom(at + 2).filter(isSomebody);
  if (scene.clauses.entitiesOf(others).length < 2) return false;
  const hosts = scene.subjects(at, others).filter(isSomebody);
  return hosts.length > 0 && scene.add(at, 'talks', 'contact-phrase', SAYS, hosts, others, {});
}

const isSomebody = ({ kind }: Mention): boolean => /^(?:person|office|pronoun|group)$/.test(kind);
