import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckDraft, type Lexicon, makeSignature } from '@muqabala/core';
import { loadCheckLexicon } from '@muqabala/lexicon/checks';
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
  const lexicon = await loadCheckLexicon();
  const errors = join(folder, 'bench/errors');
  const after = (name: string) => (args.includes(name) ? (args[args.indexOf(name) + 1] ?? '') : undefined);
  const [only, missed] = [after('--only'), after('--missed')];
  const rights = new RightVersions();
  console.log(`${'kind'.padEnd(24)}  items   found     net   right`);
  for (const name of fileNames(errors)) {
    if (only !== undefined && !name.includes(only)) continue;
    const items = pairItems(checkKind(errors, name, lexicon));
    const row = [
      items.filter(({ wrong }) => wrong.findings.length > 0).length,
      items.filter(isNet).length,
      items.filter(({ right }) => right.findings.length > 0).length,
    ].map((count) => ((100 * count) / items.length).toFixed(1).padStart(7));
    console.log(`${name.padEnd(24)}${String(items.length).padStart(7)} ${row.join(' ')}`);
    for (const { right } of items)
      if (rights.add(right) && args.includes('--alarms') && right.findings.length > 0) console.log(show(right));
    if (missed === undefined || !name.includes(missed)) continue;
    for (const item of items)
      if (!isNet(item)) console.log(`${show(item.wrong)}\n    right: ${item.right.pair.english}`);
  }
  rights.print();
  console.log(makeSignature(lexicon.signature, { bench: 'errors' }));
}

/** Checks both halves of a kind, each by itself. */
function checkKind(errors: string, name: string, lexicon: Lexicon): Told[] {
  return ['a', 'b'].flatMap((half) => {
    const pairs = readBenchPairs(join(errors, `${name}.${half}.tsv`));
    const key = readKey(join(errors, `${name}.${half}.key.jsonl`));
    return checkBenchPairs(pairs, lexicon).map(
      (findings, i): Told => ({ item: key[i]!.item, isWrong: key[i]!.wrong, pair: pairs[i]!, findings }),
    );
  });
}

function isNet({ wrong, right }: { readonly wrong: Told; readonly right: Told }): boolean {
  return hasNet(wrong.findings, right.findings);
}

/** What is told of the versions without an error, over all kinds and of each version once. */
class RightVersions {
  readonly #codes = new Map<string, number>();
  readonly #known = new Map<string, boolean>();
  #all = 0;
  #any = 0;

  /** Counts a version; returns whether it is new. */
  add({ pair, findings }: Told): boolean {
    this.#all += 1;
    if (findings.length > 0) this.#any += 1;
    const text = `${pair.arabic}\t${pair.english}`;
    if (this.#known.has(text)) return false;
    this.#known.set(text, findings.length > 0);
    for (const code of new Set(findings.map(({ code }) => code ?? '')))
      this.#codes.set(code, (this.#codes.get(code) ?? 0) + 1);
    return true;
  }

  print(): void {
    const any = [...this.#known.values()].filter((has) => has).length;
    const share = (count: number) => `${((100 * count) / this.#known.size).toFixed(2)} %`;
    console.log(
      `right versions, pooled over kinds: ${((100 * this.#any) / this.#all).toFixed(2)} % of ${this.#all} have any finding`,
    );
    console.log(`right versions, each once: ${this.#known.size}, any finding ${any} = ${share(any)}`);
    for (const [code, count] of [...this.#codes].sort((a, b) => b[1] - a[1]))
      console.log(`  ${code.padEnd(22)} ${share(count)}`);
  }
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
