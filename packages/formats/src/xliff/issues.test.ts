import type { AlignedDocument, Finding } from '@muqabala/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOfPairs, listPairs, makeLog, makePairReader, type Pair, writeDocument } from '../index.ts';

const write = (document: AlignedDocument) => [...writeDocument(document, 'xliff')].join('');
function read(content: string): Pair[] {
  const reader = makePairReader('xliff', makeLog());
  return [...reader.push(content), ...reader.end()];
}

/** Two pairs, in the second of which a code stands. */
function review(findings: readonly Finding[]): AlignedDocument {
  const side = (language: string, content: string, place?: number) => ({
    language,
    segments: [],
    content,
    ...(place === undefined ? {} : { placeholders: [{ place, kind: 'code', text: '%s' }] }),
  });
  const pair = { status: 'aligned', confidence: 1, findings: [] } as const;
  const document = documentOfPairs([
    { ...pair, source: side('ar', 'وقع الوزير 7 اتفاقيات.'), target: side('en', 'The minister signed 8 accords.') },
    { ...pair, source: side('ar', 'سبعة \ufffc ملفات', 5), target: side('en', 'seven \ufffc files <&>', 6) },
  ]);
  return { ...document, findings: [...findings] };
}

const [source, target] = review([]).texts;
const spans = (content: string) =>
  fc
    .uniqueArray(fc.nat(content.length - 2), { minLength: 2, maxLength: 4 })
    .map((places) => places.sort((a, b) => a - b))
    .map((places) => places.slice(1).map((end, i) => ({ start: places[i]!, end })))
    .map((all) => all.filter((_, i) => i % 2 === 0));
const one = (link: 'l1' | 'l2') => {
  const s = link === 'l1' ? 0 : 1;
  const within = (text: typeof source) => {
    const { start, end } = text!.segments[s]!;
    return spans(text!.content.slice(start, end)).map((list) =>
      list.map((span) => ({ start: span.start + start, end: span.end + start })),
    );
  };
  return fc.record(
    {
      id: fc.constant('f'),
      code: fc.constantFrom('number-mismatch' as const, 'omission' as const),
      mqm: fc.constantFrom('mistranslation', 'accuracy/omission', 'terminology/wrong-term', 'style', 'other & more'),
      severity: fc.constantFrom('minor' as const, 'major' as const, 'critical' as const),
      confidence: fc.constantFrom(0, 0.25, 1),
      link: fc.constant(link),
      text: fc.constant(target!.id),
      source: within(source),
      target: within(target),
      state: fc.constantFrom('open' as const, 'accepted' as const, 'dismissed' as const),
      reason: fc.constantFrom('so "it" is & <stays>', 'سبب'),
      comment: fc.constantFrom('a\nb', 'ملاحظة «مهمة»'),
      suggestion: fc.record({ text: fc.constantFrom('seven', '7 & "7"') }),
      by: fc.constantFrom({ kind: 'person' as const, name: 'Maryam' }, { kind: 'reader' as const }),
    },
    { requiredKeys: ['id', 'mqm', 'severity', 'confidence', 'link', 'text', 'source', 'target', 'state'] },
  );
};
const findings = fc
  .array(fc.oneof(one('l1'), one('l2')), { maxLength: 5 })
  .map((list) => list.map((finding, i): Finding => ({ ...finding, id: `f${i + 1}` })));

describe('findings in an XLIFF, as localization quality issues of ITS 2.0', () => {
  it('come back with their words, whatever they overlap', () => {
    fc.assert(
      fc.property(findings, (list) => {
        const document = review(list);
        const before = [...listPairs(document)].map((pair) => pair.findings);
        expect(read(write(document)).map((pair) => pair.findings)).toEqual(before);
      }),
    );
  });

  it('stand off in their unit, and point from their words', () => {
    const at = target!.content.indexOf('8 accords');
    const xliff = write(
      review([
        {
          id: 'f1',
          code: 'number-mismatch',
          mqm: 'mistranslation',
          severity: 'major',
          confidence: 0.9,
          link: 'l1',
          text: target!.id,
          source: [{ start: 11, end: 12 }],
          target: [
            { start: at, end: at + 9 },
            { start: at - 7, end: at + 1 },
          ],
          state: 'dismissed',
          comment: 'See "x"',
        },
      ]),
    );
    expect(xliff).toContain('xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0"');
    expect(xliff).toMatch(
      /<unit id="l1">\s*<its:locQualityIssues xml:id="lqi1">\s*<its:locQualityIssue locQualityIssueType="mistranslation" locQualityIssueComment="See &quot;x&quot;" locQualityIssueSeverity="50" locQualityIssueProfileRef="[^"]+" locQualityIssueEnabled="no"\/>\s*<\/its:locQualityIssues>\s*<notes>/,
    );
    const begin = (id: string) => `<sm id="${id}" type="its:generic" its:locQualityIssuesRef="#its=lqi1"/>`;
    expect(xliff).toContain(`<source>وقع الوزير ${begin('lqi1.1')}7<em startRef="lqi1.1"/> اتفاقيات.</source>`);
    expect(xliff).toContain(
      `The minister ${begin('lqi1.3')}signed ${begin('lqi1.2')}8<em startRef="lqi1.3"/> accords<em startRef="lqi1.2"/>.`,
    );
  });

  it('of other programs are read: at the words, on the side, of several, without words', () => {
    const xliff = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:its="http://www.w3.org/2005/11/its" version="2.1" srcLang="ar" trgLang="en"><file id="f"><unit id="1">
<its:locQualityIssues xml:id="a"><its:locQualityIssue locQualityIssueType="misspelling" locQualityIssueSeverity="80"/><its:locQualityIssue locQualityIssueComment="odd"/></its:locQualityIssues>
<segment><source>نعم</source><target>Yes,
   <mrk id="1" type="its:generic" its:locQualityIssuesRef="#its=a">y es</mrk> <mrk id="2" type="its:generic" its:locQualityIssueType="grammar" its:locQualityIssueEnabled="no">it be</mrk></target></segment></unit>
<unit id="2"><its:locQualityIssues xml:id="b"><its:locQualityIssue locQualityIssueType="omission" locQualityIssueSeverity="50"/></its:locQualityIssues><segment><source>لا</source><target>No</target></segment></unit></file></xliff>`;
    const [first, second] = read(xliff);
    expect(first!.target!.content).toBe('Yes, y es it be');
    const told = { confidence: 1, source: [] };
    const words = (start: number, end: number, text: string) => ({ target: [{ start, end, text }] });
    expect(first!.findings).toEqual([
      { ...told, mqm: 'spelling', severity: 'critical', state: 'open', ...words(5, 9, 'y es') },
      { ...told, mqm: 'other', severity: 'minor', state: 'open', comment: 'odd', ...words(5, 9, 'y es') },
      { ...told, mqm: 'grammar', severity: 'minor', state: 'dismissed', ...words(10, 15, 'it be') },
    ]);
    expect(second!.findings).toEqual([{ ...told, mqm: 'omission', severity: 'major', state: 'open', target: [] }]);
    const older = `<xliff version="1.2" xmlns:its="http://www.w3.org/2005/11/its"><file source-language="ar" target-language="en"><body><trans-unit id="1"><source>نعم</source><target its:locQualityIssueType="mistranslation" its:locQualityIssueSeverity="40">No</target></trans-unit></body></file></xliff>`;
    expect(read(older)[0]!.findings).toEqual([
      { ...told, mqm: 'accuracy', severity: 'major', state: 'open', ...words(0, 2, 'No') },
    ]);
  });
});
