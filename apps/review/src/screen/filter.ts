import { type AlignedDocument, type Finding, findingKind } from '@muqabala/core';
import { nameOfText } from '@muqabala/core/document';
import { nameOfKind } from '@muqabala/formats';
import { html, type TemplateResult } from 'lit';
import type { Say } from '../messages/index.ts';

const FILTERS = ['code', 'severity', 'state', 'text', 'by', 'standing'] as const;
type Key = (typeof FILTERS)[number];

/** Which findings are listed: those that have each of the values given. */
export type Filter = Readonly<Partial<Record<Key, string>>>;

export function fits(finding: Finding, filter: Filter): boolean {
  return FILTERS.every((key) => filter[key] === undefined || partOf(finding, key) === filter[key]);
}

/** Says whether a filter asks for anything beside the state. */
export function isNarrow(filter: Filter): boolean {
  return FILTERS.some((key) => key !== 'state' && filter[key] !== undefined);
}

function partOf(finding: Finding, key: Key): string {
  if (key === 'by') return finding.by?.kind ?? 'program';
  if (key === 'standing') return finding.standing ?? '';
  return key === 'code' ? findingKind(finding) : finding[key];
}

/** One field for each thing that findings are chosen by. */
export function filterTemplate(
  document: AlignedDocument,
  filter: Filter,
  say: Say,
  change: (filter: Filter) => void,
): TemplateResult {
  const texts = new Map(document.texts.map((text) => [text.id, nameOfText(text)]));
  // How a finding stands is known from the second round on.
  const keys = FILTERS.filter((key) => key !== 'standing' || document.rounds !== undefined);
  return html`<div class="fields">${keys.map((key) => {
    const { [key]: now, ...rest } = filter;
    const values = valuesOf(document.findings)[key];
    const known = key === 'state' ? STATES : [...new Set([...values, ...(now === undefined ? [] : [now])])].sort();
    return html`<label>
      ${say(`workbench.findings.${key === 'code' ? 'kind' : key}`)}
      <select
        name=${key}
        @change=${(event: Event) => {
          const { value } = event.target as HTMLSelectElement;
          change(value === '' ? rest : { ...rest, [key]: value });
        }}
      >
        <option value="" ?selected=${now === undefined}>${say('workbench.findings.all')}</option>
        ${known.map((value) => html`<option value=${value} ?selected=${now === value}>${label(key, value, say, texts)}</option>`)}
      </select>
    </label>`;
  })}</div>`;
}

type Values = Readonly<Record<Key, ReadonlySet<string>>>;
const knownValues = new WeakMap<AlignedDocument['findings'], Values>();

/** What findings are chosen by; gathered once, as a list is drawn many times. */
function valuesOf(findings: AlignedDocument['findings']): Values {
  let values = knownValues.get(findings);
  if (values === undefined) {
    const of = (key: Key) => new Set(findings.map((finding) => partOf(finding, key)));
    values = {
      code: of('code'),
      severity: of('severity'),
      state: of('state'),
      text: of('text'),
      by: of('by'),
      standing: of('standing'),
    };
    knownValues.set(findings, values);
  }
  return values;
}

const STATES = ['open', 'accepted', 'dismissed'] as const;

function label(key: Key, value: string, say: Say, texts: ReadonlyMap<string, string>): string {
  if (key === 'code') return nameOfKind(say, value);
  if (key === 'severity' && isSeverity(value)) return say(`severity.${value}`);
  if (key === 'state' && isState(value)) return say(`workbench.findings.states.${value}`);
  if (key === 'standing') return isStanding(value) ? say(`workbench.round.standing.${value}`) : '–';
  if (key === 'by' && isMaker(value)) return say(`workbench.findings.makers.${value}`);
  return texts.get(value) ?? value;
}

function isStanding(value: string): value is NonNullable<Finding['standing']> {
  return value === 'new' || value === 'still-open' || value === 'fixed';
}

function isMaker(value: string): value is 'program' | 'person' | 'reader' {
  return value === 'program' || value === 'person' || value === 'reader';
}

function isSeverity(value: string): value is Finding['severity'] {
  return value === 'minor' || value === 'major' || value === 'critical';
}

function isState(value: string): value is Finding['state'] {
  return value === 'open' || value === 'accepted' || value === 'dismissed';
}
