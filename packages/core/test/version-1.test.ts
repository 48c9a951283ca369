import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type AlignedDocument, parseDocument, rulesSchema } from '../src/index.ts';

const read = (name: string) => JSON.parse(readFileSync(new URL(`version-1/${name}`, import.meta.url), 'utf8'));

describe('what version 1 saved', () => {
  it('a document opens as one of version 2 and says the same', () => {
    const saved = read('document.json') as { version: number };
    expect(saved.version).toBe(1);
    const parsed = parseDocument(saved);
    expect(parsed.ok ? [] : parsed.problems).toEqual([]);
    const { document } = parsed as { document: AlignedDocument };
    expect(document).toEqual({ ...saved, version: 2 });
    const count = (list: readonly unknown[]) => list.length;
    expect(count(document.links.filter(({ status }) => status === 'confirmed'))).toBeGreaterThan(1);
    expect(document.links.find(({ status }) => status === 'rejected')?.comment).toBe('Not the same statement.');
    expect(document.findings[1]).toMatchObject({ state: 'dismissed', reason: 'Said in the headline.' });
  });

  it('the data that is handed over stays as it is', () => {
    const saved = read('document.json');
    parseDocument(saved);
    expect(saved).toEqual(read('document.json'));
  });

  it('rules are read as they were', () => {
    const saved = read('rules.json');
    expect(rulesSchema.parse(saved)).toEqual(saved);
  });
});
