import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  makePairReader,
  makePairWriter,
  makeReport,
  type Pair,
  type PairFormat,
  type ReadPairsFormat,
} from '@muqabala/formats';

const ARABIC = 'قال وزير النقل إن الميناء الجديد سيستقبل 40 سفينة في اليوم، وإن كلفته بلغت 3 مليارات دولار.';
const ENGLISH = 'The minister of transport said the new port would take 40 ships a day & had cost $3 billion.';
const ABOUT = { sourceLanguage: 'ar', targetLanguage: 'en', signature: 'bench' };

/** Speed of the readers and writers of pairs in MB/s of UTF-8 and processor time, medians of five runs; beside them, for TMX, translate-toolkit where it is installed. */
export async function run(args: readonly string[]): Promise<void> {
  const count = Number(args.find((argument) => argument.startsWith('--pairs='))?.slice(8) ?? 40_000);
  const pairs = Array.from({ length: count }, (_, i): Pair => {
    const side = (language: string, content: string) => ({
      text: language,
      language,
      segments: [`s${i + 1}`],
      content: `${content} ${i}`,
      spans: [{ start: i * 100, end: i * 100 + content.length }],
    });
    return {
      status: 'aligned',
      confidence: 0.93,
      source: side('ar', ARABIC),
      target: side('en', ENGLISH),
      findings: [],
      id: `l${i}`,
      text: 'en',
      review: 'proposed',
    };
  });
  console.log(`${count} pairs; Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}`);
  console.log('format   size MB   write MB/s   read MB/s');
  let tmx = '';
  for (const format of ['jsonl', 'tsv', 'csv', 'tmx', 'xliff'] as const satisfies ReadonlyArray<
    PairFormat & ReadPairsFormat
  >) {
    const text = write(pairs, format);
    if (format === 'tmx') tmx = text;
    const megabytes = Buffer.byteLength(text) / 1e6;
    const speed = (work: () => void) => (megabytes / median(work)).toFixed(0);
    const chunks = cut(text);
    const row = [speed(() => void write(pairs, format)), speed(() => read(chunks, format, count))];
    console.log(
      `${format.padEnd(8)} ${megabytes.toFixed(1).padStart(7)} ${row[0]!.padStart(12)} ${row[1]!.padStart(11)}`,
    );
  }
  peer(tmx);
}

function write(pairs: readonly Pair[], format: PairFormat): string {
  const writer = makePairWriter(format, ABOUT, makeReport());
  const parts = [writer.begin()];
  for (const pair of pairs) parts.push(writer.pair(pair));
  parts.push(writer.end());
  return parts.join('');
}

/** As a file comes in: decoded in pieces, each a string of its own. */
function cut(text: string): string[] {
  const chunks: string[] = [];
  for (let i = 0; i < text.length; i += 1 << 17) chunks.push(Buffer.from(text.slice(i, i + (1 << 17))).toString());
  return chunks;
}

function read(chunks: readonly string[], format: ReadPairsFormat, expected: number) {
  const reader = makePairReader(format, makeReport());
  let found = 0;
  for (const chunk of chunks) found += reader.push(chunk).length;
  found += reader.end().length;
  if (found !== expected) throw new Error(`${format}: ${found} pairs read instead of ${expected}`);
}

/** Median seconds of processor time, which other work on the machine does not lengthen. */
function median(work: () => void): number {
  const times = Array.from({ length: 5 }, () => {
    const started = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1e6;
  });
  return times.sort((a, b) => a - b)[2]!;
}

function peer(tmx: string) {
  if (spawnSync('python3', ['-c', 'import translate.storage.tmx']).status !== 0) {
    console.log('translate-toolkit is not installed: no peer for TMX.');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'muqabala-bench-'));
  try {
    const file = join(folder, 'memory.tmx');
    writeFileSync(file, tmx);
    const program =
      'import sys,time\nfrom translate.storage import tmx\nt=time.process_time()\ns=tmx.tmxfile.parsefile(sys.argv[1])\nn=sum(1 for u in s.units if u.source and u.target)\nprint(n,time.process_time()-t)';
    const [units, seconds] = execFileSync('python3', ['-c', program, file], { encoding: 'utf8' }).trim().split(' ');
    console.log(
      `translate-toolkit reads the TMX (${units} units) at ${(statSync(file).size / 1e6 / Number(seconds)).toFixed(0)} MB/s`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
