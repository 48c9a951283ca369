import { describe, expect, it } from 'vitest';
import { ar } from './ar.ts';
import { en } from './en.ts';

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
