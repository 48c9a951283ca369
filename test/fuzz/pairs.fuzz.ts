import { checkPair, checkPairs, type FindingDraft, type Lexicon } from '@muqabala/core';
import { loadLexicon } from '@muqabala/lexicon';
import { attempt } from './cost.ts';
import { type Attack, Fault } from './fuzzer.ts';
import { mutateText } from './mutate.ts';
import type { Random } from './random.ts';
import { assemble } from './texts/assemble.ts';
import { corpusSentences, type Sentences } from './texts/corpus.ts';
import { listings } from './texts/listing.ts';

export const share = 3;
export const patience = 60;
export const mostHeld = 96;

/** Milliseconds of processor time for any pair, and characters that a further one is given for. */
const FREE = 1500;
const CHARACTERS = 20;

interface Input {
  /** Pairs of one file, each two sides of a language and a content. */
  readonly pairs: ReadonlyArray<readonly [language: string, content: string, otherLanguage: string, other: string]>;
  /** Whether the pairs of the file are read before the first is checked. */
  readonly isTaught: boolean;
}

/**
 * Checks pairs that are no sentences: long lists of what reports are full of, joined, cut and changed ones. Findings
 * are the same a second time and with a lexicon that has seen nothing, point into the two sides, and take time in
 * proportion to them.
 */
export async function start(): Promise<Attack<Input>> {
  const sentences = corpusSentences();
  const lexicon = await loadLexicon();
  return {
    make: (random) => ({
      isTaught: random.oneIn(2),
      pairs: random.list(random.pick([1, 1, 2, 6]), () => pair(sentences, random)),
    }),
    async check({ pairs, isTaught }) {
      const size = pairs.reduce((sum, [, content, , other]) => sum + content.length + other.length, 0);
      let first: FindingDraft[][] = [];
      await attempt('checking', FREE + size / CHARACTERS, () => {
        first = checkAll(pairs, isTaught, lexicon);
      });
      first.forEach((findings, i) => {
        for (const finding of findings) inspect(finding, pairs[i]!);
      });
      // What is kept with a lexicon changes no finding.
      if (size > 20_000) return;
      const [said, again] = [JSON.stringify(first), JSON.stringify(checkAll(pairs, isTaught, lexicon))];
      if (said !== again) throw new Fault(`Checked again, the findings differ:\n${said}\n${again}`);
      const fresh = JSON.stringify(checkAll(pairs, isTaught, { ...lexicon }));
      if (said !== fresh)
        throw new Fault(`With a lexicon that has seen nothing the findings differ:\n${said}\n${fresh}`);
    },
  };
}

function pair(sentences: Sentences, random: Random): Input['pairs'][0] {
  const sides = random.pick([
    () => listings(random, random.pick([20, 200, 4000])),
    () => ({ ar: assemble(sentences.ar, 'ar', random), en: assemble(sentences.en, 'en', random) }),
    () => ({ ar: random.pick(sentences.ar), en: random.pick(sentences.en) }),
    () => ({ ar: mutateText(random.pick(sentences.ar), random), en: mutateText(random.pick(sentences.en), random) }),
    () => ({ ar: '', en: mutateText('', random) }),
  ])();
  const names = random.oneIn(12)
    ? random.pick([
        ['en', 'ar'],
        ['und', 'und'],
        ['ar', 'ar'],
        ['fa', 'en'],
        ['__proto__', 'x'],
      ])
    : ['ar', 'en'];
  const [ar, en] = names as [string, string];
  return random.oneIn(2) ? [ar, sides.ar, en, sides.en] : [en, sides.en, ar, sides.ar];
}

function checkAll(pairs: Input['pairs'], isTaught: boolean, lexicon: Lexicon): FindingDraft[][] {
  const sides = pairs.map(
    ([language, content, other, otherContent]) =>
      [
        { language, content },
        { language: other, content: otherContent },
      ] as const,
  );
  const checked = isTaught
    ? [...checkPairs(sides, lexicon)]
    : sides.map(([source, target]) => checkPair(source, target, lexicon));
  return checked.map(({ findings }) => [...findings]);
}

function inspect(finding: FindingDraft, [, source, , target]: Input['pairs'][0]): void {
  const { confidence } = finding;
  if (!(confidence >= 0 && confidence <= 1)) throw new Fault(`A finding has the confidence ${confidence}.`);
  for (const [spans, content] of [
    [finding.source, source],
    [finding.target, target],
  ] as const)
    for (const { start, end } of spans ?? [])
      if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= content.length))
        throw new Fault(
          `A finding points to ${start}–${end} of a side of ${content.length} characters: ${JSON.stringify(finding)}`,
        );
}
