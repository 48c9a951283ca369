import { type AlignedDocument, type Finding, findingKind, type Link, type Text } from '@muqabala/core';
import { type Card, listCards, nameOfText, numberFindings, segmentFrom } from '@muqabala/core/document';
import { nameOfKind, stateReview } from '@muqabala/formats';
import { html, nothing, type TemplateResult } from 'lit';
import type { Say } from '../messages/index.ts';
import { sentenceNumbers } from '../own/sentence-numbers.ts';
import { roundsTemplate } from '../rounds/rounds-report.ts';
import { titleTemplate } from '../title.ts';
import { cardName } from './card-item.ts';
import { explain } from './finding-item.ts';
import {
  cleanTemplate,
  type ReportContext,
  specificationTemplate,
  statedTable,
  verdictTemplate,
} from './report-verdict.ts';

const SEVERITIES = ['critical', 'major', 'minor'] as const;

/**
 * The fidelity report as a page: the specification, the texts, what each came to and who stands for it, how much of each
 * side has a counterpart, counts by kind and severity, every open and accepted finding (or the accepted ones alone) with
 * both sides quoted and why, what was noted about links, what was dismissed and why, and the signature.
 */
export function reportTemplate(given: Omit<ReportContext, 'statement'>): TemplateResult {
  const { document, say, language, title, when } = given;
  const statement = stateReview(document, say, language);
  const context = { ...given, statement };
  const isLive = statement.counts;
  const live = document.findings.filter(isLive);
  const dismissed = document.findings.filter((finding) => finding.state === 'dismissed');
  const noted = document.links.filter((link) => link.comment !== undefined && link.status !== 'rejected');
  const made = when.toLocaleDateString(language, { dateStyle: 'long' });
  const rest = (count: number) =>
    count > LISTED ? html`<p>${say('workbench.paper.rest', { count: count - LISTED })}</p>` : nothing;
  return html`<article class="paper">
    <h2>${say('workbench.paper.title')}</h2>
    <p><strong>${titleTemplate(title)}</strong><br />${say('workbench.paper.made', { when: made })}</p>
    ${verdictTemplate(context)}
    <h3>${say('statement.specification')}</h3>
    ${specificationTemplate(context)} ${statedTable(statement.coverage)}
    <h3>${say('workbench.paper.counts')}</h3>
    ${cleanTemplate(context, live)} ${live.length === 0 ? nothing : countsTable(live, say)}
    ${roundsTemplate(document, say)}
    <h3>${say('workbench.paper.details')}</h3>
    ${live.length === 0 ? html`<p>${say('workbench.paper.none')}</p>` : html`<ol>${sections(context, isLive)}</ol>${rest(live.length)}`}
    ${noted.length === 0 ? nothing : html`<h3>${say('workbench.paper.noted')}</h3>${notes(document, noted)}${rest(noted.length)}`}
    ${dismissed.length === 0 ? nothing : html`<h3>${say('workbench.paper.dismissed')}</h3>${dismissedList(document, dismissed.slice(0, LISTED), say)}${rest(dismissed.length)}`}
    <h3>${say('workbench.paper.signature')}</h3>
    <p class="signature" dir="ltr">${document.signature}</p>
  </article>`;
}

function countsTable(findings: readonly Finding[], say: Say): TemplateResult {
  const codes = [...new Set(findings.map(findingKind))].sort();
  const count = (test: (finding: Finding) => boolean) => findings.filter(test).length || '–';
  const row = (name: string, test: (finding: Finding) => boolean) => html`<tr>
    <th scope="row">${name}</th>
    ${SEVERITIES.map((severity) => html`<td class="figure">${count((finding) => test(finding) && finding.severity === severity)}</td>`)}
    <td class="figure">${count(test)}</td>
  </tr>`;
  return html`<div class="wide"><table>
    <thead>
      <tr>
        <th scope="col">${say('workbench.paper.kind')}</th>
        ${SEVERITIES.map((severity) => html`<th scope="col">${say(`severity.${severity}`)}</th>`)}
        <th scope="col">${say('workbench.paper.total')}</th>
      </tr>
    </thead>
    <tbody>
      ${codes.map((code) => row(nameOfKind(say, code), (finding) => findingKind(finding) === code))} ${row(say('workbench.paper.total'), () => true)}
    </tbody>
  </table></div>`;
}

/** So many findings stand on the page; a browser cannot lay out hundreds of thousands. */
const LISTED = 1000;

function sections(context: ReportContext, isLive: (finding: Finding) => boolean): (TemplateResult | typeof nothing)[] {
  const numbers = numberFindings(context.document);
  let left = LISTED;
  return listCards(context.document).map((card) => {
    const live = left > 0 ? card.findings.filter(isLive).slice(0, left) : [];
    left -= live.length;
    return cardSection(context, card, live, numbers);
  });
}

/** Findings of a card, below its name where it has several. */
function cardSection(
  context: ReportContext,
  card: Card,
  live: readonly Finding[],
  numbers: ReadonlyMap<string, string>,
): TemplateResult | typeof nothing {
  if (live.length === 0) return nothing;
  const items = live.map((finding) => findingTemplate(context, finding, numbers.get(finding.id)!));
  if (card.findings.length === 1) return html`${items}`;
  return html`<li class="card"><p><strong>${card.number}. ${cardName(card, context.say)}</strong></p><ol>${items}</ol></li>`;
}

function findingTemplate(context: ReportContext, finding: Finding, number: string): TemplateResult {
  const { document, say } = context;
  const source = document.texts[0]!;
  const target = document.texts.find((text) => text.id === finding.text) ?? source;
  const why = explain(finding, context);
  return html`<li class="finding">
    <p><strong>${number}. ${nameOfKind(say, findingKind(finding))}</strong> <span class="tag">${say(`severity.${finding.severity}`)} · <bdi>${nameOfText(target)}</bdi> · ${say(`workbench.findings.states.${finding.state}`)}${finding.standing === undefined ? nothing : html` · ${say(`workbench.round.standing.${finding.standing}`)}`}</span></p>
    ${quote(source, finding.source)} ${target === source ? nothing : quote(target, finding.target)}
    ${(finding.further ?? []).map(({ text, spans }) => furtherQuote(document, text, spans))}
    ${why === '' ? nothing : html`<p class="why">${why}</p>`}
    ${finding.comment === undefined ? nothing : html`<p class="note"><bdi>${finding.comment}</bdi></p>`}
    ${finding.suggestion === undefined ? nothing : html`<p class="note">${say('workbench.findings.suggests')}: <bdi>${finding.suggestion.text}</bdi></p>`}
  </li>`;
}

/** What another text than the finding's own says, with its name. */
function furtherQuote({ texts }: AlignedDocument, id: string, spans: Finding['source']): TemplateResult {
  const text = texts.find((one) => one.id === id) ?? texts[0]!;
  return html`<p class="note"><bdi>${nameOfText(text)}</bdi></p>${quote(text, spans)}`;
}

/** The sentences around the words of a finding, with the words marked. */
function quote(text: Text, spans: Finding['source']): TemplateResult | typeof nothing {
  if (spans === undefined || spans.length === 0) return nothing;
  const touched = new Map<number, { readonly start: number; readonly end: number }[]>();
  for (const span of spans)
    for (let s = segmentFrom(text.segments, span.start); (text.segments[s]?.start ?? span.end) < span.end; s += 1)
      touched
        .set(s, touched.get(s) ?? [])
        .get(s)!
        .push(span);
  const pieces: (string | TemplateResult)[] = [];
  for (const [s, inside] of [...touched].sort((a, b) => a[0] - b[0])) {
    const segment = text.segments[s]!;
    let at = segment.start;
    for (const { start, end } of inside) {
      const [from, to] = [Math.max(start, at), Math.min(end, segment.end)];
      if (from >= to) continue;
      pieces.push(text.content.slice(at, from));
      const words = text.content.slice(from, to);
      // A whole sentence needs no mark.
      pieces.push(from <= segment.start && to >= segment.end ? words : html`<mark>${words}</mark>`);
      at = to;
    }
    pieces.push(text.content.slice(at, segment.end), ' ');
  }
  return html`<blockquote lang=${text.language} dir=${text.direction}><bdi class="place">${sentenceNumbers(text, spans)}</bdi> ${pieces}</blockquote>`;
}

type SegmentsById = ReadonlyMap<string, Text['segments'][number]>;

/** Links that something was noted about. */
function notes(document: AlignedDocument, noted: readonly Link[]): TemplateResult[] {
  const segments = new Map(document.texts.map((text) => [text, new Map(text.segments.map((one) => [one.id, one]))]));
  return noted.slice(0, LISTED).map((link) => linkTemplate(document, link, segments));
}

function linkTemplate(
  document: AlignedDocument,
  link: Link,
  segments: ReadonlyMap<Text, SegmentsById>,
): TemplateResult {
  const words = (text: Text, ids: readonly string[]) =>
    ids
      .map((id) => segments.get(text)?.get(id))
      .map((segment) => (segment === undefined ? '' : text.content.slice(segment.start, segment.end)))
      .join(' ');
  const source = document.texts[0]!;
  const target = document.texts.find((text) => text.id === link.text)!;
  return html`<div class="finding">
    <blockquote lang=${source.language} dir=${source.direction}>${words(source, link.source)}</blockquote>
    <blockquote lang=${target.language} dir=${target.direction}>${words(target, link.target)}</blockquote>
    <p class="note"><bdi>${link.comment}</bdi></p>
  </div>`;
}

function dismissedList(document: AlignedDocument, findings: readonly Finding[], say: Say): TemplateResult {
  const names = new Map(document.texts.map((text) => [text.id, text]));
  const words = (finding: Finding) => {
    const [source, target] = [document.texts[0]!, names.get(finding.text)];
    const side = (text: Text | undefined, spans: Finding['source']) =>
      spans?.map((span) => text?.content.slice(span.start, span.end).slice(0, 80)).join(' … ') ?? '';
    return [side(source, finding.source), side(target, finding.target)].filter((part) => part !== '');
  };
  return html`<ul>
    ${findings.map(
      (finding) => html`<li>
        ${nameOfKind(say, findingKind(finding))}${words(finding).map((part) => html` · <bdi>${part}</bdi>`)}: <bdi>${finding.reason ?? say('workbench.paper.noReason')}</bdi>
      </li>`,
    )}
  </ul>`;
}
