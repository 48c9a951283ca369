import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { cutSentences } from './cut.ts';
import { segmentText } from './segment.ts';

const corpus = new URL('../../../../corpus/', import.meta.url);
const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.txt'));

it.each(files)('cuts %s as segmentText does, but behind a heading that is glued to the report', (file) => {
  const text = readFileSync(new URL(file, corpus), 'utf8');
  const language = /[\u0600-\u06ff]/.test(text) ? 'ar' : 'en';
  const whole = [...segmentText(text, language)];
  const isGlued = (k: number) => whole[k]!.role === 'heading' && !/\n/.test(text.slice(0, whole[k + 1]?.start));
  const glued = new Set(whole.flatMap((_, k) => (isGlued(k) ? [whole[k + 1]?.start] : [])));
  const starts = [...cutSentences(text, language)].map(({ start }) => start);
  expect(starts).toEqual(whole.map(({ start }) => start).filter((start) => !glued.has(start)));
});
