import { type AlignOptions, type Bead, type Link, type PreparedPair, preparePair } from '../alignment/index.ts';
import type { Text } from '../document/index.ts';
import { FindingsMemory } from '../findings/index.ts';
import type { Lexicon } from '../lexicon/index.ts';

/**
 * What is kept of one document while a person works on it, so that aligning and checking it again costs what changed:
 * hand the same one to {@link alignTexts}, {@link realign} and {@link recheck}. Results are the same with and without
 * it. It goes by the sentences' objects, so that records which an edit did not name should stay the same objects; it
 * holds what belongs to the last document that it saw.
 */
export class DocumentMemory {
  readonly findings = new FindingsMemory();
  readonly #pairs = new Map<string, Prepared>();
  /** The link that stands for a bead in the document. */
  readonly links = new WeakMap<Bead, Link>();

  /** Returns what aligns the source of a document with one of its reports. */
  pair(source: Text, target: Text, lexicon: Lexicon, order: AlignOptions['order']): PreparedPair {
    const known = this.#pairs.get(target.id);
    if (
      known !== undefined &&
      known.lexicon === lexicon &&
      known.order === order &&
      isSame(known.source, source) &&
      isSame(known.target, target)
    )
      return known.align;
    const align = preparePair(source, target, lexicon, order);
    this.#pairs.set(target.id, { source, target, lexicon, order, align });
    return align;
  }

  /** Takes texts of which the roles alone are others for the same texts. */
  follow(before: readonly Text[], after: readonly Text[]): void {
    const now = (text: Text) => after[before.indexOf(text)] ?? text;
    for (const [id, { source, target, ...rest }] of this.#pairs)
      this.#pairs.set(id, { source: now(source), target: now(target), ...rest });
  }

  /** Forgets the reports that a document does not have. */
  keepOnly(texts: readonly Text[]): void {
    const there = new Set(texts.map((text) => text.id));
    for (const id of this.#pairs.keys()) if (!there.has(id)) this.#pairs.delete(id);
  }
}

interface Prepared {
  readonly source: Text;
  readonly target: Text;
  readonly lexicon: Lexicon;
  readonly order: AlignOptions['order'];
  readonly align: PreparedPair;
}

function isSame(a: Text, b: Text): boolean {
  return a.segments === b.segments && a.language === b.language && a.content === b.content;
}
