import { type AlignedDocument, documentSchema, makeSignature } from '@muqabala/core/document';
import { count, type Log } from '../log.ts';
import { directPair, type Languages } from './direction.ts';
import { type BuiltText, makeTextBuilder, NO_LINE, type TextPieces, type TextStore } from './text-builder.ts';
import type { Pair, PairFinding, PairSide, QuotedSpan } from './types.ts';
import { UNIT_ID, unitIdOf } from './unit-id.ts';

export interface DocumentOfPairsOptions {
  /** Kept when the pairs bring one. */
  readonly signature?: string;
  /** Ids of the texts, where the pairs do not say. */
  readonly sourceId?: string;
  readonly targetId?: string;
  /** Counts pairs of other languages than the first, which a document cannot hold: `other-languages`. */
  readonly log?: Log;
  /** Makes a place for words; they are kept in memory when absent. */
  readonly makeStore?: () => TextStore;
}

/** A document whose texts and lists come piece by piece, any number of times. */
export interface DocumentPieces extends Pick<AlignedDocument, 'schema' | 'version' | 'signature'> {
  readonly texts: readonly TextPieces[];
  readonly links: Iterable<AlignedDocument['links'][number]>;
  readonly findings: Iterable<AlignedDocument['findings'][number]>;
  readonly facts?: AlignedDocument['facts'];
}

/**
 * Builds a document from pairs that come without their texts: a source text and a target text for every one that the
 * pairs name, a line for every side, each a segment, and a link for every pair with both sides. A side that several
 * pairs name by the same ids of segments is one line.
 */
export function documentOfPairs(pairs: Iterable<Pair>, options: DocumentOfPairsOptions = {}): AlignedDocument {
  const builder = makeDocumentBuilder(options);
  for (const pair of pairs) builder.add(pair);
  const { texts, links, findings, ...rest } = builder.end();
  return {
    ...rest,
    texts: texts.map((text) => ({ ...text, content: [...text.content].join(''), segments: [...text.segments] })),
    links: [...links],
    findings: [...findings],
  };
}

/**
 * As {@link documentOfPairs} for pairs that come one by one: of each a few numbers are held, its words and findings
 * stand in stores.
 */
export function makeDocumentBuilder(options: DocumentOfPairsOptions = {}) {
  const makeStore = options.makeStore ?? makeMemoryStore;
  const source = makeTextBuilder(makeStore(), makeStore());
  const targets: Array<{ readonly id: string; readonly builder: ReturnType<typeof makeTextBuilder> }> = [];
  const numbers = new Map<string, number>();
  const rows: Rows = {
    targets: [],
    left: [],
    right: [],
    confidence: [],
    review: [],
    by: new Map(),
    withFindings: [],
    withProperties: [],
  };
  const findings = makeStore();
  const properties = makeStore();
  let languages: Languages | undefined;
  let sourceId: string | undefined;
  const targetOf = (id: string): number => {
    const number = numbers.get(id) ?? targets.length;
    if (number === targets.length) {
      numbers.set(id, number);
      targets.push({ id, builder: makeTextBuilder(makeStore(), makeStore()) });
    }
    return number;
  };
  return {
    /**
     * Adds a pair, turned into the direction of the first; returns false for one of other languages, which the document
     * cannot hold.
     */
    add(given: Pair): boolean {
      const pair = languages === undefined ? given : directPair(given, languages);
      if (pair === undefined) {
        if (options.log !== undefined) count(options.log.left, 'other-languages');
        return false;
      }
      languages = withLanguages(languages, pair);
      const target = targetOf(pair.text ?? options.targetId ?? 'target');
      sourceId ??= pair.source?.text;
      if (pair.findings.length > 0) {
        rows.withFindings.push(rows.left.length);
        findings.add(JSON.stringify(pair.findings.map((finding) => withinPair(finding, pair))));
      }
      const unitId = unitIdOf(pair);
      if (pair.properties !== undefined || unitId !== undefined) {
        rows.withProperties.push(rows.left.length);
        properties.add(JSON.stringify({ ...pair.properties, [UNIT_ID]: unitId }));
      }
      rows.targets.push(target);
      rows.left.push(source.add(pair.source));
      rows.right.push(targets[target]!.builder.add(pair.target));
      rows.confidence.push(pair.confidence);
      rows.review.push(pair.review);
      if (pair.by !== undefined) rows.by.set(rows.left.length - 1, pair.by);
      return true;
    },
    end(): DocumentPieces {
      if (targets.length === 0) targetOf(options.targetId ?? 'target');
      const id = freeId(options.sourceId ?? sourceId ?? 'source', numbers);
      const built: Built = {
        source: source.end(id, targets.length > 1),
        targets: targets.map(({ id, builder }) => builder.end(id, false)),
      };
      return {
        schema: 'muqabala/aligned-document',
        version: 2,
        signature: options.signature ?? makeSignature('none', { pairs: 'given' }),
        texts: [built.source, ...built.targets].map((text) => text.pieces),
        links: { [Symbol.iterator]: () => linksOf(rows, built, properties) },
        findings: { [Symbol.iterator]: () => findingsOf(rows, built, findings) },
      };
    },
  };
}

/** Keeps texts in memory. */
function makeMemoryStore(): TextStore {
  const texts: string[] = [];
  return { add: (text) => void texts.push(text), get: (index) => texts[index]! };
}

/** What is held of each pair: the number of its target text, its lines, and what is known of the link. */
interface Rows {
  readonly targets: number[];
  readonly left: number[];
  readonly right: number[];
  readonly confidence: number[];
  readonly review: Array<Pair['review']>;
  /** Who made a link, of the few that somebody did. */
  readonly by: Map<number, NonNullable<Pair['by']>>;
  /** The rows that have findings, in their order. */
  readonly withFindings: number[];
  /** Those that have properties. */
  readonly withProperties: number[];
}

interface Built {
  readonly source: BuiltText;
  readonly targets: readonly BuiltText[];
}

function isLinked(rows: Rows, row: number): boolean {
  return rows.left[row] !== NO_LINE && rows.right[row] !== NO_LINE;
}

/** The languages of the document with what a pair in its direction adds to them. */
function withLanguages(known: Languages | undefined, { source, target }: Pair): Languages {
  const of = (language = 'und', side: PairSide | null) => (language === 'und' ? (side?.language ?? 'und') : language);
  return { sourceLanguage: of(known?.sourceLanguage, source), targetLanguage: of(known?.targetLanguage, target) };
}

function* linksOf(
  rows: Rows,
  { source, targets }: Built,
  properties: TextStore,
): Generator<AlignedDocument['links'][number]> {
  let count = 0;
  let next = 0;
  for (const [row, left] of rows.left.entries()) {
    const index = rows.withProperties[next] === row ? next : undefined;
    if (index !== undefined) next += 1;
    if (!isLinked(rows, row)) continue;
    count += 1;
    const target = targets[rows.targets[row]!]!;
    yield {
      id: `l${count}`,
      text: target.pieces.id,
      source: [source.segmentOf(left)],
      target: [target.segmentOf(rows.right[row]!)],
      confidence: rows.confidence[row]!,
      evidence: [],
      status: rows.review[row] ?? 'proposed',
      ...(rows.by.has(row) ? { by: rows.by.get(row)! } : {}),
      ...(index === undefined ? {} : { properties: JSON.parse(properties.get(index)) }),
    };
  }
}

/** Findings that a document can hold, at their words; what is none is left out. */
function* findingsOf(
  rows: Rows,
  { source, targets }: Built,
  store: TextStore,
): Generator<AlignedDocument['findings'][number]> {
  let count = 0;
  let links = 0;
  let row = 0;
  for (const [index, at] of rows.withFindings.entries()) {
    for (; row <= at; row += 1) if (isLinked(rows, row)) links += 1;
    const target = targets[rows.targets[at]!]!;
    const link = isLinked(rows, at) ? { link: `l${links}` } : {};
    for (const finding of JSON.parse(store.get(index)) as PairFinding[]) {
      const placed = {
        ...finding,
        source: moveSpans(finding.source, source, rows.left[at]!),
        target: moveSpans(finding.target, target, rows.right[at]!),
        id: `f${count + 1}`,
        text: target.pieces.id,
        ...link,
      };
      const checked = documentSchema.shape.findings.safeParse([placed]);
      if (!checked.success) continue;
      count += 1;
      yield* checked.data;
    }
  }
}

/** An id that no target text has. */
function freeId(id: string, taken: ReadonlyMap<string, unknown>): string {
  return taken.has(id) ? freeId(`${id}-source`, taken) : id;
}

/**
 * Returns a finding without spans that leave their side, and without its values, which point into the texts that the
 * pair came from: these are not those of the document.
 */
function withinPair(finding: PairFinding, pair: Pair) {
  const { expected: _, found: __, ...rest } = finding;
  const within = (spans: readonly QuotedSpan[], content = '') =>
    spans.filter((span) => span.start >= 0 && span.start < span.end && span.end <= content.length);
  return {
    ...rest,
    source: within(finding.source, pair.source?.content),
    target: within(finding.target, pair.target?.content),
  };
}

/** Moves spans of a side to where it stands in its new text. */
function moveSpans(spans: readonly QuotedSpan[], text: BuiltText, line: number) {
  if (line === NO_LINE) return [];
  const by = text.startOf(line);
  return spans.map(({ start, end }) => ({ start: start + by, end: end + by }));
}
