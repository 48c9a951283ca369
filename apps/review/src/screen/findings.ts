import type { AlignedDocument, Finding } from '@muqabala/core';
import { type Edit, listCards, numberFindings } from '@muqabala/core/document';
import type { InterfaceLanguage } from '@muqabala/core/messages';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { baseStyles } from '../base-styles.ts';
import { accept, comment, decideAll, dismiss, reopen } from '../edits/index.ts';
import type { Say } from '../messages/index.ts';
import { dismissEverywhere } from '../rules/rules.ts';
import { cardTemplate } from './card-item.ts';
import { type Entry, entryOf, findingsBetween, listEntries } from './entries.ts';
import { type Filter, filterTemplate, fits, isNarrow } from './filter.ts';
import { type ItemContext, itemTemplate, reasonForm } from './finding-item.ts';
import { findingsStyles } from './findings-styles.ts';
import { type Action, type Keys, showKey } from './keys.ts';
import { uncheckedTemplate } from './unchecked.ts';

/** `finding-chosen`: a person went to a finding of the list. */
export class FindingChosenEvent extends Event {
  readonly finding: Finding;
  constructor(finding: Finding) {
    super('finding-chosen', { bubbles: true, composed: true });
    this.finding = finding;
  }
}

/** `finding-edit`: a person decided about findings; `goesOn` where the next one is wanted then. */
export class FindingEditEvent extends Event {
  readonly edit: Edit | undefined;
  readonly goesOn: boolean;
  constructor(edit: Edit | undefined, goesOn = false) {
    super('finding-edit', { bubbles: true, composed: true });
    this.edit = edit;
    this.goesOn = goesOn;
  }
}

/** `finding-ask`: a person wants to put down a finding, or to change the current one. */
export class FindingAskEvent extends Event {
  readonly action: 'desk.findings.add' | 'desk.findings.edit';
  constructor(action: FindingAskEvent['action']) {
    super('finding-ask', { bubbles: true, composed: true });
    this.action = action;
  }
}

/** `findings-listed`: the list shows other findings, or others are chosen, than before. */
export class FindingsListedEvent extends Event {
  readonly listed: Listed;
  constructor(listed: Listed) {
    super('findings-listed', { bubbles: true, composed: true });
    this.listed = listed;
  }
}

/** What the list shows, for a table beside it. */
export interface Listed {
  readonly entries: readonly Entry[];
  readonly numbers: ReadonlyMap<string, string>;
  /** Key of the entry that the person is at. */
  readonly current: string | undefined;
  /** Ids of the findings that are chosen to be decided together. */
  readonly chosen: ReadonlySet<string>;
  readonly open: ReadonlySet<string>;
}

/** How a line is pointed at: Shift chooses all from the current one on, Control this one more or less. */
export type Pointing = Pick<MouseEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>;

/** So many lines are drawn at once; the person asks for more, or walks on to them. */
const DRAWN = 100;
const NONE: ReadonlySet<string> = new Set();

/**
 * The list of findings, worst first, with what a reviewer decides about each; sentences in a row are one card, which
 * opens.
 */
export class MuqabalaFindings extends LitElement {
  static override properties = {
    document: { attribute: false },
    say: { attribute: false },
    keys: { attribute: false },
    language: {},
    current: { state: true },
    chosen: { state: true },
    open: { state: true },
    filter: { state: true },
    writing: { state: true },
    drawn: { state: true },
  };
  static override styles = [baseStyles, findingsStyles];

  declare document: AlignedDocument;
  declare say: Say;
  declare keys: Keys;
  declare language: InterfaceLanguage;
  /** Key of the entry that the person is at. */
  declare private current: string | undefined;
  declare private chosen: ReadonlySet<string>;
  /** Ids of the cards that are open. */
  declare private open: ReadonlySet<string>;
  declare private filter: Filter;
  /** What is being written about the current entry. */
  declare private writing: 'reason' | 'comment' | undefined;
  declare private drawn: number;
  private cards: ReturnType<typeof listCards> = [];
  private entries: readonly Entry[] = [];
  private numbers: ReadonlyMap<string, string> = new Map();
  /** Where the current entry stands or stood, so that the next one is the one after it even when it has left. */
  private place = 0;

  constructor() {
    super();
    this.current = undefined;
    this.chosen = NONE;
    this.open = NONE;
    this.filter = { state: 'open' };
    this.writing = undefined;
    this.drawn = DRAWN;
    this.language = 'en';
  }

  /** Does what a shortcut asks for; false when the list does not know it. */
  act(action: Action): boolean {
    if (action === 'desk.findings.next') this.step(1);
    else if (action === 'desk.findings.previous') this.step(-1);
    else if (action === 'desk.findings.accept') this.decide('accepted');
    else if (action === 'desk.findings.reopen') this.decide('open');
    else if (action === 'desk.findings.dismiss') this.write('reason');
    else if (action === 'desk.findings.comment') this.write('comment');
    else if (action === 'desk.findings.open') return this.toggleCard();
    else if (action === 'desk.findings.choose') return this.toggleChosen();
    else if (action === 'desk.findings.sameKind') return this.chooseAll((a, b) => a.code === b.code && a.mqm === b.mqm);
    else if (action === 'desk.findings.sameText') return this.chooseAll((a, b) => a.text === b.text);
    else return false;
    return true;
  }

  /** The finding that a person is at, if any; the first one of a card. */
  get at(): Finding | undefined {
    const { finding, findings } = this.entry ?? {};
    const id = (finding ?? findings?.[0])?.id;
    return this.document.findings.find((one) => one.id === id);
  }

  /** Chooses findings by pointing at a line, here or in a table of them. */
  point(entry: Entry, { shiftKey, ctrlKey, metaKey }: Pointing): void {
    if (!shiftKey && !ctrlKey && !metaKey) {
      this.choose(entry);
      return;
    }
    const ids = shiftKey ? findingsBetween(this.entries, this.current, entry.key) : entry.findings.map(({ id }) => id);
    const isMore = shiftKey || ids.some((id) => !this.chosen.has(id));
    // A line from which others are chosen is one of them.
    const before = this.chosen.size === 0 && !shiftKey ? (this.entry?.findings ?? []).map(({ id }) => id) : [];
    this.chosen = isMore
      ? new Set([...this.chosen, ...before, ...ids])
      : new Set([...this.chosen].filter((id) => !ids.includes(id)));
    if (shiftKey && this.current === undefined) this.current = entry.key;
  }

  /** Makes a finding the current one without going to it. */
  select(id: string): void {
    this.current = entryOf(id);
    this.writing = undefined;
    void this.updateComplete.then(() => this.reveal());
  }

  /** Opens a card of several findings, or closes it. */
  toggleCard({ card, key } = this.entry ?? ({} as Partial<Entry>)): boolean {
    if (card === undefined || card.findings.length === 1) return false;
    const isOpen = this.open.has(card.id);
    this.open = new Set(isOpen ? [...this.open].filter((id) => id !== card.id) : [...this.open, card.id]);
    if (isOpen && key !== `card ${card.id}`) this.current = `card ${card.id}`;
    return true;
  }

  /** Goes on to the next entry that is still to be decided, after one was. */
  goOn(): void {
    void this.updateComplete.then(() => {
      const after = [...this.entries.slice(this.place + 1), ...this.entries.slice(0, this.place)];
      const next = after.find(
        (entry) => entry.key !== this.current && entry.findings.some(({ state }) => state === 'open'),
      );
      if (next !== undefined) this.choose(next);
      this.focusCurrent();
    });
  }

  private get entry(): Entry | undefined {
    return this.entries.find(({ key }) => key === this.current);
  }

  private toggleChosen(): boolean {
    const { entry } = this;
    if (entry === undefined) return false;
    this.point(entry, { shiftKey: false, ctrlKey: true, metaKey: false });
    return true;
  }

  /** Chooses all findings of the list that are like the current one. */
  private chooseAll(isAlike: (a: Finding, b: Finding) => boolean): boolean {
    const { at } = this;
    if (at === undefined) return false;
    const ids = this.entries.flatMap(({ findings }) => findings.filter((one) => isAlike(one, at)).map(({ id }) => id));
    this.chosen = new Set([...this.chosen, ...ids]);
    return true;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('filter')) this.drawn = DRAWN;
    if (['document', 'filter', 'current', 'open'].some((name) => changed.has(name))) {
      const isShown = (finding: Finding) => fits(finding, this.filter) || entryOf(finding.id) === this.current;
      // Made once for a document: there may be hundreds of thousands.
      if (changed.has('document')) {
        this.cards = listCards(this.document);
        this.numbers = numberFindings(this.document);
      }
      const { cards } = this;
      const around = cards.find(({ findings }) => findings.some(({ id }) => entryOf(id) === this.current));
      if (around !== undefined && around.findings.length > 1 && !this.open.has(around.id))
        this.open = new Set([...this.open, around.id]);
      const isAt = this.current?.startsWith('card ') ? this.current.slice(5) : undefined;
      const there = isAt === undefined ? undefined : cards.find(({ id }) => id === isAt);
      // A card that was just decided stays until the person goes on.
      this.entries = listEntries(cards, this.open, (one) => isShown(one) || (there?.findings.includes(one) ?? false));
      const at = this.entries.findIndex(({ key }) => key === this.current);
      if (at !== -1) this.place = at;
      this.drawn = Math.max(this.drawn, Math.ceil((at + 1) / DRAWN) * DRAWN);
    }
    if (changed.has('document')) {
      const ids = new Set(this.document.findings.map(({ id }) => id));
      if ([...this.chosen].some((id) => !ids.has(id)))
        this.chosen = new Set([...this.chosen].filter((id) => ids.has(id)));
    }
  }

  protected override updated(changed: PropertyValues): void {
    if (!['document', 'filter', 'current', 'open', 'chosen'].some((name) => changed.has(name))) return;
    const { entries, numbers, current, chosen, open } = this;
    this.dispatchEvent(new FindingsListedEvent({ entries, numbers, current, chosen, open }));
  }

  /** Buttons that decide all open findings of a filter at once. */
  private renderAll(): TemplateResult | typeof nothing {
    const { say } = this;
    const listed = this.entries.filter(({ finding, card }) => finding === undefined || card.findings.length === 1);
    const ids = new Set(
      listed.flatMap(({ findings }) =>
        findings.filter((one) => one.state === 'open' && fits(one, this.filter)).map(({ id }) => id),
      ),
    );
    if (!isNarrow(this.filter) || ids.size === 0) return nothing;
    const decide = (state: 'accepted' | 'dismissed') => () => {
      this.current = undefined;
      this.dispatchEvent(new FindingEditEvent(decideAll(this.document, ids, state)));
    };
    return html`<p class="decide">
      <button name="accept-all" @click=${decide('accepted')}>${say('desk.findings.acceptAll', { count: ids.size })}</button>
      <button name="dismiss-all" @click=${decide('dismissed')}>${say('desk.findings.dismissAll', { count: ids.size })}</button>
    </p>`;
  }

  /** What is decided about several findings that were chosen. */
  private renderChosen(): TemplateResult | typeof nothing {
    const { say, keys, chosen } = this;
    if (chosen.size === 0) return nothing;
    const button = (action: Action) =>
      html`<button @click=${() => this.act(action)}>${say(action)} <kbd>${showKey(keys[action])}</kbd></button>`;
    return html`<div class="chosen-bar" role="group" aria-label=${say('desk.findings.chosen', { count: chosen.size })}>
      <strong aria-live="polite">${say('desk.findings.chosen', { count: chosen.size })}</strong>
      ${button('desk.findings.accept')} ${button('desk.findings.dismiss')} ${button('desk.findings.reopen')}
      <button name="clear" @click=${() => this.clear()}>${say('desk.links.clear')} <kbd>${showKey('Escape')}</kbd></button>
    </div>`;
  }

  /** Chooses nothing any more; false when nothing was. */
  clear(): boolean {
    if (this.chosen.size === 0) return false;
    this.chosen = NONE;
    return true;
  }

  override render(): TemplateResult {
    const { say, entries } = this;
    const cards = listCards(this.document);
    const open = cards.filter(({ findings }) => findings.some(({ state }) => state === 'open')).length;
    const all = cards.length;
    const heads = entries.filter(({ finding, card }) => finding === undefined || card.findings.length === 1);
    const at = heads.findIndex(({ card }) => card.id === this.entry?.card.id);
    return html`
      <div class="head">
        <h2>${say('desk.findings.title')}</h2>
        <label class="quiet">${say('desk.findings.decided', { decided: all - open, all })} <progress max=${all || 1} .value=${all - open}></progress></label>
      </div>
      <button
        class="add"
        @pointerdown=${(event: Event) => event.preventDefault()}
        @mousedown=${(event: Event) => event.preventDefault()}
        @click=${() => this.ask('desk.findings.add')}
      >
        ${say('desk.findings.add')} <kbd>${showKey(this.keys['desk.findings.add'])}</kbd>
      </button>
      ${uncheckedTemplate(this.document, this.say)}
      <details class="filters" ?open=${isNarrow(this.filter)}>
        <summary>${say('desk.findings.filter')}</summary>
        ${filterTemplate(this.document, this.filter, say, (filter) => {
          this.current = undefined;
          this.filter = filter;
        })}
        ${this.renderAll()}
      </details>
      <p class="count">
        <span aria-live="polite">
          ${at === -1 ? say('desk.findings.count', { count: heads.length }) : say('desk.findings.position', { at: at + 1, count: heads.length })}
        </span>
        <button @click=${() => this.step(-1)} aria-label=${say('desk.findings.previous')}>↑</button>
        <button @click=${() => this.step(1)} aria-label=${say('desk.findings.next')}>↓</button>
      </p>
      ${this.renderChosen()}
      ${this.chosen.size > 0 && this.writing === 'reason' ? this.renderReason() : nothing}
      ${entries.length === 0 ? html`<p class="none">${say(open === 0 && all > 0 ? 'desk.findings.allDecided' : 'desk.findings.none')}</p>` : nothing}
      <ol @keydown=${(event: KeyboardEvent) => this.onArrow(event)}>
        ${repeat(
          entries.slice(0, this.drawn),
          ({ key }) => key,
          (entry) => this.renderEntry(entry),
        )}
      </ol>
      ${
        entries.length <= this.drawn
          ? nothing
          : html`<button
              class="more"
              @click=${() => {
                this.drawn += DRAWN;
              }}
            >
              ${say('desk.findings.more', { count: entries.length - this.drawn })}
            </button>`
      }
    `;
  }

  private renderReason(): TemplateResult {
    return reasonForm(
      { reasons: reasonsOf(this.document), say: this.say, leave: (event) => this.leave(event) },
      (reason) => this.dismiss(reason, false),
    );
  }

  /** Shift and an arrow choose the line that they go on to. */
  private onArrow(event: KeyboardEvent): void {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (!event.shiftKey || by === 0) return;
    const from = this.entries.findIndex(({ key }) => key === this.current);
    const to = this.entries[from + by];
    if (from === -1 || to === undefined) return;
    event.preventDefault();
    this.point(to, event);
    this.choose(to);
    this.focusCurrent();
  }

  private renderEntry(entry: Entry): unknown {
    const { key, card, finding } = entry;
    const isCurrent = key === this.current;
    const isChosen = entry.findings.every(({ id }) => this.chosen.has(id));
    const isOpen = this.open.has(card.id);
    const writing = isCurrent && this.chosen.size === 0 ? this.writing : undefined;
    const number = finding === undefined ? `${card.number}` : this.numbers.get(finding.id)!;
    // A card is made anew with the document; what it shows are its findings.
    const findings = finding === undefined ? card.findings.map(({ state }) => state).join() : finding;
    const { document, say, keys, language } = this;
    const shown = [findings, number, isCurrent, isChosen, isOpen, writing, say, keys, document.texts];
    return guard(shown, () => {
      const context: ItemContext = {
        document,
        say,
        language,
        keys,
        number,
        isCurrent,
        isChosen,
        writing,
        reasons: writing === 'reason' ? reasonsOf(document) : [],
        choose: (event) => this.point(entry, event),
        act: (action) => {
          if (action === 'desk.findings.edit') this.ask(action);
          else this.act(action);
        },
        dismiss: (reason, isRule) => this.dismiss(reason, isRule),
        comment: (text) => {
          this.writing = undefined;
          this.dispatchEvent(new FindingEditEvent(comment(this.document, finding!.id, text)));
          this.focusCurrent();
        },
        leave: (event) => this.leave(event),
      };
      return finding === undefined
        ? cardTemplate(card, { ...context, isOpen, toggle: () => this.toggleCard(entry) })
        : itemTemplate(finding, { ...context, isMember: card.findings.length > 1 });
    });
  }

  /** Escape leaves a form without doing anything. */
  private leave(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.writing = undefined;
    this.focusCurrent();
  }

  private write(what: 'reason' | 'comment'): void {
    if (this.current === undefined && this.chosen.size === 0) this.step(1);
    if (what === 'comment' && this.entry?.finding === undefined) return;
    this.writing = what;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLInputElement>('.write input')?.focus());
  }

  private choose(entry: Entry): void {
    this.current = entry.key;
    this.writing = undefined;
    const { finding = entry.findings[0] ?? entry.card.findings[0]! } = entry;
    this.dispatchEvent(new FindingChosenEvent(finding));
  }

  private step(by: number): void {
    const count = this.entries.length;
    if (count === 0) return;
    const at = this.entries.findIndex(({ key }) => key === this.current);
    const next = at === -1 ? (by > 0 ? 0 : count - 1) : (at + by + count) % count;
    this.choose(this.entries[next]!);
    this.focusCurrent();
  }

  /** The findings that are chosen, or those of the entry that the person is at. */
  private get ids(): ReadonlySet<string> {
    return this.chosen.size > 0 ? this.chosen : new Set(this.entry?.findings.map(({ id }) => id));
  }

  private decide(state: Finding['state'], reason = ''): void {
    const { ids, document } = this;
    const [first] = ids;
    if (first === undefined) return;
    const one = { accepted: accept, open: reopen, dismissed: dismiss }[state];
    const edit = ids.size === 1 ? one(document, first, reason) : decideAll(document, ids, state, reason);
    const goesOn = this.chosen.size === 0;
    this.chosen = NONE;
    this.dispatchEvent(new FindingEditEvent(edit, goesOn && state !== 'open'));
    this.focusCurrent();
  }

  private dismiss(reason: string, isRule: boolean): void {
    this.writing = undefined;
    const [first, ...others] = this.ids;
    const finding = this.document.findings.find(({ id }) => id === first);
    if (!isRule || finding === undefined || others.length > 0) {
      this.decide('dismissed', reason);
      return;
    }
    this.dispatchEvent(new FindingEditEvent(dismissEverywhere(this.document, finding, reason)));
    this.focusCurrent();
  }

  private ask(action: FindingAskEvent['action']): void {
    this.dispatchEvent(new FindingAskEvent(action));
  }

  private focusCurrent(): void {
    void this.updateComplete.then(() => this.reveal()?.focus());
  }

  private reveal(): HTMLElement | undefined {
    const item = this.renderRoot.querySelector<HTMLElement>('[aria-current="true"]');
    item?.scrollIntoView({ block: 'nearest' });
    return item?.querySelector<HTMLElement>('.what') ?? undefined;
  }
}

/** Reasons that were given for dismissals, most often first. */
function reasonsOf(document: AlignedDocument): string[] {
  const counts = new Map<string, number>();
  for (const { reason } of document.findings)
    if (reason !== undefined) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([reason]) => reason);
}
