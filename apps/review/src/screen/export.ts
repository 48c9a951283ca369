import { type AlignedDocument, MuqabalaError } from '@muqabala/core';
import { nameOfText } from '@muqabala/core/document';
import { type InterfaceLanguage, quote } from '@muqabala/core/messages';
import {
  type AppliedWordings,
  applyWordings,
  makeLog,
  ONE_TARGET_FORMATS,
  type PairFilter,
  WRITE_FORMATS,
  type WriteFormat,
  writeDocument,
} from '@muqabala/formats';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { baseStyles } from '../base-styles.ts';
import { closeByEscape } from '../dialog.ts';
import { dialogStyles } from '../dialog-styles.ts';
import { downloadFile } from '../download.ts';
import { EditEvent } from '../edits/index.ts';
import { fileNameOf } from '../file-name.ts';
import { type Say, sayEntry, sayProblem } from '../messages/index.ts';
import {
  FINDING_FORMATS,
  type FindingFormat,
  isFindingFormat,
  isOfOneText,
  returnedEdit,
  writeFindings,
} from './export-findings.ts';

const ENDINGS: Readonly<Partial<Record<WriteFormat, string>>> = {
  xliff: 'xlf',
  'moses-source': 'src',
  'moses-target': 'tgt',
  tei: 'xml',
  beads: 'beads',
};

/** The export dialog: format and filters, and what goes out and stays out before anything is downloaded. */
export class MuqabalaExport extends LitElement {
  static override properties = {
    document: { attribute: false },
    say: { attribute: false },
    format: { state: true },
    filter: { state: true },
    isOpen: { state: true },
    said: { state: true },
    language: {},
    name: { attribute: false },
  };
  static override styles = [baseStyles, dialogStyles];

  declare document: AlignedDocument;
  declare say: Say;
  declare language: InterfaceLanguage;
  /** What the review is called: what goes out is named after it. */
  declare name: string;
  declare private said: string;
  declare private format: WriteFormat | FindingFormat;
  declare private filter: PairFilter;
  /** Nothing is worked out for a dialog that nobody sees. */
  declare private isOpen: boolean;

  constructor() {
    super();
    this.format = 'tmx';
    this.filter = {};
    this.isOpen = false;
    this.said = '';
    this.language = 'en';
    this.name = '';
  }

  open(): void {
    this.isOpen = true;
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  override render(): TemplateResult {
    const { say } = this;
    const targets = this.document.texts.slice(1);
    const out = this.isOpen ? this.preview() : { lines: [] };
    const box = (
      key: 'confirmed' | 'withoutFindings' | 'deduplicate' | 'alignedOnly',
      message:
        | 'workbench.out.confirmed'
        | 'workbench.out.without'
        | 'workbench.out.deduplicate'
        | 'workbench.out.aligned',
    ) => html`<label class="box">
      <input type="checkbox" .checked=${this.filter[key] === true} @change=${(event: Event) => this.set(key, (event.target as HTMLInputElement).checked || undefined)} />
      ${say(message)}
    </label>`;
    return html`<dialog
      aria-labelledby="export-title"
      @keydown=${closeByEscape}
      @close=${() => {
        this.isOpen = false;
      }}
    >
      <h2 id="export-title">${say('workbench.out.title')}</h2>
      <form method="dialog">
        <label>${say('workbench.out.format')}
          <select name="format" @change=${(event: Event) => {
            this.choose((event.target as HTMLSelectElement).value as WriteFormat | FindingFormat);
          }}>
            ${FINDING_FORMATS.map((format) => html`<option value=${format} ?selected=${format === this.format}>${say(`workbench.out.findings.${format}`)}</option>`)}
            ${WRITE_FORMATS.map((format) => html`<option value=${format} ?selected=${format === this.format}>${say(`workbench.out.formats.${format}`)}</option>`)}
          </select>
        </label>
        ${
          targets.length < 2
            ? nothing
            : html`<label>${say('workbench.out.text')}
                <select name="text" @change=${(event: Event) => this.set('text', (event.target as HTMLSelectElement).value || undefined)}>
                  ${this.isOfOne ? nothing : html`<option value="" ?selected=${this.filter.text === undefined}>${say('workbench.findings.all')}</option>`}
                  ${targets.map((text) => html`<option value=${text.id} ?selected=${text.id === this.filter.text}>${nameOfText(text)}</option>`)}
                </select>
              </label>`
        }
        <label>${say('workbench.out.direction')}
          <select @change=${(event: Event) => this.set('from', (event.target as HTMLSelectElement).value || undefined)}>
            <option value="">${say('workbench.out.asIs')}</option>
            <option value="ar">ar → en</option>
            <option value="en">en → ar</option>
          </select>
        </label>
        <label>${say('workbench.out.minimum')}
          <input type="number" min="0" max="1" step="0.05" value="0" @input=${(event: Event) => this.set('minimumConfidence', Number((event.target as HTMLInputElement).value) || undefined)} />
        </label>
        ${box('confirmed', 'workbench.out.confirmed')} ${box('withoutFindings', 'workbench.out.without')} ${box('deduplicate', 'workbench.out.deduplicate')}
        ${box('alignedOnly', 'workbench.out.aligned')}
        <div class="preview" role="status">${out.lines.map((line) => html`<p>${line}</p>`)}</div>
        <label>${say('workbench.out.back')} <input name="back" type="file" accept=".xlsx,.jsonl,.tsv,.txt" @change=${(event: Event) => void this.readBack(event.target as HTMLInputElement)} /></label>
        <label>${say('workbench.out.into')} <input name="into" type="file" accept=".tmx,.xlf,.xliff,.sdlxliff,.mqxliff,.mxliff,.po,.srt,.vtt" @change=${(event: Event) => void this.putBack(event.target as HTMLInputElement)} /></label>
        ${this.said === '' ? nothing : html`<p class="said" role="alert">${this.said}</p>`}
        <p class="buttons">
          <button type="button" class="main" ?disabled=${out.problem !== undefined} @click=${() => void this.download()}>${say('workbench.out.download')}</button>
          <button>${say('review.close')}</button>
        </p>
      </form>
    </dialog>`;
  }

  /** Whether the format holds one target text. */
  private get isOfOne(): boolean {
    const { format } = this;
    return isFindingFormat(format) ? isOfOneText(format) : ONE_TARGET_FORMATS.includes(format);
  }

  private choose(format: WriteFormat | FindingFormat): void {
    this.format = format;
    if (this.isOfOne) this.set('text', this.filter.text ?? this.document.texts[1]?.id);
  }

  private set(key: keyof PairFilter, value: string | number | boolean | undefined): void {
    const { [key]: _, ...rest } = this.filter;
    this.filter = value === undefined ? rest : { ...rest, [key]: value };
  }

  /**
   * Works the export out without keeping it: what goes out, what stays out and what is cleaned, each with its reason.
   */
  private preview(): { readonly lines: readonly string[]; readonly problem?: string } {
    const { format } = this;
    if (isFindingFormat(format))
      return { lines: [this.say('workbench.findings.count', { count: this.document.findings.length })] };
    const log = makeLog();
    try {
      for (const piece of writeDocument(this.document, format, { filter: this.filter, log })) void piece;
    } catch (error) {
      if (!(error instanceof MuqabalaError)) throw error;
      const problem = sayProblem(this.say, error.problem);
      return { lines: [problem], problem };
    }
    const { say } = this;
    return {
      lines: [
        ...(log.pairs > 0 || log.left.size > 0
          ? [say('workbench.out.pairs', { count: log.pairs })]
          : this.isOfOne
            ? []
            : [say('workbench.out.whole')]),
        ...[...log.left].map(([reason, count]) => say('workbench.out.left', { reason: this.reason(reason), count })),
        ...[...log.cleaned].map(([reason, count]) =>
          say('workbench.out.cleaned', { reason: this.reason(reason), count }),
        ),
      ],
    };
  }

  private reason(code: string): string {
    return sayEntry(this.say, 'workbench.out.reasons', code);
  }

  private async download(): Promise<void> {
    const { format, document, filter } = this;
    const name = fileNameOf(this.name) || document.texts[0]!.id;
    if (isFindingFormat(format)) {
      const { language, name: title } = this;
      const of = { language, title, ...(filter.text === undefined ? {} : { text: filter.text }) };
      const { ending, pieces } = await writeFindings(document, format, of);
      downloadFile(`${name}.${ending}`, pieces);
      return;
    }
    downloadFile(`${name}.${ENDINGS[format] ?? format}`, [...writeDocument(document, format, { filter })]);
  }

  /** Takes in what was decided elsewhere. */
  private async readBack(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    if (file === undefined) return;
    try {
      const edit = returnedEdit(this.document, new Uint8Array(await file.arrayBuffer()), file.name, this.filter.text);
      this.said = edit === undefined ? this.say('workbench.done.nothing') : this.say('workbench.done.returned');
      if (edit !== undefined) this.dispatchEvent(new EditEvent(edit));
    } catch (error) {
      if (!(error instanceof MuqabalaError)) throw error;
      this.said = sayProblem(this.say, error.problem);
    }
    input.value = '';
  }

  /** Puts the accepted wordings into the file that is chosen, and downloads it; what cannot be placed is said. */
  private async putBack(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    if (file === undefined) return;
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { text } = this.filter;
      const applied = applyWordings(this.document, bytes, {
        place: file.name,
        ...(text === undefined ? {} : { text }),
      });
      const [, name, ending] = /^(.*?)(\.[^.]*)?$/s.exec(file.name)!;
      if (applied.placed.length > 0) downloadFile(`${name}.reviewed${ending ?? ''}`, [applied.bytes.slice()]);
      this.said = sayApplied(this.say, applied);
    } catch (error) {
      if (!(error instanceof MuqabalaError)) throw error;
      this.said = sayProblem(this.say, error.problem);
    }
    input.value = '';
  }
}

function sayApplied(say: Say, { placed, left }: AppliedWordings): string {
  const count = placed.length + left.length;
  if (count === 0) return say('workbench.out.noWordings');
  const lines = left.map(({ line, reason, before, after }) => {
    const values = {
      before: quote(say, before),
      after: quote(say, after),
      reason: sayEntry(say, 'workbench.out.unplacedReasons', reason),
    };
    return line === undefined
      ? say('workbench.out.unplaced', values)
      : say('workbench.out.unplacedAt', { ...values, line });
  });
  return [say('workbench.out.placed', { count, placed: placed.length }), ...lines].join('\n');
}
