import { setImmediate as turn } from "node:timers/promises";

const AT_ONCE = 16;

/** The items one by one; between some of them others get their turn: signals, the progress bar, the lock's renewal. */
export async function* inTurns<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  let taken = 0;
  for (const item of items) {
    if (taken++ % AT_ONCE === 0) await turn();
    yield item;
  }
}
