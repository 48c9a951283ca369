import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { makePairWriter, makeReport, type Pair, writeDocument } from '@muqabala/formats';
import { trainWords } from '@muqabala/lexicon/train';
import { encodeWords } from '@muqabala/lexicon/words';
import { zipSync } from 'fflate';
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
    const writer = makePairWriter(format, { sourceLanguage: 'ar', targetLanguage: 'en' }, makeReport());
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
