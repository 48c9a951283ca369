import type { AlignedDocument, Finding, Link } from '@muqabala/core/document';
import { segmentAt } from './view.ts';

/** How a source sentence fares in one report. */
export interface MatrixCell {
  readonly state: 'covered' | 'partly' | 'none';
  /** Findings at this sentence and this report that are not dismissed. */
  readonly findings: number;
}

export interface MatrixRow {
  /** Index of the source segment. */
  readonly source: number;
  /** One cell a target text, in the order of the document; undefined for headings and boilerplate without counterpart. */
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
 * Sets the sentences of the source against all target texts. `none`: no link; `partly`: something of the sentence is reported as left out
 * or missing, or every link is below 0.5; else `covered`.
 */
export function buildMatrix(document: AlignedDocument): Matrix {
  const [source, ...targets] = document.texts;
  const segments = source!.segments;
  const index = new Map(segments.map((segment, s) => [segment.id, s]));
  const columns = targets.map((target) => {
    const links = document.links.filter((link) => link.text === target.id && isLive(link));
    const byId = new Map(links.map((link) => [link.id, link]));
    const confidence = new Array<number>(segments.length).fill(-1);
    for (const link of links)
      for (const id of link.source) {
        const s = index.get(id);
        if (s !== undefined) confidence[s] = Math.max(confidence[s]!, link.confidence);
      }
    const findings = new Array<number>(segments.length).fill(0);
    const lossy = new Set<number>();
    for (const finding of document.findings) {
      if (finding.state === 'dismissed' || (finding.text !== target.id && finding.text !== source!.id)) continue;
      for (const s of sentencesOf(finding)) {
        findings[s] = findings[s]! + 1;
        if (isLoss(finding)) lossy.add(s);
      }
    }
    return { confidence, findings, lossy };

    function sentencesOf(finding: Finding): ReadonlySet<number> {
      const places = new Set((finding.source ?? []).map(({ start }) => segmentAt(source!, start)));
      places.delete(-1);
      if (places.size > 0 || finding.link === undefined) return places;
      const ids = byId.get(finding.link)?.source ?? [];
      return new Set(ids.slice(0, 1).flatMap((id) => index.get(id) ?? []));
    }
  });
  const rows = segments.map(({ role }, s): MatrixRow => {
    const cells = columns.map(({ confidence, findings, lossy }): MatrixCell | undefined => {
      const best = confidence[s]!;
      if (best < 0) return role === 'body' ? { state: 'none', findings: findings[s]! } : undefined;
      return { state: best < SURE || lossy.has(s) ? 'partly' : 'covered', findings: findings[s]! };
    });
    return { source: s, cells };
  });
  const body = rows.filter((row) => segments[row.source]!.role === 'body');
  const tally = (t: number, state: MatrixCell['state']) => body.filter(({ cells }) => cells[t]?.state === state).length;
  return {
    targets: targets.map(({ id }, t) => ({ id, covered: tally(t, 'covered'), partly: tally(t, 'partly') })),
    rows,
    sentences: body.length,
  };
}

function isLive(link: Link): boolean {
  return link.status !== 'rejected' && link.source.length > 0 && link.target.length > 0;
}

function isLoss({ code }: Finding): boolean {
  return code === 'partial-omission' || code === 'omission' || code.endsWith('-missing');
}
