import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WordLexicon } from '@muqabala/core';
import { type TrainingPair, trainWords } from '@muqabala/lexicon/train';
import { decodeWords, encodeWords, loadWords } from '@muqabala/lexicon/words';
import { isSample } from './data.ts';

/** Has not seen the sample. */
const shipped = await loadWords();

/** How many lexicons stand in for the shipped one, each learnt without a part of the development documents. */
export const FOLDS = 5;

/** A training row with the set that it is from. */
export interface TrainingRow extends TrainingPair {
  readonly set: string;
}

/** Reads the training data: sentence pairs first, then dictionary entries. `folder` is what `benchData()` returns. */
export function readTrainingRows(folder: string): TrainingRow[] {
  const rows: TrainingRow[] = [];
  for (const [set, , arabic, english] of readTable(join(folder, 'train', 'parallel.tsv')))
    rows.push({ set: set!, arabic: arabic!, english: english! });
  for (const [set, arabic, english] of readTable(join(folder, 'train', 'wordnet-pairs.tsv')))
    rows.push({ set: set!, arabic: arabic!, english: english! });
  for (const [stem, lemma, , english] of readTable(join(folder, 'train', 'camel-morph-glosses.tsv'))) {
    rows.push({ set: 'camel', arabic: stem!, english: english! });
    if (lemma !== stem) rows.push({ set: 'camel', arabic: lemma!, english: english!, weight: 0.5 });
  }
  return rows;
}

function readTable(file: string): string[][] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}

/**
 * Returns the fold of a development document by its name (`ntrex.bbc_381646`, `euronews.153797--reuters.218863`,
 * `long5000`): the same document has the same fold in every condition. Names that begin with `long` have a fold of
 * their own, `'long'`.
 */
export function foldOf(name: string): string {
  if (name.startsWith('long')) return 'long';
  let hash = 7;
  for (let i = 0; i < name.length; i += 1) hash = (Math.imul(hash, 31) + name.charCodeAt(i)) >>> 0;
  return String((hash >>> 8) % FOLDS);
}

/**
 * Returns the lexicon for a development document, learnt without any training row whose Arabic or English sentence
 * occurs in a document of the same fold, whatever its condition. Lexicons are kept in `node_modules/.cache/muqabala`
 * until the code or the data change.
 */
export function foldLexicon(folder: string, name: string): WordLexicon {
  const fold = foldOf(name);
  return lexiconWithout(folder, fold, () => foldTexts(folder, fold));
}

/** Returns the lexicon for the sentences that are linked word by word, learnt without them. */
export function linkedLexicon(folder: string): WordLexicon {
  return lexiconWithout(folder, 'linked', () => readLinked(folder).flatMap(({ arabic, english }) => [arabic, english]));
}

/** A sentence pair that is linked word by word; spans are `[start, end)` in UTF-16 units, Arabic first. */
export interface LinkedPair {
  readonly arabic: string;
  readonly english: string;
  readonly links: ReadonlyArray<readonly [readonly [number, number], readonly [number, number]]>;
  readonly englishContent: ReadonlyArray<readonly [number, number]>;
}

/** Reads the sentences that are linked word by word. */
export function readLinked(folder: string): LinkedPair[] {
  return readFileSync(join(folder, 'bench/words/pud.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LinkedPair);
}

function lexiconWithout(folder: string, fold: string, lines: () => string[]): WordLexicon {
  const known = loaded.get(fold);
  if (known !== undefined) return known;
  const lexicon = keptLexicon(folder, `fold-${fold}`, () => rowsWithout(readTrainingRows(folder), lines()));
  loaded.set(fold, lexicon);
  return lexicon;
}

/**
 * Returns the lexicon that is learnt of some training rows, kept under a name in `node_modules/.cache/muqabala` until
 * the code or the data change; for the sample the one that is shipped, which has not seen it.
 */
export function keptLexicon(folder: string, name: string, rows: () => readonly TrainingRow[]): WordLexicon {
  if (isSample(folder)) return shipped;
  const file = join(FOLD_CACHE, `${name}-${foldStamp(folder)}.bin`);
  if (!existsSync(file)) {
    const bytes = encodeWords(trainWords([...rows()], { name }), { licence: 'none', sources: [] });
    mkdirSync(FOLD_CACHE, { recursive: true });
    // Several benchmarks may run at once: a file appears whole or not at all.
    writeFileSync(`${file}.${process.pid}`, bytes);
    renameSync(`${file}.${process.pid}`, file);
  }
  return decodeWords(readFileSync(file));
}

const FOLD_CACHE = fileURLToPath(new URL('../../node_modules/.cache/muqabala', import.meta.url));

/** Changes whenever a fold lexicon might: with the code that learns and reads words, and with the data. */
function foldStamp(folder: string): string {
  const hash = createHash('sha256');
  for (const place of [
    '../../packages/lexicon/src/train',
    '../../packages/lexicon/src/words',
    '../../packages/core/src/words',
    '../../packages/core/src/text',
  ]) {
    const path = fileURLToPath(new URL(place, import.meta.url));
    for (const name of readdirSync(path).sort())
      if (name.endsWith('.ts') && !name.endsWith('.test.ts')) hash.update(readFileSync(join(path, name)));
  }
  hash.update(readFileSync(fileURLToPath(import.meta.url)));
  for (const entry of readdirSync(join(folder, 'train'), { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  ))
    if (entry.isFile()) hash.update(readFileSync(join(folder, 'train', entry.name)));
  return hash.digest('hex').slice(0, 12);
}

const loaded = new Map<string, WordLexicon>();

/** The lines of all development files of a fold. */
function foldTexts(folder: string, fold: string): string[] {
  const lines: string[] = [];
  for (const set of [
    'align/clean',
    'align/merge',
    'align/gaps10',
    'align/gaps20',
    'align/comparable',
    'align/long',
    'reports',
  ]) {
    const place = join(folder, 'bench', set);
    if (!existsSync(place)) continue;
    for (const file of readdirSync(place).sort()) {
      if (!/\.(?:ar|en)$/.test(file) || foldOf(file.slice(0, -3)) !== fold) continue;
      lines.push(...readFileSync(join(place, file), 'utf8').split('\n'));
    }
  }
  return lines;
}

/** Leaves out the rows of which one side stands in one of the lines, whole or joined with other sentences. */
export function rowsWithout(rows: readonly TrainingRow[], lines: readonly string[]): TrainingRow[] {
  const places = new Map<string, string[]>();
  for (const line of lines) {
    const words = line.split(' ');
    for (let i = 0; i < words.length; i += 1) {
      // A sentence that was joined to another begins at any word; three words find the few lines worth comparing.
      const key = words.slice(i, i + 3).join(' ');
      const list = places.get(key);
      if (list === undefined) places.set(key, [line]);
      else if (list[list.length - 1] !== line) list.push(line);
    }
  }
  const occurs = (sentence: string): boolean =>
    places.get(sentence.split(' ').slice(0, 3).join(' '))?.some((line) => line.includes(sentence)) ?? false;
  return rows.filter((row) => DICTIONARIES.has(row.set) || (!occurs(row.arabic) && !occurs(row.english)));
}

const DICTIONARIES: ReadonlySet<string> = new Set(['awn', 'wiktionary', 'cldr', 'camel']);
