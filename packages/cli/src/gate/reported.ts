import { createHash } from 'node:crypto';
import type { FindingDraft, Severity } from '@muqabala/core';
import { type CodedWords, findingKind, wordsAt } from '@muqabala/core/document';
import { flatten, type Pair } from '@muqabala/formats';
import { makeExplainer } from '../terminal/explain.ts';
import { type Gate, type Gated, stops } from './gate.ts';

/**
 * Where words stand in a file: lines and columns from 1 on, columns in UTF-16 units; none where lines are not those of
 * the file.
 */
export interface FilePlace {
  readonly file: string;
  readonly region?: {
    readonly startLine: number;
    readonly startColumn: number;
    readonly endLine: number;
    readonly endColumn: number;
  };
}

/** A finding as the reports of a gate tell it. */
export interface Reported {
  readonly kind: string;
  readonly severity: Severity;
  readonly confidence: number;
  readonly message: string;
  /** Whether the build fails at it; every open finding does where no gate was asked for. */
  readonly isStopping: boolean;
  readonly isDismissed: boolean;
  readonly reason?: string | undefined;
  /** The same for the same words, wherever they stand. */
  readonly fingerprint: string;
  readonly places: readonly FilePlace[];
  /** The pair that it is in, as a person finds it again. */
  readonly name: string;
}

type Words = ReadonlyArray<{ readonly start: number; readonly end: number }>;

/** A finding with its spans in the contents of the two sides. */
export interface FoundInSides extends Gated {
  readonly code?: Parameters<typeof findingKind>[0]['code'];
  readonly confidence: number;
  readonly expected?: FindingDraft['expected'];
  readonly reason?: string | undefined;
  readonly source?: Words | undefined;
  readonly target?: Words | undefined;
}

const explain = makeExplainer('en');

/** The two sides that a finding's spans are of. */
export interface Contents {
  readonly source: CodedWords;
  readonly target: CodedWords;
}

/** Tells a finding for a report; `places` says where it is, `name` in which pair. */
export function reported(
  finding: FoundInSides,
  contents: Contents,
  gate: Gate | undefined,
  at: Pick<Reported, 'places' | 'name'>,
): Reported {
  const words = (side: 'source' | 'target') =>
    (finding[side] ?? []).map((span) => flatten(wordsAt(contents[side], span))).join(' … ');
  const [source, target] = [words('source'), words('target')];
  const kind = findingKind(finding);
  return {
    kind,
    severity: finding.severity,
    confidence: finding.confidence,
    message: explain(finding, { source, target }),
    isStopping: gate === undefined ? finding.state !== 'dismissed' : stops(gate, finding),
    isDismissed: finding.state === 'dismissed',
    reason: finding.reason,
    fingerprint: createHash('sha256')
      .update(JSON.stringify([kind, source, target]))
      .digest('hex')
      .slice(0, 32),
    ...at,
  };
}

/** The contents of the sides of a pair, empty for one that is not there. */
export function contentsOf({ source, target }: Pair): Contents {
  return { source: source ?? { content: '' }, target: target ?? { content: '' } };
}
