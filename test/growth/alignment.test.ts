import { tables } from '@muqabala/lexicon';
import { loadWords } from '@muqabala/lexicon/words';
import { beforeAll, describe, expect, it } from 'vitest';
import { alignPair } from '../../packages/core/src/alignment/align.ts';
import type { AlignableText } from '../../packages/core/src/alignment/types.ts';
import type { Lexicon, WordLexicon } from '../../packages/core/src/lexicon/index.ts';
import { expectLinearOf } from '../linear.ts';

let lexicon: Lexicon;
let words: WordLexicon;
const LINES = 12;

beforeAll(async () => {
  words = await loadWords();
  lexicon = { ...tables, words };
}, 60_000);

describe('equal lines', () => {
  it('of thousands of words take time in proportion to them, and are not taken for comparable ones', () => {
    const align = ([arabic, english]: [string, string]) =>
      alignPair(text('ar', arabic, LINES), text('en', english, LINES), lexicon).beads.length;
    expectLinearOf(9000, longLines, align);
    // As comparable texts all would be linked with all.
    expect(align(longLines(3000))).toBeLessThanOrEqual(LINES);
  }, 240_000);
});

/** An Arabic line of so many different words, and one of what they are translated by. */
function longLines(size: number): [string, string] {
  const [arabic, english] = [words.arabicWords.ids, words.englishWords.ids].map((ids) => [...ids.keys()]);
  const ids = Array.from({ length: size }, (_, i) => (i * 7919) % arabic!.length);
  const answered = ids.filter((id) => words.starts[id]! < words.starts[id + 1]!);
  return [
    answered.map((id) => arabic![id]!).join(' '),
    answered.map((id) => english![words.english[words.starts[id]!]!]!).join(' '),
  ];
}

function text(language: string, line: string, count: number): AlignableText {
  return {
    language,
    content: `${line}\n`.repeat(count),
    segments: Array.from({ length: count }, (_, i) => {
      const start = i * (line.length + 1);
      return { start, end: start + line.length, role: 'body' as const, mentions: [] };
    }),
  };
}
