import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { detectLanguage, identifyLanguage } from '@muqabala/core';
import { francAlone } from './peers.ts';

const LENGTHS = [20, 40, Number.POSITIVE_INFINITY];

/** Share of sentences whose language is right, cut to 20 and 40 characters and whole; franc alone beside it. */
export async function languages(folder: string, show: boolean): Promise<void> {
  const sets = new Map<string, string[]>();
  for (const language of ['ar', 'en'])
    sets.set(
      language,
      readFileSync(join(folder, `bench/segment/documents-${language}.jsonl`), 'utf8')
        .trim()
        .split('\n')
        .flatMap((line) => (JSON.parse(line) as { sentences: string[] }).sentences),
    );
  const fixtures = new URL('../../../packages/core/src/language/fixtures/', import.meta.url);
  for (const file of readdirSync(fixtures))
    sets.set(file.slice(0, -4), readFileSync(new URL(file, fixtures), 'utf8').trim().split('\n'));
  const franc = await francAlone();
  const tellers: [string, (text: string) => string | Promise<string>][] = [
    ['muqabala', async (text) => (await identifyLanguage(text)).language],
    ['franc', franc],
  ];
  console.log(
    '\nLanguages: % right at 20 / 40 characters / whole (ar, en: the development news; the others: fixtures of our own)',
  );
  const detail = (['ar', 'en', 'fa', 'ur', 'ckb', 'ps', 'ug', 'sd'] as const).filter((language) => sets.has(language));
  console.log(
    ['', ...detail.map((one) => `${one} (${sets.get(one)!.length})`), 'others', 'called ar', 'called en'].join('\t'),
  );
  for (const [name, tell] of tellers) {
    const right = new Map([...sets.keys()].map((language) => [language, [0, 0, 0]]));
    const called = new Map(['ar', 'en'].map((language) => [language, [0, 0, 0]]));
    for (const [language, sentences] of sets)
      for (const sentence of sentences)
        for (const [k, length] of LENGTHS.entries()) {
          const found = await tell(sentence.slice(0, length));
          if (found === language) right.get(language)![k]! += 1;
          else addAt(called.get(found), k);
          if (found !== language && show && name === 'muqabala' && k > 0)
            console.error(`${language} as ${found}\t${sentence.slice(0, length)}`);
        }
    const share = (some: readonly string[]) =>
      LENGTHS.map((_, k) => {
        const total = some.reduce((sum, language) => sum + sets.get(language)!.length, 0);
        const good = some.reduce((sum, language) => sum + right.get(language)![k]!, 0);
        return ((100 * good) / total).toFixed(1);
      }).join(' / ');
    const others = [...sets.keys()].filter((language) => !(detail as readonly string[]).includes(language));
    console.log(
      [
        name,
        ...detail.map((one) => share([one])),
        share(others),
        called.get('ar')!.join(' / '),
        called.get('en')!.join(' / '),
      ].join('\t'),
    );
  }
}

function addAt(counts: number[] | undefined, k: number): void {
  if (counts !== undefined) counts[k]! += 1;
}

/**
 * Arabic and English of the training pairs, none of which detection has seen: whole sentences below 40 characters, the
 * others cut to 40.
 */
export function languagesOfPairs(folder: string): void {
  const rows = readFileSync(join(folder, 'train/parallel.tsv'), 'utf8').trim().split('\n').slice(1);
  const counts = new Map<string, [right: number, all: number]>();
  for (const row of rows) {
    const [set, , arabic, english] = row.split('\t') as [string, string, string, string];
    for (const [language, sentence] of [
      ['ar', arabic],
      ['en', english],
    ] as const) {
      const key = `${set} ${language} ${sentence.length < 40 ? 'below 40' : 'at 40'}`;
      const count = counts.get(key) ?? [0, 0];
      counts.set(key, [count[0] + (detectLanguage(sentence.slice(0, 40)).language === language ? 1 : 0), count[1] + 1]);
    }
  }
  console.log('\nLanguages of the training pairs, % right');
  for (const [key, [right, all]] of [...counts].filter(([, count]) => count[1] >= 50).sort())
    console.log(`  ${key} (${all}): ${((100 * right) / all).toFixed(2)}`);
}
