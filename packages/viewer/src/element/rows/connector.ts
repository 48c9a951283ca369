import { piecesOf } from './sentence.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** More lines than this in one row are a thicket: the weaker evidence is drawn only when it is looked at. */
const MOST_LINES = 12;

/**
 * Draws the evidence of a selected row: a line from its words on one side to those on the other, along the lines of
 * text and across the gap between the columns. The piece that is looked at is drawn strong, the others faint; where the
 * texts stand one below the other only the former is. It follows the row when that changes its size, until {@link
 * Connector.remove}.
 */
export class Connector {
  readonly #row: HTMLElement;
  readonly #svg = document.createElementNS(SVG, 'svg');
  // Also called once before the first paint, when the row has its size.
  readonly #watch = new ResizeObserver(() => {
    this.#sized = true;
    this.#draw();
  });
  #sized = false;
  #evidence: readonly string[] = [];
  #hot = '';
  #glance = '';

  constructor(row: HTMLElement) {
    this.#row = row;
    this.#svg.setAttribute('class', 'connector');
    this.#svg.ariaHidden = 'true';
    row.append(this.#svg);
    this.#watch.observe(row);
  }

  /** Shows pieces of evidence, the strongest first, and the one that is looked at. */
  show(evidence: readonly string[], hot: string): void {
    this.#evidence = evidence;
    this.#hot = hot;
    if (this.#sized) this.#draw();
  }

  /** Draws one piece strong while it is pointed at; none for an empty id. */
  glance(evidence: string): void {
    if (evidence === this.#glance) return;
    this.#glance = evidence;
    this.#draw();
  }

  remove(): void {
    this.#watch.disconnect();
    this.#svg.remove();
  }

  #draw(): void {
    const row = this.#row.getBoundingClientRect();
    const [source, target] = ['source', 'target'].map((side) => {
      const cell = this.#row.querySelector(`.cell.${side}`)!;
      return { cell: cell.getBoundingClientRect(), marks: marksOf(cell) };
    }) as [ConnectedCell, ConnectedCell];
    const looked = this.#glance || this.#hot;
    const ids = this.#evidence.filter((id, e) => e < MOST_LINES || id === looked);
    const paths = ids.flatMap((id) => {
      const [from, to] = [source.marks.get(id), target.marks.get(id)];
      const line = from && to && lineBetween({ ...source, mark: from }, { ...target, mark: to }, row, id === looked);
      if (!line) return [];
      const path = document.createElementNS(SVG, 'path');
      path.setAttribute('d', line);
      path.setAttribute('class', id === looked ? 'trace hot' : looked === '' ? 'trace' : 'trace faint');
      return [path];
    });
    this.#svg.replaceChildren(...paths);
  }
}

interface ConnectedCell {
  readonly cell: DOMRect;
  /** The first box of the words of each piece of evidence. */
  readonly marks: ReadonlyMap<string, DOMRect>;
}

function marksOf(cell: Element): ReadonlyMap<string, DOMRect> {
  const marks = new Map<string, DOMRect>();
  for (const mark of cell.querySelectorAll<HTMLElement>('mark[data-pieces]')) {
    const [box] = mark.getClientRects();
    if (box === undefined) continue;
    for (const id of piecesOf(mark)) if (!marks.has(id)) marks.set(id, box);
  }
  return marks;
}

interface End {
  readonly cell: DOMRect;
  readonly mark: DOMRect;
}

function lineBetween(source: End, target: End, { left, top }: DOMRect, hot: boolean): string | undefined {
  const rightwards = target.cell.left >= source.cell.right;
  if (!rightwards && source.cell.left < target.cell.right)
    return hot ? lineDown(source.mark, target.mark, left, top) : undefined;
  const near = rightwards ? 'right' : 'left';
  const far = rightwards ? 'left' : 'right';
  const middle = (source.cell[near] + target.cell[far]) / 2 - left;
  const [y1, y2] = [source.mark.bottom - top, target.mark.bottom - top];
  return `M${source.mark[far] - left} ${y1}H${source.cell[near] - left}C${middle} ${y1} ${middle} ${y2} ${target.cell[far] - left} ${y2}H${target.mark[near] - left}`;
}

function lineDown(from: DOMRect, to: DOMRect, left: number, top: number): string {
  const [x1, x2] = [from, to].map((box) => (box.left + box.right) / 2 - left);
  const [y1, y2] = [from.bottom - top, to.top - top];
  return `M${x1} ${y1}C${x1} ${(y1 + y2) / 2} ${x2} ${(y1 + y2) / 2} ${x2} ${y2}`;
}
