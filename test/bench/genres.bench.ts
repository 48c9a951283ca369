import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeSignature } from '@muqabala/core';
import { loadCheckLexicon } from '@muqabala/lexicon/checks';
import { benchData } from './data.ts';
import { checkBenchPairs, isAboutValue, quoteFindings, readBenchPairs } from './findings/pairs.ts';

/** What a reader said of an alarm: the text differs (true), one may say so (open), or it does not (mistake). */
type Verdict = 'true' | 'open' | 'mistake';

/**
 * npm run bench -- genres [--alarms] [--others]: clean human translations of thirteen kinds. Value alarms are told
 * apart by the readings of the data and those beside this file, all others by those beside it, code by code; one that
 * nobody has read counts as a mistake. --alarms lists the value alarms, --others all other findings.
 */
export async function run(args: string[]): Promise<void> {
  const folder = benchData();
  const lexicon = await loadCheckLexicon();
  const genres = join(folder, 'bench/genres');
  const readings = new Map([
    ...readReadings(join(genres, 'readings.tsv')),
    ...readReadings(fileURLToPath(new URL('findings/readings.tsv', import.meta.url))),
  ]);
  const others = readOthers(fileURLToPath(new URL('findings/readings-others.tsv', import.meta.url)));
  const tallies = { standard: new Map<string, Tally>(), dialects: new Map<string, Tally>() };
  let twoWays = 0;
  const sums = { standard: [0, 0, 0, 0], dialects: [0, 0, 0, 0] };
  console.log(`${'genre'.padEnd(22)}  pairs  value alarms: mistakes  unread  true or open   any finding`);
  for (const name of readdirSync(genres)
    .filter((one) => !/^(?:LICENCES|readings)/.test(one))
    .sort()) {
    const genre = name.replace(/\.tsv$/, '');
    const pairs = readBenchPairs(join(genres, name));
    const told = checkBenchPairs(pairs, lexicon);
    const verdicts: Array<Verdict | undefined> = [];
    const kind = genre.startsWith('dialect') ? 'dialects' : 'standard';
    for (const [i, findings] of told.entries()) {
      const [values, rest] = [findings.filter(isAboutValue), findings.filter((one) => !isAboutValue(one))];
      countOthers(tallies[kind], rest, (code) => others.get(`${genre} ${i + 1} ${code}`));
      const verdict = readings.get(`${genre} ${i + 1}`);
      if (values.length > 0) verdicts.push(verdict);
      const print = (list: typeof findings, said: string) =>
        console.log(
          `  ${genre} ${i + 1}${said} | ${quoteFindings(pairs[i]!, list)} | ${pairs[i]!.arabic} | ${pairs[i]!.english}`,
        );
      if (args.includes('--others') && rest.length > 0) print(rest, '');
      if (args.includes('--alarms') && values.length > 0) print(values, ` ${verdict ?? 'UNREAD'}`);
    }
    const unread = verdicts.filter((verdict) => verdict === undefined).length;
    const mistakes = unread + verdicts.filter((verdict) => verdict === 'mistake').length;
    const right = verdicts.length - mistakes;
    // What a file says in two ways is true by itself, and told of the file.
    const any = told.filter((findings) => findings.some(({ code }) => code !== 'inconsistent')).length;
    twoWays += told.filter((findings) => findings.some(({ code }) => code === 'inconsistent')).length;
    const sum = sums[kind];
    [pairs.length, mistakes, right, any].forEach((number, k) => {
      sum[k]! += number;
    });
    console.log(
      `${genre.padEnd(22)}${String(pairs.length).padStart(7)}${share(mistakes, pairs.length).padStart(24)}${String(unread).padStart(8)}${share(right, pairs.length).padStart(14)}${share(any, pairs.length).padStart(14)}`,
    );
  }
  for (const [name, [all, mistakes, rest, any]] of Object.entries(sums))
    console.log(
      `${name}: ${all} pairs, value alarms that are mistakes ${share(mistakes!, all!)}, true or open ${share(rest!, all!)}, any finding ${share(any!, all!)}`,
    );
  for (const [name, tally] of Object.entries(tallies)) printTally(name, tally);
  console.log(`said in two ways: ${twoWays}`);
  console.log(makeSignature(lexicon.signature, { bench: 'genres' }));
}

/** How the alarms of a code were read. */
type Tally = Record<Verdict | 'unread', number>;

/** Counts the findings of a pair by their readings; what a file says in two ways is told of the file. */
function countOthers(
  tally: Map<string, Tally>,
  findings: readonly { readonly code?: string | undefined }[],
  verdictOf: (code: string) => Verdict | undefined,
): void {
  for (const { code = '' } of findings) {
    if (code === 'inconsistent') continue;
    const counts = tally.get(code) ?? { mistake: 0, unread: 0, open: 0, true: 0 };
    counts[verdictOf(code) ?? 'unread'] += 1;
    tally.set(code, counts);
  }
}

function printTally(name: string, tally: ReadonlyMap<string, Tally>): void {
  console.log(`${name}, other alarms by a reading: mistakes  unread    open    true`);
  for (const [code, { mistake, unread, open, true: right }] of [...tally].sort())
    console.log(
      `  ${code.padEnd(38)}${[mistake, unread, open, right].map((count) => String(count).padStart(8)).join('')}`,
    );
}

/** The readings of findings that are about no value, by genre, line and code. */
function readOthers(file: string): Map<string, Verdict> {
  const lines = readFileSync(file, 'utf8').trim().split('\n').slice(1);
  return new Map(
    lines.map((line) => {
      const [genre, number, code, verdict] = line.split('\t');
      return [`${genre} ${number} ${code}`, verdict as Verdict];
    }),
  );
}

function readReadings(file: string): [string, Verdict][] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))
    .map(([genre, line, verdict]) => [`${genre} ${line}`, verdict as Verdict]);
}

function share(count: number, of: number): string {
  return `${((100 * count) / of).toFixed(2)} %`;
}
