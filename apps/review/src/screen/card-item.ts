import { type AlignedDocument, type Finding, findingKind } from '@muqabala/core';
import { type Card, nameOfText, segmentAt } from '@muqabala/core/document';
import { html, nothing, type TemplateResult } from 'lit';
import type { Say } from '../messages/index.ts';
import { actButton, chooseMore, type ItemContext, reasonForm } from './finding-item.ts';

interface CardContext extends ItemContext {
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

/** A card of several findings: what they are, where, and what can be decided about all of them. */
export function cardTemplate(card: Card, context: CardContext): TemplateResult {
  const { say, document, isCurrent, isChosen, isOpen } = context;
  const text = document.texts.find((one) => one.id === card.text);
  const open = card.findings.filter(({ state }) => state === 'open').length;
  return html`<li class="${card.severity} several ${open === 0 ? 'decided' : 'open'}" aria-current=${isCurrent ? 'true' : 'false'} data-card=${card.id}>
    <button class="what" aria-pressed=${isChosen ? 'true' : 'false'} @click=${context.choose}>
      <strong><span class="number">${context.number}</span> ${cardName(card, say)}</strong>
      <small>${say(`severity.${card.severity}`)} · <bdi>${text === undefined ? card.text : nameOfText(text)}</bdi>${placeOf(document, card, say)}</small>
      ${quotes(document, card)}
    </button>
    <button class="toggle" aria-expanded=${isOpen ? 'true' : 'false'} @click=${context.toggle}>
      ${isOpen ? '▾' : say('workbench.cards.show')}
      <span class="unseen">${cardName(card, say)}</span>
    </button>
    ${
      isCurrent
        ? html`<p class="decide">
            ${
              open > 0
                ? html`${actButton(context, 'workbench.findings.accept')} ${actButton(context, 'workbench.findings.dismiss')}`
                : actButton(context, 'workbench.findings.reopen')
            }
            ${actButton(context, 'workbench.findings.open')} ${chooseMore(context)}
          </p>`
        : nothing
    }
    ${isCurrent && context.writing === 'reason' ? reasonForm(context, context.dismiss) : nothing}
  </li>`;
}

/** What a card of several is called. */
export function cardName({ kind, findings }: Card, say: Say): string {
  return kind === 'event' || kind === 'finding'
    ? say('workbench.cards.event')
    : say(`workbench.cards.${kind}`, { count: findings.length });
}

/** The numbers of the sentences that a card is about. */
function placeOf({ texts }: AlignedDocument, { kind, text, findings }: Card, say: Say): string {
  if (kind !== 'omissions' && kind !== 'additions') return '';
  const owner = kind === 'omissions' ? texts[0]! : texts.find(({ id }) => id === text)!;
  const numbers = [findings[0]!, findings.at(-1)!].map(
    (finding) => segmentAt(owner, (wordsOf(finding)[0] ?? { start: 0 }).start) + 1,
  );
  return ` · ${say('workbench.cards.sentences', { from: numbers[0]!, to: numbers[1]! })}`;
}

function wordsOf(finding: Finding): NonNullable<Finding['source']> {
  return (findingKind(finding) === 'omission' ? finding.source : finding.target) ?? [];
}

/** So many sentences are quoted, and so much of each. */
const QUOTED = 2;
const BEGINNING = 90;

function quotes({ texts }: AlignedDocument, { text, kind, findings }: Card): TemplateResult[] {
  const told = kind === 'event' ? findings.filter(({ code }) => code === 'addition') : findings;
  return (told.length > 0 ? told : findings).slice(0, QUOTED).map((finding) => {
    const owner = findingKind(finding) === 'omission' ? texts[0]! : (texts.find(({ id }) => id === text) ?? texts[0]!);
    const { start, end } = wordsOf(finding)[0] ?? { start: 0, end: 0 };
    const words = owner.content.slice(start, end);
    const short =
      words.length > BEGINNING ? `${[...words.slice(0, 2 * BEGINNING)].slice(0, BEGINNING).join('')}…` : words;
    return html`<span class="quote long" lang=${owner.language} dir=${owner.direction}>${short}</span>`;
  });
}
