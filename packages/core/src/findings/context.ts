import type { Link } from '../alignment/index.ts';
import type { CodeRecord } from '../checks/index.ts';
import type { Mention, ValueMention } from '../mentions/index.ts';
import type { Role } from '../sentences/index.ts';
import { firstOf, type Span } from '../text/index.ts';

/** A sentence of a collated text. */
export interface CollatedSegment extends Span {
  readonly id: string;
  readonly role: Role;
  readonly mentions: readonly Mention[];
}

/** A text as far as findings need it. */
export interface CollatedText {
  readonly id: string;
  readonly language: string;
  readonly content: string;
  readonly segments: readonly CollatedSegment[];
  readonly placeholders?: readonly CodeRecord[] | undefined;
}

/** One side of a link: its sentences, in reading order. */
export interface TextSide {
  readonly text: CollatedText;
  readonly segments: readonly CollatedSegment[];
}

/**
 * A link with what surrounds it. `sourcePool` holds all source sentences that any of its target sentences is linked to,
 * and `targetPool` the reverse: what one link seems to lack may stand in the next one.
 */
export interface LinkContext {
  readonly link: Link;
  readonly source: TextSide;
  readonly target: TextSide;
  readonly sourcePool: TextSide;
  readonly targetPool: TextSide;
  /** Whether a sentence has so many links that the pools are the link's own sides instead. */
  readonly isCut: boolean;
}

/** Sentences of a pool at most: every link of a sentence holds all that it is linked to. */
const LARGEST_POOL = 200;

/**
 * Returns the contexts of all links of one target text that have both sides and are not rejected, in the order of the
 * links.
 */
export function linkContexts(source: CollatedText, target: CollatedText, links: readonly Link[]): LinkContext[] {
  const live = liveLinks(target, links);
  const sourceOf = new Map<string, Set<string>>();
  const targetOf = new Map<string, Set<string>>();
  for (const link of live) {
    for (const s of link.source) addAll(targetOf, s, link.target);
    for (const t of link.target) addAll(sourceOf, t, link.source);
  }
  const pick = (text: CollatedText) => {
    const order = new Map(text.segments.map((segment, i) => [segment.id, i]));
    return (ids: Iterable<string>): TextSide => ({
      text,
      segments: [...new Set(ids)]
        .map((id) => order.get(id)!)
        .sort((a, b) => a - b)
        .map((i) => text.segments[i]!),
    });
  };
  const fromSource = pick(source);
  const fromTarget = pick(target);
  return live.map((link) => {
    const [own, other] = [fromSource(link.source), fromTarget(link.target)];
    const sources = poolOf(link.target, sourceOf);
    const targets = poolOf(link.source, targetOf);
    if (sources === undefined || targets === undefined)
      return { link, source: own, target: other, sourcePool: own, targetPool: other, isCut: true };
    const [sourcePool, targetPool] = [fromSource(sources), fromTarget(targets)];
    return { link, source: own, target: other, sourcePool, targetPool, isCut: false };
  });
}

/** Returns the links of a target text that have both sides and are not rejected. */
export function liveLinks(target: Pick<CollatedText, 'id'>, links: readonly Link[]): Link[] {
  return links.filter(
    (link) => link.text === target.id && link.status !== 'rejected' && link.source.length > 0 && link.target.length > 0,
  );
}

/** Returns all that sentences are linked to, undefined where that is too much for a pool. */
function poolOf(ids: readonly string[], linked: ReadonlyMap<string, ReadonlySet<string>>): Set<string> | undefined {
  const pool = new Set<string>();
  for (const id of ids)
    for (const other of linked.get(id)!) {
      pool.add(other);
      if (pool.size > Math.max(LARGEST_POOL, ids.length)) return undefined;
    }
  return pool;
}

/** Returns the place of the sentence that holds a span, -1 where none does. */
export function segmentAt({ segments }: CollatedText, { start, end }: Span): number {
  const at = firstOf(segments.length, (s) => segments[s]!.start > start) - 1;
  return at >= 0 && end <= segments[at]!.end ? at : -1;
}

/** Returns the values of a side's sentences, in reading order. */
export function valuesOf(side: TextSide): ValueMention[] {
  return side.segments.flatMap((segment) =>
    segment.mentions.filter((mention): mention is ValueMention => mention.kind !== 'name'),
  );
}

function addAll(map: Map<string, Set<string>>, key: string, values: readonly string[]): void {
  const set = map.get(key) ?? new Set();
  for (const value of values) set.add(value);
  map.set(key, set);
}
