import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { GLOSSARY } from './glossary.ts';

function entries(value: object, prefix = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, child]) =>
    typeof child === 'string' ? [[prefix + key, child] as [string, string]] : entries(child, `${prefix}${key}.`),
  );
}

/** What problems say is the core's, in its own words. */
const own = { en: entries({ ...en, problems: {} }), ar: entries({ ...ar, problems: {} }) };

/** A word by itself: letters around it make it another one. */
function has(text: string, word: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{M}])${word}(?![\\p{L}\\p{M}])`, 'u').test(text);
}

describe('the words of the interface', () => {
  it.each(GLOSSARY)('$en: $ar', (term) => {
    expect(own.en.some(([, text]) => text.toLowerCase().includes(term.en))).toBe(true);
    expect(own.ar.some(([, text]) => text.includes(term.ar))).toBe(true);
    for (const language of ['en', 'ar'] as const)
      for (const word of term.not?.[language] ?? [])
        expect(own[language].filter(([, text]) => has(text, word))).toEqual([]);
  });

  it('are Arabic in Arabic: Latin letters are names of formats, keys and programs alone', () => {
    const names =
      /\b(?:JSONL?|TSV|CSV|TMX|XLIFF|XLSX|PO|gettext|Moses|HTML|TEI|TBX|PDF|MQM|XML|UTF-8|SRT|SubRip|WebVTT|VTT|Beads|Word|Excel|Pearmut|mt-metrics-eval|Parquet|Enter|Shift|Alt|Esc|Ctrl|English|docx|html?|txt|json|tmx|xlf|xliff|jsonl|tsv|muqabala|review|nuclear|deal|JCPOA|Iran|FILE)\b|\{\{\w+\}\}|`[^`]*`/gu;
    const left = own.ar.filter(([, text]) => /[A-Za-z]{2,}/.test(text.replace(names, '')));
    expect(left).toEqual([]);
  });

  it('all are used', () => {
    const root = fileURLToPath(new URL('..', import.meta.url));
    const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.ts$/.test(name) && !/messages|\.test\./.test(name))
      .map((name) => readFileSync(`${root}/${name}`, 'utf8'))
      .join('\n');
    // Keys that are put together name what they begin with.
    const beginnings = [...sources.matchAll(/[`'"]((?:[\w-]+\.)+)\$\{/g)].map(([, beginning]) => beginning!);
    const lists = [
      'workbench.done.',
      'workbench.out.reasons.',
      'workbench.out.unplacedReasons.',
      'mqm.',
      // Said by the report of the formats package.
      'statement.',
      ...beginnings,
    ];
    const unused = own.en
      .map(([key]) => key.replace(/_(?:one|other)$/, ''))
      .filter((key) => !lists.some((list) => key.startsWith(list)))
      .filter((key) => !new RegExp(`[\`'"]${key.replaceAll('.', '\\.')}[\`'"]`).test(sources));
    expect([...new Set(unused)].filter((key) => !/^review\.(?:line|comma)$/.test(key))).toEqual([]);
  });
});
