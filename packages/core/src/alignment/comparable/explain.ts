import type { SideEvidence } from '../types.ts';
import type { Comparison } from './describe.ts';
import { type Described, FEATURES } from './model.ts';
import type { Occurrence } from './read.ts';

/** Shared things named for one link. */
const MOST = 12;

/**
 * Returns why two sentences are linked, strongest first: shared names, values and words with their places, then place
 * in the report and neighbours.
 */
export function explainPair(compared: Comparison, described: Described): SideEvidence[] {
  const { arabic, english, matches, arabicWeights, englishWeights } = compared;
  const answers = new Map<number, Occurrence>(
    english.sentences[described.pair.english]!.map((place) => [place.thing, place]),
  );
  const found: SideEvidence[] = [];
  const total = described.pair.shared;
  for (const place of arabic.sentences[described.pair.arabic]!) {
    let best: Occurrence | undefined;
    let weight = 0;
    const list = matches.arabic[place.thing]!;
    for (let k = 0; k < list.length; k += 1) {
      const match = list[k]!;
      const answer = answers.get(match.other);
      if (answer === undefined) continue;
      const value =
        match.strength * Math.min(arabicWeights.matched[place.thing]!, englishWeights.matched[match.other]!);
      if (value <= weight) continue;
      weight = value;
      best = answer;
    }
    if (best === undefined || weight < 0.05 * total) continue;
    found.push({
      kind: arabic.things[place.thing]!.kind,
      // The things of a pair share among them what their likeness brings.
      weight: round((weight / total) * share(compared, described)),
      arabic: { start: place.start, end: place.end },
      english: { start: best.start, end: best.end },
    });
  }
  found.sort((p, q) => q.weight - p.weight || p.arabic!.start - q.arabic!.start);
  found.length = Math.min(found.length, MOST);
  const of = (...features: Feature[]): number => termOf(compared, described, features);
  const position = of('headlines', 'headline-lead', 'opening', 'lead-lead');
  if (Math.abs(position) >= 0.05) found.push({ kind: 'position', weight: round(position) });
  const alone = (weightOf(compared, 'neighbours') + weightOf(compared, 'far neighbours')) * Math.log(0.05);
  const neighbours = of('neighbours', 'far neighbours', 'along') - alone;
  if (Math.abs(neighbours) >= 0.05) found.push({ kind: 'neighbour', weight: round(neighbours) });
  return found;
}

type Feature = (typeof FEATURES)[number];

function share(compared: Comparison, described: Described): number {
  const all = termOf(compared, described, ['likeness', 'shared', 'values', 'retelling', 'meaning']);
  return Math.max(0, all - weightOf(compared, 'likeness') * Math.log(0.02));
}

/** What some features say for a link together. */
function termOf(compared: Comparison, described: Described, features: readonly Feature[]): number {
  let sum = 0;
  for (const feature of features) sum += weightOf(compared, feature) * described.features[FEATURES.indexOf(feature)]!;
  return sum;
}

function weightOf({ weights }: Comparison, feature: Feature): number {
  return weights[FEATURES.indexOf(feature)]!;
}

function round(x: number): number {
  return Math.round(x * 100) / 100;
}
