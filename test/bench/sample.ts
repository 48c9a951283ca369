import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The file by which a folder is known to be the sample. */
export const MARK = 'made-of-the-sample';

/** Sentences of either side that answer to each other; one side may have none. */
interface Link {
  readonly ar: readonly string[];
  readonly en: readonly string[];
}

interface Pair extends Record<'document' | 'arabic' | 'english', string> {}

/**
 * Makes the folders of the development data from the sample in this repository, in a temporary folder that goes with
 * the process, and returns where: documents that are clean, with merged sentences and with gaps, one of all pairs,
 * whole documents, planted errors, names and numbers.
 */
export function laySample(): string {
  const folder = mkdtempSync(join(tmpdir(), 'muqabala-sample-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, lines: readonly unknown[]) => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''));
  };
  const pairs = table('pairs.tsv').map(
    ([document, arabic, english]): Pair => ({
      document: document!,
      arabic: arabic!,
      english: english!,
    }),
  );
  write(MARK, []);
  layAlignments(pairs, write);
  layDocuments(write);
  layPlanted(pairs, write);
  layReading(pairs, write);
  write('train/parallel.tsv', [
    'set\tlicence\tarabic\tenglish',
    ...pairs.map(({ arabic, english }) => `ntrex\tCC0-1.0\t${arabic}\t${english}`),
  ]);
  write('train/wordnet-pairs.tsv', ['set\tarabic\tenglish']);
  write('train/camel-morph-glosses.tsv', ['stem\tlemma\tpos\tenglish']);
  return folder;
}

function byDocument(pairs: readonly Pair[]): Map<string, Pair[]> {
  const documents = new Map<string, Pair[]>();
  for (const pair of pairs) documents.set(pair.document, [...(documents.get(pair.document) ?? []), pair]);
  return documents;
}

type Write = (name: string, lines: readonly unknown[]) => void;

const place = fileURLToPath(new URL('sample', import.meta.url));

function table(name: string): string[][] {
  return readFileSync(join(place, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}

function layAlignments(pairs: readonly Pair[], write: Write): void {
  const whole = pairs.map(({ arabic, english }): Link => ({ ar: [arabic], en: [english] }));
  const documents = byDocument(pairs);
  for (const [name, own] of documents) {
    const links = own.map(({ arabic, english }): Link => ({ ar: [arabic], en: [english] }));
    writeLinks(`bench/align/clean/sample.${name}`, links, write);
    writeLinks(`bench/align/merge/sample.${name}`, merged(links), write);
    writeLinks(`bench/align/gaps10/sample.${name}`, withGaps(merged(links), 10), write);
    writeLinks(`bench/align/gaps20/sample.${name}`, withGaps(merged(links), 5), write);
  }
  const all = [...documents.keys()];
  for (const [d, name] of all.entries()) {
    // What two documents share comes in blocks out of order, between sentences of others.
    const [own, other, third] = [0, 1, 2].map((k) => linksOf(documents.get(all[(d + k) % all.length]!)!));
    const shared = [...own!.slice(10, 20), ...own!.slice(0, 10)];
    const arabicOnly = other!.slice(0, 10).map(({ ar }): Link => ({ ar, en: [] }));
    const englishOnly = third!.slice(0, 10).map(({ en }): Link => ({ ar: [], en }));
    const order = [...own!.slice(0, 20), ...arabicOnly];
    writeLinks(`bench/align/comparable/sample.${name}`, [...order, ...englishOnly], write, [...englishOnly, ...shared]);
  }
  writeLinks('bench/align/long/long200', withGaps(merged(whole), 10), write);
}

function linksOf(pairs: readonly Pair[]): Link[] {
  return pairs.map(({ arabic, english }) => ({ ar: [arabic], en: [english] }));
}

/** Every seventh link takes the next one with it, on either side by turns. */
function merged(links: readonly Link[]): Link[] {
  const out: Link[] = [];
  for (let i = 0; i < links.length; i += 1) {
    const [one, next] = [links[i]!, links[i + 1]];
    if (i % 7 !== 3 || next === undefined) {
      out.push(one);
      continue;
    }
    const [ar, en] = [
      [...one.ar, ...next.ar],
      [...one.en, ...next.en],
    ];
    out.push(i % 2 === 0 ? { ar: [ar.join(' ')], en } : { ar, en: [en.join(' ')] });
    i += 1;
  }
  return out;
}

/** One side of every so many links is left out, by turns. */
function withGaps(links: readonly Link[], every: number): Link[] {
  return links.map(({ ar, en }, i) => {
    if (i % every !== 2) return { ar, en };
    return Math.floor(i / every) % 2 === 0 ? { ar, en: [] } : { ar: [], en };
  });
}

/**
 * Writes both texts, a sentence a line, and the links by their numbers; `english` are the links in the order of the
 * English text.
 */
function writeLinks(name: string, links: readonly Link[], write: Write, english = links): void {
  const starts = new Map<Link, number>();
  let at = 0;
  for (const link of english) {
    starts.set(link, at);
    at += link.en.length;
  }
  const rowsOf = (from: number, { length }: readonly string[]) => Array.from({ length }, (_, k) => from + k);
  let from = 0;
  const gold = links.map((link) => {
    const row = { ar: rowsOf(from, link.ar), en: rowsOf(starts.get(link) ?? 0, link.en) };
    from += link.ar.length;
    return row;
  });
  write(
    `${name}.ar`,
    links.flatMap(({ ar }) => ar),
  );
  write(
    `${name}.en`,
    english.flatMap(({ en }) => en),
  );
  write(
    `${name}.gold`,
    gold.filter(({ ar, en }) => ar.length + en.length > 0),
  );
}

function layDocuments(write: Write): void {
  for (const file of readdirSync(join(place, 'documents'))) {
    const name = file.slice(0, -'.tsv'.length);
    const sentences = (cell = '') => (cell === '' ? [] : cell.split(' ¦ '));
    const rows = table(join('documents', file)).map(([ar, en, rank], i) => ({
      link: { ar: sentences(ar), en: sentences(en) },
      rank: Number(rank || i),
    }));
    const links = rows.map(({ link }) => link);
    const ordered = rows.toSorted((a, b) => a.rank - b.rank).map(({ link }) => link);
    writeLinks(`bench/align/gold/${name}.sample`, links, write, ordered);
    const blocks = (of: readonly Link[], side: 'ar' | 'en') =>
      of.flatMap((link) => (link[side].length === 0 ? [] : [{ link, text: link[side].join(' ') }]));
    const [ar, en] = [blocks(links, 'ar'), blocks(ordered, 'en')];
    const paired = ar.flatMap(({ link }, a) => {
      const e = en.findIndex((one) => one.link === link);
      return e === -1 ? [] : [[a, e]];
    });
    const [arabic, english] = [ar, en].map((side) => side.map(({ text }) => text));
    write(`bench/documents/${name}.ar.txt`, [arabic!.join('\n\n')]);
    write(`bench/documents/${name}.en.txt`, [english!.join('\n\n')]);
    write(`bench/documents/${name}.blocks.json`, [{ ar: arabic, en: english, pairs: paired }]);
    if (name === 'news') layReports(links, ordered, write);
  }
}

/** The news is what two newsrooms say of one event. */
function layReports(links: readonly Link[], ordered: readonly Link[], write: Write): void {
  const [arabic, english] = [links.flatMap(({ ar }) => ar), ordered.flatMap(({ en }) => en)];
  const must = links.flatMap(({ ar, en }) => ar.flatMap((a) => en.map((e) => [arabic.indexOf(a), english.indexOf(e)])));
  write('bench/reports/sample.harbour--sample.valley.ar', arabic);
  write('bench/reports/sample.harbour--sample.valley.en', english);
  write('bench/reports/sample.harbour--sample.valley.gold', [{ must, may: [] }]);
}

function layPlanted(pairs: readonly Pair[], write: Write): void {
  const planted = table('planted.tsv').slice(1);
  const changed = pairs.map(({ document, arabic, english }) => {
    const [kind, was, now = ''] = planted.find(([, words]) => english.includes(words!)) ?? [];
    if (kind === undefined) return { arabic, english, key: { kind: 'clean', doc: document } };
    return { arabic, english: english.replace(was!, now), key: { kind, was, now, doc: document } };
  });
  write(
    'bench/fidelity/pairs.tsv',
    changed.map(({ arabic, english }) => `${arabic}\t${english}`),
  );
  const items = changed.flatMap(({ arabic, english: wrong }, i) => {
    const right = pairs[i]!.english;
    return wrong === right ? [] : [{ arabic, wrong, right }];
  });
  for (const [half, odd] of [
    ['a', 1],
    ['b', 0],
  ] as const) {
    const isWrong = (_: unknown, item: number) => item % 2 === odd;
    write(
      `bench/errors/1-planted.${half}.tsv`,
      items.map((one, item) => `${one.arabic}\t${isWrong(one, item) ? one.wrong : one.right}`),
    );
    write(
      `bench/errors/1-planted.${half}.key.jsonl`,
      items.map((one, item) => ({ item, wrong: isWrong(one, item) })),
    );
  }
  for (const genre of ['news', 'law', 'health', 'lit'])
    write(
      `bench/genres/${genre}.tsv`,
      pairs.filter(({ document }) => document.startsWith(genre)).map(({ arabic, english }) => `${arabic}\t${english}`),
    );
  write('bench/genres/readings.tsv', ['genre\tline\tverdict']);
  write(
    'bench/fidelity/key.jsonl',
    changed.map(({ key }) => key),
  );
}

function layReading(pairs: readonly Pair[], write: Write): void {
  for (const [language, side] of [
    ['ar', 'arabic'],
    ['en', 'english'],
  ] as const)
    write(
      `bench/segment/documents-${language}.jsonl`,
      [...byDocument(pairs)].map(([document, own]) => ({
        set: 'sample',
        document,
        sentences: own.map((pair) => pair[side]),
      })),
    );
  write('bench/segment/golden-en.jsonl', [
    { text: 'It cost $3.50. She paid.', expected: ['It cost $3.50.', 'She paid.'] },
    { text: 'Mr. Hill left at 9 a.m. on Monday.', expected: ['Mr. Hill left at 9 a.m. on Monday.'] },
  ]);
  const names = table('names.tsv');
  write(
    'bench/names/wikidata-dev.tsv',
    names.map((row) => row.join('\t')),
  );
  write(
    'bench/names/wikidata-train.tsv',
    names.filter((_, i) => i % 2 === 0).map((row) => row.join('\t')),
  );
  write(
    'bench/names/given-pairs.tsv',
    names.map(([arabic, latin]) => `${arabic}\t${latin}`),
  );
  const numbers = table('numbers.tsv').map(([lang, input, value]) => ({ lang, input: input!, value: Number(value) }));
  write(
    'bench/mentions/duckling.jsonl',
    numbers.map((one, i) => ({
      ...one,
      id: `sample-${i}`,
      type: 'number',
      source: 'Numeral',
      expectedValue: { fn: 'NumeralValue', args: [one.value] },
    })),
  );
  write(
    'bench/mentions/recognizers-core.jsonl',
    numbers.map(({ lang, input, value }, i) => ({
      lang,
      input,
      id: `sample-${i}`,
      type: 'number',
      ref: null,
      expectedValue: [{ text: input, start: 0, end: input.length, type: 'number', value: { value: String(value) } }],
    })),
  );
  write('bench/cases/text.tsv', [
    'id\tkind\tarabic\tenglish\texpected',
    ...table('cases.tsv').map((row, i) => [`s${i + 1}`, ...row].join('\t')),
  ]);
  write(
    'bench/words/pud.jsonl',
    table('words.tsv').map(([arabic, english, links]) => linkedPair(arabic!, english!, links!)),
  );
}

/** A pair with its links as spans; what is linked counts as content. */
function linkedPair(arabic: string, english: string, written: string) {
  const [from, to] = [arabic, english].map((text) =>
    [...text.matchAll(/[\p{L}\p{M}\d]+/gu)].map(({ 0: word, index }) => [index, index + word.length] as const),
  );
  const links = written.split(' ').map((link) => link.split('-').map(Number) as [number, number]);
  return {
    arabic,
    english,
    links: links.map(([a, e]) => [from![a], to![e]]),
    englishContent: [...new Set(links.map(([, e]) => e))].sort((a, b) => a - b).map((e) => to![e]),
  };
}
