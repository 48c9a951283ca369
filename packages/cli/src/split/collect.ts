import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { AlignedDocument } from '@muqabala/core';
import {
  aboutDocument,
  aboutFiltered,
  type Log,
  languagesOfPairs,
  listPairs,
  makePairFilter,
  type Pair,
  type PairFilter,
  type PairsAbout,
  type ReadOptions,
  type ReadPairsFormat,
  readDocument,
} from '@muqabala/formats';
import { type FromFormat, openInput, pairsOf } from '../files/pairs.ts';

/** A text that pairs come from, and what is known about it. */
export type Origin = NonNullable<PairsAbout['texts']>[number] & { readonly language?: string };

/** A pair with the document that it belongs to: all pairs of one source text are one document. */
export interface OwnedPair {
  readonly pair: Pair;
  readonly document: string;
}

/** What stands in the files that are to be divided. */
export interface Collected {
  readonly pairs: readonly OwnedPair[];
  readonly about: PairsAbout;
  readonly origins: readonly Origin[];
  readonly signatures: readonly string[];
}

export interface CollectSettings {
  readonly from?: FromFormat;
  readonly filter: PairFilter;
  readonly languages: Pick<ReadOptions, 'sourceLanguage' | 'targetLanguage' | 'columns'>;
}

/**
 * Reads documents and files of pairs, turned into one direction and filtered; the same words are counted once over all
 * files.
 */
export async function collectPairs(
  paths: readonly string[],
  { from, filter, languages }: CollectSettings,
  logs: { readonly read: Log; readonly written: Log },
): Promise<Collected> {
  const pairs: OwnedPair[] = [];
  const origins = new Map<string, Origin>();
  const signatures = new Set<string>();
  let about: PairsAbout | undefined;
  const { deduplicate, ...each } = filter;
  const once = deduplicate
    ? makePairFilter({ deduplicate }, { sourceLanguage: 'und', targetLanguage: 'und' }, logs.written)
    : (pair: Pair) => pair;
  for (const [f, path] of paths.entries()) {
    const { owned, about: own, ...known } = await readOwned(path, f, from, languages, logs.read);
    for (const [key, origin] of known.origins) origins.set(key, origin);
    if (known.signature !== undefined) signatures.add(known.signature);
    // Everything goes the way of the first file unless a direction was asked for.
    const directed = { ...each, from: each.from ?? about?.sourceLanguage ?? own.sourceLanguage, alignedOnly: true };
    const pass = makePairFilter(directed, own, logs.written);
    about ??= aboutFiltered(directed, own);
    for (const { pair, document } of owned) {
      const passed = pass(pair);
      if (passed === undefined || once(passed) === undefined) continue;
      if (passed.source!.content.trim() === '' || passed.target!.content.trim() === '')
        logs.written.left.set('empty', (logs.written.left.get('empty') ?? 0) + 1);
      else pairs.push({ pair: passed, document });
    }
  }
  const { texts: _, ...rest } = about!;
  return {
    pairs,
    about: paths.length === 1 ? about! : { ...rest, several: true },
    origins: [...origins.values()],
    signatures: [...signatures],
  };
}

/** What one file holds. */
interface Owned {
  readonly owned: Iterable<OwnedPair>;
  readonly about: PairsAbout;
  /** Where the pairs come from; a text that several documents have is one origin, a file of pairs is one of its own. */
  readonly origins: ReadonlyArray<readonly [key: string, origin: Origin]>;
  readonly signature?: string;
}

async function readOwned(
  path: string,
  file: number,
  from: FromFormat | undefined,
  languages: CollectSettings['languages'],
  log: Log,
): Promise<Owned> {
  const input = await openInput(path);
  if ((from ?? input.format) === 'json') {
    const parts: string[] = [];
    for await (const chunk of input.chunks) parts.push(chunk);
    const document = readDocument(parts.join(''), input.place);
    const about = aboutDocument(document);
    const origins = document.texts.map((text, t) => {
      const origin = { ...about.texts![t]!, language: text.language };
      return [JSON.stringify(origin), origin] as const;
    });
    return { owned: pairsOfDocument(document), about, origins, signature: document.signature };
  }
  const list: Pair[] = [];
  const batches = pairsOf(input, from as ReadPairsFormat | undefined, { log, ...languages });
  for await (const batch of batches) for (const pair of batch) list.push(pair);
  return {
    owned: pairsOfFile(list, file),
    about: languagesOfPairs(list),
    origins: [[String(file), { id: path === '-' ? 'standard input' : basename(path) }]],
  };
}

function* pairsOfDocument(document: AlignedDocument): Generator<OwnedPair> {
  const owner = createHash('sha256').update(document.texts[0]!.content).digest('hex');
  for (const pair of listPairs(document)) yield { pair, document: owner };
}

function* pairsOfFile(pairs: readonly Pair[], file: number): Generator<OwnedPair> {
  for (const pair of pairs) yield { pair, document: `${file}\u0000${pair.source?.text ?? ''}` };
}
