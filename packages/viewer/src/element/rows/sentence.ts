import type { Finding, Row } from '@muqabala/core/document';
import { findingKind } from '@muqabala/core/document';
import { findingShape } from '@muqabala/core/messages';
import { chipsOf } from '../../model/chips.ts';
import { cutRuns, type Mark, type Run } from '../../model/runs.ts';
import { findPhrase } from '../../model/search.ts';
import type { RowContext } from '../row-context.ts';
import { element } from './draw.ts';

interface Sentence {
  readonly row: Row;
  readonly side: 'source' | 'target';
  /** Index of the sentence in its text. */
  readonly segment: number;
  readonly findings: readonly Finding[];
  readonly open: boolean;
}

/**
 * Writes a sentence into its element: plain text with findings, evidence and hits of the search marked on whole words.
 */
export function fillSentence(context: RowContext, at: HTMLElement, place: Sentence): void {
  const text = context.view[place.side];
  const { start, end } = text.segments[place.segment]!;
  const marks = marksOf(context, place, start, end);
  if (marks.length === 0) at.textContent = text.content.slice(start, end);
  else
    at.replaceChildren(
      ...cutRuns(text.content, start, end, marks).map((run) =>
        run.marks.length === 0 ? run.text : markedRun(context, run, place.findings),
      ),
    );
}

/** The pieces of evidence that marked words belong to. */
export function piecesOf(mark: HTMLElement): readonly string[] {
  return JSON.parse(mark.dataset['pieces'] ?? '[]') as string[];
}

function marksOf(
  context: RowContext,
  { row, side, segment, findings, open }: Sentence,
  start: number,
  end: number,
): Mark[] {
  const marks = chipsOf(context.view[side].content, start, end);
  // Words of a whole sentence need no underline: the row says it.
  for (const finding of findings)
    for (const span of finding[side] ?? [])
      if (span.start > start || span.end < end) marks.push({ ...span, layer: 'finding', id: finding.id });
  if (open)
    for (const link of row.links)
      link.evidence.forEach((evidence, e) => {
        const span = evidence[side];
        if (span) marks.push({ ...span, layer: 'evidence', id: `${link.id}/${e}`, weight: evidence.weight });
      });
  if (context.hits.has(row.index))
    for (const hit of findPhrase(context.view[side].content, start, end, context.phrase))
      marks.push({ ...hit, layer: 'hit', id: '' });
  if (context.mentions)
    for (const { start, end } of context.view[side].segments[segment]!.mentions)
      marks.push({ start, end, layer: 'mention', id: '' });
  return marks;
}

function markedRun({ finding: current, hot }: RowContext, run: Run, findings: readonly Finding[]): HTMLElement {
  const classes: string[] = [];
  const attributes: Record<string, string> = {};
  if (run.marks.some(({ layer }) => layer === 'hit')) classes.push('hit');
  if (run.marks.some(({ layer }) => layer === 'mention')) classes.push('mention');
  const chip = run.marks.find(({ layer }) => layer === 'chip');
  if (chip !== undefined) {
    classes.push('chip');
    attributes['data-chip'] = chip.id;
  }
  const evidence = run.marks.filter(({ layer }) => layer === 'evidence');
  const looked = evidence.find(({ id }) => id === hot) ?? evidence[0];
  if (looked !== undefined) {
    classes.push('evidence');
    attributes['data-evidence'] = looked.id;
    attributes['data-pieces'] = JSON.stringify(evidence.map(({ id }) => id));
    if (looked.id === hot) classes.push('hot');
  }
  // Where findings overlap the one that is looked at shows, else the one about the fewest words.
  const [top] = run.marks
    .filter(({ layer }) => layer === 'finding')
    .sort((a, b) => Number(b.id === current) - Number(a.id === current) || a.end - a.start - (b.end - b.start));
  const finding = top && findings.find(({ id }) => id === top.id);
  if (finding !== undefined) {
    classes.push('finding', findingShape(findingKind(finding)), finding.severity);
    if (finding.id === current) classes.push('current');
    attributes['data-finding'] = finding.id;
  }
  const mark = element('mark', classes.join(' '), attributes, run.text);
  // What weighs more is the stronger mark.
  if (looked !== undefined) mark.style.setProperty('--_strength', `${Math.min(100, 25 + 15 * (looked.weight ?? 0))}%`);
  return mark;
}
