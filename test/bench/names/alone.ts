import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findNames, type NameMention } from '@muqabala/core';
import { tables } from '@muqabala/lexicon';

/**
 * Arabic texts read without their translations: how many of the names that are found beside the translation are found,
 * and how many of those found by letters and titles are such names (the rest are mostly transliterated words that the
 * translation does not write with a capital).
 */
export function reportAlone(folder: string): void {
  let wanted = 0;
  let met = 0;
  let matched = 0;
  let matchedMet = 0;
  let alone = 0;
  let confirmed = 0;
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ar'))) {
    const ar = { id: 'ar', language: 'ar', content: readFileSync(join(folder, file), 'utf8') };
    const en = { id: 'en', language: 'en', content: readFileSync(join(folder, file.replace(/ar$/, 'en')), 'utf8') };
    const both = named(findNames([ar, en], tables)[0]!);
    const own = named(findNames([ar], tables)[0]!);
    for (const name of both) {
      const found = meets(name, own);
      wanted += 1;
      if (found) met += 1;
      if (name.by !== 'match') continue;
      matched += 1;
      if (found) matchedMet += 1;
    }
    for (const name of own) {
      if (name.by === 'table') continue;
      alone += 1;
      if (meets(name, both)) confirmed += 1;
    }
  }
  const share = (a: number, b: number) => `${a}/${b} = ${((100 * a) / b).toFixed(0)} %`;
  console.log(
    `Arabic read without its translation: finds ${share(met, wanted)} of the names found beside it, ${share(matchedMet, matched)} of those no table has; ` +
      `${share(confirmed, alone)} of those found by letters and titles are confirmed by it`,
  );
}

function named(names: readonly NameMention[]): NameMention[] {
  return names.filter(({ by }) => by !== 'coreference');
}

function meets({ start, end }: NameMention, others: readonly NameMention[]): boolean {
  return others.some((other) => other.start < end && start < other.end);
}
