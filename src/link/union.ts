/** Sets of things that grow together: every thing is a set of its own until it is joined. */
export class Union {
  readonly #above = new Map<string, string>();

  /** The thing that stands for the set that `thing` is in. */
  rootOf(thing: string): string {
    let root = thing;
    for (let above = this.#above.get(root); above !== undefined; above = this.#above.get(root)) root = above;
    // What lay on the way is hung under the root, so that the next way is short.
    for (let at = thing; at !== root; ) {
      const above = this.#above.get(at) ?? root;
      this.#above.set(at, root);
      at = above;
    }
    return root;
  }

  /** Makes the sets of both one; false where they are. */
  join(a: string, b: string): boolean {
    const [rootA, rootB] = [this.rootOf(a), this.rootOf(b)];
    if (rootA === rootB) return false;
    this.#above.set(rootA, rootB);
    return true;
  }
}
