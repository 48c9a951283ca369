import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseReportCases, readRanking, scoreRanking } from './index.ts';

const data: unknown = JSON.parse(readFileSync(new URL('../../../newsrooms/data/cases.json', import.meta.url), 'utf8'));

describe('the published benchmark', () => {
  const cases = parseReportCases(data);

  it('has 26 cases of six events, every link between sentences that are there', () => {
    expect(cases.length).toBe(26);
    expect(new Set(cases.map(({ event }) => event)).size).toBe(6);
    for (const { arabic, english, must, may } of cases)
      for (const [i, j] of [...must, ...may]) {
        expect(arabic[i]).toBeTypeOf('string');
        expect(english[j]).toBeTypeOf('string');
      }
  });

  it('gives all to a ranking that knows the answers', () => {
    const lines = cases.flatMap(({ name, must }) =>
      must.map(([source, target]) => JSON.stringify({ case: name, source, target, confidence: 1 })),
    );
    expect(scoreRanking(readRanking(cases, lines)).averagePrecision.value).toBe(1);
    expect(scoreRanking(readRanking(cases, [])).averagePrecision.value).toBe(0);
  });

  it('says which line or field is at fault', () => {
    const line = JSON.stringify({ case: cases[0]!.name, source: 0, target: 999, confidence: 1 });
    expect(() => readRanking(cases, ['', line], 'mine.jsonl')).toThrow(/mine\.jsonl.*line 2/);
    expect(() => readRanking(cases, ['{}'])).toThrow(/no two sentences/);
    expect(() => parseReportCases({ ...(data as object), version: 2 })).toThrow(/cases\.version/);
  });
});
