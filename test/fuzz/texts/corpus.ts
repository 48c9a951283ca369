import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { segmentText } from '@muqabala/core';
import { ROOT } from '../failures.ts';

/** The sentences of the reports that come with the repository, by language. */
export interface Sentences {
  readonly ar: readonly string[];
  readonly en: readonly string[];
}

export function corpusSentences(): Sentences {
  const folder = join(ROOT, 'corpus/tokayev-tehran-2022');
  const of = (language: 'ar' | 'en') =>
    readdirSync(folder)
      .filter((name) => name.endsWith(`.${language}.txt`))
      .sort()
      .flatMap((name) => {
        const content = readFileSync(join(folder, name), 'utf8');
        return [...segmentText(content, language)].map(({ start, end }) => content.slice(start, end));
      });
  return { ar: of('ar'), en: of('en') };
}
