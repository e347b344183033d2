/** "The envoy shuttled between the Norwegian and the Chilean delegations in Oslo on Monday": talks of all three, though two of them sit apart. */
import { timesBetween } from '../around.js';
import type { Scene } from '../scene.js';

const SOMEBODY = /^(?:person|office|group)$/;

/** Those between whom somebody in office went to and fro, at a time or in a town; not "shuttled between Oslo and Lima". */
export function shuttle(scene: Scene, at: number): boolean {
  if (scene.clauses.token(at + 1)?.lower !== 'between') return false;
  const sides = scene.clauses.listFrom(at + 2, { pair: true }).filter(({ kind }) => SOMEBODY.test(kind));
  const last = sides.at(-1)?.last;
  if (last === undefined || scene.clauses.entitiesOf(sides).length < 2) return false;
  const { from, to } = scene.clauses.sentenceOf(at);
  const isDated = timesBetween(scene.clauses.draft, from, to).length > 0;
  const isPlaced = scene.clauses.mentionsIn(last + 1, to).some(({ kind }) => kind === 'place');
  const mediators = scene.subjects(at, sides).filter((one) => SOMEBODY.test(one.kind));
  if (mediators.length === 0 || !(isDated || isPlaced)) return false;
  return scene.add(
    at,
    'talks',
    'contact-phrase',
    'the words say who went to and fro between the others',
    mediators,
    sides,
    {},
  );
}
