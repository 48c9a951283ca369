import type { Finding, Row, Unchecked } from '@muqabala/core/document';
import { findingKind } from '@muqabala/core/document';
import { explainUnchecked, findingShape } from '@muqabala/core/messages';
import { render } from 'lit';
import type { RowContext } from '../row-context.ts';
import { detail } from '../templates/detail.ts';
import { numberOf, sayGap } from '../templates/row-words.ts';
import { Connector } from './connector.ts';
import { drawIcon, element, stencil } from './draw.ts';
import { fillSentence, piecesOf } from './sentence.ts';

interface Sentence {
  readonly element: HTMLElement;
  readonly side: 'source' | 'target';
  index: number;
  /** Shown in an earlier row already. */
  readonly again: boolean;
}

/**
 * One row in the page. Rows are drawn by hand and not by a template: twenty thousand of them are a quarter of the nodes
 * and of the time. Everything that comes from a document goes in as text nodes and attribute values.
 */
export class RowElement {
  readonly element: HTMLElement;
  protected row: Row;
  protected readonly findings: readonly Finding[];
  protected readonly unchecked: readonly Unchecked[];
  readonly #pick: HTMLElement;
  protected readonly sentences: Sentence[] = [];
  readonly #chips: HTMLElement[] = [];
  #detail: HTMLElement | undefined;
  #connector: Connector | undefined;
  #marked = false;
  #open = false;
  #reachable = false;
  #drawn = false;

  constructor(context: RowContext, row: Row) {
    const { view } = context;
    this.row = row;
    this.findings = view.findingsOfRow.get(row.index) ?? [];
    this.unchecked = view.uncheckedOfRow.get(row.index) ?? [];
    this.element = stencil(`row ${row.kind}`, () => emptyRow(row.kind));
    this.#pick = this.element.firstElementChild!.firstElementChild as HTMLElement;
    this.number(context);
    this.element.append(this.#cell(context, 'source'), this.#cell(context, 'target'));
    this.#drawNotes(context);
  }

  /** The same for the same sentence in every report and every version of a document. */
  get key(): string {
    return this.row.key;
  }

  get index(): number {
    return this.row.index;
  }

  protected number({ words }: RowContext): void {
    const number = numberOf(words, this.row);
    this.element.dataset['row'] = `${this.row.index}`;
    this.#pick.setAttribute('aria-label', words.numbered('sentence', number));
    this.#pick.textContent = number;
  }

  /** Brings the row, which shows no sentence before, up to what is selected, looked at and searched for. */
  update(context: RowContext): void {
    const { index } = this.row;
    const open = index === context.selected;
    if (this.#reachable !== (index === context.reachable)) {
      this.#reachable = !this.#reachable;
      this.#pick.tabIndex = this.#reachable ? 0 : -1;
    }
    if (this.#open !== open) {
      this.#open = open;
      this.#pick.ariaExpanded = `${open}`;
      setCurrent(this.element, open);
    }
    for (const chip of this.#chips) setCurrent(chip, chip.dataset['finding'] === context.finding);
    const marked = open || context.hits.has(index);
    if (marked || this.#marked || !this.#drawn)
      for (const { element: at, side, index: segment } of this.sentences)
        fillSentence(context, at, { row: this.row, side, segment, findings: this.findings, open });
    this.#marked = marked;
    this.#drawn = true;
    if (open) {
      if (this.#detail === undefined) {
        this.#detail = element('div', 'detail', { role: 'cell', part: 'detail' });
        this.element.append(this.#detail);
      }
      render(detail(context, this.row, this.findings), this.#detail);
    } else {
      this.#detail?.remove();
      this.#detail = undefined;
    }
    if (open) {
      this.#connector ??= new Connector(this.element);
      this.#connector.show(evidenceOf(this.row), context.hot);
    } else {
      this.#connector?.remove();
      this.#connector = undefined;
    }
  }

  /** Shows which words a piece of evidence joins while it is pointed at. */
  glance(evidence: string): void {
    this.#connector?.glance(evidence);
    for (const mark of this.element.querySelectorAll<HTMLElement>('mark[data-pieces]'))
      mark.classList.toggle('glanced', evidence !== '' && piecesOf(mark).includes(evidence));
  }

  #cell(context: RowContext, side: 'source' | 'target'): HTMLElement {
    const text = context.view[side];
    const row = this.row;
    const shown = side === 'source' ? row.source.map((index) => ({ index, again: false })) : row.target;
    if (shown.length === 0) return gap(context, row, side, this.findings);
    const { language: lang, direction: dir } = text;
    const cell = stencil(`cell ${side} ${dir} ${lang}`, () =>
      element('div', `cell ${side}`, { role: 'cell', part: `cell ${side}`, lang, dir }),
    );
    for (const { index, again } of shown) {
      const { role, language } = text.segments[index]!;
      const className = `sentence${role === 'body' ? '' : ` ${role}`}${again ? ' again' : ''}`;
      const at = stencil(className, () => element('span', className));
      if (language !== undefined && language !== text.language) {
        at.lang = language;
        at.dir = 'auto';
      }
      this.sentences.push({ element: at, side, index, again });
      cell.append(at);
      if (again) cell.append(reference(context, index));
    }
    return cell;
  }

  #drawNotes({ words, view, note }: RowContext): void {
    const { links } = this.row;
    const unsure = links.length > 0 && links.every((link) => link.confidence < 0.5);
    const noted = note?.(this.row, view);
    if (this.findings.length === 0 && this.unchecked.length === 0 && !unsure && noted === undefined) return;
    const notes = element('div', 'notes', { role: 'cell' });
    if (unsure) notes.append(element('span', 'unsure', {}, words.say('unsure')));
    for (const finding of this.findings) {
      const shape = findingShape(findingKind(finding));
      const chip = element('button', `chip ${shape} ${finding.severity}`, {
        type: 'button',
        part: 'finding',
        'data-finding': finding.id,
      });
      chip.append(
        drawIcon(shape),
        element('span', '', {}, words.finding(findingKind(finding))),
        element('span', 'severity', {}, words.severity(finding.severity)),
      );
      this.#chips.push(chip);
      notes.append(chip);
    }
    const contents = { source: view.source.content, target: view.target.content };
    for (const one of this.unchecked)
      notes.append(
        element('span', 'unchecked', { part: 'unchecked' }, explainUnchecked(words.translate, one, contents)),
      );
    if (noted !== undefined) notes.append(element('span', 'unchecked', { part: 'note' }, noted));
    this.element.append(notes);
  }
}

/** The evidence of a row that has words on both sides, the strongest first. */
function evidenceOf({ links }: Row): readonly string[] {
  return links
    .flatMap((link) => link.evidence.map((piece, e) => ({ ...piece, id: `${link.id}/${e}` })))
    .filter(({ source, target }) => source !== undefined && target !== undefined)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .map(({ id }) => id);
}

function emptyRow(kind: Row['kind']): HTMLElement {
  const row = element('div', `row ${kind}`, { role: 'row', part: 'row' });
  const number = element('div', 'number', { role: 'rowheader' });
  number.append(element('button', 'pick', { type: 'button', tabindex: '-1', 'aria-expanded': 'false' }));
  row.append(number);
  return row;
}

function setCurrent(element: HTMLElement, current: boolean): void {
  if (current) element.setAttribute('aria-current', 'true');
  else element.removeAttribute('aria-current');
}

function gap(context: RowContext, row: Row, side: 'source' | 'target', findings: readonly Finding[]): HTMLElement {
  if (row.kind === 'aside') return element('div', `cell ${side} beside`, { role: 'cell' });
  const cell = element('div', `cell ${side} gap`, { role: 'cell', part: 'gap' });
  const nothing = element('span', 'nothing');
  nothing.append(drawIcon('gap'), element('span', '', {}, sayGap(context, side, findings)));
  cell.append(nothing);
  return cell;
}

/** Points to the row that shows a repeated sentence first. */
function reference({ words, view }: RowContext, index: number): HTMLElement {
  const first = view.homeOfTarget[index] ?? 0;
  const attributes = { type: 'button', 'data-go': `${first}`, lang: words.language };
  return element('button', 'reference', attributes, words.numbered('again', numberOf(words, view.rows[first]!)));
}
