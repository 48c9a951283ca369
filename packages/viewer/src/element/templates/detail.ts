import type { Evidence, Finding, Link, Row, Text } from '@muqabala/core/document';
import { findingKind, nameOfText } from '@muqabala/core/document';
import { explainInDetail, findingShape, isolate } from '@muqabala/core/messages';
import { html, nothing, type TemplateResult } from 'lit';
import type { RowContext } from '../row-context.ts';
import { bar, icon } from './icons.ts';
import { mentionsTemplate } from './mentions.ts';
import { quoted } from './quote.ts';

/**
 * What opens below a selected row: its findings explained, why its sentences belong together, and what can be copied.
 */
export function detail(context: RowContext, row: Row, findings: readonly Finding[]): TemplateResult {
  const { words } = context;
  // The finding that is looked at comes first.
  const current = findings.toSorted((a, b) => Number(b.id === context.finding) - Number(a.id === context.finding));
  const copy = (what: 'source' | 'target' | 'pair') =>
    html`<button type="button" class="plain" data-copy=${what}>${words.say(`copy-${what}`)}</button>`;
  return html`${current.map((finding) => explained(context, finding))}
    ${row.links.length > 0 ? html`<p class="lead">${words.say('evidence')}</p>` : nothing}
    ${row.links.map((link) => linkTemplate(context, link, row.links.length > 1))}
    ${context.mentions ? mentionsTemplate(context, row) : nothing}
    <div class="actions">${row.source.length > 0 ? copy('source') : nothing}${row.target.length > 0 ? copy('target') : nothing}${row.kind === 'pair' ? copy('pair') : nothing}<button type="button" class="plain" data-close>${words.say('close')}</button></div>`;
}

/**
 * Splits a message at its isolates and sets each argument in a bdi, which also keeps it whole for a screen reader;
 * arguments that are words of a text are said and set in its language.
 */
export function isolated(message: string, quotes: ReadonlyMap<string, Text> = NO_QUOTES): unknown[] {
  return message.split(/[\u2068\u2069]/).map((part, p) => {
    if (part === '') return nothing;
    if (p % 2 === 0) return part;
    const text = quotes.get(part);
    return text === undefined
      ? html`<bdi>${part}</bdi>`
      : html`<bdi class="quote" lang=${text.language} dir=${text.direction}>${part}</bdi>`;
  });
}

const NO_QUOTES: ReadonlyMap<string, Text> = new Map();

function explained({ words, view, texts, finding: current }: RowContext, finding: Finding) {
  const shape = findingShape(findingKind(finding));
  const source = quoteOf(view.source, finding.source);
  const target = quoteOf(view.target, finding.target);
  const { confidence, expected, found } = finding;
  const code = findingKind(finding);
  let message = explainInDetail(words.translate, words.language, {
    code,
    confidence,
    source,
    target,
    expected,
    found,
  });
  const quotes = new Map([
    [source ?? '', view.source],
    [target ?? '', view.target],
  ]);
  // What further texts say, each by its name.
  for (const { text: id, spans } of finding.further ?? []) {
    const text = texts.find((one) => one.id === id)!;
    const said = `${quoteOf(text, spans)}`;
    quotes.set(said, text);
    message += ` ${isolate(nameOfText(text))}: ${isolate(said)}`;
  }
  return html`<p class="explained ${shape} ${finding.severity}" aria-current=${finding.id === current ? 'true' : nothing}>${icon(shape)}<span><strong>${words.finding(code)}</strong> <span class="severity">${words.severity(finding.severity)}</span> ${isolated(message, quotes)}${[finding.reason, finding.comment].map((note) => (note ? html` <q dir="auto">${note}</q>` : nothing))}</span></p>`;
}

/** The words of spans of a text, to quote. */
export function quoteOf(text: Text, spans: Finding['source']): string | undefined {
  if (spans === undefined || spans.length === 0) return undefined;
  return spans.map((span) => quoted(text, span)).join(' … ');
}

/** Less weight than this says little; the three strongest are shown whatever theirs. */
const SLIGHT = 0.5;

function linkTemplate(context: RowContext, link: Link, named: boolean) {
  const { words } = context;
  const evidence = link.evidence
    .map((item, index) => ({ item, index }))
    .sort((a, b) => Math.abs(b.item.weight) - Math.abs(a.item.weight))
    .filter(({ item }, place) => place < 3 || Math.abs(item.weight) >= SLIGHT);
  return html`<div class="link">
    <p class="confidence">${bar(link.confidence)}<span>${isolated(words.say('confidence', { n: words.percent(link.confidence) }))}${link.status === 'confirmed' ? html` · ${words.say('confirmed')}` : nothing}</span>${named ? opening(context.view.target, link) : nothing}</p>
    ${evidence.length === 0 ? html`<p class="quiet">${words.say('no-evidence')}</p>` : html`<ul class="evidence">${evidence.map(({ item, index }) => html`<li>${evidenceTemplate(context, item, `${link.id}/${index}`)}</li>`)}</ul>`}
  </div>`;
}

/** The first words of a link's target, to tell it from the other links of its row. */
function opening(text: Text, link: Link) {
  const segment = text.segments.find(({ id }) => id === link.target[0]);
  return segment
    ? html`<bdi class="opening" lang=${text.language} dir=${text.direction}>${quoted(text, segment)}</bdi>`
    : nothing;
}

function evidenceTemplate({ words, view, hot }: RowContext, evidence: Evidence, id: string) {
  const kind = words.say(`evidence-kind.${evidence.kind}`);
  const weight = html`<span class="weight" title=${words.say('weight', { n: evidence.weight })}>${words.signed(evidence.weight)}</span>`;
  const { source, target } = evidence;
  if (!source && !target) return html`<span class="why"><span class="what">${kind}</span>${weight}</span>`;
  const side = (text: Text, span: Evidence['source']) =>
    span ? html`<bdi lang=${text.language} dir=${text.direction}>${quoted(text, span)}</bdi>` : nothing;
  return html`<button type="button" class="why" data-evidence=${id} aria-pressed=${hot === id}><span class="what">${kind}</span>${side(view.source, source)}${source && target ? html`<span class="equals" aria-hidden="true">↔</span>` : nothing}${side(view.target, target)}${weight}</button>`;
}
