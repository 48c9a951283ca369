import { MuqabalaError } from '@muqabala/core';
import fc from 'fast-check';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { expectLinear } from '../../../../test/linear.ts';
import { readMarkup } from '../text/markup.ts';
import { detectFormat, makeHead, readAnyText } from './index.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const WORDS = 'The minister of transport said the harbour would be opened in the spring.';
const docx = zipSync({
  'word/document.xml': strToU8(
    `<d xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><p><r><t>${WORDS}</t></r></p></d>`,
  ),
});
const told = async (bytes: Uint8Array) => {
  const any = await readAnyText(bytes, 'x');
  return any.kind === 'text' ? any.form : any.kind;
};

describe('detectFormat', () => {
  it.each([
    ['<?xml version="1.0"?>\n<!-- by x -->\n<tmx version="1.4">', 'tmx'],
    ['<!DOCTYPE tmx [<!-- <html> --><!ENTITY a "<html>]>">\n]><tmx version="1.4">', 'tmx'],
    ['\ufeff<xliff version="2.0">', 'xliff'],
    ['<!DOCTYPE html><html lang="ar">', 'html'],
    ['<!doctype html public "->', 'html'],
    ['<!-- saved --><head><title>x', 'html'],
    ['<!--><article>', 'html'],
    ['<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>', 'tei'],
    ['<other><body>', undefined],
    ['<3 is a heart.', undefined],
    ['{\n  "schema": "muqabala/aligned-document"', 'json'],
    ['{"schema":"muqabala/aligned-document","version":1', 'json'],
    ['{"source":"a","target":"b"}\n{"source":', 'jsonl'],
    ['[0]:[0, 1]:0.93\n', 'beads'],
    ['ب\tb\nت\tt\nث', 'tsv'],
    ['ar,en,status,confidence\n', 'csv'],
    ['قال الوزير إن الحكومة، نعم.\nومضى.', undefined],
    ['A sentence, with a comma; and more.\nB.', undefined],
    ['{"greeting":"Hello","bye":"See you"}\n', 'catalogue'],
    ['{"id":1,"text_a":"x"}\n{"id":2,"text_a":"y"}', 'jsonl'],
    ['{"sentence_eng_Latn":"Yes","sentence_arb_Arab":"نعم"}', 'jsonl'],
    ['# of the menu\nmenu.open=Open\nmenu.bye = See you\n', 'properties'],
    ['menu.open=Open \\\n  the file\nmenu.bye=See you\n', 'properties'],
    ['ar:\n  greeting: "أهلا"\n  bye: وداعا\n', 'yaml'],
    ['---\nnext_page: Next\nprevious_page: Previous\n', 'yaml'],
    ['Minister: Good morning.\nJournalist: Good morning.\n', undefined],
    ['note: it rained.\nplace: here.\n', undefined],
    ['a = b\n', undefined],
    ['', undefined],
  ])('%j is %s', (head, format) => {
    expect(detectFormat(head)).toBe(format);
  });

  const long = 'قال الوزير نعم '.repeat(10_000);
  const files = [
    `{"source":"${long}","target":"b"}\n{"source":"a","target":"b"}\n`,
    `{"schema":"muqabala/aligned-document","texts":["${long}"]}`,
    `{\n"a":"${long}"}`,
    `${long}\tb\nا\tb\n`,
    `<!-- ${long} -->\n<tmx version="1.4">`,
    `<?xml version="1.0"?><!DOCTYPE tmx [<!ENTITY a "${long}">]>  ${' '.repeat(9000)}<xliff>`,
    `${' '.repeat(70_000)}{"source":"a","target":"b"}\n`,
    `${long}\n${long}`,
  ];

  it('is not led astray by a first line longer than the pieces that a file comes in', () => {
    expect(files.map((file) => detectFormat(file))).toEqual([
      'jsonl',
      'json',
      'json',
      'tsv',
      'tmx',
      'xliff',
      'jsonl',
      undefined,
    ]);
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.integer({ min: 1000, max: 1 << 16 }), (file, size) => {
        const head = makeHead();
        for (let at = 0; at < file.length && !head.add(file.slice(at, at + size)); at += size);
        expect(detectFormat(head.text())).toBe(detectFormat(file));
      }),
    );
  });

  it('gathers no more than twice the first line', () => {
    const head = makeHead();
    const piece = `${'a'.repeat(1000)}\n`;
    let pieces = 1;
    while (!head.add(piece)) pieces += 1;
    expect(pieces).toBe(5);
  });
});

describe('readAnyText', () => {
  const page = (begin: string) => `${begin}<p>${WORDS}</p>`;

  it.each([
    ['text', utf8(WORDS)],
    ['text', utf8(`PK${WORDS}`)],
    ['text', utf8(`<!-- a comment --> ${WORDS}`)],
    ['text', utf8('{Applause.} He went on.\nAnd on.')],
    ['text', utf8('{"a": 1}')],
    ['text', utf8(`${WORDS}\tand so on\n`)],
    ['docx', docx],
    ['text', gzipSync(utf8(WORDS))],
    ['text', utf8('[Applause] A lamp.\n[00:12] and oil.\nMore words.')],
    ['subtitles', gzipSync(utf8('1\n00:00:01,000 --> 00:00:02,000\nA lamp\n'))],
    ...[
      '<!doctype html>',
      '<html><body>',
      '\ufeff\n<HTML>',
      '<?xml version="1.0"?>\n<!-- a --><!DOCTYPE html PUBLIC "a" "b"><html>',
      '<article>',
      '<body>',
      '<div class="a">',
      '',
      '<!---->'.repeat(28),
      '<!---->'.repeat(200),
      `<!-- ${'saved '.repeat(2000)} -->`,
      ' '.repeat(5000),
    ].flatMap((begin) => [
      ['html', utf8(page(begin))] as const,
      ['html', utf16(page(begin))] as const,
      ['html', utf16(`\ufeff${page(begin)}`)] as const,
      ['html', latin1(page(begin).replace('\ufeff', ''))] as const,
    ]),
    ['saved', utf8('{"schema":"muqabala/aligned-document","version":1}')],
    ['saved', utf8('{"version":1,\n"schema":"muqabala/corpus-manifest"}')],
    ['saved', utf8('{"version":1,"schema":"muqabala/aligned-document"}\n')],
    ['pairs', utf8('<?xml version="1.0"?><tmx version="1.4">')],
    ['pairs', utf8('<xliff version="1.2">')],
    ['pairs', utf8('{"translation":{"ar":"a","en":"b"}}\n{"translation":')],
    ['pairs', utf8(`{"source":"${WORDS.repeat(1000)}","target":"b"}\n`)],
  ] as const)('%s', async (kind, bytes) => {
    expect(await told(bytes)).toBe(kind);
  });

  it('finds the words of a page, whatever stands before it or is left out around it', async () => {
    for (const begin of ['<!---->'.repeat(200), '<article>', '<head><title>a</title></head><body>', '']) {
      const any = await readAnyText(utf8(`${page(begin)}<p>${WORDS}</p>`));
      expect(any).toMatchObject({ kind: 'text', text: { content: `${WORDS}\n\n${WORDS}\n` } });
    }
  });

  it('does as it is told', async () => {
    const bytes = utf8('<p>A</p>\t');
    expect(await readAnyText(bytes, 'x', { from: 'text' })).toEqual({
      kind: 'text',
      form: 'text',
      text: { content: '<p>A</p>\t' },
    });
    expect(await readAnyText(utf8(`<x>${WORDS}`), 'x', { from: 'html' })).toMatchObject({ form: 'html' });
    await expect(readAnyText(utf8(WORDS), 'x', { from: 'docx' })).rejects.toThrow(MuqabalaError);
  });

  it('says what a lookalike looks like', async () => {
    expect(await readAnyText(utf8('a\tb\n'))).toMatchObject({ kind: 'text', looksLike: 'tsv' });
    expect(await readAnyText(utf8('[0]:[1]\n'))).toMatchObject({ kind: 'text', looksLike: 'beads' });
  });

  it.each([
    ['text-none', utf8('<?xml version="1.0"?>\n<root><data name="a"><value>A lamp.</value></data></root>')],
    ['text-none', utf8('<?xml version="1.0"?><!DOCTYPE TS><TS language="ar"><context/></TS>')],
    ['text-none', utf8('<?xml version="1.0"?><document><p>No sentence has an id.</p></document>')],
    ['text-none', utf8('{0}{25}A lamp|and oil\n{30}{60}Bye\n')],
    ['text-none', utf8('0:00:01.000,0:00:02.500\nA lamp\n\n0:00:03.000,0:00:04.000\nand oil\n')],
    ['text-none', utf8('[ti:Lamp]\n[00:12.00]A lamp\n[00:15.30]and oil\n')],
    ['text-none', utf8('{\n  "sourceLanguage" : "en",\n  "strings" : {}\n}')],
    ['text-none', utf8('<?xml version="1.0"?><plist version="1.0"><dict><key>a</key></dict></plist>')],
    ['archive-broken', gzipSync(utf8(WORDS)).subarray(0, 30)],
    ['json-broken', utf8('{"schema":"muqabala/aligned-document",')],
    ['text-empty', utf8(' \n')],
    ['text-binary', utf8('%PDF-1.7')],
    ['encoding-broken', new Uint8Array([0xff, 0xfe, 0, 0, 0x41, 0, 0])],
    ['encoding-broken', new Uint8Array([0, 0, 0xfe, 0xff, 0, 0, 0xd8, 0x00])],
  ])('refuses with %s', async (code, bytes) => {
    await expect(readAnyText(bytes, 'x')).rejects.toMatchObject({ problem: { code, place: 'x' } });
  });
});

describe('readMarkup', () => {
  it.each([
    ['comments', '<!---->', ''],
    ['open comments', '<!--', ''],
    ['comments before a tag', '<!-- -->\n', '<p>'],
    ['instructions', '<?a ?>', ''],
    ['open instructions', '<?a ', ''],
    ['declarations', '<!a>', ''],
    ['open declarations', '<!a [', ''],
    ['quotation marks', '"\'', '<!a '],
    ['blanks', ' \n', ''],
    ['brackets', '<', ''],
  ])('reads nothing but %s in time that grows with them', (_, unit, before) => {
    expectLinear(unit, 5_000_000, (text) => void readMarkup(before.startsWith('<!') ? before + text : text + before));
  });
});
