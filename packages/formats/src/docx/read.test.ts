import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { expectLinear } from '../../../../test/linear.ts';
import { problem } from '../../test/problem.ts';
import { makeLog } from '../log.ts';
import { readDocx, readDocxPairs } from './index.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = (target: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`;
const docx = (body: string, name = 'word/document.xml', prefix = 'w', parts: Readonly<Record<string, string>> = {}) =>
  zipSync({
    ...Object.fromEntries(Object.entries(parts).map(([part, xml]) => [part, strToU8(xml)])),
    '_rels/.rels': strToU8(RELATIONS(name)),
    [name]: strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${prefix}:document xmlns:${prefix}="${W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><${prefix}:body>${body}</${prefix}:body></${prefix}:document>`,
    ),
    'word/media/image1.png': new Uint8Array(1000),
  });
const p = (...runs: string[]) => `<w:p><w:pPr><w:bidi/></w:pPr>${runs.join('')}</w:p>`;
const r = (text: string) => `<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraphs = (bytes: Uint8Array) => readDocx(bytes).content.trimEnd().split('\n\n');

describe('readDocx', () => {
  it('keeps paragraphs, joins runs, and takes line breaks and tabs for what they are', () => {
    const bytes = docx(
      [
        p(r('زار وزير النقل '), r('الميناء &amp; المدينة.')),
        p(),
        p(
          r('سطر'),
          '<w:r><w:br/></w:r>',
          r('آخر'),
          '<w:r><w:tab/></w:r>',
          r('١٢'),
          '<w:r><w:noBreakHyphen/></w:r>',
          r('أ'),
        ),
        '<w:sectPr/>',
      ].join(''),
    );
    expect(readDocx(bytes).content).toBe('زار وزير النقل الميناء & المدينة.\n\nسطر\nآخر\t١٢\u2011أ\n');
  });

  it('shows what tracked changes have made of it, and no field codes, notes or doubled text boxes', () => {
    const body = p(
      r('قال '),
      `<w:ins w:id="1">${r('الوزير')}</w:ins>`,
      '<w:del w:id="2"><w:r><w:delText>المدير</w:delText></w:r></w:del>',
      `<w:moveFrom w:id="3">${r('أمس')}</w:moveFrom>`,
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>',
      '<w:r><w:footnoteReference w:id="2"/></w:r>',
      `<w:hyperlink>${r(' نعم')}</w:hyperlink>`,
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${p(r('في إطار'))}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p(r('في إطار'))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      '<w:r><w:drawing><a:p><a:r><a:t>chart</a:t></a:r></a:p></w:drawing></w:r>',
    );
    expect(paragraphs(docx(body))).toEqual(['في إطار', 'قال الوزير نعم']);
  });

  it('reads tables: a row of short cells on a line, columns of a page as paragraphs', () => {
    const cell = (...content: string[]) => `<w:tc><w:tcPr/>${content.join('')}</w:tc>`;
    const table = (...cells: string[]) => `<w:tbl><w:tr>${cells.join('')}</w:tr></w:tbl>`;
    expect(
      paragraphs(
        docx(
          table(cell(p(r('2020'))), cell(p()), cell(p(r('12')))) + table(cell(p(r('أ')), p(r('ب'))), cell(p(r('c')))),
        ),
      ),
    ).toEqual(['2020 | 12', 'أ', 'ب', 'c']);
  });

  it('finds the pairs in a table of another width than most rows have', () => {
    const table = (...rows: ReadonlyArray<readonly string[]>) =>
      `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${p(r(cell))}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
    const form = Array.from({ length: 5 }, () => ['Client', 'ACME', 'Date', '2024']);
    const log = makeLog();
    const pairs = readDocxPairs(docx(table(...form) + table(['English', 'Arabic'], ['lamp', 'مصباح'])), log);
    expect([pairs[0]!.target?.content, log.pairs, Object.fromEntries(log.left)]).toEqual([
      'مصباح',
      1,
      { 'other-row': 5 },
    ]);
    expect(() => readDocxPairs(docx(table(...form)), log)).toThrow(/1 "Client"/);
  });

  it('counts what stands outside the tables, and reads each by the row that names its columns', () => {
    const table = (...rows: ReadonlyArray<readonly string[]>) =>
      `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${p(r(cell))}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
    const notes = `<w:footnotes xmlns:w="${W}"><w:footnote>${p()}</w:footnote><w:footnote>${p(r('A note.'))}</w:footnote></w:footnotes>`;
    const body = [
      p(r('Menus')),
      table(['English', 'العربية'], ['lamp', 'مصباح'], ['Only a title']),
      p(),
      p(r('More of them')),
      table(['العربية', 'English'], ['باب', 'door']),
      table(['طريق', 'road']),
      table(['English', 'العربية'], ['house', 'بيت']),
      table(['English', 'English'], ['colour', 'color']),
    ];
    const log = makeLog();
    const pairs = readDocxPairs(docx(body.join(''), undefined, undefined, { 'word/footnotes.xml': notes }), log);
    expect(
      pairs.map(({ source, target }) => [source, target].map((side) => `${side?.language} ${side?.content}`)),
    ).toEqual([
      ['en lamp', 'ar مصباح'],
      ['ar باب', 'en door'],
      ['ar طريق', 'en road'],
      ['en house', 'ar بيت'],
    ]);
    expect([Object.fromEntries(log.left), log.cleaned.size]).toEqual([{ 'outside-table': 3, 'other-row': 3 }, 0]);
  });

  it('finds the main part by the relations, whatever its name and prefix', () => {
    const body = '<x:p><x:r><x:t>نص</x:t></x:r></x:p>';
    expect(paragraphs(docx(body, 'word/document2.xml', 'x'))).toEqual(['نص']);
    expect(paragraphs(zipSync({ 'word/document.xml': strToU8(`<d xmlns="${W}"><p><r><t>a</t></r></p></d>`) }))).toEqual(
      ['a'],
    );
  });

  it.each([
    ['cut off', docx(p(r('نص'))).subarray(0, 300), 'docx-broken'],
    ['without a document', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), 'docx-none'],
    ['empty', docx(p()), 'text-empty'],
    ['of broken XML', docx('<w:p><w:r></w:p>'), 'docx-broken'],
    ['nested far too deep', docx('<w:p>'.repeat(5000)), 'docx-broken'],
    ['with entities', docx('<w:p><w:r><w:t>&bomb;</w:t></w:r></w:p>'), 'docx-broken'],
    ['a bomb', docx(p(r(' '.repeat(80_000_000)))), 'docx-too-large'],
  ])('says when an archive is %s', (_, bytes, code) => {
    expect(problem(() => readDocx(bytes, 'x.docx'))).toMatchObject({ code, place: 'x.docx' });
  });

  it('does not unpack more than an archive says, even where it lies', () => {
    const bytes = docx(p(r(' '.repeat(10_000_000))));
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    // The central directory's record of the document: signature 0x02014b50, the size 24 bytes on.
    for (let i = 0; i + 46 < bytes.length; i += 1)
      if (view.getUint32(i, true) === 0x02014b50 && view.getUint32(i + 24, true) > 1e6)
        view.setUint32(i + 24, 1000, true);
    expect(problem(() => readDocx(bytes))).toMatchObject({ code: 'docx-broken' });
  });

  it('unpacks a part once, however often the archive lists it', () => {
    const one = docx(p(r(`نص${' '.repeat(500_000)}`)));
    // Each `n` is one more entry for the same bytes in the directory.
    expectLinear('n', 500, (text) => {
      expect(paragraphs(listedAgain(one, 'word/document.xml', text.length))).toEqual(['نص']);
    });
  });

  it('goes through no more entries than an archive has room for, however many it claims', () => {
    const archive = docx(p(r('نص')));
    for (const claimed of [0xfffe, 0xffff_ffff])
      expect(problem(() => readDocx(claiming(archive, claimed), 'x.docx'))).toMatchObject({
        code: 'docx-broken',
        place: 'x.docx',
      });
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('takes %s for a name like any other', (name) => {
    expect(problem(() => readDocx(docxWithTarget(name), 'x')).code).toBe('docx-none');
    expect(paragraphs(docx(p(r('نص')), name === '__proto__' ? 'a/__proto__' : name))).toEqual(['نص']);
    expect(paragraphs(docx(p(r('a'), `<w:r><w:${name}/></w:r>`, r('b'))))).toEqual(['ab']);
  });

  it('reads a cell of many paragraphs, and tables within tables, in time that grows with them', () => {
    const short = '<w:p><w:r><w:t>a</w:t></w:r></w:p>';
    const table = (content: string, depth: number) =>
      stored(`${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${content}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`);
    expect(paragraphs(table(short.repeat(130_000), 1))).toHaveLength(130_000);
    expectLinear(short, 1_000_000, (text) => void readDocx(table(text, 60)));
  });
});

/** A document that is not compressed, which takes time that is not the reader's. */
function stored(body: string): Uint8Array {
  return zipSync({ 'word/document.xml': [strToU8(`<w:document xmlns:w="${W}">${body}</w:document>`), { level: 0 }] });
}

/** An archive that names a part of another one as the document. */
function docxWithTarget(target: string): Uint8Array {
  return zipSync({ '_rels/.rels': strToU8(RELATIONS(target)), 'word/document.xml': strToU8('<a/>') });
}

/** Returns an archive whose directory lists one of its entries so many times more. */
function listedAgain(archive: Uint8Array, name: string, times: number): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.length);
  const end = archive.length - 22;
  const begin = view.getUint32(end + 16, true);
  let entry: Uint8Array | undefined;
  for (let at = begin; at < end; ) {
    const length = 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (new TextDecoder().decode(archive.subarray(at + 46, at + 46 + name.length)) === name)
      entry = archive.slice(at, at + length);
    at += length;
  }
  const out = new Uint8Array(archive.length + times * entry!.length);
  out.set(archive.subarray(0, end));
  for (let k = 0; k < times; k += 1) out.set(entry!, end + k * entry!.length);
  out.set(archive.subarray(end), end + times * entry!.length);
  const tail = new DataView(out.buffer, out.length - 22);
  const count = view.getUint16(end + 10, true) + times;
  tail.setUint16(8, count, true);
  tail.setUint16(10, count, true);
  tail.setUint32(12, view.getUint32(end + 12, true) + times * entry!.length, true);
  return out;
}

/**
 * Returns an archive that says it has so many entries, as large ones do (ZIP64): in a record before its end, and where
 * that begins.
 */
function claiming(archive: Uint8Array, count: number): Uint8Array {
  const end = archive.length - 22;
  const begin = new DataView(archive.buffer, archive.byteOffset).getUint32(end + 16, true);
  const out = new Uint8Array(archive.length + 76);
  out.set(archive.subarray(0, end));
  out.set(archive.subarray(end), end + 76);
  const view = new DataView(out.buffer, end);
  view.setUint32(0, 0x06064b50, true);
  view.setUint32(32, count, true);
  view.setUint32(48, begin, true);
  view.setUint32(56, 0x07064b50, true);
  view.setUint32(64, end, true);
  return out;
}
