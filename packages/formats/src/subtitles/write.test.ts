import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOfPairs, listPairs, makeLog, makePairWriter, type Pair, pairByTime, readSubtitles } from '../index.ts';

const written = (pairs: Iterable<Pair>, form: 'srt' | 'vtt', log = makeLog()) => {
  const writer = makePairWriter(form, { sourceLanguage: 'en', targetLanguage: 'ar' }, log);
  return `${writer.begin()}${[...pairs].map((pair) => writer.pair(pair)).join('')}${writer.end()}`;
};
const side = (content: string, properties?: Record<string, string>) => ({
  language: 'ar',
  segments: [],
  content,
  ...(properties === undefined ? {} : { properties }),
});
const pair = (source: Pair['source'], target: Pair['target'], more: Partial<Pair> = {}): Pair => ({
  status: 'aligned',
  confidence: 1,
  source,
  target,
  findings: [],
  ...more,
});
const TIMES = { start: '00:00:01.000', end: '00:00:02.500' };

describe('subtitles as they are written', () => {
  it('are the cues of the target, lines and times, whatever went between', () => {
    const line = fc.constantFrom('- نعم', 'قال الوزير', 'Tom & <Jerry>', '3', 'a < b', '&amp;');
    const cue = fc.record({
      lines: fc.array(line, { minLength: 1, maxLength: 3 }),
      length: fc.integer({ min: 1, max: 9000 }),
    });
    fc.assert(
      fc.property(fc.array(cue, { minLength: 1, maxLength: 8 }), (drawn) => {
        let at = 0;
        const cues = drawn.map(({ lines, length }, i) => {
          const start = at;
          at += length;
          return { id: String(i + 1), start, end: at, lines };
        });
        const pairs = pairByTime(cues, cues)!;
        const document = documentOfPairs(pairs);
        for (const form of ['vtt', 'srt'] as const) {
          const read = readSubtitles(written(listPairs(document), form));
          if (form === 'vtt') expect(read).toEqual(cues);
          else expect(read.map(({ start, end }) => [start, end])).toEqual(cues.map(({ start, end }) => [start, end]));
        }
      }),
    );
  });

  it('take the times of the source where the target has none, and count what has neither', () => {
    const log = makeLog();
    const pairs = [
      pair(side('Yes', TIMES), side('نعم\n\n-->')),
      pair(side('No'), side('لا')),
      pair(side('Perhaps', TIMES), null, { status: 'source-only' }),
    ];
    expect(written(pairs, 'srt', log)).toBe('1\n00:00:01,000 --> 00:00:02,500\nنعم\n->\n\n');
    expect(Object.fromEntries(log.left)).toEqual({ 'no-times': 1, 'no-counterpart': 1 });
  });

  it('count what else a file said, and refuse two texts in one file', () => {
    const log = makeLog();
    written([pair(null, side('نعم', { ...TIMES, cue: '1', speaker: 'Ali' }))], 'vtt', log);
    expect(log.cleaned.get('properties')).toBe(1);
    const two = ['one', 'two'].map((text) => pair(null, side('نعم', TIMES), { text }));
    expect(() => written(two, 'srt')).toThrow(/--text ID/);
  });
});
