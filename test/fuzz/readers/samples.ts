import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { makeLog, makePairWriter, type Pair, writeDocument } from '@muqabala/formats';
import { trainWords } from '@muqabala/lexicon/train';
import { encodeWords } from '@muqabala/lexicon/words';
import { gzipSync, zipSync } from 'fflate';
import { whole } from '../../../packages/core/test/whole.ts';
import { smallDocument } from '../../../packages/formats/test/documents.ts';
import { ROOT } from '../failures.ts';
import { toBytes } from '../mutate.ts';

export { smallDocument };

/** How a sample is mutated beside by its characters. */
export type Form = 'text' | 'markup' | 'data' | 'bytes';

/** A file in the form that a reader is for; its bytes are characters. */
export interface Sample {
  readonly reader: string;
  readonly form: Form;
  readonly bytes: string;
}

/** Files for every reader; the formats that other programs write differently, twice. */
export function samples(): Sample[] {
  const ours = (['tsv', 'csv', 'jsonl', 'tmx', 'xliff'] as const).map((format) => {
    const writer = makePairWriter(format, { sourceLanguage: 'ar', targetLanguage: 'en' }, makeLog());
    const text = `${writer.begin()}${[1, 2, 3].map((i) => writer.pair(pair(i))).join('')}${writer.end()}`;
    return sample(format, format === 'tmx' || format === 'xliff' ? 'markup' : 'text', text);
  });
  const document = JSON.stringify(smallDocument());
  const corpus = (name: string) => readFileSync(join(ROOT, 'corpus', name), 'utf8');
  const visit = 'tokayev-tehran-2022';
  return [
    ...ours,
    sample('jsonl', 'text', [...writeDocument(smallDocument(), 'jsonl')].join('')),
    sample('jsonl', 'text', '{"source":"بيت","target":"house"}\n{"translation":{"ar":"كتاب","en":"book"}}\n'),
    sample('tsv', 'text', 'ar-EG\ten_GB\nبيت\thouse\n\tdoor\n'),
    sample('csv', 'text', '"قال ""نعم""\nومضى";"He said ""yes"", and left"\r\nب;b'),
    sample('tmx', 'markup', OTHER_TMX),
    sample('xliff', 'markup', OTHER_XLIFF),
    sample('json', 'data', document),
    sample('json', 'data', JSON.stringify(whole())),
    sample('json', 'data', JSON.stringify({ ...smallDocument(), version: 1 })),
    sample('beads', 'text', '[0]:[0, 1]:0.93\n[1]:[]:0.5\n# end\n[]:[1]\n'),
    sample('moses', 'text', 'بيت\nباب\r\n\nقلم\n'),
    sample('text', 'text', 'قال الوزير: «نعم».\r\nوانصرف. 😀'),
    { reader: 'text', form: 'bytes', bytes: Buffer.from('\ufeffقال نعم. Yes.', 'utf16le').toString('latin1') },
    { reader: 'docx', form: 'bytes', bytes: latin1(zipSync({ 'word/document.xml': Buffer.from(WORD) })) },
    { reader: 'docx', form: 'bytes', bytes: latin1(zipSync({ 'word/document.xml': Buffer.from(TABLE) })) },
    { reader: 'xlsx', form: 'bytes', bytes: latin1(zipSync(BOOK)) },
    { reader: 'pdf', form: 'bytes', bytes: PDF },
    sample('po', 'text', PO),
    sample('tbx', 'markup', TBX),
    sample('json-array', 'data', '[{"ar":"بيت","en":"house"},{"source":"باب","target":"door","note":"n"}]'),
    sample('tei', 'markup', [...writeDocument(smallDocument(), 'tei')].join('')),
    ...[CORPUS_TEXT, LINKED].map((text) => sample('marked', 'markup', text)),
    sample('tei', 'markup', LINKED),
    sample('any file as a text', 'markup', CORPUS_TEXT),
    sample('subtitles', 'text', SUBTITLES),
    sample('subtitles', 'text', `WEBVTT\n\nNOTE x\n\n${SUBTITLES.replaceAll(',', '.')}`),
    sample(
      'catalogue',
      'data',
      '{"@@locale":"ar","menu":{"open":"افتح {name}","@open":{"description":"d"}},"days":["أ","ب"]}',
    ),
    ...[STRINGS, LARAVEL].map((text) => sample('catalogue', 'text', text)),
    sample('catalogue', 'markup', ANDROID),
    sample('html', 'markup', PAGE),
    sample('score', 'text', '{"ar":[0],"en":[0,1]}\n{"ar":[1],"en":[]}\n'),
    sample('score', 'data', '{"must":[[0,1],[1,2]],"may":[[2,2]]}'),
    sample('score', 'data', document),
    sample('manifest', 'data', corpus(`${visit}/manifest.json`)),
    sample('reference', 'data', small(JSON.parse(corpus(`${visit}/reference.json`)))),
    sample('traps', 'data', small(JSON.parse(corpus('traps/index.json')))),
    { reader: 'lexicon', form: 'bytes', bytes: latin1(lexicon()) },
    ...[WORD, PAGE, OTHER_TMX, document].map((text) => sample('any file as a text', 'markup', text)),
    sample('any file as a text', 'text', corpus(`${visit}/iran-press.en.txt`)),
    ...[OTHER_XLIFF, document].map((text) => sample('any file as a collection', 'markup', text)),
    sample('any file as a collection', 'text', 'بيت\thouse\nباب\tdoor\n'),
    ...[gzipSync(Buffer.from(OTHER_TMX)), zipSync({ 'a.tsv': Buffer.from('بيت\thouse\nباب\tdoor\n') })].flatMap(
      (packed) =>
        ['any file as a text', 'any file as a collection', 'any file as pairs'].map(
          (reader) => ({ reader, form: 'bytes', bytes: latin1(packed) }) as const,
        ),
    ),
    { reader: 'any file as a text', form: 'bytes', bytes: latin1(gzipSync(Buffer.from(PAGE))) },
    ...[...ours, sample('csv', 'text', 'id,ar,en\n1,بيت,house\n2,"باب ""كبير""",door\n')].map(({ form, bytes }) => ({
      reader: 'any file as pairs',
      form,
      bytes,
    })),
    sample('rules file', 'data', RULES),
    sample('batch list', 'text', '# pairs\none\ta.ar.txt\ta.en.txt\nnews/two\tb.ar.txt\tb.en.txt\tc.en.txt\n'),
  ];
}

function sample(reader: string, form: Form, text: string): Sample {
  return { reader, form, bytes: toBytes(text) };
}

export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** Cuts long lists of data, which would only make each input slow. */
function small(data: unknown): string {
  return JSON.stringify(data, (_, value) => (Array.isArray(value) ? value.slice(0, 3) : value));
}

function lexicon(): Uint8Array {
  const pairs = Array.from({ length: 12 }, (_, i) => [
    { arabic: `كتاب جديد ${i}`, english: `new book ${i}` },
    { arabic: `بيت قديم ${i}`, english: `old house ${i}` },
  ]).flat();
  return encodeWords(trainWords(pairs, { name: 'fuzz' }), { licence: 'CC0-1.0', sources: ['fuzz'] });
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
const OTHER_XLIFF =
  '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="en-US" target-language="ar" original="a" datatype="html"><header><skl/></header><body><group id="g"><trans-unit id="1"><source>A <g id="1">red</g> house<x id="2"/></source><seg-source><mrk mtype="seg">A</mrk></seg-source><target state="final">بيت <g id="1">أحمر</g></target><alt-trans><source>No</source><target>لا</target></alt-trans><note>n</note></trans-unit></group></body></file></xliff>';
export const WORD =
  '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>قال الوزير نعم.</w:t><w:br/><w:t>ومضى</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>';
export const RELATIONS =
  '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const PAGE = `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>خبر | صحيفة</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"خبر","datePublished":"2024-01-02"}</script></head><body><nav><a href="/">الرئيسية</a></nav><article><h1>خبر</h1><p>${'قال الوزير إن الحكومة ستدعم المشروع في المدينة. '.repeat(4)}</p><table><tr><td>1</td></tr></table><p>وانصرف.<br>ثم عاد.</p></article></body></html>`;
const RULES = JSON.stringify({
  schema: 'muqabala/rules',
  version: 1,
  kinds: { omission: 'off', 'number-mismatch': 'critical' },
  leastConfidence: 0.5,
  equivalents: [['الجمهورية', 'Iran']],
  terms: [{ source: 'مجلس الشورى', target: ['Shura Council'] }],
  dismissals: [{ code: 'number-mismatch', source: '3', target: 'Seven', reason: 'as the ministry says' }],
});

const TABLE =
  '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:tbl><w:tr><w:tc><w:p><w:r><w:t>ar</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>en</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>بيت</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>house</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>';
const BOOK = {
  'xl/workbook.xml': Buffer.from('<workbook xmlns:r="r"><sheets><sheet name="a" r:id="r1"/></sheets></workbook>'),
  'xl/_rels/workbook.xml.rels': Buffer.from(
    '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
  ),
  'xl/sharedStrings.xml': Buffer.from('<sst><si><t>بيت</t></si><si><r><t>ho</t></r><r><t>use</t></r></si></sst>'),
  'xl/worksheets/sheet1.xml': Buffer.from(
    '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>ar</t></is></c><c r="B1" t="inlineStr"><is><t>en</t></is></c></row><row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c></row></sheetData></worksheet>',
  ),
};
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length 70>>stream
BT /F 12 Tf 20 200 Td (The minister said yes) Tj 0 -14 Td (and left.) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>`;
const PO =
  'msgid ""\nmsgstr "Language: ar\\n"\n\n#. note\n#: a.c:1\n#, fuzzy, c-format\n#| msgid "Old"\nmsgctxt "menu"\nmsgid "One %d file"\nmsgid_plural "%d files"\nmsgstr[0] "ملف"\nmsgstr[1] ""\n"ملفان"\n\n#~ msgid "Gone"\n#~ msgstr "ذهب"\n';
const TBX =
  '<martif type="TBX"><text><body><termEntry id="c1"><descrip type="subjectField">law</descrip><langSet xml:lang="en"><tig><term>law <hi>of</hi> the sea</term><termNote type="t">n</termNote></tig></langSet><langSet xml:lang="ar"><ntig><termGrp><term>قانون البحار</term></termGrp></ntig></langSet></termEntry></body></text></martif>';
const CORPUS_TEXT =
  '<document id="d"><p id="p1"><s id="1"><time id="T1S" value="00:00:01,000"/><w id="1.1">نعم</w><w>.</w></s><s id="2">لا.<note>n</note></s></p><p>a<lb/>b</p></document>';
const LINKED =
  '<TEI><teiHeader><titleStmt><title>t</title></titleStmt></teiHeader><standOff><linkGrp corresp="#a #e"><link target="#a1 #a2 #e1" n="0.5"/></linkGrp></standOff><text><group><text xml:id="a" xml:lang="ar"><body><ab xml:space="preserve"><s xml:id="a1">نعم.</s> <s xml:id="a2">لا.</s></ab></body></text><text xml:id="e" xml:lang="en"><body><p><s xml:id="e1">Yes. No.</s></p></body></text></group></text></TEI>';
const SUBTITLES =
  '1\n00:00:01,000 --> 00:00:02,500\n<i>- نعم</i>\n- لا\n\n2\n00:00:03,000 --> 00:00:04,000\n{\\an8}ثم مضى &amp; عاد\n\n';
const STRINGS = '/* note */\n"open" = "افتح \\"%@\\"";\n// more\nclose = "أغلق\\n\\U0641";\n';
const LARAVEL =
  "<?php\nreturn [\n 'open' => 'افتح :name', // note\n \"menu\" => array('a' => \"ب\\\"\\u{641}\", 'n' => 3),\n];\n";
const ANDROID =
  '<resources><!-- note --><string name="a" translatable="false">x</string><string name="b">افتح <b>%1$s</b> \\u0641\\n</string><plurals name="p"><item quantity="other">ملفات</item></plurals><string-array name="d"><item>أ</item></string-array></resources>';
