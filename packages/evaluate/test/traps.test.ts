import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseTraps, spansProblem } from '../src/corpus/index.ts';

const folder = fileURLToPath(new URL('../../../corpus/traps', import.meta.url));
const { traps } = parseTraps(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')));

function contentOf(file: string): string {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(folder, file)));
  return file.endsWith('.json') ? JSON.parse(text) : text;
}

/** Returns where the words stand one after the other. */
function placesOf(content: string, words: readonly string[]): Array<{ start: number; end: number }> {
  let from = 0;
  return words.map((quote) => {
    const start = content.indexOf(quote, from);
    if (start < 0) throw new Error(`not in the text from ${from} on: ${JSON.stringify(quote)}`);
    from = start + quote.length;
    return { start, end: from };
  });
}

// The traps are expectations for other packages; here they are only checked to be what they say.
describe('the traps', () => {
  it('are all in the index, once', () => {
    const files = readdirSync(folder).filter((name) => name !== 'index.json');
    expect(traps.map((trap) => trap.file).sort()).toEqual(files.sort());
    expect(new Set(traps.map((trap) => trap.id)).size).toBe(traps.length);
  });

  it.each(traps.map((trap) => [trap.id, trap] as const))(
    '%s is what it says',
    (_, { file, length, expect: expected }) => {
      const content = contentOf(file);
      expect(content).toHaveLength(length);
      if (expected.sentences) expect(spansProblem(content, placesOf(content, expected.sentences))).toBeUndefined();
      if (expected.roles) expect(expected.roles).toHaveLength(expected.sentences?.length ?? 0);
      placesOf(content, expected.values?.map((value) => value.quote) ?? []);
      for (const [form] of expected.sameForm ?? []) expect(content).toContain(form);
      const forbidden = [...content].filter((c) => /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(c));
      expect(forbidden.map((c) => `U+${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`)).toEqual(
        expected.notXml ?? [],
      );
    },
  );
});
