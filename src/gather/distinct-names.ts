import { createHash } from 'node:crypto';

/** Tells the names within one file apart: the second of one name gets ' (2)'. Keeps 48 bits of the hash of each: a large archive has millions. */
export class DistinctNames {
  readonly #seen = new Map<number, number>();

  next(name: string): string {
    const key = createHash('sha256').update(name).digest().readUIntBE(0, 6);
    const count = (this.#seen.get(key) ?? 0) + 1;
    this.#seen.set(key, count);
    return count === 1 ? name : `${name} (${count})`;
  }
}
