import {
  type AlignedDocument,
  type Finding,
  judgedTexts,
  measuresOf,
  originalOf,
  type Text,
  verdictOf,
} from '@muqabala/core';
import { nameOfText } from '@muqabala/core/document';
import type { InterfaceLanguage } from '@muqabala/core/messages';
import type { Statement, StatementTable } from '@muqabala/formats';
import { html, nothing, type TemplateResult } from 'lit';
import type { Say } from '../messages/index.ts';
import type { changeReview } from '../own/signing.ts';

export type ReviewChange = Parameters<typeof changeReview>[1];

/** What the report needs to know, and what is changed in it. */
export interface ReportContext {
  readonly document: AlignedDocument;
  readonly say: Say;
  readonly language: InterfaceLanguage;
  readonly title: string;
  readonly when: Date;
  /** What every form of the report says. */
  readonly statement: Statement;
  readonly change: (review: ReviewChange) => void;
  readonly changeOriginal: (id: string) => void;
}

const PENALIZED = ['minor', 'major', 'critical'] as const;

/** What was reviewed and by which measure, in fields that a person fills in; on paper they are lines. */
export function specificationTemplate(context: ReportContext): TemplateResult {
  const { document, say, change, statement } = context;
  const { penalties, threshold, repeats, scope } = measuresOf(document);
  const { review } = document;
  const figure = (name: string, label: string, now: number, set: (value: number | undefined) => void) =>
    html`<label>${label}
      <input name=${name} type="number" min="0" step="any" .value=${`${now}`} @change=${(event: Event) => {
        const value = Number.parseFloat(valueOfField(event));
        set(value >= 0 ? value : undefined);
      }} />
    </label>`;
  const choice = (name: string, label: string, options: unknown, set: (value: string) => void) =>
    html`<label>${label} <select name=${name} @change=${(event: Event) => set(valueOfField(event))}>${options}</select></label>`;
  const option = (value: string, label: string, isNow: boolean) =>
    html`<option value=${value} ?selected=${isNow}>${label}</option>`;
  const original = originalOf(document);
  return html`<p class="fields">
      ${choice(
        'original',
        say('statement.original'),
        document.texts.map((text) => option(text.id, nameOfText(text), text === original)),
        context.changeOriginal,
      )}
      <label>${say('statement.sample')} <input name="sample" type="text" dir="auto" .value=${review?.sample ?? ''} @change=${(event: Event) => change({ sample: valueOfField(event) || undefined })} /></label>
      <label>${say('statement.reviewer')}
        <input name="reviewer" type="text" dir="auto" .value=${review?.reviewers?.join(', ') ?? ''} @change=${(
          event: Event,
        ) => {
          const names = valueOfField(event)
            .split(/[,،]/u)
            .map((name) => name.trim())
            .filter(Boolean);
          change({ reviewers: names.length === 0 ? undefined : names });
        }} />
      </label>
    </p>
    <p class="fields">
      ${PENALIZED.map((severity) =>
        figure(`penalty-${severity}`, say(`severity.${severity}`), penalties[severity], (value) =>
          change({ penalties: { ...penalties, [severity]: value ?? penalties[severity] } }),
        ),
      )}
      ${figure('threshold', say('workbench.paper.threshold'), threshold, (value) => change({ threshold: value }))}
      ${choice(
        'repeats',
        say('statement.repeats'),
        (['each', 'once'] as const).map((one) => option(one, say(`statement.counted.${one}`), one === repeats)),
        (value) => change({ repeats: value === 'once' ? 'once' : undefined }),
      )}
      ${choice(
        'scope',
        say('statement.scope'),
        (['all', 'accepted'] as const).map((one) => option(one, say(`statement.scopes.${one}`), one === scope)),
        (value) => change({ scope: value === 'accepted' ? 'accepted' : undefined }),
      )}
    </p>
    <ul>
      ${statement.described.map((line) => html`<li>${line}</li>`)}
    </ul>
    <p>${say('statement.definition', { ...penalties, threshold })}</p>`;
}

/** What each report came to, and who stands for it. */
export function verdictTemplate(context: ReportContext): TemplateResult {
  const { title, head, rows } = context.statement.verdict;
  const strong = rows.map((row) => row.map((cell, c) => (c === 1 ? html`<strong>${cell}</strong>` : cell)));
  return html`${statedTable({ title, head, rows: strong })} ${signedTemplate(context)}`;
}

/** A table of the report. Roles are named, as on a narrow screen the name of a row stands in a line above its figures. */
export function statedTable({
  title,
  head,
  rows,
}: Omit<StatementTable, 'rows'> & {
  readonly rows: ReadonlyArray<ReadonlyArray<string | TemplateResult>>;
}): TemplateResult {
  return html`<h3>${title}</h3>
    <div class="wide"><table class="stated" role="table">
      <thead role="rowgroup">
        <tr role="row">${head.map((name) => html`<th scope="col" role="columnheader">${name}</th>`)}</tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map(([name, ...figures]) => html`<tr role="row"><th scope="row" role="rowheader"><bdi>${name}</bdi></th>${figures.map((figure) => html`<td role="cell" class="figure">${figure}</td>`)}</tr>`)}
      </tbody>
    </table></div>`;
}

function signedTemplate({ document, say, statement, when, change }: ReportContext): TemplateResult {
  const { review } = document;
  if (review?.signed !== undefined)
    return html`<p class="signed">
      ${statement.signed}
      <button name="withdraw" @click=${() => change({ signed: undefined, verdict: undefined })}>${say('workbench.paper.withdraw')}</button>
    </p>`;
  const name = review?.reviewers?.join(', ');
  const verdicts = judgedTexts(document).map((text) => verdictOf(document, text.id));
  const passes = verdicts.every((verdict) => verdict.passes);
  const isReady = name !== undefined && verdicts.every(({ isChecked }) => isChecked);
  const sign = () =>
    change({
      signed: { kind: 'person', name: name!, date: dayOf(when) },
      verdict: passes ? 'pass' : 'fail',
    });
  return html`<p class="signed">
    <button name="sign" ?disabled=${!isReady} @click=${sign}>${say('workbench.paper.sign')}</button>
    ${name === undefined ? html`<span class="quiet">${say('workbench.paper.signWho')}</span>` : nothing}
  </p>`;
}

/** The day where the reviewer is, which is not always that of UTC: `YYYY-MM-DD`. */
function dayOf(when: Date): string {
  const two = (figure: number) => `${figure}`.padStart(2, '0');
  return `${when.getFullYear()}-${two(when.getMonth() + 1)}-${two(when.getDate())}`;
}

/** What a client is told of a text in which nothing was found: what was compared, and what agrees. */
export function cleanTemplate(
  { document, say }: ReportContext,
  live: readonly Finding[],
): TemplateResult | typeof nothing {
  const source = document.texts[0]!;
  const differ = new Set(live.map(({ text }) => text));
  const original = originalOf(document);
  // Findings and links of the source and the original are told of the original, where that is another text.
  const toldOf = (text: Text) => (text === source ? original : text).id;
  const clean = judgedTexts(document).filter((text) => !differ.has(toldOf(text)) && !differ.has(source.id));
  if (clean.length === 0) return nothing;
  return html`<ul class="clean">
    ${clean.map((text) => {
      const from = text === source ? original : source;
      const body = from.segments.filter(({ role }) => role === 'body');
      const linked = new Set(
        document.links.flatMap((link) =>
          link.text === toldOf(text) && link.status !== 'rejected' && link.source.length > 0 && link.target.length > 0
            ? link[from === source ? 'source' : 'target']
            : [],
        ),
      );
      const agreed = (document.facts ?? []).filter(({ says }) =>
        [source.id, toldOf(text)].every((id) => says.some((one) => one.text === id && one.agrees)),
      );
      const names = agreed.filter(({ value }) => value.kind === 'name').length;
      return html`<li><bdi>${nameOfText(text)}</bdi>: ${say('workbench.paper.clean', {
        linked: body.filter(({ id }) => linked.has(id)).length,
        all: body.length,
        values: agreed.length - names,
        names,
      })}</li>`;
    })}
  </ul>`;
}

function valueOfField(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value.trim();
}
