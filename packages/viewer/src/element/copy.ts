import type { Row } from '@muqabala/core/document';
import type { View } from '../model/view.ts';

/** Puts the sentences of rows on the clipboard, in reading order, a sentence a line; false when the browser refuses. */
export async function copyText(view: View, rows: readonly Row[], what: 'source' | 'target' | 'pair'): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(textOf(view, rows, what));
    return true;
  } catch {
    return false;
  }
}

/** Returns the sentences of rows; of a pair the source comes first, then the report, with a line between pairs. */
function textOf(view: View, rows: readonly Row[], what: 'source' | 'target' | 'pair'): string {
  const sentence = (text: View['source'], index: number) => {
    const { start, end } = text.segments[index]!;
    return text.content.slice(start, end);
  };
  const source = (row: Row) => row.source.map((s) => sentence(view.source, s));
  const target = (row: Row) => row.target.map(({ index }) => sentence(view.target, index));
  if (what === 'source') return rows.flatMap(source).join('\n');
  if (what === 'target') return rows.flatMap(target).join('\n');
  return rows.map((row) => [...source(row), ...target(row)].join('\n')).join('\n\n');
}
