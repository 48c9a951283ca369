import {
  type AlignedDocument,
  type Dismissal,
  dismissalOf,
  type Finding,
  MuqabalaError,
  type Rules,
  ruleDocument,
  rulesSchema,
} from '@muqabala/core';

/** Rules that change nothing. */
export const NO_RULES: Rules = { schema: 'muqabala/rules', version: 1 };

/**
 * Returns a document with the rules of the project applied to its findings; missing terms that stand among the findings `before` keep what was decided
 * about them.
 */
export function withRules(
  document: AlignedDocument,
  rules: Rules,
  before: readonly Finding[] = document.findings,
): AlignedDocument {
  return ruleDocument(document, rules, before);
}

/** Returns the rules with one more: this difference, in these words, is let pass wherever it comes again. */
export function addDismissal(rules: Rules, document: AlignedDocument, finding: Finding, reason: string): Rules {
  const added = dismissalOf(finding, contentsOf(document, finding), reason);
  const others = (rules.dismissals ?? []).filter((one) => !isSame(one, added));
  return { ...rules, dismissals: [...others, added] };
}

/** Returns the rules without one dismissal. */
export function dropDismissal(rules: Rules, dismissal: Dismissal): Rules {
  return { ...rules, dismissals: (rules.dismissals ?? []).filter((one) => !isSame(one, dismissal)) };
}

/** Reads a rules file. Throws a {@link MuqabalaError} (`rules-invalid`) with the first problem. */
export function readRules(text: string, place: string): Rules {
  const fail = (message: string) =>
    new MuqabalaError({
      code: 'rules-invalid',
      place,
      message,
      remedy: 'Choose a rules file that was saved from here, or mend the named field.',
    });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw fail('This is no JSON.');
  }
  const parsed = rulesSchema.safeParse(data);
  if (parsed.success) return parsed.data;
  const first = parsed.error.issues[0];
  throw fail(`${first?.path.join('.') ?? ''}: ${first?.message ?? 'not a rules file'}.`);
}

function contentsOf(document: AlignedDocument, finding: Finding) {
  const source = document.texts[0]!.content;
  return { source, target: document.texts.find((text) => text.id === finding.text)?.content ?? source };
}

function isSame(a: Dismissal, b: Dismissal): boolean {
  return a.code === b.code && a.source === b.source && a.target === b.target;
}
