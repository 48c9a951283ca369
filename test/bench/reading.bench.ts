import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { detectLanguage, findNames, findValues, makeSignature, segmentText } from '@muqabala/core';
import { tables } from '@muqabala/lexicon';
import { benchData } from './data.ts';
import { run as names } from './reading-names.bench.ts';
import { run as text } from './reading-text.bench.ts';
import { run as values } from './reading-values.bench.ts';

const ROUNDS = 5;

interface Pair {
  readonly ar: string;
  readonly en: string;
}

/** All of reading: language, sentences, values and names with their targets and peers, and how fast the stages are together. */
export async function run(args: string[]): Promise<void> {
  const folder = benchData();
  if (folder === undefined) return;
  await text(args);
  await values(args);
  await names();
  const pairs = read(join(folder, 'bench/align/clean'));
  console.log('\nAll stages of reading, MB of text a second of processor time (asked: 3)');
  console.log(['', 'ar', 'en', 'both'].join('\t'));
  const all: Pair = { ar: pairs.map(({ ar }) => ar).join('\n'), en: pairs.map(({ en }) => en).join('\n') };
  speed(`${pairs.length} documents with their translations`, pairs);
  speed('the same as one text', [all]);
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

/** Names are read from both texts together; their time is shared out by length. */
function speed(name: string, pairs: readonly Pair[]): void {
  const bytes = { ar: 0, en: 0 };
  const cpu = { ar: 0, en: 0 };
  let together = 0;
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const pair of pairs) {
      const spent = { ar: 0, en: 0 };
      for (const language of ['ar', 'en'] as const) spent[language] = timed(() => stages(pair[language], language));
      const both = timed(() =>
        findNames(
          [
            { id: 'ar', language: 'ar', content: pair.ar },
            { id: 'en', language: 'en', content: pair.en },
          ],
          tables,
        ),
      );
      // The first round warms up.
      if (round === 0) continue;
      together += both;
      for (const language of ['ar', 'en'] as const) {
        bytes[language] += Buffer.byteLength(pair[language]);
        cpu[language] += spent[language];
      }
    }
  const shared = together / (bytes.ar + bytes.en);
  const rate = (language: 'ar' | 'en') => 1 / (cpu[language] / bytes[language] + shared);
  const both = (bytes.ar + bytes.en) / (cpu.ar + cpu.en + together);
  console.log([name, ...[rate('ar'), rate('en'), both].map((value) => value.toFixed(1))].join('\t'));
}

function stages(content: string, language: string): void {
  detectLanguage(content);
  for (const _ of segmentText(content, language)) {
    // Drawn, not kept.
  }
  findValues(content, language, tables, { date: '2020-05-01' });
}

function timed(work: () => void): number {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return user + system;
}
