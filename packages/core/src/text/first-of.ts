/** The first place below `size` from which on something holds; `size` where there is none. */
export function firstOf(size: number, holds: (at: number) => boolean): number {
  let [from, to] = [0, size];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
