import type { Row, Text } from '@muqabala/core/document';
import type { Phrase } from '../model/search.ts';
import type { View } from '../model/view.ts';
import type { Words } from './words.ts';

/** What the rows need to know besides themselves. */
export interface RowContext {
  readonly words: Words;
  readonly view: View;
  /** The rows that the filter leaves. */
  readonly rows: readonly Row[];
  /** Index of the selected row, -1 for none. */
  readonly selected: number;
  /** Id of the finding that is looked at. */
  readonly finding: string;
  /** The piece of evidence that is looked at: `LINK/INDEX`. */
  readonly hot: string;
  readonly phrase: Phrase;
  /** Indices of the rows in which the phrase was found. */
  readonly hits: ReadonlySet<number>;
  /** Whether values and names are marked. */
  readonly mentions: boolean;
  /** Index of the row whose button the Tab key reaches. */
  readonly reachable: number;
  readonly layout: 'pairs' | 'flow';
  /** What a page says of a row besides. */
  readonly note?: ((row: Row, view: View) => string | undefined) | undefined;
  /** All texts, of which a finding may be about more than the two. */
  readonly texts: readonly Text[];
  readonly names: { readonly source: string; readonly target: string };
}
