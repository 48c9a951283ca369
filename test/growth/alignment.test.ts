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

describe('many lines', () => {
  it('take time in proportion to how many they are', () => {
    expectLinearOf(
      4000,
      (count) => [textOf('ar', count, 0), textOf('en', count, 1)] as const,
      ([arabic, english]) => {
        expect(alignPair(arabic, english, lexicon).beads.length).toBeGreaterThan(arabic.segments.length / 2);
      },
    );
  }, 240_000);
});

/** So many lines of eight words each, which are the translations of those of the other language. */
function textOf(language: string, count: number, side: 0 | 1): AlignableText {
  const per = 8;
  const all = longLines(count * per)[side].split(' ');
  return textFrom(
    language,
    Array.from({ length: count }, (_, i) => all.slice(i * per, (i + 1) * per).join(' ')),
  );
}

/** An Arabic line of so many different words, and one of what they are translated by. */
function longLines(size: number): [string, string] {
  const [arabic, english] = [words.arabicWords.stems, words.englishWords.stems];
  const ids = Array.from({ length: size }, (_, i) => (i * 7919) % arabic.length);
  const answered = ids.filter((id) => words.starts[id]! < words.starts[id + 1]!);
  return [
    answered.map((id) => arabic[id]!).join(' '),
    answered.map((id) => english[words.english[words.starts[id]!]!]!).join(' '),
  ];
}

function text(language: string, line: string, count: number): AlignableText {
  return textFrom(language, new Array<string>(count).fill(line));
}

function textFrom(language: string, lines: readonly string[]): AlignableText {
  let next = 0;
  const segments = lines.map((line) => {
    const start = next;
    next += line.length + 1;
    return { start, end: start + line.length, role: 'body' as const, mentions: [] };
  });
  return { language, content: lines.map((line) => `${line}\n`).join(''), segments };
}
