/** Returns `next` with what `old` holds at its beginning: a typed array that needs more room. */
export function grown<T extends Uint8Array | Int32Array | Float64Array>(old: T, next: T): T {
  next.set(old);
  return next;
}
