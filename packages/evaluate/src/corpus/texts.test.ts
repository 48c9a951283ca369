import { describe, expect, it } from 'vitest';
import { type Manifest, manifestTexts } from './index.ts';

const text = (id: string, role: Manifest['texts'][number]['role'], more: object = {}) => ({
  id,
  file: `${id}.txt`,
  language: 'en',
  licence: 'CC0-1.0',
  role,
  sha256: '0'.repeat(64),
  ...more,
});
const manifest = (...texts: Manifest['texts']): Manifest => ({
  schema: 'muqabala/corpus-manifest',
  version: 1,
  event: { id: 'e', title: 'E', date: '2022-06-19' },
  texts,
});

describe('manifestTexts', () => {
  it('puts the source first and what is closest to the event next', () => {
    const texts = manifestTexts(
      manifest(text('old', 'earlier-meeting'), text('near', 'same-meeting'), text('asl', 'source')),
    );
    expect(texts.map(({ id }) => id)).toEqual(['asl', 'near', 'old']);
  });

  it('dates a text by itself, by the event where its date is the page’s or missing, an earlier meeting never', () => {
    const dates = manifestTexts(
      manifest(
        text('asl', 'source', { date: '2024-11-25', dateOf: 'page' }),
        text('own', 'same-meeting', { date: '2022-06-20' }),
        text('none', 'same-meeting'),
        text('old', 'earlier-meeting'),
        text('dated', 'earlier-meeting', { date: '2021-01-02' }),
      ),
    );
    expect(dates.map(({ id, date }) => [id, date])).toEqual([
      ['asl', '2022-06-19'],
      ['own', '2022-06-20'],
      ['none', '2022-06-19'],
      ['old', undefined],
      ['dated', '2021-01-02'],
    ]);
  });
});
