/** Work that pauses every now and then: whoever drives it may do something else in between, or stop. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all of it at once. */
export function drain<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
