import {
  type AlignedDocument,
  alignTexts,
  DocumentMemory,
  type Lexicon,
  type Link,
  parseDocument,
  realign,
  recheck,
} from '@muqabala/core';
import { loadLexicon } from '@muqabala/lexicon';
import { attempt } from './cost.ts';
import { type Attack, Fault } from './fuzzer.ts';
import type { Random } from './random.ts';
import { difference, writeEverywhere } from './readers/writers.ts';
import { assemble } from './texts/assemble.ts';
import { corpusSentences } from './texts/corpus.ts';

export const share = 4;
export const patience = 90;
export const mostHeld = 96;

/**
 * Milliseconds of processor time for aligning or checking texts once, and characters that a further one is given for.
 */
const FREE = 1500;
const CHARACTERS = 5;

interface Decision {
  readonly status: 'confirmed' | 'rejected';
  readonly target: number;
  /** The link that is there, by its number, or sentences of either text by theirs. */
  readonly link: number;
  readonly own: readonly (readonly number[])[];
}
interface Round {
  readonly order: Order;
  readonly isOne: boolean;
  readonly decisions: readonly Decision[];
}
interface Input {
  readonly source: string;
  readonly targets: readonly string[];
  readonly isArabicFirst: boolean;
  readonly isPresegmented: boolean;
  readonly order: Order;
  readonly rounds: readonly Round[];
}
type Order = 'auto' | 'in-order' | 'out-of-order';

/**
 * Aligns texts that are put together from sentences of the corpus, lets a person decide, aligns and checks again, and
 * writes everything in every format. Documents are valid, hold the texts as they were, keep what was confirmed and
 * leave away what was rejected; everything done twice gives the same bytes, with and without what is kept from before.
 */
export async function start(): Promise<Attack<Input>> {
  const sentences = corpusSentences();
  const lexicon = await loadLexicon();
  return {
    make(random) {
      const isArabicFirst = !random.oneIn(3);
      const [one, two] = isArabicFirst ? (['ar', 'en'] as const) : (['en', 'ar'] as const);
      return {
        isArabicFirst,
        source: assemble(sentences[one], one, random),
        targets: random.list(1 + random.below(random.pick([1, 1, 3])), () => assemble(sentences[two], two, random)),
        isPresegmented: random.oneIn(3),
        order: order(random),
        rounds: random.list(random.below(3), () => ({
          order: order(random),
          isOne: random.oneIn(3),
          decisions: random.list(random.below(5), () => decision(random)),
        })),
      };
    },
    check: (input) => check(input, lexicon),
  };
}

function order(random: Random): Order {
  return random.pick(['auto', 'auto', 'in-order', 'out-of-order']);
}

function decision(random: Random): Decision {
  const some = () => random.list(random.below(4), () => random.below(40));
  return {
    status: random.pick(['confirmed', 'rejected']),
    target: random.below(3),
    link: random.below(60),
    own: random.oneIn(2) ? [] : [some(), some()],
  };
}

async function check(input: Input, lexicon: Lexicon): Promise<void> {
  const { source, targets, rounds } = input;
  const length = [source, ...targets].reduce((sum, text) => sum + text.length, 0);
  const most = FREE + length / CHARACTERS;
  let document: AlignedDocument | undefined;
  const memory = new DocumentMemory();
  await attempt('aligning', most, async () => {
    document = await align(input, lexicon, memory);
  });
  if (document === undefined) return;
  const first = valid(document);
  [source, ...targets].forEach((content, i) => {
    if (first.texts[i]!.content !== content) throw new Fault('A text was changed.');
  });
  same('aligning', first, await align(input, lexicon));
  same('checking again', first, recheck(first, lexicon));
  same('checking again with its memory', first, recheck(first, lexicon, memory));
  let last = first;
  for (const [r, round] of rounds.entries()) {
    const decided = round.decisions.reduce((before, one, k) => decide(before, one, `own${r}-${k}`), last);
    const again = () => ({ ...orderOf(round.order), ...(round.isOne ? { text: 't1' } : {}) });
    let next = decided;
    await attempt('aligning again', most, () => {
      next = realign(decided, lexicon, { ...again(), memory });
    });
    kept(decided, valid(next));
    same('aligning again without its memory', next, realign(decided, lexicon, again()));
    last = next;
  }
  const written = writeEverywhere(last);
  if (written !== writeEverywhere(last)) throw new Fault('Written again, a file differs.');
}

async function align(input: Input, lexicon: Lexicon, memory?: DocumentMemory): Promise<AlignedDocument> {
  const [one, two] = input.isArabicFirst ? (['ar', 'en'] as const) : (['en', 'ar'] as const);
  const texts = [
    { id: 'source', content: input.source, language: one },
    ...input.targets.map((content, i) => ({ id: `t${i + 1}`, content, language: two })),
  ];
  return alignTexts(texts, lexicon, {
    ...orderOf(input.order),
    presegmented: input.isPresegmented,
    ...(memory === undefined ? {} : { memory }),
  });
}

function orderOf(order: Order) {
  return order === 'auto' ? {} : { order };
}

function decide(document: AlignedDocument, { link, target, own, status }: Decision, id: string): AlignedDocument {
  const { links } = document;
  const [from, to] = own;
  if (from === undefined || to === undefined)
    return { ...document, links: links.map((one, k) => (k === link % links.length ? { ...one, status } : one)) };
  const [source, ...targets] = document.texts;
  const text = targets[target % targets.length]!;
  const ids = ({ segments }: AlignedDocument['texts'][0], places: readonly number[]) =>
    [...new Set(places.map((place) => place % segments.length))]
      .sort((a, b) => a - b)
      .map((place) => segments[place]!.id);
  const made: Link = {
    id,
    text: text.id,
    source: ids(source!, from),
    target: ids(text, to),
    confidence: 1,
    evidence: [],
    status,
  };
  return { ...document, links: [...links.filter((one) => ends(one) !== ends(made)), made] };
}

function ends({ text, source, target }: Link): string {
  return JSON.stringify([text, source, target]);
}

function valid(document: AlignedDocument): AlignedDocument {
  const parsed = parseDocument(JSON.parse(JSON.stringify(document)));
  if (!parsed.ok) throw new Fault(`The document is not valid: ${JSON.stringify(parsed.problems[0])}`);
  return document;
}

/** What a person has decided is there once, as it was. */
function kept(before: AlignedDocument, after: AlignedDocument): void {
  for (const link of before.links) {
    if (link.status === 'proposed') continue;
    const found = after.links.filter((one) => ends(one) === ends(link));
    if (JSON.stringify(found) === JSON.stringify([link])) continue;
    throw new Fault(
      `What was ${link.status} is not there as it was: ${JSON.stringify(link)}, ${JSON.stringify(found)}`,
    );
  }
}

function same(what: string, one: AlignedDocument, two: AlignedDocument): void {
  const [a, b] = [JSON.stringify(one), JSON.stringify(two)];
  if (a === b) return;
  throw new Fault(`Done again, ${what} gives another document:\n${difference(a, b)}`);
}
