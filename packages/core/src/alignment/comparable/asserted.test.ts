import { describe, expect, it } from 'vitest';
import { makeAsserted } from './asserted.ts';

const judged = [
  { source: 0, target: 0, confidence: 0.65 },
  { source: 0, target: 1, confidence: 0.2 },
  { source: 1, target: 1, confidence: 0.95 },
  { source: 1, target: 2, confidence: 0.65 },
  { source: 2, target: 1, confidence: 0.68 },
  { source: 3, target: 1, confidence: 0.7 },
  { source: 4, target: 4, confidence: 0.59 },
];
const linked = (pairs: typeof judged) => {
  const isAsserted = makeAsserted(pairs);
  return pairs.filter(isAsserted).map(({ source, target }) => `${source} ${target}`);
};

describe('what is sure enough for a link', () => {
  it('is less where neither sentence has anything likelier', () => {
    expect(linked(judged)).toEqual(['0 0', '1 1', '3 1']);
  });

  it('does not depend on the order of the pairs', () => {
    expect(linked([...judged].reverse()).sort()).toEqual(linked(judged));
  });

  it('is more again where another pair of a sentence is likelier', () => {
    expect(linked([...judged, { source: 0, target: 5, confidence: 0.66 }])).not.toContain('0 0');
  });
});
