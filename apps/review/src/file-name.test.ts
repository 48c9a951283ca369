import { describe, expect, it } from 'vitest';
import { fileNameOf } from './file-name.ts';

const bytes = (text: string) => new TextEncoder().encode(text).length;

describe('the name of a file', () => {
  it('is the title as it stands, without what file systems refuse', () => {
    expect(fileNameOf('زيارة · A visit')).toBe('زيارة · A visit');
    expect(fileNameOf(' a/b: "c"?\u2068d\u2069 ')).toBe('a b c d');
    expect(fileNameOf('???')).toBe('');
  });

  it.each([
    ['Arabic', 'محكمة الجنايات تقضي بالسجن سبع سنوات · '.repeat(9)],
    ['English', 'Court jails chairman for seven years · '.repeat(9)],
    ['one word', '𝒲'.repeat(300)],
  ])('is cut between words where a file system has no room for it: %s', (_what, title) => {
    const name = fileNameOf(title);
    expect(bytes(name)).toBeLessThanOrEqual(170);
    expect(bytes(name)).toBeGreaterThan(100);
    expect(title.startsWith(name.slice(0, -1))).toBe(true);
    // Throws at half a pair of surrogates.
    expect(encodeURIComponent(name)).not.toBe('');
    expect(name).toMatch(/[^\s·]…$/u);
  });
});
