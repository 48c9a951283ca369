import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AlignedDocument } from '@muqabala/core';
import fc from 'fast-check';
import { documentOfPairs, listPairs, type Pair, type WriteFormat, writeDocument } from '../../src/index.ts';
import { anyDocument, shows, smallDocument } from '../documents.ts';

/**
 * Sides that programs stumble over: what looks like a formula, a number, a date, markup, a quotation that is not
 * closed.
 */
const HARD: ReadonlyArray<readonly [arabic: string, english: string]> = [
  ['=1+1', '=HYPERLINK("http://example.org";"x")'],
  ['+٩٦٢ ٦ ٥٥٥', '-12'],
  ['@SUM(A1)', "'=1"],
  ['007', '1/2/2022'],
  ['١٢', '12'],
  ['"قال الوزير: نعم', '"The minister said: yes'],
  ['«نعم»؛ ثم مضى، "وعاد"', 'Yes; then "he" left, and came back'],
  ['أ\tب\nج\r\nد\u2028ه\u0085و', 'a\tb\nc\r\nd\u2028e\u0085f'],
  ['<b>نص</b> &amp; ]]> <!-- x -->', '<seg>text</seg> &#11; ]]> <?x?>'],
  [' بداية ونهاية  ', '  two  spaces  '],
  ['\u200fعربي\u200e \u2067x\u2069', '_x0041_ and _x000D_'],
  ['😀 نص', 'text 😀'],
  ['نص\u000b\u0001', 'text\u000b\u0001'],
];

export const hardDocument: AlignedDocument = documentOfPairs(
  HARD.map(([arabic, english]): Pair => {
    const side = (language: string, content: string) => ({ language, segments: [], content });
    return {
      status: 'aligned',
      confidence: 0.5,
      source: side('ar', arabic),
      target: side('en', english),
      findings: [],
    };
  }),
);

/** Documents of all kinds, the same in every run. */
export const samples: readonly AlignedDocument[] = [
  smallDocument(),
  hardDocument,
  ...fc.sample(anyDocument, { numRuns: 25, seed: 8 }),
];

export const write = (document: AlignedDocument, format: WriteFormat) => [...writeDocument(document, format)].join('');

/** The words of the pairs that TMX and XLIFF hold: those with both sides, neither empty. */
export function alignedWords(document: AlignedDocument): Array<[string, string]> {
  return [...listPairs(document)].flatMap(({ source, target }): Array<[string, string]> => {
    const words: [string, string] = [source?.content ?? '', target?.content ?? ''];
    return words.every(shows) ? [words] : [];
  });
}

/** Runs work in a folder of its own, which is gone afterwards. */
export function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'muqabala-others-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
