import { matchingForm } from '@muqabala/core/text';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { baseStyles } from '../base-styles.ts';
import { closeByEscape } from '../dialog.ts';
import { dialogStyles } from '../dialog-styles.ts';
import type { Say } from '../messages/index.ts';
import { type Action, DELIVERED, type Keys, showKey } from './keys.ts';
import { paletteStyles } from './palette-styles.ts';

/** `command-chosen`: a person chose a command of the list. */
export class CommandChosenEvent extends Event {
  readonly action: Action;
  constructor(action: Action) {
    super('command-chosen', { bubbles: true, composed: true });
    this.action = action;
  }
}

/** Every command with its key, to be found by its words and carried out. */
export class MuqabalaPalette extends LitElement {
  static override properties = {
    keys: { attribute: false },
    say: { attribute: false },
    phrase: { state: true },
    at: { state: true },
  };
  static override styles = [baseStyles, dialogStyles, paletteStyles];

  declare keys: Keys;
  declare say: Say;
  declare private phrase: string;
  /** The line that Enter carries out. */
  declare private at: number;

  constructor() {
    super();
    this.phrase = '';
    this.at = 0;
  }

  open(): void {
    this.phrase = '';
    this.at = 0;
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector('dialog')!.showModal();
      const input = this.renderRoot.querySelector('input')!;
      input.value = '';
      input.focus();
    });
  }

  private get actions(): Action[] {
    const words = matchingForm(this.phrase).split(/\s+/u).filter(Boolean);
    return (Object.keys(DELIVERED) as Action[]).filter((action) => {
      const name = matchingForm(this.say(action));
      return action !== 'workbench.palette' && words.every((word) => name.includes(word));
    });
  }

  override render(): TemplateResult {
    const { say, actions, at } = this;
    return html`<dialog aria-label=${say('workbench.palette')} @keydown=${(event: KeyboardEvent) => this.press(event)}>
      <input
        type="search"
        role="combobox"
        aria-expanded="true"
        aria-controls="commands"
        aria-activedescendant=${actions.length === 0 ? nothing : `command-${at}`}
        aria-label=${say('workbench.commands.search')}
        placeholder=${say('workbench.commands.search')}
        autocomplete="off"
        dir="auto"
        @input=${(event: Event) => {
          this.phrase = (event.target as HTMLInputElement).value;
          this.at = 0;
        }}
      />
      ${actions.length === 0 ? html`<p role="status">${say('workbench.commands.none')}</p>` : nothing}
      <ul id="commands" role="listbox" aria-label=${say('workbench.palette')}>
        ${actions.map(
          (action, place) => html`<li
            id="command-${place}"
            role="option"
            aria-selected=${place === at ? 'true' : 'false'}
            data-action=${action}
            @click=${() => this.carryOut(action)}
          >
            <span>${say(action)}</span> <kbd>${showKey(this.keys[action])}</kbd>
          </li>`,
        )}
      </ul>
    </dialog>`;
  }

  protected override updated(): void {
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  private press(event: KeyboardEvent): void {
    closeByEscape(event);
    const { actions } = this;
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const action = actions[this.at];
    if (by !== 0 && actions.length > 0) this.at = (this.at + by + actions.length) % actions.length;
    else if (event.key === 'Enter' && action !== undefined) this.carryOut(action);
    else return;
    event.preventDefault();
  }

  private carryOut(action: Action): void {
    this.renderRoot.querySelector('dialog')!.close();
    this.dispatchEvent(new CommandChosenEvent(action));
  }
}
