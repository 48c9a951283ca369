import { count, type Log } from '../log.ts';
import type { Pair, PairSide } from './types.ts';

/**
 * Returns both sides of a pair, for formats that hold nothing else; undefined, and counted, for a sentence without
 * counterpart (`no-counterpart`) and a pair with a side that shows nothing (`empty`).
 */
export function bothSides({ source, target }: Pair, log: Log): readonly [PairSide, PairSide] | undefined {
  if (source === null || target === null) {
    count(log.left, 'no-counterpart');
    return undefined;
  }
  if (isBlank(source.content) || isBlank(target.content)) {
    count(log.left, 'empty');
    return undefined;
  }
  return [source, target];
}

/** White space, controls and half characters show nothing. */
function isBlank(text: string): boolean {
  return !/[^\s\u0000-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]|[\ud800-\udbff][\udc00-\udfff]/.test(text);
}
