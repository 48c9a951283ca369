import { describe, expect, it } from 'vitest';
import { type Entry, givenNames, nameTables } from '../scripts/names/tables.ts';
import * as generated from '../src/generated/names.ts';
import { inflectNationality } from '../src/inflect.ts';
import { names } from '../src/names.ts';

describe('name tables', () => {
  it('are what the script makes', () => {
    const { regions, nationalities, cities, organisations, people, others, titles } = generated;
    const written: Record<string, string> = { regions, nationalities, cities, organisations, people, others, titles };
    for (const [name, entries] of Object.entries(nameTables() as unknown as Record<string, readonly Entry[]>))
      expect(written[name]).toBe(
        entries.map(({ code, en, ar }) => `${code}|${en.join(';')}|${ar.join(';')}`).join('\n'),
      );
    expect(generated.given).toBe(givenNames().join(' '));
  });

  it('have every country of the United Nations with its people and capital in both languages', () => {
    const codes = new Set(names.regions.map(({ code }) => code));
    for (const code of ['IR', 'KZ', 'US', 'GB', 'FR', 'CN', 'EG', 'SA', 'BR', 'ZA', 'JP', 'TR', 'UA', 'PS'])
      expect(codes.has(code)).toBe(true);
    for (const { code, en, ar } of names.regions)
      if (/^[A-Z]{2}$/.test(code)) expect([code, en.length > 0, ar.length > 0]).toEqual([code, true, true]);
    expect(names.cities.filter(({ code }) => code.startsWith('capital:')).length).toBeGreaterThan(170);
  });

  it('name no entry twice', () => {
    for (const entries of [
      names.regions,
      names.nationalities,
      names.cities,
      names.organisations,
      names.people!,
      names.others!,
    ]) {
      const codes = entries.map(({ code }) => code);
      expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
    }
  });
});

describe('inflectNationality', () => {
  it('makes the forms of a relative adjective with and without article', () => {
    const forms = inflectNationality('نرويجي');
    for (const form of ['نرويجي', 'النرويجي', 'نرويجية', 'النرويجيون', 'النرويجيين', 'نرويجيات'])
      expect(forms).toContain(form);
  });

  it('inflects both words of a compound and leaves broken plurals alone', () => {
    expect(inflectNationality('كوري شمالي')).toContain('الكوريين الشماليين');
    expect(inflectNationality('تركي+أتراك;الأتراك')).toEqual(expect.arrayContaining(['تركية', 'أتراك', 'الأتراك']));
  });
});
