import { type AlignedDocument, type Finding, findingKind, type Link, scoreFidelity, type Text } from '@muqabala/core';
import { type Card, listCards, numberFindings } from '@muqabala/core/document';
import type { InterfaceLanguage } from '@muqabala/core/messages';
import { html, nothing, type TemplateResult } from 'lit';
import type { Say } from '../messages/index.ts';
import { nameOfKind } from '../own/names.ts';
import { type changeReview, measuresOf, verdictOf } from '../own/verdict.ts';
import { cardName } from './card-item.ts';
import { nameOf } from './names.ts';

const SEVERITIES = ['critical', 'major', 'minor'] as const;

/**
 * The fidelity report as a page: the texts, how much of each side has a counterpart, counts by kind and severity, every
 * open and accepted finding with both sides quoted, what was noted about links, what was dismissed and why, and the
 * signature.
 */
export function reportTemplate(
  document: AlignedDocument,
  say: Say,
  language: InterfaceLanguage,
  title: string,
  when: Date,
  change: (review: Parameters<typeof changeReview>[1]) => void,
): TemplateResult {
  const live = document.findings.filter((finding) => finding.state !== 'dismissed');
  const dismissed = document.findings.filter((finding) => finding.state === 'dismissed');
  const noted = document.links.filter((link) => link.comment !== undefined && link.status !== 'rejected');
  const numbers = numberFindings(document);
  const made = when.toLocaleDateString(language, { dateStyle: 'long' });
  return html`<article class="paper">
    <h2>${say('desk.paper.title')}</h2>
    <p><strong><bdi>${title}</bdi></strong><br />${say('desk.paper.made', { when: made })}</p>
    ${verdictTemplate(document, say, language, change)}
    <h3>${say('desk.paper.texts')}</h3>
    <ul>
      ${document.texts.map((text) => html`<li>${about(text)}</li>`)}
    </ul>
    <h3>${say('desk.paper.coverage')}</h3>
    ${coverageTable(document, say, language)}
    <h3>${say('desk.paper.counts')}</h3>
    ${countsTable(live, say)}
    <h3>${say('desk.paper.details')}</h3>
    ${live.length === 0 ? html`<p>${say('desk.paper.none')}</p>` : html`<ol>${listCards(document).map((card) => cardSection(document, card, numbers, say))}</ol>`}
    ${noted.length === 0 ? nothing : html`<h3>${say('desk.paper.noted')}</h3>${noted.map((link) => linkTemplate(document, link))}`}
    ${dismissed.length === 0 ? nothing : html`<h3>${say('desk.paper.dismissed')}</h3>${dismissedList(document, dismissed, say)}`}
    <h3>${say('desk.paper.signature')}</h3>
    <p class="signature" dir="ltr">${document.signature}</p>
  </article>`;
}

/** Who reviewed, what passes, and what each report came to. */
function verdictTemplate(
  document: AlignedDocument,
  say: Say,
  language: InterfaceLanguage,
  change: (review: Parameters<typeof changeReview>[1]) => void,
): TemplateResult {
  const { penalties, threshold } = measuresOf(document);
  const reviewer = document.review?.reviewers?.join(', ') ?? '';
  const figure = new Intl.NumberFormat(language === 'ar' ? 'ar-u-nu-latn' : language, { maximumFractionDigits: 1 });
  const set = (event: Event) => (event.target as HTMLInputElement).value.trim();
  return html`<h3>${say('desk.paper.verdict')}</h3>
    <p class="fields">
      <label>${say('desk.paper.reviewer')}
        <input name="reviewer" type="text" dir="auto" .value=${reviewer} @change=${(event: Event) => {
          const names = set(event)
            .split(/[,،]/u)
            .map((name) => name.trim())
            .filter(Boolean);
          change({ reviewers: names.length === 0 ? undefined : names });
        }} />
      </label>
      <label>${say('desk.paper.threshold')}
        <input name="threshold" type="number" min="0" step="any" .value=${`${threshold}`} @change=${(event: Event) => {
          const value = Number.parseFloat(set(event));
          change({ threshold: value >= 0 ? value : undefined });
        }} />
      </label>
    </p>
    <p>${say('desk.paper.definition', { ...penalties, threshold })}</p>
    <div class="wide"><table>
      <thead>
        <tr>
          <th scope="col">${say('desk.report')}</th>
          <th scope="col">${say('desk.paper.points')}</th>
          <th scope="col">${say('desk.paper.perThousand')}</th>
          <th scope="col">${say('desk.paper.verdict')}</th>
        </tr>
      </thead>
      <tbody>
        ${document.texts.slice(1).map((text) => {
          const { points, perThousand, passes } = verdictOf(document, text.id);
          return html`<tr>
            <th scope="row"><bdi>${nameOf(text)}</bdi></th>
            <td class="figure">${figure.format(points)}</td>
            <td class="figure">${figure.format(perThousand)}</td>
            <td><strong>${say(passes ? 'desk.paper.passes' : 'desk.paper.fails')}</strong></td>
          </tr>`;
        })}
      </tbody>
    </table></div>`;
}

function about(text: Text): TemplateResult {
  const more = [text.title, text.date, text.url, text.licence].filter(
    (part) => part !== undefined && part !== nameOf(text),
  );
  return html`<bdi>${nameOf(text)}</bdi> (${text.language})${more.map((part) => html` · <bdi>${part}</bdi>`)}`;
}

function coverageTable(document: AlignedDocument, say: Say, language: InterfaceLanguage): TemplateResult {
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  return html`<div class="wide"><table>
    <thead>
      <tr>
        <th scope="col">${say('desk.report')}</th>
        <th scope="col">${say('desk.paper.ofSource')}</th>
        <th scope="col">${say('desk.paper.ofReport')}</th>
        <th scope="col">${say('desk.findings.states.open')}</th>
        <th scope="col">${say('desk.findings.states.accepted')}</th>
        <th scope="col">${say('desk.findings.states.dismissed')}</th>
      </tr>
    </thead>
    <tbody>
      ${document.texts.slice(1).map((text) => {
        const score = scoreFidelity(document.texts, document.links, document.findings, text.id);
        const figures = [
          percent.format(score.sourceCoverage),
          percent.format(score.targetCoverage),
          score.open,
          score.accepted,
          score.dismissed,
        ];
        return html`<tr><th scope="row"><bdi>${nameOf(text)}</bdi></th>${figures.map((figure) => html`<td class="figure">${figure}</td>`)}</tr>`;
      })}
    </tbody>
  </table></div>`;
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
        <th scope="col">${say('desk.paper.kind')}</th>
        ${SEVERITIES.map((severity) => html`<th scope="col">${say(`severity.${severity}`)}</th>`)}
        <th scope="col">${say('desk.paper.total')}</th>
      </tr>
    </thead>
    <tbody>
      ${codes.map((code) => row(nameOfKind(say, code), (finding) => findingKind(finding) === code))} ${row(say('desk.paper.total'), () => true)}
    </tbody>
  </table></div>`;
}

/** The findings of a card that are not dismissed, below its name where they are several. */
function cardSection(
  document: AlignedDocument,
  card: Card,
  numbers: ReadonlyMap<string, string>,
  say: Say,
): TemplateResult | typeof nothing {
  const live = card.findings.filter(({ state }) => state !== 'dismissed');
  if (live.length === 0) return nothing;
  const items = live.map((finding) => findingTemplate(document, finding, numbers.get(finding.id)!, say));
  if (card.findings.length === 1) return html`${items}`;
  return html`<li class="card"><p><strong>${card.number}. ${cardName(card, say)}</strong></p><ol>${items}</ol></li>`;
}

function findingTemplate(document: AlignedDocument, finding: Finding, number: string, say: Say): TemplateResult {
  const source = document.texts[0]!;
  const target = document.texts.find((text) => text.id === finding.text) ?? source;
  return html`<li class="finding">
    <p><strong>${number}. ${nameOfKind(say, findingKind(finding))}</strong> <span class="tag">${say(`severity.${finding.severity}`)} · <bdi>${nameOf(target)}</bdi> · ${say(`desk.findings.states.${finding.state}`)}</span></p>
    ${quote(source, finding.source)} ${target === source ? nothing : quote(target, finding.target)}
    ${finding.comment === undefined ? nothing : html`<p class="note"><bdi>${finding.comment}</bdi></p>`}
    ${finding.suggestion === undefined ? nothing : html`<p class="note">${say('desk.findings.suggests')}: <bdi>${finding.suggestion.text}</bdi></p>`}
  </li>`;
}

/** The sentences around the words of a finding, with the words marked. */
function quote(text: Text, spans: Finding['source']): TemplateResult | typeof nothing {
  if (spans === undefined || spans.length === 0) return nothing;
  const pieces: (string | TemplateResult)[] = [];
  for (const segment of text.segments) {
    const inside = spans.filter((span) => span.start < segment.end && span.end > segment.start);
    if (inside.length === 0) continue;
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
  return html`<blockquote lang=${text.language} dir=${text.direction}>${pieces}</blockquote>`;
}

function linkTemplate(document: AlignedDocument, link: Link): TemplateResult {
  const words = (text: Text, ids: readonly string[]) =>
    text.segments
      .filter((segment) => ids.includes(segment.id))
      .map((segment) => text.content.slice(segment.start, segment.end))
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
        ${nameOfKind(say, findingKind(finding))}${words(finding).map((part) => html` · <bdi>${part}</bdi>`)}: <bdi>${finding.reason ?? say('desk.paper.noReason')}</bdi>
      </li>`,
    )}
  </ul>`;
}
