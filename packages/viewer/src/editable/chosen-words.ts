import type { View } from '../model/view.ts';
import type { SentenceRef } from './order.ts';

/** Words of a sentence that a person has chosen in the page; offsets of the text. */
export interface ChosenWords extends SentenceRef {
  readonly start: number;
  readonly end: number;
}

/**
 * Returns what of the rows in a shadow root the page's selection holds, by sentences; of a long selection the rows at
 * both ends.
 */
export function chosenIn(root: ShadowRoot, view: View): ChosenWords[] {
  const range = rangeIn(root);
  if (range === undefined || range.collapsed) return [];
  const rows = new Set([rowOf(range.startContainer), rowOf(range.endContainer)]);
  return [...rows].flatMap((row) => {
    const record = view.rows[Number(row?.dataset['row'] ?? -1)];
    if (row === undefined || record === undefined) return [];
    return (['source', 'target'] as const).flatMap((side) => {
      const indexes = side === 'source' ? record.source : record.target.map(({ index }) => index);
      const sentences = row.querySelectorAll<HTMLElement>(`.cell.${side} .sentence`);
      return [...sentences].flatMap((sentence, at): ChosenWords[] => {
        const segment = view[side].segments[indexes[at] ?? -1];
        const held = segment && heldBy(range, sentence);
        if (segment === undefined || held === undefined) return [];
        const start = Math.min(segment.start + held.start, segment.end);
        const end = Math.min(segment.start + held.end, segment.end);
        return start < end ? [{ side, id: segment.id, start, end }] : [];
      });
    });
  });
}

/** What of an element's text a range holds. */
function heldBy(range: Range, element: HTMLElement): { start: number; end: number } | undefined {
  if (!range.intersectsNode(element)) return undefined;
  const lengthTo = (node: Node, offset: number) => {
    const before = document.createRange();
    before.setStart(element, 0);
    before.setEnd(node, offset);
    return before.toString().length;
  };
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const start = element.contains(startContainer) ? lengthTo(startContainer, startOffset) : 0;
  const end = element.contains(endContainer) ? lengthTo(endContainer, endOffset) : element.textContent.length;
  return start < end ? { start, end } : undefined;
}

/** The selection as far as it lies in a shadow root. */
function rangeIn(root: ShadowRoot): Range | undefined {
  const selection = getSelection();
  const [found] = selection?.getComposedRanges?.({ shadowRoots: [root] }) ?? [];
  if (found === undefined || !root.contains(found.startContainer) || !root.contains(found.endContainer))
    return undefined;
  const range = document.createRange();
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  return range;
}

function rowOf(node: Node): HTMLElement | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>('[data-row]') ?? undefined;
}
