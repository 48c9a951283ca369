import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Pair = readonly [arabic: string, english: string];

/**
 * Human-translated sentence pairs by set: the parallel development text, and the one-to-one links of the clean
 * alignment documents.
 */
export function pairs(folder: string): Map<string, Pair[]> {
  const sets = new Map<string, Pair[]>();
  const add = (set: string, pair: Pair): void => {
    const list = sets.get(set);
    if (list) list.push(pair);
    else sets.set(set, [pair]);
  };
  for (const line of readFileSync(join(folder, 'train/parallel.tsv'), 'utf8').trimEnd().split('\n').slice(1)) {
    const [set = '', , arabic = '', english = ''] = line.split('\t');
    if (/^(?:ntrex|flores|pud|tico|xquad)$/.test(set)) add(set, [arabic, english]);
  }
  const clean = join(folder, 'bench/align/clean');
  for (const file of readdirSync(clean)) {
    if (!file.endsWith('.gold')) continue;
    const lines = (extension: string): string[] =>
      readFileSync(join(clean, file.replace(/gold$/, extension)), 'utf8').split('\n');
    const [arabic, english] = [lines('ar'), lines('en')];
    for (const line of lines('gold')) {
      if (line === '') continue;
      const link = JSON.parse(line) as { ar: number[]; en: number[] };
      if (link.ar.length === 1 && link.en.length === 1)
        add(`${/^[a-z]+/.exec(file)?.[0] ?? 'other'}-doc`, [arabic[link.ar[0]!]!, english[link.en[0]!]!]);
    }
  }
  return sets;
}

/** The digits of a text as a bare digit checker sees them. */
export function plain(text: string): string {
  const folded = text.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  return (folded.match(/\d+/g) ?? []).sort().join(' ');
}
