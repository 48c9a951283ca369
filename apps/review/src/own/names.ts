import { nameOfFinding } from '@muqabala/core/messages';
import type { Say } from '../messages/index.ts';
import { namesOfPath } from './mqm.ts';

const namers = new WeakMap<Say, (kind: string) => string>();

/** Returns {@link nameOfKind} in one language, the same function each time. */
export function nameWith(say: Say): (kind: string) => string {
  let name = namers.get(say);
  if (name === undefined) namers.set(say, (name = (kind) => nameOfKind(say, kind)));
  return name;
}

/**
 * Returns what a kind of finding is called: the program's by its own name, an error type of MQM by the last node of its
 * path.
 */
export function nameOfKind(say: Say, kind: string): string {
  const name = nameOfFinding(say, kind);
  return name === kind ? namesOfPath(say, kind).at(-1)! : name;
}
