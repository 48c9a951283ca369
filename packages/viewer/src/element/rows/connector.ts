const SVG = 'http://www.w3.org/2000/svg';

/**
 * Draws a line in a row from the words of a piece of evidence on one side to those on the other, along the lines of text and across the gap
 * between the columns; undefined when the two texts do not stand side by side, or one side has no words. Call {@link Connector.remove} to
 * take it away; it follows the row when that changes its size.
 */
export function connect(row: HTMLElement): Connector | undefined {
  const connector = new Connector(row);
  return connector.draw() ? connector : undefined;
}

export class Connector {
  readonly #row: HTMLElement;
  readonly #path = document.createElementNS(SVG, 'path');
  readonly #svg = document.createElementNS(SVG, 'svg');
  readonly #watch = new ResizeObserver(() => {
    if (!this.draw()) this.remove();
  });

  constructor(row: HTMLElement) {
    this.#row = row;
    this.#svg.setAttribute('class', 'connector');
    this.#svg.ariaHidden = 'true';
    this.#svg.append(this.#path);
  }

  draw(): boolean {
    const [source, target] = ['source', 'target'].map((side) => {
      const cell = this.#row.querySelector(`.cell.${side}`)!;
      return { cell: cell.getBoundingClientRect(), mark: cell.querySelector('mark.hot')?.getClientRects()[0] };
    });
    const [from, to] = [source!.mark, target!.mark];
    if (!from || !to) return false;
    const rightwards = target!.cell.left >= source!.cell.right;
    if (!rightwards && source!.cell.left < target!.cell.right) return false;
    const { left, top } = this.#row.getBoundingClientRect();
    const near = rightwards ? 'right' : 'left';
    const far = rightwards ? 'left' : 'right';
    const middle = (source!.cell[near] + target!.cell[far]) / 2 - left;
    const [y1, y2] = [from.bottom - top, to.bottom - top];
    const path = `M${from[near] - left} ${y1}H${source!.cell[near] - left}C${middle} ${y1} ${middle} ${y2} ${target!.cell[far] - left} ${y2}H${to[far] - left}`;
    this.#path.setAttribute('d', path);
    if (!this.#svg.isConnected) {
      this.#row.append(this.#svg);
      this.#watch.observe(this.#row);
    }
    return true;
  }

  remove(): void {
    this.#watch.disconnect();
    this.#svg.remove();
  }
}
