import { KIND } from '../tokens/kinds.ts';
import type { Reading } from '../tokens/reading.ts';
import type { Tokens } from '../tokens/tokens.ts';

/** Reads how often by a word alone, `weekly`, `كل شهر`: a length of time, which the other language need not say. */
export function readOften(t: Tokens, i: number): Reading | undefined {
  const often = t.match(i, KIND.often);
  if (!often) return undefined;
  const { next, sense } = often;
  const [start, end] = [t.starts[i]!, t.ends[next - 1]!];
  return { next, mention: { kind: 'duration', start, end, value: sense.value, unit: sense.code, by: 'implied' } };
}
