import { type AlignedDocument, alignTexts, makeSignature } from '@muqabala/core';
import { loadNeighbours } from '@muqabala/lexicon/neighbours';
import { loadVectors } from '@muqabala/lexicon/vectors';
import { type Case, type CaseText, readCases } from './alignment/cases.ts';
import { benchData } from './data.ts';

/** Sentences that a line of the unmarked side holds. */
const LINE = 9;
const CONDITIONS = ['clean', 'gaps10', 'gold'] as const;
/** A cut so many words beside the right place is nearly right. */
const NEAR = 1;

interface Counts {
  right: number;
  near: number;
  found: number;
  expected: number;
  linked: number;
  words: number;
}

/**
 * npm run bench -- unmarked [--all]: one side of a fifth of the documents (--all: of each) without any mark, nine of its
 * sentences a line, and the other as it is. Cuts at the ends of sentences, and words whose link has exactly the
 * sentences of the other side that answer to theirs; lexicons have not seen the documents.
 */
export async function run(args: string[]): Promise<void> {
  const folder = benchData();
  const vectors = await loadVectors();
  const only = args.includes('--all') ? undefined : /0$|law|literature/;
  for (const condition of CONDITIONS.filter(
    (one) => !args.includes('--only') || args[args.indexOf('--only') + 1] === one,
  ))
    for (const side of ['source', 'target'] as const) {
      const sums = new Map<string, Counts>();
      for (const one of readCases(folder, condition, only)) {
        const sum = sums.get(one.condition) ?? { right: 0, near: 0, found: 0, expected: 0, linked: 0, words: 0 };
        sums.set(one.condition, sum);
        const { content, ends } = withoutMarks(one[side]);
        const document = await alignTexts(
          (['source', 'target'] as const).map((role) => ({
            id: role,
            language: one[role].language,
            content: role === side ? content : one[role].content,
          })),
          { ...one.lexicon, vectors },
        );
        judge(one, side, document, ends, sum);
        if (args.includes('--show') && condition === 'clean' && side === 'source')
          for (const { start, end } of document.texts[0]!.segments)
            console.log(`    ${content.slice(start, end).split(' ').length}`);
      }
      for (const [name, { right, near, found, expected, linked, words }] of sums)
        console.log(
          `${name.padEnd(12)} ${side === 'source' ? 'Arabic' : 'English'} without marks: cuts P ${percent(right, found)} R ${percent(right, expected)}, within ${NEAR} word P ${percent(near, found)} R ${percent(near, expected)}, words linked right ${percent(linked, words)}`,
        );
    }
  const neighbours = (await loadNeighbours()).signature;
  console.log(`\n${makeSignature('folds', { neighbours, vectors: vectors.signature, line: LINE })}`);
}

/** A text without marks, some sentences a line, with the count of words at the end of each sentence. */
function withoutMarks({ content, segments }: CaseText): { content: string; ends: number[] } {
  let text = '';
  let count = 0;
  const ends: number[] = [];
  segments.forEach(({ start, end }, s) => {
    const words = content
      .slice(start, end)
      .replace(/[.!?؟…،؛,;:"“”«»()[\]]/g, ' ')
      .split(/\s+/)
      .filter((word) => word !== '');
    text += `${words.join(' ')}${s % LINE === LINE - 1 ? '\n' : ' '}`;
    count += words.length;
    ends.push(count);
  });
  return { content: text.trimEnd(), ends };
}

function judge(one: Case, side: 'source' | 'target', document: AlignedDocument, ends: number[], sum: Counts): void {
  const other = side === 'source' ? 'target' : 'source';
  const own = document.texts[side === 'source' ? 0 : 1]!;
  const counterpart = document.texts[side === 'source' ? 1 : 0]!;
  const place = wordsBefore(own.content);
  const cuts = own.segments.slice(0, -1).map(({ end }) => place(end));
  // The ends of lines are given.
  const given = new Set(ends.filter((_, s) => s % LINE === LINE - 1));
  const wanted = ends.slice(0, -1).filter((end) => !given.has(end));
  const found = cuts.filter((cut) => !given.has(cut));
  sum.found += found.length;
  sum.expected += wanted.length;
  sum.right += found.filter((cut) => wanted.includes(cut)).length;
  sum.near += found.filter((cut) => wanted.some((end) => Math.abs(cut - end) <= NEAR)).length;
  // Which lines of the other side a sentence answers to, and which a link has.
  const gold = new Map<number, string>();
  for (const bead of one.gold) for (const s of bead[side]) gold.set(s, [...bead[other]].sort((a, b) => a - b).join());
  const lines = lineOf(counterpart.content);
  const linkOf = new Map<string, string>();
  for (const link of document.links)
    for (const id of link[side]) {
      const those = link[other].map((name) =>
        lines(counterpart.segments.find((segment) => segment.id === name)!.start),
      );
      linkOf.set(id, [...new Set(those)].sort((a, b) => a - b).join());
    }
  const segments = own.segments.map(({ id, start, end }) => ({ id, from: place(start), to: place(end) }));
  let from = 0;
  ends.forEach((to, s) => {
    for (let word = from; word < to; word += 1) {
      const segment = segments.find((those) => those.from <= word && word < those.to);
      sum.words += 1;
      if ((linkOf.get(segment?.id ?? '') ?? '') === (gold.get(s) ?? '')) sum.linked += 1;
    }
    from = to;
  });
}

function wordsBefore(content: string): (offset: number) => number {
  const starts = [...content.matchAll(/\S+/g)].map(({ index }) => index);
  return (offset) => starts.filter((start) => start < offset).length;
}

function lineOf(content: string): (offset: number) => number {
  return (offset) => content.slice(0, offset).split('\n').length - 1;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? 'none' : (100 * (part / whole)).toFixed(1);
}
