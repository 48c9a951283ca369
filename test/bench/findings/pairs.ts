import { readFileSync } from 'node:fs';
import type { CheckDraft, Lexicon } from '@muqabala/core';
import { startChecks } from '@muqabala/core';

/** An Arabic text and its English counterpart. */
export interface BenchPair {
  readonly arabic: string;
  readonly english: string;
}

/** Reads the first two columns of a file without a header. */
export function readBenchPairs(file: string): BenchPair[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))
    .map(([arabic, english]) => ({ arabic: arabic!, english: english ?? '' }));
}

/** Checks pairs as the command checks a file: what they show together is learnt first. */
export function checkBenchPairs(pairs: readonly BenchPair[], lexicon: Lexicon): (readonly CheckDraft[])[] {
  const checks = startChecks(lexicon);
  const sides = pairs.map(
    ({ arabic, english }) =>
      [
        { language: 'ar', content: arabic },
        { language: 'en', content: english },
      ] as const,
  );
  checks.learn(sides);
  return sides.map((pair) => checks.check(pair).findings);
}

const VALUES = /^(?:number|date|currency|unit)-/;

/** Whether a finding is about a value: a number, a date, an amount or a measure. */
export function isAboutValue({ code }: { readonly code?: string | undefined }): boolean {
  return code !== undefined && VALUES.test(code);
}

/** Returns the findings of a pair with the words that they point at. */
export function quoteFindings({ arabic, english }: BenchPair, findings: readonly CheckDraft[]): string {
  const quote = (content: string, spans: CheckDraft['source']) =>
    (spans ?? []).map(({ start, end }) => content.slice(start, end)).join(' … ');
  return findings
    .map(
      ({ code, confidence, source, target }) =>
        `${code} ${confidence} «${quote(arabic, source)}» «${quote(english, target)}»`,
    )
    .join('; ');
}
