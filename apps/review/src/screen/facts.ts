import type { AlignedDocument, Fact } from '@muqabala/core';
import { nameOfText } from '@muqabala/core/document';
import { html, nothing, type TemplateResult } from 'lit';
import type { Say } from '../messages/index.ts';
import { sentenceNumbers } from '../own/sentence-numbers.ts';

/**
 * Values and names against the texts: which of them agree, which differ, which are silent. The most disputed come
 * first.
 */
export function factsTemplate(
  document: AlignedDocument,
  say: Say,
  only: boolean,
  change: (only: boolean) => void,
  go: (text: string, offset: number) => void,
): TemplateResult {
  const all = document.facts ?? [];
  const facts = sorted(only ? all.filter((fact) => differing(fact) > 0) : all);
  return html`<div class="facts">
    <h2 id="facts">${say('workbench.facts.title')}</h2>
    <label class="box"><input type="checkbox" .checked=${only} @change=${(event: Event) => change((event.target as HTMLInputElement).checked)} /> ${say('workbench.facts.only')}</label>
    ${
      facts.length === 0
        ? html`<p>${say('workbench.facts.none')}</p>`
        : html`<div class="wide" tabindex="0" role="region" aria-labelledby="facts"><table>
            <thead>
              <tr>
                <th scope="col">${say('workbench.facts.fact')}</th>
                ${document.texts.map((text) => html`<th scope="col"><bdi>${nameOfText(text)}</bdi></th>`)}
              </tr>
            </thead>
            <tbody>
              ${facts.map((fact) => rowTemplate(document, fact, say, go))}
            </tbody>
          </table></div>`
    }
  </div>`;
}

function rowTemplate(
  document: AlignedDocument,
  fact: Fact,
  say: Say,
  go: (text: string, offset: number) => void,
): TemplateResult {
  const first = fact.says[0];
  const owner = document.texts.find((text) => text.id === first?.text) ?? document.texts[0]!;
  return html`<tr>
    <th scope="row" lang=${owner.language} dir=${owner.direction}>${owner.content.slice(fact.value.start, fact.value.end)}</th>
    ${document.texts.map((text) => {
      const statement = fact.says.find((one) => one.text === text.id);
      if (statement === undefined)
        return html`<td class="silent">${fact.silent.includes(text.id) ? `– ${say('workbench.facts.silent')}` : nothing}</td>`;
      const words = text.content.slice(statement.value.start, statement.value.end);
      return html`<td class=${statement.agrees ? 'agrees' : 'differs'}>
        <button @click=${() => go(text.id, statement.value.start)}>
          <span class="sign">${statement.agrees ? '=' : '≠'}</span> <bdi lang=${text.language}>${words}</bdi>&nbsp;<bdi class="place">${sentenceNumbers(text, [statement.value])}</bdi>
          <span class="unseen">${say(`workbench.facts.${statement.agrees ? 'agrees' : 'differs'}`)}</span>
        </button>
      </td>`;
    })}
  </tr>`;
}

function differing(fact: Fact): number {
  return fact.says.filter((one) => !one.agrees).length;
}

function sorted(facts: readonly Fact[]): Fact[] {
  return [...facts].sort((a, b) => differing(b) - differing(a) || b.says.length - a.says.length);
}
