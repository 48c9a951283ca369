import { expect, it } from 'vitest';
import { explain } from '../messages/index.ts';
import type { AlignedDocument } from './schema.ts';
import { wordsAt } from './words-at.ts';

const text = {
  content: 'Press \uFFFCOK\uFFFC\uFFFC \uFFFC',
  placeholders: [
    { place: 10, kind: 'code', id: 'n', text: '{count}' },
    { place: 6, kind: 'open', text: '<b>' },
    { place: 9, kind: 'close', id: '1', text: ' ' },
  ],
};

it('words are told with the codes of their file, or the names of these', () => {
  expect(wordsAt(text, { start: 0, end: 9 })).toBe('Press <b>OK');
  expect(wordsAt(text, { start: 9, end: 11 })).toBe('</1>{count}');
  // What no record is of stands in the file itself.
  expect(wordsAt(text, { start: 12, end: 13 })).toBe('\uFFFC');
});

it('a finding is explained with them', () => {
  const texts = [text, { content: '' }] as unknown as AlignedDocument['texts'];
  const finding = { code: 'placeholder-missing', mqm: 'omission', source: [{ start: 10, end: 11 }] } as never;
  expect(explain({ texts }, finding)).toContain('{count}');
});
