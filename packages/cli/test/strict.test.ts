import { existsSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makeFolder, muqabala } from './run.ts';

const folder = makeFolder();
const xliff = (unit: string, more = '') =>
  `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"${more}><file source-language="en" target-language="ar" original="f" datatype="plaintext"><body><trans-unit id="1"><source>Lamp.</source><target>مصباح.</target></trans-unit>${unit}</body></file></xliff>`;
const tbx = (entry: string) =>
  `<tbx><text><body><conceptEntry id="1"><langSec xml:lang="en"><termSec><term>lamp</term></termSec></langSec><langSec xml:lang="ar"><termSec><term>مصباح</term></termSec></langSec>${entry}</body></text></tbx>`;
const french = '<langSec xml:lang="fr"><termSec><term>lampe</term></termSec></langSec>';
const po = (more: string) => `msgid ""\nmsgstr "Language: ar\\n"\n\nmsgid "Lamp"\nmsgstr "مصباح"\n\n${more}`;
const resources = (more: string) => `<resources><string name="a">Lamp</string>${more}</resources>`;
const tei = (link: string) =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><div xml:lang="en"><p xml:id="e1">Yes.</p></div><div xml:lang="ar"><p xml:id="a1">نعم.</p></div><linkGrp><link target="#e1 #a1"/>${link}</linkGrp></body></text></TEI>`;
const sheet = (...rows: readonly string[][]) =>
  strToU8(
    `<worksheet><sheetData>${rows.map((row) => `<row>${row.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`).join('')}</sheetData></worksheet>`,
  );
const book = (...sheets: readonly Uint8Array[]) =>
  zipSync(Object.fromEntries(sheets.map((one, i) => [`xl/worksheets/sheet${i + 1}.xml`, one])));
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const word = (rows: ReadonlyArray<readonly string[]>, after = '') =>
  zipSync({
    'word/document.xml': strToU8(
      `<w:document xmlns:w="${W}"><w:body><w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc><w:p><w:r><w:t>${cell}</w:t></w:r></w:p></w:tc>`).join('')}</w:tr>`).join('')}</w:tbl><w:p><w:r><w:t>${after}</w:t></w:r></w:p></w:body></w:document>`,
    ),
  });
const WORDS = [
  ['en', 'ar'],
  ['Lamp.', 'مصباح.'],
];
const sentence = (words: string) => `<text><body><p><s id="1">${words}</s></p></body></text>`;
const xces = (link: string) =>
  `<cesAlign version="1.0"><linkGrp targType="s" fromDoc="en.xml" toDoc="ar.xml"><link xtargets="1;1"/>${link}</linkGrp></cesAlign>`;
const cue = (properties: object) =>
  JSON.stringify({
    status: 'aligned',
    confidence: 1,
    source: side('en', 'Yes.'),
    target: side('ar', 'نعم.', { start: '00:00:01.000', end: '00:00:02.000', ...properties }),
    findings: [],
  });
const timed = JSON.stringify({
  status: 'aligned',
  confidence: 1,
  source: side('en', 'Yes.'),
  target: side('ar', 'نعم.'),
  findings: [],
});

function side(language: string, content: string, properties?: object) {
  return { language, segments: [], content, ...(properties === undefined ? {} : { properties }) };
}

/** A loss of a reader or writer: its reason, and the files that have it, by name; what else is said to `convert`. */
const LOSSES: ReadonlyArray<
  readonly [reason: string, files: Readonly<Record<string, string | Uint8Array>>, ...args: string[]]
> = [
  ['fuzzy', { 'a.po': po('#, fuzzy\nmsgid "Oil"\nmsgstr "زيت"\n') }],
  ['obsolete', { 'a.po': po('#~ msgid "Oil"\n#~ msgstr "زيت"\n') }],
  ['no-target', { 'a.po': po('msgid "Oil"\nmsgstr ""\n') }],
  [
    'not-for-translation',
    {
      'a.sdlxliff': xliff(
        '<trans-unit id="2" translate="no"><source>X</source></trans-unit>',
        ' xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0"',
      ),
    },
  ],
  [
    'no-target',
    {
      'a.mqxliff': xliff(
        '<trans-unit id="2" mq:status="NotStarted"><source>X</source><target/></trans-unit>',
        ' xmlns:mq="MQXliff"',
      ),
    },
  ],
  [
    'no-target',
    {
      'a.mxliff': xliff(
        '<trans-unit id="2" m:confirmed="0"><source>X</source><target/></trans-unit>',
        ' xmlns:m="http://www.memsource.com/mxlf/2.0"',
      ),
    },
  ],
  [
    'not-translated',
    {
      'a.xlf': xliff('<trans-unit id="2"><source>X</source><target state="needs-translation">X</target></trans-unit>'),
    },
  ],
  ['other-variant', { 'a.tbx': tbx(`${french}</conceptEntry>`) }],
  ['no-pair-of-languages', { 'a.tbx': tbx(`</conceptEntry><conceptEntry>${french}</conceptEntry>`) }],
  ['no-target', { 'en.json': '{"a":"Lamp","b":"Oil"}', 'ar.json': '{"a":"مصباح"}' }, '--from', 'catalogue'],
  ['no-source', { 'en.json': '{"a":"Lamp"}', 'ar.json': '{"a":"مصباح","b":"زيت"}' }, '--from', 'catalogue'],
  [
    'not-for-translation',
    {
      'en.xml': resources('<string name="b" translatable="false">X</string>'),
      'ar.xml': '<resources><string name="a">مصباح</string></resources>',
    },
    '--from',
    'catalogue',
  ],
  ['no-sentence', { 'a.tei': tei('<link target="#e9 #a1"/>') }],
  ['other-sheet', { 'a.xlsx': book(sheet(...WORDS), sheet(['Notes alone'], ['More of them'])) }],
  ['other-row', { 'a.docx': word([...WORDS, ['A row of one cell']]) }],
  ['outside-table', { 'a.docx': word(WORDS, 'A paragraph beside it') }],
  ['no-sentence', { 'l.xml': xces('<link xtargets="9;1"/>'), 'en.xml': sentence('Yes.'), 'ar.xml': sentence('نعم.') }],
  [
    'inline-code',
    { 'a.xlf': xliff('<trans-unit id="2"><source>Oil<x id="1"/>.</source><target>زيت.</target></trans-unit>') },
    ...['--format', 'parquet', '--no-provenance'],
  ],
  ['mark', { 'a.jsonl': cue({ marks: '[[0,"{\\\\an8}"]]' }) }, '--format', 'vtt'],
  ['cue-name', { 'a.jsonl': cue({ cue: 'intro' }) }, '--format', 'srt'],
  ['unit-id', { 'a.xlf': xliff('').replace('id="1"', 'id="a b"') }, '--format', 'xliff'],
  ['group', { 'a.xlf': xliff('<group id="g" resname="Menu"/>') }, '--format', 'xliff'],
  ['no-times', { 'a.jsonl': timed }, '--format', 'srt'],
];

describe('--strict', () => {
  it.each(LOSSES.map(([reason, files, ...args]) => [Object.keys(files).join(' '), reason, files, args] as const))(
    'makes an error of what is lost of %s: %s',
    async (_, reason, files, args) => {
      const paths = Object.entries(files).map(([name, content]) => folder.write(name, content));
      const output = folder.path('out');
      const given = ['convert', ...paths, ...(args.includes('--format') ? [] : ['--format', 'jsonl']), ...args];
      const loose = await muqabala(given);
      expect([loose.code, loose.stderr]).toEqual([
        0,
        expect.stringMatching(new RegExp(`^ *1 (left out|changed): ${reason}$`, 'm')),
      ]);
      const strict = await muqabala([...given, '--strict', '-o', output]);
      expect([strict.code, strict.stderr, existsSync(output)]).toEqual([
        1,
        expect.stringContaining(`${reason} 1`),
        false,
      ]);
    },
  );
});
