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
  const places = yield* placesOf(source, text, rows);
  const findings: PlacedFinding[] = [];
  for (const [f, finding] of document.findings.entries()) {
    if (f % PIECE === 0) yield;
    if (finding.state !== 'dismissed' && (finding.text === target || finding.text === source.id))
      findings.push({ finding, row: rowOfFinding(places, finding) });
  }
  findings.sort(comparePlaced);
  yield;
  const findingsOfRow = new Map<number, Finding[]>();
  for (const { finding, row } of findings) addTo(findingsOfRow, row, finding);
  const uncheckedOfRow = uncheckedIn(document, places);
  const counts = { pair: 0, 'source-only': 0, 'target-only': 0, aside: 0 };
  for (const { kind } of rows) counts[kind]++;
  return {
    ...places,
    findings,
    findingsOfRow,
    uncheckedOfRow,
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

/** The order of the rows, then of the words. */
export function comparePlaced(a: PlacedFinding, b: PlacedFinding): number {
  return a.row - b.row || firstOffset(a.finding) - firstOffset(b.finding);
}

function firstOffset(finding: Finding): number {
  return finding.source?.[0]?.start ?? finding.target?.[0]?.start ?? Number.POSITIVE_INFINITY;
}

/** Returns what the checks left out, by the row of its link. */
export function uncheckedIn({ unchecked = [] }: AlignedDocument, { rowOfLink }: Places): Map<number, Unchecked[]> {
  const of = new Map<number, Unchecked[]>();
  for (const one of unchecked) {
    const row = rowOfLink.get(one.link);
    if (row !== undefined) addTo(of, row, one);
  }
  return of;
}

/** Where sentences and links stand among rows. */
type Places = Pick<View, 'source' | 'target' | 'rows' | 'rowOfLink' | 'homeOfSource' | 'homeOfTarget'>;

function* placesOf(source: Text, target: Text, rows: readonly Row[]): Turns<Places> {
  const rowOfLink = new Map<string, number>();
  const homeOfSource: number[] = [];
  const homeOfTarget: number[] = [];
  for (const row of rows) {
    if (row.index % PIECE === 0) yield;
    for (const s of row.source) homeOfSource[s] = row.index;
    for (const t of row.target) if (!t.again) homeOfTarget[t.index] = row.index;
    for (const link of row.links) if (!rowOfLink.has(link.id)) rowOfLink.set(link.id, row.index);
  }
  return { source, target, rows, rowOfLink, homeOfSource, homeOfTarget };
}

/** Finds the row that a finding belongs to. */
export function rowOfFinding(places: Places, finding: Finding): number {
  const inSource = rowAt(places.source, places.homeOfSource, finding.source?.[0]?.start);
  const linked = finding.link === undefined ? undefined : places.rowOfLink.get(finding.link);
  if (linked !== undefined) {
    // A link whose source sentences are not neighbours stands in several rows: the one with the words is meant.
    const holds = inSource >= 0 && places.rows[inSource]!.links.some((link: Link) => link.id === finding.link);
    return holds ? inSource : linked;
  }
  return inSource >= 0 ? inSource : rowAt(places.target, places.homeOfTarget, finding.target?.[0]?.start);
}

function rowAt(text: Text, rowOf: readonly number[], offset: number | undefined): number {
  if (offset === undefined) return -1;
  const at = segmentAt(text, offset);
  return at < 0 ? -1 : (rowOf[at] ?? -1);
}
