import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { SHAPES, type Shape } from '../growth.ts';

/** After so many seconds of processor time a length counts as not reached. */
const PATIENCE = 60;

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
  readonly kilobytes: number;
  readonly told: string;
}

/**
 * Time and memory of checking one pair that holds many of a kind, each length in a process of its own: as a pair, as
 * ten equal lines and as the one sentence of a document. Arguments: `--way=pair|ten|document`, `--shape=NAME`; all when
 * none is given.
 */
export async function run(args: string[]): Promise<void> {
  const chosen = (name: string) => args.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3);
  const ways = chosen('way') === undefined ? ['pair', 'document'] : [chosen('way')!];
  for (const way of ways) {
    console.log(
      `\n${way}: seconds of processor time, times as much as at half the length, peak MB (100 to 170 of it the lexicon)`,
    );
    console.log(['shape', 'size', 'kB', 'seconds', 'ratio', 'MB', 'told'].join('\t'));
    for (const [shape, one] of Object.entries(SHAPES)) {
      const sizes = way === 'document' ? sizesOfSentences(one) : one.sizes;
      if ((chosen('shape') ?? shape) !== shape) continue;
      let before: number | undefined;
      for (const size of sizes) {
        const found = measure(way, shape, size);
        const cells = typeof found === 'string' ? ['', found] : cellsOf(found, before);
        console.log([shape, size, ...cells].join('\t'));
        if (typeof found === 'string') break;
        before = found.seconds;
      }
    }
  }
}

/** A sentence of a document may have so many UTF-16 units. */
const LONGEST = 200_000;

/** The sizes of a shape, halved until the largest is a sentence. */
function sizesOfSentences({ sizes, make }: Shape): readonly number[] {
  let part = 1;
  for (; Object.values(make(sizes[2] * part)).some(({ length }) => length > LONGEST); part /= 2);
  return sizes.map((size) => Math.round(size * part));
}

function cellsOf({ seconds, megabytes, kilobytes, told }: Measured, before: number | undefined): string[] {
  const ratio = before === undefined ? '' : (seconds / before).toFixed(1);
  return [kilobytes.toFixed(0), seconds.toFixed(2), ratio, megabytes.toFixed(0), told];
}

/** What one length takes, or why it came to no end. */
function measure(way: string, shape: string, size: number): Measured | string {
  const script = fileURLToPath(new URL('growth/measure.ts', import.meta.url));
  const { stdout, status, signal } = spawnSync(
    'sh',
    [
      '-c',
      `ulimit -t ${PATIENCE}; exec "$@"`,
      'sh',
      process.execPath,
      ...process.execArgv,
      script,
      way,
      shape,
      `${size}`,
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  if (status !== 0) return signal === 'SIGABRT' ? 'out of memory' : `over ${PATIENCE} s (${signal ?? status})`;
  return JSON.parse(stdout) as Measured;
}
