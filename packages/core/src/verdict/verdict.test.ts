import { describe, expect, it } from 'vitest';
import { type AlignedDocument, makeSignature, type Text } from '../document/index.ts';
import type { Finding } from '../findings/index.ts';
import { judgedTexts, verdictOf } from './verdict.ts';

const found = (severity: Finding['severity'], state: Finding['state'] = 'accepted'): Finding => ({
  id: `${severity} ${state}`,
  mqm: 'accuracy',
  severity,
  confidence: 1,
  text: 'en',
  state,
  by: { kind: 'person' },
});
const reviewed = (...findings: Finding[]): AlignedDocument => ({ ...sample, findings });

const text = (id: string) => ({
  id,
  language: id,
  direction: 'ltr' as const,
  content: 'ab. '.repeat(1000),
  segments: Array.from({ length: 1000 }, (_, s) => ({
    id: `s${s}`,
    start: s * 4,
    end: s * 4 + 3,
    role: 'body' as const,
    mentions: [],
  })),
});
const sample: AlignedDocument = {
  schema: 'muqabala/aligned-document',
  version: 2,
  signature: 'test',
  texts: [text('ar'), text('en')],
  links: [],
  findings: [],
};

describe('the verdict of a report', () => {
  it('passes up to the threshold of its points for each 1,000 words of the source, dismissed findings apart', () => {
    const document = reviewed(found('major'), found('minor'), found('critical', 'dismissed'));
    expect(verdictOf(document, 'en')).toEqual({
      sourceWords: 1000,
      points: 6,
      perThousand: 6,
      bySeverity: { minor: 1, major: 1, critical: 0 },
      isChecked: true,
      passes: true,
    });
    expect(verdictOf({ ...document, review: { threshold: 5 } }, 'en').passes).toBe(false);
    const penalties = { minor: 0, major: 2, critical: 9 };
    expect(verdictOf({ ...document, review: { threshold: 2, penalties } }, 'en')).toMatchObject({
      points: 2,
      passes: true,
    });
  });

  it('is none of pairs in which nothing was looked for yet', () => {
    const signature = makeSignature('none', { pairs: 'given' });
    expect(verdictOf({ ...reviewed(), signature }, 'en')).toMatchObject({ isChecked: false, passes: false });
    expect(verdictOf({ ...reviewed(), signature: makeSignature('x', {}) }, 'en')).toMatchObject({ passes: true });
  });

  it('counts errors that repeat one another each or once, and those that are open only where they are asked for', () => {
    const twice = [found('major'), { ...found('major', 'open'), id: 'again' }].map((one) => ({
      ...one,
      target: [{ start: 0, end: 2 }],
    }));
    const document = reviewed(...twice, { ...found('minor', 'open'), target: [{ start: 4, end: 6 }], group: 'a' });
    expect(verdictOf(document, 'en').points).toBe(11);
    expect(verdictOf({ ...document, review: { repeats: 'once' } }, 'en').points).toBe(6);
    expect(verdictOf({ ...document, review: { scope: 'accepted' } }, 'en').points).toBe(5);
  });

  it('never judges the original: where it is a target text, the first text is judged by its words', () => {
    const [arabic, english] = sample.texts as [Text, Text];
    const short = { ...english, segments: english.segments.slice(0, 500) };
    const texts = [arabic, short, text('fr')];
    const findings = [found('major'), { ...found('minor'), text: 'fr' }];
    const document = { ...sample, texts, findings, original: 'en' };
    expect(judgedTexts(document).map(({ id }) => id)).toEqual(['ar', 'fr']);
    expect(verdictOf(document, 'ar')).toMatchObject({ sourceWords: 500, points: 5, perThousand: 10 });
    // Compared with the first text alone, and judged against that one.
    expect(verdictOf(document, 'fr')).toMatchObject({ sourceWords: 1000, points: 1 });
    expect(judgedTexts({ ...document, original: 'ar' }).map(({ id }) => id)).toEqual(['en', 'fr']);
  });

  it('fails with anything critical, however long the text', () => {
    expect(verdictOf({ ...reviewed(found('critical')), review: { threshold: 1000 } }, 'en').passes).toBe(false);
  });
});
