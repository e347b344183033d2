// @ts-check
/** The numbers below `count` in an order that the seed decides. @param {number} count @param {number} seed */
export function shuffled(count, seed) {
  const order = Array.from({ length: count }, (_, number) => number);
  let state = seed;
  for (let last = count - 1; last > 0; last -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (last + 1));
    [order[last], order[other]] = [/** @type {number} */ (order[other]), /** @type {number} */ (order[last])];
  }
  return order;
}
