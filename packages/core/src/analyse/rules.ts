import type { Link } from '../alignment/index.ts';
import type { AlignedDocument, Text } from '../document/index.ts';
import { applyRules, asMention, type Finding, type FindingDraft, type Rules, termFindings } from '../findings/index.ts';
import { decisionsOf, isOwn, originalOf } from './decided.ts';
import { sameFindings } from './same.ts';

/**
 * Applies the rules of a project to a document's findings, and adds the terms that a link does not render as they ask;
 * one that stands among the findings `before` keeps its id and what a person decided about it.
 */
export function ruleDocument(
  document: AlignedDocument,
  rules: Rules,
  before: readonly Finding[] = document.findings,
): AlignedDocument {
  const terms = (rules.terms?.length ?? 0) === 0 ? [] : termsOf(document, rules, before);
  const source = document.texts[0]!.content;
  const contents = (finding: Finding) => ({
    source,
    target: document.texts.find((text) => text.id === finding.text)?.content ?? source,
  });
  const others = document.findings.filter((finding) => !isTerm(finding));
  return { ...document, findings: applyRules([...withoutTerms(others, terms), ...terms], contents, rules) };
}

/** Leaves out missing names that are missing terms as well: the two are one finding, the term's. */
export function withoutTerms<T extends FindingDraft>(findings: readonly T[], terms: readonly FindingDraft[]): T[] {
  if (terms.length === 0) return [...findings];
  return findings.filter(
    (finding) =>
      finding.code !== 'name-missing' ||
      !terms.some(
        (term) =>
          term.text === finding.text &&
          (finding.source ?? []).some((span) => (term.source ?? []).some((other) => meets(span, other))),
      ),
  );
}

/** Whether a finding is one of rules: those of earlier versions had the code of a missing name. */
function isTerm({ mqm, by, code, before }: Finding): boolean {
  return (
    mqm === 'terminology' && before === undefined && (by === undefined ? code !== undefined : by.kind === 'program')
  );
}

/** The terms that no link of their sentence renders: one finding for each place of the source and report. */
function termsOf(document: AlignedDocument, rules: Rules, before: readonly Finding[]): Finding[] {
  const [source, ...targets] = document.texts;
  const told = new Set(document.findings.filter(isOwn).map((finding) => placeOf(originalOf(finding))));
  const drafts = targets
    .flatMap((target) => termsIn(source!, target, document.links, rules))
    .filter((draft) => !told.has(placeOf(draft)));
  return withIds(drafts, before, new Set([...document.findings, ...before].map((finding) => finding.id)));
}

function termsIn(source: Text, target: Text, links: readonly Link[], rules: Rules): FindingDraft[] {
  const live = new Map<string, Link[]>();
  for (const link of links) {
    if (link.text !== target.id || link.status === 'rejected' || link.target.length === 0) continue;
    for (const id of link.source) {
      const there = live.get(id);
      if (there === undefined) live.set(id, [link]);
      else there.push(link);
    }
  }
  const places = new Map(target.segments.map((segment) => [segment.id, segment]));
  return source.segments.flatMap((segment) => {
    const own = live.get(segment.id);
    if (own === undefined) return [];
    const words = [...new Set(own.flatMap((link) => link.target))].flatMap((id) => places.get(id) ?? []);
    const contents = {
      source: source.content.slice(segment.start, segment.end),
      target: words.map(({ start, end }) => target.content.slice(start, end)).join(' '),
    };
    return termFindings(contents, rules).map((draft) => placed(draft, segment.start, own, target));
  });
}

/**
 * Puts a term that was looked for in a sentence into its place of the texts, with the words that stand for it by the
 * links' evidence.
 */
function placed(draft: FindingDraft, offset: number, links: readonly Link[], target: Text): FindingDraft {
  const move = <T extends { readonly start: number; readonly end: number }>(span: T): T => ({
    ...span,
    start: span.start + offset,
    end: span.end + offset,
  });
  const source = (draft.source ?? []).map(move);
  const found = links
    .flatMap((link) => link.evidence)
    .flatMap((piece) =>
      piece.target !== undefined && source.some((span) => meets(span, piece.source)) ? [piece.target] : [],
    )
    .sort((a, b) => a.start - b.start);
  const [first, last] = [found[0], found.at(-1)];
  const span = first && last && { start: first.start, end: Math.max(first.end, last.end) };
  // Words that stand far apart are no rendering.
  const words = span && span.end - span.start <= LONGEST ? target.content.slice(span.start, span.end) : undefined;
  return {
    ...draft,
    text: target.id,
    link: links[0]!.id,
    confidence: Math.min(draft.confidence, links[0]!.confidence),
    source,
    ...(draft.expected === undefined ? {} : { expected: move(draft.expected) }),
    ...(span === undefined || words === undefined
      ? {}
      : { target: [span], found: asMention(words, span.start, span.end) }),
  };
}

const LONGEST = 80;

function meets(a: { readonly start: number; readonly end: number }, b: typeof a | undefined): boolean {
  return b !== undefined && a.start < b.end && b.start < a.end;
}

/**
 * Gives terms the id and what a person decided of those that stood there before, and an id that none of `used` is to
 * the others.
 */
function withIds(drafts: readonly FindingDraft[], before: readonly Finding[], used: ReadonlySet<string>): Finding[] {
  const old = sameFindings(before, drafts, placeOf);
  let next = 0;
  return drafts.map((draft) => {
    const decided = old.get(draft);
    if (decided !== undefined) return { id: decided.id, ...draft, ...decisionsOf(decided) };
    do next += 1;
    while (used.has(`term${next}`));
    return { id: `term${next}`, ...draft };
  });
}

function placeOf({ mqm, text, source }: FindingDraft): string {
  return JSON.stringify([mqm, text, (source ?? []).map(({ start, end }) => [start, end])]);
}
