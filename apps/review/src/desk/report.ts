import type { AlignedDocument, Finding } from '@muqabala/core';
import { html, type TemplateResult } from 'lit';
import type { Say } from '../messages/index.ts';

const SEVERITIES = ['critical', 'major', 'minor'] as const;

/** The fidelity report as a page: coverage, counts by kind and severity, and every finding that is not dismissed with both sides quoted. */
export function reportTemplate(document: AlignedDocument, say: Say, when: string): TemplateResult {
  const [source, ...targets] = document.texts;
  const live = document.findings.filter((finding) => finding.state !== 'dismissed');
  const codes = [...new Set(live.map((finding) => finding.code))].sort();
  const count = (test: (finding: Finding) => boolean) => live.filter(test).length;
  const body = source!.segments.filter((segment) => segment.role === 'body');
  const covered = (text: string) => {
    const held = new Set(
      document.links.filter((link) => link.text === text && link.status !== 'rejected').flatMap((link) => link.source),
    );
    return body.filter((segment) => held.has(segment.id)).length;
  };
  return html`<article class="paper">
    <h2>${say('desk.paper.title')}</h2>
    <p>${say('desk.paper.made', { when })}</p>
    <h3>${say('desk.paper.texts')}</h3>
    <ul>
      ${document.texts.map((text) => html`<li><bdi>${text.title ?? text.id}</bdi> (${text.language}) <bdi>${[text.outlet, text.date].filter(Boolean).join(', ')}</bdi></li>`)}
    </ul>
    <h3>${say('desk.paper.coverage')}</h3>
    <ul>
      ${targets.map((text) => html`<li>${say('desk.paper.covered', { covered: covered(text.id), all: body.length, text: `\u2068${text.id}\u2069` })}</li>`)}
    </ul>
    <h3>${say('desk.paper.counts')}</h3>
    <table>
      <thead>
        <tr>
          <th scope="col">${say('desk.paper.kind')}</th>
          ${SEVERITIES.map((severity) => html`<th scope="col">${say(`severity.${severity}`)}</th>`)}
          <th scope="col">${say('desk.paper.total')}</th>
        </tr>
      </thead>
      <tbody>
        ${codes.map(
          (code) => html`<tr>
            <th scope="row">${say(`finding.${code}`)}</th>
            ${SEVERITIES.map((severity) => html`<td>${count((finding) => finding.code === code && finding.severity === severity)}</td>`)}
            <td>${count((finding) => finding.code === code)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
    <h3>${say('desk.paper.details')}</h3>
    ${live.length === 0 ? html`<p>${say('desk.paper.none')}</p>` : html`<ol>${sorted(live).map((finding) => findingTemplate(document, finding, say))}</ol>`}
    <h3>${say('desk.paper.signature')}</h3>
    <p class="signature" dir="ltr">${document.signature}</p>
  </article>`;
}

function sorted(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.confidence - a.confidence,
  );
}

function findingTemplate(document: AlignedDocument, finding: Finding, say: Say): TemplateResult {
  const source = document.texts[0]!;
  const target = document.texts.find((text) => text.id === finding.text) ?? source;
  const quote = (text: typeof source, spans: Finding['source']) =>
    spans === undefined || spans.length === 0
      ? ''
      : html`<blockquote lang=${text.language} dir=${text.direction}>${spans.map((span) => text.content.slice(span.start, span.end)).join(' … ')}</blockquote>`;
  return html`<li>
    <p><strong>${say(`finding.${finding.code}`)}</strong> (${say(`severity.${finding.severity}`)}, <bdi>${finding.text}</bdi>, ${say(`desk.findings.states.${finding.state}`)})</p>
    ${quote(source, finding.source)} ${target === source ? '' : quote(target, finding.target)}
  </li>`;
}
