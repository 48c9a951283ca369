import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Case } from '../gap.ts';
import { segmentText } from '../segment.ts';

const files = readdirSync(new URL('.', import.meta.url)).filter((name) => /^\d\d-.*(?<!test)\.ts$/.test(name));

describe.each(files)('%s', async (file) => {
  const { cases } = (await import(new URL(file, import.meta.url).href)) as { cases: readonly Case[] };
  it.each(cases.map((one) => [one.joined ?? one.sentences.join(' '), one] as const))('%s', (text, one) => {
    const got = [...segmentText(text, one.language)].map(({ start, end }) => text.slice(start, end));
    expect(got).toEqual(one.sentences);
  });
});
