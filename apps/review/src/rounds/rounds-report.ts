import { type AlignedDocument, type Finding, findingKind, type Text } from '@muqabala/core';
import { nameOfText, type Round } from '@muqabala/core/document';
import { nameOfKind } from '@muqabala/formats';
import { html, nothing, type TemplateResult } from 'lit';
import type { Say } from '../messages/index.ts';

/** So many findings of a round are listed. */
const LISTED = 500;

/** What became of the findings of the rounds before this one, and how many are new in it. */
export function roundsTemplate(document: AlignedDocument, say: Say): TemplateResult | typeof nothing {
  const { rounds = [], findings, texts } = document;
  const last = rounds.at(-1);
  if (last === undefined) return nothing;
  const isLive = ({ state }: Finding) => state !== 'dismissed';
  const count = (list: readonly Finding[], standing: Finding['standing']) =>
    list.filter((one) => isLive(one) && one.standing === standing).length;
  return html`<h3>${say('workbench.round.rounds')}</h3>
    ${rounds.map((round) => {
      const text = texts.find(({ id }) => id === round.texts[0]?.id);
      const fixed = round.findings.filter((one) => isLive(one) && one.standing === 'fixed');
      return html`<p>
          <strong>${say('workbench.round.name', { number: round.number })}</strong>${text === undefined ? nothing : html` · <bdi>${nameOfText(text)}</bdi>`}${round.by?.name === undefined ? nothing : html` · <bdi>${round.by.name}</bdi>`}:
          ${say('workbench.round.came', { fixed: fixed.length, open: count(round.findings, 'still-open') })}
        </p>
        <ul class="fixed">${fixed.slice(0, LISTED).map((one) => html`<li>${sayFixed(document.texts[0]!, round, one, say)}</li>`)}</ul>`;
    })}
    <p>
      <strong>${say('workbench.round.name', { number: last.number + 1 })}</strong>:
      ${say('workbench.round.now', { open: count(findings, 'still-open'), fresh: count(findings, 'new') })}
    </p>`;
}

/** A finding that is no more, with its words as they were. */
function sayFixed(source: Text, round: Round, finding: Finding, say: Say): TemplateResult {
  const content = round.texts.find(({ id }) => id === finding.text)?.content ?? '';
  const words = (of: string, spans: Finding['source'] = []) =>
    spans.map(({ start, end }) => of.slice(start, end).slice(0, 120)).join(' … ');
  const quoted = [words(source.content, finding.source), words(content, finding.target)].filter((part) => part !== '');
  return html`${nameOfKind(say, findingKind(finding))}, ${say(`severity.${finding.severity}`)}${quoted.map((part) => html` · <bdi>${part}</bdi>`)}`;
}
