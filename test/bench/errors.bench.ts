import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckDraft, makeSignature } from '@muqabala/core';
import { loadLexicon } from '@muqabala/lexicon';
import { benchData } from './data.ts';
import { type BenchPair, checkBenchPairs, quoteFindings, readBenchPairs } from './findings/pairs.ts';

/** One pair of an item, wrong or right, with what was told of it. */
interface Told {
  readonly item: number;
  readonly isWrong: boolean;
  readonly pair: BenchPair;
  readonly findings: readonly CheckDraft[];
}

/**
 * npm run bench -- errors [--missed KIND] [--alarms] [--only KIND]: human-checked translation errors (DEMETR over
 * FLORES). Found: a finding on the wrong version; net: a code that the right version lacks; right: versions without an
 * error with any finding. Each file is checked by itself, as the command does. --missed lists the errors of a kind
 * without a net code, --alarms the findings on right versions.
 */
export async function run(args: string[]): Promise<void> {
  const folder = benchData();
  if (folder === undefined) return;
  const lexicon = await loadLexicon();
  const errors = join(folder, 'bench/errors');
  const after = (name: string) => (args.includes(name) ? (args[args.indexOf(name) + 1] ?? '') : undefined);
  const [only, missed] = [after('--only'), after('--missed')];
  const codes = new Map<string, number>();
  const rights = new Map<string, boolean>();
  const pooled = { all: 0, any: 0 };
  console.log(`${'kind'.padEnd(24)}  items   found     net   right`);
  for (const name of fileNames(errors)) {
    if (only !== undefined && !name.includes(only)) continue;
    const told = ['a', 'b'].flatMap((half) => {
      const pairs = readBenchPairs(join(errors, `${name}.${half}.tsv`));
      const key = readKey(join(errors, `${name}.${half}.key.jsonl`));
      return checkBenchPairs(pairs, lexicon).map(
        (findings, i): Told => ({ item: key[i]!.item, isWrong: key[i]!.wrong, pair: pairs[i]!, findings }),
      );
    });
    const items = pairItems(told);
    const net = items.filter(({ wrong, right }) => hasNet(wrong.findings, right.findings));
    const row = [
      items.filter(({ wrong }) => wrong.findings.length > 0).length,
      net.length,
      items.filter(({ right }) => right.findings.length > 0).length,
    ].map((count) => ((100 * count) / items.length).toFixed(1).padStart(7));
    console.log(`${name.padEnd(24)}${String(items.length).padStart(7)} ${row.join(' ')}`);
    for (const { right } of items) {
      pooled.all += 1;
      if (right.findings.length > 0) pooled.any += 1;
      const text = `${right.pair.arabic}\t${right.pair.english}`;
      if (rights.has(text)) continue;
      rights.set(text, right.findings.length > 0);
      for (const code of new Set(right.findings.map(({ code }) => code ?? '')))
        codes.set(code, (codes.get(code) ?? 0) + 1);
      if (args.includes('--alarms') && right.findings.length > 0) console.log(show(right));
    }
    if (missed !== undefined && name.includes(missed))
      for (const { wrong, right } of items)
        if (!hasNet(wrong.findings, right.findings)) console.log(`${show(wrong)}\n    right: ${right.pair.english}`);
  }
  const any = [...rights.values()].filter((has) => has).length;
  const share = (count: number) => `${((100 * count) / rights.size).toFixed(2)} %`;
  console.log(
    `right versions, pooled over kinds: ${((100 * pooled.any) / pooled.all).toFixed(2)} % of ${pooled.all} have any finding`,
  );
  console.log(`right versions, each once: ${rights.size}, any finding ${any} = ${share(any)}`);
  for (const [code, count] of [...codes].sort((a, b) => b[1] - a[1]))
    console.log(`  ${code.padEnd(22)} ${share(count)}`);
  console.log(makeSignature(lexicon.signature, { bench: 'errors' }));
}

function fileNames(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.a.tsv'))
    .map((name) => name.slice(0, -'.a.tsv'.length))
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
}

function readKey(file: string): { readonly item: number; readonly wrong: boolean }[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/** The wrong and the right version of each item that has both. */
function pairItems(told: readonly Told[]): { readonly wrong: Told; readonly right: Told }[] {
  const rights = new Map(told.filter(({ isWrong }) => !isWrong).map((one) => [one.item, one]));
  return told.flatMap((wrong) => {
    const right = wrong.isWrong ? rights.get(wrong.item) : undefined;
    return right === undefined ? [] : [{ wrong, right }];
  });
}

function hasNet(wrong: readonly CheckDraft[], right: readonly CheckDraft[]): boolean {
  return wrong.some(({ code }) => right.every((other) => other.code !== code));
}

function show({ item, pair, findings }: Told): string {
  return `  ${item} | ${quoteFindings(pair, findings) || 'nothing'} | ${pair.arabic} | ${pair.english}`;
}
