/** Work that pauses every now and then: whoever drives it may do something else in between, or stop. */
export type Turns<T> = Generator<undefined, T, undefined>;

/** Does all of it at once. */
export function drain<T>(turns: Turns<T>): T {
  for (;;) {
    const { done, value } = turns.next();
    if (done) return value;
  }
}
