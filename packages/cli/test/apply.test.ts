import { readFileSync } from 'node:fs';
import type { AlignedDocument } from '@muqabala/core';
import { describe, expect, it } from 'vitest';
import { makeFolder, muqabala } from './run.ts';

const folder = makeFolder();
const TMX = `<?xml version="1.0" encoding="UTF-8"?>\r
<tmx version="1.4"><header srclang="ar"/><body>\r
<tu><tuv xml:lang="ar"><seg>وقع الوزير 7 اتفاقيات.</seg></tuv><tuv xml:lang="en"><seg>The minister signed 8 accords.</seg></tuv></tu>\r
<tu><tuv xml:lang="ar"><seg>وعاد.</seg></tuv><tuv xml:lang="en"><seg>He <ph x="1">b</ph> left.</seg></tuv></tu>\r
</body></tmx>\r
`;

/** A review of the memory in which two wordings are accepted, the second over a code. */
async function review(): Promise<readonly [review: string, memory: string]> {
  const memory = folder.write('memory.tmx', TMX);
  const saved = folder.path('plain.json');
  expect((await muqabala(['convert', memory, '--format', 'json', '-o', saved, '-q'])).code).toBe(0);
  const document = JSON.parse(readFileSync(saved, 'utf8')) as AlignedDocument;
  const { id, content } = document.texts[1]!;
  const findings = [
    ['8 accords', '7 accords'],
    ['He \ufffc left', 'She went'],
  ].map(([before, after], i) => {
    const start = content.indexOf(before!);
    return {
      id: `own${i + 1}`,
      mqm: 'accuracy',
      severity: 'major',
      confidence: 1,
      text: id,
      target: [{ start, end: start + before!.length }],
      state: 'accepted',
      suggestion: { text: after },
    };
  });
  return [folder.write('review.json', JSON.stringify({ ...document, findings })), memory];
}

describe('apply', () => {
  it('puts accepted wordings into the file, and says what could not be placed, by line', async () => {
    const [saved, memory] = await review();
    const out = folder.path('memory.reviewed.tmx');
    const run = await muqabala(['apply', saved, memory, '-o', out]);
    expect([run.code, run.stdout]).toEqual([0, '']);
    expect(readFileSync(out, 'utf8')).toBe(TMX.replace('8 accords', '7 accords'));
    const [first, second] = run.stderr.split('\n');
    expect(first).toBe(
      `${memory}, line 4: not placed (own2: “He \ufffc left” → “She went”): a code or tag of the file stands among the words`,
    );
    expect(second).toBe('1 of 2 wordings placed');
    expect((await muqabala(['apply', saved, memory, '-q'])).stdout).toBe(readFileSync(out, 'utf8'));
  });

  it('writes nothing where all have to be placed and one cannot', async () => {
    const [saved, memory] = await review();
    const run = await muqabala(['apply', saved, memory, '--strict', '-o', folder.path('none.tmx')]);
    expect([run.code, run.stdout]).toEqual([1, '']);
    expect(run.stderr).toMatch(/line 4: not placed.*\nmuqabala: .*1 wording cannot be placed.*\n$/);
    expect(() => readFileSync(folder.path('none.tmx'))).toThrow(/ENOENT/);
  });

  it('says when nothing is accepted, and gives the file as it was', async () => {
    const [, memory] = await review();
    const run = await muqabala(['apply', folder.path('plain.json'), memory]);
    expect([run.code, run.stdout]).toEqual([0, TMX]);
    expect(run.stderr).toContain('no suggested wording is accepted');
  });

  it('refuses a text that is not there, and a file of another format', async () => {
    const [saved, memory] = await review();
    expect((await muqabala(['apply', saved, memory, '--text', 'x'])).stderr).toMatch(/no target text "x"; there are:/);
    const run = await muqabala(['apply', saved, folder.write('a.txt', 'Some words.\n')]);
    expect(run.stderr).toMatch(/a\.txt: Wordings go back into tmx, xliff, po, srt, vtt/);
    expect((await muqabala(['apply', memory, memory])).code).toBe(1);
    expect((await muqabala(['apply', '-', '-'])).code).toBe(2);
  });
});
