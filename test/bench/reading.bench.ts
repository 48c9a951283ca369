import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeSignature } from '@muqabala/core';
import { tables } from '@muqabala/lexicon';
import { benchData } from './data.ts';
import { run as names } from './reading-names.bench.ts';
import { run as text } from './reading-text.bench.ts';
import { run as values } from './reading-values.bench.ts';

interface Pair {
  readonly ar: string;
  readonly en: string;
}

/** MB of text a second. */
type Rates = Readonly<Record<'ar' | 'en' | 'both', number>>;

/**
 * All of reading: language, sentences, values and names with their targets and peers, and how fast the stages are
 * together.
 */
export async function run(args: string[]): Promise<void> {
  const folder = benchData();
  await text(args);
  await values(args);
  await names();
  const pairs = read(join(folder, 'bench/align/clean'));
  console.log('\nAll stages of reading, MB of text a second of processor time (asked: 3), built packages');
  console.log(['', 'ar', 'en', 'both'].join('\t'));
  const { first, warm, whole } = speed(pairs);
  print(`${pairs.length} documents with their translations, the compiler's time included`, first);
  print('the same once the code has warmed up', warm);
  print('the same as one text', whole);
  console.log(
    `signature: ${makeSignature(tables.signature, { node: process.version, icu: process.versions['icu'] ?? 'none' })}`,
  );
}

function read(folder: string): Pair[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ar'))
    .map((name) => ({
      ar: readFileSync(join(folder, name), 'utf8'),
      en: readFileSync(join(folder, name.replace(/ar$/, 'en')), 'utf8'),
    }));
}

/** Times the stages in a process of its own, from the built packages. */
function speed(pairs: readonly Pair[]): Readonly<Record<'first' | 'warm' | 'whole', Rates>> {
  const file = join(mkdtempSync(join(tmpdir(), 'muqabala-')), 'documents.json');
  writeFileSync(file, JSON.stringify(pairs));
  const script = fileURLToPath(new URL('text/speed.mjs', import.meta.url));
  // The source condition of the benchmarks would lead to TypeScript.
  const env = { ...process.env, NODE_OPTIONS: '' };
  return JSON.parse(execFileSync(process.execPath, [script, file], { encoding: 'utf8', env }));
}

function print(name: string, { ar, en, both }: Rates): void {
  console.log([name, ...[ar, en, both].map((value) => value.toFixed(1))].join('\t'));
}
