/** Two officials of whom nothing says for whom they act, whose names people of one state hardly bear: not one government's. */
import { likenessInManner } from '../../../../knowledge/index.js';
import type { Entity } from '../../../draft.js';

/** Below this, one in eight pairs of ministers of one state and two thirds of those of different ones. */
const MOST = 0.03;

const isNamed = ({ kind, named, name }: Entity): boolean => kind === 'person' && named && /\p{Lu}/u.test(name);

/** "Ambassador Wei Shaotong and Minister Gul Ahmad": true where some two of them have names that are made too differently. Says nothing of whose they are. */
export const areNamedApart = (parties: readonly Entity[]): boolean =>
  parties.some(
    (one, at) =>
      isNamed(one) &&
      parties.slice(at + 1).some((other) => isNamed(other) && likenessInManner(one.name, other.name) < MOST),
  );
