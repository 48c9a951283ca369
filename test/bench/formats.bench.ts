import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeLog, makePairWriter, type Pair, type PairFormat } from '@muqabala/formats';
import { findProgram } from '../../.ci/programs.mjs';

const ARABIC = 'قال وزير النقل إن الميناء الجديد سيستقبل 40 سفينة في اليوم، وإن كلفته بلغت 3 مليارات دولار.';
const ENGLISH = 'The minister of transport said the new port would take 40 ships a day & had cost $3 billion.';
const ABOUT = { sourceLanguage: 'ar', targetLanguage: 'en', signature: 'bench' };

/**
 * Speed of the readers and writers of pairs in MB/s of UTF-8 and processor time, medians of five runs, reading beside
 * parsing alone (JSON.parse of each line, saxes with nobody listening; asked is twice its time at most), for TMX beside
 * translate-toolkit where it is installed; and the most memory that `convert` takes for a TMX of `--megabytes=N` (500;
 * 0 leaves it out).
 */
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
  console.log('format   size MB   write MB/s   read MB/s   write to read   asked to read   times parsing alone');
  const taken = speeds(pairs);
  for (const format of FORMATS) {
    const { writing, reading, parsing } = taken[format]!;
    const megabytes = Buffer.byteLength(write(pairs, format)) / 1e6;
    const beside = parsing === null ? '–' : (reading / parsing).toFixed(2);
    console.log(
      `${format.padEnd(8)} ${cell(megabytes, 7, 1)} ${cell(megabytes / writing, 12)} ${cell(megabytes / reading, 11)} ${cell(reading / writing, 15, 2)} ${(ASKED[format] ?? '–').padStart(15)} ${beside.padStart(21)}`,
    );
  }
  peer(write(pairs, 'tmx'));
  const large = Number(args.find((argument) => argument.startsWith('--megabytes='))?.slice(12) ?? 500);
  if (large > 0) measureLarge(pairs, large);
}

const FORMATS = ['jsonl', 'tsv', 'csv', 'tmx', 'xliff'] as const satisfies readonly PairFormat[];

/** The targets of issue and page, MB/s. */
const ASKED: Readonly<Record<string, string>> = { jsonl: '50', tsv: '50', tmx: '15' };

function cell(value: number, width: number, digits = 0): string {
  return value.toFixed(digits).padStart(width);
}

/** Runs the command itself, which has to be built, and asks the system for the most memory that it held. */
function measureLarge(pairs: readonly Pair[], megabytes: number) {
  const folder = mkdtempSync(join(tmpdir(), 'muqabala-bench-'));
  try {
    const file = join(folder, 'large.tmx');
    const writer = makePairWriter('tmx', ABOUT, makeLog());
    const handle = openSync(file, 'w');
    writeSync(handle, writer.begin());
    const units = Buffer.from(
      pairs
        .slice(0, 10_000)
        .map((pair) => writer.pair(pair))
        .join(''),
    );
    for (let size = 0; size < megabytes * 1e6; size += units.length) writeSync(handle, units);
    writeSync(handle, writer.end());
    closeSync(handle);
    const say =
      'data:text/javascript,process.on("exit",()=>{const{user,system}=process.cpuUsage();console.error(JSON.stringify({held:process.resourceUsage().maxRSS/1000,seconds:(user+system)/1e6}))})';
    const bin = fileURLToPath(new URL('../../packages/cli/bin/muqabala.js', import.meta.url));
    for (const format of ['jsonl', 'tsv'] as const) {
      const { stderr, status } = spawnSync(
        process.execPath,
        ['--import', say, bin, 'convert', file, '--format', format, '-o', '/dev/null'],
        { encoding: 'utf8' },
      );
      if (status !== 0) throw new Error(stderr);
      const { held, seconds } = JSON.parse(stderr.trim().split('\n').at(-1)!) as { held: number; seconds: number };
      const size = statSync(file).size / 1e6;
      console.log(
        `convert of a TMX of ${size.toFixed(0)} MB to ${format}: ${held.toFixed(0)} MB at most (asked 150), ${(size / seconds).toFixed(0)} MB/s read and written`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function write(pairs: readonly Pair[], format: PairFormat): string {
  const writer = makePairWriter(format, ABOUT, makeLog());
  return [writer.begin(), ...pairs.map((pair) => writer.pair(pair)), writer.end()].join('');
}

/** Processor time of one format in a process of its own, in seconds. */
interface Speed {
  readonly writing: number;
  readonly reading: number;
  readonly parsing: number | null;
}

/** What a script over the built packages says of the pairs, by format. */
function speeds(pairs: readonly Pair[]): Readonly<Record<string, Speed>> {
  const folder = mkdtempSync(join(tmpdir(), 'muqabala-bench-'));
  try {
    const file = join(folder, 'pairs.json');
    writeFileSync(file, JSON.stringify(pairs));
    const script = fileURLToPath(new URL('formats/speed.mjs', import.meta.url));
    return JSON.parse(execFileSync(process.execPath, [script, file, ...FORMATS], { encoding: 'utf8' }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function peer(tmx: string) {
  const python = findProgram('translate-toolkit');
  if (python === undefined) {
    console.log('translate-toolkit is not installed: no peer for TMX.');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'muqabala-bench-'));
  try {
    const file = join(folder, 'memory.tmx');
    writeFileSync(file, tmx);
    const program =
      'import sys,time\nfrom translate.storage import tmx\nt=time.process_time()\ns=tmx.tmxfile.parsefile(sys.argv[1])\nn=sum(1 for u in s.units if u.source and u.target)\nr=time.process_time()-t\nt=time.process_time()\nw=tmx.tmxfile()\nfor u in s.units: w.addtranslation(str(u.source),"ar",str(u.target),"en")\nb=len(bytes(w))\nprint(n,r,b,time.process_time()-t)';
    const [units, reading, size, writing] = execFileSync(python, ['-c', program, file], { encoding: 'utf8' })
      .trim()
      .split(' ');
    console.log(
      `translate-toolkit, TMX of ${units} units: writes ${(Number(size) / 1e6 / Number(writing)).toFixed(1)} MB/s, reads ${(statSync(file).size / 1e6 / Number(reading)).toFixed(1)} MB/s`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
