import { createHash } from 'node:crypto';
import { type AlignedDocument, parseDocument } from '@muqabala/core/document';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saidBy, smallDocument } from '../../test/documents.ts';
import {
  documentOfPairs,
  listPairs,
  makeLog,
  makePairReader,
  makePairWriter,
  ONE_TARGET_FORMATS,
  type PairFilter,
  type TableOptions,
  WRITE_FORMATS,
  type WriteOptions,
  writeDocument,
} from '../index.ts';
import { guard, guardOnce, unguard } from '../table/cells.ts';

const write = (format: Parameters<typeof writeDocument>[1], options: WriteOptions = {}, document = smallDocument()) =>
  [...writeDocument(document, format, options)].join('');

describe('listPairs', () => {
  it('gives links and gaps in reading order, findings with spans of the pair, headings marked', () => {
    const pairs = [...listPairs(smallDocument())];
    expect(pairs.map((pair) => [pair.status, pair.source?.segments, pair.target?.segments])).toEqual([
      ['source-only', ['s1'], undefined],
      ['aligned', ['s2', 's3'], ['s1']],
      ['target-only', undefined, ['s2']],
      ['source-only', ['s4'], undefined],
    ]);
    expect(pairs[0]!.source!.role).toBe('heading');
    expect(pairs[1]!.source!.content).toBe('زار ثلاثة وزراء المدينة. وعادوا مساءً.');
    expect(pairs[1]!.findings[0]).toMatchObject({
      source: [{ start: 4, end: 9, text: 'ثلاثة' }],
      target: [{ start: 0, end: 4, text: 'Four' }],
    });
    expect(pairs[2]).toMatchObject({ confidence: 0.8, findings: [{ code: 'addition' }] });
  });

  it('takes a rejected link for none', () => {
    const document = smallDocument();
    const rejected = { ...document, links: document.links.map((link) => ({ ...link, status: 'rejected' as const })) };
    expect([...listPairs(rejected)].map((pair) => pair.status)).not.toContain('aligned');
  });
});

describe('beads and jsonl', () => {
  it('write the lines of the contract', () => {
    expect(write('beads')).toBe('[0]:[]:0.00\n[1, 2]:[0]:0.93\n[]:[1]:0.80\n[3]:[]:0.00\n');
    const [, line] = write('jsonl').split('\n');
    expect(Object.keys(JSON.parse(line!))).toEqual([
      'status',
      'confidence',
      'source',
      'target',
      'findings',
      'id',
      'review',
    ]);
    expect(JSON.parse(line!).source).toEqual({
      text: 'asl',
      language: 'ar',
      segments: ['s2', 's3'],
      content: 'زار ثلاثة وزراء المدينة. وعادوا مساءً.',
    });
  });

  it.each(WRITE_FORMATS)('%s asks for one of several texts if it is said to hold one', (format) => {
    const document = smallDocument();
    const two = { ...document, texts: [...document.texts, { ...document.texts[1]!, id: 'second' }] };
    const linked = {
      ...two,
      links: two.links.flatMap((link) => [link, { ...link, id: `${link.id}b`, text: 'second' }]),
    };
    const asks = () => {
      try {
        write(format, {}, linked);
        return false;
      } catch (error) {
        if ((error as { code?: string }).code !== 'text-ambiguous') throw error;
        return true;
      }
    };
    expect(asks()).toBe(ONE_TARGET_FORMATS.includes(format));
  });

  it('beads ask which of several texts is meant', () => {
    const document = smallDocument();
    const two: AlignedDocument = { ...document, texts: [...document.texts, { ...document.texts[1]!, id: 'second' }] };
    expect(() => write('beads', {}, two)).toThrow(/report, second.*--text ID/s);
    expect(write('beads', { filter: { text: 'second' } }, two)).toBe(
      '[0]:[]:0.00\n[1]:[]:0.00\n[2]:[]:0.00\n[3]:[]:0.00\n[]:[0]:0.00\n[]:[1]:0.00\n',
    );
    expect(() => write('beads', { filter: { text: 'third' } }, two)).toThrow(/no target text "third"/);
  });
});

describe('documentOfPairs', () => {
  it('makes a valid document of pairs read from lines, findings at their words', () => {
    const log = makeLog();
    const reader = makePairReader('jsonl', log);
    const strange =
      '{"source":"بيت","target":"house","findings":[null,1,{"code":"x"},{"code":"untranslated","target":[{"start":0,"end":5,"text":"house"}]}]}\n';
    const document = documentOfPairs([...reader.push(write('jsonl') + strange), ...reader.end()]);
    expect(parseDocument(document)).toMatchObject({ ok: true });
    const quoted = document.findings.map((finding) => [
      finding.code,
      (finding.source ?? []).map((span) => document.texts[0]!.content.slice(span.start, span.end)),
      (finding.target ?? []).map((span) => document.texts[1]!.content.slice(span.start, span.end)),
    ]);
    expect(quoted).toEqual([
      ['number-mismatch', ['ثلاثة'], ['Four']],
      ['addition', [], ['The market was closed.']],
      ['untranslated', [], ['house']],
    ]);
  });
});

const ABOUT = { sourceLanguage: 'ar', targetLanguage: 'en' };

describe('tables', () => {
  it('are two columns under English names where Sketch Engine is to take them', () => {
    const [head, first] = write('tsv', { names: true, provenance: false, filter: { alignedOnly: true } }).split('\n');
    expect([head, first?.split('\t').length]).toEqual(['Arabic\tEnglish', 2]);
  });

  const FORMULA = /^[\s"'\u200b-\u200f]*[=+\-@＝＋－＠]/;
  const anyCell = fc.string({
    unit: fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '＝',
      '＋',
      '－',
      '＠',
      "'",
      '"',
      ' ',
      '\u00a0',
      '\u200f',
      '\ufeff',
      ';',
      'a',
      'ب',
    ),
  });

  it('guard cells that a spreadsheet would run, and give them back', () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        if (FORMULA.test(cell)) expect(guard(cell)).toBe(`'${cell}`);
        expect(unguard(guard(cell))).toBe(cell);
        expect(guardOnce(guardOnce(cell))).toBe(guardOnce(cell));
      }),
    );
  });

  const table = (
    format: 'tsv' | 'csv',
    cells: readonly [string, string],
    options: TableOptions = {},
    about = ABOUT,
  ) => {
    const writer = makePairWriter(format, about, makeLog(), options);
    const [source, target] = cells.map((content) => ({ language: 'und', segments: [], content }));
    const pair = { status: 'aligned', confidence: 1, source: source!, target: target!, findings: [] } as const;
    return writer.begin() + writer.pair(pair) + writer.end();
  };
  const wordsOf = (text: string, format: 'tsv' | 'csv') => {
    const reader = makePairReader(format, makeLog());
    return [...reader.push(text), ...reader.end()].map(({ source, target }) => [source?.content, target?.content]);
  };

  it.each(['tsv', 'csv'] as const)('are guarded in every cell of %s, the first line too', (format) => {
    const about = { sourceLanguage: '=3+3', targetLanguage: '"=4+4' };
    const [head] = table(format, ['a', 'b'], {}, about).split('\n');
    expect(head).toMatch(format === 'tsv' ? /^'=3\+3\t'"=4\+4\tstatus/ : /^'=3\+3,"'""=4\+4",status/);
    expect(wordsOf(table(format, ['a', 'b'], {}, about), format)).toEqual([['a', 'b']]);
    for (const cell of ['=1+1', '"=1+1"', '\t=1+1', '\r=1+1', '＝1', ' @x', '\ufeff-1'])
      expect(table(format, ['x', cell], { header: false, provenance: false })).toMatch(/^x[\t,]"?'/);
  });

  it('keep a semicolon within its cell where spreadsheets divide at it', () => {
    expect(table('csv', ['x;=2+2;y', 'b'], { header: false, provenance: false })).toBe('"x;=2+2;y",b\r\n');
  });

  it.each(['tsv', 'csv'] as const)('%s: no guard grows, however often a table goes round', (format) => {
    fc.assert(
      fc.property(anyCell, fc.constantFrom<TableOptions>({}, { provenance: false }), (cell, options) => {
        const once = wordsOf(table(format, [cell, 'b'], options), format);
        const twice = wordsOf(table(format, [once[0]![0]!, 'b'], options), format);
        expect(twice).toEqual(once);
        if (options.provenance !== false) expect(once[0]![0] ?? '').toBe(cell);
      }),
    );
  });

  it('have a mark, a first line and provenance as asked', () => {
    expect(write('csv', { bom: true }).startsWith('\ufeffar,en,status,')).toBe(true);
    expect(write('tsv', { header: false, provenance: false, filter: { alignedOnly: true } })).toBe(
      'زار ثلاثة وزراء المدينة. وعادوا مساءً.\tFour ministers visited the city and left.\n',
    );
  });
});

describe('filters', () => {
  const left = (filter: PairFilter) => {
    const log = makeLog();
    const text = write('jsonl', { filter, log });
    return [text.split('\n').length - 1, Object.fromEntries(log.left)];
  };

  it('count what stays out by reason', () => {
    expect(left({ alignedOnly: true })).toEqual([1, { 'no-counterpart': 3 }]);
    expect(left({ minimumConfidence: 0.95 })).toEqual([3, { 'low-confidence': 1 }]);
    expect(left({ withoutFindings: true, alignedOnly: true })).toEqual([0, { 'open-finding': 1, 'no-counterpart': 3 }]);
    expect(left({ confirmed: true })).toEqual([1, { 'no-counterpart': 3 }]);
    expect(left({ lengthRatio: 1 })).toEqual([3, { 'length-ratio': 1 }]);
  });

  it('leave out a sentence without counterpart for its open finding too', () => {
    expect(left({ withoutFindings: true })).toEqual([2, { 'open-finding': 2 }]);
  });

  it('turn the pairs round, findings and languages too', () => {
    const line = JSON.parse(write('jsonl', { filter: { from: 'en', alignedOnly: true } }));
    expect(line).toMatchObject({
      source: { language: 'en' },
      target: { language: 'ar' },
      findings: [{ source: [{ text: 'Four' }] }],
    });
    expect(write('tmx', { filter: { from: 'en' } })).toContain('srclang="en"');
    expect(write('xliff', { filter: { from: 'en' } })).toContain('srcLang="en" trgLang="ar"');
    expect(write('tsv', { filter: { from: 'en' } })).toMatch(/^en\tar\t/);
  });
});

describe('tmx and xliff', () => {
  it('write the code of a language as it is where no region is named, whatever it is called', () => {
    const document = smallDocument();
    const texts = document.texts.map((text, t) => (t === 1 ? { ...text, language: 'constructor' } : text));
    for (const format of ['tmx', 'xliff'] as const)
      expect(write(format, { regions: { ar: 'ar-EG' } }, { ...document, texts })).toContain('"constructor"');
  });

  it('put the required attributes, properties before variants, the source language in every unit', () => {
    const tmx = write('tmx', { regions: { ar: 'ar-EG' } });
    for (const name of [
      'creationtool',
      'creationtoolversion',
      'segtype="sentence"',
      'o-tmf',
      'adminlang',
      'srclang="ar-EG"',
      'datatype="plaintext"',
    ])
      expect(tmx).toContain(name);
    expect(tmx.match(/<tu /g)).toHaveLength(1);
    expect(tmx).toMatch(/<tu [^>]*>(\s*<prop [^>]*>[^<]*<\/prop>)+\s*<tuv xml:lang="ar-EG">/);
    expect(write('tmx', { created: '2026-01-02T03:04:05.678Z' })).toContain('creationdate="20260102T030405Z"');
  });

  it('give every unit of xliff an id that is an NMTOKEN, notes before segments, a state from the review', () => {
    const xliff = write('xliff');
    expect(xliff).toContain('version="2.1"');
    expect(xliff).toMatch(
      /<unit id="[\w.-]+">\s*<its:locQualityIssues [\s\S]*<notes>[\s\S]*<\/notes>\s*<segment state="reviewed">/,
    );
    expect(write('xliff', {}, { ...smallDocument(), links: [] })).toContain('<unit id="u0">');
  });

  it('say in xliff which signature and texts a file is of', () => {
    const xliff = write('xliff');
    expect(xliff).toMatch(/<file [^>]*>\s*<notes>\s*<note category="signature">muqabala:test<\/note>/);
    expect(xliff).toContain('<note category="text">{"id":"report","outlet":"Daily \\"Test\\""');
    expect(write('xliff', { provenance: false })).not.toContain('<note');
  });

  it('count characters that XML has no place for', () => {
    const document = smallDocument();
    const text = document.texts[1]!;
    const dirty = {
      ...document,
      texts: [document.texts[0]!, { ...text, content: text.content.replace('visited', 'vis\u000bted') }],
    };
    const log = makeLog();
    expect(write('tmx', { log }, dirty)).toContain('vis' + 'ted');
    expect(log.cleaned.get('xml-character')).toBe(1);
    expect(write('xliff', {}, dirty)).toContain('vis<cp hex="000B"/>ted');
  });
});

describe('html', () => {
  it('stands alone: words in their direction, gaps and findings in place, nothing that runs', () => {
    const html = write('html');
    expect(html).toContain(
      '<td lang="ar" dir="rtl">زار <mark class="differs major">ثلاثة</mark> وزراء المدينة. وعادوا مساءً.</td>',
    );
    expect(html).toContain('<td class="none" lang="en" dir="rtl">no counterpart</td>');
    expect(html).toContain('Number differs');
    expect(html).toContain('خبر &lt;الأصل&gt;');
    expect(html).toContain('href="https://example.org/a?b=1&amp;c=2"');
    expect(html).not.toContain('javascript:');
    expect(html).not.toContain('<script');
    expect(html).toContain("script-src 'none'");
    expect(write('html', { page: { language: 'ar' } })).toMatch(
      /<html lang="ar" dir="rtl">[\s\S]*لا مقابل[\s\S]*اختلاف في الرقم/,
    );
  });

  it('says who told a finding, where that was not the program', () => {
    expect(write('html', {}, saidBy({ kind: 'reader', name: 'a<b' }))).toContain('according to \u2068a&lt;b\u2069<');
    expect(write('html', { page: { language: 'ar' } }, saidBy({ kind: 'person' }))).toContain(
      'بحسب \u2068مراجع\u2069<',
    );
    expect(write('html', {}, saidBy({ kind: 'program' }))).not.toContain('according to');
  });

  it('carries the document and the viewer where they cannot break out of their elements', () => {
    const document = smallDocument();
    const hostile = { ...document, signature: '</script><script>alert(1)</script><!--' };
    const viewer = 'const a = "</script><!--";';
    const html = write('html', { page: { viewer } }, hostile);
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html.match(/<\/script/g)).toHaveLength(2);
    expect(html).not.toContain('<!--');
    const json = /<script type="application\/json" id="muqabala-document">(.*?)<\/script>/s.exec(html)![1]!;
    expect(JSON.parse(json)).toEqual(hostile);
    const script = /<script type="module">(.*?)<\/script>/s.exec(html)![1]!;
    expect(html).toContain(`script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  });

  it('of one report says nothing of another, in its words and in the document that comes along', () => {
    const document = smallDocument();
    const [source, target] = document.texts;
    const id = 'another-report';
    const both = {
      ...document,
      texts: [source!, target!, { ...target!, id }],
      links: [...document.links, { ...document.links[0]!, id: 'other-link', text: id }],
      findings: [
        ...document.findings,
        { ...document.findings[0]!, id: 'other-finding', text: id, link: 'other-link', comment: 'of another' },
      ],
    };
    const html = write('html', { page: { text: target!.id, viewer: 'const a = 1;' } }, both);
    const json = /<script type="application\/json" id="muqabala-document">(.*?)<\/script>/s.exec(html)![1]!;
    expect(parseDocument(JSON.parse(json))).toMatchObject({ ok: true, document });
    for (const other of [id, 'other-link', 'other-finding', 'of another']) expect(html).not.toContain(other);
  });

  it('tells in a memory who told a finding, and reads it back as no property of the pair', () => {
    const by = { kind: 'reader', name: 'a model' } as const;
    const memory = write('tmx', {}, saidBy(by));
    const said = /<prop type="x-findings-by">(.*?)<\/prop>/.exec(memory)?.[1]?.replaceAll('&quot;', '"');
    expect(JSON.parse(said ?? 'null')).toEqual([{ finding: smallDocument().findings[0]!.code, by }]);
    const reader = makePairReader('tmx', makeLog());
    for (const pair of [...reader.push(memory), ...reader.end()]) expect(pair.properties).toBeUndefined();
    expect(write('tmx')).not.toContain('x-findings-by');
  });

  it('shows what would turn the order of words round instead of letting it', () => {
    const document = smallDocument();
    const [source, target] = document.texts;
    const content = target!.content.replace('Four', '\u202eru\u202d');
    const html = write('html', {}, { ...document, texts: [source!, { ...target!, content }] });
    expect(html).toContain('<bdi class="rlo">\u202e</bdi>ru<bdi class="lro">\u202d</bdi>');
  });

  it('names its style sheet by its hash', () => {
    for (const html of [write('html'), write('html', { page: { viewer: 'const a = 1;' } })]) {
      const style = /<style>(.*?)<\/style>/s.exec(html)![1]!;
      expect(html).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}';`);
      expect(html).not.toContain('unsafe');
    }
  });
});
