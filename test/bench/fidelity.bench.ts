import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CheckDraft, checkPair, type Lexicon, makeSignature, startChecks } from '@muqabala/core';
import { tables } from '@muqabala/lexicon';
import { checkTables } from '@muqabala/lexicon/checks';
import { loadVectors } from '@muqabala/lexicon/vectors';
import { type CaseText, readCases } from './alignment/cases.ts';
import { benchData } from './data.ts';
import { cleanPairs } from './fidelity/clean.ts';
import { documentFoldLexicons, foldOfDocument, type PlantedPair, readPlantedPairs } from './fidelity/pairs.ts';

/** Codes that count as found, by what was planted; a code counts when it begins so. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  number: ['number'],
  'number-word': ['number'],
  month: ['date', 'number'],
  weekday: ['date'],
  name: ['name'],
  negation: ['negation'],
  'omitted-clause': ['omission', 'partial-omission', 'addition', 'partial-addition'],
  untranslated: ['untranslated'],
  'wrong-sentence': ['unrelated', 'omission', 'addition'],
};
const VALUE = ['number', 'date', 'name', 'unit', 'currency'];

/** What the best-known open checker finds on the sister half: translate-toolkit's `pofilter`, test `numbers`. */
const PEER: Readonly<Record<string, string>> = {
  number: '60/60',
  'number-word': '7/60',
  month: '0/30',
  weekday: '0/60',
  name: '1/60',
  negation: '0/47',
  'clean-indic': '69/69',
  clean: '1.1 %',
};

/**
 * Planted errors found and false alarms, with lexicons learnt without the documents of the pairs; false alarms on all
 * clean pairs of the training data too, and pairs a second. `--alarms` and `--missed` list them.
 */
export async function run(args: string[]): Promise<void> {
  const folder = benchData();
  const vectors = await loadVectors();
  const pairs = readPlantedPairs(folder);
  const lexicons = documentFoldLexicons(folder, pairs).map(
    (words): Lexicon => ({ ...tables, ...checkTables, words, vectors }),
  );
  const found = checkFile(pairs, lexicons, ({ doc }) => foldOfDocument(doc));
  report(pairs, found, args);
  console.log(reliability(pairs, found));

  const clean = cleanPairs(folder);
  const cleanLexicons = clean.lexicons.map((words): Lexicon => ({ ...tables, ...checkTables, words, vectors }));
  const alarms = checkFile(clean.pairs, cleanLexicons, ({ fold }) => fold);
  console.log(
    `clean pairs of the training data, lexicons without them (${clean.pairs.length}): value findings ${share(alarms.filter(hasValue).length, alarms.length)}, any ${share(alarms.filter((one) => one.length > 0).length, alarms.length)}`,
  );
  for (const set of new Set(clean.pairs.map((pair) => pair.set))) {
    const own = alarms.filter((_one, i) => clean.pairs[i]!.set === set);
    console.log(
      `  ${set.padEnd(8)} value ${share(own.filter(hasValue).length, own.length)}, any ${share(own.filter((one) => one.length > 0).length, own.length)}`,
    );
  }

  for (const line of otherFields(folder)) console.log(line);
  console.log(speed(clean.pairs));
  console.log(pofilter(pairs));
  console.log(makeSignature(tables.signature, { bench: 'fidelity', lexicon: 'folds-by-document' }));
}

/**
 * False alarms on law and literature as people have linked them, file by file, with and without what the pairs of the
 * file show together.
 */
function* otherFields(folder: string): Generator<string> {
  const fields = new Map<string, (readonly CheckDraft[])[][]>();
  for (const { condition, source, target, gold, lexicon } of readCases(folder, 'gold')) {
    const content = (text: CaseText, at: readonly number[]) =>
      at.map((i) => text.content.slice(text.segments[i]!.start, text.segments[i]!.end)).join(' ');
    const pairs = gold
      .filter((link) => link.source.length > 0 && link.target.length > 0)
      .map((link) => ({ arabic: content(source, link.source), english: content(target, link.target) }));
    const files = fields.get(condition) ?? [];
    fields.set(condition, files);
    files.push(
      checkFile(pairs, [lexicon], () => 0),
      pairs.map((pair) => checkPair(...sidesOf(pair), lexicon).findings),
    );
  }
  for (const [field, files] of fields) {
    const [together, alone] = [0, 1].map((k) => files.filter((_one, i) => i % 2 === k).flat());
    const any = (list: ReadonlyArray<readonly CheckDraft[]>) => list.filter((one) => one.length > 0).length;
    yield `linked by people, ${field}: value findings ${share(together!.filter(hasValue).length, together!.length)}, any ${share(any(together!), together!.length)}; each pair by itself any ${share(any(alone!), alone!.length)}`;
  }
}

function sidesOf({ arabic, english }: { readonly arabic: string; readonly english: string }) {
  return [
    { language: 'ar', content: arabic },
    { language: 'en', content: english },
  ] as const;
}

/**
 * Checks pairs as the command does a file: what they have in common first, then one by one; each with the lexicon that
 * has not seen it.
 */
function checkFile<P extends { readonly arabic: string; readonly english: string }>(
  pairs: readonly P[],
  lexicons: readonly Lexicon[],
  foldOf: (pair: P) => number,
): (readonly CheckDraft[])[] {
  const checks = lexicons.map(startChecks);
  for (const one of checks) one.learn(pairs.map(sidesOf));
  return pairs.map((pair) => checks[foldOf(pair)]!.check(sidesOf(pair)).findings);
}

function report(pairs: readonly PlantedPair[], found: ReadonlyArray<readonly CheckDraft[]>, args: readonly string[]) {
  for (const kind of [...new Set(pairs.map((pair) => pair.kind))].sort()) {
    const own = pairs.flatMap((pair, i) => (pair.kind === kind ? [i] : []));
    const peer = PEER[kind] === undefined ? '' : `   (translate-toolkit, sister half: ${PEER[kind]})`;
    if (kind.startsWith('clean')) {
      const values = own.filter((i) => hasValue(found[i]!));
      const any = own.filter((i) => found[i]!.length > 0);
      console.log(
        `${kind.padEnd(16)} value findings ${share(values.length, own.length)}, any ${share(any.length, own.length)}${peer}`,
      );
      if (args.includes('--alarms')) for (const i of any) console.log(describe(i, pairs[i]!, found[i]!));
    } else {
      const hits = own.filter((i) => found[i]!.some(({ code }) => CODES[kind]!.some((one) => code.startsWith(one))));
      console.log(`${kind.padEnd(16)} found ${share(hits.length, own.length)}${peer}`);
      if (args.includes('--missed'))
        for (const i of own.filter((one) => !hits.includes(one))) console.log(describe(i, pairs[i]!, found[i]!));
    }
  }
}

/**
 * How often findings of a confidence are right: on planted pairs those of the planted kind, on clean ones none (which
 * is stricter than the truth: some are real changes of the translator). Planted pairs count as much as makes one
 * planted error in two pairs.
 */
function reliability(pairs: readonly PlantedPair[], found: ReadonlyArray<readonly CheckDraft[]>): string {
  const bins = Array.from({ length: 5 }, () => ({ right: 0, all: 0, confidence: 0 }));
  const planted = pairs.filter((pair) => !pair.kind.startsWith('clean')).length;
  for (const [i, { kind }] of pairs.entries()) {
    const clean = kind.startsWith('clean');
    const weight = clean ? planted / (pairs.length - planted) : 1;
    for (const { code, confidence } of found[i]!) {
      const bin = bins[Math.min(4, Math.floor((confidence - 0.4) / 0.12))] ?? bins[0]!;
      bin.all += weight;
      bin.confidence += weight * confidence;
      if (!clean && CODES[kind]!.some((one) => code.startsWith(one))) bin.right += weight;
    }
  }
  const all = bins.reduce((sum, bin) => sum + bin.all, 0);
  const error = bins.reduce((sum, bin) => sum + Math.abs(bin.right - bin.confidence), 0) / all;
  const rows = bins
    .filter((bin) => bin.all > 0)
    .map(({ right, all: count, confidence }) => {
      const portion = right / count;
      return `  said ${(confidence / count).toFixed(2)}  right ${portion.toFixed(2)} ${'█'.repeat(Math.round(portion * 30)).padEnd(30, '·')} of ${count.toFixed(0)}`;
    });
  return `confidence of findings, one planted error in two pairs: calibration error ${error.toFixed(3)}\n${rows.join('\n')}`;
}

function hasValue(findings: readonly CheckDraft[]): boolean {
  return findings.some(({ code }) => VALUE.some((one) => code.startsWith(one)));
}

function share(count: number, of: number): string {
  return `${count}/${of} = ${of === 0 ? '–' : ((100 * count) / of).toFixed(1)} %`;
}

function describe(i: number, pair: PlantedPair, findings: readonly CheckDraft[]): string {
  const words = findings.map(({ code, confidence, source, target }) => {
    const quote = (content: string, spans: CheckDraft['source']) =>
      (spans ?? []).map((span) => content.slice(span.start, span.end)).join(' … ');
    return `${code} ${confidence} «${quote(pair.arabic, source)}» «${quote(pair.english, target)}»`;
  });
  return `  ${i} ${pair.was ?? ''} → ${pair.now ?? ''} | ${words.join('; ')} | ${pair.arabic} | ${pair.english}`;
}

/** Times the check in a process of its own, from the built packages. */
function speed(pairs: readonly { readonly arabic: string; readonly english: string }[]): string {
  const file = join(mkdtempSync(join(tmpdir(), 'muqabala-')), 'pairs.json');
  writeFileSync(file, JSON.stringify(pairs.map(({ arabic, english }) => [arabic, english])));
  const script = fileURLToPath(new URL('fidelity/speed.mjs', import.meta.url));
  // The source condition of the benchmarks would lead to TypeScript.
  const env = { ...process.env, NODE_OPTIONS: '' };
  const times = JSON.parse(execFileSync(process.execPath, [script, file], { encoding: 'utf8', env })) as Record<
    string,
    number
  >;
  const rate = (name: string) => `${Math.round(1e6 / times[name]!)} pairs a second (${times[name]!.toFixed(0)} µs)`;
  return `speed, processor time of one process (built packages, ${pairs.length} pairs): the first 1,500 pairs ${rate('first')}, pairs with new words ${rate('fresh')}, pairs seen before ${rate('again')}: values ${times['values']!.toFixed(0)} µs, words ${times['words']!.toFixed(0)} µs, names and all other checks ${times['findings']!.toFixed(0)} µs`;
}

/** Runs translate-toolkit over the same pairs where it is installed. */
function pofilter(pairs: readonly PlantedPair[]): string {
  try {
    const folder = mkdtempSync(join(tmpdir(), 'muqabala-'));
    const file = join(folder, 'pairs.po');
    const entry = (pair: PlantedPair, i: number) =>
      `#: pair-${i}\nmsgctxt "${i}"\nmsgid ${JSON.stringify(pair.arabic)}\nmsgstr ${JSON.stringify(pair.english)}\n`;
    writeFileSync(
      file,
      `msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n${pairs.map(entry).join('\n')}`,
    );
    const out = execFileSync('pofilter', ['-t', 'numbers', file], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const flagged = new Set([...out.matchAll(/msgctxt "(\d+)"/g)].map((match) => Number(match[1])));
    const kinds = [...new Set(pairs.map((pair) => pair.kind))].sort();
    return `pofilter, test numbers: ${kinds
      .map((kind) => {
        const own = pairs.flatMap((pair, i) => (pair.kind === kind ? [i] : []));
        return `${kind} ${own.filter((i) => flagged.has(i)).length}/${own.length}`;
      })
      .join(', ')}`;
  } catch {
    return 'pofilter (translate-toolkit) is not installed here; its figures on the sister half stand beside ours.';
  }
}
