import {
  type AlignedDocument,
  drain,
  type Finding,
  type Link,
  type Row,
  rowsInTurns,
  segmentAt,
  type Text,
  type Turns,
  type Unchecked,
} from '@muqabala/core/document';

/** A finding at its row; `row` is -1 when it is about no sentence in particular. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly row: number;
}

/** One target text against the source, ready to be shown. */
export interface View {
  readonly source: Text;
  readonly target: Text;
  readonly rows: readonly Row[];
  /** Findings that are not dismissed, in the order of the rows, then of the words. */
  readonly findings: readonly PlacedFinding[];
  readonly findingsOfRow: ReadonlyMap<number, readonly Finding[]>;
  /** What the checks left out of the sentences of a row. */
  readonly uncheckedOfRow: ReadonlyMap<number, readonly Unchecked[]>;
  readonly rowOfLink: ReadonlyMap<string, number>;
  /** For each segment of the source, and of the target, the row that shows it (first). */
  readonly homeOfSource: readonly number[];
  readonly homeOfTarget: readonly number[];
  readonly counts: ViewCounts;
  /** Whether a value or a name is known in either text. */
  readonly mentions: boolean;
}

export interface ViewCounts {
  readonly pairs: number;
  readonly sourceOnly: number;
  readonly targetOnly: number;
}

/** Prepares the view of one target text; `target` must name a text of the document other than the first. */
export function buildView(document: AlignedDocument, target: string): View {
  return drain(viewInTurns(document, target));
}

/** Prepares as {@link buildView} does, and pauses after every few hundred sentences. */
export function* viewInTurns(document: AlignedDocument, target: string): Turns<View> {
  const source = document.texts[0]!;
  const text = document.texts.find((candidate) => candidate.id === target && candidate !== source)!;
  const links = document.links.filter((link) => link.text === target);
  const rows = yield* rowsInTurns(source.segments, text.segments, links);
  const places = new RowPlaces(source, text, rows);
  yield* places.fill();
  const findings: PlacedFinding[] = [];
  for (const [f, finding] of document.findings.entries()) {
    if (f % PIECE === 0) yield;
    if (finding.state !== 'dismissed' && (finding.text === target || finding.text === source.id))
      findings.push({ finding, row: places.of(finding) });
  }
  findings.sort((a, b) => a.row - b.row || firstOffset(a.finding) - firstOffset(b.finding));
  yield;
  const findingsOfRow = new Map<number, Finding[]>();
  for (const { finding, row } of findings) addTo(findingsOfRow, row, finding);
  const uncheckedOfRow = new Map<number, Unchecked[]>();
  for (const one of document.unchecked ?? []) {
    const row = places.rowOfLink.get(one.link);
    if (row !== undefined) addTo(uncheckedOfRow, row, one);
  }
  const counts = { pair: 0, 'source-only': 0, 'target-only': 0, aside: 0 };
  for (const { kind } of rows) counts[kind]++;
  return {
    source,
    target: text,
    rows,
    findings,
    findingsOfRow,
    uncheckedOfRow,
    rowOfLink: places.rowOfLink,
    homeOfSource: places.sourceRow,
    homeOfTarget: places.targetRow,
    counts: { pairs: counts.pair, sourceOnly: counts['source-only'], targetOnly: counts['target-only'] },
    mentions: [source, text].some(({ segments }) => segments.some((segment) => segment.mentions.length > 0)),
  };
}

function addTo<T>(lists: Map<number, T[]>, row: number, one: T): void {
  const known = lists.get(row);
  if (known === undefined) lists.set(row, [one]);
  else known.push(one);
}

/** So many entries are worked through between two pauses. */
const PIECE = 512;

function firstOffset(finding: Finding): number {
  return finding.source?.[0]?.start ?? finding.target?.[0]?.start ?? Number.POSITIVE_INFINITY;
}

/** Finds the row that a finding belongs to. */
class RowPlaces {
  readonly rowOfLink = new Map<string, number>();
  readonly sourceRow: number[] = [];
  readonly targetRow: number[] = [];
  readonly #rows: readonly Row[];
  readonly #source: Text;
  readonly #target: Text;

  constructor(source: Text, target: Text, rows: readonly Row[]) {
    this.#source = source;
    this.#target = target;
    this.#rows = rows;
  }

  *fill(): Turns<void> {
    for (const row of this.#rows) {
      if (row.index % PIECE === 0) yield;
      for (const s of row.source) this.sourceRow[s] = row.index;
      for (const t of row.target) if (!t.again) this.targetRow[t.index] = row.index;
      for (const link of row.links) if (!this.rowOfLink.has(link.id)) this.rowOfLink.set(link.id, row.index);
    }
  }

  of(finding: Finding): number {
    const inSource = rowAt(this.#source, this.sourceRow, finding.source?.[0]?.start);
    const linked = finding.link === undefined ? undefined : this.rowOfLink.get(finding.link);
    if (linked !== undefined) {
      // A link whose source sentences are not neighbours stands in several rows: the one with the words is meant.
      const holds = inSource >= 0 && this.#rows[inSource]!.links.some((link: Link) => link.id === finding.link);
      return holds ? inSource : linked;
    }
    return inSource >= 0 ? inSource : rowAt(this.#target, this.targetRow, finding.target?.[0]?.start);
  }
}

function rowAt(text: Text, rowOf: readonly number[], offset: number | undefined): number {
  if (offset === undefined) return -1;
  const at = segmentAt(text, offset);
  return at < 0 ? -1 : (rowOf[at] ?? -1);
}
