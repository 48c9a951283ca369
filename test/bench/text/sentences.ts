import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { segmentText } from '@muqabala/core';
import { type Cutter, sentencePeers } from './peers.ts';

interface Reference {
  readonly set: string;
  readonly document: string;
  readonly sentences: readonly string[];
}

const ours: Cutter = (text, language) =>
  Array.from(segmentText(text, language), ({ start, end }) => text.slice(start, end));

/**
 * Boundary F1 with the sentences of a document joined by one space, exact matches on hard cases, the reports of the
 * corpus, and speed.
 */
export function sentences(folder: string, show: boolean): void {
  const cutters: [string, Cutter][] = [['muqabala', ours], ...sentencePeers()];
  const read = (name: string) => lines(join(folder, 'bench/segment', name));
  const documents = ['en', 'ar'].flatMap((language) =>
    (read(`documents-${language}.jsonl`) as Reference[]).map((reference) => ({ ...reference, language })),
  );
  const sets = [...new Set(documents.map(({ set, language }) => `${set} ${language}`))];
  const cases = read('golden-en.jsonl') as { text: string; expected: string[] }[];
  console.log('\nSentences: boundary F1 (joined by one space), hard English cases matched exactly');
  console.log(['', ...sets, `of ${cases.length}`].join('\t'));
  for (const [name, cut] of cutters) {
    const scores = sets.map((set) => {
      const count = { hit: 0, false: 0, missed: 0 };
      for (const reference of documents.filter((one) => `${one.set} ${one.language}` === set))
        compare(reference, cut, count, show && cut === ours);
      return ((200 * count.hit) / (2 * count.hit + count.false + count.missed)).toFixed(2);
    });
    const exact = cases.filter(({ text, expected }) => same(cut(text, 'en'), expected)).length;
    console.log([name, ...scores, exact].join('\t'));
  }
  reports();
  speed(documents);
}

function compare(
  { sentences: wanted, language }: Reference & { language: string },
  cut: Cutter,
  count: { hit: number; false: number; missed: number },
  show: boolean,
): void {
  const text = wanted.join(' ');
  const right = boundaries(text, wanted);
  const found = boundaries(text, cut(text, language));
  for (const at of found)
    if (right.has(at)) count.hit += 1;
    else {
      count.false += 1;
      if (show) console.error(`false\t${text.slice(Math.max(0, at - 60), at)} ⟦⟧ ${text.slice(at, at + 40)}`);
    }
  for (const at of right)
    if (!found.has(at)) {
      count.missed += 1;
      if (show) console.error(`missed\t${text.slice(Math.max(0, at - 60), at)} ⟦⟧ ${text.slice(at, at + 40)}`);
    }
}

/**
 * Offsets behind which a sentence ends, the last apart; sentences are looked up in order, so that trimmed ones count
 * too.
 */
function boundaries(text: string, parts: readonly string[]): Set<number> {
  const ends = new Set<number>();
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part.trim(), from);
    if (at < 0) continue;
    from = at + part.trim().length;
    if (from < text.length) ends.add(from);
  }
  return ends;
}

/** The reports of the corpus against the cuts and roles made by reading. */
function reports(): void {
  const corpus = new URL('../../../corpus/tokayev-tehran-2022/', import.meta.url);
  const { sentences: byText } = JSON.parse(readFileSync(new URL('reference.json', corpus), 'utf8')) as {
    sentences: Record<string, { start: number; end: number; role: string }[]>;
  };
  const key = ({ start, end, role }: { start: number; end: number; role: string }) => `${start} ${end} ${role}`;
  const rows = Object.entries(byText).map(([id, wanted]) => {
    const language = id === 'al-ahed' ? 'ar' : 'en';
    const content = readFileSync(new URL(`${id}.${language}.txt`, corpus), 'utf8');
    const found = new Set(Array.from(segmentText(content, language), key));
    return `${id} ${wanted.filter((one) => found.has(key(one))).length}/${wanted.length}${found.size === wanted.length ? '' : ` (${found.size} found)`}`;
  });
  console.log(`Reports of the corpus, cut and role as read: ${rows.join(', ')}`);
}

function speed(documents: readonly (Reference & { language: string })[]): void {
  for (const language of ['en', 'ar'])
    for (const [how, joint] of [
      ['joined by a space', ' '],
      ['a line each', '\n'],
    ] as const) {
      const texts = documents.filter((one) => one.language === language).map((one) => one.sentences.join(joint));
      const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
      let best = 0;
      for (let round = 0; round < 5; round += 1) {
        const before = process.cpuUsage().user;
        for (let k = 0; k < 5; k += 1) for (const text of texts) for (const _ of segmentText(text, language));
        best = Math.max(best, (5 * bytes) / (process.cpuUsage().user - before));
      }
      console.log(`Speed, ${language} ${how}: ${best.toFixed(1)} MB/s of processor time`);
    }
}

function lines(path: string): unknown[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}
