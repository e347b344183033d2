/** "The Head of State will be welcomed", in a text of the presidency of Chile: its own. */
import type { Draft } from '../../draft.js';
import { homeOf } from './home.js';
import type { Found } from './phrase.js';
import type { Known } from './resolve-names.js';

/** Those of the state whose government publishes, where the words name no state and one of them is of it; else all. */
export function ownOfOutlet(draft: Draft, { affiliation }: Found, able: readonly Known[]): readonly Known[] {
  if (affiliation !== null || able.length < 2) return able;
  const home = homeOf(draft.article.outlet?.name ?? '');
  const own = home === null ? [] : able.filter((one) => one.affiliation === home);
  return own.length > 0 ? own : able;
}
