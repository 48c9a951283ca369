import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeSignature } from '@muqabala/core';
import { benchData, isSample } from './data.ts';
import { CASES, type Case, type Converted } from './files/cases.ts';

const PROGRAM = fileURLToPath(new URL('../../packages/cli/bin/muqabala.js', import.meta.url));

/**
 * Reads the small files of `bench/formats` with the program that is built, and says which come out as they should, by
 * kind.
 */
export async function run(): Promise<void> {
  const data = benchData();
  if (isSample(data)) {
    console.error('Skipped: the sample has no files of other programs.');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'muqabala-files-'));
  const kinds = new Map<string, { right: number; wrong: string[] }>();
  for (const one of CASES) {
    const count = kinds.get(one.kind) ?? { right: 0, wrong: [] };
    kinds.set(one.kind, count);
    const fault = judge(one, join(data, 'bench/formats'), folder);
    if (fault === undefined) count.right += 1;
    else count.wrong.push(`${one.name}: ${fault}`);
  }
  rmSync(folder, { recursive: true, force: true });
  let right = 0;
  for (const [kind, count] of kinds) {
    right += count.right;
    console.log(`${kind.padEnd(18)} ${count.right} right, ${count.wrong.length} wrong`);
    for (const wrong of count.wrong) console.log(`  ${wrong}`);
  }
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  console.log(`${right} of ${CASES.length} right  ${makeSignature('none', { bench: 'formats', commit })}`);
}

/** What is wrong with what the program makes of a file; undefined for nothing. */
function judge({ args, judge }: Case, inputs: string, folder: string): string | undefined {
  const written = join(folder, 'out');
  const filled = args.map((arg) => (arg === 'OUT' ? written : arg.replace(/^\.\//, `${inputs}/`)));
  const ran = spawnSync(process.execPath, [PROGRAM, ...filled], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const read = (name: string) => readFileSync(`${written}${name}`, 'utf8');
  const result: Converted = { code: ran.status, stdout: ran.stdout, stderr: ran.stderr, read, inputs };
  try {
    const fault = judge(result);
    return fault === undefined ? undefined : `${fault} (exit ${ran.status}: ${ran.stderr.trim().split('\n')[0]})`;
  } catch (error) {
    return `${error instanceof Error ? error.message : error} (exit ${ran.status}: ${ran.stderr.trim().split('\n')[0]})`;
  }
}
