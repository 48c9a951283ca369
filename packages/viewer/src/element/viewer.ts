import { type AlignedDocument, nameOfText, type Text } from '@muqabala/core/document';
import {
  adoptStyles,
  type CSSResultGroup,
  html,
  isServer,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  ReactiveElement,
  render,
} from 'lit';
import { differencesOf } from '../model/differences.ts';
import type { Matrix } from '../model/matrix.ts';
import {
  type Destination,
  type OpenDocument,
  type Selection,
  selectRows,
  sentenceAddress,
} from '../model/open-document.ts';
import type { View } from '../model/view.ts';
import { makeCommands, type Stage } from './commands.ts';
import { DocumentLoader } from './document-loader.ts';
import { type MuqabalaProgressEvent, MuqabalaViewEvent, tellProgress } from './events.ts';
import { Finder } from './finder.ts';
import { onChange, onClick, onKey, type ViewChange } from './interaction.ts';
import { bringIntoSight, closestLanguage, nextTask, showChosenTab } from './page.ts';
import { Panes } from './read/panes.ts';
import { readTemplate } from './read/template.ts';
import { RowList, type Rows } from './rows/list.ts';
import { Sticky } from './sticky.ts';
import { styles } from './styles.ts';
import { isolated } from './templates/detail.ts';
import { MATRIX_CHUNK, matrixTemplate, OFFERS_MATRIX } from './templates/matrix.ts';
import { looseFindings, type PairsContext, pairsTemplate, summary } from './templates/pairs.ts';
import { emptyTemplate, failedTemplate, loadingTemplate } from './templates/states.ts';
import { finder, reports, toolbar } from './templates/toolbar.ts';
import { type Labels, makeWords, type Words } from './words.ts';

/** The matrix of more reports than this scrolls sideways on any screen. */
const MOST_COLUMNS = 6;
/** Languages written from right to left. */
const RTL = /^(?:ar|ckb|fa|he|ps|sd|ug|ur|yi)\b/i;
const STATES = ['empty', 'loading', 'failed', 'ready'] as const;

/**
 * Shows an aligned document: the source beside one report, sentence by sentence, as it runs, or against all reports.
 *
 * @tagname muqabala-viewer
 * @slot - shown until there is a document, and below the message when one could not be shown
 * @slot header - above the controls
 * @fires {MuqabalaProgressEvent} muqabala-load - a document is there and valid
 * @fires {MuqabalaProgressEvent} muqabala-ready - its first rows stand in the page
 * @fires {MuqabalaProgressEvent} muqabala-error - there is nothing to show; prevented, it is not written to the console
 * @fires {MuqabalaSelectEvent} muqabala-select - a person chose a pair or a sentence, or let go of it
 * @fires {MuqabalaFindingEvent} muqabala-finding - a person went to a finding
 * @fires {MuqabalaViewEvent} muqabala-view - a person changed report, layout, filter or whether mentions show
 */
export class MuqabalaViewer extends LitElement {
  static override styles: CSSResultGroup = styles;

  static override properties: PropertyDeclarations = {
    document: { attribute: false },
    src: { type: String },
    loading: { type: String },
    lang: { type: String, reflect: true },
    mode: { type: String },
    layout: { type: String },
    sourceSide: { type: String, attribute: 'source-side' },
    target: { type: String },
    filter: { type: String },
    selected: { type: String },
    mentions: { type: Boolean },
    labels: { attribute: false },
    _query: { state: true },
    _hot: { state: true },
    _filled: { state: true },
    _tools: { state: true },
    _message: { state: true },
  };

  /**
   * The document to show; checked before it is, whatever its type says. Setting it gives up a load that is under way.
   */
  declare document: AlignedDocument | undefined;
  /** Where to load the document from: an address, or `#id` of a JSON script of the page. */
  declare src: string | undefined;
  /** `lazy`: `src` is loaded when the element comes near to sight. */
  declare loading: 'lazy' | 'eager' | undefined;
  /** Language of the interface; without it the page's. A region picks the digits: `ar-EG`, `ar-MA`. */
  declare lang: string;
  /** `review` with all that was found; `read` for readers: both texts as they run, and what differs most in words. */
  declare mode: 'review' | 'read';
  /** `pairs` side by side, `flow` one below the other, `matrix` all reports. */
  declare layout: 'pairs' | 'flow' | 'matrix';
  /** The side on which the source stands, whatever the direction of the page. */
  declare sourceSide: 'right' | 'left';
  /** Id of the report to show; without it the first that answers to the source at all. */
  declare target: string | undefined;
  /** Which rows: `gaps`, `findings`, `kind:CODE`, `severity:NAME`, separated by blanks. */
  declare filter: string;
  /**
   * The address of what is selected, as the events give it; empty for nothing. Setting it goes there, to another report
   * if need be.
   */
  declare selected: string;
  /** Whether values and names are marked, and listed for the selected row. */
  declare mentions: boolean;
  /** Words of the page's own for anything that is said, by keys; of another language too, which `lang` names. */
  declare labels: Labels | undefined;
  /** The last `muqabala-load`, `muqabala-ready` and `muqabala-error` that came, for whoever listens only now. */
  declare progress: readonly MuqabalaProgressEvent[];

  declare private _query: string;
  declare private _hot: string;
  /** Chunks of the matrix that are drawn. */
  declare private _filled: number;
  /** Whether search and filters are open where there is no room for them. */
  declare private _tools: boolean;
  declare private _message: string;

  readonly #internals = this.attachInternals();
  protected readonly loader = new DocumentLoader(() => this.requestUpdate());
  readonly #finder = new Finder(() => this.requestUpdate());
  readonly #commands = makeCommands(this.#stage());
  /** What a server has drawn; it stays until there is something to put in its place. */
  #served: readonly ChildNode[] | undefined;
  #tag = 'en';
  #labels: Labels | undefined;
  #words: Words = makeWords('en');
  #direction: 'rtl' | 'ltr' = 'ltr';
  #open: OpenDocument | undefined;
  protected view: View | undefined;
  #matrix: Matrix | undefined;
  protected selection: Selection = { filter: { show: 'all' }, rows: [], steps: [] };
  protected list: Rows | undefined;
  #panes: Panes | undefined;
  #sticky: Sticky | undefined;
  /** What the page was told of last. */
  #told: unknown;
  #readyOf: OpenDocument | undefined;
  #near = false;
  /** The text whose tab was brought into sight. */
  #tabbed: Text | undefined;
  /** The row that a reader saw first before the layout was changed. */
  #kept: string | undefined;
  /**
   * What waits until the view is drawn: a row, or the selected one, to come into sight; a source sentence to be
   * selected.
   */
  #reveal: number | 'selected' | undefined;
  #cell = -1;
  #focus = false;

  constructor() {
    super();
    this.mode = 'review';
    this.layout = 'pairs';
    this.sourceSide = 'right';
    this.filter = '';
    this.selected = '';
    this.mentions = false;
    this.progress = [];
    this._query = '';
    this._hot = '';
    this._filled = 0;
    this._tools = false;
    this._message = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The page may have changed its language or direction, or a load may have been given up, while the element was out
    // of it.
    this.requestUpdate(...(this.hasUpdated && this.loader.state === 'empty' ? (['src'] as const) : []));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.loader.stopLoading();
  }

  /**
   * Shows what an address names, in whichever report it is; false when the document does not hold it. Fires no event.
   */
  show(address: string): boolean {
    const place = this.#open?.find(address, this.target);
    if (place === undefined) return false;
    this.target = place.target;
    if (this.layout === 'matrix') this.layout = 'pairs';
    this.selected = address;
    // Also when it was selected before, and has been scrolled away since.
    this.requestUpdate('selected');
    return true;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const { shadowRoot } = this;
    if (shadowRoot === null) return super.createRenderRoot();
    // Rows are drawn by hand, so there is nothing to hydrate: a server's are replaced, within one task, when the
    // document is here.
    adoptStyles(shadowRoot, MuqabalaViewer.elementStyles);
    this.#served = [...shadowRoot.childNodes];
    return shadowRoot;
  }

  protected override update(changed: PropertyValues): void {
    ReactiveElement.prototype['update'].call(this, changed);
    if (this.#served !== undefined) {
      if (this.#open === undefined && this.loader.state !== 'failed') return;
      for (const node of this.#served) node.remove();
      this.#served = undefined;
    }
    // Lit's own step is changed by the support for hydration, which a page may load from another copy of Lit.
    render(this.render(), this.renderRoot as HTMLElement, this.renderOptions);
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#readPage();
    if (!OFFERS_MATRIX && this.layout === 'matrix') this.layout = 'pairs';
    if (changed.has('src') && this.src && !isServer) this.#startLoad();
    if (changed.has('document')) this.loader.take(this.document, () => this);
    const { open } = this.loader;
    const renewed = open !== this.#open;
    this.#open = open;
    if (this.selected && (renewed || changed.has('selected'))) {
      this.target = open?.targetOf(this.selected, this.target) ?? this.target;
      this.#reveal ??= 'selected';
    }
    if (changed.has('layout') || renewed) this._filled = 1;
    if (changed.has('layout')) this.#kept = this.list?.firstInSight() ?? this.#kept;
    const target = open?.target(this.target);
    const view = target && (this.loader.view(target.id) ?? (renewed ? undefined : this.view));
    const fresh = view !== this.view || changed.has('filter') || changed.has('mode');
    this.view = view;
    if (view === undefined) return;
    if (this.layout === 'matrix') this.#matrix = this.loader.matrix();
    if (fresh) this.selection = this.#select(view);
    if (fresh || changed.has('_query')) this.#finder.look(view, this.selection.rows, this._query);
  }

  #select(view: View): Selection {
    if (this.mode !== 'read') return selectRows(view, this.filter ?? '');
    const told = new Set(differencesOf(view).map(({ finding }) => finding));
    return { ...selectRows(view, ''), steps: view.findings.filter(({ finding }) => told.has(finding)) };
  }

  protected override render(): unknown {
    const words = this.#words;
    const commands = this.#commands;
    return html`<div class="viewer ${this.loader.state === 'loading' && !this.#hasOwn() ? 'waiting' : ''}" part="viewer" role="group" lang=${words.tag} dir=${this.#direction} aria-label=${words.say('label')} aria-busy=${this.loader.busy ? 'true' : nothing} @click=${(event: MouseEvent) => this.handleClick(event)} @keydown=${(event: KeyboardEvent) => this.handleKey(event)} @pointerover=${(event: Event) => this.#glance(event)} @change=${(event: Event) => onChange(commands, event)} @input=${(event: Event) => onChange(commands, event)}>
      <slot name="header"></slot>
      ${this.#body(words)}
      <div class="hidden" role="status">${isolated(this._message)}</div>
    </div>${this.view === undefined ? html`<slot></slot>` : nothing}`;
  }

  /** Whether the page has put something to read into the element; a server cannot know, and leaves the place to it. */
  #hasOwn(): boolean {
    return isServer ? this.src !== undefined : this.textContent?.trim() !== '';
  }

  protected handleClick(event: MouseEvent): void {
    onClick(this.#commands, event);
  }

  protected handleKey(event: KeyboardEvent): void {
    onKey(this.#commands, event);
  }

  /** What stands below the controls. */
  protected actions(): unknown {
    return nothing;
  }

  protected makeList(host: HTMLElement): Rows {
    return new RowList(host);
  }

  #body(words: Words): unknown {
    const { state, failure, open } = this.loader;
    const { view } = this;
    if (state === 'failed') return failedTemplate(words, failure.src !== undefined);
    if (open === undefined || view === undefined) {
      // What the page put into the element says more than we could.
      if (this.#hasOwn()) return nothing;
      if (open?.targets.length === 0) return emptyTemplate(words, 'no-targets');
      return state === 'empty' && !this.src ? emptyTemplate(words, 'empty') : loadingTemplate(words);
    }
    if (this.mode === 'read') return this.#reading(words, open, view);
    const { filter, steps } = this.selection;
    const current = this.#place()?.finding;
    const bar = toolbar({
      words,
      targets: open.targets,
      target: view.target.id,
      layout: this.layout,
      matrix: OFFERS_MATRIX && open.targets.length > 1,
      choices: this.layout === 'matrix' ? open.findings : view.findings.map(({ finding }) => finding),
      filter,
      query: this._query,
      mentions: view.mentions ? this.mentions : undefined,
      hits: this.#finder.hits?.length,
      at: current === undefined ? -1 : steps.findIndex(({ finding }) => finding === current),
      findings: steps.length,
      tools: this._tools,
      actions: this.actions(),
    });
    if (this.layout === 'matrix') {
      const { document } = open;
      const matrix = this.#matrix;
      const many = open.targets.length > MOST_COLUMNS ? 'many' : '';
      if (matrix === undefined) return html`${bar}${loadingTemplate(words)}`;
      return html`${bar}<div class="scroll ${many}" id="panel" role="group" tabindex="0" aria-label=${words.say('matrix-label')}>${matrixTemplate({ words, document, matrix, filter, filled: this._filled })}</div>`;
    }
    const context = this.context(view);
    const tabbed = open.targets.length > 1;
    return html`${bar}<div id="panel" role=${tabbed ? 'tabpanel' : nothing} aria-label=${tabbed ? nameOfText(view.target) : nothing}>
      ${summary(words, view, open.document.precise !== false)}${looseFindings(context)}${pairsTemplate(context)}
    </div>`;
  }

  #reading(words: Words, { targets }: OpenDocument, view: View): unknown {
    const tabs = targets.length > 1 ? reports({ words, targets, target: view.target.id }) : nothing;
    const search = finder({ words, query: this._query, hits: this.#finder.hits?.length });
    return readTemplate(this.context(view), differencesOf(view), [search, tabs], targets.length > 1);
  }

  protected context(view: View): PairsContext {
    const { rows } = this.selection;
    const place = this.#place();
    const selected = place !== undefined && rows.includes(view.rows[place.row]!) ? place.row : -1;
    return {
      words: this.#words,
      view,
      rows,
      selected,
      finding: place?.finding?.id ?? '',
      hot: this._hot,
      phrase: this.#finder.phrase,
      hits: this.#finder.rows,
      mentions: this.mentions,
      reachable: selected >= 0 ? selected : (rows[0]?.index ?? -1),
      texts: this.#open!.document.texts,
      names: { source: nameOfText(view.source), target: nameOfText(view.target) },
      layout: this.layout === 'flow' ? 'flow' : 'pairs',
      targetFirst: (this.#direction === 'ltr') === (this.sourceSide !== 'left'),
    };
  }

  protected override updated(): void {
    const view = this.view;
    this.#tellState();
    if (this.#served !== undefined) return;
    this.#sticky ??= new Sticky(this.renderRoot.querySelector<HTMLElement>('.viewer')!);
    this.#sticky.update();
    // What is not there is sought through every row: tabs of a text alone, panes beside rows.
    const tabs = view?.target !== this.#tabbed && this.renderRoot.querySelector<HTMLElement>('.tabs');
    if (tabs) showChosenTab(tabs);
    this.#tabbed = view?.target;
    const host = this.renderRoot.querySelector<HTMLElement>('.rows');
    const panes = host === null && this.renderRoot.querySelector<HTMLElement>('.panes');
    if (panes && view !== undefined) this.#showPanes(panes, view);
    if (host === null || view === undefined) {
      this.list = undefined;
      if (this.layout === 'matrix') void this.#fillMatrix();
      return;
    }
    if (!this.list?.isIn(host)) this.list = this.makeList(host);
    this.list.show(this.context(view));
    this.#tellReady();
    if (this.#reveal === undefined) this.list.bringBack(this.#kept);
    this.#kept = undefined;
    // Until the view of the wanted text is there, another one shows.
    if (view.target !== this.#open?.target(this.target)) return;
    if (this.#reveal !== undefined) {
      const row = this.list.reach((this.#reveal === 'selected' ? this.#place()?.row : this.#reveal) ?? -1);
      if (row) bringIntoSight(row, 'nearest');
      if (this.#focus) row?.querySelector<HTMLElement>('.pick')?.focus({ preventScroll: true });
    }
    this.#reveal = undefined;
    this.#focus = false;
    const cell = this.#cell;
    this.#cell = -1;
    // An event that a page hears must not come in the middle of an update.
    if (cell >= 0) void this.updateComplete.then(() => this.#commands.selectRow(view.homeOfSource[cell] ?? -1, true));
  }

  #showPanes(host: HTMLElement, view: View): void {
    if (!this.#panes?.isIn(host)) this.#panes = new Panes(host, (row) => this.#commands.selectRow(row, false));
    this.#panes.show(this.context(view));
    this.#reveal = undefined;
    this.#tellReady();
  }

  #tellState(): void {
    const { state, failure } = this.loader;
    for (const name of STATES) setState(this.#internals, name, name === state);
    const now = state === 'failed' ? failure : this.#open;
    if (now !== this.#told) this.#tell(now === this.#open ? 'load' : 'error');
    this.#told = now;
  }

  #tell(step: 'load' | 'ready' | 'error'): void {
    if (step === 'load' && this.#open === undefined) return;
    const failure = step === 'error' ? this.loader.failure : undefined;
    // An event that a page hears must not come in the middle of an update.
    void this.updateComplete.then(() => tellProgress(this, step, failure));
  }

  #tellReady(): void {
    if (this.#readyOf !== this.#open) this.#tell('ready');
    this.#readyOf = this.#open;
  }

  /** Points out the line of the evidence that the pointer is on. */
  #glance({ target }: Event): void {
    this.list?.glance((target as Element).closest<HTMLElement>('[data-evidence]')?.dataset['evidence'] ?? '');
  }

  /** Draws the rest of the matrix in slices, between which the page can answer. */
  async #fillMatrix(): Promise<void> {
    if (this.#matrix !== undefined) this.#tellReady();
    if (this._filled * MATRIX_CHUNK >= (this.#matrix?.rows.length ?? 0)) return;
    await nextTask();
    this._filled++;
  }

  #readPage(): void {
    // A server knows nothing of the page around.
    const tag = this.lang || (isServer ? '' : closestLanguage(this));
    if (tag !== this.#tag || this.labels !== this.#labels) {
      this.#tag = tag;
      this.#labels = this.labels;
      this.#words = makeWords(tag, this.labels);
    }
    // An interface whose language was chosen for this element brings its direction along, unless that was chosen too.
    if (isServer || (this.lang && !this.hasAttribute('dir')))
      this.#direction = RTL.test(this.#words.tag) ? 'rtl' : 'ltr';
    else this.#direction = getComputedStyle(this).direction === 'rtl' ? 'rtl' : 'ltr';
  }

  #startLoad(): void {
    if (this.loading === 'lazy' && !this.#near) {
      const watch = new IntersectionObserver(
        (entries) => {
          if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
          watch.disconnect();
          this.#near = true;
          this.#startLoad();
          this.requestUpdate();
        },
        { rootMargin: '100%' },
      );
      watch.observe(this);
      return;
    }
    this.loader.load(this.src!, this.ownerDocument, (document) => {
      this.document = document;
    });
  }

  /** Where the selected address leads, if it is in the report that is shown. */
  #place(): Destination | undefined {
    const view = this.view;
    const place = this.selected && view ? this.#open?.find(this.selected, view.target.id) : undefined;
    return place?.target === view?.target.id ? place : undefined;
  }

  /** Before another report is shown: keeps the sentence of the source that is selected, lets go of anything else. */
  #follow(): void {
    const view = this.view;
    const source = view?.rows[this.#place()?.row ?? -1]?.source[0];
    const segment = source === undefined ? undefined : view?.source.segments[source];
    this.selected = segment === undefined ? '' : sentenceAddress(view!.source, segment);
  }

  #change(change: ViewChange): MuqabalaViewEvent {
    if (change.target !== undefined) this.#follow();
    Object.assign(this, change);
    const text = this.#open?.target(this.target)?.id ?? '';
    return new MuqabalaViewEvent({ text, layout: this.layout, filter: this.filter, mentions: this.mentions });
  }

  #stage(): Stage {
    return {
      now: () => ({
        direction: this.#direction,
        words: this.#words,
        view: this.view,
        selection: this.selection,
        hits: this.#finder.hits,
        place: this.#place(),
        hot: this._hot,
        reading: this.mode === 'read',
      }),
      go: (address, row, focus) => {
        this.selected = address;
        this._hot = '';
        this.#reveal = row;
        this.#focus = focus;
        // Also when it was selected before, and has been scrolled away since.
        this.requestUpdate();
      },
      addressOf: (finding) => this.#open!.addressOf(finding),
      change: (change) => this.#change(change),
      openCell: (target, source) => {
        const text = this.#open?.document.texts[target];
        if (text === undefined) return;
        this.dispatchEvent(this.#change({ target: text.id, layout: 'pairs', filter: '' }));
        this.#cell = source;
      },
      lookAt: (evidence) => {
        this._hot = evidence;
      },
      search: (phrase) => {
        this._query = phrase;
      },
      toggleTools: () => {
        this._tools = !this._tools;
      },
      announce: (message) => {
        this._message = message;
      },
      fire: (event) => this.dispatchEvent(event),
      retry: () => {
        this.#startLoad();
        this.requestUpdate();
      },
    };
  }
}

/** Browsers of before 2024 want two dashes before the names of states, or know no states. */
function setState({ states }: ElementInternals, name: string, on: boolean): void {
  try {
    states?.[on ? 'add' : 'delete'](name);
  } catch {
    states.add(`--${name}`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'muqabala-viewer': MuqabalaViewer;
  }
}
