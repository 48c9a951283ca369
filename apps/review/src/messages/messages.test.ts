import { describe, expect, it } from 'vitest';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { messagesIn, sayProblem } from './index.ts';

const PLURALS = { ar: ['zero', 'one', 'two', 'few', 'many', 'other'], en: ['one', 'other'] };

function keys(value: object, prefix = ''): string[] {
  return Object.entries(value).flatMap(([key, child]) =>
    typeof child === 'string' ? [prefix + key] : keys(child, `${prefix}${key}.`),
  );
}

/** Keys with their plural forms taken together. */
function merged(list: string[], forms: readonly string[]): string[] {
  return [...new Set(list.map((key) => key.replace(new RegExp(`_(${forms.join('|')})$`), '#')))].sort();
}

describe('messages of the workbench', () => {
  it('have the same keys in both languages', () => {
    expect(merged(keys(ar), PLURALS.ar)).toEqual(merged(keys(en), PLURALS.en));
  });

  it('have all plural forms of their language', () => {
    for (const [list, forms] of [
      [keys(ar), PLURALS.ar],
      [keys(en), PLURALS.en],
    ] as const) {
      for (const stem of merged(list, forms).filter((key) => key.endsWith('#')))
        for (const form of forms) expect(list).toContain(`${stem.slice(0, -1)}_${form}`);
    }
  });
});

describe('a problem', () => {
  const long = {
    code: 'sentence-too-long',
    values: { length: 250_001, most: 200_000 },
    place: 'a.txt',
    message: 'M.',
    remedy: 'R.',
  } as const;

  it.each([
    ['ar', /^\u2068a\.txt\u2069: .*\u2068250001\u2069 .*\u2068200000\u2069/],
    ['en', /^\u2068a\.txt\u2069: .*\u2068250001\u2069 .*\u2068200000\u2069/],
  ] as const)('is said in %s with its place and its numbers', (language, said) => {
    expect(sayProblem(messagesIn(language), long)).toMatch(said);
    const broken = { code: 'jsonl-line-broken', values: { found: '{' }, offset: 7, offsetUnit: 'line' } as const;
    expect(sayProblem(messagesIn(language), { ...long, ...broken })).toMatch(/\u20687\u2069|7/);
  });

  it('of a code that is not known here, or that lacks its numbers, is said in the words that came with it', () => {
    const say = messagesIn('ar');
    for (const one of [
      { ...long, code: 'of-tomorrow' },
      { ...long, values: undefined },
    ])
      expect(sayProblem(say, one as unknown as typeof long)).toBe('\u2066a.txt: M. R.\u2069');
  });
});
