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

const TEXT = `WEBVTT

intro
00:00:01.000 --> 00:00:02.000 align:start line:0
<v Ali><i>One
day</i> passes

00:00:02.100 --> 00:00:03.000
<i>and another</i> &amp; more

`;

describe('subtitles as they are written', () => {
  it('have the marks, names and places of their cues, and each of several in a pair', () => {
    const cues = readSubtitles(TEXT);
    const whole = [{ id: '1', start: 1000, end: 3000, lines: ['يوم ويوم'] }];
    const [both] = pairByTime(whole, cues)!;
    expect(both!.target!.content).toBe('One day passes and another & more');
    for (const pairs of [[both!], [...listPairs(documentOfPairs([both!]))]]) {
      const log = makeLog();
      expect(written(pairs, 'vtt', log)).toBe(TEXT.replace('\n00:00:02.1', '\n2\n00:00:02.1'));
      expect(Object.fromEntries(log.cleaned)).toEqual({});
    }
    const alone = pairByTime(cues, cues)!;
    expect(written(alone, 'vtt')).toBe(TEXT.replace('\n00:00:02.1', '\n2\n00:00:02.1'));
    const log = makeLog();
    expect(written(alone, 'srt', log)).toContain('\n<i>One\nday</i> passes\n');
    expect(Object.fromEntries(log.cleaned)).toEqual({ mark: 1, 'cue-name': 1, properties: 1 });
  });

  it('take nothing for a mark, name or place that would end a line or a cue', () => {
    const bad = {
      ...TIMES,
      cue: 'a\n\nb',
      settings: '\n\ny',
      marks: '[[0,"<i>\\n\\n00:"],[1,"<a-->"],[2,"x"],["3","<i>"],7]',
      cuts: '2 00:00:01.500 0:0, x',
      breaks: '99999 -1 x',
    };
    expect(written([pair(null, side('نعم ولا', bad))], 'vtt')).toBe(
      'WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.500\nنعم ولا\n\n',
    );
    expect(written([pair(null, side('نعم ولا', { ...TIMES, marks: '{' }))], 'srt')).toContain('نعم ولا');
  });

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
