import type { AlignedDocument } from '../document/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { findNames, findValues, type Mention, type NameMention, type ValueMention } from '../mentions/index.ts';
import type { Span } from '../text/index.ts';

/** A text with its sentences, before its values and names are read. */
export interface SegmentedText {
  readonly id: string;
  readonly language: string;
  readonly content: string;
  readonly date?: string;
  readonly segments: readonly Span[];
}

/**
 * Returns the values and names of several texts of one document, by text and sentence; names are read together, so that
 * one entity has one id in all of them. A mention that crosses the end of a sentence is left out.
 */
export function readMentions(texts: readonly SegmentedText[], lexicon: Lexicon): Mention[][][] {
  const values = texts.map(({ content, language, date }) =>
    findValues(content, language, lexicon, date === undefined ? {} : { date }),
  );
  return bySentence(texts, values, findNames(texts, lexicon));
}

/** Finds the values of whole texts, by text. */
export type FindValues = (
  texts: ReadonlyArray<Pick<SegmentedText, 'language' | 'content' | 'date'>>,
) => Promise<ReadonlyArray<readonly ValueMention[]>>;

/** The same as {@link readMentions} where values are found elsewhere, as on another thread, and names here meanwhile. */
export async function readMentionsBy(
  find: FindValues,
  texts: readonly SegmentedText[],
  lexicon: Lexicon,
): Promise<Mention[][][]> {
  const finding = find(
    texts.map(({ content, language, date }) => ({ content, language, ...(date === undefined ? {} : { date }) })),
  );
  // What fails there meanwhile is heard of below.
  finding.catch(() => {});
  const names = findNames(texts, lexicon);
  return bySentence(texts, await finding, names);
}

function bySentence(
  texts: readonly SegmentedText[],
  values: ReadonlyArray<readonly ValueMention[]>,
  names: ReadonlyArray<readonly NameMention[]>,
): Mention[][][] {
  return texts.map(({ segments }, t) => {
    const mentions = [...values[t]!, ...names[t]!].sort((a, b) => a.start - b.start || a.end - b.end);
    let next = 0;
    return segments.map((segment) => {
      const inside: Mention[] = [];
      while (next < mentions.length && mentions[next]!.start < segment.end) {
        const mention = mentions[next++]!;
        if (mention.start >= segment.start && mention.end <= segment.end) inside.push(mention);
      }
      return inside;
    });
  });
}

/**
 * Returns a document with the values and names of its sentences read again, as for one made from pairs of another
 * program, which has none.
 */
export function rereadMentions(document: AlignedDocument, lexicon: Lexicon): AlignedDocument {
  const mentions = readMentions(
    document.texts.map(({ date, ...text }) => ({ ...text, ...(date === undefined ? {} : { date }) })),
    lexicon,
  );
  return {
    ...document,
    texts: document.texts.map((text, t) => ({
      ...text,
      segments: text.segments.map((segment, s) => ({ ...segment, mentions: mentions[t]![s]! })),
    })),
  };
}
