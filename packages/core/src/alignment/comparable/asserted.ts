import type { JudgedPair } from './candidates.ts';

/** Pairs from this confidence on are linked: with the event left out, five of six are right there; see the README. */
const SURE = 0.7;
/** So are pairs from this confidence on of which neither sentence has a likelier one: six of seven are right there. */
const SURE_ALONE = 0.6;

/**
 * Returns what says whether a pair is sure enough for a link, given all pairs of two reports: a little less sure will do
 * where neither of its sentences has anything likelier. Whatever order the pairs come in.
 */
export function makeAsserted(judged: readonly JudgedPair[]): (pair: JudgedPair) => boolean {
  const [ofSource, ofTarget] = [new Map<number, number>(), new Map<number, number>()];
  const raise = (best: Map<number, number>, sentence: number, confidence: number) =>
    best.set(sentence, Math.max(confidence, best.get(sentence) ?? 0));
  for (const { source, target, confidence } of judged) {
    raise(ofSource, source, confidence);
    raise(ofTarget, target, confidence);
  }
  const isBest = ({ source, target, confidence }: JudgedPair) =>
    confidence >= Math.max(ofSource.get(source) ?? 0, ofTarget.get(target) ?? 0);
  return (pair) => pair.confidence >= (isBest(pair) ? SURE_ALONE : SURE);
}
