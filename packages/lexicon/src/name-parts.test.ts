import { expect, it } from 'vitest';
import type { Lexicon, NameParts } from '../../core/src/index.ts';
import { findNames } from '../../core/src/mentions/index.ts';
import { tables } from './index.ts';
import { namePartLines, nameParts } from './name-parts.ts';

/** The names of both texts, each as it is written, with whom it stands for. */
function namesIn(arabic: string, english: string, parts: NameParts): string[] {
  const lexicon: Lexicon = { ...tables, names: { ...tables.names, parts } };
  const texts = [
    { id: 'ar', language: 'ar', content: arabic === '' ? '' : `ثم وصل ${arabic} إلى المدينة.` },
    { id: 'en', language: 'en', content: english === '' ? '' : `Then we met ${english} there.` },
  ].filter(({ content }) => content !== '');
  return findNames(texts, lexicon).flatMap((names, t) =>
    names.map(({ start, end, entity }) => `${texts[t]!.content.slice(start, end)} ${entity}`),
  );
}

/** How a word is written in a text of either language: a title by its first spelling. */
function spelled(word: string, language: 'ar' | 'en', list: keyof NameParts): string {
  const title = tables.names.titles?.find(({ code }) => code === word);
  if (title !== undefined) return title[language][0]!;
  return language === 'en' && list === 'calendarNames' ? word[0]!.toUpperCase() + word.slice(1) : word;
}

for (const { list, words, arabic, english } of namePartLines)
  for (const word of words)
    it(`${list}: ${word} changes which names are read`, () => {
      const [ar, en] = [
        arabic.replace('{}', spelled(word, 'ar', list)),
        english.replace('{}', spelled(word, 'en', list)),
      ];
      const without = { ...nameParts, [list]: nameParts[list].filter((other) => other !== word) };
      expect(namesIn(ar, en, nameParts)).not.toEqual(namesIn(ar, en, without));
    });
