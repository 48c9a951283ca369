import { type AlignedDocument, alignTexts, type TextInput } from '@muqabala/core';
import { type WordLinks, wordLinks } from '@muqabala/core/words';
import { loadLexicon } from '@muqabala/lexicon';
import { loadWholeLexicon } from '@muqabala/lexicon/whole';

/** A document, and the word links of some of its links. */
export interface Aligned {
  readonly document: AlignedDocument;
  readonly words: readonly WordLinks[];
}

/** So many links are looked at word by word. */
const MOST = 30;

/** Aligns texts, the first one Arabic, with the word lexicon alone or with all tables of words. */
export async function alignAll(inputs: readonly TextInput[], whole: boolean): Promise<Aligned> {
  const lexicon = await (whole ? loadWholeLexicon() : loadLexicon());
  const document = await alignTexts(inputs, lexicon);
  const stretch = (id: string, segments: readonly string[]) => {
    const text = document.texts.find((one) => one.id === id)!;
    const own = text.segments.filter((segment) => segments.includes(segment.id));
    return { content: text.content, start: own[0]!.start, end: own.at(-1)!.end };
  };
  const words = document.links
    .slice(0, MOST)
    .map(({ text, source, target }) =>
      wordLinks({ arabic: stretch(document.texts[0]!.id, source), english: stretch(text, target) }, lexicon),
    );
  return { document, words };
}
