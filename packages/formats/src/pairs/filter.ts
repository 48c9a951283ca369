import { count, type Log } from '../log.ts';
import { directPair } from './direction.ts';
import { SOURCE_PROPERTY } from './region.ts';
import type { Pair } from './types.ts';
import type { PairsAbout } from './writer.ts';

/** Which pairs go out. Nothing given, all do. */
export interface PairFilter {
  /** One target text alone, by id. */
  readonly text?: string;
  /** Links that a person confirmed alone. */
  readonly confirmed?: boolean;
  readonly minimumConfidence?: number;
  /** No sentences without counterpart. */
  readonly alignedOnly?: boolean;
  /** No pairs, and no sentences without counterpart, with a finding that nobody has dismissed. */
  readonly withoutFindings?: boolean;
  /** The same words on both sides once. */
  readonly deduplicate?: boolean;
  /** No pair whose longer side has more than so many times the letters of the shorter. */
  readonly lengthRatio?: number;
  /** Which language comes first, whatever was the source: `ar` for ar→en, `en` for en→ar. */
  readonly from?: string;
}

/**
 * Returns a function that gives back a pair, turned round where its own languages ask for it, or undefined when it
 * stays out; the report counts what stayed out by reason.
 */
export function makePairFilter(filter: PairFilter, about: PairsAbout, log: Log): (pair: Pair) => Pair | undefined {
  const seen = new Set<string>();
  const languages = aboutFiltered(filter, about);
  return (pair) => {
    const directed = directPair(pair, languages);
    const reason = directed === undefined ? 'other-languages' : reasonAgainst(directed, filter, seen);
    if (reason !== undefined) count(log.left, reason);
    if (reason !== undefined) return undefined;
    return filter.from === undefined ? directed : withoutSource(directed!);
  };
}

/** Which side was the source is asked to be another thing. */
function withoutSource(pair: Pair): Pair {
  if (pair.properties?.[SOURCE_PROPERTY] === undefined) return pair;
  const { [SOURCE_PROPERTY]: _, ...properties } = pair.properties;
  return { ...pair, properties };
}

/** Returns what is known of the pairs after the filter: languages turned round where the direction asks for it. */
export function aboutFiltered(filter: PairFilter, about: PairsAbout): PairsAbout {
  if (!turns(filter, about)) return about;
  return { ...about, sourceLanguage: about.targetLanguage, targetLanguage: about.sourceLanguage };
}

function turns(filter: PairFilter, about: PairsAbout): boolean {
  return filter.from !== undefined && filter.from !== about.sourceLanguage && filter.from === about.targetLanguage;
}

function reasonAgainst(pair: Pair, filter: PairFilter, seen: Set<string>): string | undefined {
  if (filter.text !== undefined && pair.text !== undefined && pair.text !== filter.text) return 'other-text';
  const { source, target } = pair;
  if (source === null || target === null) {
    if (filter.alignedOnly || filter.confirmed) return 'no-counterpart';
    return filter.withoutFindings && isOpen(pair) ? 'open-finding' : undefined;
  }
  if (filter.confirmed && pair.review !== 'confirmed') return 'not-confirmed';
  if (filter.minimumConfidence !== undefined && pair.confidence < filter.minimumConfidence) return 'low-confidence';
  if (filter.withoutFindings && isOpen(pair)) return 'open-finding';
  if (filter.lengthRatio !== undefined) {
    const [short, long] = [source.content.length, target.content.length].sort((a, b) => a - b);
    if (long! > short! * filter.lengthRatio) return 'length-ratio';
  }
  if (filter.deduplicate) {
    const key = `${source.content}\u0000${target.content}`;
    if (seen.has(key)) return 'duplicate';
    seen.add(key);
  }
  return undefined;
}

function isOpen(pair: Pair): boolean {
  return pair.findings.some((finding) => finding.state !== 'dismissed');
}
