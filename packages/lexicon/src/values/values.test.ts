import { findValues, type Lexicon, type PhraseEntry, type ValueMention } from '@muqabala/core';
import { describe, expect, test } from 'vitest';
import { tables } from '../index.ts';
import { expand, readLists, readPhrases } from './lines.ts';

const BOUNDS: Readonly<Record<string, string>> = {
  over: '>',
  under: '<',
  about: '~',
  'at-least': '≥',
  'at-most': '≤',
};

/**
 * Writes a value as cases have it: `≥5 day`, `2. (implied)`, `@2013-05 morning`, `10…` for one that is not exact,
 * `5..6` for a range.
 */
function write(value: ValueMention): string {
  const bound = 'bound' in value && value.bound !== undefined ? BOUNDS[value.bound] : '';
  const number = (one: number | string) => (typeof one === 'number' ? String(Number(one.toPrecision(6))) : one);
  const upper = value.upper === undefined ? '' : `..${number(value.upper)}`;
  const unit = 'unit' in value ? ` ${value.unit}` : '';
  return [
    bound,
    value.kind === 'date' || value.kind === 'time' ? '@' : '',
    number(value.value),
    upper,
    value.kind === 'percentage' ? '%' : '',
    value.kind === 'number' && value.ordinal ? '.' : '',
    value.exact === false ? '…' : '',
    unit,
    'part' in value && value.part !== undefined ? ` ${value.part}` : '',
    value.by === undefined || value.by === 'name' ? '' : ` (${value.by})`,
  ].join('');
}

function read(text: string, language: 'ar' | 'en', lexicon: Lexicon = tables): string {
  return findValues(text, language, lexicon).map(write).join(', ') || '-';
}

/** What is read otherwise than its case says. */
function wrong(
  language: 'ar' | 'en',
  words: readonly string[],
  [text, reads]: readonly [string, string],
  lexicon: Lexicon = tables,
): string[] {
  return words
    .map((word) => text.replace('{}', word))
    .filter((filled) => read(filled, language, lexicon) !== reads)
    .map((filled) => `${filled} → ${read(filled, language, lexicon)}, not ${reads}`);
}

describe.each(['ar', 'en'] as const)('words of values, %s', (language) => {
  const phrases = tables.values.phrases![language];
  const byKind = new Map(phrases.map(({ kind }) => [kind, phrases.filter((entry) => entry.kind === kind)]));

  test.each([...byKind])('%s: each spelling is read as its case says', (_, entries: PhraseEntry[]) => {
    expect(entries.flatMap(({ spellings, case: one }) => (one ? wrong(language, spellings, one) : []))).toEqual([]);
  });

  test.each(tables.values.lists![language])(
    'list $name: each word is read as its case says',
    ({ words, case: one }) => {
      expect(wrong(language, words, one!)).toEqual([]);
    },
  );

  const names = [...new Set(tables.values.lists![language].map(({ name }) => name))];

  test.each(names)('list %s: without it some of its cases are read otherwise', (name) => {
    const own = tables.values.lists![language].filter((list) => list.name === name);
    const rest = tables.values.lists![language].filter((list) => list.name !== name);
    const values = { ...tables.values, lists: { ...tables.values.lists!, [language]: rest } };
    expect(own.flatMap(({ words, case: one }) => wrong(language, words, one!, { ...tables, values }))).not.toEqual([]);
  });

  test('every line by hand has a case', () => {
    const made = new Set(['unit', 'currency', 'month', 'weekday']);
    expect(phrases.filter(({ kind, case: one }) => !made.has(kind) && !one?.[0].includes('{}'))).toEqual([]);
    expect(tables.values.lists![language].filter(({ case: one }) => !one?.[0])).toEqual([]);
  });
});

describe('lines', () => {
  test('a spelling with alternatives is several', () => {
    expect(expand('(a/b)c(/s)')).toEqual(['ac', 'acs', 'bc', 'bcs']);
    expect(expand('km/h')).toEqual(['km/h']);
  });

  test('values may count up, be shares or powers of ten', () => {
    expect(
      readPhrases('\n# A note.\nordinal:x 3+ | third, fourth | the {} man → 3+.\nhalf 3/4 | q | {} → 0.75\n'),
    ).toEqual([
      { kind: 'ordinal', code: 'x', value: 3, spellings: ['third'], case: ['the {} man', '3.'] },
      { kind: 'ordinal', code: 'x', value: 4, spellings: ['fourth'], case: ['the {} man', '4.'] },
      { kind: 'half', code: '', value: 0.75, spellings: ['q'], case: ['{}', '0.75'] },
    ]);
    expect(readLists('some | a, b(/c) | {} → -')).toEqual([
      { name: 'some', words: ['a', 'b', 'bc'], case: ['{}', '-'] },
    ]);
  });
});
