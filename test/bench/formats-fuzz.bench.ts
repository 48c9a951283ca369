import { MuqabalaError } from '@muqabala/core';
import {
  detectFormat,
  makePairReader,
  makePairWriter,
  makeReport,
  type Pair,
  type ReadPairsFormat,
  readBeads,
  readJson,
  readPlainText,
} from '@muqabala/formats';
import { readArticle } from '@muqabala/formats/html';

const LONGEST = 1000;

/**
 * Feeds every reader mutated files (`--inputs=N` each, 100,000 unless told otherwise, a tenth of it for pages; `--seed=N`): none may throw
 * anything but a `MuqabalaError`, take a second, or let the memory grow. Ends the process with 1 when one does.
 */
export async function run(args: readonly string[]): Promise<void> {
  const option = (name: string, otherwise: number) =>
    Number(args.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise);
  const inputs = option('inputs', 100_000);
  const seed = option('seed', 8);
  console.log('reader   inputs   read  refused  slowest ms   memory after, MB');
  for (const [name, text, read, share] of readers()) {
    const random = makeRandom(seed);
    const counts = { read: 0, refused: 0, slowest: 0 };
    for (let i = 0; i < inputs * share; i += 1) {
      const input = mutate(text, random);
      const started = performance.now();
      try {
        read(input, random);
        counts.read += 1;
      } catch (error) {
        if (!(error instanceof MuqabalaError)) {
          console.error(`${name}: ${(error as Error).stack}\ninput ${i}: ${JSON.stringify(input).slice(0, 2000)}`);
          process.exit(1);
        }
        counts.refused += 1;
      }
      counts.slowest = Math.max(counts.slowest, performance.now() - started);
    }
    const memory = Math.round(process.memoryUsage().rss / 1e6);
    console.log(
      `${name.padEnd(8)} ${String(counts.read + counts.refused).padStart(6)} ${String(counts.read).padStart(6)} ${String(counts.refused).padStart(8)} ${counts.slowest.toFixed(0).padStart(11)} ${String(memory).padStart(18)}`,
    );
    if (counts.slowest > LONGEST) process.exitCode = 1;
  }
  console.log(`seed ${seed}, Node ${process.version}`);
}

type Random = (below: number) => number;
type Reader = readonly [name: string, text: string, read: (input: string, random: Random) => unknown, share: number];

function readers(): Reader[] {
  const pairs = (['tsv', 'csv', 'jsonl', 'tmx', 'xliff'] as const).map((format): Reader => {
    const writer = makePairWriter(format, { sourceLanguage: 'ar', targetLanguage: 'en' }, makeReport());
    const text = `${writer.begin()}${[1, 2, 3].map((i) => writer.pair(pair(i))).join('')}${writer.end()}`;
    return [format, text, (input, random) => readInPieces(format, input, random), 1];
  });
  const bytes = (text: string) => new TextEncoder().encode(text);
  const document = {
    schema: 'muqabala/aligned-document',
    version: 1,
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
  const page = `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>خبر | صحيفة</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"خبر"}</script></head><body><nav><a href="/">الرئيسية</a></nav><article><h1>خبر</h1><p>${'قال الوزير إن الحكومة ستدعم المشروع في المدينة. '.repeat(4)}</p><table><tr><td>1</td></tr></table><p>وانصرف.<br>ثم عاد.</p></article></body></html>`;
  return [
    ...pairs,
    ['json', JSON.stringify(document), (input) => readJson(input), 1],
    ['beads', '[0]:[0, 1]:0.93\n[1]:[]:0.5\n', (input) => readBeads(input), 1],
    ['text', 'قال الوزير: «نعم».\r\nوانصرف.', (input) => readPlainText(bytes(input)), 1],
    ['html', page, (input) => readArticle(bytes(input)), 0.1],
  ];
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

function readInPieces(format: ReadPairsFormat, input: string, random: Random) {
  detectFormat(input);
  const reader = makePairReader(format, makeReport());
  const cut = random(input.length + 1);
  for (const { source, target } of [
    ...reader.push(input.slice(0, cut)),
    ...reader.push(input.slice(cut)),
    ...reader.end(),
  ])
    for (const side of [source, target])
      if (side !== null && typeof side.content !== 'string') throw new Error('A side has no words.');
}

const BITS = [
  '<',
  '>',
  '&',
  '"',
  '\n',
  '\t',
  '\r',
  '{',
  '}',
  '[',
  ']',
  ',',
  ';',
  '<seg>',
  '</tu>',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '&#x0;',
  '&a;',
  '\u0000',
  '\ud800',
  'null',
  '1e999',
  '<!--',
  '-->',
  '\ufeff',
  '<g id="1">',
  '<ph/>',
  '<bpt>',
  '<table>',
  '<template>',
  '</body>',
];

/** Takes out, puts in, doubles and replaces, one to six times. */
function mutate(text: string, random: Random): string {
  let out = text;
  for (let k = random(6); k >= 0; k -= 1) {
    const at = random(out.length + 1);
    const other = random(out.length + 1);
    const middle = [
      '',
      BITS[random(BITS.length)]!,
      out.slice(other, other + random(200)),
      String.fromCharCode(random(65_536)),
    ];
    const kind = random(4);
    const skip = kind === 0 ? random(40) : kind === 3 ? 1 : 0;
    out = out.slice(0, at) + middle[kind]! + out.slice(at + skip);
  }
  return out;
}

/** The linear congruential generator of C's standard, for inputs that come again. */
function makeRandom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
}
