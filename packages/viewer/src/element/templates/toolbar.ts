import type { Finding, Text } from '@muqabala/core/document';
import { findingKind, nameOfText } from '@muqabala/core/document';
import { html, nothing, type TemplateResult } from 'lit';
import type { Filter } from '../../model/filter.ts';
import type { Words } from '../words.ts';
import { icon } from './icons.ts';

export interface ToolbarContext {
  readonly words: Words;
  readonly targets: readonly Text[];
  readonly target: string;
  readonly layout: 'pairs' | 'flow' | 'matrix';
  /** Whether all reports can be set against each other. */
  readonly matrix: boolean;
  /** The findings among which the filters choose. */
  readonly choices: readonly Finding[];
  readonly filter: Filter;
  readonly query: string;
  /** Whether values and names are marked; undefined when the texts have none. */
  readonly mentions: boolean | undefined;
  /** Places where the phrase was found; undefined while nothing is searched. */
  readonly hits: number | undefined;
  /** Place of the finding that is looked at, from 0, among those that the filter leaves; -1 for none. */
  readonly at: number;
  readonly findings: number;
  /** Whether search and filters are open where there is no room for them. */
  readonly tools: boolean;
  /** What stands below, and stays in sight. */
  readonly actions: unknown;
}

/** More reports than this are chosen from a list instead of tabs. */
const MOST_TABS = 5;

/**
 * The controls in two lines: which text and which layout; then search, filters and the way from finding to finding. The
 * second line stays in sight while a reader scrolls; where there is no room its search and filters fold away behind a
 * button.
 */
export function toolbar(context: ToolbarContext): TemplateResult {
  const { words, layout, targets, tools } = context;
  return html`<div class="toolbar" part="toolbar" role="group" aria-label=${words.say('controls')}>
    <div class="line">
      ${targets.length > 1 && layout !== 'matrix' ? reports(context) : nothing}
      <span class="spring"></span>
      ${layouts(context)}
    </div>
    <div class="line tools">
      <button type="button" class="plain toggle opener" data-tools aria-expanded=${tools} aria-controls="tools">${icon('search')}${words.say(layout === 'matrix' ? 'filter' : 'tools')}</button>
      <div class="drawer ${tools ? 'open' : ''}" id="tools">${layout === 'matrix' ? filters(context) : [finder(context), filters(context), marker(context)]}</div>
      <span class="spring"></span>${layout === 'matrix' ? nothing : stepper(context)}
    </div>
    ${context.actions}
  </div>`;
}

/** The reports, as tabs or as a list where they are many. */
export function reports({ words, targets, target }: Pick<ToolbarContext, 'words' | 'targets' | 'target'>) {
  if (targets.length > MOST_TABS)
    return html`<span class="field"><select data-control="target" aria-label=${words.say('reports')}>${targets.map((text) => html`<option value=${text.id} ?selected=${text.id === target}>${nameOfText(text)}</option>`)}</select></span>`;
  return html`<div class="tabs" part="tabs" role="tablist" aria-label=${words.say('reports')}>${targets.map(
    (text) =>
      html`<button type="button" dir="auto" role="tab" id="tab-${targets.indexOf(text)}" data-target=${text.id} aria-selected=${text.id === target} aria-controls="panel" tabindex=${text.id === target ? 0 : -1}>${nameOfText(text)}</button>`,
  )}</div>`;
}

function layouts({ words, layout, matrix }: ToolbarContext) {
  const choices = (['pairs', 'flow', 'matrix'] as const).filter((choice) => choice !== 'matrix' || matrix);
  // Where the screen is narrow nothing stands side by side, and there is no room for names.
  const name = (choice: (typeof choices)[number]) =>
    choice === 'pairs'
      ? html`<span class="wide">${words.say('pairs')}</span><span class="narrow">${icon('flow')}<span class="hidden">${words.say('flow')}</span></span>`
      : html`<span class="narrow" aria-hidden="true">${icon(choice)}</span><span class="label">${words.say(choice)}</span>`;
  return html`<div class="choice" role="group" aria-label=${words.say('layout')}>${choices.map(
    (choice) =>
      html`<button type="button" data-layout=${choice} aria-pressed=${choice === layout}>${name(choice)}</button>`,
  )}</div>`;
}

/** The field to search in, with how many places were found. */
export function finder({ words, query, hits }: Pick<ToolbarContext, 'words' | 'query' | 'hits'>) {
  const found = hits === undefined ? '' : hits === 0 ? words.say('no-hits') : words.count('hits', hits);
  return html`<label class="field finder">${icon('search')}<input type="search" dir="auto" aria-label=${words.say('search')} data-control="query" placeholder=${words.say('search')} .value=${query}><span class="found" aria-hidden="true">${found}</span></label>`;
}

function filters({ words, choices, filter }: ToolbarContext) {
  const codes = new Map<string, number>();
  const severities = new Set<string>();
  for (const finding of choices) {
    const code = findingKind(finding);
    const { severity } = finding;
    codes.set(code, (codes.get(code) ?? 0) + 1);
    severities.add(severity);
  }
  const option = (value: string, label: string, chosen: string) =>
    html`<option value=${value} ?selected=${value === chosen}>${label}</option>`;
  const shows = (['all', 'findings', 'gaps'] as const).map((show) =>
    option(show, words.say(`show-${show}`), filter.show),
  );
  const select = (name: string, label: string, options: unknown) =>
    html`<span class="field"><select data-control=${name} aria-label=${label}>${options}</select></span>`;
  return html`${select('show', words.say('show'), shows)}${
    codes.size < 2
      ? nothing
      : select('kind', words.say('kind'), [
          option('', words.say('kind-any'), filter.kind ?? ''),
          ...[...codes].map(([code, n]) =>
            option(code, `${words.finding(code)} (${words.number(n)})`, filter.kind ?? ''),
          ),
        ])
  }${
    severities.size < 2
      ? nothing
      : select('severity', words.say('severity'), [
          option('', words.say('severity-any'), filter.severity ?? ''),
          ...(['critical', 'major', 'minor'] as const)
            .filter((severity) => severities.has(severity))
            .map((severity) => option(severity, words.severity(severity), filter.severity ?? '')),
        ])
  }`;
}

function marker({ words, mentions }: ToolbarContext) {
  return mentions === undefined
    ? nothing
    : html`<button type="button" class="plain toggle" data-mentions=${!mentions} aria-pressed=${mentions}>${words.say('mentions')}</button>`;
}

function stepper({ words, at, findings }: ToolbarContext) {
  const where =
    findings === 0
      ? words.say('no-findings')
      : at < 0
        ? words.count('findings', findings)
        : words.say('at', { at: at + 1, all: findings });
  const step = (name: 'previous' | 'next', sign: 'up' | 'down') =>
    html`<button type="button" class="step" data-step=${name} aria-label=${words.say(`${name}-finding`)} title=${words.say(`${name}-finding`)} ?disabled=${findings === 0}>${icon(sign)}</button>`;
  return html`<div class="stepper"><span class="where">${where}</span>${step('previous', 'up')}${step('next', 'down')}</div>`;
}
