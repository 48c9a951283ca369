import { type FindingCode, KINDS } from '../checks/index.ts';
import type { LinkContext, TextSide } from './context.ts';
import type { Finding, Unchecked } from './schema.ts';

/** A finding before it has its id. */
export type FindingDraft = Omit<Finding, 'id'>;

/** One that a rule told. */
export type CheckDraft = FindingDraft & {
  readonly code: FindingCode;
  /** Numbers of the other pairs of the file that it is about, from 0. */
  readonly pairs?: readonly number[];
};

/** What the checks left out, before it has its id. */
export type UncheckedDraft = Omit<Unchecked, 'id'>;

/** What was found in the sentences of a link, and what the checks left out there. */
export interface FoundInLink {
  readonly findings: readonly FindingDraft[];
  readonly unchecked: readonly UncheckedDraft[];
}

/** Makes a finding of a link; its confidence is never above the link's own. */
export function draft(
  context: LinkContext,
  code: FindingCode,
  rest: Pick<Finding, 'confidence' | 'severity'> & Partial<Pick<Finding, 'source' | 'target' | 'expected' | 'found'>>,
): FindingDraft {
  return {
    code,
    mqm: KINDS[code].mqm,
    link: context.link.id,
    text: context.target.text.id,
    state: 'open',
    ...rest,
    confidence: Math.round(rest.confidence * context.link.confidence * 1000) / 1000,
  };
}

/** Returns what the checks left out of a link, all of its sentences when no places are given. */
export function leftOut(
  { link, source, target }: LinkContext,
  check: Unchecked['check'],
  reason: Unchecked['reason'],
  places: Pick<Unchecked, 'source' | 'target'> = { source: spansOf(source), target: spansOf(target) },
): UncheckedDraft {
  return { link: link.id, text: target.text.id, check, reason, ...places };
}

function spansOf({ segments }: TextSide): { start: number; end: number }[] {
  return segments.map(({ start, end }) => ({ start, end }));
}
