import { readFileSync } from 'node:fs';
import { type AlignedDocument, alignTexts, type FindingCode } from '@muqabala/core';
import { loadLexicon } from '@muqabala/lexicon';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const lexicon = await loadLexicon();
const read = (name: string) => readFileSync(new URL(`../corpus/tokayev-tehran-2022/${name}`, import.meta.url), 'utf8');
const arabic = read('al-ahed.ar.txt').split('\n').filter(Boolean);
const english = read('report-a.en.txt').split('\n').filter(Boolean);

const align = (...texts: readonly { id: string; content: string }[]) => alignTexts(texts, lexicon);

const MIRROR: Partial<Record<FindingCode, FindingCode>> = {
  'name-missing': 'name-added',
  'name-added': 'name-missing',
  'word-missing': 'word-added',
  'word-added': 'word-missing',
};

/**
 * What reports leave out is told as the source has it: whole sentences, clauses, and of retold texts the values that
 * nobody else gives, each once, by the facts of the source. Those have a side.
 */
const HAVE_A_SIDE: ReadonlySet<string> = new Set([
  'omission',
  'addition',
  'partial-omission',
  'partial-addition',
  'number-missing',
  'number-added',
  'date-missing',
  'date-added',
]);

function linksOf({ links }: AlignedDocument, isSwapped: boolean): string[] {
  return links.map(({ source, target }) => `${isSwapped ? target : source} ${isSwapped ? source : target}`).sort();
}

function findingsOf({ findings }: AlignedDocument, isSwapped: boolean): string[] {
  const spans = (list: AlignedDocument['findings'][number]['source']) =>
    (list ?? []).map(({ start, end }) => `${start}-${end}`).join();
  return findings
    .filter(({ code }) => !HAVE_A_SIDE.has(code!))
    .map(({ code, source, target }) =>
      isSwapped
        ? `${MIRROR[code!] ?? code} ${spans(target)} ${spans(source)}`
        : `${code} ${spans(source)} ${spans(target)}`,
    )
    .sort();
}

it('texts that are swapped have the same links and mirrored findings, whichever sentences they have', async () => {
  const part = (lines: readonly string[]) =>
    fc.subarray([...lines], { minLength: Math.ceil(lines.length / 2) }).map((chosen) => chosen.join('\n'));
  await fc.assert(
    fc.asyncProperty(part(arabic), part(english), async (ar, en) => {
      const [one, other] = [
        { id: 'ar', content: ar },
        { id: 'en', content: en },
      ];
      const [forth, back] = [await align(one, other), await align(other, one)];
      expect(linksOf(back, true)).toEqual(linksOf(forth, false));
      expect(findingsOf(back, true)).toEqual(findingsOf(forth, false));
    }),
    { numRuns: 6, examples: [[arabic.join('\n'), english.join('\n')]] },
  );
}, 120_000);
