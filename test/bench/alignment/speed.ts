import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Measured } from './fresh.ts';

/** What is to be reached: see the design page of the aligner. */
const TARGETS = {
  lexicon: 'under 1.5 MB gzipped, under 150 ms',
  pair: 'under 50 ms',
  long: 'at 17,000 sentences under 4 s and 512 MB; twice the text at most 2.3 times the time',
};

/** Copies of the long text: 4,242 sentences each. */
const LONG = [1, 4];
const GROWTH = [1, 2, 4, 8, 16, 24];

/**
 * Prints processor time and memory of the aligner, each measured in a process of its own; `toTheEnd` goes on to 100,000
 * sentences a side, which takes minutes.
 */
export function printSpeed(toTheEnd: boolean): void {
  console.log(
    '\nprocessor time and memory of what is built, each line in a fresh process of one thread (values and names found before)',
  );
  const words = fileURLToPath(new URL('../../../packages/lexicon/data/words.bin', import.meta.url));
  const bytes = readFileSync(words);
  const lexicon = measure('lexicon')!;
  console.log(
    `  word lexicon: ${Math.round(bytes.length / 1000)} kB, ${Math.round(gzipSync(bytes).length / 1000)} kB gzipped, ` +
      `read in ${lexicon.first.toFixed(0)} ms   to reach ${TARGETS.lexicon}`,
  );
  for (const kind of ['translation', 'reports']) {
    const pair = measure(kind);
    if (pair === undefined) continue;
    console.log(
      `  ${kind}, ${pair.rows} × ${pair.columns} sentences: ${pair.first.toFixed(0)} ms the first time, ${pair.usual.toFixed(1)} ms then; ` +
        `again with links confirmed and rejected ${pair.again.toFixed(1)} ms   to reach ${TARGETS.pair}`,
    );
  }
  let before: Measured | undefined;
  for (const times of toTheEnd ? GROWTH : LONG) {
    const found = measure('long', String(times));
    if (found === undefined) return;
    const { rows, columns, first, megabytes, precise } = found;
    const growth =
      before === undefined
        ? ''
        : `, ${(rows / before.rows).toFixed(1)} times the text in ${(first / before.first).toFixed(2)} times the time`;
    console.log(
      `  ${rows} × ${columns} sentences: ${(first / 1000).toFixed(1)} s (${(first / rows).toFixed(2)} ms a sentence${growth}), ` +
        `${megabytes} MB at most, of which ${found.megabytesBefore} before; precise: ${precise}`,
    );
    before = found;
  }
  console.log(`  to reach ${TARGETS.long}`);
}

function measure(...args: string[]): Measured | undefined {
  const file = fileURLToPath(new URL('fresh.ts', import.meta.url));
  // The built packages: from the sources the loader's own helpers take a fifth of the time.
  const loader = process.execArgv.filter((argument) => !argument.includes('muqabala-source'));
  const { stdout } = spawnSync(process.execPath, [...loader, file, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return stdout === '' ? undefined : (JSON.parse(stdout) as Measured);
}
