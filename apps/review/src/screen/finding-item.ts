import type { AlignedDocument, Finding } from '@muqabala/core';
import { findingKind } from '@muqabala/core';
import { nameOfText, type Text } from '@muqabala/core/document';
import { explainInDetail, type InterfaceLanguage } from '@muqabala/core/messages';
import { explainTerm, nameOfKind } from '@muqabala/formats';
import { html, nothing, type TemplateResult } from 'lit';
import type { Say } from '../messages/index.ts';
import { sentenceNumbers } from '../own/sentence-numbers.ts';
import { onEscape } from './escape.ts';
import { type Action, type Keys, showKey } from './keys.ts';

export interface ItemContext {
  readonly document: AlignedDocument;
  readonly say: Say;
  readonly language: InterfaceLanguage;
  readonly keys: Keys;
  /** As it stands in reports too. */
  readonly number: string;
  readonly isCurrent: boolean;
  /** Whether it is decided together with others. */
  readonly isChosen: boolean;
  /** Whether it stands in an open card of several. */
  readonly isMember?: boolean;
  /** What is being written about the finding. */
  readonly writing: 'reason' | 'comment' | undefined;
  /** Reasons that were given before, most often first. */
  readonly reasons: readonly string[];
  readonly choose: (event: MouseEvent) => void;
  readonly act: (action: Action) => void;
  readonly dismiss: (reason: string, isRule: boolean) => void;
  readonly comment: (text: string) => void;
  readonly leave: () => void;
}

/** One finding of the list; the current one with its explanation and what can be decided. */
export function itemTemplate(finding: Finding, context: ItemContext): TemplateResult {
  const { say, document, isCurrent, writing } = context;
  const text = document.texts.find((one) => one.id === finding.text);
  const className = [finding.severity, finding.state, ...(context.isMember ? ['member'] : [])].join(' ');
  return html`<li class=${className} aria-current=${isCurrent ? 'true' : 'false'} data-finding=${finding.id}>
    <button class="what" aria-pressed=${context.isChosen ? 'true' : 'false'} @click=${context.choose}>
      <strong><span class="number">${context.number}</span> ${nameOfKind(say, findingKind(finding))}</strong>
      <small>${say(`severity.${finding.severity}`)} · <bdi>${text === undefined ? finding.text : nameOfText(text)}</bdi> · ${finding.by?.kind === 'person' ? say('workbench.findings.own') : `${Math.round(finding.confidence * 100)}%`}${finding.standing === undefined ? nothing : html` · <strong class="standing">${say(`workbench.round.standing.${finding.standing}`)}</strong>`}</small>
      ${quotes(finding, context)}
    </button>
    ${isCurrent ? decisions(finding, context) : nothing}
    ${
      isCurrent && writing === 'reason'
        ? reasonForm(context, context.dismiss, { rule: true, reason: finding.reason })
        : nothing
    }
    ${isCurrent && writing === 'comment' ? commentForm(finding, context) : nothing}
    ${finding.comment === undefined ? nothing : html`<p class="note"><bdi>${finding.comment}</bdi></p>`}
    ${finding.suggestion === undefined ? nothing : html`<p class="note">${say('workbench.findings.suggests')}: <bdi>${finding.suggestion.text}</bdi></p>`}
    ${isCurrent && finding.before !== undefined ? html`<p class="note">${was(finding.before, say)}</p>` : nothing}
  </li>`;
}

function decisions(finding: Finding, context: ItemContext): TemplateResult {
  const { say } = context;
  return html`<p class="why">${explain(finding, context)}</p>
    <p class="decide">
      ${
        finding.state === 'open'
          ? html`${actButton(context, 'workbench.findings.accept')} ${actButton(context, 'workbench.findings.dismiss')}`
          : html`${say(`workbench.findings.states.${finding.state}`)}${finding.reason === undefined ? nothing : html`: <bdi>${finding.reason}</bdi>`}
              ${actButton(context, 'workbench.findings.reopen')}`
      }
      ${actButton(context, 'workbench.findings.edit')} ${actButton(context, 'workbench.findings.comment')}
      ${chooseMore(context)}
    </p>`;
}

/** A button of a card that does what a key does. */
export function actButton({ say, keys, act }: ItemContext, action: Action): TemplateResult {
  return html`<button @click=${() => act(action)}>${say(action)} <kbd>${showKey(keys[action])}</kbd></button>`;
}

/** What chooses several findings, so that they are decided together. */
export function chooseMore(context: ItemContext): TemplateResult {
  return html`<details class="choose">
    <summary>${context.say('workbench.findings.several')}</summary>
    ${(['workbench.findings.choose', 'workbench.findings.sameKind', 'workbench.findings.sameText'] as const).map((action) => actButton(context, action))}
  </details>`;
}

function was(before: NonNullable<Finding['before']>, say: Say): string {
  return say('workbench.findings.was', {
    kind: nameOfKind(say, findingKind(before)),
    severity: say(`severity.${before.severity}`),
  });
}

/** Says in a line or two what a finding saw, and how sure that is; empty of a person's own. */
export function explain(
  finding: Finding,
  { say, language, document }: Pick<ItemContext, 'say' | 'language' | 'document'>,
): string {
  if (finding.code === undefined) return explainTerm(finding, say);
  const source = document.texts[0]!;
  const target = document.texts.find((text) => text.id === finding.text) ?? source;
  const quote = (text: typeof source, spans: Finding['source']) =>
    spans?.map((span) => text.content.slice(span.start, span.end)).join(' … ');
  const [from, to] = [quote(source, finding.source), quote(target, finding.target)];
  const fact = document.facts?.find((one) => one.id === finding.fact);
  return explainInDetail(say, language, {
    code: findingKind(finding),
    confidence: finding.confidence,
    ...(from === undefined ? {} : { source: from }),
    ...(to === undefined ? {} : { target: to }),
    further: (finding.further ?? []).map(({ text, spans }) => quote(textOf(document, text), spans) ?? ''),
    ...(finding.expected === undefined ? {} : { expected: finding.expected }),
    ...(finding.found === undefined ? {} : { found: finding.found }),
    // Of two values nobody could tell which of them it is that others are silent on.
    ...(fact === undefined || (finding.expected && finding.found) ? {} : { silent: fact.silent.length }),
  });
}

/** Longer quotations are cut here in the list; the text itself has the whole. */
const QUOTED = 140;

function quotes(finding: Finding, { document, say }: ItemContext): TemplateResult[] {
  const source = document.texts[0]!;
  const target = document.texts.find((text) => text.id === finding.text) ?? source;
  const sides = [
    { key: 'workbench.findings.expected', text: source, spans: finding.source },
    { key: 'workbench.findings.found', text: target, spans: finding.target },
  ] as const;
  const further = (finding.further ?? []).map(({ text, spans }) => ({ text: textOf(document, text), spans }));
  return [
    ...sides.flatMap(({ key, text, spans }) => side(say(key), text, spans)),
    ...further.flatMap(({ text, spans }) => side(nameOfText(text), text, spans)),
  ];
}

function side(name: string, text: Text, spans: Finding['source']): TemplateResult[] {
  if (spans === undefined || spans.length === 0) return [];
  const words = spans.map((span) => text.content.slice(span.start, span.end)).join(' … ');
  const short = words.length > QUOTED ? `${[...words.slice(0, 2 * QUOTED)].slice(0, QUOTED).join('')}…` : words;
  return [
    html`<span class="side"><bdi>${name}</bdi> ${sentenceNumbers(text, spans)}</span><span class="quote" lang=${text.language} dir=${text.direction}>${short}</span>`,
  ];
}

/** A text of the document; the source text where there is none of that name. */
function textOf({ texts }: ItemContext['document'], id: string): Text {
  return texts.find((text) => text.id === id) ?? texts[0]!;
}

/** The form in which a dismissal is given its reason; with `rule` it can hold everywhere. */
export function reasonForm(
  { say, reasons, leave }: Pick<ItemContext, 'say' | 'reasons' | 'leave'>,
  dismiss: (reason: string, isRule: boolean) => void,
  { rule = false, reason = '' }: { readonly rule?: boolean; readonly reason?: string | undefined } = {},
): TemplateResult {
  const submit = (event: Event) => {
    event.preventDefault();
    const { elements } = event.target as HTMLFormElement;
    const box = elements.namedItem('rule') as HTMLInputElement | null;
    dismiss((elements.namedItem('reason') as HTMLInputElement).value, box?.checked ?? false);
  };
  return html`<form class="write" @submit=${submit} @keydown=${onEscape(leave)}>
    <label>${say('workbench.findings.reason')} <input name="reason" list="reasons" autocomplete="off" dir="auto" .value=${reason} /></label>
    <datalist id="reasons">${reasons.map((one) => html`<option value=${one}></option>`)}</datalist>
    ${rule ? html`<label class="box"><input type="checkbox" name="rule" /> ${say('workbench.findings.rule')}</label>` : nothing}
    <button>${say('workbench.findings.dismiss')} <kbd>Enter</kbd></button>
    <button type="button" @click=${leave}>${say('review.cancel')}</button>
  </form>`;
}

function commentForm(finding: Finding, context: ItemContext): TemplateResult {
  const { say } = context;
  const submit = (event: Event) => {
    event.preventDefault();
    context.comment(((event.target as HTMLFormElement).elements.namedItem('comment') as HTMLInputElement).value);
  };
  return html`<form class="write" @submit=${submit} @keydown=${onEscape(context.leave)}>
    <label>${say('workbench.findings.comment')} <input name="comment" autocomplete="off" dir="auto" .value=${finding.comment ?? ''} /></label>
    <button>${say('workbench.findings.note')} <kbd>Enter</kbd></button>
    <button type="button" @click=${context.leave}>${say('review.cancel')}</button>
  </form>`;
}
