import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findNames, type NameMention, nameInText, relateEntities } from '@muqabala/core';
import { tables } from '@muqabala/lexicon';

interface Share {
  all: number;
  met: number;
}

/**
 * Names over human translations, document by document: how many have their counterpart in the translation of their
 * sentence.
 */
export function reportParallel(folder: string): void {
  const english = new Map<string, Share>();
  const arabic = new Map<string, Share>();
  let bytes = 0;
  let cpu = 0;
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ar'))) {
    const lines = [file, file.replace(/ar$/, 'en')].map((name) =>
      readFileSync(join(folder, name), 'utf8').trimEnd().split('\n'),
    );
    const texts = lines.map((content, t) => ({
      id: String(t),
      language: t ? 'en' : 'ar',
      content: content.join('\n'),
    }));
    for (const { content } of texts) bytes += Buffer.byteLength(content);
    const began = process.cpuUsage();
    const found = findNames(texts, tables);
    cpu += process.cpuUsage(began).user;
    const [ar, en] = found.map((names, t) => bySentence(names, lines[t]!));
    for (const [k, names] of en!.entries()) for (const name of names) count(english, name, ar![k]!);
    for (const [k, names] of ar!.entries()) for (const name of names) count(arabic, name, en![k]!);
  }
  console.log('names with their counterpart in the translated sentence (same entity, its people or its capital)');
  console.log(`  English: ${shares(english)}`);
  console.log(`  Arabic:  ${shares(arabic)}`);
  console.log(`  ${(bytes / cpu).toFixed(1)} MB of text a second (small documents, one process)`);
}

function bySentence(names: readonly NameMention[], lines: readonly string[]): NameMention[][] {
  const sentences: NameMention[][] = lines.map(() => []);
  let k = 0;
  let end = lines[0]?.length ?? 0;
  for (const name of names) {
    while (name.start > end) end += lines[++k]!.length + 1;
    sentences[k]!.push(name);
  }
  return sentences;
}

function count(shares: Map<string, Share>, name: NameMention, others: readonly NameMention[]): void {
  if (name.by === 'coreference') return;
  const key = `${name.by} ${name.type}`;
  const share = shares.get(key) ?? { all: 0, met: 0 };
  share.all += 1;
  if (others.some((other) => relateEntities(name.entity, other.entity) !== undefined)) share.met += 1;
  shares.set(key, share);
}

function shares(counts: ReadonlyMap<string, Share>): string {
  return [...counts]
    .filter(([, { all }]) => all > 9)
    .sort((a, b) => b[1].all - a[1].all)
    .map(([key, { all, met }]) => `${key} ${((100 * met) / all).toFixed(0)} % of ${all}`)
    .join(', ');
}

/** The planted name swaps: the right name is heard in the Arabic sentence, the wrong one is not. */
export function reportSwaps(folder: string): void {
  const pairs = readFileSync(join(folder, 'pairs.tsv'), 'utf8').trimEnd().split('\n');
  const keys = readFileSync(join(folder, 'key.jsonl'), 'utf8').trimEnd().split('\n');
  let all = 0;
  let right = 0;
  let wrong = 0;
  for (const [k, line] of keys.entries()) {
    const { kind, was, now } = JSON.parse(line) as { kind: string; was?: string; now?: string };
    if (kind !== 'name' || was === undefined || now === undefined) continue;
    const arabic = pairs[k]!.split('\t')[0]!;
    all += 1;
    if (nameInText(was, arabic, tables)) right += 1;
    if (nameInText(now, arabic, tables)) wrong += 1;
  }
  console.log(`planted swaps of names (${all}): the right name heard in ${right}, the wrong one in ${wrong}`);
}
