import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { baseStyles } from '../base-styles.ts';
import { closeByEscape } from '../dialog.ts';
import { dialogStyles } from '../dialog-styles.ts';
import type { Say } from '../messages/index.ts';
import { type Action, DELIVERED, type Keys, nameOfKey, showKey } from './keys.ts';

/** `keys-change`: a person gave an action another key. */
export class KeysChangeEvent extends Event {
  readonly keys: Keys;
  constructor(keys: Keys) {
    super('keys-change', { bubbles: true, composed: true });
    this.keys = keys;
  }
}

/** The list of shortcuts, each of which can be changed. */
export class MuqabalaKeys extends LitElement {
  static override properties = {
    keys: { attribute: false },
    say: { attribute: false },
    changing: { state: true },
    problem: { state: true },
  };
  static override styles = [baseStyles, dialogStyles];

  declare keys: Keys;
  declare say: Say;
  declare private changing: Action | undefined;
  declare private problem: string | undefined;

  constructor() {
    super();
    this.changing = undefined;
    this.problem = undefined;
  }

  open(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  override render(): TemplateResult {
    const { say } = this;
    return html`<dialog aria-labelledby="keys-title" @keydown=${(event: KeyboardEvent) => this.press(event)}>
      <h2 id="keys-title">${say('workbench.keys.title')}</h2>
      ${this.problem === undefined ? nothing : html`<p role="alert">${this.problem}</p>`}
      <table>
        <thead>
          <tr><th scope="col">${say('workbench.keys.key')}</th><th scope="col">${say('workbench.keys.what')}</th><th scope="col">${say('workbench.keys.change')}</th></tr>
        </thead>
        <tbody>
          <tr><td><kbd>↑</kbd> <kbd>↓</kbd> <kbd>←</kbd> <kbd>→</kbd></td><td>${say('workbench.keys.move')}</td><td></td></tr>
          <tr><td><kbd>␣</kbd></td><td>${say('workbench.keys.choose')}</td><td></td></tr>
          ${(Object.keys(DELIVERED) as Action[]).map(
            (action) => html`<tr>
              <td><kbd>${showKey(this.keys[action])}</kbd></td>
              <td>${say(action)}</td>
              <td>
                <button aria-label="${say('workbench.keys.change')}: ${say(action)}" @click=${() => {
                  this.changing = action;
                }}>${this.changing === action ? say('workbench.keys.press') : say('workbench.keys.change')}</button>
              </td>
            </tr>`,
          )}
        </tbody>
      </table>
      <form method="dialog">
        <p class="buttons">
          <button type="button" @click=${() => this.dispatchEvent(new KeysChangeEvent(DELIVERED))}>${say('workbench.keys.reset')}</button>
          <button>${say('review.close')}</button>
        </p>
      </form>
    </dialog>`;
  }

  private press(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === 'Escape' && this.changing !== undefined) {
      // Who began to change a key may think better of it.
      this.changing = undefined;
      this.problem = undefined;
      event.preventDefault();
    }
    closeByEscape(event);
    if (this.changing === undefined || ['Shift', 'Control', 'Alt', 'Meta', 'Tab'].includes(event.key)) return;
    event.preventDefault();
    const action = this.changing;
    const key = nameOfKey(event);
    const other = (Object.keys(this.keys) as Action[]).find(
      (candidate) => candidate !== action && this.keys[candidate] === key,
    );
    this.problem = other === undefined ? undefined : this.say('workbench.keys.taken', { what: this.say(other) });
    if (other !== undefined) return;
    this.changing = undefined;
    this.dispatchEvent(new KeysChangeEvent({ ...this.keys, [action]: key }));
  }
}
