import type { Finding, Text } from '@muqabala/core/document';
import { html, nothing, type TemplateResult } from 'lit';
import type { Row } from '../../model/rows.ts';
import { cutRuns, type Mark, type Run } from '../../model/runs.ts';
import { findPhrase } from '../../model/search.ts';
import { shapeOf } from '../../model/shapes.ts';
import type { View } from '../../model/view.ts';
import type { Words } from '../words.ts';
import { detail } from './detail.ts';
import { icon } from './icons.ts';

/** What a row needs to know besides itself. */
export interface RowContext {
  readonly words: Words;
  readonly view: View;
  /** Index of the selected row, -1 for none. */
  readonly selected: number;
  /** Id of the finding that is looked at. */
  readonly finding: string;
  /** The piece of evidence that is looked at: `LINK/INDEX`. */
  readonly hot: string;
  readonly query: string;
  /** Index of the row whose button the Tab key reaches. */
  readonly reachable: number;
  readonly names: { readonly source: string; readonly target: string };
}

export function rowTemplate(context: RowContext, row: Row): TemplateResult {
  const { words, view } = context;
  const findings = view.findingsOfRow.get(row.index) ?? [];
  const open = row.index === context.selected;
  const at = words.number(row.index + 1);
  const unsure = row.links.length > 0 && row.links.every((link) => link.confidence < 0.5);
  return html`<div class="row ${row.kind}" role="row" part="row" data-row=${row.index} aria-current=${open ? 'true' : nothing}>
    <div class="number" role="rowheader"><button type="button" class="pick" tabindex=${row.index === context.reachable ? 0 : -1} aria-expanded=${open} aria-label=${words.say(row.kind === 'pair' ? 'pair' : 'row', { n: row.index + 1 })}>${at}</button></div>
    ${sourceCell(context, row, findings, open)}${targetCell(context, row, findings, open)}
    ${findings.length > 0 || unsure ? html`<div class="notes" role="cell">${unsure ? html`<span class="unsure">${words.say('unsure')}</span>` : nothing}${findings.map((finding) => chip(context, finding))}</div>` : nothing}
    ${open ? detail(context, row, findings) : nothing}
  </div>`;
}

function sourceCell(context: RowContext, row: Row, findings: readonly Finding[], open: boolean) {
  const { source } = context.view;
  if (row.source.length === 0) return gap(context, row, 'source', context.names.source);
  return html`<div class="cell source" role="cell" part="cell source" lang=${source.language} dir=${source.direction}>${row.source.map((index) => sentence(context, row, source, 'source', index, findings, open))}</div>`;
}

function targetCell(context: RowContext, row: Row, findings: readonly Finding[], open: boolean) {
  const { target } = context.view;
  if (row.target.length === 0) return gap(context, row, 'target', context.names.target);
  return html`<div class="cell target" role="cell" part="cell target" lang=${target.language} dir=${target.direction}>${row.target.map(
    ({ index, again }) =>
      html`${sentence(context, row, target, 'target', index, findings, open, again)}${again ? reference(context, index) : nothing}`,
  )}</div>`;
}

/** Points to the row that shows a repeated sentence first. */
function reference({ words, view }: RowContext, index: number) {
  const first = view.homeOfTarget[index] ?? 0;
  return html`<button type="button" class="reference" data-go=${first} lang=${words.language}>${words.say('again', { n: first + 1 })}</button>`;
}

function gap({ words }: RowContext, row: Row, side: 'source' | 'target', name: string) {
  if (row.kind === 'aside') return html`<div class="cell ${side} beside" role="cell"></div>`;
  return html`<div class="cell ${side} gap" role="cell" part="gap"><span class="nothing">${icon('gap')}<span>${words.say(`gap-${side}`, { text: name })}</span></span></div>`;
}

function chip({ words, finding: current }: RowContext, finding: Finding) {
  const shape = shapeOf(finding);
  const severity = words.translate(`severity.${finding.severity}`);
  return html`<button type="button" class="chip ${shape} ${finding.severity}" part="finding" data-finding=${finding.id} aria-current=${current === finding.id ? 'true' : nothing}>${icon(shape)}<span>${words.translate(`finding.${finding.code}`)}</span><span class="severity">${severity}</span></button>`;
}

function sentence(
  context: RowContext,
  row: Row,
  text: Text,
  side: 'source' | 'target',
  index: number,
  findings: readonly Finding[],
  open: boolean,
  again = false,
) {
  const segment = text.segments[index]!;
  const marks = marksOf(context, row, segment, text, side, findings, open);
  const runs = cutRuns(text.content, segment.start, segment.end, marks);
  const kind = segment.role === 'body' ? '' : segment.role;
  return html`<span class="sentence ${kind} ${again ? 'again' : ''}">${runs.map((run) => (run.marks.length === 0 ? run.text : markedRun(context, run, findings)))}</span>`;
}

function marksOf(
  context: RowContext,
  row: Row,
  segment: { readonly start: number; readonly end: number },
  text: Text,
  side: 'source' | 'target',
  findings: readonly Finding[],
  open: boolean,
): Mark[] {
  const marks: Mark[] = [];
  // Words of a whole sentence need no underline: the row says it.
  for (const finding of findings)
    for (const span of finding[side] ?? [])
      if (span.start > segment.start || span.end < segment.end)
        marks.push({ ...span, layer: 'finding', id: finding.id });
  if (open)
    for (const link of row.links)
      link.evidence.forEach((evidence, e) => {
        const span = evidence[side];
        if (span) marks.push({ ...span, layer: 'evidence', id: `${link.id}/${e}` });
      });
  if (context.query !== '')
    for (const hit of findPhrase(text.content, segment.start, segment.end, context.query))
      marks.push({ ...hit, layer: 'hit', id: '' });
  return marks;
}

function markedRun({ finding: current, hot }: RowContext, run: Run, findings: readonly Finding[]) {
  const classes = new Set<string>();
  const evidence = run.marks.find(({ layer, id }) => layer === 'evidence' && (id === hot || hot === ''))?.id;
  if (run.marks.some(({ layer }) => layer === 'hit')) classes.add('hit');
  if (evidence !== undefined) classes.add('evidence');
  if (evidence !== undefined && evidence === hot) classes.add('hot');
  // Where findings overlap the one that is looked at shows, else the one about the fewest words.
  const [top] = run.marks
    .filter(({ layer }) => layer === 'finding')
    .sort((a, b) => Number(b.id === current) - Number(a.id === current) || a.end - a.start - (b.end - b.start));
  const finding = top && findings.find(({ id }) => id === top.id);
  if (finding) for (const name of ['finding', shapeOf(finding), finding.severity]) classes.add(name);
  if (finding?.id === current) classes.add('current');
  return html`<mark class=${[...classes].join(' ')} data-finding=${finding?.id ?? nothing} data-evidence=${evidence ?? nothing}>${run.text}</mark>`;
}
