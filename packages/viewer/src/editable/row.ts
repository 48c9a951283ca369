import type { Row, Segment } from '@muqabala/core/document';
import type { RowContext } from '../element/row-context.ts';
import { element } from '../element/rows/draw.ts';
import { RowElement } from '../element/rows/row.ts';
import { keyOf } from './order.ts';

/** What editable rows need to know besides. */
export interface EditableContext extends RowContext {
  /** Names of the chosen sentences, and of the one that the keys act on. */
  readonly chosen: ReadonlySet<string>;
  readonly current: string;
  readonly labels: MarkLabels;
  /** The rows of sentences, by their names. */
  readonly rowsOf: (keys: Iterable<string>) => ReadonlySet<number>;
}

/** What the mark of a row's links is called. */
export interface MarkLabels {
  readonly confirmed: string;
  /** Of links that nobody has confirmed, by their confidence in percent. */
  readonly unconfirmed: (percent: number) => string;
  readonly comment: string;
}

/**
 * A row whose sentences can be chosen and whose links can be confirmed; it may stay where another view shows the same.
 */
export class EditableRow extends RowElement {
  readonly #segments: readonly Segment[];
  readonly #keys: readonly string[];
  /** The row as it is numbered. */
  #numbered: Row;

  constructor(context: EditableContext, row: Row) {
    super(context, row);
    this.#numbered = row;
    this.#segments = segmentsOf(context, row);
    this.#keys = this.sentences.map(({ side, again }, s) => (again ? '' : keyOf({ side, id: this.#segments[s]!.id })));
    this.sentences.forEach(({ element: at }, s) => {
      at.parentElement!.setAttribute('role', 'presentation');
      if (this.#keys[s] === '') return;
      at.setAttribute('role', 'gridcell');
      at.dataset['sentence'] = this.#keys[s];
    });
    if (row.links.length > 0) this.#drawMark(context);
  }

  override update(context: EditableContext): void {
    if (this.#numbered !== this.row) {
      // A row more above it moves a row, and leaves it its number.
      if (isNumberedSame(this.#numbered, this.row)) this.element.dataset['row'] = `${this.row.index}`;
      else this.number(context);
      this.#numbered = this.row;
    }
    super.update(context);
    this.sentences.forEach(({ element: at }, s) => {
      const key = this.#keys[s]!;
      if (key === '') return;
      set(at, 'tabindex', key === context.current ? '0' : '-1');
      set(at, 'aria-selected', `${context.chosen.has(key)}`);
    });
  }

  /**
   * Takes the place of a row of another view of the same texts, if it shows the same; false when that has to be drawn.
   */
  adopt(context: RowContext, row: Row): boolean {
    const segments = segmentsOf(context, row);
    const { findingsOfRow, uncheckedOfRow } = context.view;
    const shown = this.row;
    const fits =
      row.kind === shown.kind &&
      // Where an earlier row shows a sentence is written in the row.
      !row.target.some(({ again }) => again) &&
      !shown.target.some(({ again }) => again) &&
      row.source.length === shown.source.length &&
      same(segments, this.#segments) &&
      same(row.links, shown.links) &&
      same(findingsOfRow.get(row.index) ?? [], this.findings) &&
      same(uncheckedOfRow.get(row.index) ?? [], this.unchecked);
    if (!fits) return false;
    this.row = row;
    const indexes = indexesOf(row);
    this.sentences.forEach((sentence, s) => {
      sentence.index = indexes[s]!;
    });
    return true;
  }

  #drawMark({ labels }: EditableContext): void {
    const { links } = this.row;
    const confirmed = links.every((link) => link.status === 'confirmed');
    const percent = Math.round(links.reduce((least, link) => Math.min(least, link.confidence), 1) * 100);
    const label = confirmed ? labels.confirmed : labels.unconfirmed(percent);
    const className = `mark ${confirmed ? 'confirmed' : percent < 50 ? 'doubtful' : ''}`;
    const attributes = {
      type: 'button',
      tabindex: '-1',
      'data-mark': `${confirmed}`,
      'aria-label': label,
      title: label,
    };
    const number = this.element.querySelector('.number')!;
    number.append(element('button', className, attributes, confirmed ? '✓' : `${percent}%`));
    const comments = links.flatMap((link) => link.comment ?? []);
    if (comments.length === 0) return;
    const sign = { role: 'img', title: comments.join('\n'), 'aria-label': labels.comment };
    number.append(element('span', 'commented', sign, '✎'));
  }
}

/** Sets an attribute, unless it is so already: the browser would look at its styles anew. */
function set(element: HTMLElement, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

function indexesOf(row: Row): readonly number[] {
  return [...row.source, ...row.target.map(({ index }) => index)];
}

function segmentsOf({ view }: RowContext, row: Row): readonly Segment[] {
  return [
    ...row.source.map((s) => view.source.segments[s]!),
    ...row.target.map(({ index }) => view.target.segments[index]!),
  ];
}

function isNumberedSame(one: Row, other: Row): boolean {
  return one.source[0] === other.source[0] && one.target[0]?.index === other.target[0]?.index;
}

function same<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}
