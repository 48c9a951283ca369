import type { AlignedDocument, Finding } from '@muqabala/core';
import { type Edit, isUnchecked, listCards, numberFindings } from '@muqabala/core/document';
import type { InterfaceLanguage } from '@muqabala/core/messages';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { baseStyles } from '../base-styles.ts';
import { accept, comment, decideAll, dismiss, reopen } from '../edits/index.ts';
import type { Say } from '../messages/index.ts';
import { dismissEverywhere } from '../rules/rules.ts';
import { cardTemplate } from './card-item.ts';
import { type Entry, entryOf, isHead, Lines, listEntries, windowAround } from './entries.ts';
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
  readonly action: 'workbench.findings.add' | 'workbench.findings.edit';
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
  /** Places of the entries that are drawn. */
  readonly drawn: ReturnType<typeof windowAround>;
}

/** How a line is pointed at: Shift chooses all from the current one on, Control this one more or less. */
export type Pointing = Pick<MouseEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>;

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
  /** The lines that are drawn: those around the current one, or those that the person asks for. */
  declare private drawn: ReturnType<typeof windowAround>;
  private cards: ReturnType<typeof listCards> = [];
  /** The place of each finding's card among the cards, by the key of its entry. */
  private cardOf: ReadonlyMap<string, number> = new Map();
  private openCards = 0;
  private lines = new Lines([]);
  /** Whether a line is there for no other reason than that the person is at it. */
  private isHeld = false;
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
    this.drawn = windowAround(0);
    this.language = 'en';
  }

  /** Does what a shortcut asks for; false when the list does not know it. */
  act(action: Action): boolean {
    if (action === 'workbench.findings.next') this.step(1);
    else if (action === 'workbench.findings.previous') this.step(-1);
    else if (action === 'workbench.findings.accept') this.decide('accepted');
    else if (action === 'workbench.findings.reopen') this.decide('open');
    else if (action === 'workbench.findings.dismiss') this.write('reason');
    else if (action === 'workbench.findings.comment') this.write('comment');
    else if (action === 'workbench.findings.open') return this.toggleCard();
    else if (action === 'workbench.findings.choose') return this.toggleChosen();
    else if (action === 'workbench.findings.sameKind')
      return this.chooseAll((a, b) => a.code === b.code && a.mqm === b.mqm);
    else if (action === 'workbench.findings.sameText') return this.chooseAll((a, b) => a.text === b.text);
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
    const ids = new Set(shiftKey ? this.lines.between(this.current, entry.key) : entry.findings.map(({ id }) => id));
    const isMore = shiftKey || [...ids].some((id) => !this.chosen.has(id));
    // A line from which others are chosen is one of them.
    const before = this.chosen.size === 0 && !shiftKey ? (this.entry?.findings ?? []).map(({ id }) => id) : [];
    this.chosen = isMore
      ? new Set([...this.chosen, ...before, ...ids])
      : new Set([...this.chosen].filter((id) => !ids.has(id)));
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

  /** Draws the lines around a place. */
  draw(place: number): void {
    this.drawn = windowAround(place);
  }

  /** Goes on to the next entry that is still to be decided, after one was. */
  goOn(): void {
    void this.updateComplete.then(() => {
      const { entries } = this.lines;
      const after = [...entries.slice(this.place + 1), ...entries.slice(0, this.place)];
      const next = after.find(
        (entry) => entry.key !== this.current && entry.findings.some(({ state }) => state === 'open'),
      );
      if (next !== undefined) this.choose(next);
      this.focusCurrent();
    });
  }

  private get entry(): Entry | undefined {
    return this.lines.at(this.current);
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
    const ids = this.lines.entries.flatMap(({ findings }) =>
      findings.filter((one) => isAlike(one, at)).map(({ id }) => id),
    );
    this.chosen = new Set([...this.chosen, ...ids]);
    return true;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('document')) this.takeDocument(changed.get('document') as AlignedDocument | undefined);
    if (['document', 'filter', 'current', 'open'].some((name) => changed.has(name))) {
      const isListed = this.current === undefined || this.lines.placeOf(this.current) !== -1;
      // A step from line to line, of which there may be hundreds of thousands, leaves them as they are.
      if (changed.has('document') || changed.has('filter') || changed.has('open') || this.isHeld || !isListed)
        this.list();
      const at = this.lines.placeOf(this.current);
      if (at !== -1) this.place = at;
      if (changed.has('filter')) this.drawn = windowAround(0);
      if (this.drawn.from >= this.lines.entries.length) this.drawn = windowAround(this.lines.entries.length);
      if (at !== -1 && (at < this.drawn.from || at >= this.drawn.to)) this.drawn = windowAround(at);
    }
  }

  private takeDocument(before: AlignedDocument | undefined): void {
    const { document } = this;
    this.cards = listCards(document, before);
    this.openCards = this.cards.filter(({ findings }) => findings.some(({ state }) => state === 'open')).length;
    const numbers = numberFindings(document);
    // The same after a decision.
    if (numbers === this.numbers) return;
    this.numbers = numbers;
    this.cardOf = new Map(this.cards.flatMap(({ findings }, c) => findings.map(({ id }) => [entryOf(id), c] as const)));
    if ([...this.chosen].some((id) => !numbers.has(id)))
      this.chosen = new Set([...this.chosen].filter((id) => numbers.has(id)));
  }

  private list(): void {
    const { current, filter, cards } = this;
    const around = cards[this.cardOf.get(current ?? '') ?? -1];
    if (around !== undefined && around.findings.length > 1 && !this.open.has(around.id))
      this.open = new Set([...this.open, around.id]);
    const own = current?.startsWith('card ') ? current.slice('card '.length) : undefined;
    this.isHeld = false;
    // What was just decided stays until the person goes on.
    const entries = listEntries(cards, this.open, (finding, card) => {
      if (fits(finding, filter)) return true;
      const isAt = card.id === own || entryOf(finding.id) === current;
      this.isHeld ||= isAt;
      return isAt;
    });
    this.lines = new Lines(entries);
  }

  protected override updated(changed: PropertyValues): void {
    if (!['document', 'filter', 'current', 'open', 'chosen', 'drawn'].some((name) => changed.has(name))) return;
    const { numbers, current, chosen, open, drawn } = this;
    const { entries } = this.lines;
    this.dispatchEvent(new FindingsListedEvent({ entries, numbers, current, chosen, open, drawn }));
  }

  /** Buttons that decide all open findings of a filter at once. */
  private renderAll(): TemplateResult | typeof nothing {
    const { say } = this;
    if (!isNarrow(this.filter)) return nothing;
    const ids = new Set(
      this.lines.entries
        .filter(isHead)
        .flatMap(({ findings }) => findings.filter((one) => one.state === 'open' && fits(one, this.filter)))
        .map(({ id }) => id),
    );
    if (ids.size === 0) return nothing;
    const decide = (state: 'accepted' | 'dismissed') => () => {
      this.current = undefined;
      this.dispatchEvent(new FindingEditEvent(decideAll(this.document, ids, state)));
    };
    return html`<p class="decide">
      <button name="accept-all" @click=${decide('accepted')}>${say('workbench.findings.acceptAll', { count: ids.size })}</button>
      <button name="dismiss-all" @click=${decide('dismissed')}>${say('workbench.findings.dismissAll', { count: ids.size })}</button>
    </p>`;
  }

  /** What is decided about several findings that were chosen. */
  private renderChosen(): TemplateResult | typeof nothing {
    const { say, keys, chosen } = this;
    if (chosen.size === 0) return nothing;
    const button = (action: Action) =>
      html`<button @click=${() => this.act(action)}>${say(action)} <kbd>${showKey(keys[action])}</kbd></button>`;
    return html`<div class="chosen-bar" role="group" aria-label=${say('workbench.findings.chosen', { count: chosen.size })}>
      <strong aria-live="polite">${say('workbench.findings.chosen', { count: chosen.size })}</strong>
      ${button('workbench.findings.accept')} ${button('workbench.findings.dismiss')} ${button('workbench.findings.reopen')}
      <button name="clear" @click=${() => this.clear()}>${say('workbench.links.clear')} <kbd>${showKey('Escape')}</kbd></button>
    </div>`;
  }

  /** Chooses nothing any more; false when nothing was. */
  clear(): boolean {
    if (this.chosen.size === 0) return false;
    this.chosen = NONE;
    return true;
  }

  override render(): TemplateResult {
    const { say, lines, drawn, openCards: open } = this;
    const { entries, cards: count } = lines;
    const all = this.cards.length;
    const at = lines.cardOf(this.current);
    return html`
      <div class="head">
        <h2>${say('workbench.findings.title')}</h2>
        <label class="quiet">${say('workbench.findings.decided', { decided: all - open, all })} <progress max=${all || 1} .value=${all - open}></progress></label>
      </div>
      <button
        class="add"
        @pointerdown=${(event: Event) => event.preventDefault()}
        @mousedown=${(event: Event) => event.preventDefault()}
        @click=${() => this.ask('workbench.findings.add')}
      >
        ${say('workbench.findings.add')} <kbd>${showKey(this.keys['workbench.findings.add'])}</kbd>
      </button>
      ${uncheckedTemplate(this.document, this.say)}
      <details class="filters" ?open=${isNarrow(this.filter)}>
        <summary>${say('workbench.findings.filter')}</summary>
        ${filterTemplate(this.document, this.filter, say, (filter) => {
          this.current = undefined;
          this.filter = filter;
        })}
        ${this.renderAll()}
      </details>
      <p class="count">
        <span aria-live="polite">
          ${at === 0 ? say('workbench.findings.count', { count }) : say('workbench.findings.position', { at, count })}
        </span>
        <button @click=${() => this.step(-1)} aria-label=${say('workbench.findings.previous')}>↑</button>
        <button @click=${() => this.step(1)} aria-label=${say('workbench.findings.next')}>↓</button>
      </p>
      ${this.renderChosen()}
      ${this.chosen.size > 0 && this.writing === 'reason' ? this.renderReason() : nothing}
      ${entries.length === 0 ? html`<p class="none">${say(isUnchecked(this.document) ? 'workbench.checked.notYet' : all === 0 ? 'workbench.checked.clean' : open === 0 ? 'workbench.findings.allDecided' : 'workbench.findings.none')}</p>` : nothing}
      ${this.renderMore('workbench.findings.earlier', drawn.from, drawn.from - 1)}
      <ol @keydown=${(event: KeyboardEvent) => this.onArrow(event)}>
        ${repeat(
          entries.slice(drawn.from, drawn.to),
          ({ key }) => key,
          (entry) => this.renderEntry(entry),
        )}
      </ol>
      ${this.renderMore('workbench.findings.more', entries.length - drawn.to, drawn.to)}
    `;
  }

  /** Goes to the lines before or after those that are drawn. */
  private renderMore(
    key: 'workbench.findings.earlier' | 'workbench.findings.more',
    count: number,
    to: number,
  ): TemplateResult | typeof nothing {
    if (count <= 0) return nothing;
    return html`<button class="more" @click=${() => this.draw(to)}>${this.say(key, { count })}</button>`;
  }

  private renderReason(): TemplateResult {
    return reasonForm({ reasons: reasonsOf(this.document), say: this.say, leave: () => this.leave() }, (reason) =>
      this.dismiss(reason, false),
    );
  }

  /** Shift and an arrow choose the line that they go on to. */
  private onArrow(event: KeyboardEvent): void {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (!event.shiftKey || by === 0) return;
    const from = this.lines.placeOf(this.current);
    const to = this.lines.entries[from + by];
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
    const number = finding === undefined ? card.number : this.numbers.get(finding.id)!;
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
          if (action === 'workbench.findings.edit') this.ask(action);
          else this.act(action);
        },
        dismiss: (reason, isRule) => this.dismiss(reason, isRule),
        comment: (text) => {
          this.writing = undefined;
          this.dispatchEvent(new FindingEditEvent(comment(this.document, finding!.id, text)));
          this.focusCurrent();
        },
        leave: () => this.leave(),
      };
      return finding === undefined
        ? cardTemplate(card, { ...context, isOpen, toggle: () => this.toggleCard(entry) })
        : itemTemplate(finding, { ...context, isMember: card.findings.length > 1 });
    });
  }

  /** Leaves a form without doing anything. */
  private leave(): void {
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
    const { entries } = this.lines;
    const count = entries.length;
    if (count === 0) return;
    const at = this.lines.placeOf(this.current);
    const next = at === -1 ? (by > 0 ? 0 : count - 1) : (at + by + count) % count;
    this.choose(entries[next]!);
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
