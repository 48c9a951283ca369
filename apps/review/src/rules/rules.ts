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
import type { Edit } from '@muqabala/core/document';
import { SAID } from '@muqabala/core/document';
import { dismiss } from '../edits/index.ts';

/** Rules that change nothing. */
export const NO_RULES: Rules = { schema: 'muqabala/rules', version: 1 };

/**
 * Returns a document with its rules applied to its findings; missing terms that stand among the findings `before` keep
 * what was decided about them.
 */
export function withRules(document: AlignedDocument, before: readonly Finding[] = document.findings): AlignedDocument {
  return ruleDocument(document, document.rules ?? NO_RULES, before);
}

/** Whether rules change anything. */
function isEmptyRules({ schema: _, version: __, ...rest }: Rules): boolean {
  return Object.values(rest).every((part) => (typeof part === 'object' ? Object.keys(part).length === 0 : part === 0));
}

/** Returns the edit that gives a review other rules; nothing where they are the same. */
export function changeRules(document: AlignedDocument, rules: Rules): Edit | undefined {
  const before = document.rules;
  const after = isEmptyRules(rules) ? undefined : rules;
  if (JSON.stringify(before) === JSON.stringify(after)) return undefined;
  return {
    name: 'rules',
    changes: [
      {
        in: 'document',
        id: 'rules',
        index: 0,
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
      },
    ],
  };
}

/**
 * Returns the edit that dismisses a finding wherever its words differ in the same way: now, and in whatever is looked
 * for later.
 */
export function dismissEverywhere(document: AlignedDocument, finding: Finding, reason: string): Edit | undefined {
  const once = dismiss(document, finding.id, reason);
  const rules = changeRules(document, addDismissal(document.rules ?? NO_RULES, document, finding, reason));
  const changes = [...(once?.changes ?? []), ...(rules?.changes ?? [])];
  return changes.length === 0 ? undefined : { name: 'dismiss-everywhere', changes };
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
  const parsed = rulesSchema.safeParse(data, SAID);
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
