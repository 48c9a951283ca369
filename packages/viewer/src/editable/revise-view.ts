import type { AlignedDocument, Finding, Link } from '@muqabala/core/document';
import { comparePlaced, type PlacedFinding, rowOfFinding, uncheckedIn, type View } from '../model/view.ts';

/** Of more findings that changed than these the view is made anew. */
const MOST = 2000;

/**
 * Returns the view of an edited document by the one of before, where the edit left every sentence in its row: findings
 * decided, found or gone, links confirmed or commented on. Undefined where the rows are to be laid out again.
 */
export function reviseView(view: View, before: AlignedDocument, after: AlignedDocument): View | undefined {
  if (before.texts[0] !== after.texts[0] || !after.texts.includes(view.target)) return undefined;
  const links = changedLinks(before.links, after.links);
  const findings = changedFindings(before.findings, after.findings);
  if (links === undefined || findings === undefined) return undefined;
  const rows =
    links.size === 0
      ? view.rows
      : view.rows.map((row) =>
          row.links.some((link) => links.has(link))
            ? { ...row, links: row.links.map((link) => links.get(link) ?? link) }
            : row,
        );
  const places = { ...view, rows };
  const placed = placeAgain(places, findings, after);
  const isSame = before.unchecked === after.unchecked;
  return { ...places, ...placed, uncheckedOfRow: isSame ? view.uncheckedOfRow : uncheckedIn(after, places) };
}

/** Links that are others now, by what they were; undefined where one holds other sentences. */
function changedLinks(before: readonly Link[], after: readonly Link[]): ReadonlyMap<Link, Link> | undefined {
  const changed = new Map<Link, Link>();
  if (before === after) return changed;
  if (before.length !== after.length) return undefined;
  for (let l = 0; l < after.length; l += 1) {
    const [old, now] = [before[l]!, after[l]!];
    if (old === now) continue;
    if (!isSameRow(old, now)) return undefined;
    changed.set(old, now);
  }
  return changed;
}

function isSameRow(old: Link, now: Link): boolean {
  const same = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((id, i) => id === b[i]);
  return (
    old.id === now.id &&
    old.text === now.text &&
    (old.status === 'rejected') === (now.status === 'rejected') &&
    same(old.source, now.source) &&
    same(old.target, now.target)
  );
}

interface ChangedFindings {
  readonly gone: ReadonlySet<Finding>;
  readonly come: readonly Finding[];
}

/** Findings that are no longer there, and those that were not; undefined where they are too many. */
function changedFindings(before: readonly Finding[], after: readonly Finding[]): ChangedFindings | undefined {
  if (before === after) return { gone: new Set(), come: [] };
  let from = 0;
  while (from < before.length && before[from] === after[from]) from += 1;
  let [end, endAfter] = [before.length, after.length];
  while (end > from && endAfter > from && before[end - 1] === after[endAfter - 1]) {
    end -= 1;
    endAfter -= 1;
  }
  const stays = new Set(before.slice(from, end));
  const come = after.slice(from, endAfter).filter((finding) => !stays.delete(finding));
  return stays.size + come.length > MOST ? undefined : { gone: stays, come };
}

function placeAgain(
  places: View,
  { gone, come }: ChangedFindings,
  after: AlignedDocument,
): Pick<View, 'findings' | 'findingsOfRow'> {
  if (gone.size === 0 && come.length === 0) return places;
  const isHere = ({ state, text }: Finding) =>
    state !== 'dismissed' && (text === places.target.id || text === places.source.id);
  const added = come.filter(isHere).map((finding): PlacedFinding => ({ finding, row: rowOfFinding(places, finding) }));
  const touched = new Set(added.map(({ row }) => row));
  const kept: PlacedFinding[] = [];
  for (const one of places.findings) {
    if (gone.has(one.finding)) touched.add(one.row);
    else kept.push(one);
  }
  const inRows = [...kept.filter(({ row }) => touched.has(row)), ...added];
  const ofRows = new Set(inRows.map(({ finding }) => finding));
  const order = new Map<Finding, number>();
  for (const finding of after.findings) if (ofRows.has(finding)) order.set(finding, order.size);
  inRows.sort((a, b) => comparePlaced(a, b) || order.get(a.finding)! - order.get(b.finding)!);
  const findings = merge(
    kept.filter(({ row }) => !touched.has(row)),
    inRows,
  );
  const findingsOfRow = new Map(places.findingsOfRow);
  for (const row of touched) {
    const own = inRows.filter((one) => one.row === row).map(({ finding }) => finding);
    if (own.length > 0) findingsOfRow.set(row, own);
    else findingsOfRow.delete(row);
  }
  return { findings, findingsOfRow };
}

/** Two lists in order as one; no row is in both. */
function merge(a: readonly PlacedFinding[], b: readonly PlacedFinding[]): PlacedFinding[] {
  const merged: PlacedFinding[] = [];
  let at = 0;
  for (const one of b) {
    while (at < a.length && a[at]!.row < one.row) merged.push(a[at++]!);
    merged.push(one);
  }
  while (at < a.length) merged.push(a[at++]!);
  return merged;
}
