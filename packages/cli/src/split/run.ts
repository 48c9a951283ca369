import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { makeSignature } from '@muqabala/core/document';
import { MuqabalaError } from '@muqabala/core/problems';
import { findWords } from '@muqabala/core/text';
import {
  type Log,
  makeLog,
  makePairWriter,
  type Pair,
  type PairFormat,
  type PairsAbout,
  type PairWriteOptions,
} from '@muqabala/formats';
import { mosesPaths } from '../files/moses.ts';
import { checkOutput, writeOutput } from '../files/write.ts';
import { assignParts, type SplitPart } from './assign.ts';
import { type Collected, type CollectSettings, collectPairs, type OwnedPair } from './collect.ts';
import { renderDatasheet } from './datasheet.ts';

/** Formats that the parts can be written in. */
export const SPLIT_FORMATS = ['tsv', 'csv', 'jsonl', 'tmx', 'xliff', 'moses'] as const;
export type SplitFormat = (typeof SPLIT_FORMATS)[number];

export interface SplitSettings extends CollectSettings {
  readonly parts: readonly SplitPart[];
  readonly by: 'document' | 'pair' | undefined;
  readonly format: SplitFormat;
  /** Path that the names of the parts are added to. */
  readonly base: string;
  readonly options: PairWriteOptions;
}

/**
 * Divides the pairs of files into parts, each a file of its own, and writes a datasheet beside them. Returns a line for
 * each part.
 */
export async function splitPairs(
  paths: readonly string[],
  settings: SplitSettings,
  logs: { readonly read: Log; readonly written: Log },
): Promise<string[]> {
  const { parts, format, base } = settings;
  const sheet = `${base}.datasheet.md`;
  await checkOutput(sheet, paths);
  const collected = await collectPairs(paths, settings, logs);
  const { pairs, about } = collected;
  const documents = new Set(pairs.map((one) => one.document)).size;
  const by = settings.by ?? (documents > 1 ? 'document' : 'pair');
  const groups = groupPairs(pairs, by);
  if (groups.length < parts.length)
    throw new MuqabalaError({
      code: 'split-impossible',
      values: { groups: groups.length, parts: parts.length },
      message: `${groups.length} ${groups.length === 1 ? by : `${by}s`} cannot fill ${parts.length} parts.`,
      remedy:
        by === 'document' ? 'Give more documents, or divide by pair with --split-by pair.' : 'Ask for fewer parts.',
    });
  const outputs = parts.map((part) => partOutputs(`${base}.${part.name}`, about, format));
  for (const [path] of outputs.flat()) await checkOutput(path, paths);
  const assigned = assignParts(
    groups.map((group) => ({ key: keyOf(group), size: group.length })),
    parts,
  );
  const partOf = new Map<OwnedPair, number>();
  for (const [g, group] of groups.entries()) for (const one of group) partOf.set(one, assigned[g]!);
  const written = [];
  for (const [p, part] of parts.entries()) {
    const own = pairs.filter((one) => partOf.get(one) === p);
    const files = await writePart(
      own.map((one) => one.pair),
      outputs[p]!,
      about,
      settings.options,
      logs.written,
    );
    written.push({
      ...part,
      pairs: own.length,
      documents: new Set(own.map((one) => one.document)).size,
      sourceWords: wordsOf(own, 'source'),
      targetWords: wordsOf(own, 'target'),
      files,
    });
  }
  const signature = makeSignature('none', {
    split: parts.map((part) => `${part.name}=${part.share}`).join(','),
    by,
    format,
    filter: JSON.stringify(settings.filter),
  });
  await writeOutput(sheet, [renderDatasheet(basename(base), signature, by, written, collected, logs.written)]);
  return [
    ...written.map((part) => `${part.name}: ${part.pairs} pairs of ${documentsOf(part.documents)}`),
    `divided by ${by}; the datasheet is ${sheet}`,
  ];
}

/** Pairs that must not be parted: those of a document, or those with the same words on a side. */
function groupPairs(pairs: Collected['pairs'], by: 'document' | 'pair'): OwnedPair[][] {
  if (by === 'document') {
    const groups = new Map<string, OwnedPair[]>();
    for (const one of pairs) {
      const group = groups.get(one.document);
      if (group === undefined) groups.set(one.document, [one]);
      else group.push(one);
    }
    return [...groups.values()];
  }
  // Chains of pairs that share a side are joined: each pair points to an earlier one, the root to itself.
  const root = pairs.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (root[at] !== at) {
      root[at] = root[root[at]!]!;
      at = root[at]!;
    }
    return at;
  };
  const seen = new Map<string, number>();
  pairs.forEach(({ pair }, i) => {
    for (const side of ['source', 'target'] as const) {
      const key = `${side}\u0000${pair[side]!.content}`;
      const before = seen.get(key);
      if (before === undefined) seen.set(key, i);
      else root[find(i)] = find(before);
    }
  });
  const groups = new Map<number, OwnedPair[]>();
  pairs.forEach((one, i) => {
    const group = groups.get(find(i));
    if (group === undefined) groups.set(find(i), [one]);
    else group.push(one);
  });
  return [...groups.values()];
}

function keyOf(group: readonly OwnedPair[]): string {
  const hash = createHash('sha256');
  for (const { pair } of group) hash.update(`${pair.source!.content}\u0000${pair.target!.content}\u0000`);
  return hash.digest('hex');
}

type PartOutput = readonly [path: string, format: PairFormat];

function partOutputs(base: string, about: PairsAbout, format: SplitFormat): readonly PartOutput[] {
  if (format !== 'moses') return [[`${base}.${format}`, format]];
  const [source, target] = mosesPaths(base, [about.sourceLanguage, about.targetLanguage]);
  return [
    [source, 'moses-source'],
    [target, 'moses-target'],
  ];
}

async function writePart(
  pairs: readonly Pair[],
  outputs: readonly PartOutput[],
  about: PairsAbout,
  options: PairWriteOptions,
  log: Log,
) {
  const files = [];
  for (const [i, [path, form]] of outputs.entries()) {
    const hash = createHash('sha256');
    const writer = makePairWriter(form, about, i === 0 ? log : makeLog(), options);
    const pieces = function* () {
      yield writer.begin();
      for (const pair of pairs) yield writer.pair(pair);
      yield writer.end();
    };
    const hashed = function* () {
      for (const piece of pieces()) {
        hash.update(piece);
        yield piece;
      }
    };
    await writeOutput(path, hashed());
    files.push({ name: basename(path), sha256: hash.digest('hex') });
  }
  return files;
}

function wordsOf(pairs: readonly OwnedPair[], side: 'source' | 'target'): number {
  return pairs.reduce((sum, { pair }) => sum + findWords(pair[side]!.content).count, 0);
}

function documentsOf(n: number): string {
  return `${n} ${n === 1 ? 'document' : 'documents'}`;
}
