import { loadCheckLexicon } from '@muqabala/lexicon/checks';
import { beforeAll, describe, expect, it } from 'vitest';
import { alignTexts, checkPair } from '../analyse/index.ts';
import { findInTexts } from '../findings/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import type { Case } from './catalogue.ts';
import { ENTRIES } from './entries.ts';
import { KINDS } from './kinds.ts';
import { type FindingCode, findingCodeSchema } from './schema.ts';

let lexicon: Lexicon;

beforeAll(async () => {
  lexicon = await loadCheckLexicon();
});

/** The codes of what is found in a case, with its Arabic or its English side as the source. */
async function codesOf({ ar, en }: Case, source: 'ar' | 'en'): Promise<(FindingCode | undefined)[]> {
  const sides = [
    { id: 'ar', language: 'ar', content: ar },
    { id: 'en', language: 'en', content: en },
  ] as const;
  const [own, other] = source === 'ar' ? sides : ([sides[1], sides[0]] as const);
  if (!ar.includes('\n')) return checkPair(own, other, lexicon).findings.map(({ code }) => code);
  const { texts } = await alignTexts([own, other], lexicon, { presegmented: true });
  const links = texts[0]!.segments.map(({ id }, i) => {
    const target = [texts[1]!.segments[i]!.id];
    const fixed = { confidence: 1, evidence: [], status: 'confirmed' as const };
    return { id: `l${i + 1}`, text: texts[1]!.id, source: [id], target, ...fixed };
  });
  return findInTexts(texts, links, lexicon).findings.map(({ code }) => code);
}

describe('the catalogue', () => {
  it('has a page for every code, with cases', () => {
    const codes = [...findingCodeSchema.options].sort();
    expect(ENTRIES.map(({ kind }) => kind.code).sort()).toEqual(codes);
    expect(Object.entries(KINDS).every(([code, kind]) => kind.code === code)).toBe(true);
    for (const { found, ignored } of ENTRIES) expect(Math.min(found.length, ignored.length)).toBeGreaterThan(0);
  });
});

describe.each(ENTRIES.map((entry) => [entry.kind.code, entry] as const))('%s', (code, { found, ignored }) => {
  it.each(found)('is found in: $ar | $en', async (one) => {
    expect(await codesOf(one, one.source ?? 'ar')).toContain(code);
  });

  it.each(ignored)('is not made of $of: $ar | $en', async (one) => {
    expect(await codesOf(one, 'ar')).toEqual([]);
    expect(await codesOf(one, 'en')).toEqual([]);
  });

  // A difference is a difference whichever text came first.
  it.each(code.endsWith('-mismatch') ? found : [])('is found with the sides turned too: $ar | $en', async (one) => {
    expect(await codesOf(one, 'ar')).toContain(code);
    expect(await codesOf(one, 'en')).toContain(code);
  });
});

it('findings point at the words on both sides', () => {
  const { findings } = checkPair(
    { language: 'ar', content: 'افتتح المتحف في حزيران.' },
    { language: 'en', content: 'The museum was opened in January.' },
    lexicon,
  );
  expect(findings).toMatchObject([{ source: [{ start: 16, end: 22 }], target: [{ start: 25, end: 32 }] }]);
});

it('two empty sides are no finding', async () => {
  expect(await codesOf({ ar: ' ', en: '' }, 'ar')).toEqual([]);
});
