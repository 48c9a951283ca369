import { MuqabalaError } from '@muqabala/core';
import fc from 'fast-check';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { expectLinear } from '../../../../test/linear.ts';
import { makeDecoder } from '../text/decoder.ts';
import { readMarkup } from '../text/markup.ts';
import { decodeStream } from '../text/stream.ts';
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
/** The byte that a character is in an encoding of one byte each. */
function byteOf(character: string, encoding: string): number {
  const decoder = makeDecoder(encoding);
  return Array.from({ length: 256 }, (_, byte) => byte).find(
    (byte) => decoder.decode(Uint8Array.of(byte)) === character,
  )!;
}

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
    ['{"n":"1","data":[{"a":"x","b":"y"}]}', 'json'],
    ['{"one":"x","other":"y","tokens":[{"a":1}]}', 'catalogue'],
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
    ['workbook', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') })],
    ['text', zipSync({ 'a.txt': strToU8(WORDS), README: strToU8('x') })],
    ['pairs', zipSync({ 'a.tmx': strToU8('<tmx version="1.4">') })],
    ['pairs', utf8('lamp\tمصباح\nroad\tطريق\noil\tزيت\n')],
    ['pairs', utf8('id,en,ar\n1,lamp,مصباح\n2,road,طريق\n3,oil,زيت\n')],
    ['text', utf8('GEN.1.1\tفي البدء\nGEN.1.2\tوكانت الأرض\nGEN.1.3\tوقال الله\n')],
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

  const many = (begin: string) => latin1(`${begin}${'\x01\x02 é'.repeat(60)}`);
  const odf = (type: string) => zipSync({ mimetype: strToU8(type), 'content.xml': strToU8('<a/>') });
  it.each([
    ['a table in Parquet', 'JSON lines', many('PAR1')],
    ['a WebP image', 'OCR', many('RIFF\x10\x02\0\0WEBPVP8 ')],
    ['a HEIF image', 'OCR', many('\0\0\0\x18ftypheic')],
    ['a recording (mp4)', 'transcript', many('\0\0\0\x18ftypmp42')],
    ['a RAR archive', 'Unpack it', many('Rar!\x1a\x07\x01\0')],
    ['a tar archive', 'Unpack it', many(`a.txt${' '.repeat(252)}ustar`)],
    ['a compiled catalogue of gettext', 'msgunfmt', many('\xde\x12\x04\x95')],
    ['no text: many of its bytes', 'export it', many('BM')],
    ['an OpenDocument text (odt)', 'docx', odf('application/vnd.oasis.opendocument.text')],
    ['an OpenDocument table (ods)', 'xlsx', odf('application/vnd.oasis.opendocument.spreadsheet')],
    ['an e-book (epub)', 'chapters', odf('application/epub+zip')],
    ['a presentation (pptx)', 'docx', zipSync({ 'ppt/presentation.xml': strToU8('<a/>') })],
    ['an archive that holds no file', 'right file', zipSync({})],
    ['a PNG image', 'OCR', zipSync({ 'a.png': many('\x89PNG\r\n\x1a\n') })],
  ])('names %s, and what to do', async (name, remedy, bytes) => {
    const refused = await readAnyText(bytes, 'x').catch((error) => error.problem);
    expect(refused).toMatchObject({ code: 'text-binary', place: 'x' });
    expect([refused.message, refused.remedy]).toEqual([expect.stringContaining(name), expect.stringContaining(remedy)]);
  });

  it.each([
    ['windows-1252', 'The “café” would open — it was naïve.'],
    ['windows-1256', 'قال الوزير إن الحكومة ستعمل على تحسين الخدمات في المدينة.'],
  ])('advises to read as %s what is in it', async (encoding, text) => {
    const bytes = Uint8Array.from(text, (character) => byteOf(character, encoding));
    await expect(readAnyText(bytes, 'x')).rejects.toMatchObject({
      problem: { code: 'encoding-broken', remedy: expect.stringContaining(`--encoding ${encoding}, `) },
    });
    const both = Buffer.concat([utf8(`${text}\n`), bytes]);
    await expect(readAnyText(both, 'x')).rejects.toMatchObject({
      problem: { code: 'encoding-broken', remedy: expect.stringContaining('Up to there it is UTF-8') },
    });
  });

  it('reads quotation marks and dashes of Windows-1252, in a text and in a page', async () => {
    const text = 'The “café” would open — it was “naïve”, he said; nobody’s fault, and no one’s merit at all.';
    const page = `<html><head><meta charset="iso-8859-1"></head><body><p>${text}</p></body></html>`;
    const [plain, marked] = [text, page].map((one) =>
      Uint8Array.from(one, (character) => byteOf(character, 'windows-1252')),
    );
    const read = await readAnyText(plain!, 'x', { encoding: 'windows-1252' });
    expect(read).toMatchObject({ text: { content: text } });
    expect(await readAnyText(marked!, 'x')).toMatchObject({ text: { content: `${text}\n` } });
    const pieces: string[] = [];
    for await (const piece of decodeStream([plain!], 'x', 'windows-1252')) pieces.push(piece);
    expect(pieces.join('')).toBe(text);
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
    ['archive-several', zipSync({ 'a.en': strToU8('lamp'), 'a.ar': strToU8('مصباح') })],
    ['docx-none', zipSync({ part: strToU8('x') })],
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
