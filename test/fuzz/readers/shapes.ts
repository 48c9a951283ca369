import { toBytes } from '../mutate.ts';
import type { Random } from '../random.ts';
import { RELATIONS, WORD } from './samples.ts';

/** Characters of an input at most: enough for what is quadratic to take many times what is allowed. */
const LONGEST = 300_000;

/** What is repeated: `i` numbers the repetitions, for names that must differ. */
const UNITS: Array<(i: number) => string> = [
  ...[
    ' ',
    '\t',
    '\n',
    '\r',
    '\u00a0',
    '\u200b',
    '\u202e',
    '\u0301',
    '\u0640',
    '\ufeff',
    '\0',
    'x',
    'م',
    'كلمة ',
    'word ',
  ],
  ...[
    '<!---->',
    '<!-- -->',
    '<!--',
    '-->',
    '<!',
    '<?',
    '<?x?>',
    '<',
    '>',
    '</',
    '/>',
    '<a>',
    '</a>',
    '<p>',
    '<div>',
    '<b>',
  ],
  ...[
    '<P>',
    '<td>',
    '<table>',
    '<br>',
    '<li>',
    '<a b="1">',
    '<svg>',
    '<template>',
    '<script>',
    '<h1>',
    '<![CDATA[',
    ']]>',
  ],
  ...[
    '&',
    '&amp',
    '&amp;',
    '&a;',
    '&#1575;',
    '&#x0;',
    '"',
    '""',
    "'",
    ',',
    ';',
    '|',
    '=',
    '[',
    ']',
    '[]',
    '{',
    '}',
    '{"a":',
  ],
  ...[
    '[0',
    '1,',
    '1',
    '9',
    '.',
    '-',
    '+',
    '@',
    '\\',
    '\\u0000',
    '"a",',
    'null,',
    '[0]:[0]\n',
    '\t\n',
    'a\tb\n',
    '\r\n',
  ],
  ...['<tu>', '<tuv xml:lang="ar"><seg>', '<seg>', '<bpt i="1">', '<ph/>', '<sub>', '<g id="1">', '<cp hex="0001"/>'],
  ...['<w:p>', '<w:t>', '<w:r>', '<w:tab/>', '<w:tc>', '<w:tbl><w:tr><w:tc>', '<w:constructor/>'],
].map((unit) => () => unit);
UNITS.push(
  (i) => ` A${i}="1"`,
  (i) => ` a${i}=1`,
  (i) => `<A${i}>`,
  (i) => `<x:a${i} xmlns:x="u${i}"/>`,
  (i) => `"k${i}":${i},`,
  (i) => `id${i}\ta\tb\n`,
  (i) => `<!ENTITY e${i} "&e${i - 1};&e${i - 1};">`,
);

/** Where it is repeated: before and behind it, for the readers that are named. */
const PLACES: ReadonlyArray<readonly [readers: readonly string[], before: string, after: string]> = [
  [['html', 'any file as a text'], '', '<html><body><p>Text of a page.</p></body></html>'],
  [['html', 'any file as a text'], '<!doctype html>', '<html><body><p>Text of a page.</p></body></html>'],
  [['html'], '<html><body><article><p>Text ', ' text.</p></article></body></html>'],
  [['html'], '<html><body><article><p>Text</p>', '<p>text.</p></article></body></html>'],
  [['html'], '<html><body><div', '><p>Text.</p></div></body></html>'],
  [['html'], '<html><head><title>', '</title></head><body><p>Text.</p></body></html>'],
  [['html'], '<html><head><script type="application/ld+json">', '</script></head><body><p>Text.</p></body></html>'],
  [['html'], '<html><head><meta charset="', '"><meta name="date" content="2024"></head><p>Text.'],
  [['tmx'], '', '<tmx version="1.4"><header/><body></body></tmx>'],
  [['tmx'], '<?xml version="1.0"?><!DOCTYPE tmx [', ']><tmx version="1.4"><header/><body></body></tmx>'],
  [['tmx'], '<tmx version="1.4"', '><header/><body></body></tmx>'],
  [['tmx'], '<tmx version="1.4"><header/><body>', '</body></tmx>'],
  [
    ['tmx', 'any file as a collection'],
    '<tmx version="1.4"><header/><body><tu><tuv xml:lang="ar"><seg>',
    '</seg></tuv><tuv xml:lang="en"><seg>a</seg></tuv></tu></body></tmx>',
  ],
  [
    ['xliff'],
    '<xliff version="2.0" srcLang="ar" trgLang="en"><file id="f"><unit id="u"><segment><source>',
    '</source>',
  ],
  [['xliff'], '<xliff version="1.2"><file source-language="ar" target-language="en"><body>', '</body></file></xliff>'],
  [
    ['docx-xml'],
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>',
    '</w:body></w:document>',
  ],
  [
    ['docx-xml'],
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>',
    '</w:t></w:r></w:p></w:body></w:document>',
  ],
  [['docx-relations'], '<Relationships', ' Target="word/document.xml"/></Relationships>'],
  [
    ['docx-relations'],
    '<Relationships><Relationship ',
    ' Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
  ],
  [['tsv', 'csv', 'jsonl', 'any file as a collection', 'any file as a text', 'text', 'moses', 'beads'], '', ''],
  [['tsv'], 'بيت\thouse\n', '\tdoor\n'],
  [['csv'], 'بيت,house\n"', '",door\n'],
  [['jsonl'], '{"source":"بيت","target":"', '"}\n'],
  [['jsonl', 'any file as a collection'], '{"source":"بيت","target":"house","more":', '}\n'],
  [['beads', 'score'], '[0', ']:[0]\n'],
  [['json', 'manifest', 'reference', 'traps', 'rules file', 'score', 'any file as a collection'], '{"schema":', '}'],
  [['json', 'rules file'], '{"schema":"muqabala/aligned-document","version":1,"texts":[', ']}'],
  [['batch list'], 'id\t', '\tb\n'],
  [['batch list'], '', '\ta\tb\n'],
];

/** A file of one part of an archive; `times` says how often the archive's directory names it. */
export interface Part {
  readonly name: string;
  readonly bytes: string;
  readonly times: number;
}

/** One thing, or two in turn, many times over in a place where a reader meets it. */
export function repeated(random: Random): { readonly reader: string; readonly bytes: string } {
  const [readers, before, after] = random.pick(PLACES);
  const length = random.size(LONGEST);
  const [one, two] = [random.pick(UNITS), random.pick(UNITS)];
  const [run, twoAt] = [1 + random.size(1000), random.oneIn(2)];
  let middle = '';
  for (let i = 0; middle.length < length; i += 1) middle += twoAt && i % (run + 1) === run ? two(i) : one(i);
  // A character that is cut in two is no matter of length.
  return { reader: random.pick(readers), bytes: toBytes(`${before}${middle}${after}`) };
}

/** A Word document with parts of strange names, numbers and sizes. */
export function archive(random: Random): Part[] {
  const names = [
    'word/document.xml',
    '__proto__',
    'constructor',
    'toString',
    '../../x',
    '/word/document.xml',
    'word/\u202e.xml',
  ];
  const main = random.oneIn(2) ? 'word/document.xml' : random.pick(names);
  const times = () => (random.oneIn(3) ? 1 + random.size(2000) : 1);
  const xml = random.pick([
    () => WORD,
    () =>
      WORD.replace('<w:br/>', `<w:${random.pick(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'tab'])}/>`),
    () => WORD.replace('نعم', random.pick([' ', 'x', '\u00a0', 'و']).repeat(random.size(8_000_000))),
    () => ' '.repeat(random.size(8_000_000)),
  ])();
  const parts = [{ name: main, bytes: toBytes(xml), times: times() }];
  if (random.oneIn(2))
    parts.push({ name: '_rels/.rels', bytes: toBytes(RELATIONS.replace('word/document.xml', main)), times: times() });
  for (let k = random.below(4); k > 0; k -= 1) parts.push({ name: random.pick(names), bytes: 'x', times: times() });
  return parts;
}

/** The encodings that a text may come in, told or not. */
export function recoded(text: string, random: Random): string {
  const units = (order: 'utf16le' | 'utf16be', from: string) => {
    const bytes = Buffer.from(from, 'utf16le');
    return (order === 'utf16le' ? bytes : bytes.swap16()).toString('latin1');
  };
  const points = (isLittle: boolean) => {
    const codes = [0xfeff, ...[...text].map((character) => character.codePointAt(0)!)];
    const bytes = Buffer.alloc(codes.length * 4);
    for (const [i, code] of codes.entries()) bytes[isLittle ? 'writeUInt32LE' : 'writeUInt32BE'](code, i * 4);
    return bytes.subarray(random.oneIn(3) ? 4 : 0).toString('latin1');
  };
  return random.pick([
    () => units('utf16le', `\ufeff${text}`),
    () => units('utf16be', `\ufeff${text}`),
    () => units(random.oneIn(2) ? 'utf16le' : 'utf16be', text),
    () => points(true),
    () => points(false),
    () => toBytes(`\ufeff${text}`),
    () => text.replace(/[\u0100-\uffff]/g, (character) => String.fromCharCode(0xc0 + (character.charCodeAt(0) & 0x3f))),
  ])();
}
