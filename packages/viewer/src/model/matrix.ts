import {
  type AlignedDocument,
  drain,
  type Finding,
  type Link,
  type Segment,
  segmentAt,
  type Turns,
} from '@muqabala/core/document';
import { type Filter, passes } from './filter.ts';

/** How a source sentence fares in one report. */
export interface MatrixCell {
  readonly state: 'covered' | 'partly' | 'none';
  /** Findings at this sentence and this report that are not dismissed. */
  readonly findings: readonly Finding[];
}

export interface MatrixRow {
  /** Index of the source segment. */
  readonly source: number;
  /**
   * One cell a target text, in the order of the document; undefined for headings and boilerplate without counterpart.
   */
  readonly cells: readonly (MatrixCell | undefined)[];
}

export interface Matrix {
  readonly targets: readonly { readonly id: string; readonly covered: number; readonly partly: number }[];
  readonly rows: readonly MatrixRow[];
  /** Body sentences of the source: what `covered` and `partly` are out of. */
  readonly sentences: number;
}

/** Below this a link is a guess; a sentence that hangs on such links alone counts as partly covered. */
const SURE = 0.5;

/**
 * Sets the sentences of the source against all target texts. `none`: no link; `partly`: something of the sentence is
 * reported as left out or missing, or every link is below 0.5; else `covered`.
 */
export function buildMatrix(document: AlignedDocument): Matrix {
  return drain(matrixInTurns(document));
}

/** Sets them against each other as {@link buildMatrix} does, and pauses after every few hundred entries. */
export function* matrixInTurns(document: AlignedDocument): Turns<Matrix> {
  const [source, ...targets] = document.texts;
  const segments = source!.segments;
  const index = new Map(segments.map(({ id }, s) => [id, s]));
  const columns: Column[] = [];
  for (const { id } of targets) columns.push(yield* columnOf(document, id, index));
  const tallies = targets.map(({ id }) => ({ id, covered: 0, partly: 0 }));
  const rows: MatrixRow[] = [];
  let sentences = 0;
  for (let s = 0; s < segments.length; s++) {
    if (s % PIECE === 0) yield;
    const isBody = segments[s]!.role === 'body';
    if (isBody) sentences++;
    const cells = columns.map((column, t) => {
      const cell = cellOf(column, s, segments[s]!);
      if (isBody && cell !== undefined && cell.state !== 'none') tallies[t]![cell.state]++;
      return cell;
    });
    rows.push({ source: s, cells });
  }
  return { targets: tallies, rows, sentences };
}

/** So many entries are worked through between two pauses. */
const PIECE = 512;

/** What one report does to each sentence of the source. */
interface Column {
  /** The best confidence of its links, -1 when it has none. */
  readonly confidence: Float64Array;
  readonly findings: ReadonlyMap<number, readonly Finding[]>;
  /** Sentences of which something is reported as left out. */
  readonly lossy: ReadonlySet<number>;
}

function* columnOf(document: AlignedDocument, target: string, index: ReadonlyMap<string, number>): Turns<Column> {
  const source = document.texts[0]!;
  const confidence = new Float64Array(source.segments.length).fill(-1);
  const links = new Map<string, Link>();
  for (const [l, link] of document.links.entries()) {
    if (l % PIECE === 0) yield;
    if (link.text !== target || !isLive(link)) continue;
    links.set(link.id, link);
    for (const s of placesOf(link.source, index)) confidence[s] = Math.max(confidence[s]!, link.confidence);
  }
  const findings = new Map<number, Finding[]>();
  const lossy = new Set<number>();
  for (const [f, finding] of document.findings.entries()) {
    if (f % PIECE === 0) yield;
    if (finding.state === 'dismissed' || (finding.text !== target && finding.text !== source.id)) continue;
    for (const s of sentencesOf(finding)) {
      const known = findings.get(s);
      if (known) known.push(finding);
      else findings.set(s, [finding]);
      if (isLoss(finding)) lossy.add(s);
    }
  }
  return { confidence, findings, lossy };

  function sentencesOf(finding: Finding): ReadonlySet<number> {
    const places = new Set((finding.source ?? []).map(({ start }) => segmentAt(source, start)));
    places.delete(-1);
    if (places.size > 0 || finding.link === undefined) return places;
    const ids = links.get(finding.link)?.source ?? [];
    return new Set(placesOf(ids.slice(0, 1), index));
  }
}

function placesOf(ids: readonly string[], index: ReadonlyMap<string, number>): number[] {
  return ids.flatMap((id) => index.get(id) ?? []);
}

function cellOf({ confidence, findings, lossy }: Column, s: number, { role }: Segment): MatrixCell | undefined {
  const best = confidence[s]!;
  const found = findings.get(s) ?? NONE;
  if (best < 0) return role === 'body' ? { state: 'none', findings: found } : undefined;
  return { state: best < SURE || lossy.has(s) ? 'partly' : 'covered', findings: found };
}

const NONE: readonly Finding[] = [];

/**
 * Returns the rows that a filter leaves: those with a cell of findings that pass, or that some report does not cover.
 */
export function filterMatrix({ rows }: Matrix, filter: Filter): readonly MatrixRow[] {
  const { show, kind, severity } = filter;
  if (show === 'all' && !kind && !severity) return rows;
  return rows.filter(({ cells }) => {
    if (show === 'gaps' && !cells.some((cell) => cell?.state === 'none')) return false;
    if (show !== 'findings' && !kind && !severity) return true;
    return cells.some((cell) => cell?.findings.some((finding) => passes(finding, filter)));
  });
}

function isLive(link: Link): boolean {
  return link.status !== 'rejected' && link.source.length > 0 && link.target.length > 0;
}

function isLoss({ code }: Finding): boolean {
  return code === 'partial-omission' || code === 'omission' || (code?.endsWith('-missing') ?? false);
}
