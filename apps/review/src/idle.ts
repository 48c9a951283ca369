import type { Turns } from '@muqabala/core/document';

/** Calls back when the page has nothing else to do, some moments later where the browser cannot tell. */
export function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 500 });
  else setTimeout(work, 30);
}

/** How long the page waits for one turn of long work, in milliseconds. */
const TURN = 30;

/** Does long work in turns, between which the page answers. */
export async function inTurns<T>(steps: Turns<T>): Promise<T> {
  for (;;) {
    const until = performance.now() + TURN;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await new Promise((resolve) => setTimeout(resolve));
  }
}
