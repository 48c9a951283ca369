import { namesOfPath } from '@muqabala/formats';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { baseStyles } from '../base-styles.ts';
import type { Say } from '../messages/index.ts';
import { kindStyles } from './kind-styles.ts';
import { MQM_PATHS, searchPaths } from './mqm.ts';

/** A path of the MQM tree, looked for by what is typed; up and down go through what is found. */
export class MuqabalaKind extends LitElement {
  static override properties = { say: { attribute: false }, value: {}, search: { state: true }, at: { state: true } };
  static override styles = [baseStyles, kindStyles];

  declare say: Say;
  /** The path that is chosen. */
  declare value: string;
  declare private search: string;
  declare private at: number;
  #found: readonly string[] = [];

  constructor() {
    super();
    this.value = '';
    this.search = '';
    this.at = 0;
  }

  /** Shows a path as chosen, and all others to choose from. */
  begin(value: string): void {
    this.value = value;
    this.search = '';
    this.at = -1;
    void this.updateComplete.then(() => this.reveal());
  }

  override willUpdate(changed: PropertyValues): void {
    const own = this.value === '' || MQM_PATHS.includes(this.value) ? MQM_PATHS : [this.value, ...MQM_PATHS];
    this.#found = searchPaths(this.say, this.search, own);
    if (this.at === -1) this.at = Math.max(0, this.#found.indexOf(this.value));
    if (changed.has('search') && this.search !== '') this.at = 0;
    const path = this.#found[this.at];
    if (path !== undefined) this.value = path;
  }

  override render(): TemplateResult {
    const { say } = this;
    return html`
      <input
        type="text"
        role="combobox"
        autocomplete="off"
        dir="auto"
        aria-expanded="true"
        aria-controls="found"
        aria-label=${say('workbench.findings.kind')}
        aria-activedescendant=${`kind-${this.at}`}
        placeholder=${say('workbench.own.search')}
        .value=${this.search}
        @input=${(event: Event) => {
          this.search = (event.target as HTMLInputElement).value;
        }}
        @keydown=${(event: KeyboardEvent) => this.key(event)}
      />
      <ul id="found" role="listbox" aria-label=${say('workbench.findings.kind')}>
        ${this.#found.map((path, index) => {
          const names = namesOfPath(say, path);
          return html`<li
            id=${`kind-${index}`}
            role="option"
            aria-selected=${index === this.at ? 'true' : 'false'}
            @click=${() => this.go(index)}
          >
            ${names.at(-1)}${names.length > 1 ? html`<small>${names.slice(0, -1).join(' › ')}</small>` : ''}
          </li>`;
        })}
      </ul>
      ${this.#found.length === 0 ? html`<p>${say('workbench.own.noKind')}</p>` : ''}
    `;
  }

  private key(event: KeyboardEvent): void {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    this.go(Math.max(0, Math.min(this.#found.length - 1, this.at + by)));
  }

  private go(index: number): void {
    this.at = index;
    void this.updateComplete.then(() => this.reveal());
  }

  private reveal(): void {
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }
}
