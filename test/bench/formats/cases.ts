import {
  decodeStream,
  decodeText,
  detectFormat,
  makePairReader,
  makePairWriter,
  makeReport,
  type Pair,
  type ReadPairsFormat,
  readBeads,
  readJson,
  readMoses,
  readPlainText,
} from '@muqabala/formats';
import { readDocx } from '@muqabala/formats/docx';
import { readArticle } from '@muqabala/formats/html';
import { zipSync } from 'fflate';

/** A reader and a file that it reads. */
export interface Case {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly read: (bytes: Uint8Array) => unknown;
}

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Every reader with a file in the form that it is for; the formats that others write differently, twice. */
export function cases(): Case[] {
  const ours = (['tsv', 'csv', 'jsonl', 'tmx', 'xliff'] as const).map((format): Case => {
    const writer = makePairWriter(format, { sourceLanguage: 'ar', targetLanguage: 'en' }, makeReport());
    const text = `${writer.begin()}${[1, 2, 3].map((i) => writer.pair(pair(i))).join('')}${writer.end()}`;
    return pairs(format, format, text);
  });
  return [
    ...ours,
    pairs('tmx-other', 'tmx', OTHER_TMX),
    pairs('xliff1.2', 'xliff', XLIFF),
    { name: 'json', bytes: utf8(JSON.stringify(DOCUMENT)), read: (bytes) => readJson(decodeText(bytes).content) },
    {
      name: 'beads',
      bytes: utf8('[0]:[0, 1]:0.93\n[1]:[]:0.5\n'),
      read: (bytes) => readBeads(decodeText(bytes).content),
    },
    {
      name: 'moses',
      bytes: utf8('بيت\nباب\r\n\nقلم\n'),
      read: (bytes) => readMoses(decodeText(bytes).content, 'house\ndoor\n\npen\n', makeReport()),
    },
    { name: 'text', bytes: utf8('قال الوزير: «نعم».\r\nوانصرف. 😀'), read: readPlainText },
    { name: 'docx', bytes: WORD, read: (bytes) => readDocx(bytes) },
    {
      name: 'docx-xml',
      bytes: utf8(WORD_XML),
      read: (bytes) => readDocx(zipSync({ 'word/document.xml': [bytes, { level: 0 }] })),
    },
    { name: 'html', bytes: utf8(PAGE), read: (bytes) => readArticle(bytes) },
  ];
}

/** Files made to hurt: each must be refused, or read, at once. */
export function attacks(): Case[] {
  const tmx = (body: string) => `<tmx version="1.4"><header/><body>${body}</body></tmx>`;
  const laughs = Array.from({ length: 10 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
  const deep = '<a>'.repeat(1_000_000);
  return [
    pairs(
      'entities within entities (tmx)',
      'tmx',
      `<!DOCTYPE tmx [<!ENTITY l0 "ha">${laughs}]>${tmx('<tu><tuv xml:lang="ar"><seg>&l10;</seg></tuv></tu>')}`,
    ),
    pairs(
      'an entity that is a file (tmx)',
      'tmx',
      `<!DOCTYPE tmx [<!ENTITY f SYSTEM "file:///etc/passwd">]>${tmx('&f;')}`,
    ),
    pairs('a million nested elements (tmx)', 'tmx', tmx(deep)),
    pairs('a million nested elements (xliff)', 'xliff', `<xliff>${deep}</xliff>`),
    pairs(
      'half a million attributes (tmx)',
      'tmx',
      `<tmx ${Array.from({ length: 5e5 }, (_, i) => `a${i}="1"`).join(' ')}/>`,
    ),
    pairs('a million tabs (tsv)', 'tsv', '\t'.repeat(1e6)),
    pairs('a million quotes (csv)', 'csv', '"'.repeat(1e6)),
    pairs('a million brackets (jsonl)', 'jsonl', '['.repeat(1e6)),
    {
      name: 'a million brackets (json)',
      bytes: utf8('['.repeat(1e6)),
      read: (bytes) => readJson(decodeText(bytes).content),
    },
    {
      name: 'a million digits (beads)',
      bytes: utf8(`[${'1,'.repeat(5e5)}`),
      read: (bytes) => readBeads(decodeText(bytes).content),
    },
    { name: 'a million nested elements (html)', bytes: utf8('<div>'.repeat(1e6)), read: (bytes) => readArticle(bytes) },
    { name: 'a million open comments (html)', bytes: utf8('<!--'.repeat(1e6)), read: (bytes) => readArticle(bytes) },
    {
      name: 'a million open entities (html)',
      bytes: utf8(`<p>${'&amp'.repeat(1e6)}`),
      read: (bytes) => readArticle(bytes),
    },
    {
      name: '200 megabytes in one (docx)',
      bytes: zipSync({ 'word/document.xml': new Uint8Array(2e8) }, { level: 1 }),
      read: (bytes) => readDocx(bytes),
    },
    {
      name: 'an archive instead of a text',
      bytes: new Uint8Array([0x50, 0x4b, 3, 4, ...new Uint8Array(1000)]),
      read: readPlainText,
    },
  ];
}

/** Reads pairs in two pieces, cut where the file's length says. */
function pairs(name: string, format: ReadPairsFormat, text: string): Case {
  return {
    name,
    bytes: utf8(text),
    async read(bytes) {
      const cut = (bytes.length * 7) % (bytes.length + 1);
      const reader = makePairReader(format, makeReport());
      const found: Pair[] = [];
      let begun = false;
      for await (const piece of decodeStream([bytes.subarray(0, cut), bytes.subarray(cut)])) {
        if (!begun) detectFormat(piece);
        begun = true;
        found.push(...reader.push(piece));
      }
      found.push(...reader.end());
      for (const { source, target } of found)
        for (const side of [source, target])
          if (side !== null && typeof side.content !== 'string') throw new Error('A side has no words.');
    },
  };
}

function pair(i: number): Pair {
  const side = (language: string, content: string) => ({
    text: language,
    language,
    segments: [`s${i}`],
    content,
    spans: [{ start: 1, end: 3 }],
  });
  return {
    status: 'aligned',
    confidence: 0.5,
    source: side('ar', `قال "نعم" <b> & مضى ${i}`),
    target: side('en', `He said; "yes", \u000b and left ${i}`),
    findings: [],
    id: `l${i}`,
    text: 'en',
    review: 'proposed',
  };
}

const OTHER_TMX =
  '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE tmx SYSTEM "tmx11.dtd"><tmx version="1.1"><header creationtool="x" srclang="*all*"><prop type="a">b</prop></header><body><tu tuid="1" srclang="EN-US"><note>n</note><tuv lang="EN-US"><seg>A <bpt i="1">&lt;b&gt;</bpt>red<ept i="1">&lt;/b&gt;</ept> <hi>house</hi><ph><sub>note</sub></ph></seg></tuv><tuv xml:lang="AR-eg"><prop type="x">y</prop><seg><![CDATA[بيت]]> أحمر&nbsp;&#x623;</seg></tuv></tu></body></tmx>';
const XLIFF =
  '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="en-US" target-language="ar" original="a" datatype="html"><header><skl/></header><body><group id="g"><trans-unit id="1"><source>A <g id="1">red</g> house<x id="2"/></source><seg-source><mrk mtype="seg">A</mrk></seg-source><target state="final">بيت <g id="1">أحمر</g></target><alt-trans><source>No</source><target>لا</target></alt-trans><note>n</note></trans-unit></group></body></file></xliff>';
const DOCUMENT = {
  schema: 'muqabala/aligned-document',
  version: 2,
  signature: 'fuzz',
  texts: [
    {
      id: 'a',
      language: 'ar',
      direction: 'rtl',
      content: 'abc',
      segments: [{ id: 's1', start: 0, end: 3, role: 'body', mentions: [] }],
    },
  ],
  links: [],
  findings: [],
};
const WORD_XML =
  '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>قال الوزير نعم.</w:t><w:br/><w:t>ومضى</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>';
const WORD = zipSync({ 'word/document.xml': utf8(WORD_XML) });
const PAGE = `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>خبر | صحيفة</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"خبر","datePublished":"2024-01-02"}</script></head><body><nav><a href="/">الرئيسية</a></nav><article><h1>خبر</h1><p>${'قال الوزير إن الحكومة ستدعم المشروع في المدينة. '.repeat(4)}</p><table><tr><td>1</td></tr></table><p>وانصرف.<br>ثم عاد.</p></article></body></html>`;
