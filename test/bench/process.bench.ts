import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchData } from './data.ts';
import { measure, type Taken } from './process/measure.ts';
import { againstOf, builtTree, ROOT } from './tree.ts';

/** A command as a person runs it, in a fresh process. */
interface Row {
  readonly name: string;
  /** What follows `muqabala`. */
  readonly args: readonly string[];
  /** The texts that it reads. */
  readonly texts?: readonly string[];
  /** The two texts that hunalign aligns for comparison. */
  readonly aligned?: readonly [string, string];
  readonly toReach: string;
}

/**
 * npm run bench -- process [--against REF] [--only WORDS] [--tenth] [--large] [--runs N]: what whole commands take in a
 * fresh process, beside another commit, tokenising their texts with nothing else, and hunalign where HUNALIGN names it
 * (by lengths alone, and with the dictionary that it learns). Of several runs the quickest counts. `--tenth` takes a
 * tenth of every text, `--large` goes on to 34,000 and 68,000 sentences, `--only` to rows whose names have the words.
 * Both trees must be built.
 */
export async function run(args: string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'muqabala-process-'));
  try {
    const against = againstOf(args);
    const before = against === undefined ? undefined : builtTree(against);
    const only = args.includes('--only') ? args[args.indexOf('--only') + 1]! : '';
    const runs = args.includes('--runs') ? Number(args[args.indexOf('--runs') + 1]) : 1;
    const start = quickest([process.execPath, '-e', '0'], Math.max(runs, 5));
    console.log(`processor time of whole processes; Node ${process.version} by itself ${secondsOf(start)}`);
    const rows = makeRows(folder, args.includes('--tenth') ? 0.1 : 1, args.includes('--large'));
    for (const row of rows.filter(({ name }) => name.includes(only))) print(row, runs, before);
    console.log(
      'realigning in the workbench: npm run bench -- workbench; viewer: -- viewer; reading formats: -- formats',
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function print({ name, args, texts, aligned, toReach }: Row, runs: number, before: string | undefined): void {
  const taken = quickest([process.execPath, programOf(ROOT), ...args], runs);
  if (taken === undefined) return;
  const memory = taken.megabytes === undefined ? '' : `, ${Math.round(taken.megabytes)} MB`;
  console.log(`${name}: ${secondsOf(taken)}${memory}, ${taken.clock.toFixed(2)} s on the clock   to reach ${toReach}`);
  const beside = (what: string, command: readonly string[]) => {
    const other = quickest(command, runs);
    if (other !== undefined)
      console.log(`  ${(taken.processor / other.processor).toFixed(2)} times ${what} (${secondsOf(other)})`);
  };
  if (before !== undefined) beside('what it took before', [process.execPath, programOf(before), ...args]);
  if (texts) beside('tokenising', [process.execPath, join(ROOT, 'test/bench/process/tokens.mjs'), ...texts]);
  const hunalign = process.env['HUNALIGN'];
  if (hunalign === undefined || aligned === undefined) return;
  beside('hunalign by lengths', [hunalign, '/dev/null', ...aligned]);
  beside('hunalign with its own dictionary', [hunalign, '-realign', '/dev/null', ...aligned]);
}

function makeRows(folder: string, share: number, isLarge: boolean): Row[] {
  const event = join(ROOT, 'corpus/tokayev-tehran-2022');
  const reports = [join(event, 'al-ahed.ar.txt'), join(event, 'report-a.en.txt')] as const;
  const out = join(folder, 'out');
  const rows: Row[] = [
    { name: '--version', args: ['--version'], toReach: "Node's own + 0.05 s" },
    { name: '--help', args: ['--help'], toReach: "Node's own + 0.05 s" },
    { name: 'align two reports', args: ['align', ...reports, '-q', '-o', out], texts: reports, toReach: '0.5 s' },
    checkRow(folder, share, out, 1),
    checkRow(folder, share, out, 2),
  ];
  const sentences = readSentences();
  const align = (length: number, format: string, jobs: number, toReach: string) => {
    const each = Math.round(length * share);
    const name = `align ${each} × ${each}, ${format}, ${jobs} thread${jobs > 1 ? 's' : ''}`;
    const aligned = writeTexts(folder, `${length}`, sentences, [0, each]);
    const list = writeList(folder, `${length}-${format}-${jobs}`, [aligned]);
    const options = ['--presegmented', '--jobs', `${jobs}`, '--format', format, '--quiet'];
    const args = ['align', '--batch', list, '--out', join(folder, `out-${length}-${format}-${jobs}`), ...options];
    rows.push({ name, args, texts: aligned, aligned, toReach });
  };
  align(17_000, 'beads', 1, '8 s, 400 MB');
  align(17_000, 'json', 1, '15 s');
  align(17_000, 'json', 2, '0.75 of one thread on the clock');
  if (isLarge) align(34_000, 'beads', 1, '2.2 times 17,000');
  if (isLarge) align(68_000, 'beads', 1, '4.6 times 17,000, 1.3 GB');
  align(5000, 'json', 1, 'what the next line is measured by');
  rows.push(manyRow(folder, share, sentences));
  return rows;
}

function checkRow(folder: string, share: number, out: string, jobs: number): Row {
  const table = readFileSync(join(benchData(), 'train/parallel.tsv'), 'utf8').trimEnd().split('\n').slice(1);
  const pairs = table.slice(0, Math.round(table.length * share)).map((line) => line.split('\t').slice(2, 4).join('\t'));
  const place = join(folder, 'pairs.tsv');
  writeFileSync(place, `${pairs.join('\n')}\n`);
  const languages = ['--language-source', 'ar', '--language-target', 'en'];
  const plain = ['check', place, '-q', '--from', 'tsv', '-o', out, ...languages];
  const name = `check ${pairs.length} pairs`;
  // A commit before has no such option.
  return jobs === 1
    ? { name, args: plain, texts: [place], toReach: '2.5 s' }
    : { name: `${name}, ${jobs} threads`, args: [...plain, '--jobs', `${jobs}`], toReach: '1.6 s on the clock' };
}

function manyRow(folder: string, share: number, sentences: Sentences): Row {
  const pairs = Array.from({ length: Math.round(100 * share) }, (_, k) =>
    writeTexts(folder, `many-${k}`, sentences, [50 * k, 50]),
  );
  const list = writeList(folder, 'many', pairs);
  const args = [
    'align',
    '--batch',
    list,
    '--out',
    join(folder, 'out-many'),
    '--presegmented',
    '--jobs',
    '1',
    '--quiet',
  ];
  return { name: `align ${pairs.length} × 50`, args, texts: pairs.flat(), toReach: '2.5 times one document of 5,000' };
}

/** The sentences of both languages, line by line. */
type Sentences = readonly [readonly string[], readonly string[]];

/** The sentences of the long documents, or of whatever the data has. */
function readSentences(): Sentences {
  const places = ['long', 'clean'].map((condition) => join(benchData(), 'bench/align', condition));
  const place = places.find(existsSync)!;
  const names = readdirSync(place).sort();
  const linesOf = (ending: string) =>
    names
      .filter((name) => name.endsWith(ending))
      .flatMap((name) => readFileSync(join(place, name), 'utf8').trimEnd().split('\n'));
  return [linesOf('.ar'), linesOf('.en')];
}

/** Writes so many sentences from one on, from the beginning again where there are not enough; returns both files. */
function writeTexts(folder: string, name: string, sentences: Sentences, [from, length]: readonly [number, number]) {
  return sentences.map((lines, side) => {
    const place = join(folder, `${name}.${side === 0 ? 'ar' : 'en'}`);
    const some = Array.from({ length }, (_, i) => lines[(from + i) % lines.length]!);
    writeFileSync(place, `${some.join('\n')}\n`);
    return place;
  }) as [string, string];
}

function writeList(folder: string, name: string, pairs: ReadonlyArray<readonly [string, string]>): string {
  mkdirSync(folder, { recursive: true });
  const list = join(folder, `${name}.tsv`);
  writeFileSync(list, pairs.map((pair, k) => `${k}\t${pair.join('\t')}\n`).join(''));
  return list;
}

function quickest(command: readonly string[], runs: number): Taken | undefined {
  const all = Array.from({ length: runs }, (_, k) => measure(repeatable(command, k))).filter(
    (one) => one !== undefined,
  );
  return all.sort((a, b) => a.processor - b.processor)[0];
}

/** A batch leaves what is done: each run has a folder of its own. */
function repeatable(command: readonly string[], run: number): readonly string[] {
  const at = command.indexOf('--out') + 1;
  return command.map((word, i) => (at > 0 && i === at ? `${word}-${run}-${performance.now()}` : word));
}

function programOf(tree: string): string {
  return join(tree, 'packages/cli/bin/muqabala.js');
}

function secondsOf(taken: Taken | undefined): string {
  return taken === undefined ? '–' : `${taken.processor.toFixed(2)} s`;
}
