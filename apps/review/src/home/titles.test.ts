import type { Text } from '@muqabala/core';
import { nameOfTexts } from '@muqabala/core/document';
import { describe, expect, it } from 'vitest';
import { EMPTY, toInputs } from './drafts.ts';
import { withTitles } from './titles.ts';

const names = (texts: Text[]) =>
  nameOfTexts(
    withTitles({ schema: 'muqabala/aligned-document', version: 2, signature: 'test', texts, links: [], findings: [] })
      .texts,
  );

/** The texts of what was typed, each of them one sentence. */
const read = (...drafts: Partial<typeof EMPTY>[]): Text[] => {
  const [arabic, ...english] = drafts.map((draft) => ({ ...EMPTY, ...draft }));
  return toInputs({ arabic: arabic!, english }).map((input, i) => ({
    ...input,
    language: i === 0 ? 'ar' : 'en',
    direction: i === 0 ? 'rtl' : 'ltr',
    segments: [{ id: 's1', start: 0, end: input.content.length, role: 'body', mentions: [] }],
  }));
};

describe('the texts of a review are called', () => {
  it('has the first words of a text that was pasted, cut at a word', () => {
    const texts = read(
      { content: 'فتحت المكتبة أبوابها.' },
      { content: 'The old library by the\nriver, which had been closed, opened its doors.' },
      { content: 'Rain fell.' },
    );
    expect(names(texts)).toBe('فتحت المكتبة أبوابها. · The old library by the river, which had… · Rain fell.');
  });

  it('has the outlet, the title or the name of the file of a text that has one', () => {
    const english = { content: 'Rain fell.' };
    const texts = read({ ...english, name: 'asl' }, { ...english, outlet: 'Daily' }, { ...english, title: 'Weather' });
    expect(names(texts)).toBe('asl · Daily · Weather');
  });

  it('is what it can be of a text without a space, or without a word', () => {
    expect(names(read({ content: 'x'.repeat(100) }, { content: ' \n' }, { content: 'Rain fell.' }))).toBe(
      `${'x'.repeat(40)}… · Rain fell.`,
    );
    expect(names(read({ content: '' }))).toBe('arabic');
  });
});
