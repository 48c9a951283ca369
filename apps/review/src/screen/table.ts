import { type AlignedDocument, type Finding, findingKind, type Text } from '@muqabala/core';
import { nameOfText } from '@muqabala/core/document';
import { nameOfKind } from '@muqabala/formats';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Say } from '../messages/index.ts';
import { sentenceNumbers } from '../own/sentence-numbers.ts';
import { cardName } from './card-item.ts';
import type { Entry } from './entries.ts';
import type { Listed, Pointing } from './findings.ts';

interface TableActions {
  readonly point: (entry: Entry, event: Pointing) => void;
  readonly toggle: (entry: Entry) => void;
  /** Draws the lines around a place, here and in the list. */
  readonly draw: (place: number) => void;
}

/**
 * The lines of the list of findings as a table, one row each: what is chosen and what the person is at is the same in
 * both. Roles are named, as on a narrow screen the cells of a row stand in two lines, and are no table's for a browser.
 */
export function tableTemplate(
  document: AlignedDocument,
  say: Say,
  listed: Listed,
  actions: TableActions,
): TemplateResult {
  const { entries, current, chosen } = listed;
  const { from, to } = listed.drawn;
  const head = (column: string, name: string) => html`<th scope="col" role="columnheader" class=${column}>${name}</th>`;
  const more = (key: 'workbench.findings.earlier' | 'workbench.findings.more', count: number, place: number) =>
    count <= 0
      ? nothing
      : html`<button class="more" @click=${() => actions.draw(place)}>${say(key, { count })}</button>`;
  return html`<div class="findings-table wide" tabindex="0" role="region" aria-label=${say('workbench.views.table')}>
    ${more('workbench.findings.earlier', from, from - 1)}
    <table role="table">
      <thead role="rowgroup">
        <tr role="row">
          ${head('number', say('workbench.findings.number'))}${head('kind', say('workbench.findings.kind'))}${head('severity', say('workbench.findings.severity'))}
          ${head('text', say('workbench.findings.text'))}${head('source', say('workbench.findings.expected'))}${head('target', say('workbench.findings.found'))}
          ${head('state', say('workbench.findings.state'))}
        </tr>
      </thead>
      <tbody role="rowgroup" @keydown=${(event: KeyboardEvent) => move(event)}>
        ${repeat(
          entries.slice(from, to),
          ({ key }) => key,
          (entry) => {
            const isChosen = entry.findings.length > 0 && entry.findings.every(({ id }) => chosen.has(id));
            return html`<tr
              role="row"
              class="${entry.finding?.severity ?? entry.card.severity}"
              aria-current=${entry.key === current ? 'true' : 'false'}
              data-chosen=${isChosen}
              @click=${(event: MouseEvent) => actions.point(entry, event)}
            >
              ${entry.finding === undefined ? cardRow(document, say, listed, entry, actions) : findingRow(document, say, listed, entry.finding)}
            </tr>`;
          },
        )}
      </tbody>
    </table>
    ${more('workbench.findings.more', entries.length - to, to)}
  </div>`;
}

/** The arrows go from row to row; Shift chooses on the way. */
function move(event: KeyboardEvent): void {
  const row = (event.target as HTMLElement).closest('tr');
  const next =
    event.key === 'ArrowDown' ? row?.nextElementSibling : event.key === 'ArrowUp' ? row?.previousElementSibling : null;
  const button = next?.querySelector('button');
  if (button === null || button === undefined) return;
  event.preventDefault();
  button.focus();
  next!.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: event.shiftKey }));
}

function findingRow({ texts }: AlignedDocument, say: Say, listed: Listed, finding: Finding): TemplateResult {
  const text = texts.find(({ id }) => id === finding.text);
  const words = (side: 'source' | 'target', owner: Text, spans: Finding['source']) =>
    html`<td role="cell" class="words ${side}" lang=${owner.language} dir=${owner.direction}>${placeIn(owner, spans)}${spans?.map(({ start, end }) => owner.content.slice(start, Math.min(end, start + QUOTED))).join(' … ')}</td>`;
  return html`<th scope="row" role="rowheader" class="number"><button>${listed.numbers.get(finding.id)}</button></th>
    <td role="cell" class="kind">${nameOfKind(say, findingKind(finding))}</td>
    <td role="cell" class="severity">${say(`severity.${finding.severity}`)}</td>
    <td role="cell" class="text" dir="auto">${text === undefined ? finding.text : nameOfText(text)}</td>
    ${words('source', texts[0]!, finding.source)} ${words('target', text ?? texts[0]!, text === texts[0] ? undefined : finding.target)}
    <td role="cell" class="state">${say(`workbench.findings.states.${finding.state}`)}</td>`;
}

function placeIn(owner: Text, spans: Finding['source']): TemplateResult | typeof nothing {
  const numbers = sentenceNumbers(owner, spans);
  return numbers === '' ? nothing : html`<bdi class="place">${numbers}</bdi> `;
}

/** A row is one line: more of the words does not show. */
const QUOTED = 200;

function cardRow(
  { texts }: AlignedDocument,
  say: Say,
  { open }: Listed,
  entry: Entry,
  { toggle }: TableActions,
): TemplateResult {
  const { card } = entry;
  const text = texts.find(({ id }) => id === card.text);
  const undecided = card.findings.filter(({ state }) => state === 'open').length;
  return html`<th scope="row" role="rowheader" class="number"><button>${card.number}</button></th>
    <td role="cell" class="kind several" colspan="2" aria-colspan="2"><button class="toggle" aria-expanded=${open.has(card.id)} @click=${(
      event: Event,
    ) => {
      event.stopPropagation();
      toggle(entry);
    }}><span aria-hidden="true">${open.has(card.id) ? '▾' : '▸'}</span> ${cardName(card, say)}</button> · ${say(`severity.${card.severity}`)}</td>
    <td role="cell" class="text" dir="auto">${text === undefined ? card.text : nameOfText(text)}</td>
    <td role="cell" class="source several" colspan="2" aria-colspan="2">${say('workbench.findings.count', { count: card.findings.length })}</td>
    <td role="cell" class="state">${undecided === 0 ? '✓' : say('workbench.findings.states.open')}</td>`;
}
