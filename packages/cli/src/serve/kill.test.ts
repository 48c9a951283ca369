import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removeLeftovers } from '../files/leftovers.ts';
import { temporaryBeside } from '../files/temporary.ts';

const KILLS = 240;
const AT_ONCE = 4;
/** Long enough that a write takes several system calls and some milliseconds. */
const FILLING = 'x'.repeat(400_000);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'muqabala-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a process does that writes one state after the other over a file, as the server does, and says which are written. */
const WRITER = `
import { writeOutput } from ${JSON.stringify(new URL('../../dist/files/write.js', import.meta.url).href)};
const [, path, from] = process.argv;
for (let n = Number(from) + 1; ; n += 1) {
  await writeOutput(path, [JSON.stringify({ n, filling: 'x'.repeat(${FILLING.length}) }), '\\n']);
  process.stdout.write(n + '\\n');
}`;

/** Starts a writer, kills it some moments after its first write, and returns the last state that it said was written. */
function killed(path: string, from: number, after: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', WRITER, path, String(from)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), after));
    child.stdout.on('data', (piece) => {
      said += piece;
    });
    child.on('error', reject);
    child.on('close', () => resolve(Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1))));
  });
}

describe('a file that is written when the program is killed', () => {
  it(`is whole and holds what was said to be written, at ${KILLS} random points`, async () => {
    const line = async (_: unknown, k: number) => {
      const path = join(folder, `review-${k}.json`);
      writeFileSync(path, JSON.stringify({ n: 0, filling: FILLING }));
      let last = 0;
      for (let kill = 0; kill < KILLS / AT_ONCE; kill += 1) {
        const written = await killed(path, last, Math.random() * 12);
        const { n, filling } = JSON.parse(readFileSync(path, 'utf8')) as { n: number; filling: string };
        expect(filling).toBe(FILLING);
        // The state after the last one that was spoken of may have got there as well.
        expect([written, written + 1]).toContain(n);
        last = n;
      }
      return last;
    };
    const written = await Promise.all(Array.from({ length: AT_ONCE }, line));
    expect(Math.min(...written)).toBeGreaterThan(KILLS / AT_ONCE);
    // What the killed writers left beside the files goes with the next start.
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp')).length).toBeGreaterThan(0);
    for (let k = 0; k < AT_ONCE; k += 1) await removeLeftovers(join(folder, `review-${k}.json`));
    expect(readdirSync(folder).sort()).toEqual(Array.from({ length: AT_ONCE }, (_, k) => `review-${k}.json`));
  }, 180_000);

  it('keeps the temporary files of programs that still run, of other files, programs and machines', async () => {
    const mine = basename(temporaryBeside(join(folder, 'review-0.json')));
    const other = basename(temporaryBeside(join(folder, 'review-00.json'))).replace(`-${process.pid}-`, '-999999-');
    const foreign = '.review-0.json.999999-0-1.tmp';
    const elsewhere = mine.replace(/-[0-9a-f]{8}-/, '-00000000-').replace(`-${process.pid}-`, '-999999-');
    const dead = mine.replace(`-${process.pid}-`, '-999999-');
    for (const name of [mine, other, foreign, elsewhere, dead]) writeFileSync(join(folder, name), '');
    await removeLeftovers(join(folder, 'review-0.json'));
    const left = readdirSync(folder);
    expect(left).toEqual(expect.arrayContaining([mine, other, foreign, elsewhere]));
    expect(left).not.toContain(dead);
  });
});
