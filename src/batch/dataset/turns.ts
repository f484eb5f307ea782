import { setImmediate } from "node:timers/promises";

const AT_ONCE = 16;

/** Lets others have their turn: signals, the progress bar, the lock's renewal. Thousands of steps in a row would not. */
export const turn = (): Promise<void> => setImmediate();

/** The items one by one; between some of them others get their turn. */
export async function* inTurns<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  let taken = 0;
  for (const item of items) {
    if (taken++ % AT_ONCE === 0) await turn();
    yield item;
  }
}
