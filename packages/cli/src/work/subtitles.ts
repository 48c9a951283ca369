import type { AlignedDocument, Lexicon } from '@muqabala/core';
import { documentOfPairs, type Pair, pairByTime } from '@muqabala/formats';
import type { TextsRead } from '../files/texts.ts';

/**
 * Aligns subtitles by their times: cues that are shown together are of one another, line by line. Undefined where a
 * text is no subtitles, where the files are not timed alike, or are not Arabic and English.
 */
export async function alignByTime(texts: TextsRead['texts'], lexicon: Lexicon): Promise<AlignedDocument | undefined> {
  const [source, ...targets] = texts;
  if (source?.cues === undefined) return undefined;
  const all: Pair[] = [];
  for (const target of targets) {
    if (target.cues === undefined) return undefined;
    const pairs = pairByTime(source.cues, target.cues, {
      ...(source.language === undefined ? {} : { sourceLanguage: source.language }),
      ...(target.language === undefined ? {} : { targetLanguage: target.language }),
    });
    if (pairs === undefined || !pairs.every(isOfBoth)) return undefined;
    for (const pair of pairs) all.push({ ...pair, text: target.id });
  }
  const { makeSignature, recheck, rereadMentions } = await import('@muqabala/core');
  const signature = makeSignature(lexicon.signature, { words: lexicon.words?.signature ?? 'none', order: 'time' });
  const document = documentOfPairs(all, { sourceId: source.id, signature });
  return { ...recheck(rereadMentions(document, lexicon), lexicon), signature };
}

function isOfBoth({ source, target }: Pair): boolean {
  const languages = [source?.language, target?.language].filter((language) => language !== undefined);
  return new Set(languages).size === languages.length && languages.every((one) => one === 'ar' || one === 'en');
}
