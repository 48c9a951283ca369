import { nameOfKind } from '@muqabala/formats';
import type { Say } from '../messages/index.ts';

const namers = new WeakMap<Say, (kind: string) => string>();

/** Returns {@link nameOfKind} in one language, the same function each time. */
export function nameWith(say: Say): (kind: string) => string {
  let name = namers.get(say);
  if (name === undefined) namers.set(say, (name = (kind) => nameOfKind(say, kind)));
  return name;
}
