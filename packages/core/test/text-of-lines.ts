import type { AlignableText } from '../src/alignment/index.ts';

/** A text of given sentences, each of them a line of its body. */
export function textOfLines(language: string, lines: readonly string[]): AlignableText {
  let at = 0;
  const segments = lines.map((line) => {
    const segment = { start: at, end: at + line.length, role: 'body' as const, mentions: [] };
    at += line.length + 1;
    return segment;
  });
  return { language, content: lines.join('\n'), segments };
}
