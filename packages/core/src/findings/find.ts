import type { Link } from '../alignment/index.ts';
import { findInPair, LONGEST_SIDE, type PairFinding } from '../checks/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import type { PairContext } from '../words/index.ts';
import { type CollatedText, type LinkContext, linkContexts } from './context.ts';
import { draft, type FindingDraft, type FoundInLink, leftOut, type UncheckedDraft } from './draft.ts';
import { factFindings, gatherFacts } from './facts.ts';
import { flatten } from './flat.ts';
import { FindingsMemory } from './memory.ts';
import { retoldFindings } from './retold.ts';
import type { Fact } from './schema.ts';
import { statementFindings } from './statements.ts';
import { makeTeacher } from './teacher.ts';
import { wholeSentenceFindings } from './whole.ts';

/** What differs between the texts of a document, and what each of them says of its values and names. */
export interface FoundInTexts {
  readonly findings: readonly FindingDraft[];
  readonly facts: readonly Fact[];
  /** What the checks left out, as there is more of it than they take; empty for nearly every document. */
  readonly unchecked: readonly UncheckedDraft[];
}

/**
 * Returns what is missing, added or different between the source text (`texts[0]`) and each of the others, given the links: findings inside
 * links in the order of the links, then who is made to say what, then facts that one side alone has, then whole sentences without counterpart.
 */
export function findFindings(texts: readonly CollatedText[], links: readonly Link[], lexicon: Lexicon): FindingDraft[] {
  return [...findInTexts(texts, links, lexicon).findings];
}

/** The same as {@link findFindings}, with the facts that the findings speak of; cheaper where a memory knows most of it from before. */
export function findInTexts(
  texts: readonly CollatedText[],
  links: readonly Link[],
  lexicon: Lexicon,
  memory: FindingsMemory = new FindingsMemory(),
): FoundInTexts {
  const [source, ...targets] = texts;
  if (source === undefined) return { findings: [], facts: [], unchecked: [] };
  memory.begin(texts, lexicon);
  const contexts = targets.map((target) => linkContexts(source, target, links));
  const translated = targets.map((target, i) => isTranslation(source, target, contexts[i]!));
  const shown = contexts.map((list, i) => (translated[i] ? contextOf(list, lexicon, memory) : undefined));
  const found = contexts.flatMap((list, i) =>
    list.map((context) =>
      memory.inside(context, !translated[i], shown[i], () => {
        if (isTooLongLink(context)) return { findings: [], unchecked: [leftOut(context, 'all', 'too-long')] };
        return translated[i]
          ? translationFindings(context, lexicon, shown[i], memory)
          : retoldFindings(context, lexicon);
      }),
    ),
  );
  const inside = found.flatMap(({ findings }) => findings);
  const facts = gatherFacts(source, targets, contexts, inside, memory);
  const retold = targets.filter((_target, i) => !translated[i]);
  return {
    findings: [
      ...inside.map((finding) => ({ ...finding, ...facts.factOf(finding) })),
      ...statementFindings(facts.facts, source, targets, memory),
      ...factFindings(facts.facts, source, retold, contexts.flat()),
      ...wholeSentenceFindings(texts, links, lexicon, memory),
    ],
    facts: facts.facts,
    unchecked: found.flatMap(({ unchecked }) => unchecked),
  };
}

function isTooLongLink({ sourcePool, targetPool }: LinkContext): boolean {
  return [sourcePool, targetPool].some(
    ({ segments }) => segments.reduce((sum, { start, end }) => sum + end - start, 0) > LONGEST_SIDE,
  );
}

/** Two texts are a translation when nearly all sentences of either have a counterpart. Reports of one event share a third of theirs, or half. */
const TRANSLATED = 0.75;

function isTranslation(source: CollatedText, target: CollatedText, contexts: readonly LinkContext[]): boolean {
  const share = (text: CollatedText, ids: ReadonlySet<string>) => {
    const body = text.segments.filter((segment) => segment.role === 'body');
    return body.length === 0 ? 0 : body.filter((segment) => ids.has(segment.id)).length / body.length;
  };
  return (
    share(source, new Set(contexts.flatMap((context) => context.link.source))) >= TRANSLATED &&
    share(target, new Set(contexts.flatMap((context) => context.link.target))) >= TRANSLATED
  );
}

/** Links of a text that are enough to tell how it is rendered, and so many that one more or less changes little. */
const TELLING = 50;

function contextOf(list: readonly LinkContext[], lexicon: Lexicon, memory: FindingsMemory): PairContext | undefined {
  if (list.length < TELLING) return undefined;
  const teacher = makeTeacher(lexicon);
  for (const context of list) {
    const lesson = memory.lesson(context, () => teacher.read(flatten(context.source), flatten(context.target)));
    if (lesson !== undefined) teacher.learn(lesson);
  }
  return teacher.context();
}

/** All checks of a pair; what one link seems to lack may stand in another one of the same sentences. */
function translationFindings(
  context: LinkContext,
  lexicon: Lexicon,
  shown: PairContext | undefined,
  memory: FindingsMemory,
): FoundInLink {
  // Of links that share sentences the first one speaks for all.
  if (context.sourcePool.segments[0]!.id !== context.source.segments[0]!.id) return { findings: [], unchecked: [] };
  const [source, target] = [flatten(context.sourcePool), flatten(context.targetPool)];
  const checks = { translation: true, ...(shown === undefined ? {} : { context: shown }) };
  const { findings, unchecked } = memory.pair(context, shown, () => findInPair(source, target, lexicon, checks));
  const places = ({ source: from, target: to }: Pick<PairFinding, 'source' | 'target'>) => ({
    ...(from === undefined ? {} : { source: from.flatMap((span) => source.toText(span)) }),
    ...(to === undefined ? {} : { target: to.flatMap((span) => target.toText(span)) }),
  });
  return {
    findings: findings.map(({ code, severity, confidence, ...rest }) =>
      draft(context, code, {
        severity,
        confidence,
        ...places(rest),
        ...(rest.expected === undefined ? {} : { expected: placed(rest.expected, source.toText) }),
        ...(rest.found === undefined ? {} : { found: placed(rest.found, target.toText) }),
      }),
    ),
    unchecked: unchecked.map(({ check, reason, ...rest }) => leftOut(context, check, reason, places(rest))),
  };
}

function placed<T extends { readonly start: number; readonly end: number }>(
  value: T,
  toText: (span: { start: number; end: number }) => { start: number; end: number }[],
): T {
  return { ...value, ...toText(value)[0]! };
}
