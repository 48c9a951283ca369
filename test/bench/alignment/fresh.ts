// One measurement of the built packages in a process of its own, for speed.ts: `lexicon`, `translation`, `reports`, or
// `long TIMES`; prints one line of JSON.

import { type AlignableText, alignPair, type Lexicon } from '@muqabala/core';
import { loadLexicon } from '@muqabala/lexicon';
import { preparePair } from '../../../packages/core/dist/alignment/index.js';
import { benchData } from '../data.ts';
import { readCases as readReports, readTexts } from '../reports/cases.ts';
import { type Case, readCases } from './cases.ts';

/** Milliseconds of processor time, and megabytes at most. */
export interface Measured {
  readonly rows: number;
  readonly columns: number;
  readonly first: number;
  readonly usual: number;
  readonly again: number;
  readonly megabytesBefore: number;
  readonly megabytes: number;
  readonly precise: boolean;
}

const [kind, times] = process.argv.slice(2);
main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const folder = benchData();
  if (kind === 'lexicon') {
    const started = process.cpuUsage();
    await loadLexicon();
    print({ first: since(started) });
  } else if (kind === 'long') {
    const long = [...readCases(folder, 'long', /5000/)][0];
    if (long !== undefined) measureLong(long, Number(times));
  } else {
    const lexicon = await loadLexicon();
    const texts = kind === 'translation' ? readTranslation(folder) : readEvent(folder, lexicon);
    if (texts !== undefined) measurePair(texts[0], texts[1], lexicon);
  }
}

function measureLong(long: Case, times: number): void {
  const source = repeat(long.source, times);
  const target = repeat(long.target, times);
  const megabytesBefore = most();
  const started = process.cpuUsage();
  const found = alignPair(source, target, long.lexicon);
  print({ ...sizes(source, target), first: since(started), megabytesBefore, precise: found.precise });
}

const WARM = 10;
const TIMES = 21;

function measurePair(source: AlignableText, target: AlignableText, lexicon: Lexicon): void {
  const started = process.cpuUsage();
  const { beads, precise } = alignPair(source, target, lexicon);
  const first = since(started);
  const usual = median(() => alignPair(source, target, lexicon));
  const prepared = preparePair(source, target, lexicon);
  prepared();
  const confirmed = beads.slice(0, 3);
  const rejected = beads.slice(-3);
  let turn = 0;
  // Every look has another decision, or nothing would be left to do.
  const again = median(() =>
    prepared({ confirmed: confirmed.slice(0, (turn++ % 3) + 1), rejected: rejected.slice(turn % 3) }),
  );
  print({ ...sizes(source, target), first, usual, again, precise });
}

/** The development texts, of either kind, that are closest to 40 sentences a side. */
const WANTED = 40;

function readTranslation(folder: string): readonly [AlignableText, AlignableText] | undefined {
  const cases = [...readCases(folder, 'gaps10', /ntrex/)];
  const off = (one: Case) => Math.abs(one.source.segments.length + one.target.segments.length - 2 * WANTED);
  const best = cases.sort((a, b) => off(a) - off(b))[0];
  return best === undefined ? undefined : [best.source, best.target];
}

function readEvent(folder: string, lexicon: Lexicon): readonly [AlignableText, AlignableText] | undefined {
  const cases = readReports(folder).filter((one) => one.kind === 'official');
  const off = (one: (typeof cases)[number]) => Math.abs(one.arabic.length + one.english.length - 2 * WANTED);
  const best = cases.sort((a, b) => off(a) - off(b))[0];
  return best === undefined ? undefined : readTexts(best.arabic.join('\n'), best.english.join('\n'), lexicon);
}

function repeat(text: Case['source'], times: number): Case['source'] {
  const step = text.content.length + 1;
  return {
    language: text.language,
    content: Array.from({ length: times }, () => text.content).join('\n'),
    segments: Array.from({ length: times }, (_, k) =>
      text.segments.map((segment) => ({
        ...segment,
        start: segment.start + k * step,
        end: segment.end + k * step,
        mentions: segment.mentions.map((mention) => ({
          ...mention,
          start: mention.start + k * step,
          end: mention.end + k * step,
        })),
      })),
    ).flat(),
  };
}

function median(work: () => unknown): number {
  const used: number[] = [];
  for (let k = 0; k < WARM + TIMES; k += 1) {
    const started = process.cpuUsage();
    work();
    if (k >= WARM) used.push(since(started));
  }
  return used.sort((a, b) => a - b)[(TIMES - 1) / 2]!;
}

function since(started: NodeJS.CpuUsage): number {
  const used = process.cpuUsage(started);
  return (used.user + used.system) / 1000;
}

function most(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

function sizes(source: AlignableText, target: AlignableText): Pick<Measured, 'rows' | 'columns'> {
  return { rows: source.segments.length, columns: target.segments.length };
}

function print(measured: Partial<Measured>): void {
  console.log(
    JSON.stringify({
      rows: 0,
      columns: 0,
      first: 0,
      usual: 0,
      again: 0,
      megabytesBefore: 0,
      precise: true,
      ...measured,
      megabytes: most(),
    } satisfies Measured),
  );
}
