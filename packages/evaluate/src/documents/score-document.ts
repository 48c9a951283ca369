import { MuqabalaError } from '@muqabala/core';
import type { AlignedDocument, Text } from '@muqabala/core/document';
import { type Reference, spansProblem } from '../corpus/index.ts';
import { poolRates, type Rate, rate, rateOfSets, scoreSignature } from '../figures/index.ts';
import { type GapScore, poolGapScores } from '../links/index.ts';
import { pairKey, ratePairs, type SentencePair } from '../reports/index.ts';
import { matchSegments } from './match-segments.ts';
import { type CardScore, scoreCards } from './score-cards.ts';
import { type FindingScore, scoreFindings } from './score-findings.ts';

/** Figures for the source text against one target text; sentence indexes are the reference's. */
export interface TargetScore {
  readonly target: string;
  /** Sentence pairs: precision over translation and partial links, recall over translation links. */
  readonly pairs: Rate;
  /** The same of the pairs that hold a heading; they are in no other figure. */
  readonly headings: Rate;
  /** Body sentences without counterpart; those with partial links only may go either way and are left out. */
  readonly gaps: GapScore;
  /** Translation pairs that were not found, and pairs that were linked wrongly; headings are among them. */
  readonly missed: readonly SentencePair[];
  readonly wrong: readonly SentencePair[];
}

export interface DocumentScore {
  readonly kind: 'document';
  readonly signature: string;
  readonly pairs: Rate;
  readonly headings: Rate;
  readonly gaps: GapScore;
  readonly targets: readonly TargetScore[];
  /** Texts of the reference that the document does not have; they are in no figure. */
  readonly absent: readonly string[];
  /** Sentences cut exactly as the reader cut them, and how many of these have the reader's role. */
  readonly sentences: Rate & { readonly sameRole: number };
  readonly findings: FindingScore;
  /** What a reviewer of the document meets first. */
  readonly cards: CardScore;
}

export interface DocumentOptions {
  /** Links below this confidence are left out; 0 by default. Rejected links always are. */
  readonly minimumConfidence?: number;
}

/**
 * Scores an aligned document against a reference made by reading. Texts are matched by id, or by the id up to its first
 * dot (`mehr.en.txt` is `mehr`); segments are mapped to the reader's sentences by overlap. Throws a `MuqabalaError`:
 * `reference-text-missing` when the source text or every target is not in the document, `reference-text-differs` when a
 * text is not the one that was read.
 */
export function scoreDocument(
  reference: Reference,
  document: AlignedDocument,
  options: DocumentOptions = {},
): DocumentScore {
  const minimum = options.minimumConfidence ?? 0;
  const texts = new Map(
    Object.keys(reference.sentences).map((id) => [id, matchText(reference, document, id)] as const),
  );
  const pairs = reference.pairs.filter((pair) => texts.get(pair.source) === document.texts[0]);
  const present = pairs.filter((pair) => texts.get(pair.target) !== undefined);
  if (present.length === 0) throw missing(document, reference);
  const targets = present.map((pair) => scoreTarget(reference, pair, document, texts, minimum));
  const used = new Map([...texts].filter((entry): entry is [string, Text] => entry[1] !== undefined));
  return {
    kind: 'document',
    signature: scoreSignature(
      'document',
      {
        'minimum-confidence': minimum,
        reference: reference.event,
        segments: 'overlap-half',
        targets: targets.map((one) => one.target).join('+'),
      },
      document.signature,
    ),
    pairs: poolRates(targets.map((one) => one.pairs)),
    headings: poolRates(targets.map((one) => one.headings)),
    gaps: poolGapScores(targets.map((one) => one.gaps)),
    targets,
    absent: reference.pairs.map((pair) => pair.target).filter((id) => !used.has(id)),
    sentences: scoreSentences(reference, used),
    findings: scoreFindings(reference, document, used),
    cards: scoreCards(reference, document, used),
  };
}

function missing(document: AlignedDocument, reference: Reference): MuqabalaError {
  const quoted = (ids: readonly string[]) => ids.map((id) => `'${id}'`).join(', ');
  const values = {
    document: quoted(document.texts.map(({ id }) => id)),
    reference: quoted(Object.keys(reference.sentences)),
  };
  return new MuqabalaError({
    code: 'reference-text-missing',
    values,
    place: 'texts',
    message: `The document has the texts ${values.document}; the reference is of ${values.reference}, with '${reference.pairs[0]?.source}' as the source.`,
    remedy: 'Align the texts that the reference is of, the source first, and keep their names.',
  });
}

function matchText(reference: Reference, document: AlignedDocument, id: string): Text | undefined {
  const text =
    document.texts.find((one) => one.id === id) ??
    document.texts.find((one) => one.id.replace(/^.*[\\/]/, '').split('.')[0] === id);
  if (text === undefined) return undefined;
  const problem = spansProblem(text.content, reference.sentences[id]!);
  if (problem === undefined) return text;
  throw new MuqabalaError({
    code: 'reference-text-differs',
    values: { sentence: problem.index + 1 },
    place: text.id,
    message: `The text is not the one that the reference was made from: at its sentence ${problem.index + 1}, ${problem.message.charAt(0).toLowerCase()}${problem.message.slice(1)}`,
    remedy: 'Align the text as it stands in the corpus, byte for byte.',
  });
}

function scoreTarget(
  reference: Reference,
  pair: Reference['pairs'][number],
  document: AlignedDocument,
  texts: ReadonlyMap<string, Text | undefined>,
  minimum: number,
): TargetScore {
  const text = texts.get(pair.target)!;
  const sources = sentencesOf(document.texts[0]!, reference.sentences[pair.source]!);
  const targets = sentencesOf(text, reference.sentences[pair.target]!);
  const predicted = new Map<string, SentencePair>();
  for (const link of document.links) {
    if (link.text !== text.id || link.status === 'rejected' || link.confidence < minimum) continue;
    for (const i of link.source.flatMap((id) => sources.get(id) ?? []))
      for (const j of link.target.flatMap((id) => targets.get(id) ?? [])) predicted.set(pairKey(i, j), [i, j]);
  }
  const judged = (relation: string) =>
    pair.links
      .filter((link) => link.relation === relation)
      .flatMap((link) => link.source.flatMap((i) => link.target.map((j): SentencePair => [i, j])));
  const [must, may] = [judged('translation'), judged('partial')];
  const allowed = new Set([...must, ...may].map(([i, j]) => pairKey(i, j)));
  const gaps = ([0, 1] as const).map((side) => {
    const linked = new Set([...predicted.values()].map((one) => one[side]));
    const answered = new Set(must.map((one) => one[side]));
    const either = new Set(may.map((one) => one[side]).filter((index) => !answered.has(index)));
    const body = reference.sentences[side === 0 ? pair.source : pair.target]!.flatMap((sentence, index) =>
      sentence.role === 'body' && !either.has(index) ? [index] : [],
    );
    return rateOfSets(
      new Set(body.filter((index) => !answered.has(index))),
      new Set(body.filter((index) => !linked.has(index))),
    );
  });
  const roleOf = (id: string, index: number) => reference.sentences[id]![index]!.role;
  const hasHeading = ([i, j]: SentencePair) =>
    roleOf(pair.source, i) === 'heading' || roleOf(pair.target, j) === 'heading';
  const rateOf = (isOf: (one: SentencePair) => boolean) =>
    ratePairs(
      { must: must.filter(isOf), may: may.filter(isOf) },
      new Set([...predicted].flatMap(([key, one]) => (isOf(one) ? [key] : []))),
    );
  return {
    target: pair.target,
    pairs: rateOf((one) => !hasHeading(one)),
    headings: rateOf(hasHeading),
    gaps: { source: gaps[0]!, target: gaps[1]!, pooled: poolRates(gaps) },
    missed: must.filter(([i, j]) => !predicted.has(pairKey(i, j))),
    wrong: [...predicted.values()]
      .filter(([i, j]) => !allowed.has(pairKey(i, j)))
      .sort((a, b) => a[0] - b[0] || a[1] - b[1]),
  };
}

/** Returns for each segment id the reader's sentences that the segment stands for. */
function sentencesOf(text: Text, sentences: Reference['sentences'][string]): Map<string, number[]> {
  const matched = matchSegments(text.segments, sentences);
  return new Map(text.segments.map((segment, s) => [segment.id, matched[s]!]));
}

function scoreSentences(reference: Reference, texts: ReadonlyMap<string, Text>): DocumentScore['sentences'] {
  let [predicted, expected, correct, sameRole] = [0, 0, 0, 0];
  for (const [id, text] of texts) {
    const roles = new Map(
      reference.sentences[id]!.map((sentence) => [`${sentence.start}-${sentence.end}`, sentence.role]),
    );
    expected += roles.size;
    predicted += text.segments.length;
    for (const segment of text.segments) {
      const role = roles.get(`${segment.start}-${segment.end}`);
      if (role !== undefined) correct += 1;
      if (role === segment.role) sameRole += 1;
    }
  }
  return { ...rate({ predicted, correct, expected, found: correct }), sameRole };
}
