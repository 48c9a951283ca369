import type { AlignedDocument, Text } from '@muqabala/core';
import fc from 'fast-check';

/**
 * Any UTF-16 at all, lone surrogates, controls and bidi marks among it, with what formats stumble over more often than
 * chance has it.
 */
export const anyText = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('كتاب', 'book', ' ', 'و', '١٢', '12') },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          '\t',
          '\n',
          '\r\n',
          '\r',
          '\v',
          '\u0085',
          '\u2028',
          '"',
          "'",
          "'=",
          '=',
          '+',
          '-',
          '@',
          ',',
          ';',
          '<',
          '>',
          '&',
          '&#11;',
          ']]>',
          '<!--',
          '</script>',
          '\u0000',
          '\u200f',
          '\u2067',
          '\ufeff',
          '\ufffe',
          '\ud83d\ude00',
          '\ud83d',
          '\ude00',
          '[0]:[1]',
          '{',
          '\\',
        ),
      },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) },
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const textOf = (id: string, language: string): fc.Arbitrary<Text> =>
  fc
    .array(fc.record({ words: anyText, between: fc.constantFrom(' ', '\n', '\n\n'), role: role() }), {
      minLength: 1,
      maxLength: 6,
    })
    .map((parts) => {
      let content = '';
      const segments: Text['segments'] = [];
      for (const [i, { words, between, role }] of parts.entries()) {
        segments.push({
          id: `s${i + 1}`,
          start: content.length,
          end: content.length + words.length,
          role,
          mentions: [],
        });
        content += words + between;
      }
      return { id, language, direction: language === 'ar' ? 'rtl' : 'ltr', content, segments };
    });

function role() {
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant('body' as const) },
    { weight: 1, arbitrary: fc.constantFrom('heading' as const, 'boilerplate' as const) },
  );
}

/** Whether a side of a pair has something to show: not white space, controls and half characters alone. */
export const shows = (text: string) => /[^\s\p{Cc}\p{Cs}\ufffe\uffff]/u.test(text);

/** Documents with a source and one or two targets, links of any shape among them. */
export const anyDocument: fc.Arbitrary<AlignedDocument> = fc
  .tuple(textOf('asl', 'ar'), textOf('one', 'en'), fc.option(textOf('two', 'en'), { nil: undefined }))
  .chain(([source, one, two]) => {
    const targets = two === undefined ? [one] : [one, two];
    const some = (text: Text) =>
      fc.subarray(
        text.segments.map((segment) => segment.id),
        { minLength: 1, maxLength: Math.min(3, text.segments.length) },
      );
    const link = fc.integer({ min: 0, max: targets.length - 1 }).chain((t) =>
      fc.record({
        text: fc.constant(targets[t]!.id),
        source: some(source),
        target: some(targets[t]!),
        confidence: fc.integer({ min: 0, max: 10_000 }).map((n) => n / 10_000),
        status: fc.constantFrom('proposed' as const, 'confirmed' as const, 'rejected' as const),
      }),
    );
    return fc.array(link, { maxLength: 5 }).map(
      (links): AlignedDocument => ({
        schema: 'muqabala/aligned-document',
        version: 2,
        signature: 'test',
        texts: [source, ...targets],
        links: links.map((link, i) => ({ id: `l${i + 1}`, evidence: [], ...link })),
        findings: [],
      }),
    );
  });

/** The small document with a finding that somebody else told than the program. */
export function saidBy(by: NonNullable<AlignedDocument['findings'][number]['by']>): AlignedDocument {
  const document = smallDocument();
  return { ...document, findings: document.findings.map((finding) => ({ ...finding, by })) };
}

/** A small document written by hand: a link of two to one with a finding in it, a heading, gaps on both sides. */
export function smallDocument(): AlignedDocument {
  const source = 'عنوان\nزار ثلاثة وزراء المدينة. وعادوا مساءً.\nلم يُعلَن شيء.';
  const target = 'Four ministers visited the city and left. The market was closed.';
  const at = (text: string, words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const segment = (id: string, text: string, words: string, role: 'body' | 'heading' = 'body') => ({
    id,
    ...at(text, words),
    role,
    mentions: [],
  });
  return {
    schema: 'muqabala/aligned-document',
    version: 2,
    signature: 'muqabala:test',
    texts: [
      {
        id: 'asl',
        title: 'خبر <الأصل>',
        url: 'https://example.org/a?b=1&c=2',
        language: 'ar',
        direction: 'rtl',
        content: source,
        segments: [
          segment('s1', source, 'عنوان', 'heading'),
          segment('s2', source, 'زار ثلاثة وزراء المدينة.'),
          segment('s3', source, 'وعادوا مساءً.'),
          segment('s4', source, 'لم يُعلَن شيء.'),
        ],
      },
      {
        id: 'report',
        outlet: 'Daily "Test"',
        url: 'javascript:alert(1)',
        language: 'en',
        direction: 'ltr',
        content: target,
        segments: [
          segment('s1', target, 'Four ministers visited the city and left.'),
          segment('s2', target, 'The market was closed.'),
        ],
      },
    ],
    links: [
      {
        id: 'l1',
        text: 'report',
        source: ['s2', 's3'],
        target: ['s1'],
        confidence: 0.93,
        evidence: [],
        status: 'confirmed',
      },
    ],
    findings: [
      {
        id: 'f1',
        code: 'number-mismatch',
        mqm: 'mistranslation',
        severity: 'major',
        confidence: 0.9,
        link: 'l1',
        text: 'report',
        source: [at(source, 'ثلاثة')],
        target: [at(target, 'Four')],
        state: 'open',
      },
      {
        id: 'f2',
        code: 'addition',
        mqm: 'addition',
        severity: 'minor',
        confidence: 0.8,
        text: 'report',
        target: [at(target, 'The market was closed.')],
        state: 'open',
      },
    ],
  };
}
