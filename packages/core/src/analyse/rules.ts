import type { AlignedDocument } from '../document/index.ts';
import { applyRules, type Finding, type FindingDraft, type Rules, termFindings } from '../findings/index.ts';
import { sameFindings } from './same.ts';

/**
 * Applies the rules of a project to a document's findings, and adds the terms that a link does not render as they ask; one that stands among the
 * findings `before` keeps its id and what a person decided about it.
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
  return { ...document, findings: applyRules([...withoutTerms(document.findings, terms), ...terms], contents, rules) };
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
          (finding.source ?? []).some((span) =>
            (term.source ?? []).some((other) => span.start < other.end && other.start < span.end),
          ),
      ),
  );
}

/** The terms that links do not render, without those that stand in the document. */
function termsOf(document: AlignedDocument, rules: Rules, before: readonly Finding[]): Finding[] {
  const source = document.texts[0]!;
  const segments = new Map(document.texts.map((text) => [text.id, new Map(text.segments.map((one) => [one.id, one]))]));
  const known = new Set(document.findings.map(placeOf));
  const drafts: FindingDraft[] = [];
  for (const link of document.links) {
    const target = document.texts.find((text) => text.id === link.text);
    if (link.status === 'rejected' || link.target.length === 0 || target === undefined) continue;
    const words = link.target.map((id) => segments.get(target.id)?.get(id)).filter((segment) => segment !== undefined);
    const rendering = words.map(({ start, end }) => target.content.slice(start, end)).join(' ');
    for (const id of link.source) {
      const segment = segments.get(source.id)?.get(id);
      if (segment === undefined) continue;
      const contents = { source: source.content.slice(segment.start, segment.end), target: rendering };
      for (const draft of termFindings(contents, rules)) {
        const term = {
          ...draft,
          text: link.text,
          link: link.id,
          source: (draft.source ?? []).map(({ start, end }) => ({
            start: start + segment.start,
            end: end + segment.start,
          })),
        };
        if (!known.has(placeOf(term))) drafts.push(term);
      }
    }
  }
  return withIds(drafts, before, new Set([...document.findings, ...before].map((finding) => finding.id)));
}

/** Gives terms the id and what a person decided of those that stood there before, and an id that none of `used` is to the others. */
function withIds(drafts: readonly FindingDraft[], before: readonly Finding[], used: ReadonlySet<string>): Finding[] {
  const old = sameFindings(before, drafts, placeOf);
  let next = 0;
  return drafts.map((draft) => {
    const decided = old.get(draft);
    if (decided !== undefined) {
      const { id, state, reason, comment } = decided;
      return {
        ...draft,
        id,
        state,
        ...(reason === undefined ? {} : { reason }),
        ...(comment === undefined ? {} : { comment }),
      };
    }
    do next += 1;
    while (used.has(`term${next}`));
    return { ...draft, id: `term${next}` };
  });
}

function placeOf({ code, mqm, text, source }: FindingDraft): string {
  return JSON.stringify([code, mqm, text, (source ?? []).map(({ start, end }) => [start, end])]);
}
