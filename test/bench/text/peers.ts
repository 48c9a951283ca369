import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const here = createRequire(import.meta.url);
// natural and franc are dependencies of core, not of the workspace.
const core = createRequire(new URL('../../../packages/core/package.json', import.meta.url));

export type Cutter = (text: string, language: string) => string[];

/**
 * Returns the sentence cutters to compare with: `Intl.Segmenter` alone, sbd, and natural by its single-file entry
 * point.
 */
export function sentencePeers(): [name: string, cut: Cutter][] {
  const sbd = here('sbd') as { sentences(text: string): string[] };
  const Natural = core('natural/lib/natural/tokenizers/sentence_tokenizer.js') as new (
    abbreviations: string[],
  ) => { tokenize(text: string): string[] };
  const natural = new Natural(['Mr.', 'Mrs.', 'Ms.', 'Dr.', 'St.', 'Sen.', 'Rep.', 'U.S.']);
  return [
    [
      'Intl.Segmenter',
      (text, language) =>
        Array.from(new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text), (part) =>
          part.segment.trim(),
        ),
    ],
    ['sbd', (text) => sbd.sentences(text)],
    ['natural', (text) => natural.tokenize(text)],
  ];
}

/** Returns franc alone, its codes as ours where we know them. */
export async function francAlone(): Promise<(text: string) => string> {
  const { franc } = (await import(pathToFileURL(core.resolve('franc')).href)) as { franc(text: string): string };
  return (text) => CODES[franc(text)] ?? franc(text);
}

const CODES: Readonly<Record<string, string>> = {
  arb: 'ar',
  eng: 'en',
  pes: 'fa',
  prs: 'fa',
  urd: 'ur',
  ckb: 'ckb',
  pbu: 'ps',
  uig: 'ug',
  snd: 'sd',
  fra: 'fr',
  spa: 'es',
  por: 'pt',
  ita: 'it',
  deu: 'de',
  nld: 'nl',
  swe: 'sv',
  pol: 'pl',
  ron: 'ro',
  tur: 'tr',
  ind: 'id',
  swh: 'sw',
  som: 'so',
  kmr: 'ku',
  rus: 'ru',
};
