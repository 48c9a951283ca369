import { readFileSync } from 'node:fs';
import { loadLexicon } from '@muqabala/lexicon';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../test/runs.ts';
import type { Link } from '../alignment/index.ts';
import { type AlignedDocument, parseDocument } from '../document/index.ts';
import { segmentText } from '../sentences/index.ts';
import { alignTexts, realign, recheck } from './index.ts';

const lexicon = await loadLexicon();
const read = (name: string) =>
  readFileSync(new URL(`../../../../corpus/tokayev-tehran-2022/${name}`, import.meta.url), 'utf8');
const sentencesOf = (name: string, language: string) => {
  const content = read(name);
  return [...segmentText(content, language)].map(({ start, end }) => content.slice(start, end));
};
const ARABIC = sentencesOf('al-ahed.ar.txt', 'ar');
const ENGLISH = ['report-a', 'report-b', 'mehr', 'iran-press'].flatMap((name) => sentencesOf(`${name}.en.txt`, 'en'));

/** Replaces what ends sentences by commas, as in a transcript or a preamble. */
const unstopped = (text: string) => text.replaceAll(/[.!?؟。…]/g, ',');

/** A line made of the sentences of the corpus: one, a part of one, several as one, one again and again, or nothing. */
function line(sentences: readonly string[]): fc.Arbitrary<string> {
  const sentence = fc.constantFrom(...sentences);
  const run = fc
    .tuple(fc.nat(sentences.length - 1), fc.integer({ min: 2, max: 12 }))
    .map(([from, count]) => sentences.slice(from, from + count));
  return fc.oneof(
    { weight: 6, arbitrary: sentence },
    fc
      .tuple(sentence, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([whole, from, to]) => whole.slice(Math.round(from * whole.length), Math.round(to * whole.length))),
    run.map((some) => some.join(' ')),
    { weight: 2, arbitrary: run.map((some) => unstopped(some.join(' '))) },
    fc.tuple(sentence, fc.integer({ min: 2, max: 8 })).map(([whole, times]) => `${whole} `.repeat(times)),
    sentence.map(unstopped),
    fc.constantFrom('', ' ', '.', '-'),
  );
}

/** A text of such lines, with something to read in it. */
function assembly(sentences: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.oneof(
        { weight: 4, arbitrary: fc.array(line(sentences), { maxLength: 14 }) },
        // A whole report, or the rest of one.
        fc.nat(sentences.length - 1).map((from) => sentences.slice(from, from + 25)),
      ),
      fc.constantFrom(...sentences),
      fc.constantFrom('\n', '\n\n', ' '),
      fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.constant(true)),
    )
    .map(([lines, last, between, isUnstopped]) => {
      const text = [...lines, last].join(between);
      return isUnstopped ? unstopped(text) : text;
    });
}

const order = fc.constantFrom(undefined, undefined, 'in-order' as const, 'out-of-order' as const);

/** What a person may do before the texts are aligned again. */
const decision = fc.record({
  at: fc.nat(60),
  text: fc.nat(3),
  /** Takes a link that is there, or makes one of sentences wherever they stand. */
  own: fc.option(fc.tuple(fc.array(fc.nat(40), { maxLength: 4 }), fc.array(fc.nat(40), { maxLength: 4 })), {
    nil: undefined,
  }),
  status: fc.constantFrom('confirmed' as const, 'rejected' as const),
});
type Decision = typeof decision extends fc.Arbitrary<infer T> ? T : never;

function decide(document: AlignedDocument, { at, text, own, status }: Decision, id: string): AlignedDocument {
  const { links } = document;
  if (own === undefined) {
    const here = at % Math.max(1, links.length);
    return { ...document, links: links.map((link, k) => (k === here ? { ...link, status } : link)) };
  }
  const [source, ...targets] = document.texts;
  const target = targets[text % targets.length]!;
  const idsIn = ({ segments }: AlignedDocument['texts'][0], places: readonly number[]) =>
    [...new Set(places.map((place) => place % segments.length))]
      .sort((a, b) => a - b)
      .map((place) => segments[place]!.id);
  const [from, to] = [idsIn(source!, own[0]), idsIn(target, own[1])];
  const made: Link = { id, text: target.id, source: from, target: to, confidence: 1, evidence: [], status };
  return { ...document, links: [...links.filter((link) => endsOf(link) !== endsOf(made)), made] };
}

const endsOf = ({ text, source, target }: Link) => JSON.stringify([text, source, target]);

function expectValid(document: AlignedDocument): void {
  const parsed = parseDocument(JSON.parse(JSON.stringify(document)));
  expect(parsed.ok ? [] : parsed.problems).toEqual([]);
}

/** What a person has confirmed is there as it was, once; what was rejected is there as rejected alone. */
function expectKept(before: AlignedDocument, after: AlignedDocument): void {
  for (const link of before.links) {
    if (link.status === 'proposed') continue;
    expect(after.links.filter((one) => endsOf(one) === endsOf(link))).toEqual([link]);
  }
}

async function alignEach(source: string, targets: readonly string[], isEnglishFirst: boolean, asked: object) {
  const [own, other] = isEnglishFirst ? ['en', 'ar'] : ['ar', 'en'];
  const inputs = targets.map((content, k) => ({ id: `t${k + 1}`, content, language: other! }));
  return alignTexts([{ id: 'source', content: source, language: own! }, ...inputs], lexicon, asked);
}

describe('texts assembled from sentences of the corpus', () => {
  it(
    'are aligned, aligned again and checked whatever they are: what a person has decided stays',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.boolean().chain((isEnglishFirst) =>
            fc.record({
              isEnglishFirst: fc.constant(isEnglishFirst),
              source: assembly(isEnglishFirst ? ENGLISH : ARABIC),
              targets: fc.array(assembly(isEnglishFirst ? ARABIC : ENGLISH), { minLength: 1, maxLength: 2 }),
            }),
          ),
          fc.boolean(),
          order,
          fc.array(fc.record({ decisions: fc.array(decision, { maxLength: 4 }), order, text: fc.boolean() }), {
            maxLength: 3,
          }),
          async ({ source, targets, isEnglishFirst }, presegmented, first, rounds) => {
            const asked = { presegmented, ...(first === undefined ? {} : { order: first }) };
            let document = await alignEach(source, targets, isEnglishFirst, asked);
            expectValid(document);
            expect(JSON.stringify(recheck(document, lexicon))).toBe(JSON.stringify(document));
            for (const [r, round] of rounds.entries()) {
              const decided = round.decisions.reduce((one, what, k) => decide(one, what, `own${r}-${k}`), document);
              expectValid(recheck(decided, lexicon));
              document = realign(decided, lexicon, {
                ...(round.order === undefined ? {} : { order: round.order }),
                ...(round.text ? { text: 't1' } : {}),
              });
              expectValid(document);
              expectKept(decided, document);
            }
          },
        ),
        { numRuns: runs(15) },
      );
    },
    runs(120_000),
  );

  it('may have a sentence that holds the whole text', async () => {
    const [source, ...targets] = ['al-ahed.ar.txt', 'report-a.en.txt', 'report-b.en.txt', 'mehr.en.txt'].map(read);
    const document = await alignEach(unstopped(source!), targets, false, {});
    expectValid(document);
    expectValid(realign(document, lexicon));
  });
});
