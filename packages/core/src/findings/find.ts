import type { Candidate, Link } from '../alignment/index.ts';
import { type FoundInPair, LONGEST_SIDE, PairChecker, type PairFinding, type SideText } from '../checks/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { type CollatedText, type LinkContext, linkContexts } from './context.ts';
import { makeBetween, withContradictions } from './contradictions.ts';
import { type CheckDraft, draft, type FindingDraft, type FoundInLink, leftOut, type UncheckedDraft } from './draft.ts';
import { factFindings, gatherFacts } from './facts.ts';
import { flatten } from './flat.ts';
import { FindingsMemory } from './memory.ts';
import { retoldFindings } from './retold.ts';
import type { Fact } from './schema.ts';
import { statementFindings } from './statements.ts';
import { isTranslation } from './translation.ts';
import { voiceFindings } from './voices.ts';
import { wholeSentenceFindings } from './whole.ts';

/** What differs between the texts of a document, and what each of them says of its values and names. */
export interface FoundInTexts {
  readonly findings: readonly FindingDraft[];
  readonly facts: readonly Fact[];
  /** What the checks left out, as there is more of it than they take; empty for nearly every document. */
  readonly unchecked: readonly UncheckedDraft[];
}

/**
 * Returns what is missing, added or different between the source text (`texts[0]`) and each of the others, given the
 * links: findings inside links in the order of the links, then what the others contradict each other in, who is made to say what, then facts that one side alone
 * has, then whole sentences without counterpart.
 */
export function findFindings(texts: readonly CollatedText[], links: readonly Link[], lexicon: Lexicon): FindingDraft[] {
  return [...findInTexts(texts, links, lexicon).findings];
}

/**
 * The same as {@link findFindings}, with the facts that the findings speak of; cheaper where a memory knows most of it
 * from before. A sentence that has a likely candidate is not said to be left out.
 */
export function findInTexts(
  texts: readonly CollatedText[],
  links: readonly Link[],
  lexicon: Lexicon,
  memory: FindingsMemory = new FindingsMemory(),
  candidates: readonly Candidate[] = [],
): FoundInTexts {
  memory.begin(texts, lexicon);
  const linked = linkedTexts(texts, links, candidates);
  const inPairs = linked.map(({ target, pairs }) => {
    const checker = new PairChecker(lexicon, sidesOf, memory.pairs(target.id));
    return checker.checkAll(pairs);
  });
  return findInLinked(texts, linked, inPairs, { links, lexicon, memory, candidates });
}

/** Checks pairs that belong together, in their order. */
export type CheckTogether = (pairs: Iterable<readonly [SideText, SideText]>) => Promise<Iterable<FoundInSides>>;

/** The same as {@link findInTexts} where the pairs of each target's links are checked elsewhere, as on other threads. */
export async function findInTextsBy(
  check: CheckTogether,
  ...[texts, links, lexicon, memory = new FindingsMemory(), candidates = []]: Parameters<typeof findInTexts>
): Promise<FoundInTexts> {
  memory.begin(texts, lexicon);
  const linked = linkedTexts(texts, links, candidates);
  const inPairs: Iterator<FoundInSides>[] = [];
  for (const { pairs } of linked) inPairs.push((await check(sidesOfAll(pairs)))[Symbol.iterator]());
  return findInLinked(texts, linked, inPairs, { links, lexicon, memory, candidates });
}

function* sidesOfAll(pairs: readonly LinkContext[]): Generator<[SideText, SideText]> {
  for (const pair of pairs) {
    const [source, target] = sidesOf(pair);
    const { toText: _, ...from } = source;
    const { toText: __, ...to } = target;
    yield [from, to];
  }
}

/** A target text with its links. */
interface LinkedText {
  readonly target: CollatedText;
  readonly contexts: readonly LinkContext[];
  readonly isTranslation: boolean;
  /** Links whose pools are checked as pairs of a file: of those that share sentences the first one speaks for all. */
  readonly pairs: readonly LinkContext[];
}

function linkedTexts(
  [source, ...targets]: readonly CollatedText[],
  links: readonly Link[],
  candidates: readonly Candidate[],
): LinkedText[] {
  return targets.map((target) => {
    const contexts = linkContexts(source!, target, links);
    const isOne = isTranslation(
      source!,
      target,
      contexts.map(({ link }) => link),
      candidates,
    );
    const pairs = contexts.filter(
      (context) => !context.isCut && context.sourcePool.segments[0]!.id === context.source.segments[0]!.id,
    );
    return { target, contexts, isTranslation: isOne, pairs: isOne ? pairs : [] };
  });
}

interface FindHelp {
  readonly links: readonly Link[];
  readonly lexicon: Lexicon;
  readonly memory: FindingsMemory;
  readonly candidates: readonly Candidate[];
}

/** `inPairs` gives for each target what was found in its pairs, one by one. */
function findInLinked(
  texts: readonly CollatedText[],
  linked: readonly LinkedText[],
  inPairs: readonly Iterator<FoundInSides>[],
  { links, lexicon, memory, candidates }: FindHelp,
): FoundInTexts {
  const [source, ...targets] = texts;
  if (source === undefined) return { findings: [], facts: [], unchecked: [] };
  const lists = linked.map(({ contexts }) => contexts);
  const contexts = lists.flat();
  const found = linked.flatMap((text, i) =>
    text.isTranslation
      ? translationFindings(text, inPairs[i]!, memory)
      : text.contexts.map((context) => memory.retold(context, () => findInRetold(context, lexicon))),
  );
  const inside = found.flatMap(({ findings }) => findings);
  const facts = gatherFacts(source, targets, lists, inside, memory);
  const retold = targets.filter((_target, i) => !linked[i]!.isTranslation);
  const bounded = boundBy(links);
  const statements = statementFindings(facts.facts, source, targets, memory).map(bounded);
  const voices = voiceFindings(contexts, [...inside, ...statements], lexicon, memory);
  const told = inside.map((finding) => ({ ...finding, ...facts.factOf(finding) }));
  return {
    findings: [
      ...withContradictions(told, contradictions(targets, lexicon, memory), targets, contexts),
      ...statements,
      ...voices,
      ...factFindings(facts.facts, source, retold, contexts, inside).map(bounded),
      ...wholeSentenceFindings(texts, links, candidates, lexicon, memory),
    ],
    facts: facts.facts,
    unchecked: found.flatMap(({ unchecked }) => unchecked),
  };
}

/**
 * Of {@link findInTexts} the whole sentences without counterpart alone: what links and sentences need where nobody reads
 * findings.
 */
export function findSentences(
  texts: readonly CollatedText[],
  links: readonly Link[],
  lexicon: Lexicon,
  memory: FindingsMemory,
  candidates: readonly Candidate[],
): FoundInTexts {
  memory.begin(texts, lexicon);
  return { findings: wholeSentenceFindings(texts, links, candidates, lexicon, memory), facts: [], unchecked: [] };
}

/** What the targets contradict each other in, each with those before it. */
function contradictions(targets: readonly CollatedText[], lexicon: Lexicon, memory: FindingsMemory): FindingDraft[] {
  const findBetween = makeBetween(lexicon);
  return targets.flatMap((text, t) =>
    targets.slice(0, t).flatMap((other) => memory.between(text, other, () => findBetween(text, other))),
  );
}

/** Returns what makes a finding no surer than the link whose sentences it compares. */
function boundBy(links: readonly Link[]): (finding: FindingDraft) => FindingDraft {
  const sure = new Map(links.map(({ id, confidence }) => [id, confidence]));
  return (finding) => {
    const most = finding.link === undefined ? 1 : (sure.get(finding.link) ?? 1);
    return finding.confidence <= most ? finding : { ...finding, confidence: most };
  };
}

/** What was found between two sides. */
export interface FoundInSides extends Pick<FoundInPair, 'unchecked'> {
  readonly findings: ReadonlyArray<PairFinding | CheckDraft>;
}

/**
 * All checks of pairs, as of a file of the same pairs; what one link seems to lack may stand in another one of the same
 * sentences.
 */
function translationFindings(
  { contexts, pairs }: LinkedText,
  inPairs: Iterator<FoundInSides>,
  memory: FindingsMemory,
): FoundInLink[] {
  const found = pairs.map((context) => {
    const pair = inPairs.next().value as FoundInSides;
    return memory.inside(context, pair, () => inTexts(context, pair, pairs));
  });
  return [...found, ...contexts.filter(({ isCut }) => isCut).map((context) => nothingOf(context, 'too-many'))];
}

function sidesOf({ sourcePool, targetPool }: LinkContext) {
  return [flatten(sourcePool), flatten(targetPool)] as const;
}

/** What was found in a pair as findings of its link, with places in the texts. */
function inTexts(
  context: LinkContext,
  { findings, unchecked }: FoundInSides,
  contexts: readonly LinkContext[],
): FoundInLink {
  if (findings.length === 0 && unchecked.length === 0) return { findings: [], unchecked: [] };
  const [source, target] = sidesOf(context);
  const places = ({ source: from, target: to }: Partial<Pick<CheckDraft | PairFinding, 'source' | 'target'>>) => ({
    ...(from === undefined ? {} : { source: from.flatMap((span) => source.toText(span)) }),
    ...(to === undefined ? {} : { target: to.flatMap((span) => target.toText(span)) }),
  });
  return {
    findings: findings.map(({ code, severity, confidence, pairs = [], ...rest }) =>
      draft(context, code, {
        severity,
        confidence,
        ...withPairs(places(rest), pairs, contexts),
        ...(rest.expected === undefined ? {} : { expected: placed(rest.expected, source.toText) }),
        ...(rest.found === undefined ? {} : { found: placed(rest.found, target.toText) }),
      }),
    ),
    unchecked: unchecked.map(({ check, reason, ...rest }) => leftOut(context, check, reason, places(rest))),
  };
}

/** Places with the sentences of other pairs that the finding is about as well. */
function withPairs(
  places: Pick<FindingDraft, 'source' | 'target'>,
  pairs: readonly number[],
  contexts: readonly LinkContext[],
): Pick<FindingDraft, 'source' | 'target'> {
  if (pairs.length === 0) return places;
  const of = (side: 'sourcePool' | 'targetPool') =>
    pairs.flatMap((pair) => contexts[pair]![side].segments.map(({ start, end }) => ({ start, end })));
  return {
    source: [...(places.source ?? []), ...of('sourcePool')],
    target: [...(places.target ?? []), ...of('targetPool')],
  };
}

function findInRetold(context: LinkContext, lexicon: Lexicon): FoundInLink {
  const isTooLong = [context.sourcePool, context.targetPool].some(
    ({ segments }) => segments.reduce((sum, { start, end }) => sum + end - start, 0) > LONGEST_SIDE,
  );
  if (context.isCut) return nothingOf(context, 'too-many');
  return isTooLong ? nothingOf(context, 'too-long') : retoldFindings(context, lexicon);
}

function nothingOf(context: LinkContext, reason: UncheckedDraft['reason']): FoundInLink {
  return { findings: [], unchecked: [leftOut(context, 'all', reason)] };
}

function placed<T extends { readonly start: number; readonly end: number }>(
  value: T,
  toText: (span: { start: number; end: number }) => { start: number; end: number }[],
): T {
  return { ...value, ...toText(value)[0]! };
}
