import type { Row } from '@muqabala/core/document';
import type { RowContext } from '../element/row-context.ts';
import { element } from '../element/rows/draw.ts';
import { CHUNK, type Chunk, RowList } from '../element/rows/list.ts';
import type { RowElement } from '../element/rows/row.ts';
import { type EditableContext, EditableRow } from './row.ts';

/** The rows of a view that is edited: those that show the same after an edit stay as they are, in the same chunks. */
export class EditableList extends RowList {
  protected override make(context: RowContext, row: Row): EditableRow {
    return new EditableRow(context as EditableContext, row);
  }

  override show(context: EditableContext): void {
    const before = this.context as EditableContext | undefined;
    super.show(context);
    if (before === undefined || (before.chosen === context.chosen && before.current === context.current)) return;
    const changed = new Set([before.current, context.current]);
    for (const key of before.chosen) if (!context.chosen.has(key)) changed.add(key);
    for (const key of context.chosen) if (!before.chosen.has(key)) changed.add(key);
    this.update(context.rowsOf(changed));
  }

  /** Where a chunk began one begins again, so that a row more or less changes one chunk and not all after it. */
  protected override renew(before: RowContext, context: RowContext): boolean {
    const isOfSameTexts = (['source', 'target'] as const).every(
      (side) => before.view[side].content === context.view[side].content && before.names[side] === context.names[side],
    );
    if (!isOfSameTexts || before.words !== context.words || before.mentions !== context.mentions) return false;
    const known = new Map(this.drawn.map((row) => [row.key, row as EditableRow]));
    const begun = new Map(this.chunks.map((chunk) => [this.drawn[chunk.from]!.key, chunk]));
    const { rows } = context;
    const count = Math.min(rows.length, Math.max(this.drawn.length, CHUNK));
    const stood = new Set([before.selected, before.reachable, ...before.hits]);
    const touched = new Set([context.selected, context.reachable, ...context.hits]);
    const drawn: EditableRow[] = [];
    const chunks: Chunk[] = [];
    const changed: Chunk[] = [];
    while (drawn.length < count) {
      const from = drawn.length;
      const old = begun.get(rows[from]!.key);
      const most = from + (old === undefined ? CHUNK : 2 * CHUNK);
      let to = from + 1;
      while (to < count && to < most && !begun.has(rows[to]!.key)) to += 1;
      for (const row of rows.slice(from, to)) {
        const kept = known.get(row.key);
        const index = kept?.index;
        if (kept?.adopt(context, row)) {
          drawn.push(kept);
          if (index !== row.index || stood.has(index)) touched.add(row.index);
          continue;
        }
        const made = this.make(context, row);
        made.update(context as EditableContext);
        drawn.push(made);
      }
      const isSame = old !== undefined && old.to - old.from === to - from && this.#stands(drawn, from, to, old.from);
      const chunk = {
        element: old?.element ?? element('div', 'chunk', { role: 'rowgroup' }),
        from,
        to,
        guessed: isSame ? old.guessed : 0,
      };
      chunks.push(chunk);
      if (isSame) continue;
      fill(
        chunk.element,
        drawn.slice(from).map((row) => row.element),
      );
      changed.push(chunk);
    }
    fill(
      this.host,
      chunks.map((chunk) => chunk.element),
    );
    this.drawn = drawn;
    this.chunks = chunks;
    for (const chunk of changed) this.guess(chunk);
    this.update(touched);
    return true;
  }

  /** Whether rows are those, in the same order, that stood from a place on before. */
  #stands(drawn: readonly RowElement[], from: number, to: number, before: number): boolean {
    for (let row = from; row < to; row += 1) if (drawn[row] !== this.drawn[before + row - from]) return false;
    return true;
  }
}

/** Makes elements the children of another one, and touches only those that are not where they should be. */
function fill(parent: HTMLElement, children: readonly HTMLElement[]): void {
  const wanted = new Set<Node>(children);
  for (const child of [...parent.childNodes]) if (!wanted.has(child)) child.remove();
  let next = parent.firstChild;
  for (const child of children)
    if (child === next) next = next.nextSibling;
    else parent.insertBefore(child, next);
}
