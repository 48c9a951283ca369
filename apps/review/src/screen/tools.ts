import { html, nothing, type TemplateResult } from 'lit';
import type { History } from '../edits/index.ts';
import type { Say } from '../messages/index.ts';
import { type Action, type Keys, showKey } from './keys.ts';

export const VIEWS = ['read', 'correct', 'matrix', 'facts', 'report', 'table'] as const;
export type View = (typeof VIEWS)[number];

interface Tools {
  readonly say: Say;
  readonly keys: Keys;
  readonly view: View;
  readonly history: History;
  readonly isWorking: boolean;
  /** What was done last, and where the review is kept. */
  readonly status: TemplateResult;
  readonly act: (action: Action) => void;
  readonly show: (view: View) => void;
}

/** The views, apart from them what is done most in all of them, and the way to the rest. */
export function toolsTemplate(tools: Tools): TemplateResult {
  const { say, keys, view, history } = tools;
  const button = (action: Action, isOff = false) => html`<button
    ?disabled=${isOff}
    title=${showKey(keys[action])}
    @click=${() => tools.act(action)}
  >
    ${say(action)}
  </button>`;
  return html`<section class="tools" aria-label=${say('workbench.bar')}>
    <div class="views" role="tablist" aria-label=${say('workbench.views.label')} @keydown=${(event: KeyboardEvent) => move(event, tools)}>
      ${VIEWS.map(
        (one) =>
          html`<button
            role="tab"
            data-view=${one}
            tabindex=${one === view ? 0 : -1}
            aria-selected=${one === view ? 'true' : 'false'}
            title=${showKey(keys[`workbench.views.${one}`])}
            @click=${() => tools.show(one)}
          >
            ${say(`workbench.views.${one}`)}
          </button>`,
      )}
    </div>
    <div class="commands" role="group" aria-label=${say('workbench.tools')}>
    ${button('workbench.undo', history.done.length === 0)} ${button('workbench.redo', history.undone.length === 0)}
    ${
      tools.isWorking
        ? html`<button @click=${() => tools.act('workbench.stop')}>${say('workbench.stop')}</button><progress aria-label=${say('workbench.working')}></progress>`
        : nothing
    }
    ${button('workbench.decide.open')} ${button('workbench.export')} ${view === 'report' ? button('workbench.print') : nothing}
    <button name="palette" @click=${() => tools.act('workbench.palette')}>${say('workbench.palette')} <kbd>${showKey(keys['workbench.palette'])}</kbd></button>
    </div>
    ${tools.status}
  </section>`;
}

/** The arrows move between the views, as in any row of tabs. */
function move(event: KeyboardEvent, { view, show }: Tools): void {
  const isRight = getComputedStyle(event.currentTarget as Element).direction === 'rtl';
  const by =
    event.key === (isRight ? 'ArrowLeft' : 'ArrowRight')
      ? 1
      : event.key === (isRight ? 'ArrowRight' : 'ArrowLeft')
        ? -1
        : 0;
  if (by === 0) return;
  event.preventDefault();
  const next = VIEWS[(VIEWS.indexOf(view) + by + VIEWS.length) % VIEWS.length]!;
  const tabs = event.currentTarget as HTMLElement;
  show(next);
  tabs.querySelector<HTMLElement>(`[data-view="${next}"]`)?.focus();
}
