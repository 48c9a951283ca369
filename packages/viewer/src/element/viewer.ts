import type { AlignedDocument } from '@muqabala/core/document';
import { type CSSResultGroup, html, isServer, LitElement, nothing, type PropertyValues } from 'lit';
import { formatAddress } from '../model/address.ts';
import { formatFilter } from '../model/filter.ts';
import { identify, type Place, type Selection, Session, searchRows, selectRows, stepFrom } from '../model/session.ts';
import type { View } from '../model/view.ts';
import { copyText } from './copy.ts';
import { MuqabalaFindingEvent, MuqabalaSelectEvent, MuqabalaViewEvent } from './events.ts';
import { type Commands, onChange, onClick, onKey } from './interaction.ts';
import { checkDocument, type Failure, loadDocument } from './load.ts';
import { bringIntoSight, closestLanguage, nextTask } from './page.ts';
import { RowList } from './rows/list.ts';
import { styles } from './styles.ts';
import { isolated } from './templates/detail.ts';
import { MATRIX_CHUNK, matrixTemplate } from './templates/matrix.ts';
import { looseFindings, type PairsContext, pairsTemplate, summary } from './templates/pairs.ts';
import { emptyTemplate, failedTemplate, loadingTemplate } from './templates/states.ts';
import { nameOf, toolbar } from './templates/toolbar.ts';
import { makeWords, type Words } from './words.ts';

const STATES = ['empty', 'loading', 'failed', 'ready'] as const;

/**
 * Shows an aligned document: the source beside one report, sentence by sentence, or against all reports.
 *
 * @tagname muqabala-viewer
 * @slot - shown while there is no document, and below the message when one could not be shown
 * @slot header - above the controls
 * @fires {MuqabalaSelectEvent} muqabala-select - a person chose a pair or a sentence, or let go of it
 * @fires {MuqabalaFindingEvent} muqabala-finding - a person went to a finding
 * @fires {MuqabalaViewEvent} muqabala-view - a person changed the report, the layout, the filter or whether mentions show
 */
export class MuqabalaViewer extends LitElement {
  static override styles: CSSResultGroup = styles;

  static override properties = {
    document: { attribute: false },
    src: { type: String },
    lang: { type: String, reflect: true },
    layout: { type: String },
    sourceSide: { type: String, attribute: 'source-side' },
    target: { type: String },
    filter: { type: String },
    selected: { type: String },
    mentions: { type: Boolean },
    _state: { state: true },
    _query: { state: true },
    _hot: { state: true },
    _filled: { state: true },
    _message: { state: true },
  };

  /** The document to show; checked before it is, whatever its type says. Setting it gives up a load that is under way. */
  declare document: AlignedDocument | undefined;
  /** Where to load the document from: an address, or `#id` of a JSON script of the page. */
  declare src: string | undefined;
  /** Language of the interface; without it the page's. A region picks the digits: `ar-EG`, `ar-MA`. */
  declare lang: string;
  /** `pairs` side by side, `flow` one below the other, `matrix` all reports. */
  declare layout: 'pairs' | 'flow' | 'matrix';
  /** The side on which the source stands, whatever the direction of the page. */
  declare sourceSide: 'right' | 'left';
  /** Id of the report to show; without it the first that answers to the source at all. */
  declare target: string | undefined;
  /** Which rows: `gaps`, `findings`, `kind:CODE`, `severity:NAME`, separated by blanks. */
  declare filter: string;
  /** The address of what is selected, as the events give it; empty for nothing. Setting it goes there, to another report if need be. */
  declare selected: string;
  /** Whether values and names are marked, and listed for the selected row. */
  declare mentions: boolean;

  declare private _state: (typeof STATES)[number];
  declare private _query: string;
  declare private _hot: string;
  declare private _filled: number;
  declare private _message: string;

  readonly #internals = this.attachInternals();
  #tag = 'en';
  #words: Words = makeWords('en');
  #direction: 'rtl' | 'ltr' = 'ltr';
  #failure: Failure = { key: 'failed-document' };
  #session: Session | undefined;
  #view: View | undefined;
  #selection: Selection = { filter: { show: 'all' }, rows: [], steps: [] };
  #hits: readonly number[] | undefined;
  #hitRows: ReadonlySet<number> = new Set();
  #list: RowList | undefined;
  #load: AbortController | undefined;
  #loaded: AlignedDocument | undefined;
  #reveal = -1;
  #focus = false;

  constructor() {
    super();
    this.layout = 'pairs';
    this.sourceSide = 'right';
    this.filter = '';
    this.selected = '';
    this.mentions = false;
    this._state = 'empty';
    this._query = '';
    this._hot = '';
    this._filled = 0;
    this._message = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The page may have changed its language or direction, or a load may have been given up, while the element was out of it.
    this.requestUpdate(...(this.hasUpdated && this._state === 'empty' ? (['src'] as const) : []));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#load?.abort();
    if (this._state === 'loading') this._state = 'empty';
  }

  /** Shows what an address names, in whichever report it is; false when the document does not hold it. Fires no event. */
  show(address: string): boolean {
    const place = this.#session?.find(address, this.target);
    if (place === undefined) return false;
    this.target = place.target;
    if (this.layout === 'matrix') this.layout = 'pairs';
    this.selected = address;
    // Also when it was selected before, and has been scrolled away since.
    this.requestUpdate('selected');
    return true;
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#readPage();
    if (changed.has('src') && this.src && !isServer) this.#startLoad();
    if (changed.has('document')) this.#take();
    if (this.selected && (changed.has('selected') || changed.has('document'))) {
      const place = this.#session?.find(this.selected, this.target);
      if (place !== undefined) this.target = place.target;
      this.#reveal = place?.row ?? -1;
    }
    const target = this.#session?.target(this.target);
    const view = target && this.#session?.view(target.id);
    const fresh = view !== this.#view || changed.has('filter');
    this.#view = view;
    if (view === undefined) return;
    if (fresh) this.#selection = selectRows(view, this.filter ?? '');
    if (fresh || changed.has('_query')) {
      this.#hits = this._query.trim() === '' ? undefined : searchRows(view, this.#selection.rows, this._query);
      this.#hitRows = new Set(this.#hits);
    }
    if (changed.has('layout') || changed.has('document')) this._filled = 1;
  }

  protected override render(): unknown {
    const words = this.#words;
    const commands = this.#commands;
    return html`<div class="viewer" role="group" lang=${words.language} dir=${this.#direction} aria-label=${words.say('label')} @click=${(event: Event) => onClick(commands, event)} @keydown=${(event: KeyboardEvent) => onKey(commands, event)} @change=${(event: Event) => onChange(commands, event)} @input=${(event: Event) => onChange(commands, event)}>
      <slot name="header"></slot>
      ${this.#body(words)}
      <div class="hidden" role="status">${isolated(this._message)}</div>
    </div>`;
  }

  #body(words: Words): unknown {
    const [session, view] = [this.#session, this.#view];
    if (this._state === 'loading') return loadingTemplate(words);
    if (this._state === 'failed') return failedTemplate(words, this.#failure);
    if (session === undefined) return emptyTemplate(words, 'empty');
    if (view === undefined) return emptyTemplate(words, 'no-targets');
    const { filter, steps } = this.#selection;
    const current = this.#place()?.finding;
    const bar = toolbar({
      words,
      targets: session.targets,
      target: view.target.id,
      layout: this.layout,
      view,
      filter,
      query: this._query,
      mentions: view.mentions ? this.mentions : undefined,
      hits: this.#hits?.length,
      at: current === undefined ? -1 : steps.findIndex(({ finding }) => finding === current),
      findings: steps.length,
    });
    if (this.layout === 'matrix') {
      const { document, matrix } = session;
      return html`${bar}<div class="scroll" id="panel" role="group" tabindex="0" aria-label=${words.say('matrix-label')}>${matrixTemplate({ words, document, matrix, filled: this._filled })}</div>`;
    }
    const context = this.#context(view);
    const tabbed = session.targets.length > 1;
    return html`${bar}<div id="panel" role=${tabbed ? 'tabpanel' : nothing} aria-label=${tabbed ? nameOf(view.target) : nothing}>
      ${summary(words, view, session.document.precise !== false)}${looseFindings(context)}${pairsTemplate(context)}
    </div>`;
  }

  #context(view: View): PairsContext {
    const { rows } = this.#selection;
    const place = this.#place();
    const selected = place !== undefined && rows.includes(view.rows[place.row]!) ? place.row : -1;
    return {
      words: this.#words,
      view,
      rows,
      selected,
      finding: place?.finding?.id ?? '',
      hot: this._hot,
      query: this._query.trim(),
      hits: this.#hitRows,
      mentions: this.mentions,
      reachable: selected >= 0 ? selected : (rows[0]?.index ?? -1),
      names: { source: nameOf(view.source), target: nameOf(view.target) },
      layout: this.layout === 'flow' ? 'flow' : 'pairs',
      targetFirst: (this.#direction === 'ltr') === (this.sourceSide !== 'left'),
    };
  }

  protected override updated(): void {
    for (const state of STATES) this.#internals.states[state === this._state ? 'add' : 'delete'](state);
    const host = this.renderRoot.querySelector<HTMLElement>('.rows');
    if (host === null || this.#view === undefined) {
      this.#list = undefined;
      if (this.layout === 'matrix') void this.#fillMatrix();
      return;
    }
    if (!this.#list?.isIn(host)) this.#list = new RowList(host);
    this.#list.show(this.#context(this.#view));
    if (this.#reveal >= 0) {
      const row = this.#list.reach(this.#reveal);
      if (row) bringIntoSight(row, 'nearest');
      if (this.#focus) row?.querySelector<HTMLElement>('.pick')?.focus({ preventScroll: true });
    }
    this.#reveal = -1;
    this.#focus = false;
  }

  /** Draws the rest of the matrix in slices, between which the page can answer. */
  async #fillMatrix(): Promise<void> {
    if (this._filled * MATRIX_CHUNK >= (this.#session?.matrix.rows.length ?? 0)) return;
    await nextTask();
    this._filled++;
  }

  #readPage(): void {
    // A server knows nothing of the page around.
    const tag = this.lang || (isServer ? '' : closestLanguage(this));
    if (tag !== this.#tag) {
      this.#tag = tag;
      this.#words = makeWords(tag);
    }
    // An interface whose language was chosen for this element brings its direction along, unless that was chosen too.
    if (isServer || (this.lang && !this.hasAttribute('dir')))
      this.#direction = this.#words.language === 'ar' ? 'rtl' : 'ltr';
    else this.#direction = getComputedStyle(this).direction === 'rtl' ? 'rtl' : 'ltr';
  }

  /** Takes over what the document property was set to. */
  #take(): void {
    const { document } = this;
    const loaded = document !== undefined && document === this.#loaded;
    if (!loaded) this.#load?.abort();
    this.#session = undefined;
    if (document === undefined || document === null) {
      this._state = 'empty';
      return;
    }
    const result = loaded ? { ok: true as const, document } : checkDocument(document);
    if (result.ok) this.#session = new Session(result.document);
    else this.#failure = result.failure;
    this._state = result.ok ? 'ready' : 'failed';
  }

  #startLoad(): void {
    this.#load?.abort();
    const load = new AbortController();
    this.#load = load;
    this._state = 'loading';
    loadDocument(this.src!, this.ownerDocument, load.signal).then(
      (result) => {
        if (load.signal.aborted) return;
        if (result.ok) {
          this.#loaded = result.document;
          this.document = result.document;
          return;
        }
        this.#failure = result.failure;
        this.#session = undefined;
        this._state = 'failed';
      },
      () => {},
    );
  }

  /** Where the selected address leads, if it is in the report that is shown. */
  #place(): Place | undefined {
    const view = this.#view;
    const place = this.selected && view ? this.#session?.find(this.selected, view.target.id) : undefined;
    return place?.target === view?.target.id ? place : undefined;
  }

  #go(address: string, row: number, focus: boolean): void {
    this.selected = address;
    this._hot = '';
    this.#reveal = row;
    this.#focus = focus;
  }

  #select(row: number, focus: boolean): void {
    const chosen = this.#view?.rows[row];
    if (this.#view === undefined || chosen === undefined) return;
    const identity = identify(this.#view, chosen);
    this.#go(identity.address, row, focus);
    this._message = this.#words.say('row-at', { at: row + 1, all: this.#view.rows.length });
    this.dispatchEvent(new MuqabalaSelectEvent(identity));
  }

  #goToFinding(at: number, focus: boolean): void {
    const step = this.#selection.steps[at];
    if (step === undefined) return;
    const { finding, row } = step;
    const address = formatAddress({ kind: 'finding', id: finding.id });
    this.#go(address, row, focus);
    const { shared } = this.#words;
    const [name, severity] = [shared(`finding.${finding.code}`), shared(`severity.${finding.severity}`)];
    const all = this.#selection.steps.length;
    this._message = this.#words.say('finding-at', { at: at + 1, all, name, severity });
    this.dispatchEvent(new MuqabalaFindingEvent(address, finding));
  }

  /** Before another report is shown: keeps the sentence of the source that is selected, lets go of anything else. */
  #follow(): void {
    const view = this.#view;
    const source = view?.rows[this.#place()?.row ?? -1]?.source[0];
    const id = source === undefined ? undefined : view?.source.segments[source]?.id;
    this.selected = id === undefined ? '' : formatAddress({ kind: 'segment', text: view!.source.id, id });
  }

  async #copy(what: 'source' | 'target' | 'pair'): Promise<void> {
    const row = this.#view?.rows[this.#place()?.row ?? -1];
    if (this.#view === undefined || row === undefined) return;
    this._message = '';
    this._message = this.#words.say((await copyText(this.#view, [row], what)) ? 'copied' : 'copy-failed');
  }

  readonly #commands: Commands = this.#makeCommands();

  #makeCommands(): Commands {
    const viewer = this;
    return {
      get direction() {
        return viewer.#direction;
      },
      goToFinding: (id) =>
        this.#goToFinding(
          this.#selection.steps.findIndex(({ finding }) => finding.id === id),
          false,
        ),
      stepFinding: (by, focus) => this.#goToFinding(stepFrom(this.#selection.steps, this.#place(), by), focus),
      stepRow: (by) => {
        const { rows } = this.#selection;
        const at = rows.findIndex(({ index }) => index === this.#place()?.row);
        const next = rows[Math.min(rows.length - 1, Math.max(0, at + by))];
        if (next !== undefined) this.#select(next.index, true);
      },
      stepHit: (by) => {
        const rows = [...new Set(this.#hits)];
        const at = rows.indexOf(this.#place()?.row ?? -1);
        this.#select(rows[at < 0 ? 0 : (at + by + rows.length) % rows.length] ?? -1, false);
      },
      toggleRow: (row) => (this.#place()?.row === row ? this.#commands.unselect() : this.#select(row, false)),
      selectRow: (row, focus) => this.#select(row, focus),
      unselect: () => {
        const [row, view] = [this.#place()?.row, this.#view];
        if (row === undefined || view === undefined) return;
        this.#go('', row, true);
        const nothingLeft = { sourceSegments: [], targetSegments: [], links: [] };
        this.dispatchEvent(new MuqabalaSelectEvent({ address: '', text: view.target.id, ...nothingLeft }));
      },
      lookAt: (evidence) => {
        this._hot = this._hot === evidence ? '' : evidence;
      },
      openCell: (target, source) => {
        const text = this.#session?.document.texts[target];
        if (text === undefined) return;
        this.#commands.changeView({ target: text.id, layout: 'pairs', filter: '' });
        void this.updateComplete.then(() => this.#select(this.#view?.homeOfSource[source] ?? -1, true));
      },
      changeView: (change) => {
        if (change.target !== undefined) this.#follow();
        Object.assign(this, change);
        const text = this.#session?.target(this.target)?.id ?? '';
        this.dispatchEvent(
          new MuqabalaViewEvent({ text, layout: this.layout, filter: this.filter, mentions: this.mentions }),
        );
      },
      filterBy: (name, value) =>
        this.#commands.changeView({ filter: formatFilter({ ...this.#selection.filter, [name]: value }) }),
      search: (phrase) => {
        this._query = phrase;
      },
      copy: (what) => void this.#copy(what),
      retry: () => this.#startLoad(),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'muqabala-viewer': MuqabalaViewer;
  }
}
