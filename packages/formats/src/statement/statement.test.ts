import { createMessages } from '@muqabala/core/messages';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { smallDocument } from '../../test/documents.ts';
import { readDocxPairs } from '../docx/index.ts';
import { writeDocxReport } from '../docx-report/index.ts';
import { makeLog, stateReview, writeDocument, writeFindingsSheet } from '../index.ts';
import { STATEMENT } from './messages.ts';

/** A review that is signed, with one finding accepted, one open and a note and a wording of the reviewer's. */
function reviewed() {
  const document = smallDocument();
  const [first, second] = document.findings;
  return {
    ...document,
    findings: [{ ...first!, state: 'accepted' as const, comment: 'Twice.', suggestion: { text: 'Three' } }, second!],
    original: 'report',
    review: {
      reviewers: ['Layla', 'Rana'],
      sample: 'the whole article',
      threshold: 30,
      penalties: { minor: 2, major: 7, critical: 40 },
      repeats: 'once' as const,
      signed: { kind: 'person' as const, name: 'Layla, Rana', date: '2026-03-01' },
      verdict: 'fail' as const,
    },
  };
}

/** The words of a form, without its marks. */
const wordsOf = (xml: string) =>
  xml
    .replaceAll(/<[^<>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

describe('what a report says of a review', () => {
  it.each(['en', 'ar'] as const)('is the same in every form, and all of it: %s', async (language) => {
    const document = reviewed();
    const statement = stateReview(document, createMessages(language, STATEMENT), language);
    const said = [
      ...statement.specification.flat(),
      ...[statement.verdict, statement.coverage].flatMap(({ title, head, rows }) => [title, ...head, ...rows.flat()]),
      statement.signed,
    ];
    const docx = strFromU8(unzipSync(await writeDocxReport(document, { language }))['word/document.xml']!);
    const sheet = strFromU8(unzipSync(writeFindingsSheet(document, { language }))['xl/worksheets/sheet2.xml']!);
    const page = [...writeDocument(document, 'html', { page: { language } })].join('');
    for (const form of [docx, page].map(wordsOf)) for (const one of said) expect(form).toContain(one);
    // Cells of a workbook stand alone, and are copied.
    for (const one of said) expect(wordsOf(sheet)).toContain(one.replaceAll(/[\u2066-\u2069]/g, ''));
    for (const one of ['Layla', 'the whole article', '30']) expect(said.join(' ')).toContain(one);
  });

  it('has the direction from the original, the errors by severity, and the day on which it was signed', () => {
    const statement = stateReview(reviewed(), createMessages('en', STATEMENT), 'en');
    expect(statement.specification).toContainEqual(['Languages', 'English to Arabic']);
    expect(statement.verdict.rows).toEqual([['خبر <الأصل>', 'fail', '818.2', '9', '0', '1', '1', '11']]);
    expect(statement.signed).toBe('fail – signed by \u2068Layla, Rana\u2069 on March 1, 2026');
  });

  it('judges the source, and never the report, where the report is the original', () => {
    for (const only of [undefined, 'report']) {
      const { verdict, coverage } = stateReview(reviewed(), createMessages('en', STATEMENT), 'en', only);
      expect(verdict.rows.map(([name]) => name)).toEqual(['خبر <الأصل>']);
      expect(coverage.rows.map((row) => row.slice(0, 3))).toEqual([['خبر <الأصل>', '50%', '67%']]);
    }
    const { verdict, coverage } = stateReview(
      { ...reviewed(), original: 'asl' },
      createMessages('en', STATEMENT),
      'en',
    );
    expect(verdict.rows[0]).toEqual(['Daily "Test"', 'fail', '1,000', '9', '0', '1', '1', '9']);
    expect(coverage.rows[0]!.slice(0, 3)).toEqual(['Daily "Test"', '67%', '50%']);
  });

  it('counts what the review says that counts, and shows no more', async () => {
    const document = { ...reviewed(), review: { ...reviewed().review, scope: 'accepted' as const } };
    const statement = stateReview(document, createMessages('en', STATEMENT), 'en');
    expect(statement.verdict.rows[0]!.slice(3, 7)).toEqual(['7', '0', '1', '0']);
    const form = wordsOf(strFromU8(unzipSync(await writeDocxReport(document))['word/document.xml']!));
    expect(form).toMatch(/Number differs \(major, accepted\)/);
    expect(form).toMatch(/Note: \u2068Twice\.\u2069.*Suggested wording: \u2068Three\u2069/s);
    expect(form).not.toContain('Sentence added');
  });

  it('does not hide the pairs of a report in Word, be there one of them alone', async () => {
    const { links, texts, ...document } = reviewed();
    const one = texts.map((text) => ({ ...text, segments: text.segments.filter(({ id }) => id === 's1') }));
    const linked = links.map((link) => ({ ...link, source: ['s1'], target: ['s1'] }));
    const bytes = await writeDocxReport({ ...document, texts: one, links: linked, findings: [] });
    expect(readDocxPairs(bytes, makeLog())).toHaveLength(1);
  });
});
