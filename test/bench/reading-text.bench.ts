import { makeSignature } from '@muqabala/core';
import { benchData } from './data.ts';
import { languages, languagesOfPairs } from './text/languages.ts';
import { sentences } from './text/sentences.ts';

/**
 * npm run bench -- reading-text [--show]: languages and sentences with peers beside them; --show lists what is wrong on
 * stderr.
 */
export async function run(args: string[]): Promise<void> {
  const folder = benchData();
  const show = args.includes('--show');
  console.log(makeSignature('none', { node: process.version, icu: process.versions['icu'] ?? 'none' }));
  await languages(folder, show);
  languagesOfPairs(folder);
  sentences(folder, show);
}
