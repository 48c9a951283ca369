import { readFileSync } from 'node:fs';
import { loadWholeLexicon } from '@muqabala/lexicon/whole';
import { describe, expect, it } from 'vitest';
import { LIKELY } from '../alignment/index.ts';
import { parseDocument } from '../document/index.ts';
import { alignTexts, realign } from './index.ts';

const folder = new URL('../../../../corpus/tokayev-tehran-2022/', import.meta.url);
const read = (id: string, file: string) => ({ id, content: readFileSync(new URL(file, folder), 'utf8') });
const lexicon = await loadWholeLexicon();
const document = await alignTexts([read('ar', 'al-ahed.ar.txt'), read('mehr', 'mehr.en.txt')], lexicon);
const candidates = document.candidates!;

describe('candidates of two newsrooms’ reports', () => {
  it('are up to five of each sentence, ranked, linked ones among them', () => {
    expect(parseDocument(document).ok).toBe(true);
    for (const side of ['source', 'target'] as const) {
      const rank = side === 'source' ? 'sourceRank' : 'targetRank';
      for (const sentence of new Set(candidates.map((one) => one[side]))) {
        const own = candidates.filter((one) => one[side] === sentence && one[rank] <= 5);
        const byRank = [...own].sort((p, q) => p[rank] - q[rank]);
        expect(byRank.map((one) => one[rank])).toEqual(byRank.map((_, i) => i + 1));
        const confidences = byRank.map((one) => one.confidence);
        expect(confidences).toEqual([...confidences].sort((p, q) => q - p));
      }
    }
    expect(document.links.length).toBeGreaterThan(0);
    for (const { source, target, confidence } of document.links)
      expect(candidates).toContainEqual(expect.objectContaining({ source: source[0], target: target[0], confidence }));
  });

  it('say who, what, when, where and who says it, with places', () => {
    const reasons = candidates.flatMap((one) => one.reasons);
    expect(new Set(reasons.map(({ aspect }) => aspect))).toEqual(new Set(['who', 'what', 'when', 'where', 'speaker']));
    expect(new Set(reasons.map(({ state }) => state))).toEqual(
      new Set(['agrees', 'differs', 'source-only', 'target-only']),
    );
    for (const { state, source, target } of reasons) {
      if (state === 'source-only') expect([source?.length, target]).toEqual([expect.any(Number), undefined]);
      if (state === 'target-only') expect([source, target?.length]).toEqual([undefined, expect.any(Number)]);
    }
    for (const [t, side] of [
      [0, 'source'],
      [1, 'target'],
    ] as const)
      for (const one of candidates) {
        const segment = document.texts[t]!.segments.find(({ id }) => id === one[side])!;
        // Who spoke before is named in a sentence before.
        const inside = one.reasons.filter(({ aspect }) => aspect !== 'speaker');
        for (const span of inside.flatMap((reason) => reason[side] ?? [])) {
          expect(span.start).toBeGreaterThanOrEqual(segment.start);
          expect(span.end).toBeLessThanOrEqual(segment.end);
        }
      }
  });

  it('keep a sentence from being called an omission', () => {
    const likely = candidates.filter(({ confidence }) => confidence >= LIKELY);
    const starts = new Set(likely.map((one) => document.texts[0]!.segments.find(({ id }) => id === one.source)!.start));
    const omissions = document.findings.filter(({ code }) => code === 'omission');
    expect(omissions.length).toBeGreaterThan(0);
    for (const { source } of omissions) expect(starts.has(source![0]!.start)).toBe(false);
  });

  it('are made again with the links, without those that a person has rejected', () => {
    expect(realign(document, lexicon).candidates).toEqual(candidates);
    const [first] = document.links;
    const rejected = { ...document, links: [{ ...first!, status: 'rejected' as const }, ...document.links.slice(1)] };
    const again = realign(rejected, lexicon).candidates!;
    expect(again).not.toContainEqual(expect.objectContaining({ source: first!.source[0], target: first!.target[0] }));
    expect(again.length).toBeGreaterThan(0);
  });

  it('are none of a text and its translation', async () => {
    const lines = [
      ['وصل الوزير إلى العاصمة يوم الأحد.', 'The minister arrived in the capital on Sunday.'],
      ['وقع البلدان اتفاقا للتجارة.', 'The two countries signed a trade agreement.'],
      ['وزار المتحف الوطني.', 'He visited the national museum.'],
    ];
    const of = (k: number) => lines.map((line) => line[k]).join('\n');
    const plain = await alignTexts(
      [
        { id: 'ar', content: of(0) },
        { id: 'en', content: of(1) },
      ],
      lexicon,
    );
    expect(plain.links.length).toBe(3);
    expect(plain.candidates).toBeUndefined();
  });
});
